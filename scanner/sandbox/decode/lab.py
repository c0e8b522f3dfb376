"""Pictures in the CIE L*a*b* colour space, as some TIFFs are."""

from functools import cache

import numpy as np
from PIL import Image, ImageCms

from scanner.sandbox.decode.frame import Pixels


def as_rgb(image: Image.Image) -> Pixels:
    """Convert a picture of Pillow's mode LAB."""
    return np.asarray(ImageCms.applyTransform(image, _transform()))


@cache
def _transform() -> ImageCms.ImageCmsTransform:
    """Compute the conversion at the first picture that needs it: it takes 10 ms, opens no file, and is rare."""
    return ImageCms.buildTransform(
        ImageCms.createProfile("LAB"),  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
        ImageCms.createProfile("sRGB"),  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
        "LAB",
        "RGB",
    )
