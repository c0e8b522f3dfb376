"""Pictures in stills that carry films, in sound, and in films in unusual containers."""

import gzip
import json
from collections.abc import Callable

import pytest
from PIL import Image

from scanner.reasons import FailureReason
from scanner.schema import Finding
from tests.sandbox.clothed_films import CLOTHED
from tests.sandbox.containers import jpeg, saved
from tests.sandbox.simple_kinds import SIMPLE, of_a_clinic, pam, wbmp
from tests.sandbox.sounding import SOUND
from tests.sandbox.stuck_on import STUCK_ON
from tests.sandbox.test_containers import card, ordinary, verdict

Judge = Callable[[bytes], Finding]
KINDS = {
    (folder, name): build
    for folder, builders in (
        ("still", STUCK_ON),
        ("sound", SOUND),
        ("film", CLOTHED),
        ("simple", SIMPLE),
    )
    for name, build in builders.items()
}


@pytest.mark.parametrize("kind", KINDS, ids=": ".join)
def test_the_card_is_seen(judge: Judge, kind: tuple[str, str]) -> None:
    assert verdict(judge(KINDS[kind](card())))[0]


@pytest.mark.parametrize("kind", KINDS, ids=": ".join)
def test_an_ordinary_picture_passes(judge: Judge, kind: tuple[str, str]) -> None:
    assert verdict(judge(KINDS[kind](ordinary()))) == (False, False)


def test_sound_without_a_picture_is_no_picture(judge: Judge) -> None:
    from tests.sandbox.sounding import FRAMES, sounded

    for sound in (
        FRAMES * 20,
        sounded("ogg", "libopus").getvalue(),
        sounded("flac", "flac").getvalue(),
    ):
        finding = judge(sound)
        assert (finding.media, finding.failure) == ("none", None)


def test_a_picture_that_a_sound_names_and_does_not_hold_is_damage(judge: Judge) -> None:
    from tests.sandbox.sounding import FRAMES, tag

    assert judge(tag(b"\xff\xd8\xff\xe0 no picture", "image/jpeg") + FRAMES).failure is not None


def test_a_drawn_sticker_is_not_looked_at(judge: Judge) -> None:
    drawing = {
        "tgs": 1,
        "v": "5.5.2",
        "fr": 60,
        "ip": 0,
        "op": 180,
        "w": 512,
        "h": 512,
        "layers": [{"ty": 4}],
    }
    finding = judge(gzip.compress(json.dumps(drawing).encode()))
    assert finding.failure is FailureReason.UNSUPPORTED


def test_a_sticker_costs_no_more_looks_than_pictures() -> None:
    """One view of each moving picture that a mask cuts out is looked at, and none that shows the same."""
    from scanner.sandbox import decode
    from tests.sandbox.clothed_films import sticker

    data = sticker("PNG", 90)(Image.new("RGB", (64, 64), "red"))
    frames = list(decode.frames(decode.ByteSource.of(data)))
    # The first is shown on both grounds.
    assert len(frames) == len({frame.index for frame in frames}) + 1
    assert len(frames) <= 50


@pytest.mark.parametrize("picture", [card, ordinary])
def test_black_and_white_of_old_telephones(
    judge: Judge, picture: Callable[[], Image.Image]
) -> None:
    as_png = judge(saved(picture().convert("1"), "PNG"))
    assert verdict(judge(wbmp(picture()))) == verdict(as_png)


def test_samples_that_are_missing_are_damage(judge: Judge) -> None:
    whole = pam(3)(ordinary())
    assert judge(whole[:-1]).failure is FailureReason.DAMAGED
    assert judge(whole.replace(b"DEPTH 3", b"DEPTH 9")).failure is FailureReason.DAMAGED
    assert judge(whole.replace(b"WIDTH 640", b"WIDTH -1")).failure is FailureReason.DAMAGED
    huge = whole.replace(b"WIDTH 640", b"WIDTH 640000")
    assert judge(huge).failure is FailureReason.TOO_MANY_PIXELS


def test_a_picture_of_a_clinic_without_a_jpeg_is_unchecked(judge: Judge) -> None:
    coded = jpeg(ordinary())
    assert (
        judge(of_a_clinic(ordinary()).replace(coded, bytes(900))).failure
        is FailureReason.UNSUPPORTED
    )
