"""The fused score rises with every input and asks for support where a round thing would do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner import manifest
from scanner.classify.fusion import (
    BREAST,
    BUTTOCKS,
    COVERED,
    COVERED_BELLY,
    FEET,
    MALE,
    MALE_BREAST,
    NUDENET,
    OPEN_NSFW,
)
from scanner.classify.fusion import fuse as fuse_readings
from scanner.schema import OperatingPoint, Scores

# Labels that speak for something harmless in an exposed part's place.
AGAINST_NUDITY = (*COVERED, FEET, MALE_BREAST)

LABELS = manifest.load().model(NUDENET).labels
POINTS = manifest.load().operating_points

score = st.floats(0, 1)
readings = st.fixed_dictionaries({label: score for label in LABELS})


def fuse(parts: dict[str, float], nsfw: float) -> Scores:
    return fuse_readings({NUDENET: parts, OPEN_NSFW: {"sfw": 1 - nsfw, "nsfw": nsfw}})


def fused(nsfw: float, **parts: float) -> Scores:
    return fuse({label: parts.get(label, 0.0) for label in LABELS}, nsfw)


def nudity(nsfw: float, **parts: float) -> float:
    return fused(nsfw, **parts).nudity


@given(readings, score)
def test_scores_stay_within_bounds_and_carry_the_models_own(parts: dict[str, float], nsfw: float):
    scores = fuse(parts, nsfw)
    assert 0 <= scores.nudity <= 1
    assert 0 <= scores.partial <= 1
    assert scores.models[OPEN_NSFW] == nsfw
    assert scores.models[NUDENET] <= max(parts.values())


@given(readings, score, st.sampled_from(LABELS), score)
def test_more_evidence_never_lowers_a_score(
    parts: dict[str, float], nsfw: float, label: str, more: float
):
    higher = {**parts, label: max(parts[label], more)}
    if label not in AGAINST_NUDITY:
        assert fuse(higher, nsfw).nudity >= fuse(parts, nsfw).nudity - 1e-12
    assert fuse(parts, max(nsfw, more)).nudity >= fuse(parts, nsfw).nudity - 1e-12
    if label != COVERED_BELLY:
        assert fuse(higher, nsfw).partial >= fuse(parts, nsfw).partial


def test_clothing_that_is_named_clearly_halves_what_open_nsfw_says():
    """Swimwear: a bare belly, and no exposed part."""
    bare = {"BELLY_EXPOSED": 0.8}
    dressed = {**bare, "FEMALE_BREAST_COVERED": 0.7}
    assert nudity(0.7, **bare) > POINTS[OperatingPoint.BALANCED].nudity
    assert nudity(0.7, **dressed) < POINTS[OperatingPoint.BALANCED].nudity
    assert nudity(0.95, **dressed) == nudity(0.95, **bare)


def test_a_face_does_not_stand_behind_open_nsfw_alone():
    assert nudity(0.6, FACE_FEMALE=0.9) == nudity(0.6)


def test_a_covered_breast_alone_is_not_partial():
    """Every dressed woman has one."""
    threshold = POINTS[OperatingPoint.CAUTIOUS].partial
    assert fused(0.05, FEMALE_BREAST_COVERED=0.8, FACE_FEMALE=0.8).partial < threshold
    assert fused(0.05, FEMALE_BREAST_COVERED=0.8, BELLY_EXPOSED=0.5).partial >= threshold


def test_a_lone_breast_with_little_skin_is_not_flagged():
    """X-rays, and bags on a shoulder."""
    assert nudity(0.1, **{BREAST: 0.6}) < POINTS[OperatingPoint.BALANCED].nudity
    assert nudity(0.4, **{BREAST: 0.6}) >= POINTS[OperatingPoint.BALANCED].nudity
    assert (
        nudity(0.1, **{BREAST: 0.6, "BELLY_EXPOSED": 0.5}) >= POINTS[OperatingPoint.BALANCED].nudity
    )


def test_a_mans_chest_counts_less():
    body = {"BELLY_EXPOSED": 0.6, BREAST: 0.5}
    assert nudity(0.2, **body, **{MALE_BREAST: 0.8}) < nudity(0.2, **body)


def test_feet_alone_do_not_support_open_nsfw():
    assert nudity(0.8, **{FEET: 0.4}) == pytest.approx(nudity(0.8))
    for other in (BUTTOCKS, "FACE_FEMALE"):
        assert nudity(0.8, **{FEET: 0.4, other: 0.3}) > nudity(0.8, **{other: 0.3})


def test_genitals_count_less_where_feet_are_named_more_clearly():
    assert nudity(0.6, **{MALE: 0.6, FEET: 0.8}) < nudity(0.6, **{MALE: 0.6, FEET: 0.4})


def test_still_lifes_are_not_partial():
    """Much skin colour and a round thing, and nothing of a body by name."""
    assert fused(0.6, **{BUTTOCKS: 0.7}).partial == 0


def test_a_close_up_that_names_no_body_is_partial_at_least():
    """A part alone, of whose skin open_nsfw is fairly sure, passes at no operating point."""
    for part in (BUTTOCKS, MALE, "FEMALE_GENITALIA_EXPOSED"):
        shown = fused(0.8, **{part: 0.75})
        assert shown.partial >= POINTS[OperatingPoint.LENIENT].partial > shown.nudity


def test_a_belly_is_bare_where_that_is_named_more_clearly_than_its_cover():
    bare = fused(0.2, BELLY_EXPOSED=0.6, FACE_FEMALE=0.8).partial
    assert fused(0.2, BELLY_EXPOSED=0.6, BELLY_COVERED=0.5, FACE_FEMALE=0.8).partial < bare / 2


def test_clothes_without_any_skin_are_hardly_partial():
    covered = {"FEMALE_BREAST_COVERED": 0.8, "BELLY_EXPOSED": 0.6}
    threshold = POINTS[OperatingPoint.CAUTIOUS].partial
    assert fused(0.0, **covered).partial < threshold <= fused(0.15, **covered).partial


def test_nothing_seen_is_far_below_every_point():
    assert nudity(0.0) < POINTS[OperatingPoint.CAUTIOUS].nudity / 2


def test_a_round_thing_alone_is_not_flagged():
    """Balls and fruit look like this to the models."""
    assert nudity(0.6, **{BUTTOCKS: 0.7}) < POINTS[OperatingPoint.CAUTIOUS].nudity


def test_a_round_thing_with_arms_is():
    assert (
        nudity(0.6, **{BUTTOCKS: 0.7, "ARMPITS_EXPOSED": 0.6})
        > POINTS[OperatingPoint.BALANCED].nudity
    )


@pytest.mark.parametrize("label", [BUTTOCKS, MALE])
def test_one_part_close_up_is_flagged_when_both_models_are_sure(label: str):
    """No face, no arms: close-ups have none, so support can't be asked for always."""
    assert nudity(0.97, **{label: 0.8}) > POINTS[OperatingPoint.LENIENT].nudity


def test_a_face_is_no_nudity():
    assert nudity(0.3, FACE_FEMALE=0.9) < POINTS[OperatingPoint.CAUTIOUS].nudity


def test_swimwear_is_partial_and_not_nudity():
    parts = {"FEMALE_BREAST_COVERED": 0.8, "BELLY_EXPOSED": 0.7, "FACE_FEMALE": 0.8}
    scores = fuse({label: parts.get(label, 0.0) for label in LABELS}, 0.3)
    assert scores.partial >= POINTS[OperatingPoint.LENIENT].partial
    assert scores.nudity < POINTS[OperatingPoint.BALANCED].nudity
