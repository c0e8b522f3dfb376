"""A model as its maker exported it: which files, how it is fed, which labels. Nothing of the model runs here."""

from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import msgspec

from scanner.errors import ModelError
from scanner.schema import (
    Activation,
    Fit,
    Interpolation,
    ModelFacts,
    ModelInput,
    ModelKind,
    TensorLayout,
)
from scanner.schema.added_model import MAX_LABELS

MAX_CONFIG = 1024 * 1024  # bytes; one with a thousand labels has 60 KB
# Pixels below which the middle is cut out for a ConvNeXT (transformers, ConvNextImageProcessor).
SMALL_CONVNEXT = 384
DEFAULT_CROP = 0.875  # of timm, where the configuration names none
T = TypeVar("T")


class ExportForm(StrEnum):
    """The maker whose form an export has."""

    HUGGINGFACE = "huggingface"
    TIMM = "timm"
    YOLO = "yolo"


class ModelExport(msgspec.Struct, frozen=True):
    """An export, understood: what a model is, how it is fed, and its labels in the order of the output."""

    form: ExportForm
    kind: ModelKind
    activation: Activation
    input: ModelInput
    labels: tuple[str, ...]


class _Timm(msgspec.Struct):
    input_size: tuple[int, int, int]
    interpolation: str = "bicubic"
    crop_pct: float = DEFAULT_CROP
    crop_mode: str = "center"
    mean: tuple[float, float, float] = (0.485, 0.456, 0.406)  # ImageNet's, timm's own default
    std: tuple[float, float, float] = (0.229, 0.224, 0.225)
    label_names: tuple[str, ...] = ()


class _Config(msgspec.Struct):
    id2label: dict[str, str] = {}
    problem_type: str | None = None
    pretrained_cfg: _Timm | None = None
    label_names: tuple[str, ...] = ()


class _Side(msgspec.Struct):
    height: int = 0
    width: int = 0
    shortest_edge: int = 0


class _Preprocessor(msgspec.Struct):
    do_resize: bool = True
    size: _Side | int = 224
    resample: int = 2
    do_center_crop: bool | None = None
    crop_size: _Side | int | None = None
    crop_pct: float | None = None
    do_rescale: bool = True
    rescale_factor: float = 1 / 255
    do_normalize: bool = True
    image_mean: tuple[float, float, float] = (0.5, 0.5, 0.5)
    image_std: tuple[float, float, float] = (0.5, 0.5, 0.5)


class ExportFiles(msgspec.Struct, frozen=True):
    """The files of an export; a configuration is None where there is none."""

    model: Path
    config: _Config | None
    preprocessor: _Preprocessor | None

    @property
    def side(self) -> int:
        """Pixels of the input's side, for a file that leaves it open; 0 where nothing says so."""
        if self.config is not None and self.config.pretrained_cfg is not None:
            return self.config.pretrained_cfg.input_size[1]
        return 0 if self.preprocessor is None else _huggingface_sides(self.preprocessor)[0]


def find_files(path: Path) -> ExportFiles:
    """Find an export's files: `path` is its folder or its model file. Raises ModelError `no-export`."""
    if path.is_dir():
        folder, model = path, _only_model(path)
    else:
        folder, model = path.parent, path
        if folder.name == "onnx" and not (folder / "config.json").exists():
            folder = folder.parent  # as transformers' exports lie
    return ExportFiles(
        model=model,
        config=_read(folder / "config.json", _Config),
        preprocessor=_read(folder / "preprocessor_config.json", _Preprocessor),
    )


def understand(files: ExportFiles, facts: ModelFacts) -> ModelExport:
    """Put together what the maker wrote and what the trial found. Raises ModelError `no-export`."""
    config, preprocessor = files.config, files.preprocessor
    try:
        if config is not None and config.pretrained_cfg is not None:
            found = _timm(config, config.pretrained_cfg, facts)
        elif config is not None and config.id2label and preprocessor is not None:
            found = _huggingface(config, preprocessor, facts)
        elif facts.names and len(facts.output_shape) == 3:
            found = _yolo(facts)
        else:
            raise ModelError("no-export", why="unknown-form")
        # Checks the ranges, which building a value does not.
        checked = msgspec.convert(msgspec.to_builtins(found), ModelExport)
    except (msgspec.ValidationError, KeyError, ValueError, ZeroDivisionError) as error:
        raise ModelError("no-export", why="config") from error
    if not 0 < len(checked.labels) <= MAX_LABELS:
        raise ModelError("no-export", why="labels")
    return checked


def _only_model(folder: Path) -> Path:
    for usual in (folder / "model.onnx", folder / "onnx" / "model.onnx"):
        if usual.is_file():
            return usual
    found = sorted(folder.glob("*.onnx"))
    if len(found) != 1:
        raise ModelError("no-export", why="which-file" if found else "no-file")
    return found[0]


def _read(path: Path, kind: type[T]) -> T | None:
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


