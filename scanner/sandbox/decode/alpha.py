"""Transparency: the smallest set of pictures that shows every way a viewer could display it."""

import numpy as np
from PIL import Image

from scanner.sandbox.decode.dedup import SMALL, same, small_copy
from scanner.sandbox.decode.frame import Pixels

# An alpha channel with a quarter of its pixels between these, and spread as widely as in grey photographs, is
# itself a picture; a soft shadow or an even veil is not.
SHADED = (16, 239)
SHADED_SHARE = 0.25
SHADED_SPREAD = 12.0
# In a mask, less than this share of pixels is partly transparent: its edges.
MASK_EDGES = 0.1


def views(image: Image.Image, *, moving: bool) -> list[Pixels]:
    """
    Show an RGBA picture on white, on black, and its colours without alpha; one of them if nothing is transparent.
    Also show the alpha channel if it is itself a picture, which on white appears as a negative.

    `moving`: a frame of an animation; content cut out by a mask is then shown only on white, since on black
    only its surroundings differ.
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
    """Return a few pixels of an RGBA picture on white, for a cheap comparison."""
    few = image.resize((SMALL, SMALL), Image.Resampling.NEAREST)
    return _laid_on(few, "white")


def _laid_on(image: Image.Image, ground: str) -> Pixels:
    below = Image.new("RGB", image.size, ground)
    below.paste(image.convert("RGB"), mask=image.getchannel("A"))
    return np.asarray(below)
