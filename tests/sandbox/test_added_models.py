"""Models in their makers' forms, tried and run in the confined worker."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from scanner.classify.added.trial import try_model
from scanner.cli.model_export import ExportForm, find_files, understand
from scanner.errors import ModelError
from scanner.sandbox.content import from_bytes
from scanner.sandbox.host import WorkerHost
from scanner.sandbox.model_trial import DEFAULT_SIDE, try_file
from scanner.sandbox.setup import WorkerSetup
from scanner.schema import AddedModel, Calibration, LabelMeaning, ModelLabel
from scanner.schema.added_model import MAX_ADDED_MODELS
from tests import onnx_files as onnx
from tests.sandbox.conftest import LONG
from tests.unit.classify.frames import ppm

HUGGINGFACE = {
    "config.json": {"id2label": {"0": "normal", "1": "nsfw"}, "architectures": ["ViT"]},
    "preprocessor_config.json": {
        "size": {"height": 16, "width": 16}, "resample": 3, "image_mean": [0.5] * 3, "image_std": [0.5] * 3,
    },
}  # fmt: skip
TIMM = {
    "config.json": {
        "architecture": "vit_tiny",
        "label_names": ["SFW", "NSFW"],
        "pretrained_cfg": {
            "input_size": [3, 16, 16], "interpolation": "bicubic", "crop_pct": 0.9, "mean": [0.5] * 3,
            "std": [0.5] * 3, "num_classes": 2,
        },
    }
}  # fmt: skip
EXPORTS = {
    "huggingface": (ExportForm.HUGGINGFACE, onnx.red_classifier(), HUGGINGFACE),
    "hf-softmax": (ExportForm.HUGGINGFACE, onnx.red_classifier(softmax=True), HUGGINGFACE),
    "hf-nhwc": (ExportForm.HUGGINGFACE, onnx.red_classifier(nhwc=True), HUGGINGFACE),
    "hf-16-bit-floats": (
        ExportForm.HUGGINGFACE,
        onnx.red_classifier(element=onnx.HALF),
        HUGGINGFACE,
    ),
    "hf-bytes": (
        ExportForm.HUGGINGFACE,
        onnx.red_classifier(gain=0.05, element=onnx.BYTE),
        HUGGINGFACE,
    ),
    "timm": (ExportForm.TIMM, onnx.red_classifier(), TIMM),
    "yolo-v8": (ExportForm.YOLO, onnx.red_detector(), {}),
    "yolo-v5": (ExportForm.YOLO, onnx.red_detector(form="v5"), {}),
    "yolo-picked": (ExportForm.YOLO, onnx.red_detector(form="picked"), {}),
}


def export(folder: Path, content: bytes, configs: dict[str, dict[str, object]]) -> Path:
    folder.mkdir()
    (folder / "model.onnx").write_bytes(content)
    for name, config in configs.items():
        (folder / name).write_text(json.dumps(config))
    return folder


def added(name: str, folder: Path, store: Path) -> tuple[ExportForm, AddedModel]:
    files = find_files(folder)
    content = files.model.read_bytes()
    found = understand(files, try_model(content, files.side or DEFAULT_SIDE))
    sha256 = hashlib.sha256(content).hexdigest()
    # The second label of each is the one that a red picture has.
    means = (LabelMeaning.SAFE, LabelMeaning.NUDE)
    model = AddedModel(
        name=name,
        sha256=sha256,
        bytes=len(content),
        kind=found.kind,
        activation=found.activation,
        input=found.input,
        labels=tuple(map(ModelLabel, found.labels, means)),
        calibration=Calibration(0.8, 1.0, 299, 0),
    )
    (store / model.file).write_bytes(content)
    return found.form, model


def test_each_form_of_export_is_tried_and_asked_in_the_confined_worker(
    tmp_path: Path, models: Path
) -> None:
    store = tmp_path / "store"
    store.mkdir()
    found = [
        (form, *added(name, export(tmp_path / name, content, configs), store))
        for name, (form, content, configs) in EXPORTS.items()
    ]
    assert all(expected is form for expected, form, _model in found)
    added_models = tuple(model for *_, model in found)
    seen: dict[str, dict[str, float]] = {"red": {}, "green": {}}
    for first in range(0, len(added_models), MAX_ADDED_MODELS):
        few = added_models[first : first + MAX_ADDED_MODELS]
        setup = WorkerSetup(models=few, folder=str(store), always=True)
        with WorkerHost(models, setup=setup) as host:
            for name, colour in (("red", (255, 0, 0)), ("green", (0, 255, 0))):
                picture = np.full((48, 64, 3), colour, dtype=np.uint8)
                with from_bytes(ppm(picture)) as content:
                    scores = host.judge(content, time_limit=LONG).scores
                assert scores is not None
                seen[name] |= scores.models
    assert {name: seen["red"][name] > 0.6 for name in EXPORTS} == dict.fromkeys(EXPORTS, True)
    assert {name: seen["green"][name] < 0.4 for name in EXPORTS} == dict.fromkeys(EXPORTS, True)


def test_a_model_that_was_swapped_keeps_every_picture_unchecked(
    tmp_path: Path, models: Path
) -> None:
    _form, model = added("red", export(tmp_path / "red", onnx.red_classifier(), TIMM), tmp_path)
    (tmp_path / model.file).write_bytes(onnx.red_classifier(channel=2))
    setup = WorkerSetup(models=(model,), folder=str(tmp_path))
    with WorkerHost(models, setup=setup) as host, pytest.raises(ModelError) as caught:
        host.start()
    assert caught.value.code == "model-altered"
    assert caught.value.facts == {"file": str(tmp_path / model.file)}


def test_the_trial_runs_in_a_confined_process(tmp_path: Path) -> None:
    file = tmp_path / "model.onnx"
    file.write_bytes(onnx.red_detector())
    tried = try_file(file)
    assert tried.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert tried.bytes == file.stat().st_size
    assert tried.facts.input_shape == (1, 3, 32, 32)
    assert tried.facts.output_shape == (1, 6, 1)
    assert tried.facts.names == ("cloth", "bare")


def test_the_trial_says_why_a_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "model.onnx"
    file.write_bytes(
        onnx.number(1, 8) + onnx.part(7, onnx.part(5, onnx.external_tensor("w", (1,))))
    )
    with pytest.raises(ModelError) as caught:
        try_file(file)
    assert (caught.value.code, caught.value.facts) == (
        "model-not-allowed",
        {"why": "external-data"},
    )
