"""
A third list of tricks, written and measured before anything was changed for it: of frames, phones and films.

What docs/accuracy.md says of tricks that nothing was made for is its recall.
"""

import cv2
import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageOps

from benchmarks.robustness import filters, layouts, unseen
from benchmarks.robustness import transforms as made
from benchmarks.robustness.transforms import Picture, Rng, Transform
from benchmarks.robustness.unseen_colours import to_picture

LETTERS = " .:-=+*#%@"  # from dark to bright


def vignette(picture: Picture, _: Rng) -> Picture:
    """Dark towards the edges, as an old lens."""
    y, x = np.mgrid[: picture.height, : picture.width]
    far = np.hypot(x / picture.width - 0.5, y / picture.height - 0.5)
    return to_picture(np.asarray(picture) * np.clip(1.25 - 1.7 * far, 0.04, 1)[:, :, None])


def letterboxed(picture: Picture, _: Rng) -> Picture:
    """In the middle of a film's frame with black bars and a subtitle."""
    frame = Image.new("RGB", (1280, 720))
    small = ImageOps.contain(picture, (1280, 560))
    frame.paste(small, ((1280 - small.width) // 2, 80))
    ImageDraw.Draw(frame).text(
        (390, 665),
        "And then we drove to the coast.",
        (240, 240, 220),
        ImageFont.load_default(size=32),
    )
    return frame


def rounded(picture: Picture, reach: int) -> tuple[Picture, Picture]:
    """Give the picture and a mask with round corners."""
    mask = Image.new("L", picture.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, *picture.size), reach, fill=255)
    return picture, mask


def dark_chat(picture: Picture, rng: Rng) -> Picture:
    """Another messenger at night: dark, narrow bubbles with round corners, reactions, a keyboard."""
    screen = Image.new("RGB", (1080, 2160), (14, 16, 20))
    draw = ImageDraw.Draw(screen)
    font = ImageFont.load_default(size=38)
    draw.ellipse((40, 60, 140, 160), fill=(90, 60, 200))
    draw.text((170, 85), "mila_04", (235, 235, 235), font)
    for line in range(3):
        top = 240 + 150 * line
        left = 60 if line % 2 else 460
        draw.rounded_rectangle((left, top, left + 560, top + 110), 54, fill=(46, 50, 60))
        draw.text((left + 40, top + 32), "did you see this??", (230, 230, 230), font)
    shown, mask = rounded(ImageOps.contain(picture, (620, 760)), 60)
    x = int(rng.choice([60, 1020 - shown.width]))
    screen.paste(shown, (x, 720), mask)
    draw.ellipse((x + 20, 690 + shown.height, x + 90, 760 + shown.height), fill=(230, 60, 80))
    for row in range(3):
        for key in range(10):
            left, top = 20 + 105 * key, 1620 + 150 * row
            draw.rounded_rectangle((left, top, left + 92, top + 125), 14, fill=(70, 74, 84))
            draw.text(
                (left + 34, top + 38),
                "qwertyuiopasdfghjklzxcvbnm,.:!"[10 * row + key],
                (255, 255, 255),
                font,
            )
    return screen


def story(picture: Picture, _: Rng) -> Picture:
    """A story: upright, on a blurred copy of itself, with a caption and a progress bar."""
    ground = ImageOps.fit(picture, (720, 1280)).filter(ImageFilter.GaussianBlur(30))
    small = ImageOps.contain(picture, (560, 760))
    ground.paste(small, ((720 - small.width) // 2, (1280 - small.height) // 2))
    draw = ImageDraw.Draw(ground)
    for part in range(4):
        draw.rectangle((20 + 172 * part, 24, 180 + 172 * part, 30), fill=(255, 255, 255))
    draw.rounded_rectangle((130, 1090, 590, 1170), 20, fill=(20, 20, 20))
    draw.text((170, 1108), "holidays!!!", (255, 255, 255), ImageFont.load_default(size=42))
    return ground


def player(picture: Picture, rng: Rng) -> Picture:
    """A film of a landscape, and the picture in a small window with round corners over it."""
    whole = layouts.grain(layouts.filler(rng, 1280, 720), rng)
    shown, mask = rounded(ImageOps.contain(picture, (420, 330)), 26)
    whole.paste(shown, (1250 - shown.width, 690 - shown.height), mask)
    draw = ImageDraw.Draw(whole)
    draw.polygon([(600, 310), (600, 410), (690, 360)], fill=(255, 255, 255))
    return whole


def in_a_hand(picture: Picture, rng: Rng) -> Picture:
    """A telephone with the picture on its screen, lying askew on a table, photographed."""
    phone = Image.new("RGB", (520, 1040), (16, 16, 18))
    shown = ImageOps.pad(picture, (480, 920), color=(0, 0, 0))
    phone.paste(shown, (20, 60))
    table = layouts.grain(Image.new("RGB", (1400, 1100), (150, 142, 134)), rng)
    corners = np.array([[0, 0], [520, 0], [520, 1040], [0, 1040]], np.float32)
    places = np.array([[430, 60], [930, 130], [860, 1040], [300, 930]], np.float32)
    places += rng.uniform(-30, 30, places.shape).astype(np.float32)
    matrix = cv2.getPerspectiveTransform(corners, places)
    y, x = np.mgrid[:1040, :520]
    moire = 0.88 + 0.12 * np.sin(x * 2.3 + y * 0.15)[:, :, None]
    warped = cv2.warpPerspective(np.asarray(phone) * moire.astype(np.float32), matrix, (1400, 1100))
    mask = cv2.warpPerspective(np.ones((1040, 520), np.float32), matrix, (1400, 1100))[:, :, None]
    return to_picture(np.asarray(table) * (1 - mask) + warped * mask)


def gallery(picture: Picture, rng: Rng) -> Picture:
    """A telephone's gallery: a head line and four rows of three squares, one of them the picture."""
    screen = Image.new("RGB", (720, 1280), (255, 255, 255))
    ImageDraw.Draw(screen).text((30, 50), "Photos", (20, 20, 20), ImageFont.load_default(size=48))
    chosen = int(rng.integers(12))
    for cell in range(12):
        part = picture if cell == chosen else layouts.grain(layouts.filler(rng), rng)
        screen.paste(ImageOps.fit(part, (236, 236)), (cell % 3 * 242, 150 + cell // 3 * 242))
    return screen


def one_large_two_small(picture: Picture, rng: Rng) -> Picture:
    """A collage of three with white gaps: a large one above, the picture one of the small ones."""
    page = Image.new("RGB", (900, 1000), (255, 255, 255))
    page.paste(layouts.grain(layouts.filler(rng, 860, 500), rng), (20, 20))
    chosen = int(rng.integers(2))
    for cell in range(2):
        part = picture if cell == chosen else layouts.grain(layouts.filler(rng), rng)
        page.paste(ImageOps.fit(part, (420, 440)), (20 + 440 * cell, 540))
    return page


def tiled(picture: Picture, _: Rng) -> Picture:
    """The picture again and again, each as wide as a sixth, as wrapping paper."""
    small = ImageOps.contain(picture, (200, 200))
    page = Image.new("RGB", (1200, 1200), (236, 228, 210))
    for row in range(6):
        for column in range(6):
            page.paste(small, (column * 200 + (row % 2) * 60 - 60, row * 200))
    return page


def emoji_pattern(picture: Picture, rng: Rng) -> Picture:
    """Small half transparent suns all over, in rows."""
    layer = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    for row, y in enumerate(range(0, picture.height, 46)):
        for x in range((row % 2) * 23, picture.width, 46):
            fill = (255, int(rng.integers(150, 230)), 40, 150)
            draw.ellipse((x, y, x + 18, y + 18), fill=fill)
    return Image.alpha_composite(picture.convert("RGBA"), layer).convert("RGB")


def letters(picture: Picture, _: Rng) -> Picture:
    """Made of letters, each as bright as its place."""
    wide, tall = 6, 10
    small = ImageOps.autocontrast(picture.convert("L")).resize(
        (2 * picture.width // wide, 2 * picture.height // tall), Image.Resampling.BOX
    )
    page = Image.new("L", (small.width * wide, small.height * tall), 0)
    draw = ImageDraw.Draw(page)
    font = ImageFont.load_default(size=10)
    for y, row in enumerate(np.asarray(small)):
        for x, value in enumerate(row):
            draw.text(
                (x * wide, y * tall - 1), LETTERS[int(value) * len(LETTERS) // 256], 255, font
            )
    return page.convert("RGB")


def watermarks(picture: Picture, _: Rng) -> Picture:
    """A grid of slanting words, half transparent, as shops protect pictures."""
    side = 2 * max(picture.size)
    layer = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    font = ImageFont.load_default(size=22)
    for row in range(0, side, 64):
        for column in range((row // 64 % 2) * 60, side, 150):
            draw.text((column, row), "SAMPLE", (255, 255, 255, 130), font)
    left = (side - picture.width) // 2, (side - picture.height) // 2
    layer = layer.rotate(30).crop((*left, left[0] + picture.width, left[1] + picture.height))
    return Image.alpha_composite(picture.convert("RGBA"), layer).convert("RGB")


def frosted(picture: Picture, rng: Rng) -> Picture:
    """Behind frosted glass: each pixel from up to 7 pixels away."""
    pixels = np.asarray(picture)
    y, x = np.mgrid[: picture.height, : picture.width]
    move = rng.integers(-7, 8, (2, picture.height, picture.width))
    rows = np.clip(y + move[0], 0, picture.height - 1)
    columns = np.clip(x + move[1], 0, picture.width - 1)
    return Image.fromarray(pixels[rows, columns])


def interlaced(picture: Picture, rng: Rng) -> Picture:
    """Every second pair of lines from a landscape."""
    pixels = np.asarray(picture).copy()
    other = np.asarray(layouts.filler(rng, *picture.size))
    for line in (0, 1):
        pixels[line::4] = other[line::4]
    return Image.fromarray(pixels)


def jigsaw(picture: Picture, _: Rng) -> Picture:
    """Pieces of a puzzle: fine dark lines with a knob on each side."""
    picture = picture.copy()
    draw = ImageDraw.Draw(picture)
    step = max(picture.size) // 9
    for x in range(step, picture.width, step):
        draw.line((x, 0, x, picture.height), fill=(30, 30, 30), width=2)
        for y in range(step // 2, picture.height, step):
            draw.ellipse(
                (x, y - step // 7, x + step // 3, y + step // 7), outline=(30, 30, 30), width=2
            )
    for y in range(step, picture.height, step):
        draw.line((0, y, picture.width, y), fill=(30, 30, 30), width=2)
    return picture


def anaglyph(picture: Picture, _: Rng) -> Picture:
    """Red and cyan, a thirtieth apart, for coloured glasses."""
    red, green, blue = picture.split()
    return Image.merge("RGB", (ImageChops.offset(red, picture.width // 30, 0), green, blue))


def spot_light(picture: Picture, rng: Rng) -> Picture:
    """Night, and a torch's round light on a part of it."""
    y, x = np.mgrid[: picture.height, : picture.width]
    middle = rng.uniform(0.35, 0.65, 2) * picture.size
    reach = 0.3 * max(picture.size)
    light = 0.12 + 0.95 * np.exp(-((np.hypot(x - middle[0], y - middle[1]) / reach) ** 4))
    return to_picture(np.asarray(picture) * light[:, :, None])


def few_greys(picture: Picture, rng: Rng) -> Picture:
    """Four greys, dithered, as an electronic book shows it."""
    return filters.few_colours(4, dithered=True)(picture.convert("L").convert("RGB"), rng)


THIRD = (
    Transform("vignette", made.then(vignette)),
    Transform("film with bars and subtitle", made.then(letterboxed)),
    Transform("dark chat, round corners", made.then(dark_chat)),
    Transform("story on its own blur", made.then(story)),
    Transform("small window of a player", made.then(player)),
    Transform("telephone on a table", made.then(in_a_hand)),
    Transform("gallery of a telephone", made.then(gallery)),
    Transform("one large, two small", made.then(one_large_two_small)),
    Transform("wrapping paper", made.then(tiled)),
    Transform("suns all over", made.then(emoji_pattern)),
    Transform("made of letters", made.then(letters)),
    Transform("grid of watermarks", made.then(watermarks)),
    Transform("frosted glass", made.then(frosted)),
    Transform("interlaced with a landscape", made.then(interlaced)),
    Transform("jigsaw", made.then(jigsaw)),
    Transform("red and cyan apart", made.then(anaglyph)),
    Transform("torch at night", made.then(spot_light)),
    Transform("four greys, dithered", made.then(few_greys)),
    Transform(
        "turned 17, mirrored, hue, JPEG 25",
        made.twice(
            layouts.turned(17),
            lambda p, _: ImageOps.mirror(p),
            filters.hue(30),
            filters.coarse("JPEG", 25),
        ),
    ),
    Transform(
        "story in sepia, turned 8", made.twice(lambda p, _: made.sepia(p), story, layouts.turned(8))
    ),
    Transform("thermal colours and letterbox", made.twice(unseen.thermal, letterboxed)),
)
