"""The demo's files: the test card in three disguises, a dozen ordinary pictures, a damaged file."""

import importlib.util
import io
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from scanner.manifest import MODELS

ORDINARY = 12
QUALITY = 88


class Sample(msgspec.Struct, frozen=True):
    """A file to send, and its expected outcome: "held", "fine" or "unchecked"."""

    name: str
    data: bytes
    expected: str


def samples() -> Iterator[Sample]:
    """Compute the samples one after the other."""
    card = model_script("testcard").card()
    jpeg = _encoded(card, "JPEG")
    yield Sample("holiday.jpg", _ordinary(0), "fine")
    yield Sample("test-card.jpg", jpeg, "held")
    for number in range(1, 5):
        yield Sample(f"picture-{number:02}.jpg", _ordinary(number), "fine")
    yield Sample("test-card.png", _encoded(card, "PNG"), "held")
    for number in range(5, 9):
        yield Sample(f"picture-{number:02}.jpg", _ordinary(number), "fine")
    yield Sample("homework.txt", jpeg, "held")
    yield Sample("damaged.jpg", jpeg[: len(jpeg) // 40], "unchecked")
    for number in range(9, ORDINARY):
        yield Sample(f"picture-{number:02}.jpg", _ordinary(number), "fine")


def _ordinary(number: int) -> bytes:
    return _encoded(model_script("samples").ordinary(number), "JPEG")


def _encoded(picture: Any, kind: str) -> bytes:
    data = io.BytesIO()
    picture.save(data, kind, **({"quality": QUALITY} if kind == "JPEG" else {}))
    return data.getvalue()


def model_script(name: str) -> ModuleType:
    """Load a script from models/, which is a folder of data and not a package."""
    spec = importlib.util.spec_from_file_location(f"models_{name}", Path(MODELS) / f"{name}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(name)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
