"""Real upload widgets and editors: the clean file arrives as it was, the flagged one does not, nothing breaks."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Running
from tests.browser.widgets.pages import WIDGETS, Widget
from tests.browser.widgets.server import BUNDLER, WidgetServer

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not BUNDLER.exists(),
        reason="no widgets here (make setup-test brings them from npm)",
    ),
]
NOTE = "document.querySelector('beforehand-note')"
SIZE = (320, 240)
AGAIN = 30  # tries to send what an editor shows by then


def cases(several: bool = False) -> list:
    return [
        pytest.param(engine, widget, way, id=f"{engine}-{widget.name}-{way}")
        for engine in Engine
        for widget in WIDGETS
        for way, there in (("pick", widget.input), ("drop", widget.zone))
        if there and (widget.several or not several)
    ]


def pasted() -> list:
    return [
        pytest.param(engine, widget, id=f"{engine}-{widget.name}")
        for engine in Engine
        for widget in WIDGETS
        if widget.paste
    ]


@pytest.fixture(scope="session")
def widgets() -> Iterator[WidgetServer]:
    server = WidgetServer()
    yield server
    server.close()


class Try:
    """One file brought into one widget."""

    def __init__(self, running: Running, server: WidgetServer, widget: Widget) -> None:
        self.page = running.page
        self.server = server
        self.widget = widget
        self.page.open(server.url(widget.name))
        self.since = len(server.contents)

    def bring(self, way: str, *files: Path) -> None:
        if way == "pick":
            self.page.until(self.widget.input)
            self.page.pick(self.widget.input, *files)
        else:
            self.page.until(self.widget.zone)
            self.page.drop(self.widget.zone, *files)

    def paste(self, file: Path) -> None:
        self.page.until(self.widget.paste)
        self.page.copy("image/png", file.read_bytes())
        self.page.run(f"{self.widget.paste}.focus()")
        self.page.paste()

    def sent(self, pictures: int = 1) -> None:
        """Let an editor send the pictures that were put into it."""
        if self.widget.editor:
            self.page.until(f"picturesIn({self.widget.editor}) >= {pictures}")
            self.page.run(f"sendPictures({self.widget.editor})")

    def arrived(self, file: Path) -> bool:
        if not self.widget.exact:
            return self.server.wait_for_any(self.since)
        content = file.read_bytes()
        for _ in range(AGAIN if self.widget.editor else 0):
            # An editor may show a placeholder first.
            if self.server.wait_for(content, self.since, 1.0):
                return True
            self.page.run(f"sendPictures({self.widget.editor})")
        return self.server.wait_for(content, self.since)

    def later(self) -> bytes:
        """All that came until now, once a later message came."""
        self.page.run("fetch('/upload', { method: 'POST', body: 'later' }).then(() => 1)")
        assert self.server.wait_for(b"later", self.since)
        return b"".join(self.server.contents[self.since :]).replace(b"later", b"")


def a_try(
    run_browser: Callable[..., Running],
    engine: Engine,
    server: WidgetServer,
    widget: Widget,
    way: str,
) -> Try:
    running = run_browser(engine)
    if engine is Engine.FIREFOX and way == "drop" and not running.display:
        pytest.skip("no X display with xdotool for Firefox")
    return Try(running, server, widget)


@pytest.mark.parametrize(("engine", "widget", "way"), cases())
def test_a_flagged_file_does_not_arrive_and_a_clean_one_after_it_does_as_it_was(
    engine: Engine,
    widget: Widget,
    way: str,
    run_browser: Callable[..., Running],
    widgets: WidgetServer,
    media: Media,
) -> None:
    run = a_try(run_browser, engine, widgets, widget, way)
    run.bring(way, media.make(f"{engine}-{widget.name}-{way}-flagged.png", True, SIZE))
    run.page.until(NOTE)
    assert run.later() == b""
    run.page.run(f"{NOTE}.remove()")
    clean = media.make(f"{engine}-{widget.name}-{way}-after.png", False, SIZE)
    run.bring(way, clean)
    run.sent()
    assert run.arrived(clean)
    assert run.page.run("errors") == []
    assert not run.page.run(f"!!{NOTE}")


@pytest.mark.parametrize(("engine", "widget"), pasted())
def test_a_pasted_picture_arrives_only_where_it_is_clean(
    engine: Engine,
    widget: Widget,
    run_browser: Callable[..., Running],
    widgets: WidgetServer,
    media: Media,
) -> None:
    run = a_try(run_browser, engine, widgets, widget, "drop")
    stem = f"{engine}-{widget.name}-paste"
    run.paste(media.make(f"{stem}-flagged.png", True, SIZE))
    run.page.until(NOTE)
    assert run.later() == b""
    run.page.run(f"{NOTE}.remove()")
    run.paste(media.make(f"{stem}-clean.png", False, SIZE))
    run.sent()
    assert run.server.wait_for_any(run.since)  # encoded again by the browser
    assert run.page.run("errors") == []
    assert not run.page.run(f"!!{NOTE}")


@pytest.mark.parametrize(("engine", "widget", "way"), cases(several=True))
def test_of_several_the_clean_ones_arrive(
    engine: Engine,
    widget: Widget,
    way: str,
    run_browser: Callable[..., Running],
    widgets: WidgetServer,
    media: Media,
) -> None:
    run = a_try(run_browser, engine, widgets, widget, way)
    stem = f"{engine}-{widget.name}-{way}"
    first = media.make(f"{stem}-1.png", False, SIZE)
    flagged = media.make(f"{stem}-2.png", True, SIZE)
    second = media.make(f"{stem}-3.png", False, SIZE)
    run.bring(way, first, flagged, second)
    run.page.until(NOTE)
    run.sent(2)
    assert run.arrived(first)
    assert not widget.exact or run.arrived(second)
    assert flagged.read_bytes()[1000:3000] not in run.later()
