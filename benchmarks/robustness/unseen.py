"""
A second list of tricks, of kinds that no view and no sign was made for.

It was written and measured before anything was changed for it; docs/accuracy.md says what was found.
"""

from collections.abc import Callable
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageOps

from benchmarks.robustness import filters, layouts
from benchmarks.robustness import transforms as made
from benchmarks.robustness.transforms import Transform
from benchmarks.robustness.unseen_colours import (
    candle,
    channel,
    duotone,
    grey_values,
    half_shadow,
    negative_grey,
    over_exposed,
    photocopy,
    shuffled,
    thermal,
    threshold,
    to_picture,
)  # fmt: skip

Picture: TypeAlias = Image.Image
Rng: TypeAlias = np.random.Generator
Floats: TypeAlias = npt.NDArray[np.float32]


def screen_from_afar(picture: Picture, rng: Rng) -> Picture:
    """A telephone's photograph of a monitor in a dim room: perspective, moire, frame, glare."""
    room = np.full((900, 1200, 3), (46, 42, 40), np.float32) + rng.normal(0, 3, (900, 1200, 1))
    shown = np.asarray(ImageOps.pad(picture, (800, 500), color=(20, 20, 24))).astype(np.float32)
    y, x = np.mgrid[:500, :800]
    shown *= (0.86 + 0.1 * np.sin(x * 2.7 + y * 0.2) + 0.06 * np.sin(y * 2.5))[:, :, None]
    corners = np.array([[0, 0], [800, 0], [800, 500], [0, 500]], np.float32)
    places = np.array([[190, 150], [1020, 110], [1000, 720], [210, 640]], np.float32)
    places += rng.uniform(-25, 25, places.shape).astype(np.float32)
    matrix = cv2.getPerspectiveTransform(corners, places)
    warped = cv2.warpPerspective(shown, matrix, (1200, 900))
    mask = cv2.warpPerspective(np.ones((500, 800), np.float32), matrix, (1200, 900))[:, :, None]
    whole = room * (1 - mask) + warped * mask
    glare = np.exp(-((np.mgrid[:900, :1200][1] - 700) ** 2 / 9e3 + 0.2))[:, :, None] * 50
    return to_picture(whole + glare * mask).filter(ImageFilter.GaussianBlur(0.8))


def hatched(picture: Picture, _: Rng) -> Picture:
    """Engraving: slanting lines as thick as it is dark."""
    grey = grey_values(picture.filter(ImageFilter.GaussianBlur(2)))
    y, x = np.mgrid[: grey.shape[0], : grey.shape[1]]
    wave = np.sin((x + y) * 0.9) / 2 + 0.5
    return to_picture((grey / 255 > wave) * 255).convert("RGB")


def cathode(picture: Picture, _: Rng) -> Picture:
    """An old television: coloured stripes of a pixel and dark lines."""
    pixels = np.asarray(picture).astype(np.float32).copy()
    for colour in range(3):
        for other in (1, 2):
            pixels[:, (colour + other) % 3 :: 3, colour] *= 0.45
    pixels[::3] *= 0.6
    return to_picture(pixels * 1.6)


def coloured_dots(picture: Picture, _: Rng) -> Picture:
    """Print in three colours, each with its own grid of dots."""
    layers = [
        filters.half_tone(cell)(layer.convert("RGB"), _).convert("L")
        for layer, cell in zip(picture.split(), (4, 5, 6), strict=True)
    ]
    return Image.merge("RGB", layers)


def watercolour(picture: Picture, _: Rng) -> Picture:
    """Wet edges, flat areas, pale."""
    pixels = np.asarray(picture)
    for _step in range(2):
        pixels = np.asarray(cv2.bilateralFilter(pixels, 15, 90, 15), np.uint8)
    return ImageEnhance.Color(
        ImageEnhance.Brightness(Image.fromarray(pixels)).enhance(1.25)
    ).enhance(0.7)


def glitch(picture: Picture, rng: Rng) -> Picture:
    """Bands moved aside, and colours that lie apart."""
    pixels = np.asarray(picture).copy()
    for _ in range(12):
        top = int(rng.integers(0, pixels.shape[0] - 4))
        rows = slice(top, top + int(rng.integers(4, 40)))
        pixels[rows] = np.roll(pixels[rows], int(rng.integers(-60, 60)), axis=1)
    pixels[:, :, 0] = np.roll(pixels[:, :, 0], 8, axis=1)
    pixels[:, :, 2] = np.roll(pixels[:, :, 2], -8, axis=1)
    return Image.fromarray(pixels)


