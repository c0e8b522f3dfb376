"""Fusion of the models' readings into the two scores that are compared with thresholds."""

import math
from collections.abc import Mapping

from scanner.schema import Scores

NUDENET = "nudenet"  # as the manifest names them
OPEN_NSFW = "open_nsfw"

BREAST = "FEMALE_BREAST_EXPOSED"  # the only part that round, skin-coloured objects are seldom mistaken for
BUTTOCKS = "BUTTOCKS_EXPOSED"
MALE = "MALE_GENITALIA_EXPOSED"
# Labels that NudeNet also gives to balls, fruit and clay, though without other parts of a body nearby.
ROUND = (BUTTOCKS, "FEMALE_GENITALIA_EXPOSED", "ANUS_EXPOSED")
BODY = ("ARMPITS_EXPOSED", "BELLY_EXPOSED")
FACES = ("FACE_FEMALE", "FACE_MALE")
FEET = "FEET_EXPOSED"
MALE_BREAST = "MALE_BREAST_EXPOSED"
COVERED_BREAST = "FEMALE_BREAST_COVERED"
BELLY = "BELLY_EXPOSED"
COVERED_BELLY = "BELLY_COVERED"
COVERED_GENITALIA = "FEMALE_GENITALIA_COVERED"
COVERED = (COVERED_BREAST, COVERED_GENITALIA, "BUTTOCKS_COVERED")
# Labels of swimwear, underwear and bare chests. A covered breast is not among them: every dressed woman has it.
SCANTY = (COVERED_GENITALIA, "BUTTOCKS_COVERED", MALE_BREAST, BELLY)

# The weight of a label's score as evidence of a body. A face belongs to a person, dressed or
# not, so it is weak evidence; feet are also detected in pebbles.
FACE_SUPPORT = 0.35
FEET_SUPPORT = 0.25
ENOUGH_SUPPORT = 0.35  # score of another part from which it fully supports a part
# Clearly detected clothing is evidence against a high open_nsfw score alone, unless that score is very high.
# Lead of a covered label over every exposed one: from no effect to full effect.
DRESSED = (0.1, 0.3)
# Open_nsfw's score: from where clothing halves its weight to where clothing has no effect.
UNSURE = (0.8, 0.9)
# A breast alone, with little skin around it, may be a bag, a shadow on an X-ray or a man's chest.
LONE_BREAST = 0.3  # share of a breast's score that counts if nothing else supports it
MALE_CHEST = (0.0, 0.2)  # lead of the label of a man's chest over it: from no effect to full effect
MALE_CHEST_LOSS = 0.5
# Toes and soles are mistaken for genitals; if feet score higher than the part, the part counts less.
FOOT = (-0.1, 0.1)
FOOT_LOSS = 0.6
FEET_ALONE = 0.1  # score of another part from which feet count as part of a visible body
BESIDE_FEET = 0.25  # score of another part from which feet support open_nsfw in full
# Scanty clothing shows skin, to which open_nsfw reacts.
SCANTY_SKIN = 0.1  # open_nsfw's score from which scanty clothing counts in full
DRESSED_SHARE = 0.3  # share of it that counts if open_nsfw's score is 0
# In a close-up no other part of a body is detected. Still lifes raise open_nsfw's score too, so it must be high.
CLOSE_UP = (0.6, 0.8)  # open_nsfw's score: from no support for an exposed part to full support
# Mean score of both models: from where support matters less to where it is not needed.
SURE = (0.82, 0.88)

# Logistic regression with non-negative weights, cross-validated by figure and by class of picture;
# docs/accuracy.md names the data and the gain of each term.
BIAS = -3.67
EMPTY = 1 / (1 + math.exp(-BIAS))  # the score of an empty picture: 0.025
WHOLE = 3.68
CHEST = 7.61
SUPPORTED_PART = 4.61
SUPPORTED_WHOLE = 6.21
WEIGHTS = (WHOLE, CHEST, SUPPORTED_PART, SUPPORTED_WHOLE)
MALE_SHARE = 0.8


def fuse(readings: Mapping[str, Mapping[str, float]]) -> Scores:
    """
    Fuse one frame's readings: the highest score of each label in [0, 1], by model and label.

    `nudity` rises with every exposed part and with open_nsfw. Evidence that may only be a round object or much
    skin counts in full if another part of a body is detected, or if both models are very sure.
    `partial` is the highest score of the labels of swimwear, underwear and bare chests, if more of a body is
    detected.
    """
    parts, nsfw = readings[NUDENET], readings[OPEN_NSFW]["nsfw"]
    evidence = BIAS + sum(
        weight * term for weight, term in zip(WEIGHTS, terms(readings), strict=True)
    )
    exposed = _exposed(parts)
    return Scores(
        nudity=1 / (1 + math.exp(-evidence)),
        partial=_partial(parts, exposed, nsfw),
        models={NUDENET: exposed, OPEN_NSFW: nsfw},
    )


