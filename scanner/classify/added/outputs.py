"""An added model's raw output as the highest score of each label."""

import numpy as np

from scanner.classify.detector import Tensor, label_scores
from scanner.errors import ModelError
from scanner.schema import Activation, AddedModel, ModelKind
from scanner.schema.added_model import CORNERS, WITH_LABEL

FLOOR = 0.001  # below it an end-to-end detector's filling cannot be distinguished from a region


def scores_of(output: Tensor, model: AddedModel) -> dict[str, float]:
    """
    Give the score of each label. Raises ModelError `model-unfit` for an output of another shape.

    A detector gives regions in one of three forms, distinguished by shape: (1, 4 + labels, n), as YOLOv8
    and later; (1, n, 5 + labels) with a score of there being anything, as YOLOv5; (1, n, 6), each with its
    label, as detectors that pick the regions themselves. Of one label alone the last two have one shape.
    """
    names = tuple(label.label for label in model.labels)
    if model.kind is ModelKind.CLASSIFIER:
        best = _of_classifier(output, len(names), model.activation)
    else:
        best = _of_detector(output, len(names), model.activation)
    return label_scores(names, best.astype(np.float32))


def _of_classifier(output: Tensor, labels: int, activation: Activation) -> Tensor:
    if output.shape != (1, labels):
        raise ModelError("model-unfit", why="output-shape")
    return _activated(output[0], activation)


def _of_detector(output: Tensor, labels: int, activation: Activation) -> Tensor:
    if output.ndim != 3 or output.shape[0] != 1 or 0 in output.shape:
        raise ModelError("model-unfit", why="output-shape")
    rows, columns = output.shape[1:]
    if rows == CORNERS + labels:
        return _activated(output[0, CORNERS:], activation).max(axis=1)
    if columns == CORNERS + 1 + labels and labels > 1:
        some = _activated(output[0, :, CORNERS:], activation)
        return (some[:, :1] * some[:, 1:]).max(axis=0)
    if columns == WITH_LABEL:
        return _of_labelled(output[0], labels)
    raise ModelError("model-unfit", why="output-shape")


def _of_labelled(regions: Tensor, labels: int) -> Tensor:
    scores, which = regions[:, CORNERS], regions[:, CORNERS + 1]
    if not np.isfinite(regions).all():
        raise ValueError("a score of the model is not finite")
    if labels == 1 and which.any():
        # The one label has number 0, so what is not 0 is a score beside that of there being anything.
        return np.asarray([(scores * which).max()], dtype=np.float32)
    best = np.zeros(labels, dtype=np.float32)
    for score, label in zip(scores[scores > FLOOR], which[scores > FLOOR], strict=True):
        if not 0 <= label < labels:
            raise ModelError("model-unfit", why="label-out-of-range")
        best[int(label)] = max(best[int(label)], score)
    return best


def _activated(values: Tensor, activation: Activation) -> Tensor:
    match activation:
        case Activation.NONE:
            return values
        case Activation.SIGMOID:
            return np.asarray(1 / (1 + np.exp(-np.clip(values, -60, 60))), dtype=np.float32)
        case Activation.SOFTMAX:
            powers = np.exp(values - values.max(axis=0))
            return np.asarray(powers / powers.sum(axis=0), dtype=np.float32)