def kaleidoscope(picture: Picture, _: Rng) -> Picture:
    """A quarter, mirrored both ways."""
    w, h = picture.size
    quarter = picture.crop((w // 4, h // 4, w * 3 // 4, h * 3 // 4))
    above = Image.new("RGB", (quarter.width * 2, quarter.height))
    above.paste(quarter, (0, 0))
    above.paste(ImageOps.mirror(quarter), (quarter.width, 0))
    whole = Image.new("RGB", (above.width, above.height * 2))
    whole.paste(above, (0, 0))
    whole.paste(ImageOps.flip(above), (0, above.height))
    return whole


def swirled(picture: Picture, _: Rng) -> Picture:
    """Turned by up to 70 degrees around the middle."""
    pixels = np.asarray(picture)
    h, w = pixels.shape[:2]
    y, x = np.mgrid[:h, :w].astype(np.float32)
    dx, dy = x - w / 2, y - h / 2
    angle = 1.2 * np.exp(-np.hypot(dx, dy) / (max(w, h) / 3))
    across = (np.cos(angle) * dx - np.sin(angle) * dy + w / 2).astype(np.float32)
    down = (np.sin(angle) * dx + np.cos(angle) * dy + h / 2).astype(np.float32)
    return Image.fromarray(np.asarray(cv2.remap(pixels, across, down, cv2.INTER_LINEAR), np.uint8))


def fish_eye(picture: Picture, _: Rng) -> Picture:
    """A wide lens close to the middle."""
    pixels = np.asarray(picture)
    h, w = pixels.shape[:2]
    y, x = np.mgrid[:h, :w].astype(np.float32)
    dx, dy = (x - w / 2) / (w / 2), (y - h / 2) / (h / 2)
    bend = 0.55 + 0.45 * (dx**2 + dy**2) / 2
    across = (dx * bend * w / 2 + w / 2).astype(np.float32)
    down = (dy * bend * h / 2 + h / 2).astype(np.float32)
    return Image.fromarray(np.asarray(cv2.remap(pixels, across, down, cv2.INTER_LINEAR), np.uint8))


def behind_glass(picture: Picture, rng: Rng) -> Picture:
    """A landscape mixed in by a third, as a reflection."""
    over = layouts.grain(layouts.filler(rng, *picture.size), rng)
    return Image.blend(picture, over, 0.34)


def rain(picture: Picture, rng: Rng) -> Picture:
    """Fine bright streaks and drops."""
    layer = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(layer)
    for _ in range(500):
        x, y = rng.uniform(0, 1, 2) * picture.size
        draw.line((x, y, x + 3, y + 16), fill=190, width=1)
    return ImageChops.screen(picture, layer.filter(ImageFilter.GaussianBlur(0.6)).convert("RGB"))


def wire_fence(picture: Picture, _: Rng) -> Picture:
    """Diagonal wires both ways, as through a fence."""
    pixels = np.asarray(picture).copy()
    y, x = np.mgrid[: picture.height, : picture.width]
    pixels[((x + y) % 34 < 5) | ((x - y) % 34 < 5)] = (96, 98, 100)
    return Image.fromarray(pixels)


def hearts(picture: Picture, rng: Rng) -> Picture:
    """A dozen coloured stickers as large as a hand, anywhere."""
    picture = picture.copy()
    draw = ImageDraw.Draw(picture)
    reach = min(picture.size) * 0.05
    for _ in range(12):
        x, y = rng.uniform(0.05, 0.95, 2) * picture.size
        fill = tuple(int(part) for part in rng.integers(60, 256, 3))
        for side in (-0.5, 0.5):
            draw.ellipse(
                (x + (side - 0.5) * reach, y - reach / 2, x + (side + 0.5) * reach, y + reach / 2),
                fill=fill,
            )
        draw.polygon(
            [(x - reach, y + reach * 0.1), (x + reach, y + reach * 0.1), (x, y + reach * 1.2)],
            fill=fill,
        )
    return picture


def censored(picture: Picture, _: Rng) -> Picture:
    """A mosaic of 16 pixels over the middle third, the rest untouched."""
    w, h = picture.size
    place = (w // 3, h // 3, w * 2 // 3, h * 2 // 3)
    whole = picture.copy()
    whole.paste(filters.mosaic(16)(picture.crop(place), _), place[:2])
    return whole


def torn(picture: Picture, rng: Rng) -> Picture:
    """Cut in nine and laid in another order."""
    w, h = picture.width // 3, picture.height // 3
    whole = Image.new("RGB", (w * 3, h * 3))
    for place, part in enumerate(rng.permutation(9)):
        x, y = int(part) % 3 * w, int(part) // 3 * h
        whole.paste(picture.crop((x, y, x + w, y + h)), (place % 3 * w, place // 3 * h))
    return whole


def scrapbook(picture: Picture, rng: Rng) -> Picture:
    """Seven prints of several sizes, askew and partly over one another, one of them the picture."""
    page = layouts.grain(Image.new("RGB", (1200, 900), (226, 214, 190)), rng)
    places = [(40, 40), (460, 30), (830, 60), (30, 480), (330, 430), (640, 470), (900, 500)]
    chosen = int(rng.integers(7))
    for number, place in enumerate(places):
        part = picture if number == chosen else layouts.grain(layouts.filler(rng), rng)
        size = int(rng.integers(280, 400))
        card = ImageOps.expand(ImageOps.contain(part, (size, size)), 12, (252, 252, 250))
        angle = float(rng.uniform(-14, 14))
        mask = Image.new("L", card.size, 255).rotate(angle, expand=True)
        page.paste(card.rotate(angle, expand=True), place, mask)
    return page


def comic(picture: Picture, rng: Rng) -> Picture:
    """A page of panels of unequal size with black frames, one of them the picture."""
    page = Image.new("RGB", (900, 1200), (255, 255, 255))
    panels = [
        (20, 20, 560, 380),
        (580, 20, 880, 380),
        (20, 400, 320, 780),
        (340, 400, 880, 780),
        (20, 800, 880, 1180),
    ]
    chosen = int(rng.integers(5))
    for number, (left, top, right, bottom) in enumerate(panels):
        part = picture if number == chosen else layouts.grain(layouts.filler(rng), rng)
        page.paste(ImageOps.fit(part, (right - left - 8, bottom - top - 8)), (left + 4, top + 4))
        ImageDraw.Draw(page).rectangle((left, top, right, bottom), outline=(0, 0, 0), width=4)
    return page


def web_page(picture: Picture, rng: Rng) -> Picture:
    """A page of text and three pictures, photographed off a bright screen at an angle of 4 degrees."""
    page = Image.new("RGB", (1100, 1300), (252, 252, 252))
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 1100, 70), fill=(38, 60, 140))
    for line in range(40):
        draw.text(
            (60, 100 + 30 * line),
            "the lake lies between two hills, and in spring " * 2,
            (50, 50, 55),
        )
    chosen = int(rng.integers(3))
    for number in range(3):
        part = picture if number == chosen else layouts.grain(layouts.filler(rng), rng)
        page.paste(ImageOps.contain(part, (330, 330)), (700, 120 + 380 * number))
    return page.rotate(4, Image.Resampling.BILINEAR, fillcolor=(30, 30, 32))


def many_times(quality: int, times: int) -> Callable[[Picture, Rng], Picture]:
    """Saved again and again, each time a little smaller or larger."""

    def change(picture: Picture, rng: Rng) -> Picture:
        for step in range(times):
            factor = 0.9 if step % 2 else 1.1
            size = (int(picture.width * factor), int(picture.height * factor))
            picture = filters.coarse("JPEG", quality)(picture.resize(size), rng)
        return picture

    return change


def small(side: int) -> Callable[[Picture, Rng], Picture]:
    """A thumbnail."""
    return lambda picture, _: ImageOps.contain(picture, (side, side))


UNSEEN = (
    Transform("turned 135", made.then(layouts.turned(135))),
    Transform("turned 200", made.then(layouts.turned(200))),
    Transform(
        "turned 300, mirrored", made.twice(layouts.turned(300), lambda p, _: ImageOps.mirror(p))
    ),
    Transform("64 pixels", made.then(small(64))),
    Transform("48 pixels", made.then(small(48)), visible=False),
    Transform("screen photographed from afar", made.then(screen_from_afar)),
    Transform("thermal colours", made.then(thermal)),
    Transform("two colours", made.then(duotone)),
    Transform("photocopy", made.then(photocopy)),
    Transform("stencil", made.then(threshold)),
    Transform("grey negative", made.then(negative_grey)),
    Transform("engraving", made.then(hatched)),
    Transform("old television", made.then(cathode)),
    Transform("coloured dots", made.then(coloured_dots)),
    Transform("water colour", made.then(watercolour)),
    Transform("glitch", made.then(glitch)),
    Transform("kaleidoscope", made.then(kaleidoscope)),
    Transform("swirled", made.then(swirled)),
    Transform("fish eye", made.then(fish_eye)),
    Transform("reflection", made.then(behind_glass)),
    Transform("rain", made.then(rain)),
    Transform("behind a fence", made.then(wire_fence)),
    Transform("twelve stickers", made.then(hearts)),
    Transform("mosaic on the middle", made.then(censored), visible=False),
    Transform("nine parts in another order", made.then(torn)),
    Transform("scrapbook", made.then(scrapbook)),
    Transform("comic page", made.then(comic)),
    Transform("web page off a screen", made.then(web_page)),
    Transform("flash", made.then(over_exposed)),
    Transform("half in shadow", made.then(half_shadow)),
    Transform("candle light", made.then(candle)),
    Transform("blue channel alone", made.then(channel(2))),
    Transform("green, blue, red", made.then(shuffled((1, 2, 0)))),
    Transform("saved eight times", made.then(many_times(35, 8))),
    Transform("grey negative, turned", made.twice(negative_grey, layouts.turned(90))),
    Transform("candle light and inset", made.twice(candle, layouts.inset(0.5))),
    Transform("sheet of 12 in night", made.twice(layouts.sheet(4, 3), filters.night(0.2))),
)
