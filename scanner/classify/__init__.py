"""Frames to scores and detections, inside the worker only."""

from scanner.classify.classifier import Classifier, Look, load
from scanner.classify.detector import Frame

__all__ = ["Classifier", "Frame", "Look", "load"]
