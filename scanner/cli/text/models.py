"""Sentences about the shipped and the added models."""

from collections.abc import Iterator, Sequence

from scanner.cli.calibration import FOR_ONE_PERCENT, LEAST_PICTURES
from scanner.cli.model_export import ExportForm, ModelExport
from scanner.cli.text.catalogue import number, percent, say, table
from scanner.cli.text.files import printable
from scanner.manifest import OPEN_NSFW, ModelEntry
from scanner.schema import Activation, AddedModel, LabelMeaning, ModelFacts, Policy
from scanner.schema.added_model import MAX_ADDED_MODELS

PASSPHRASE_TO_CONFIRM = say("The parent's passphrase, to confirm this")
BAD_MODEL_NAME = say(
    "That cannot be its name. Use up to 20 small letters, digits, - and _, and not the name of a shipped model."
)
MODEL_NAME_TAKEN = say(
    "A model of this name was added already. Remove it first: beforehand models remove NAME"
)
TOO_MANY_MODELS = say(
    "No more than {max_added_models} models can be added: each one slows down every doubtful check.",
    max_added_models=MAX_ADDED_MODELS,
)
NOTHING_TO_FIND = say(
    "Every label would be safe, so this model could find nothing. Nothing was added."
)

_REFUSED = table(
    {
        "no-export": "This export cannot be read",
        "model-not-allowed": "This model is not accepted",
        "model-unfit": "This model does not work here",
        "model-altered": "The file changed while it was being added",
    }
)
_WHY = table(
    {
        "not-onnx": "the file is not an ONNX file",
        "own-operators": "it needs operators that are not ONNX's own",
        "own-functions": "it defines functions of its own; export it with them inlined",
        "external-data": "its weights are in other files; export it as a single file",
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
        "inputs": "it has more than one input",
        "input-type": "its input takes neither floats (32 or 16 bits) nor bytes",
        "input-shape": "its input is not a single picture with three colour channels",
        "output-type": "its output is not of floats (32 or 16 bits)",
        "output-shape": "its output is neither one score per label nor a list of regions",
        "no-scores": "it gave no score for any picture; its output may need another --output",
        "unknown-form": (
            "it needs config.json and preprocessor_config.json of Hugging Face, a config.json of timm with "
            "pretrained_cfg, or label names inside the file as YOLO has them"
        ),
        "config": "its configuration holds something that is not understood",
        "crop": "it needs its input prepared in a way that is not known here",
        "labels": "its configuration names no labels, one twice, or more than 80",
        "label-text": "one of its labels is empty, has more than 64 characters, or cannot be shown",
        "label-count": "its number of scores differs from the number of labels in its configuration",
        "no-preprocessor": "there is no preprocessor_config.json beside it that describes its input",
        "no-labels": "there is no config.json beside it that names its labels (id2label)",
        "mean": "its preprocessor_config.json does not say image_mean and image_std",
        "no-file": "there is no .onnx file in this folder",
        "which-file": "there are several .onnx files in this folder; name the one you mean",
    }
)
_FORMS = table(
    {
        ExportForm.HUGGINGFACE: "Hugging Face",
        ExportForm.TIMM: "timm",
        ExportForm.YOLO: "YOLO-style",
    }
)
_OUTPUTS = table(
    {
        Activation.NONE: "scores already",
        Activation.SOFTMAX: "logits, softmax follows",
        Activation.SIGMOID: "logits, sigmoid follows",
    }
)
_CALIBRATION = {
    "too-few": (
        say(
            "Too few pictures could be scored: it takes {least_pictures} different ones, better "
            "{for_one_percent} and more. Nothing was added.",
            least_pictures=LEAST_PICTURES,
            for_one_percent=FOR_ONE_PERCENT,
        )
    ),
    "too-high": (
        say(
            "This model is as sure about some of your everyday pictures as it can be, so no threshold would "
            "spare them. Nothing was added."
        )
    ),
}


