"""Classification of frames into scores and detections; runs only inside the worker."""

from scanner.classify.classifier import Classification, Classifier, load
from scanner.classify.detector import Frame

__all__ = ["Classification", "Classifier", "Frame", "load"]