def _timm(config: _Config, timm: _Timm, facts: ModelFacts) -> ModelExport:
    width, height = sides_of(facts)
    if timm.crop_mode not in ("center", "squash"):
        raise ModelError("no-export", why="crop")
    crop = timm.crop_mode == "center"
    return ModelExport(
        form=ExportForm.TIMM,
        kind=ModelKind.CLASSIFIER,
        activation=_activation(facts, Activation.SOFTMAX),
        input=ModelInput(
            width=width,
            height=height,
            scaled_width=int(width / timm.crop_pct),
            scaled_height=int(height / timm.crop_pct),
            fit=Fit.CROP if crop else Fit.SQUASH,
            interpolation=Interpolation(timm.interpolation),
            layout=_layout(facts),
            mean=timm.mean,
            deviation=timm.std,
        ),
        labels=config.label_names or timm.label_names,
    )


def _huggingface(config: _Config, preprocessor: _Preprocessor, facts: ModelFacts) -> ModelExport:
    if not preprocessor.do_resize:
        raise ModelError("no-export", why="crop")
    width, height = sides_of(facts)
    scaled_height, scaled_width, crop = _huggingface_scaling(preprocessor)
    if not crop:
        scaled_width, scaled_height = width, height
    # A value here is a pixel's 255th; a maker's is a pixel times the factor.
    factor = 255 * (preprocessor.rescale_factor if preprocessor.do_rescale else 1.0)
    mean = preprocessor.image_mean if preprocessor.do_normalize else (0.0, 0.0, 0.0)
    std = preprocessor.image_std if preprocessor.do_normalize else (1.0, 1.0, 1.0)
    labels = tuple(config.id2label[str(number)] for number in range(len(config.id2label)))
    several = config.problem_type == "multi_label_classification" or len(labels) == 1
    return ModelExport(
        form=ExportForm.HUGGINGFACE,
        kind=ModelKind.CLASSIFIER,
        activation=_activation(facts, Activation.SIGMOID if several else Activation.SOFTMAX),
        input=ModelInput(
            width=width,
            height=height,
            scaled_width=max(scaled_width, width),
            scaled_height=max(scaled_height, height),
            fit=Fit.CROP if crop else Fit.SQUASH,
            interpolation=_PILLOW_NUMBERS[preprocessor.resample],
            layout=_layout(facts),
            mean=tuple(value / factor for value in mean),
            deviation=tuple(value / factor for value in std),
        ),
        labels=labels,
    )


_PILLOW_NUMBERS = {  # PIL.Image.Resampling
    0: Interpolation.NEAREST,
    1: Interpolation.LANCZOS,
    2: Interpolation.BILINEAR,
    3: Interpolation.BICUBIC,
    4: Interpolation.BOX,
    5: Interpolation.HAMMING,
}


def _huggingface_scaling(preprocessor: _Preprocessor) -> tuple[int, int, bool]:
    """Give height and width that a picture is scaled to, and whether its middle is cut out of that."""
    size = preprocessor.size
    if isinstance(size, int):
        size = _Side(shortest_edge=size) if preprocessor.do_center_crop else _Side(size, size)
    if not size.shortest_edge:
        return size.height, size.width, bool(preprocessor.do_center_crop)
    edge = size.shortest_edge
    if preprocessor.crop_pct and edge < SMALL_CONVNEXT:
        edge = int(edge / preprocessor.crop_pct)
        return edge, edge, True
    return edge, edge, bool(preprocessor.do_center_crop)


def _huggingface_sides(preprocessor: _Preprocessor) -> tuple[int, int]:
    """Give height and width of the input."""
    crop = preprocessor.crop_size
    if preprocessor.do_center_crop and crop is not None:
        return (crop, crop) if isinstance(crop, int) else (crop.height, crop.width)
    size = preprocessor.size
    if isinstance(size, int):
        return size, size
    return (size.height, size.width) if size.height else (size.shortest_edge, size.shortest_edge)


def _yolo(facts: ModelFacts) -> ModelExport:
    width, height = sides_of(facts)
    return ModelExport(
        form=ExportForm.YOLO,
        kind=ModelKind.DETECTOR,
        activation=Activation.NONE,
        input=ModelInput(
            width=width,
            height=height,
            scaled_width=width,
            scaled_height=height,
            fit=Fit.LETTERBOX,
            interpolation=Interpolation.BILINEAR,
            layout=_layout(facts),
            mean=(0.0, 0.0, 0.0),
            deviation=(1.0, 1.0, 1.0),
        ),
        labels=facts.names,
    )


def _activation(facts: ModelFacts, usual: Activation) -> Activation:
    """Give what is still to be done to the output: nothing where the file's last step has done it."""
    return Activation.NONE if facts.last_step in ("Softmax", "Sigmoid") else usual


def _layout(facts: ModelFacts) -> TensorLayout:
    return TensorLayout.NCHW if facts.input_shape[1] == 3 else TensorLayout.NHWC


def sides_of(facts: ModelFacts) -> tuple[int, int]:
    """Give width and height of the input."""
    _batch, one, two, three = facts.input_shape
    return (three, two) if _layout(facts) is TensorLayout.NCHW else (two, one)