def model_refused(code: str, why: str) -> str:
    """Say why a model was refused."""
    reason = _WHY.get(why, why)
    return say(
        "{code}{why}. Nothing was added.",
        code=_REFUSED.get(code, code),
        why=": " + reason if reason else "",
    )


def not_calibrated(code: str) -> str:
    """Say why no thresholds could be set."""
    return _CALIBRATION[code]


def bad_map(given: str, labels: Sequence[str]) -> str:
    """Say which values `--map` accepts."""
    named = ", ".join(printable(label) for label in labels)
    return say(
        "--map {given}: it takes LABEL=nude, partial or safe, and the labels are: {named}",
        given=printable(given),
        named=named,
    )


def label_question(label: str) -> str:
    """Ask what a label means."""
    return say("What does the label {label} mean?", label=printable(label))


def export_lines(found: ModelExport, facts: ModelFacts, sha256: str) -> Iterator[str]:
    """Describe the findings of a trial."""
    size, given = found.input, "x".join(str(side) for side in facts.output_shape)
    yield say("form         {forms}, {kind}", forms=_FORMS[found.form], kind=found.kind)
    yield say("sha256       {sha256}", sha256=sha256)
    yield say("labels       {labels}", labels=", ".join(printable(label) for label in found.labels))
    yield say(
        "input        {width}x{height} {layout}, {fit}, {interpolation}",
        width=size.width,
        height=size.height,
        layout=size.layout,
        fit=size.fit,
        interpolation=size.interpolation,
    )
    yield say("output       {given}, {outputs}", given=given, outputs=_OUTPUTS[found.activation])
    yield say("one look     {ms} ms on one core of this computer", ms=number(facts.seconds * 1000))
    yield say(
        "memory       {size} MB more for each picture reader",
        size=number(facts.memory / 1000000.0),
    )


def added_lines(model: AddedModel, bound: float) -> Iterator[str]:
    """Describe an addition to the rules, for a parent to confirm."""
    limits = model.calibration
    yield ""
    for means in LabelMeaning:
        labels = [printable(label.label) for label in model.labels if label.means is means]
        yield f"{means:12} {', '.join(labels) or '-'}"
    yield say(
        "thresholds   nude {nude}, partial {partial}",
        nude=number(limits.nude, 4),
        partial=number(limits.partial, 4),
    )
    yield (
        say(
            "             {above} of your {pictures} pictures reach one: fewer than {bound} of "
            "pictures like them will, at 95 % confidence.",
            above=limits.above,
            pictures=limits.pictures,
            bound=percent(bound, 1),
        )
    )
    if model.clears:
        yield say(
            "             It may also withdraw a doubtful warning. What it would miss is not known."
        )
    yield say(
        "             How much it finds is not measured here; the only figures are its maker's."
    )


def model_added(name: str, counter: int) -> str:
    """Say that a model is in use from now on."""
    return say(
        "{name} is in use from now on. In force, signed, number {counter}.",
        name=name,
        counter=counter,
    )


def model_removed(name: str, counter: int) -> str:
    """Say that a model was removed."""
    return say(
        "{name} was removed. In force, signed, number {counter}.", name=name, counter=counter
    )


def model_lines(shipped: Sequence[ModelEntry], policy: Policy) -> Iterator[str]:
    """Describe each model, and what it may change."""
    for entry in shipped:
        off = "" if policy.detector or entry.name == OPEN_NSFW else say(" (off by the rules)")
        yield say(
            "{name} shipped, {licence}, {size} MB{off}",
            name=format(entry.name, "20"),
            licence=entry.licence,
            size=number(entry.bytes / 1000000.0, 1),
            off=off,
        )
    for model in policy.models:
        limits = model.calibration
        may = say("flags and clears") if model.clears else say("flags")
        yield (
            say(
                "{name} added, {size} MB, {may}: nude from {nude}, partial from {partial} ({above} "
                "above of {pictures} pictures)",
                name=format(model.name, "20"),
                size=number(model.bytes / 1000000.0, 1),
                may=may,
                nude=number(limits.nude, 4),
                partial=number(limits.partial, 4),
                above=limits.above,
                pictures=limits.pictures,
            )
        )
