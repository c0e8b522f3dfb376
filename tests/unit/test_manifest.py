"""The manifest names the files that are there, and nothing else passes for them."""

import shutil
from pathlib import Path

import msgspec
import pytest

from scanner import manifest
from scanner.errors import ModelError
from scanner.schema import OperatingPoint


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A copy of models/ that a test may spoil."""
    for path in manifest.MODELS.iterdir():
        if path.suffix in (".toml", ".onnx"):
            shutil.copy(path, tmp_path)
    return tmp_path


def test_every_named_file_is_there_with_its_size():
    for entry in manifest.load().models:
        assert len(manifest.read_model(manifest.MODELS, entry)) == entry.bytes


def test_every_entry_says_where_it_comes_from():
    for entry in manifest.load().models:
        assert entry.licence
        assert entry.labels
        assert entry.origin.package
        assert entry.origin.version
        assert len(entry.origin.sha256) == 64


def test_operating_points_grow_stricter():
    points = manifest.load().operating_points
    cautious, balanced, lenient = (points[point] for point in OperatingPoint)
    assert 0 < cautious.nudity < balanced.nudity < lenient.nudity < 1
    assert 0 < cautious.partial <= balanced.partial <= lenient.partial <= 1
    assert cautious.recall.rate >= balanced.recall.rate >= lenient.recall.rate
    assert all(point.recall.n and point.false_positives.n for point in points.values())


@pytest.mark.parametrize("name", ["nudenet", "open_nsfw"])
def test_one_flipped_bit_is_noticed(models: Path, name: str):
    entry = manifest.load(models).model(name)
    path = models / entry.file
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(ModelError) as caught:
        manifest.read_model(models, entry)
    assert caught.value.code == "model-altered"
    assert caught.value.facts == {"file": str(path)}


def test_missing_model_is_named(models: Path):
    entry = manifest.load(models).models[0]
    (models / entry.file).unlink()
    with pytest.raises(ModelError) as caught:
        manifest.read_model(models, entry)
    assert caught.value.code == "model-missing"
    assert caught.value.facts == {"file": str(models / entry.file)}


def test_missing_manifest_is_named(tmp_path: Path):
    with pytest.raises(ModelError) as caught:
        manifest.load(tmp_path)
    assert caught.value.code == "model-missing"
    assert caught.value.facts == {"file": str(tmp_path / "manifest.toml")}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text[: len(text) // 2],
        lambda text: text.replace("[operating_points.lenient]", "[operating_points.lax]"),
        lambda text: text + "\nsurprise = 1\n",
        lambda text: text.replace('file = "', "file = 3 # "),
    ],
    ids=["cut", "unknown-point", "unknown-key", "wrong-type"],
)
def test_manifest_that_makes_no_sense_is_refused(models: Path, spoil):
    path = models / "manifest.toml"
    path.write_text(spoil(path.read_text()))
    with pytest.raises(ModelError) as caught:
        manifest.load(models)
    assert caught.value.code == "model-altered"


def test_manifest_lacking_a_point_is_refused(models: Path):
    path = models / "manifest.toml"
    path.write_text(path.read_text().split("[operating_points.lenient]")[0])
    with pytest.raises(ModelError):
        manifest.load(models)


def test_unknown_model_is_named():
    with pytest.raises(ModelError) as caught:
        manifest.load().model("oracle")
    assert caught.value.facts == {"file": "oracle"}


def test_fingerprint_follows_models_and_thresholds():
    known = manifest.load()
    first = manifest.fingerprint(known)
    assert len(first) == 8
    assert int(first, 16) >= 0
    assert manifest.fingerprint(manifest.load()) == first
    other = msgspec.structs.replace(known.models[0], sha256="0" * 64)
    assert manifest.fingerprint(msgspec.structs.replace(known, models=(other,))) != first
    points = dict(known.operating_points)
    points[OperatingPoint.BALANCED] = msgspec.structs.replace(
        points[OperatingPoint.BALANCED], nudity=0.99
    )
    assert manifest.fingerprint(msgspec.structs.replace(known, operating_points=points)) != first


def test_manifest_needs_no_model_library():
    """The service reads the manifest and holds no model in memory."""
    import subprocess
    import sys

    code = (
        "import sys, scanner.manifest as m; m.load();"
        "sys.exit(any(n in sys.modules for n in ('numpy', 'onnxruntime', 'cv2')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
