"""A third model is an entry of the manifest, its adapter and its part in fusion; nothing else changes."""

import hashlib
import json
import math
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from scanner import manifest
from scanner.classify import adapters, classifier, fusion, load
from scanner.classify.detector import Adapter, Frame, Reading, Tensor, label_scores
from scanner.cli.bulk import InspectedFile
from scanner.cli.scan import JudgedFile, as_json
from scanner.reasons import Reason
from scanner.sandbox import protocol, worker
from scanner.sandbox.decode import ByteSource
from scanner.schema import Action, Scores, Verdict
from scanner.schema import Source as DecidedBy
from tests.unit.classify.frames import ppm

ENTRY = """
[[models]]
name = "redness"
adapter = "redness"
file = "redness.bin"
sha256 = "{sha256}"
bytes = {bytes}
licence = "CC0-1.0"
size = 8
layout = "NCHW"
channels = "RGB"
precision = "float32"
labels = ["red"]

[models.origin]
package = "none"
version = "1"
file = "none"
sha256 = "{sha256}"

# Rates:"""


WEIGHTS = np.array([1, 0, 0], dtype=np.float32).tobytes()  # of the means of red, green and blue


def means(frame: Frame, size: int) -> Tensor:
    return (frame[:size, :size].mean(axis=(0, 1)) / 255).astype(np.float32)


class Redness:
    def __init__(self, entry: manifest.ModelEntry, content: bytes) -> None:
        self._entry = entry
        self._weights = np.frombuffer(content, dtype=np.float32)

    def read(self, frame: Frame) -> Reading:
        red = means(frame, self._entry.size) @ self._weights
        return Reading(label_scores(self._entry.labels, np.array([red], dtype=np.float32)))


def fuse_three(readings: Mapping[str, Mapping[str, float]]) -> Scores:
    two, red = fusion.fuse(readings), readings["redness"]["red"]
    return Scores(max(two.nudity, red), two.partial, two.models | {"redness": red})


@pytest.fixture
def of_two(testcard: ModuleType) -> dict[str, float]:
    """The scores of the models that the product has."""
    return load(manifest.MODELS).classify_once(np.asarray(testcard.card(320, 240))).scores.models


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    for path in manifest.MODELS.iterdir():
        if path.suffix in (".toml", ".onnx"):
            shutil.copy(path, tmp_path)
    content = WEIGHTS
    (tmp_path / "redness.bin").write_bytes(content)
    entry = ENTRY.format(sha256=hashlib.sha256(content).hexdigest(), bytes=len(content))
    text = (tmp_path / "manifest.toml").read_text().replace("\n# Rates:", entry, 1)
    (tmp_path / "manifest.toml").write_text(text)
    monkeypatch.setitem(adapters.ADAPTERS, "redness", Adapter(Redness, means))
    monkeypatch.setattr(classifier, "fuse", fuse_three)
    return tmp_path


def test_a_third_model_is_loaded_asked_fused_and_shown(models: Path):
    three = load(models)
    three.warm_up()
    red = np.zeros((40, 50, 3), dtype=np.uint8)
    red[..., 0] = 255
    finding = worker.judge(ByteSource.of(ppm(red)), three, want_preview=False, until=math.inf)
    assert finding.scores is not None
    assert finding.scores.nudity == pytest.approx(1)
    assert finding.scores.models["redness"] == pytest.approx(1)
    assert len(finding.scores.models) == len(manifest.load(models).models) == 3
    # The host believes it, and `scan --json` shows it.
    assert protocol.validate(protocol.encode(protocol.Reply(1, finding)), 1) == finding
    verdict = Verdict(Action.WARN, (Reason.NUDITY,), DecidedBy.DEFAULT)
    line = json.loads(as_json(JudgedFile(InspectedFile("red.ppm", finding, 1.0), verdict)))
    assert line["scores"]["redness"] == 1


def test_the_other_models_scores_stay_as_they_are(
    of_two: dict[str, float], models: Path, testcard: ModuleType
):
    of_three = load(models).classify_once(np.asarray(testcard.card(320, 240))).scores.models
    assert {name: of_three[name] for name in of_two} == of_two


def test_its_file_is_hashed_like_the_others(models: Path):
    (models / "redness.bin").write_bytes(WEIGHTS + b"\0")
    with pytest.raises(classifier.ModelError) as caught:
        load(models)
    assert caught.value.facts == {"file": str(models / "redness.bin")}


def test_an_entry_without_an_adapter_is_refused(models: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delitem(adapters.ADAPTERS, "redness")
    with pytest.raises(classifier.ModelError) as caught:
        load(models)
    assert caught.value.code == "model-altered"
