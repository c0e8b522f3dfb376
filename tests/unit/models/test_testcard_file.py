"""The card that the service hands out is the one that models/testcard.py computes."""

import importlib.util

import numpy as np
from PIL import Image

from scanner.manifest import MODELS

UNLIKE = 3.0  # grey levels on average: what JPEG does to it, and no other picture


def test_the_file_shows_the_computed_card() -> None:
    spec = importlib.util.spec_from_file_location("testcard", MODELS / "testcard.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with Image.open(MODELS / "testcard.jpg") as shipped:
        computed = module.card(*shipped.size)
        difference = np.abs(np.asarray(shipped, np.int16) - np.asarray(computed, np.int16))
    assert difference.mean() < UNLIKE
