"""A model that a parent added to the shipped ones: its file, how it is fed, and what its labels mean."""

from enum import StrEnum
from typing import Annotated

import msgspec

MAX_ADDED_MODELS = 2  # each is loaded by every worker, and asked up to twice a frame
MAX_MODEL_BYTES = 400 * 1024 * 1024  # a ViT-base in float32 has 345 MB
CORNERS = 4  # numbers of a detector's box
WITH_LABEL = 6  # numbers of a region that names its label: box, score, label
MAX_LABELS = 80  # as many as the detectors of everyday things have (COCO)
MAX_LABEL_TEXT = 64  # characters of a label
# Pixels of the input's longer side; the largest that detectors are exported with.
MAX_MODEL_SIDE = 1280
ADDED_NAME = r"[a-z0-9][a-z0-9_-]{0,19}"  # leaves room for PARTIAL_SUFFIX in a name of a score
PARTIAL_SUFFIX = ".partial"


def is_shown(label: str) -> bool:
    """Return whether a parent can be asked what this label means."""
    return 0 < len(label) <= MAX_LABEL_TEXT and label.isprintable()


class LabelMeaning(StrEnum):
    """The meaning that a parent gives a label of a model."""

    NUDE = "nude"
    PARTIAL = "partial"
    SAFE = "safe"


class ModelKind(StrEnum):
    """The kind of a model's output: one score a label for the picture, or regions with labels."""

    CLASSIFIER = "classifier"
    DETECTOR = "detector"


class Activation(StrEnum):
    """The function that makes scores in [0, 1] of the output; `none` where the file does so itself."""

    NONE = "none"
    SOFTMAX = "softmax"
    SIGMOID = "sigmoid"


class TensorLayout(StrEnum):
    """Order of the input's axes."""

    NCHW = "NCHW"
    NHWC = "NHWC"


class Interpolation(StrEnum):
    """The way a picture is scaled."""

    NEAREST = "nearest"
    BOX = "box"
    BILINEAR = "bilinear"
    HAMMING = "hamming"
    BICUBIC = "bicubic"
    LANCZOS = "lanczos"


class Fit(StrEnum):
    """
    The way a picture of any shape is fitted into the input.

    `squash`: both sides are scaled to it. `crop`: the shorter side is scaled, the middle is cut out.
    `letterbox`: the longer side is scaled, the rest is filled with grey.
    """

    SQUASH = "squash"
    CROP = "crop"
    LETTERBOX = "letterbox"


_Number = Annotated[float, msgspec.Meta(ge=-1024, le=1024)]
_Deviation = Annotated[float, msgspec.Meta(ge=0.001, le=1024)]
_Fraction = Annotated[float, msgspec.Meta(ge=0, le=1)]
_Side = Annotated[int, msgspec.Meta(ge=8, le=MAX_MODEL_SIDE)]
_Text = Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_LABEL_TEXT)]


class ModelInput(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    The input of a model. Sides in pixels; `mean` and `deviation` a channel, RGB, of values in [0, 1].

    `scaled`: the side before the middle is cut out, of `crop` the shorter one.
    """

    width: _Side
    height: _Side
    scaled_width: _Side
    scaled_height: _Side
    fit: Fit
    interpolation: Interpolation
    layout: TensorLayout
    mean: Annotated[tuple[_Number, ...], msgspec.Meta(min_length=3, max_length=3)]
    deviation: Annotated[tuple[_Deviation, ...], msgspec.Meta(min_length=3, max_length=3)]
    bgr: bool = False


class ModelLabel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One label, in the order of the output, and what it means."""

    label: _Text
    means: LabelMeaning


class Calibration(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    Thresholds of a model's scores, and on how many of the family's own benign pictures they rest.

    `above`: how many of them reach a threshold nevertheless.
    """

    nude: _Fraction
    partial: _Fraction
    pictures: Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]
    above: Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]


class AddedModel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    One added model, complete. The file lies under the data folder, named by its sha256.

    `clears`: in the middle band it may also take a warning back (docs/models.md).
    """

    name: Annotated[str, msgspec.Meta(pattern=rf"^{ADDED_NAME}\Z")]
    sha256: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
    bytes: Annotated[int, msgspec.Meta(ge=1, le=MAX_MODEL_BYTES)]
    kind: ModelKind
    activation: Activation
    input: ModelInput
    labels: Annotated[tuple[ModelLabel, ...], msgspec.Meta(min_length=1, max_length=MAX_LABELS)]
    calibration: Calibration
    clears: bool = False

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.sha256}.onnx"


class ModelFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    The findings of a trial of a model file.

    `seconds` of processor time for one run. `lowest` and `highest` of the output for a grey picture. `names`:
    labels that are in the file itself. `last_step`: the operator that ends it. `memory`: bytes that the
    process grew by, 0 where not known.
    """

    input_shape: Annotated[tuple[int, ...], msgspec.Meta(min_length=4, max_length=4)]
    output_shape: Annotated[tuple[int, ...], msgspec.Meta(min_length=1, max_length=8)]
    seconds: Annotated[float, msgspec.Meta(ge=0, le=3600)]
    lowest: float
    highest: float
    names: Annotated[tuple[_Text, ...], msgspec.Meta(max_length=MAX_LABELS)] = ()
    last_step: Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9]{0,40}\Z")] = ""
    memory: Annotated[int, msgspec.Meta(ge=0, lt=2**53)] = 0