def terms(readings: Mapping[str, Mapping[str, float]]) -> tuple[float, float, float, float]:
    """Return the terms of the regression in the order of WEIGHTS; each rises with one kind of evidence."""
    parts, nsfw = readings[NUDENET], readings[OPEN_NSFW]["nsfw"]
    part = max(_best(parts, ROUND), MALE_SHARE * parts[MALE])
    exposed = _exposed(parts)
    sure = _rise((exposed + nsfw) / 2, SURE)
    foot = _feet_alone(parts, part)
    feet = FEET_SUPPORT * parts[FEET] * (1 - foot)
    body = max(_best(parts, BODY), feet)
    # A face is weaker evidence than other parts, and none of how much skin there is. Nor are feet that are
    # seen with hardly anything else of a person: cloth and sand have them, and raise open_nsfw's score.
    person = max(body, FACE_SUPPORT * _best(parts, FACES))
    else_seen = max(exposed, _best(parts, (*BODY, *FACES)))
    skin = max(_best(parts, BODY), feet * _rise(else_seen, (0.0, BESIDE_FEET)))
    clothes = _rise(_best(parts, COVERED) - exposed, DRESSED)
    whole = nsfw * (1 - clothes * (1 - _rise(nsfw, UNSURE)) / 2)
    return (
        whole,
        _breast(parts, nsfw),
        max(sure, _supported(person)) * part * (1 - foot),
        max(sure, _supported(skin)) * whole,
    )


def _exposed(parts: Mapping[str, float]) -> float:
    return max(parts[BREAST], _best(parts, ROUND), parts[MALE])


def _feet_alone(parts: Mapping[str, float], part: float) -> float:
    """Return the share by which `part` and feet count less, because feet alone may be mistaken for `part`."""
    else_seen = max(parts[BREAST], parts[BUTTOCKS], _best(parts, BODY))
    return FOOT_LOSS * _rise(parts[FEET] - part, FOOT) * (1 - min(1.0, else_seen / FEET_ALONE))


def _breast(parts: Mapping[str, float], nsfw: float) -> float:
    """Weigh a breast by the other parts of a body, and by the label of a man's chest."""
    beside = max(nsfw, _best(parts, BODY), _best(parts, ROUND))
    support = LONE_BREAST + (1 - LONE_BREAST) * _supported(beside)
    male = MALE_CHEST_LOSS * _rise(parts[MALE_BREAST] - parts[BREAST], MALE_CHEST)
    return parts[BREAST] * support * (1 - male)


def _partial(parts: Mapping[str, float], exposed: float, nsfw: float) -> float:
    """
    Score scanty clothing: a covered breast counts beside bare skin, any other part beside a body.

    An exposed part counts beside another detected part, or if open_nsfw is fairly sure.
    """
    parts = {**parts, BELLY: max(0.0, parts[BELLY] - parts[COVERED_BELLY])}
    skin = max(parts[BELLY], parts[COVERED_GENITALIA], nsfw)
    breast = parts[COVERED_BREAST] * _supported(skin)
    others = (*BODY, *FACES, COVERED_BREAST, BREAST)
    beside = [max(nsfw, *(parts[other] for other in others if other != label)) for label in SCANTY]
    rest = max(parts[label] * _supported(seen) for label, seen in zip(SCANTY, beside, strict=True))
    close_up = max(_supported(_best(parts, others)), _rise(nsfw, CLOSE_UP))
    best = max(breast, rest, exposed * close_up)
    return best * (DRESSED_SHARE + (1 - DRESSED_SHARE) * min(1.0, nsfw / SCANTY_SKIN))


def _supported(seen: float) -> float:
    """Return how far the score of another part supports a part; in [0, 1]."""
    return min(1.0, seen / ENOUGH_SUPPORT)


def _rise(value: float, between: tuple[float, float]) -> float:
    """Rise linearly from 0 to 1 between two values."""
    low, high = between
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _best(parts: Mapping[str, float], labels: tuple[str, ...]) -> float:
    return max(parts[label] for label in labels)
