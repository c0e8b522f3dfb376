"""The models' readings to the two scores that operating points are compared with."""

import math
from collections.abc import Mapping

from scanner.schema import Scores

NUDENET = "nudenet"  # as the manifest names them
OPEN_NSFW = "open_nsfw"

BREAST = "FEMALE_BREAST_EXPOSED"  # the one part that a round, skin-toned thing is seldom taken for
BUTTOCKS = "BUTTOCKS_EXPOSED"
MALE = "MALE_GENITALIA_EXPOSED"
# What NudeNet makes of balls, fruit and clay, with nothing else of a body beside it.
ROUND = (BUTTOCKS, "FEMALE_GENITALIA_EXPOSED", "ANUS_EXPOSED")
BODY = ("ARMPITS_EXPOSED", "BELLY_EXPOSED")
FACES = ("FACE_FEMALE", "FACE_MALE")
FEET = ("FEET_EXPOSED",)
SCANTY = (
    "FEMALE_BREAST_COVERED",
    "FEMALE_GENITALIA_COVERED",
    "BUTTOCKS_COVERED",
    "MALE_BREAST_EXPOSED",
    "BELLY_EXPOSED",
)

# How much of a part's score speaks for a body being there at all. A face is a person, dressed or
# not, so it says little; feet are found on pebbles.
FACE_SUPPORT = 0.35
FEET_SUPPORT = 0.25
ENOUGH_SUPPORT = 0.35  # of a part's score
SURE = (0.82, 0.88)  # mean of both models from which no support is asked for, rising to full

# Logistic regression with weights held at or above 0, cross-validated by figure and by class of
# picture: docs/accuracy.md says on what, and what each term buys.
BIAS = -3.67
WHOLE = 3.68
CHEST = 7.61
SUPPORTED_PART = 4.61
SUPPORTED_WHOLE = 6.21
MALE_SHARE = 0.8


def fuse(readings: Mapping[str, Mapping[str, float]]) -> Scores:
    """
    Fuse one frame's readings: by model, the highest score of each label.

    `nudity` rises with every input. What only says "a round thing" or "much skin" counts in full
    where something else of a body is seen, or where both models are very sure. `partial` is the
    best part that swimwear, underwear and bare chests show.
    """
    parts, nsfw = readings[NUDENET], readings[OPEN_NSFW]["nsfw"]
    part = max(_best(parts, ROUND), MALE_SHARE * parts[MALE])
    exposed = max(parts[BREAST], _best(parts, ROUND), parts[MALE])
    support = _support(parts, (exposed + nsfw) / 2)
    evidence = (
        BIAS
        + WHOLE * nsfw
        + CHEST * parts[BREAST]
        + support * (SUPPORTED_PART * part + SUPPORTED_WHOLE * nsfw)
    )
    return Scores(
        nudity=1 / (1 + math.exp(-evidence)),
        partial=max(_best(parts, SCANTY), exposed),
        models={NUDENET: exposed, OPEN_NSFW: nsfw},
    )


def _support(parts: Mapping[str, float], mean: float) -> float:
    """Measure how far a body, or both models' certainty, supports the rest; in [0, 1]."""
    seen = max(
        _best(parts, BODY),
        FACE_SUPPORT * _best(parts, FACES),
        FEET_SUPPORT * _best(parts, FEET),
    )
    low, high = SURE
    return min(1.0, max(seen / ENOUGH_SUPPORT, (mean - low) / (high - low)))


def _best(parts: Mapping[str, float], labels: tuple[str, ...]) -> float:
    return max(parts[label] for label in labels)
