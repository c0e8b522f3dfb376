"""Pictures for measuring, with camera noise: photographs of people, or computed scenes."""

import importlib.util
import os
from pathlib import Path

import numpy as np
from PIL import Image

MODELS = Path(__file__).parents[1] / "models"


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


def real_photo(number: int, width: int, height: int) -> Image.Image | None:
    """
    One of the evaluation folder's photographs of people, as a camera would store it: large, grainy.

    None where that folder is absent.
    """
    folder = Path(os.environ.get("BEFOREHAND_EVAL", "../shared/eval")) / "people"
    paths = sorted(folder.rglob("*.jpg"))
    if not paths:
        return None
    # A stride, so that a few of them are of many kinds.
    with Image.open(paths[number * 7 % len(paths)]) as opened:
        small = opened.convert("RGB")
    if (small.width < small.height) != (width < height):
        width, height = height, width
    rng = np.random.default_rng(number)
    large = small.resize((width, height), Image.Resampling.BICUBIC)
    grain = rng.normal(0, 5, (height, width, 1)).astype(np.int16)
    return Image.fromarray(np.clip(np.asarray(large, np.int16) + grain, 0, 255).astype(np.uint8))


def make_photos(folder: Path, count: int, width: int, height: int, quality: int = 90) -> list[Path]:
    """Write `count` different JPEGs: photographs where the evaluation folder is there, else computed."""
    folder.mkdir(parents=True, exist_ok=True)
    paths: list[Path] = []
    for number in range(count):
        path = folder / f"{width}x{height}-{number:04}.jpg"
        if not path.exists():
            made = real_photo(number, width, height) or photo(number, width, height)
            made.save(path, "JPEG", quality=quality)
        paths.append(path)
    return paths


def vary(data: bytes, number: int) -> bytes:
    """Make other content of the same picture: bytes after its end, which every decoder ignores."""
    return data + number.to_bytes(8, "big")
