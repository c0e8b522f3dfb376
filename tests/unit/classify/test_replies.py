"""Whatever sound models answer, the host believes the worker's reply: a refusal would kill the worker."""

import math
from unittest import mock

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from scanner import manifest
from scanner.classify import Classifier, nudenet
from scanner.classify.detector import Detector, Frame, Reading, Tensor, label_scores
from scanner.classify.views import View, ViewKind
from scanner.sandbox import decode, protocol, worker
from scanner.sandbox.decode import ByteSource, DecodedFrame
from scanner.schema import Box, Detection
from tests.unit.classify.frames import ppm

NUDENET = manifest.load().model("nudenet")
POINT = manifest.load().operating_points
# float32 rounding leaves a sigmoid or softmax a little outside of [0, 1].
raw_scores = st.floats(-(2.0**-20), 1 + 2.0**-20, width=32)
edges = st.floats(0, 1)
boxes = st.builds(Box.between, edges, edges, edges, edges)


class RepeatingModel:
    """A model that answers from a list, over and over."""

    def __init__(self, readings: list[Reading]) -> None:
        self._readings = readings
        self._count = 0

    def read(self, frame: Frame) -> Reading:
        assert frame.size > 0
        self._count += 1
        return self._readings[self._count % len(self._readings)]


@st.composite
def readings(draw: st.DrawFn, labels: tuple[str, ...], *, regions: bool) -> Reading:
    values = draw(arrays.arrays(np.float32, len(labels), elements=raw_scores))
    found = st.builds(Detection, st.sampled_from(labels), edges, boxes)
    detections = draw(st.lists(found, max_size=5)) if regions else []
    return Reading(label_scores(labels, values), tuple(detections))


@st.composite
def classifiers(draw: st.DrawFn) -> Classifier:
    detectors: dict[str, Detector] = {
        entry.name: RepeatingModel(
            draw(
                st.lists(
                    readings(entry.labels, regions=entry.name == "nudenet"), min_size=1, max_size=4
                )
            )
        )
        for entry in manifest.load().models
    }
    return Classifier(detectors, enough=1.1)


pictures = arrays.arrays(
    np.uint8,
    st.tuples(st.integers(1, 40), st.integers(1, 40), st.just(3)),
    fill=st.sampled_from([0, 128, 200, 255]),
)


@given(classifiers(), pictures, st.booleans())
@settings(max_examples=150, deadline=None)
def test_every_reply_is_accepted(classifier: Classifier, picture: Frame, preview: bool):
    finding = worker.judge(
        ByteSource.of(ppm(picture)), classifier, want_preview=preview, until=math.inf
    )
    assert finding.failure is None
    reply = protocol.encode(protocol.Reply(7, finding))
    assert protocol.validate(reply, 7) == finding


@given(classifiers(), st.lists(st.integers(0, 10 * protocol.MAX_FRAMES), min_size=1, max_size=4))
@settings(max_examples=50, deadline=None)
def test_a_file_of_any_number_of_frames_is_accepted(classifier: Classifier, indexes: list[int]):
    """An archive of animations numbers its frames on: the host once took 100,001 of them for a lie."""
    frames = [DecodedFrame(np.zeros((8, 8, 3), np.uint8), index) for index in sorted(indexes)]
    with mock.patch.object(decode, "frames", return_value=iter(frames)):
        finding = worker.judge(
            ByteSource.of(ppm(frames[0].pixels)), classifier, want_preview=True, until=math.inf
        )
    assert finding.failure is None
    assert protocol.validate(protocol.encode(protocol.Reply(7, finding)), 7) == finding


views = st.builds(View, st.sampled_from(ViewKind), boxes, st.integers(-4, 8))


@given(views, boxes)
def test_a_box_placed_back_stays_inside(view: View, box: Box):
    placed = view.place(box)
    assert 0 <= placed.x <= 1
    assert 0 <= placed.y <= 1
    assert 0 <= placed.w <= 1
    assert 0 <= placed.h <= 1
    assert placed.x + placed.w <= 1 + 1e-12
    assert placed.y + placed.h <= 1 + 1e-12


def test_an_edge_that_rounding_moves_outside_is_cut_off():
    """Two quarter turns of this box once gave y = -1e-8, and the host called the reply a lie."""
    box = Box(0.3, 0.1, 0.70000001, 0.2)
    for quarters in range(4):
        placed = View(ViewKind.TURNED, quarters=quarters).place(box)
        assert min(placed.x, placed.y, placed.w, placed.h) >= 0


@given(views, pictures)
def test_a_view_of_any_part_has_pixels(view: View, picture: Frame):
    assert view.of(picture).size > 0


@given(
    arrays.arrays(np.float32, (4, 30), elements=st.floats(-1e6, 1e6, width=32)),
    arrays.arrays(np.float32, (18, 30), elements=raw_scores),
    st.integers(1, 320),
    st.integers(1, 320),
)
def test_every_region_of_nudenet_lies_inside(
    corners: Tensor, scores: Tensor, width: int, height: int
):
    for _label, score, box in nudenet.regions(corners, scores, width, height):
        assert 0 <= score <= 1
        for value in (box.x, box.y, box.w, box.h):
            assert 0 <= value <= 1


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_model_that_fails_does_not_seem_to_find_nothing(value: float):
    with pytest.raises(ValueError, match="finite"):
        label_scores(("a", "b"), np.array([0.5, value], np.float32))
