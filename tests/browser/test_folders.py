"""A dropped folder comes to the page as a folder, without what is flagged in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Running
from tests.browser.server import Messenger

pytestmark = pytest.mark.slow
NOTE = "document.querySelector('beforehand-note')"
SMALL = (90, 60)


def dropped(media: Media, engine: Engine) -> Path:
    """A folder with pictures, a text, folders in it, and an empty one; one picture is flagged."""
    folder = media.folder / f"trip-{engine}"
    for inside in ("day one/evening", "empty"):
        (folder / inside).mkdir(parents=True)
    for name, flagged in (("a.png", False), ("b.png", True), ("day one/c.png", False)):
        media.make(f"{engine}-{Path(name).name}", flagged, SMALL).rename(folder / name)
    (folder / "day one" / "evening" / "notes.txt").write_text("a fine day")
    return folder


@pytest.mark.parametrize("engine", list(Engine))
def test_a_dropped_folder_keeps_its_shape_without_what_is_flagged(
    engine: Engine, run_browser: Callable[..., Running], messenger: Messenger, media: Media
) -> None:
    running = run_browser(engine)
    if engine is Engine.FIREFOX and not running.display:
        pytest.skip("no X display with xdotool for Firefox")
    page, service = running.page, running.service
    page.open(messenger.url("messenger.html"))
    since, before = len(messenger.bodies), service.items
    folder = dropped(media, engine)
    loose = media.make(f"{engine}-loose.png", False, SMALL)
    page.drop("$('zone')", folder, loose)
    page.until(f"folders.length === 1 && {NOTE}")
    inside = [
        "",
        "/a.png",
        "/day one",
        "/day one/c.png",
        "/day one/evening",
        "/day one/evening/notes.txt",
        "/empty",
    ]
    whole = [f"/{folder.name}{path}" for path in inside]
    assert page.run("folders[0]") == whole
    if engine is Engine.CHROMIUM:  # Firefox has no handles of what is dropped
        page.until("handled.length === 1")
        assert page.run("handled[0]") == whole
    assert sorted(page.run("received")) == ["a.png", "c.png", loose.name, "notes.txt"]
    assert messenger.wait_for_text(b"a fine day", since)
    assert messenger.wait_for("blue", since)
    assert "red" not in messenger.pictures(since)

    service.outcomes[f"up-{before + 1}"] = True
    page.until("folders.length === 2")
    assert page.run("folders[1]") == [f"/{folder.name}", f"/{folder.name}/b.png"]
    assert messenger.wait_for("red", since)
