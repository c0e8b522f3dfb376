"""The findings of the worker in one file."""

import msgspec

from scanner.reasons import FailureReason


class Box(msgspec.Struct, frozen=True):
    """A region as fractions of the frame's width and height, all in [0, 1]."""

    x: float
    y: float
    w: float
    h: float

    @classmethod
    def between(cls, left: float, top: float, right: float, bottom: float) -> "Box":
        """
        Make a box from its edges, cut off at the frame's.

        Turning and scaling leave an edge at -1e-8 or 1 + 1e-8, which no receiver of a box accepts.
        """
        left, top = _within(left), _within(top)
        return cls(left, top, max(0.0, _within(right) - left), max(0.0, _within(bottom) - top))


class Detection(msgspec.Struct, frozen=True):
    """A labelled region of one frame. `label` as the model spells it, `score` in [0, 1]."""

    label: str
    score: float
    box: Box | None = None
    frame: int = 0


class Scores(msgspec.Struct, frozen=True):
    """
    Scores of a file: the highest over its frames, each in [0, 1]. Not probabilities.

    `nudity` and `partial` are fused (see docs/accuracy.md) and are what an operating point is
    compared with; `models` holds each model's own score by the model's name in the manifest, shown
    so that a verdict can be explained.
    """

    nudity: float
    partial: float
    models: dict[str, float] = {}

    def highest(self, other: "Scores") -> "Scores":
        """Combine with the scores of another frame."""
        names = self.models | other.models
        return Scores(
            max(self.nudity, other.nudity),
            max(self.partial, other.partial),
            {name: max(self.models.get(name, 0.0), other.models.get(name, 0.0)) for name in names},
        )


class Preview(msgspec.Struct, frozen=True):
    """A blur of at most 16 pixels a side, made in the worker; never stored. `rgb` is w*h*3 bytes."""

    w: int
    h: int
    rgb: bytes


class Finding(msgspec.Struct, frozen=True):
    """
    Everything the service learns about a file's content.

    `scores` is None when no frame was decoded. With `failure` set, the file (or the rest of it)
    could not be checked. `media` is the sniffed format code, "none" for what holds no picture.
    `place`: the picture says where it was taken; None where that was not asked for.
    """

    media: str
    frames: int = 0
    scores: Scores | None = None
    detections: tuple[Detection, ...] = ()
    failure: FailureReason | None = None
    preview: Preview | None = None
    place: bool | None = False


def _within(value: float) -> float:
    return min(1.0, max(0.0, value))
