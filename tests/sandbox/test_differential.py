"""The card that a second renderer shows in a file is seen by the program's own too."""

import gzip
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanner.schema import Finding
from tests.sandbox import clothed_films, containers, sounding, stuck_on
from tests.sandbox.containers import Builder, heic, jpeg, plain, saved, zipped
from tests.sandbox.second_renderer import ffmpeg, imagemagick, needs
from tests.sandbox.test_containers import card, verdict

Judge = Callable[[bytes], Finding]
varied = settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)  # fmt: skip


def shows_the_card(judge: Judge, pictures: list[bytes]) -> bool:
    return any(verdict(judge(picture))[0] for picture in pictures)


def same(judge: Judge, data: bytes, drawn: list[bytes]) -> None:
    if shows_the_card(judge, drawn):
        assert verdict(judge(data))[0]


FILMED = {**containers.FILMS, **clothed_films.CLOTHED}


@needs("ffmpeg")
@pytest.mark.parametrize("name", FILMED)
def test_films_as_ffmpeg_draws_them(judge: Judge, name: str) -> None:
    data = FILMED[name](card())
    same(judge, data, ffmpeg(data))


@needs("ffmpeg")
@pytest.mark.parametrize("name", sounding.SOUND)
def test_covers_as_ffmpeg_draws_them(judge: Judge, name: str) -> None:
    data = sounding.SOUND[name](card())
    same(judge, data, ffmpeg(data, every=1))


# ---- films in stills in archives, in any order

films = st.sampled_from(sorted(stuck_on.FILMS))
STILLS: dict[str, Builder] = {
    "jpeg": jpeg,
    "progressive": lambda p: jpeg(p, progressive=True),
    "without end mark": stuck_on.without_end_mark(jpeg),
    "png": lambda p: saved(p, "PNG"),
    "webp": lambda p: saved(p, "WEBP"),
    "heic": heic,
}
WRAPS: dict[str, Callable[[Builder], Builder]] = {
    "zip": lambda build: zipped("a.bin", inside=build),
    "gzip": lambda build: lambda picture: gzip.compress(build(picture)),
    "docx": lambda build: zipped("word/media/image1.jpg", inside=build, beside=containers.WORD),
}


@needs("ffmpeg")
@given(
    films,
    st.sampled_from(sorted(STILLS)),
    st.sampled_from([b"", bytes(700), b"\xff" * 600, b"MotionPhoto_Data", b"moov" * 200]),
    st.lists(st.sampled_from(sorted(WRAPS)), max_size=2),
)
@varied
def test_films_in_stills(
    judge: Judge, film: str, still: str, between: bytes, wraps: list[str]
) -> None:
    if still == "heic":
        build = stuck_on.in_heic_box(b"mpvd", stuck_on.FILMS[film], between)
    else:
        build = stuck_on.behind(STILLS[still], stuck_on.FILMS[film], between)
    for wrap in wraps:
        build = WRAPS[wrap](build)
    same(judge, build(card()), ffmpeg(stuck_on.FILMS[film](card())))


# ---- stills

MODES = {
    "BMP": ("RGB", "L", "P", "1"),
    "TIFF": ("RGB", "RGBA", "L", "P", "CMYK", "1", "LAB"),
    "PNG": ("RGB", "RGBA", "L", "LA", "P", "1"),
    "JPEG": ("RGB", "L", "CMYK"),
    "GIF": ("P", "L"),
    "TGA": ("RGB", "RGBA", "L", "P"),
    "PCX": ("RGB", "L", "P", "1"),
    "SGI": ("RGB", "RGBA", "L"),
    "PPM": ("RGB", "L", "1"),
    "WEBP": ("RGB", "RGBA"),
}
READ_AS = {"PPM": "pnm"}
OPTIONS: dict[str, st.SearchStrategy[dict[str, object]]] = {
    "TIFF": st.fixed_dictionaries(
        {"compression": st.sampled_from([None, "tiff_lzw", "tiff_adobe_deflate", "packbits"])}
    ),
    "TGA": st.fixed_dictionaries({"compression": st.sampled_from([None, "tga_rle"])}),
    "JPEG": st.fixed_dictionaries({"progressive": st.booleans(), "subsampling": st.integers(0, 2)}),
    "PNG": st.fixed_dictionaries({"compress_level": st.integers(0, 9)}),
    "WEBP": st.fixed_dictionaries({"lossless": st.booleans()}),
}


@st.composite
def stills(draw: st.DrawFn) -> tuple[str, bytes]:
    kind = draw(st.sampled_from(sorted(MODES)))
    mode = draw(st.sampled_from(MODES[kind]))
    picture = card()
    if mode == "LAB":
        return kind, containers.lab(picture)
    picture = picture.quantize(200) if mode == "P" else picture.convert(mode)
    return kind, saved(picture, kind, **draw(OPTIONS.get(kind, st.just({}))))


@needs("convert-im6.q16")
@given(stills(), st.lists(st.sampled_from(sorted(WRAPS)), max_size=2))
@varied
def test_stills_as_imagemagick_draws_them(
    judge: Judge, still: tuple[str, bytes], wraps: list[str]
) -> None:
    kind, data = still
    wrapped: Builder = lambda _picture: data  # noqa: E731 - built before
    for wrap in wraps:
        wrapped = WRAPS[wrap](wrapped)
    same(judge, wrapped(plain(card())), imagemagick(data, READ_AS.get(kind, kind.lower())))
