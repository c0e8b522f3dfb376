"""A model as exported by its maker: its files, input and labels. The model does not run here."""

from enum import StrEnum
from pathlib import Path

import msgspec

from scanner.cli.model_configs import (
    ModelConfig,
    PreprocessorConfig,
    TimmConfig,
    input_sides,
    labels_of,
    normalisation,
    read_config,
    scaling,
)
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
from scanner.schema.added_model import CORNERS, MAX_LABELS, WITH_LABEL, is_shown


class ExportForm(StrEnum):
    """The form of an export, named after the maker."""

    HUGGINGFACE = "huggingface"
    TIMM = "timm"
    YOLO = "yolo"


class ModelExport(msgspec.Struct, frozen=True):
    """The description of an exported model: its kind, its input, and its labels in the order of the output."""

    form: ExportForm
    kind: ModelKind
    activation: Activation
    input: ModelInput
    labels: tuple[str, ...]


class ExportFiles(msgspec.Struct, frozen=True):
    """The files of an export; a missing configuration is None."""

    model: Path
    config: ModelConfig | None
    preprocessor: PreprocessorConfig | None

    @property
    def side(self) -> int:
        """Pixels of the input's side, for a model file with a variable input; 0 if no configuration has it."""
        if self.config is not None and self.config.pretrained_cfg is not None:
            return self.config.pretrained_cfg.input_size[1]
        return 0 if self.preprocessor is None else input_sides(self.preprocessor)[0]


def find_files(path: Path) -> ExportFiles:
    """Find the files of an export. `path`: its folder or its model file. Raises ModelError `no-export`."""
    if path.is_dir():
        folder, model = path, _only_model(path)
    else:
        folder, model = path.parent, path
        if folder.name == "onnx" and not (folder / "config.json").exists():
            folder = folder.parent  # the layout of transformers' exports
    return ExportFiles(
        model=model,
        config=read_config(folder / "config.json", ModelConfig),
        preprocessor=read_config(folder / "preprocessor_config.json", PreprocessorConfig),
    )


def understand(files: ExportFiles, facts: ModelFacts) -> ModelExport:
    """Combine the maker's configuration with the facts from the trial. Raises ModelError `no-export`."""
    config, preprocessor = files.config, files.preprocessor
    try:
        if config is not None and config.pretrained_cfg is not None:
            found = _timm(config, config.pretrained_cfg, facts)
        elif config is not None and labels_of(config) and preprocessor is not None:
            found = _huggingface(config, preprocessor, facts)
        elif facts.names:
            found = _yolo(facts) if len(facts.output_shape) == 3 else _yolo_classifier(facts)
        else:
            raise ModelError("no-export", why=_missing(config, preprocessor))
        # Decoding checks the ranges, which the constructor does not.
        checked = msgspec.convert(msgspec.to_builtins(found), ModelExport)
    except (msgspec.ValidationError, KeyError, ValueError, ZeroDivisionError) as error:
        raise ModelError("no-export", why="config") from error
    if not 0 < len(checked.labels) <= MAX_LABELS or len(set(checked.labels)) < len(checked.labels):
        raise ModelError("no-export", why="labels")
    if not all(is_shown(label) for label in checked.labels):
        raise ModelError("no-export", why="label-text")
    if not _fits(checked, facts.output_shape):
        raise ModelError("model-unfit", why="label-count")
    return checked


def _missing(config: ModelConfig | None, preprocessor: PreprocessorConfig | None) -> str:
    if config is not None and labels_of(config):
        return "no-preprocessor"
    return "unknown-form" if preprocessor is None else "no-labels"


def _fits(export: ModelExport, output: tuple[int, ...]) -> bool:
    """Return whether the output shape fits the number of labels."""
    labels = len(export.labels)
    if export.kind is ModelKind.CLASSIFIER:
        return output == (1, labels)
    rows, columns = output[1:] if len(output) == 3 else (0, 0)
    return rows == CORNERS + labels or columns in (CORNERS + 1 + labels, WITH_LABEL)


def _only_model(folder: Path) -> Path:
    for usual in (folder / "model.onnx", folder / "onnx" / "model.onnx"):
        if usual.is_file():
            return usual
    found = sorted(folder.glob("*.onnx"))
    if len(found) != 1:
        raise ModelError("no-export", why="which-file" if found else "no-file")
    return found[0]


def _timm(config: ModelConfig, timm: TimmConfig, facts: ModelFacts) -> ModelExport:
    width, height = sides_of(facts)
    if timm.crop_mode not in ("center", "squash"):
        raise ModelError("no-export", why="crop")
    crop = timm.crop_mode == "center"
    labels = config.label_names or timm.label_names or labels_of(config)
    return ModelExport(
        form=ExportForm.TIMM,
        kind=ModelKind.CLASSIFIER,
        activation=_activation(facts, labels, config),
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
        labels=labels,
    )


def _huggingface(
    config: ModelConfig, preprocessor: PreprocessorConfig, facts: ModelFacts
) -> ModelExport:
    scaled = scaling(preprocessor)
    width, height = sides_of(facts)
    said = input_sides(preprocessor)
    if said[0] != said[1] and said != (height, width):
        raise ModelError("no-export", why="crop")  # another shape than the file was tried with
    # Values here are pixels divided by 255; the maker's are pixels times the factor.
    rescaled = preprocessor.do_rescale is not False
    factor = 255 * ((preprocessor.rescale_factor or 1 / 255) if rescaled else 1.0)
    mean, std = normalisation(preprocessor)
    labels = labels_of(config)
    return ModelExport(
        form=ExportForm.HUGGINGFACE,
        kind=ModelKind.CLASSIFIER,
        activation=_activation(facts, labels, config),
        input=ModelInput(
            width=width,
            height=height,
            scaled_width=max(scaled.width, width) if scaled.cut else width,
            scaled_height=max(scaled.height, height) if scaled.cut else height,
            fit=scaled.fit,
            interpolation=_PILLOW_NUMBERS[
                2 if preprocessor.resample is None else preprocessor.resample
            ],
            layout=_layout(facts),
            mean=tuple(value / factor for value in mean),
            deviation=tuple(value / factor for value in std),
            bgr=bool(preprocessor.do_flip_channel_order),
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


def _yolo_classifier(facts: ModelFacts) -> ModelExport:
    """Describe a YOLO classifier: the shorter side is scaled, then the middle is cut out."""
    found = _yolo(facts)
    return msgspec.structs.replace(
        found,
        kind=ModelKind.CLASSIFIER,
        activation=_activation(facts, found.labels),
        input=msgspec.structs.replace(found.input, fit=Fit.CROP),
    )


def _activation(
    facts: ModelFacts, labels: tuple[str, ...], config: ModelConfig | None = None
) -> Activation:
    """
    Return the activation still to be applied to the output: none if the model's last operator applies it.

    Of a single label, softmax would be 1 for every picture.
    """
    if facts.last_step in ("Softmax", "Sigmoid"):
        return Activation.NONE
    several = config is not None and config.problem_type == "multi_label_classification"
    return Activation.SIGMOID if several or len(labels) == 1 else Activation.SOFTMAX


def _layout(facts: ModelFacts) -> TensorLayout:
    return TensorLayout.NCHW if facts.input_shape[1] == 3 else TensorLayout.NHWC


def sides_of(facts: ModelFacts) -> tuple[int, int]:
    """Return the width and height of the input in pixels."""
    _batch, one, two, three = facts.input_shape
    return (three, two) if _layout(facts) is TensorLayout.NCHW else (two, one)
