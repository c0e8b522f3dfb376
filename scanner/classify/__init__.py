"""Frames to scores and detections, inside the worker only."""

from scanner.classify.classifier import Classification, Classifier, load
from scanner.classify.detector import Frame

__all__ = ["Classification", "Classifier", "Frame", "load"]
