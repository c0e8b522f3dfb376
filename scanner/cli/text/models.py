"""The models that look, and those a parent adds."""

from collections.abc import Iterator, Sequence

from scanner.cli.calibration import FOR_ONE_PERCENT, LEAST_PICTURES
from scanner.cli.model_export import ExportForm, ModelExport
from scanner.cli.text.files import printable
from scanner.manifest import OPEN_NSFW, ModelEntry
from scanner.schema import Activation, AddedModel, LabelMeaning, ModelFacts, Policy
from scanner.schema.added_model import MAX_ADDED_MODELS

PASSPHRASE_TO_CONFIRM = "The parent's passphrase, to confirm this"
BAD_MODEL_NAME = "That cannot be its name. Take up to 20 small letters, digits, - and _, and none that is shipped."
MODEL_NAME_TAKEN = (
    "A model of this name was added already. Remove it first: beforehand models remove NAME"
)
TOO_MANY_MODELS = (
    f"No more than {MAX_ADDED_MODELS} models can be added: each makes every doubtful look longer."
)
NOTHING_TO_FIND = "Every label would be safe, so this model could find nothing. Nothing was added."

_REFUSED = {
    "no-export": "This is no export that can be read",
    "model-not-allowed": "This model is not taken",
    "model-unfit": "This model does not work here",
    "model-altered": "The file changed while it was being added",
}
_WHY = {
    "not-onnx": "the file is no ONNX file",
    "own-operators": "it needs operators that are not ONNX's own",
    "own-functions": "it brings functions of its own; export it with them written out",
    "external-data": "its weights lie in other files; export it as a single file",
    "sparse": "it has sparse weights, which are not checked here",
    "too-deep": "its parts are nested too deep",
    "too-many-nodes": "it has too many steps",
    "too-large": "it has more than 400 MB",
    "memory": "it needs more memory than the picture reader may have",
    "time": "one look takes longer than 2 seconds on this computer",
    "ended": "the process that tried it ended: too much memory, or a file that breaks the reader",
    "unreadable": "the file cannot be read",
    "not-loadable": "the runtime cannot load it",
    "does-not-run": "it loads, and fails when it runs",
    "inputs": "it wants more than one input",
    "input-type": "its input is neither of floats (32 or 16 bits) nor of bytes",
    "input-shape": "its input is no single picture of three colours",
    "output-type": "its output is not of floats (32 or 16 bits)",
    "output-shape": "its output is neither one score a label nor a list of regions",
    "no-scores": "it gave no score for any picture; its output may need another --output",
    "unknown-form": (
        "it needs config.json and preprocessor_config.json of Hugging Face, a config.json of timm with "
        "pretrained_cfg, or label names inside the file as YOLO has them"
    ),
    "config": "its configuration holds something that is not understood",
    "crop": "it is fed in a way that is not known here",
    "labels": "its configuration names no labels, one twice, or more than 80",
    "label-count": "it gives another number of scores than its configuration names labels",
    "no-preprocessor": "there is no preprocessor_config.json beside it that says how it is fed",
    "no-labels": "there is no config.json beside it that names its labels (id2label)",
    "mean": "its preprocessor_config.json does not say image_mean and image_std",
    "no-file": "there is no .onnx file in this folder",
    "which-file": "there are several .onnx files in this folder; name the one you mean",
}
_FORMS = {
    ExportForm.HUGGINGFACE: "Hugging Face",
    ExportForm.TIMM: "timm",
    ExportForm.YOLO: "YOLO-style",
}
_OUTPUTS = {
    Activation.NONE: "scores already",
    Activation.SOFTMAX: "logits, softmax follows",
    Activation.SIGMOID: "logits, sigmoid follows",
}
_CALIBRATION = {
    "too-few": (
        f"Too few pictures could be scored: it takes {LEAST_PICTURES} different ones, better "
        f"{FOR_ONE_PERCENT} and more. Nothing was added."
    ),
    "too-high": (
        "This model is as sure about some of your everyday pictures as it can be, so no threshold would "
        "spare them. Nothing was added."
    ),
}


def model_refused(code: str, why: str) -> str:
    """Say why a model is not taken."""
    reason = _WHY.get(why, why)
    return f"{_REFUSED.get(code, code)}{': ' + reason if reason else ''}. Nothing was added."


def not_calibrated(code: str) -> str:
    """Say why no thresholds could be set."""
    return _CALIBRATION[code]


def bad_map(given: str, labels: Sequence[str]) -> str:
    """Say what `--map` takes."""
    named = ", ".join(printable(label) for label in labels)
    return f"--map {printable(given)}: it takes LABEL=nude, partial or safe, and the labels are: {named}"


def label_question(label: str) -> str:
    """Ask what a label means."""
    return f"What does the label {printable(label)} mean?"


def export_lines(found: ModelExport, facts: ModelFacts, sha256: str) -> Iterator[str]:
    """Describe the findings of a trial."""
    size, given = found.input, "x".join(str(side) for side in facts.output_shape)
    yield f"form         {_FORMS[found.form]}, {found.kind}"
    yield f"sha256       {sha256}"
    yield f"labels       {', '.join(printable(label) for label in found.labels)}"
    yield f"input        {size.width}x{size.height} {size.layout}, {size.fit}, {size.interpolation}"
    yield f"output       {given}, {_OUTPUTS[found.activation]}"
    yield f"one look     {facts.seconds * 1000:.0f} ms on one core of this computer"
    yield f"memory       {facts.memory / 1e6:.0f} MB more for each picture reader"


def added_lines(model: AddedModel, bound: float) -> Iterator[str]:
    """Describe an addition to the rules, for a parent to confirm."""
    limits = model.calibration
    yield ""
    for means in LabelMeaning:
        labels = [printable(label.label) for label in model.labels if label.means is means]
        yield f"{means:12} {', '.join(labels) or '-'}"
    yield f"thresholds   nude {limits.nude:.4f}, partial {limits.partial:.4f}"
    yield (
        f"             {limits.above} of your {limits.pictures} pictures reach one: fewer than "
        f"{bound:.1%} of pictures like them will, at 95 % confidence."
    )
    if model.clears:
        yield "             It may also take a doubtful warning back. What it would miss is not known."
    yield "             How much it finds is not measured here; its maker's figures are its maker's."


def model_added(name: str, counter: int) -> str:
    """Say that a model looks from now on."""
    return f"{name} looks as well from now on. In force, signed, number {counter}."


def model_removed(name: str, counter: int) -> str:
    """Say that a model is gone."""
    return f"{name} is gone. In force, signed, number {counter}."


def model_lines(shipped: Sequence[ModelEntry], policy: Policy) -> Iterator[str]:
    """Each model, and what it may do."""
    for entry in shipped:
        off = "" if policy.detector or entry.name == OPEN_NSFW else " (off by the rules)"
        yield f"{entry.name:20} shipped, {entry.licence}, {entry.bytes / 1e6:.1f} MB{off}"
    for model in policy.models:
        limits = model.calibration
        may = "flags and clears" if model.clears else "flags"
        yield (
            f"{model.name:20} added, {model.bytes / 1e6:.1f} MB, {may}: nude from {limits.nude:.4f}, partial "
            f"from {limits.partial:.4f} ({limits.above} above of {limits.pictures} pictures)"
        )
