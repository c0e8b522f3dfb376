"""Each way into a page x {flagged, clean, nobody to ask} x browser: what the server received is the proof."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from scanner.channel import messages as m
from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Running
from tests.browser.paths import WAYS, UploadWay
from tests.browser.server import Messenger

pytestmark = pytest.mark.slow
NOTE = "document.querySelector('beforehand-note')"
CASES = [
    pytest.param(engine, way, id=f"{engine}-{way.name}")
    for engine in Engine
    for way in WAYS
    if engine in way.engines
]
MANY = 140
FRAMES, AT_ONCE = 45, 4
ORIENTATION = 0x112  # the tag of an Exif
SMALL = (90, 60)  # pixels: a beacon may hold 64 KiB


def prepared(media: Media, way: UploadWay, *flagged: bool) -> tuple[Path, ...]:
    """New files for one try, in a folder of their own if the folder itself is dropped."""
    files = tuple(
        media.make(f"{len(list(media.folder.rglob('*')))}.png", one, SMALL) for one in flagged
    )
    if way.name == "drop-folder":
        folder = files[0].with_suffix("")
        folder.mkdir()
        files = tuple(file.rename(folder / file.name) for file in files)
    return files


def ready(running: Running, messenger: Messenger, way: UploadWay) -> int:
    """Open a fresh page; return how much the server had received before."""
    if way.desktop and running.engine is Engine.FIREFOX and not running.display:
        pytest.skip("no X display with xclip and xdotool for Firefox")
    running.page.open(messenger.url("messenger.html"))
    return len(messenger.bodies)


def nothing_arrived(
    running: Running, messenger: Messenger, way: UploadWay, since: int, files: tuple[Path, ...]
) -> bool:
    """Return whether none of the files came, once the note says that it was kept and a later message came."""
    running.page.until(NOTE)
    running.page.run("fetch('/later', { method: 'POST', body: 'later' }).then(() => 1)")
    if way.address:
        return not any(
            file.name.encode() in body for file in files for body in messenger.bodies[since:]
        )
    return messenger.pictures(since) == []


@pytest.mark.parametrize(("engine", "way"), CASES)
def test_clean_arrives(
    engine: Engine,
    way: UploadWay,
    run_browser: Callable[..., Running],
    messenger: Messenger,
    media: Media,
) -> None:
    running = run_browser(engine)
    since = ready(running, messenger, way)
    files = prepared(media, way, False)
    way.step(running.page, files)
    if way.address:
        assert messenger.wait_for_text(files[0].name.encode(), since)
    else:
        assert messenger.wait_for("blue", since)


@pytest.mark.parametrize(("engine", "way"), CASES)
def test_flagged_does_not_arrive(
    engine: Engine,
    way: UploadWay,
    run_browser: Callable[..., Running],
    messenger: Messenger,
    media: Media,
) -> None:
    running = run_browser(engine)
    since = ready(running, messenger, way)
    files = prepared(media, way, True)
    way.step(running.page, files)
    assert nothing_arrived(running, messenger, way, since, files)
    assert running.page.run("received.length") == 0  # nor did the page learn that there was one


@pytest.mark.parametrize(("engine", "way"), CASES)
def test_nothing_arrives_where_nobody_can_be_asked(
    engine: Engine,
    way: UploadWay,
    run_browser: Callable[..., Running],
    messenger: Messenger,
    media: Media,
) -> None:
    running = run_browser(engine, with_host=False)
    since = ready(running, messenger, way)
    files = prepared(media, way, False)
    way.step(running.page, files)
    assert nothing_arrived(running, messenger, way, since, files)


@pytest.mark.parametrize(("engine", "way"), [case for case in CASES if case.values[1].several])
def test_of_several_only_the_clean_arrive(
    engine: Engine,
    way: UploadWay,
    run_browser: Callable[..., Running],
    messenger: Messenger,
    media: Media,
) -> None:
    running = run_browser(engine)
    since = ready(running, messenger, way)
    files = prepared(media, way, False, True, False)
    way.step(running.page, files)
    running.page.until(NOTE)
    running.page.until("received.length === 2")
    running.page.run("fetch('/later', { method: 'POST', body: 'later' }).then(() => 1)")
    assert messenger.wait_for("blue", since)
    assert running.page.run("received") == [files[0].name, files[2].name]
    assert "red" not in messenger.pictures(since)


@pytest.mark.parametrize("engine", list(Engine))
def test_go_on_gives_the_file_to_the_page(
    engine: Engine, run_browser: Callable[..., Running], messenger: Messenger, media: Media
) -> None:
    running = run_browser(engine)
    way = next(way for way in WAYS if way.name == "input")
    since = ready(running, messenger, way)
    before = running.service.items
    way.step(running.page, prepared(media, way, True))
    running.page.until(NOTE)
    assert messenger.pictures(since) == []
    running.service.outcomes[f"up-{before + 1}"] = True
    assert messenger.wait_for("red", since)


@pytest.mark.parametrize("engine", list(Engine))
def test_a_file_the_folder_watch_has_judged_is_not_sent_through(
    engine: Engine, run_browser: Callable[..., Running], messenger: Messenger, media: Media
) -> None:
    running = run_browser(engine)
    way = next(way for way in WAYS if way.name == "input")
    since = ready(running, messenger, way)
    (file,) = prepared(media, way, False)
    running.service.know(file.read_bytes(), "allow")
    looks = running.service.looks()
    way.step(running.page, (file,))
    assert messenger.wait_for("blue", since)
    assert running.service.looks() == looks


@pytest.mark.parametrize("engine", list(Engine))
def test_what_the_browser_cannot_decode_goes_in_chunks(
    engine: Engine, run_browser: Callable[..., Running], messenger: Messenger, media: Media
) -> None:
    running = run_browser(engine)
    for content, kept in ((b"FLAG", True), (b"fine", False)):
        since = ready(running, messenger, WAYS[0])
        file = media.folder / f"{engine}-{kept}.heic"
        file.write_bytes(b"\0\0\0\x18ftypheic" + bytes(5_000_000) + content)
        running.page.pick("$('one')", file)
        if kept:
            running.page.until(NOTE)
        else:
            assert messenger.wait_for_text(content, since)
        assert (running.page.run("received.length") == 0) is kept


@pytest.mark.parametrize(("way", "sent"), [(1, (512, 384)), (6, (384, 512))])
@pytest.mark.parametrize("engine", list(Engine))
def test_a_photo_is_looked_at_as_it_is_shown(
    engine: Engine,
    way: int,
    sent: tuple[int, int],
    run_browser: Callable[..., Running],
    messenger: Messenger,
    media: Media,
) -> None:
    """The camera notes how it was held: the guard gets the picture the right way up, not squeezed."""
    running = run_browser(engine)
    since = ready(running, messenger, WAYS[0])
    noise = np.random.default_rng(way).integers(0, 60, (768, 1024, 3), dtype=np.uint8)
    noise[:, :512, 2] += 180
    exif = Image.Exif()
    exif[ORIENTATION] = way
    file = media.folder / f"{engine}-{way}.jpg"
    Image.fromarray(noise).save(file, exif=exif)
    running.page.pick("$('one')", file)
    assert messenger.wait_for("blue", since)
    look = next(one for one in reversed(running.service.asked) if isinstance(one, m.JudgeBytes))
    with Image.open(io.BytesIO(look.chunk)) as picture:
        assert picture.size == sent
        blue = np.asarray(picture)[..., 2] > 120
    first = blue[:, : sent[0] // 2] if way == 1 else blue[: sent[1] // 2]
    assert first.mean() > 0.9
    assert blue.mean() < 0.6


@pytest.mark.parametrize("engine", list(Engine))
def test_very_many_at_once_all_arrive(
    engine: Engine, run_browser: Callable[..., Running], messenger: Messenger, media: Media
) -> None:
    """More than the host's request workers hold: they are asked about a few at a time."""
    running = run_browser(engine)
    before = ready(running, messenger, WAYS[0])
    files = prepared(media, WAYS[0], *([False] * MANY))
    running.page.pick("$('many')", *files)
    running.page.until(f"received.length === {MANY}")
    assert messenger.wait_for_count(before + MANY)


@pytest.mark.parametrize("engine", list(Engine))
def test_a_page_of_many_frames_does_not_crowd_the_host(
    engine: Engine, run_browser: Callable[..., Running], messenger: Messenger
) -> None:
    """Each asks about a few at a time, and together they ask about more than the host's request workers hold."""
    running = run_browser(engine)
    before = ready(running, messenger, WAYS[0])
    running.service.seconds = 0.05
    try:
        running.page.run(f"crowd({FRAMES}, {AT_ONCE})")
        assert messenger.wait_for_count(before + FRAMES * AT_ONCE)
    finally:
        running.service.seconds = 0.0


def test_every_language_has_every_sentence() -> None:
    folder = Path(__file__).parents[2] / "extension" / "_locales"
    keys = {
        path.parent.name: set(json.loads(path.read_bytes()))
        for path in folder.glob("*/messages.json")
    }
    assert set(keys) == {"en", "de", "es", "fr", "ru", "ar"}
    assert all(found == keys["en"] for found in keys.values())
