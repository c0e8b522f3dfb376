"""Ways around, by kind: bytes that change, text that hides a picture, what a small copy does not show."""

import base64
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from scanner.channel import messages as m
from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Running, copy_text
from tests.browser.server import Messenger

pytestmark = pytest.mark.slow
NOTE = "document.querySelector('beforehand-note')"
SMALL = (90, 60)
LISTEN = """addEventListener('paste', (event) => {
  const data = event.clipboardData;
  const body = [...data.types].filter((type) => type !== 'Files').map((type) => data.getData(type)).join(' ');
  if (body) fetch('/pasted', { method: 'POST', body });
}), 1"""
# each with the address of the picture for ADDRESS
HTML = {
    "srcset": "<img srcset='ADDRESS 1x'>",
    "source": "<picture><source srcset='ADDRESS'></picture>",
    "svg-image": "<svg xmlns='http://www.w3.org/2000/svg'><image href='ADDRESS'/></svg>",
    "style": "<b style='background: url(ADDRESS)'>x</b>",
    "sheet": "<style>b { background: url(ADDRESS) }</style><b>x</b>",
    "input": "<input type='image' src='ADDRESS'>",
    "poster": "<video poster='ADDRESS'></video>",
    "object": "<object data='ADDRESS'></object>",
    "link": "<a href='ADDRESS'>x</a>",
    "nested": "<div title='look: \"ADDRESS\"'>x</div>",
}
# what breaks base64 up after so many letters; LINES stands for all of it
BETWEEN = {
    "paragraphs": ("<p>LINES</p>", "</p><p>", 76),
    "breaks": ("<div>LINES</div>", "<br>", 40),
    "bold-letters": ("<b>LINES</b>", "</b><b>", 7),
    "words": ("<p>LINES</p>", " ", 4),
}
LINES = {
    "lines": ("look:\nLINES", "\n", 40),
    "empty-lines": ("LINES", "\n\n", 24),
    "unseen": ("LINES", "\u200b", 9),
    "quoted-lines": ("> LINES", "\n> ", 50),
    "code": ("const a = 'LINES';", "' +\n  '", 30),
}
TEXT = {
    "markdown": "look ![x](ADDRESS) here",
    "quoted": 'here: "ADDRESS"',
    "base64": "BASE64",
    "base64-after-words": "look at this\nBASE64",
}


@pytest.fixture(params=list(Engine))
def running(
    request: pytest.FixtureRequest, run_browser: Callable[..., Running], messenger: Messenger
) -> Running:
    given = run_browser(request.param)
    given.page.open(messenger.url("messenger.html"))
    return given


def filled(way: str, file: Path) -> str:
    text = base64.b64encode(file.read_bytes()).decode()
    if way in BETWEEN or way in LINES:
        around, between, length = (BETWEEN | LINES)[way]
        lines = (text[at : at + length] for at in range(0, len(text), length))
        return around.replace("LINES", between.join(lines))
    template = (HTML | TEXT)[way]
    return template.replace("ADDRESS", f"data:image/png;base64,{text}").replace("BASE64", text)


@pytest.mark.either_browser
@pytest.mark.parametrize("flagged", [True, False], ids=["flagged", "clean"])
@pytest.mark.parametrize("way", [*HTML, *BETWEEN, *TEXT, *LINES])
def test_a_picture_that_hides_in_pasted_text(
    running: Running, messenger: Messenger, media: Media, way: str, flagged: bool
) -> None:
    if running.engine is Engine.FIREFOX and not running.display:
        pytest.skip("no X display with xclip for Firefox")
    since = len(messenger.bodies)
    file = media.make(f"{running.engine}-{way}-{flagged}.png", flagged, SMALL)
    text = filled(way, file)
    running.page.run(LISTEN)
    copy_text(running.page, "text/html" if way in HTML | BETWEEN else "text/plain", text)
    running.page.run("$('text').focus()")
    running.page.paste()
    length = (BETWEEN | LINES)[way][2] if way in BETWEEN or way in LINES else 200
    secret = base64.b64encode(file.read_bytes())[length : 2 * length]
    if flagged:
        running.page.until(NOTE)
        running.page.run("fetch('/later', { method: 'POST', body: 'later' }).then(() => 1)")
        assert not any(secret in body for body in messenger.bodies[since:])
    else:
        assert messenger.wait_for_text(secret, since)


def both(engine: Engine, media: Media) -> tuple[str, str]:
    """The addresses of a clean and of a flagged picture."""
    clean, flagged = (
        base64.b64encode(media.make(f"{engine}-mix-{one}.png", one, SMALL).read_bytes()).decode()
        for one in (False, True)
    )
    return f"data:image/png;base64,{clean}", f"data:image/png;base64,{flagged}"


MIXED = {
    "text/html": (
        "<b>one</b><img src='CLEAN'><picture><source srcset='FLAGGED'><img src='CLEAN'></picture>"
        "<i style='background: url(FLAGGED)'>two</i><a href='FLAGGED'>three</a>"
    ),
    "text/plain": "one ![x](CLEAN) two ![x](FLAGGED) three",
}


