"""A frame as the input tensor that an added model's maker feeds it with."""

from enum import StrEnum
from typing import TypeVar

import numpy as np
import numpy.typing as npt
from PIL import Image

from scanner.classify.detector import Frame, Tensor
from scanner.classify.session import Fed
from scanner.schema import Fit, Interpolation, ModelInput, TensorLayout

T = TypeVar("T", np.uint8, np.float32)
LETTERBOX_GREY = 114  # what YOLO's makers fill the rest with (ultralytics, LetterBox)


class Element(StrEnum):
    """The type of an input's numbers, as the runtime names it."""

    FLOAT = "tensor(float)"
    HALF = "tensor(float16)"
    BYTE = "tensor(uint8)"


# Pillow's: makers train with torchvision or transformers, whose resizing of pictures is Pillow's.
_RESAMPLING = {
    Interpolation.NEAREST: Image.Resampling.NEAREST,
    Interpolation.BOX: Image.Resampling.BOX,
    Interpolation.BILINEAR: Image.Resampling.BILINEAR,
    Interpolation.HAMMING: Image.Resampling.HAMMING,
    Interpolation.BICUBIC: Image.Resampling.BICUBIC,
    Interpolation.LANCZOS: Image.Resampling.LANCZOS,
}


def tensor_of(frame: Frame, wanted: ModelInput, element: Element = Element.FLOAT) -> Fed:
    """
    Scale, cut or pad, normalise and lay out a frame; the batch of one first.

    An input of bytes takes the pixels as they are: such a file normalises them itself.
    """
    pixels = _FITTING[wanted.fit](Image.fromarray(frame), wanted)
    if wanted.bgr:
        pixels = pixels[:, :, ::-1]
    if element is Element.BYTE:
        return np.ascontiguousarray(_laid_out(pixels, wanted)[np.newaxis])
    values = pixels.astype(np.float32) * np.float32(1 / 255)
    mean, deviation = (_per_channel(three, wanted) for three in (wanted.mean, wanted.deviation))
    values = _laid_out((values - mean) / deviation, wanted)[np.newaxis]
    if element is Element.HALF:
        return np.ascontiguousarray(values, dtype=np.float16)
    return np.ascontiguousarray(values, dtype=np.float32)


def _laid_out(pixels: npt.NDArray[T], wanted: ModelInput) -> npt.NDArray[T]:
    return pixels.transpose(2, 0, 1) if wanted.layout is TensorLayout.NCHW else pixels


def _per_channel(three: tuple[float, ...], wanted: ModelInput) -> Tensor:
    return np.array(three[::-1] if wanted.bgr else three, dtype=np.float32)


def _squash(picture: Image.Image, wanted: ModelInput) -> Frame:
    width = picture.width * wanted.width / wanted.scaled_width
    height = picture.height * wanted.height / wanted.scaled_height
    return _middle(picture, width, height, wanted)


def _crop(picture: Image.Image, wanted: ModelInput) -> Frame:
    shorter = min(wanted.scaled_width, wanted.scaled_height)
    scale = min(picture.size) / shorter  # pixels of the picture for one of the input
    return _middle(picture, wanted.width * scale, wanted.height * scale, wanted)


def _middle(picture: Image.Image, width: float, height: float, wanted: ModelInput) -> Frame:
    """
    Scale the middle of a picture to the input's size.

    One step instead of scaling all and cutting: a picture of 1 to 10,000 would swell to gigabytes.
    """
    width, height = min(width, picture.width), min(height, picture.height)
    left, top = (picture.width - width) / 2, (picture.height - height) / 2
    part = (left, top, left + width, top + height)
    way = _RESAMPLING[wanted.interpolation]
    return np.asarray(picture.resize((wanted.width, wanted.height), way, box=part))


def _letterbox(picture: Image.Image, wanted: ModelInput) -> Frame:
    scale = min(wanted.width / picture.width, wanted.height / picture.height)
    width, height = (max(1, round(side * scale)) for side in picture.size)
    canvas = np.full((wanted.height, wanted.width, 3), LETTERBOX_GREY, dtype=np.uint8)
    left, top = (wanted.width - width) // 2, (wanted.height - height) // 2
    small = picture.resize((width, height), _RESAMPLING[wanted.interpolation])
    canvas[top : top + height, left : left + width] = np.asarray(small)
    return canvas


_FITTING = {Fit.SQUASH: _squash, Fit.CROP: _crop, Fit.LETTERBOX: _letterbox}
