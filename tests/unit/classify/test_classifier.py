"""The classification of a frame, whatever its shape."""

import shutil
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from scanner import manifest
from scanner.classify import Classifier, load, nudenet, open_nsfw
from scanner.classify.detector import Reading
from scanner.errors import ModelError
from scanner.manifest import MODELS

SHAPES = [(1, 1), (1, 900), (900, 1), (7, 3), (320, 320), (240, 320), (1500, 40), (33, 2000)]


@pytest.mark.parametrize("shape", SHAPES)
def test_any_shape_is_classified(classifier: Classifier, shape: tuple[int, int]):
    frame = np.random.default_rng(1).integers(0, 256, (*shape, 3), dtype=np.uint8)
    scores = classifier.classify(frame).scores
    assert scores.models.keys() == {entry.name for entry in manifest.load().models}
    for score in (scores.nudity, scores.partial, *scores.models.values()):
        assert 0 <= score <= 1


def test_a_read_only_frame_will_do(classifier: Classifier):
    frame = np.zeros((50, 60, 3), dtype=np.uint8)
    frame.flags.writeable = False
    assert classifier.classify(frame).scores.nudity < 0.3


def test_boxes_are_fractions_of_the_frame(classifier: Classifier, testcard: ModuleType):
    for size in ((1024, 768), (600, 800), (1200, 500)):
        detections = classifier.classify(np.asarray(testcard.card(*size))).detections
        assert detections
        for detection in detections:
            box = detection.box
            assert box is not None
            assert 0 <= box.x <= box.x + box.w <= 1 + 1e-9
            assert 0 <= box.y <= box.y + box.h <= 1 + 1e-9
            assert nudenet.DETECTION_FLOOR <= detection.score <= 1


def test_a_box_lies_where_the_shapes_are(classifier: Classifier, testcard: ModuleType):
    """On a card in one corner of a wide frame the best box is in that corner too."""
    card = np.asarray(testcard.card(512, 384))
    frame = np.full((768, 1024, 3), 230, dtype=np.uint8)
    frame[384:, 512:] = card
    best = max(classifier.classify(frame).detections, key=lambda found: found.score)
    assert best.box is not None
    assert best.box.x >= 0.45
    assert best.box.y >= 0.45


def test_the_same_frame_gives_the_same_classification(classifier: Classifier, testcard: ModuleType):
    frame = np.asarray(testcard.card(400, 300))
    first = classifier.classify(frame)
    classifier.warm_up()
    assert classifier.classify(frame) == first


def test_nudenet_is_fed_red_first_and_unsquashed():
    frame = np.zeros((150, 200, 3), dtype=np.uint8)
    frame[:, :, 0] = 255
    tensor, width, height = nudenet.prepare(frame, 320)
    assert tensor.shape == (1, 3, 256, 320)
    assert (width, height) == (320, 240)
    assert tensor[0, 0, :240].min() == 1
    assert tensor[0, 0, 240:].max() == 0  # the padding
    assert tensor[0, 1:].max() == 0


def test_open_nsfw_is_fed_blue_first_minus_the_mean():
    frame = np.zeros((150, 200, 3), dtype=np.uint8)
    frame[:, :, 0] = 255
    tensor = open_nsfw.prepare(frame, 224)
    assert tensor.shape == (1, 224, 224, 3)
    blue, green, red = tensor[0, 112, 112] + open_nsfw.MEAN_BGR
    assert red >= 250
    assert max(blue, green) <= 5


def test_altered_model_never_runs(tmp_path: Path):
    for name in ("manifest.toml", "nudenet-320n.onnx", "open-nsfw.onnx"):
        shutil.copy(MODELS / name, tmp_path)
    with (tmp_path / "open-nsfw.onnx").open("ab") as file:
        file.write(b"\0")
    with pytest.raises(ModelError) as caught:
        load(tmp_path)
    assert caught.value.code == "model-altered"
    assert caught.value.facts == {"file": str(tmp_path / "open-nsfw.onnx")}


def test_overlapping_regions_become_one():
    corners = np.array([[50, 52, 200], [50, 50, 90], [40, 40, 30], [40, 40, 30]], np.float32)
    scores = np.array([[0.9, 0.8, 0.1], [0.1, 0.1, 0.6]], np.float32)
    found = nudenet.regions(corners, scores, 320, 240)
    assert [(label, round(score, 3)) for label, score, _ in found] == [(0, 0.9), (1, 0.6)]


def test_nothing_above_the_floor_is_no_region():
    scores = np.full((18, 4), 0.19, np.float32)
    assert nudenet.regions(np.ones((4, 4), np.float32), scores, 320, 240) == []


@pytest.mark.parametrize(("nsfw", "asked"), [(0.0001, 0), (0.3, 1)])
def test_a_bulk_scan_asks_the_detector_only_where_open_nsfw_is_not_sure(nsfw: float, asked: int):
    class FixedModel:
        def __init__(self, scores: dict[str, float]) -> None:
            self.scores, self.count = scores, 0

        def read(self, frame: np.ndarray) -> Reading:
            self.count += 1
            return Reading(self.scores)

    labels = manifest.load().model("nudenet").labels
    detector = FixedModel(dict.fromkeys(labels, 0.0))
    whole = FixedModel({"sfw": 1 - nsfw, "nsfw": nsfw})
    bulk = Classifier(
        {"nudenet": detector, "open_nsfw": whole}, 0.9, clear_below=manifest.load().cascade.nsfw
    )
    seen = bulk.classify(np.random.default_rng(1).integers(90, 110, (48, 64, 3), dtype=np.uint8))
    assert (detector.count, whole.count) == (asked, 1)
    assert ("nudenet" in seen.scores.models) == bool(asked)
