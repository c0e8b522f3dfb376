"""A picture gets the verdict of its plain JPEG in whatever it travels."""

import importlib.util
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from scanner.manifest import MODELS, flagged
from scanner.manifest import load as load_manifest
from scanner.schema import Finding, OperatingPoint
from tests.sandbox import containers
from tests.sandbox.containers import FILMS, GREY, PICTURES, WRAPPED

Judge = Callable[[bytes], Finding]
THRESHOLDS = load_manifest().operating_points[OperatingPoint.BALANCED]
COLOURED = {**PICTURES, **FILMS, **WRAPPED}


def _script(name: str) -> object:
    spec = importlib.util.spec_from_file_location(name, MODELS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def card() -> Image.Image:
    """The picture that must be held."""
    return _script("testcard").card(640, 480)  # type: ignore[attr-defined]


@cache
def ordinary() -> Image.Image:
    """A picture that must pass."""
    return _script("samples").ordinary(1, 640, 480)  # type: ignore[attr-defined]


@cache
def built(name: str, picture: Callable[[], Image.Image]) -> bytes:
    """The picture in that container; built once for all tests."""
    return {**COLOURED, **GREY}[name](picture())


def verdict(finding: Finding) -> tuple[bool, bool]:
    assert finding.failure is None
    assert finding.scores is not None
    return flagged(THRESHOLDS, finding.scores)


@cache
def as_jpeg(judge: Judge, picture: Callable[[], Image.Image], mode: str) -> tuple[bool, bool]:
    """The verdict on the picture as a JPEG; found once for all tests."""
    return verdict(judge(containers.jpeg(picture().convert(mode))))


@pytest.mark.parametrize("name", COLOURED)
def test_the_card_is_seen(judge: Judge, name: str) -> None:
    assert verdict(judge(built(name, card))) == as_jpeg(judge, card, "RGB")


@pytest.mark.parametrize("name", COLOURED)
def test_an_ordinary_picture_passes(judge: Judge, name: str) -> None:
    assert verdict(judge(built(name, ordinary))) == (False, False)


@pytest.mark.parametrize("name", GREY)
@pytest.mark.parametrize("picture", [card, ordinary])
def test_grey(judge: Judge, name: str, picture: Callable[[], Image.Image]) -> None:
    assert verdict(judge(built(name, picture))) == as_jpeg(judge, picture, "L")


def test_a_name_says_nothing(judge: Judge, tmp_path: Path, host: object) -> None:
    from scanner.sandbox.content import take

    path = tmp_path / "homework.txt"
    path.write_bytes(containers.jpeg(card()))
    with take(str(path)) as content:
        assert host.judge(content).media == "jpeg"  # type: ignore[attr-defined]
