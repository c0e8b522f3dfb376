"""Every transform of the bench leaves a file that is what it says, and the same one each time."""

import importlib.util
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from benchmarks.robustness import hard_benign, shaded
from benchmarks.robustness.rows import TRANSFORMS
from benchmarks.robustness.third import THIRD
from benchmarks.robustness.transforms import Transform
from benchmarks.robustness.unseen import UNSEEN
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
    every = [transform.name for one in (TRANSFORMS, UNSEEN, THIRD) for transform in one]
    assert len(set(every)) == len(every)


@pytest.mark.parametrize("transform", [*TRANSFORMS, *THIRD], ids=lambda transform: transform.name)
def test_transform_gives_the_format_it_names(card, transform: Transform):
    content = transform.make(card, np.random.default_rng(3))
    assert sniff(ByteSource.of(content)).media in MEDIA.get(transform.name, "jpeg").split("|")


@pytest.mark.parametrize(
    ("draw", "kind"),
    [(shaded.shaded, kind) for kind in shaded.KINDS]
    + [(hard_benign.hard, kind) for kind in hard_benign.KINDS],
)
def test_a_computed_thing_is_the_same_each_time(draw: Callable[[str, int], Image.Image], kind: str):
    one, again, other = draw(kind, 3), draw(kind, 3), draw(kind, 4)
    assert one.mode == "RGB"
    assert one.tobytes() == again.tobytes() != other.tobytes()
    assert np.asarray(one).std() > 5
