"""Transparency: everything a viewer could make of it, as few pictures as show that."""

import numpy as np
from PIL import Image

from scanner.sandbox.decode.dedup import SMALL, same, small_copy
from scanner.sandbox.decode.frame import Pixels

# Transparency with a quarter of its pixels between these, and spread as far as grey photographs are, is
# a picture of its own; a soft shadow or a veil of one strength is not.
SHADED = (16, 239)
SHADED_SHARE = 0.25
SHADED_SPREAD = 12.0
# Of a mask fewer pixels than this are neither all there nor all gone: its edges.
MASK_EDGES = 0.1


def views(image: Image.Image, *, moving: bool) -> list[Pixels]:
    """
    Show an RGBA picture on white, on black, and its colours alone; one of them where nothing is transparent.
    And what is drawn with transparency alone, which on white is seen as its own negative.

    `moving`: one of many of an animation; what is cut out by a mask is then shown on white alone, since on
    black it is the same but for what lies around.
    """
    alpha = np.asarray(image.getchannel("A"))
    colours = np.asarray(image.convert("RGB"))
    if alpha.min() == 255:
        return [colours]
    on_white, on_black = _laid_on(image, "white"), _laid_on(image, "black")
    shown = [on_white, on_black, colours]
    shaded = (alpha > SHADED[0]) & (alpha < SHADED[1])
    share = float(shaded.mean())
    if share >= SHADED_SHARE and alpha[shaded].std() >= SHADED_SPREAD:
        shown.append(np.repeat(alpha[:, :, np.newaxis], 3, axis=2))
    copies = [small_copy(view) for view in shown]
    kept = [
        i for i, copy in enumerate(copies) if not any(same(copy, other) for other in copies[:i])
    ]
    if moving and share < MASK_EDGES and 0 in kept:
        kept = [i for i in kept if i != 1]
    return [shown[i] for i in kept]


def sample(image: Image.Image) -> Pixels:
    """A few pixels of an RGBA picture on white: cheaper to compare than the whole one is to show."""
    few = image.resize((SMALL, SMALL), Image.Resampling.NEAREST)
    return _laid_on(few, "white")


def _laid_on(image: Image.Image, ground: str) -> Pixels:
    below = Image.new("RGB", image.size, ground)
    below.paste(image.convert("RGB"), mask=image.getchannel("A"))
    return np.asarray(below)