@pytest.mark.parametrize("kind", list(MIXED))
def test_of_a_text_with_several_pictures_only_the_flagged_one_stays(
    running: Running, messenger: Messenger, media: Media, kind: str
) -> None:
    if running.engine is Engine.FIREFOX and not running.display:
        pytest.skip("no X display with xclip for Firefox")
    page, service = running.page, running.service
    clean, flagged = both(running.engine, media)
    since, before = len(messenger.bodies), service.items
    page.run(LISTEN)
    text = MIXED[kind].replace("CLEAN", clean).replace("FLAGGED", flagged)
    copy_text(page, kind, text)
    page.run("$('text').focus()")
    page.paste()
    assert messenger.wait_for_text(clean.encode(), since)
    (body,) = messenger.bodies[since:]
    assert flagged.encode() not in body
    assert all(word in body for word in (b"one", b"two", b"three"))
    assert body.count(clean.encode()) == text.count(clean)
    page.until(NOTE)
    assert service.items == before + 1
    service.outcomes[f"up-{service.items}"] = True
    assert messenger.wait_for_text(flagged.encode(), since)


def test_what_goes_on_is_what_was_judged(
    running: Running, messenger: Messenger, media: Media
) -> None:
    since = len(messenger.bodies)
    own = (SMALL[0] + 1, SMALL[1])  # of no other test: what was judged before is not asked about
    clean = media.make(f"{running.engine}-swap.png", False, own)
    flagged = media.make(f"{running.engine}-swapped.png", True, SMALL).read_bytes()
    stat = clean.stat()
    running.service.seconds = 1.0
    hashes = sum(isinstance(asked, m.JudgeHash) for asked in running.service.asked)
    running.page.pick("$('one')", clean)
    try:
        assert running.service.wait(
            lambda: sum(isinstance(asked, m.JudgeHash) for asked in running.service.asked) > hashes
        )
        clean.write_bytes(flagged)
        os.utime(clean, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        assert messenger.wait_for("blue", since)
        assert "red" not in messenger.pictures(since)
    finally:
        running.service.seconds = 0.0


def test_no_page_gets_hold_of_the_way_to_the_isolated_world(
    running: Running, messenger: Messenger
) -> None:
    """A page waits in a new frame's window, before any extension is there, for whatever comes by."""
    url = messenger.url("messenger.html?frame")
    running.page.run(
        "(async () => { window.caught = [];"
        " const frame = document.body.appendChild(document.createElement('iframe'));"
        " for (const kind of ['beforehand', 'port', 'message', 'root'])"
        " frame.contentWindow.addEventListener(kind, () => caught.push(kind), true);"
        " const watch = (records) => { for (const { addedNodes } of records) for (const node of addedNodes)"
        " if (node.localName?.startsWith('beforehand') && node.shadowRoot) caught.push(node.localName) };"
        " new MutationObserver(watch).observe(frame.contentDocument, { childList: true, subtree: true });"
        f" await new Promise((resolve) => {{ frame.onload = resolve; frame.src = {url!r} }}); return 1 }})()"
    )
    assert running.page.run("caught") == []


def noise(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    shape = (size[1], size[0], len(mode))
    return Image.fromarray(np.random.default_rng(7).integers(0, 255, shape, dtype=np.uint8))


def drawings(folder: Path) -> dict[str, Path]:
    """Pictures of which a small copy on white does not show all."""
    found = {
        name: folder / f"whole-{name}"
        for name in ("alpha.png", "tall.png", "two.jpg", "zip.jpg", "screen.png")
    }
    noise((300, 200), "RGBA").save(found["alpha.png"])
    noise((200, 900)).save(found["tall.png"])
    for name, tail in (("two.jpg", b""), ("zip.jpg", b"PK\5\6" + bytes(18) + b"\xff\xd9")):
        noise((300, 200)).save(found[name])
        whole = found[name].read_bytes()
        found[name].write_bytes(whole + (tail or whole))
    screen = Image.new("RGB", (800, 600), "white")
    screen.paste(noise((60, 60)), (20, 20))
    screen.save(found["screen.png"])
    return found


@pytest.mark.parametrize("name", ["alpha.png", "tall.png", "two.jpg", "zip.jpg", "screen.png"])
def test_what_a_small_copy_does_not_show_goes_to_the_service_whole(
    running: Running, media: Media, name: str
) -> None:
    file = drawings(media.folder)[name]
    looks = running.service.looks()
    running.page.pick("$('one')", file)
    assert running.service.wait(lambda: running.service.looks() > looks)
    last = [asked for asked in running.service.asked if isinstance(asked, m.JudgeBytes)][-1]
    assert last.ticket
    assert last.chunk == file.read_bytes()[-len(last.chunk) :]


def test_a_plain_photo_is_judged_by_a_small_copy(running: Running, media: Media) -> None:
    file = media.folder / f"{running.engine}-plain.jpg"
    noise((1200, 900)).save(file, exif=Image.Exif())
    looks = running.service.looks()
    running.page.pick("$('one')", file)
    assert running.service.wait(lambda: running.service.looks() > looks)
    last = [asked for asked in running.service.asked if isinstance(asked, m.JudgeBytes)][-1]
    assert not last.ticket
