"""The configuration files of an export, in the forms of Hugging Face and timm."""

from pathlib import Path
from typing import NamedTuple, TypeAlias, TypeVar

import msgspec

from scanner.errors import ModelError
from scanner.schema import Fit

MAX_CONFIG = 1024 * 1024  # bytes; a configuration with a thousand labels has 60 KB
# Pixels of the input's side below which the middle is cut out for ConvNeXT (transformers, ConvNextImageProcessor).
SMALL_CONVNEXT = 384
DEFAULT_CROP = 0.875  # timm's default, if the configuration has no value
# Image processors of transformers that take a size of one number for both sides, though they cut the middle out.
SQUARING = ("deit", "beit")
T = TypeVar("T")
_Colours: TypeAlias = tuple[float, float, float]


class TimmConfig(msgspec.Struct):
    """The part of timm's config.json that describes a model's input."""

    input_size: tuple[int, int, int]
    interpolation: str = "bicubic"
    crop_pct: float = DEFAULT_CROP
    crop_mode: str = "center"
    mean: tuple[float, float, float] = (0.485, 0.456, 0.406)  # ImageNet's, timm's own default
    std: tuple[float, float, float] = (0.229, 0.224, 0.225)
    label_names: tuple[str, ...] = ()


class ModelConfig(msgspec.Struct):
    """config.json: the labels."""

    id2label: dict[str, str | int] | list[str] = {}
    label2id: dict[str, int | str] = {}
    problem_type: str | None = None
    pretrained_cfg: TimmConfig | None = None
    label_names: tuple[str, ...] = ()


class _Side(msgspec.Struct):
    height: int | None = None
    width: int | None = None
    shortest_edge: int | None = None
    # Sizes of other ways to scale, which are not known here.
    longest_edge: int | None = None
    max_height: int | None = None
    max_width: int | None = None


class PreprocessorConfig(msgspec.Struct):
    """preprocessor_config.json of Hugging Face; None for a missing key."""

    do_resize: bool | None = None
    size: _Side | int | tuple[int, int] = 224  # two numbers are height and width
    resample: int | None = None
    do_center_crop: bool | None = None
    crop_size: _Side | int | tuple[int, int] | None = None
    crop_pct: float | None = None
    do_rescale: bool | None = None
    rescale_factor: float | None = None
    do_normalize: bool | None = None
    do_flip_channel_order: bool | None = None
    rescale_offset: bool | None = None
    do_pad: bool | None = None
    do_thumbnail: bool | None = None
    do_align_long_axis: bool | None = None
    image_processor_type: str | None = None
    feature_extractor_type: str | None = None  # the older name of the same
    image_mean: _Colours | None = None
    image_std: _Colours | None = None


class Scaling(NamedTuple):
    """The sides that a picture is scaled to, and how; of `crop` the shorter side. `cut`: its middle is used."""

    height: int
    width: int
    fit: Fit
    cut: bool


def scaling(preprocessor: PreprocessorConfig) -> Scaling:
    """Return how the maker scales a picture. Raises ModelError `no-export` for a way that is not known here."""
    if preprocessor.do_resize is False or preprocessor.rescale_offset:
        raise _unknown_way()
    if preprocessor.do_pad or preprocessor.do_thumbnail or preprocessor.do_align_long_axis:
        raise _unknown_way()
    cut, share = bool(preprocessor.do_center_crop), _crop_share(preprocessor)
    if preprocessor.do_center_crop is None and preprocessor.crop_size is not None:
        raise _unknown_way()  # makers' defaults differ
    size = _size_of(preprocessor)
    if size.longest_edge or size.max_height or size.max_width:
        raise _unknown_way()
    if size.height and size.width:
        return Scaling(size.height, size.width, Fit.SQUASH, cut)
    edge = size.shortest_edge
    if not edge or not (cut or share):
        raise _unknown_way()  # the other side would be of any length
    if share and edge >= SMALL_CONVNEXT:
        return Scaling(edge, edge, Fit.SQUASH, cut=False)
    edge = int(edge / share) if share else edge
    return Scaling(edge, edge, Fit.CROP, cut=True)


def _crop_share(preprocessor: PreprocessorConfig) -> float:
    """Return ConvNeXT's share of the side that is cut out; 0 for other processors."""
    if preprocessor.crop_pct is not None:
        return preprocessor.crop_pct
    return DEFAULT_CROP if _processor(preprocessor).startswith("convnext") else 0.0


def _size_of(preprocessor: PreprocessorConfig) -> _Side:
    size = preprocessor.size
    if isinstance(size, tuple):
        return _Side(*size)
    if not isinstance(size, int):
        return size
    squared = _processor(preprocessor).startswith(SQUARING)
    if _crop_share(preprocessor) or (preprocessor.do_center_crop and not squared):
        return _Side(shortest_edge=size)
    return _Side(size, size)


def _processor(preprocessor: PreprocessorConfig) -> str:
    return (preprocessor.image_processor_type or preprocessor.feature_extractor_type or "").lower()


def _unknown_way() -> ModelError:
    return ModelError("no-export", why="crop")


def input_sides(preprocessor: PreprocessorConfig) -> tuple[int, int]:
    """Return the height and width of the input in pixels; 0 if the configuration does not have them."""
    crop = preprocessor.crop_size
    if preprocessor.do_center_crop and crop is not None:
        return _height_and_width(crop)
    return _height_and_width(preprocessor.size)


def _height_and_width(size: _Side | int | tuple[int, int]) -> tuple[int, int]:
    if isinstance(size, tuple):
        return size
    if isinstance(size, int):
        return size, size
    edge = size.shortest_edge or 0
    return (size.height, size.width) if size.height and size.width else (edge, edge)


def normalisation(preprocessor: PreprocessorConfig) -> tuple[_Colours, _Colours]:
    """Return mean and deviation per channel. Defaults differ between makers, so a missing value is an error."""
    mean, std = preprocessor.image_mean, preprocessor.image_std
    # A processor that flips the channels (MobileViT) does not normalise, but has no key for that.
    left_out = preprocessor.do_normalize is None and preprocessor.do_flip_channel_order is not None
    if preprocessor.do_normalize is False or (left_out and mean is None):
        return (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
    if mean is None or std is None:
        raise ModelError("no-export", why="mean")
    return mean, std


def labels_of(config: ModelConfig) -> tuple[str, ...]:
    """Return the labels in the order of the output; some configurations map labels to indexes instead."""
    table = config.id2label
    if isinstance(table, list):
        return tuple(table)
    if not table:
        table = {str(number): label for label, number in config.label2id.items()}
    return tuple(str(table[str(number)]) for number in range(len(table)))


def read_config(path: Path, kind: type[T]) -> T | None:
    """Read a configuration file; None if it does not exist. Raises ModelError `no-export`."""
    try:
        with path.open("rb") as file:
            untrusted = file.read(MAX_CONFIG + 1)
    except FileNotFoundError:
        return None
    if len(untrusted) > MAX_CONFIG:
        raise ModelError("no-export", why="config")
    try:
        return msgspec.json.decode(untrusted, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ModelError("no-export", why="config") from error
