"""Two models' readings to the two scores that operating points are compared with."""

from collections.abc import Mapping

from scanner.schema import Scores

EXPOSED = (
    "BUTTOCKS_EXPOSED",
    "FEMALE_BREAST_EXPOSED",
    "FEMALE_GENITALIA_EXPOSED",
    "MALE_GENITALIA_EXPOSED",
    "ANUS_EXPOSED",
)
SCANTY = (
    "FEMALE_BREAST_COVERED",
    "FEMALE_GENITALIA_COVERED",
    "BUTTOCKS_COVERED",
    "MALE_BREAST_EXPOSED",
    "BELLY_EXPOSED",
)


def fuse(parts: Mapping[str, float], nsfw: float) -> Scores:
    """
    Fuse one frame's readings; `parts` NudeNet's highest score by label, `nsfw` open_nsfw's.

    `nudity` is the mean of the best exposed part and the whole-picture score: neither model alone
    carries a picture far, and a weak yes of both counts as much as a strong yes of one. `partial`
    is the best part that swimwear, underwear and bare chests show.
    """
    exposed = max(parts[label] for label in EXPOSED)
    scanty = max(parts[label] for label in SCANTY)
    return Scores(
        nudity=(exposed + nsfw) / 2, partial=max(scanty, exposed), nudenet=exposed, open_nsfw=nsfw
    )
