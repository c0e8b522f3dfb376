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
FEET = "FEET_EXPOSED"
MALE_BREAST = "MALE_BREAST_EXPOSED"
COVERED_BREAST = "FEMALE_BREAST_COVERED"
BELLY = "BELLY_EXPOSED"
COVERED_BELLY = "BELLY_COVERED"
COVERED_GENITALIA = "FEMALE_GENITALIA_COVERED"
COVERED = (COVERED_BREAST, COVERED_GENITALIA, "BUTTOCKS_COVERED")
# What swimwear, underwear and bare chests show besides a covered breast, which every dressed woman has.
SCANTY = (COVERED_GENITALIA, "BUTTOCKS_COVERED", MALE_BREAST, BELLY)

# How much of a part's score speaks for a body being there at all. A face is a person, dressed or
# not, so it says little; feet are found on pebbles.
FACE_SUPPORT = 0.35
FEET_SUPPORT = 0.25
ENOUGH_SUPPORT = 0.35  # of a part's score
# Clothing that is named clearly speaks against much skin alone, unless the second model is very sure.
DRESSED = (0.1, 0.3)  # by how much a covered label beats every exposed one, from none of it to all
UNSURE = (0.8, 0.9)  # open_nsfw's score, from where its weight halves for that to where it does not
# A lone breast with little skin about it is a bag, a shadow on an X-ray, a man's chest.
LONE_BREAST = 0.3  # of a breast's score, where nothing else speaks for it
MALE_CHEST = (0.0, 0.2)  # by how much the label of a man's chest beats it, from none of it to all
MALE_CHEST_LOSS = 0.5
# Toes and soles are taken for genitals; where feet are named more clearly, that says less.
FOOT = (-0.1, 0.1)
FOOT_LOSS = 0.6
FEET_ALONE = 0.1  # score of another part from which feet are one part of a body
# Clothing that is scanty shows skin, and open_nsfw sees some of it.
SCANTY_SKIN = 0.1  # its score from which what is scanty counts in full
DRESSED_SHARE = 0.3  # of what it counts where open_nsfw sees none
# A close-up names no body. Much skin is what still lifes show as well, so open_nsfw has to be fairly sure.
CLOSE_UP = (0.6, 0.8)  # its score from where it speaks for an exposed part to where it does fully
SURE = (0.82, 0.88)  # mean of both models from which no support is asked for, rising to full

# Logistic regression with weights held at or above 0, cross-validated by figure and by class of
# picture: docs/accuracy.md says on what, and what each term buys.
BIAS = -3.67
EMPTY = 1 / (1 + math.exp(-BIAS))  # the score of a picture that shows nothing: .025
WHOLE = 3.68
CHEST = 7.61
SUPPORTED_PART = 4.61
SUPPORTED_WHOLE = 6.21
WEIGHTS = (WHOLE, CHEST, SUPPORTED_PART, SUPPORTED_WHOLE)
MALE_SHARE = 0.8


def fuse(readings: Mapping[str, Mapping[str, float]]) -> Scores:
    """
    Fuse one frame's readings: by model, the highest score of each label.

    `nudity` rises with every exposed part and with open_nsfw. What only says "a round thing" or "much
    skin" counts in full where something else of a body is seen, or where both models are very sure.
    `partial` is the best part that swimwear, underwear and bare chests show, where more of a body is seen.
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
    """Give what the weights are for, in their order; each rises with one thing that speaks for nudity."""
    parts, nsfw = readings[NUDENET], readings[OPEN_NSFW]["nsfw"]
    part = max(_best(parts, ROUND), MALE_SHARE * parts[MALE])
    exposed = _exposed(parts)
    sure = _rise((exposed + nsfw) / 2, SURE)
    foot = _feet_alone(parts, part)
    body = max(_best(parts, BODY), FEET_SUPPORT * parts[FEET] * (1 - foot))
    # A face ranks behind parts that are named, and says nothing of how much skin there is.
    person = max(body, FACE_SUPPORT * _best(parts, FACES))
    clothes = _rise(_best(parts, COVERED) - exposed, DRESSED)
    whole = nsfw * (1 - clothes * (1 - _rise(nsfw, UNSURE)) / 2)
    return (
        whole,
        _breast(parts, nsfw),
        max(sure, _supported(person)) * part * (1 - foot),
        max(sure, _supported(body)) * whole,
    )


def _exposed(parts: Mapping[str, float]) -> float:
    return max(parts[BREAST], _best(parts, ROUND), parts[MALE])


def _feet_alone(parts: Mapping[str, float], part: float) -> float:
    """Measure how much less feet, and what they are taken for, say where nothing else of a body is seen."""
    else_seen = max(parts[BREAST], parts[BUTTOCKS], _best(parts, BODY))
    return FOOT_LOSS * _rise(parts[FEET] - part, FOOT) * (1 - min(1.0, else_seen / FEET_ALONE))


def _breast(parts: Mapping[str, float], nsfw: float) -> float:
    """Weigh a breast by what else of a body is seen, and by the label of a man's chest."""
    beside = max(nsfw, _best(parts, BODY), _best(parts, ROUND))
    support = LONE_BREAST + (1 - LONE_BREAST) * _supported(beside)
    male = MALE_CHEST_LOSS * _rise(parts[MALE_BREAST] - parts[BREAST], MALE_CHEST)
    return parts[BREAST] * support * (1 - male)


def _partial(parts: Mapping[str, float], exposed: float, nsfw: float) -> float:
    """
    Score what is scanty: a covered breast counts beside bare skin, any other part beside a body.

    An exposed part counts beside a body that is named, or where open_nsfw is fairly sure.
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
    """Measure how far something that is seen beside it supports a part; in [0, 1]."""
    return min(1.0, seen / ENOUGH_SUPPORT)


def _rise(value: float, between: tuple[float, float]) -> float:
    """Rise from 0 to 1 between two values."""
    low, high = between
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _best(parts: Mapping[str, float], labels: tuple[str, ...]) -> float:
    return max(parts[label] for label in labels)
