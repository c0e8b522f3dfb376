"""Every transform of the bench leaves a file that is what it says, and the same one each time."""

import importlib.util

import numpy as np
import pytest

from benchmarks.robustness.rows import TRANSFORMS
from benchmarks.robustness.transforms import Transform
from scanner.manifest import MODELS
from scanner.sandbox.decode import ByteSource, sniff

MEDIA = {
    "PNG": "png", "WebP": "webp", "AVIF": "avif", "JPEG 2000": "jp2", "TIFF": "tiff", "BMP": "bmp",
    "GIF, 1 frame of 6": "gif", "APNG, 1 frame of 6": "png", "WebP, 1 frame of 6": "webp",
    "in the alpha channel": "png", "nearly transparent": "png", "16-bit grey": "png",
    "on a desktop, 40 %": "png", "on a desktop, 20 %": "png", "on a desktop, 10 %": "png",
    "GIF, 16 colours": "gif", "in a ZIP": "zip", "in a PDF": "pdf", "in a DOCX": "zip|docx", "in an MP4": "mp4",
}  # fmt: skip


@pytest.fixture(scope="module")
def card():
    spec = importlib.util.spec_from_file_location("testcard", MODELS / "testcard.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.card(240, 180)


def test_there_are_enough_of_them_and_names_are_unique():
    assert sum(each.visible and not each.container for each in TRANSFORMS) >= 85
    assert len({transform.name for transform in TRANSFORMS}) == len(TRANSFORMS)


@pytest.mark.parametrize("transform", TRANSFORMS, ids=lambda transform: transform.name)
def test_transform_gives_the_format_it_names(card, transform: Transform):
    content = transform.make(card, np.random.default_rng(3))
    assert sniff(ByteSource.of(content)).media in MEDIA.get(transform.name, "jpeg").split("|")
