"""Harmless photographs-like pictures for measuring: computed scenes with camera noise."""

import importlib.util
from pathlib import Path

import numpy as np
from PIL import Image

MODELS = Path(__file__).parents[2] / "models"


def photo(number: int, width: int, height: int) -> Image.Image:
    """A computed scene with grain, so that its JPEG is as heavy as a camera's."""
    spec = importlib.util.spec_from_file_location("samples", MODELS / "samples.py")
    assert spec
    assert spec.loader
    samples = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(samples)
    small = samples.ordinary(number % 12, 1024, 768).resize(
        (width, height), Image.Resampling.BILINEAR
    )
    rng = np.random.default_rng(number)
    grain = rng.normal(0, 9, (height, width, 1)).astype(np.int16)
    return Image.fromarray(np.clip(np.asarray(small, np.int16) + grain, 0, 255).astype(np.uint8))


def make_photos(folder: Path, count: int, width: int, height: int, quality: int = 90) -> list[Path]:
    """Write `count` different JPEGs."""
    folder.mkdir(parents=True, exist_ok=True)
    paths: list[Path] = []
    for number in range(count):
        path = folder / f"{width}x{height}-{number:04}.jpg"
        if not path.exists():
            photo(number, width, height).save(path, "JPEG", quality=quality)
        paths.append(path)
    return paths


def vary(data: bytes, number: int) -> bytes:
    """The same picture as other content: bytes after its end, which every decoder ignores."""
    return data + number.to_bytes(8, "big")
