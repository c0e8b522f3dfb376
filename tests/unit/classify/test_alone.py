"""open_nsfw without the detector, on the scale of the operating points."""

from types import ModuleType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner import manifest
from scanner.classify import load, multi_view
from scanner.classify.alone import DOUBTFUL_ALONE, TRACE_ALONE, OpenNsfwAlone
from scanner.schema import OperatingPoint, Scores

KNOWN = manifest.load()
ALONE = OpenNsfwAlone(KNOWN)
SCORE = st.floats(0, 1)


def fused(nsfw: float) -> Scores:
    return ALONE({"open_nsfw": {"sfw": 1 - nsfw, "nsfw": nsfw}})


@pytest.mark.parametrize("point", OperatingPoint)
def test_each_operating_point_counts_from_its_own_score(point: OperatingPoint) -> None:
    at = KNOWN.open_nsfw_alone[point].nsfw
    assert fused(at).nudity == pytest.approx(KNOWN.operating_points[point].nudity)
    assert fused(at - 0.01).nudity < KNOWN.operating_points[point].nudity


def test_second_looks_are_decided_on_the_same_scale() -> None:
    assert fused(TRACE_ALONE).nudity == pytest.approx(multi_view.TRACE)
    assert fused(DOUBTFUL_ALONE).nudity == pytest.approx(multi_view.DOUBTFUL)


@given(SCORE, SCORE)
def test_the_scale_only_rises_and_keeps_its_ends(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= fused(low).nudity <= fused(high).nudity <= 1
    assert (fused(0).nudity, fused(1).nudity) == (0, 1)


def test_the_detector_is_not_even_loaded(testcard: ModuleType) -> None:
    alone = load(manifest.MODELS, detector=False)
    alone.warm_up()
    seen = alone.classify(np.asarray(testcard.card(320, 240)))
    assert set(seen.scores.models) == {"open_nsfw"}
    assert seen.detections == ()
    # The test card is a false alarm of this model too: a self-test goes on without the detector.
    assert seen.scores.nudity >= KNOWN.operating_points[OperatingPoint.BALANCED].nudity
