"""A browser of each kind with the extension in it, a stand-in for the service, a messenger's server."""

import shutil
import stat
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PIL import Image

from scanner.browser.install import HOST_NAME, host_manifest
from scanner.browser.pack import GECKO_ID, extension_id, lay_out, new_key, public_part, write_folder
from scanner.platform.ports.browsers import Engine
from tests.browser.server import Messenger
from tests.browser.service import FakeService
from tools.rigs import cdp, marionette
from tools.rigs.x_server import x_server

BINARIES = {Engine.CHROMIUM: cdp.BINARY, Engine.FIREFOX: marionette.BINARY}
CLIPBOARD = ["clipboardReadWrite", "clipboardSanitizedWrite"]
ROOT = Path(__file__).parents[2]


def _engine_and_way(item: pytest.Item) -> tuple[Engine | None, tuple[str, ...]]:
    """Return the browser of a test, and what it does there, which is the same in the other browser."""
    parameters = getattr(item, "callspec", None)
    given = list(parameters.params.values()) if parameters else []
    engine = next((value for value in given if isinstance(value, Engine)), None)
    return engine, tuple(value for value in given if isinstance(value, str) and value != engine)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """
    Leave each test marked `either_browser` to one of the two, which its name decides.

    The ways in and round take half the time of all tests, and a fault of our scripts shows in either browser.
    """
    if config.getoption("--every-browser") or any("::" in argument for argument in config.args):
        return
    left_out: list[pytest.Item] = []
    for item in items:
        marker = item.get_closest_marker("either_browser")
        engine, way = _engine_and_way(item)
        if marker is None or engine is None:
            continue
        only_there = marker.kwargs.get("only_chromium", {}).keys() & way
        in_chromium = only_there or zlib.crc32("-".join(way).encode()) % 2
        if engine is not (Engine.CHROMIUM if in_chromium else Engine.FIREFOX):
            left_out.append(item)
    config.hook.pytest_deselected(items=left_out)
    gone = set(left_out)
    items[:] = [item for item in items if item not in gone]


class Media(msgspec.Struct, frozen=True):
    """Files of one run: each is one of a kind, so that what a server receives can be distinguished."""

    folder: Path

    def make(self, name: str, flagged: bool, size: tuple[int, int] = (320, 240)) -> Path:
        """A noisy picture, mainly red when flagged and mainly blue when not."""
        seed = int.from_bytes(
            f"{name}{flagged}{len(list(self.folder.iterdir()))}".encode()[-8:], "big"
        )
        noise = np.random.default_rng(seed).integers(0, 60, (size[1], size[0], 3), dtype=np.uint8)
        noise[..., 0 if flagged else 2] += 180
        path = self.folder / name
        Image.fromarray(noise).save(path)
        return path


@pytest.fixture(scope="session")
def media(tmp_path_factory: pytest.TempPathFactory) -> Media:
    return Media(tmp_path_factory.mktemp("media"))


@pytest.fixture(scope="session")
def messenger(media: Media) -> Iterator[Messenger]:
    server = Messenger(media.folder)
    yield server
    server.close()


class Rig:
    """A home folder with the host registered for both browsers, and the extension laid out."""

    def __init__(self, folder: Path, with_host: bool = True) -> None:
        self.home = folder / "home"
        self.guard = folder / "guard"
        self.profile = folder / "profile"
        for made in (self.home, self.guard):
            made.mkdir(mode=0o700, parents=True)
        self.key = new_key()
        self.extension = {engine: folder / f"ext-{engine}" for engine in Engine}
        for engine, place in self.extension.items():
            write_folder(lay_out(engine, public_part(self.key)), place)
        if with_host:
            self.add_host()

    @property
    def socket(self) -> Path:
        return self.guard / "run" / "channel.sock"

    def add_host(self) -> None:
        script = self.guard / "host"
        script.write_text(
            f'#!/bin/sh\nexport BEFOREHAND_HOME="{self.guard}"\nexec "{sys.executable}" -I -m scanner.browser\n'
        )
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        chromium_id = extension_id(public_part(self.key))
        for engine, where in (
            (Engine.CHROMIUM, self.profile / "NativeMessagingHosts"),
            (Engine.FIREFOX, self.home / ".mozilla" / "native-messaging-hosts"),
        ):
            where.mkdir(parents=True, exist_ok=True)
            data = host_manifest(engine, script, chromium_id)
            (where / f"{HOST_NAME}.json").write_bytes(data)

    def remove_host(self) -> None:
        for where in (
            self.profile / "NativeMessagingHosts",
            self.home / ".mozilla" / "native-messaging-hosts",
        ):
            (where / f"{HOST_NAME}.json").unlink(missing_ok=True)

    def chromium(self, *flags: str, extension: bool = True, display: str = "") -> cdp.Chromium:
        place = self.extension[Engine.CHROMIUM]
        if extension:
            flags = (*flags, f"--load-extension={place}", f"--disable-extensions-except={place}")
        return cdp.Chromium(self.profile, self.home, *flags, display=display)

    def firefox(
        self, extension: bool = True, display: str = "", private: bool = False
    ) -> marionette.Firefox:
        browser = marionette.Firefox(self.profile, self.home, display)
        try:
            if extension:
                assert browser.install(self.extension[Engine.FIREFOX], private) == GECKO_ID
        except BaseException:
            browser.close()
            raise
        return browser


def need(engine: Engine) -> None:
    """Skip with a reason where a browser cannot be had."""
    if BINARIES[engine] is None:
        pytest.skip(f"no {engine} here (packaging/setup.sh test installs it)")


@contextmanager
def an_x_display() -> Iterator[str]:
    """A separate X display with a clipboard and a mouse; empty where there is none."""
    if not all(shutil.which(tool) for tool in ("Xvfb", "xclip", "xdotool")):
        yield ""
        return
    with x_server("1200x1000") as name:
        yield name


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    with an_x_display() as name:
        yield name


def copy_text(page: cdp.Tab | marionette.Firefox, kind: str, text: str) -> None:
    """Copy a text as another program does: nothing cleans it."""
    if isinstance(page, marionette.Firefox):
        page.copy(f"{kind};charset=utf-8" if kind == "text/plain" else kind, text.encode())
        return
    page.run(
        f"(addEventListener('copy', (e) => {{ e.clipboardData.setData({kind!r}, {text!r}); e.preventDefault();"
        " e.stopImmediatePropagation() }, { once: true, capture: true }), document.execCommand('copy'))"
    )


class Running:
    """A browser that runs with the extension, and the page a test drives."""

    def __init__(
        self,
        engine: Engine,
        folder: Path,
        display: str,
        with_host: bool = True,
        extension: bool = True,
    ) -> None:
        self.engine = engine
        self.with_host = with_host
        self.rig = Rig(folder, with_host)
        self.display = display if engine is Engine.FIREFOX else ""
        self._taken = ExitStack()
        with ExitStack() as on_failure:
            on_failure.callback(self._taken.close)
            self.service = FakeService(self.rig.socket)
            self._taken.callback(self.service.close)
            if engine is Engine.CHROMIUM:
                chromium = self.rig.chromium(extension=extension)
                self._taken.callback(chromium.close)
                chromium.send("Browser.grantPermissions", permissions=CLIPBOARD)
                self.browser, self.page = chromium, chromium.page()
            else:
                self.browser = self.page = self.rig.firefox(extension, display)
                self._taken.callback(self.browser.close)
            if with_host and extension:
                assert self.service.wait(lambda: self.service.beats), (
                    "the extension did not reach the service"
                )
            on_failure.pop_all()

    def in_front(self) -> "Running":
        """
        Bring the page to the front and close all others: what a test leaves open does not reach the next.

        A page behind another has no focus, without which it may not write to the clipboard, and no layout,
        without which it loads no `<embed>`.
        """
        self.page.close_others()
        return self

    def rest(self) -> None:
        """Leave the page: the scripts of some ask for a file every millisecond."""
        self.in_front().page.leave()

    def close(self) -> None:
        self._taken.close()


BROKEN = (AssertionError, OSError, cdp.CdpError, marionette.MarionetteError)


@pytest.fixture(scope="session")
def running_browsers() -> dict[tuple[Engine, bool], Running]:
    """The browsers that run, by engine and whether they have the host."""
    return {}


@pytest.fixture(scope="module", autouse=True)
def _rest(running_browsers: dict[tuple[Engine, bool], Running]) -> Iterator[None]:
    """Let no page run on while another file's tests run."""
    yield
    for browser in running_browsers.values():
        with suppress(*BROKEN):  # whoever needs it next replaces it
            browser.rest()


@pytest.fixture(scope="session")
def run_browser(
    tmp_path_factory: pytest.TempPathFactory,
    running_browsers: dict[tuple[Engine, bool], Running],
) -> Iterator[Callable[..., Running]]:
    """
    Return the one running browser of an engine, its page in front, with or without the host.

    One that a test has left hanging is replaced; one that did not start is not tried for every later test.
    """
    running = running_browsers
    failed: dict[tuple[Engine, bool], BaseException] = {}
    # Displays and the browsers on them. Each has its own: of two windows on one display the lower takes no mouse.
    displays = ExitStack()

    def give(engine: Engine, with_host: bool = True) -> Running:
        need(engine)
        kind = (engine, with_host)
        if kind in failed:
            raise AssertionError(f"{engine} did not start before: {failed[kind]}")
        if kind in running:
            try:
                return running[kind].in_front()
            except BROKEN:
                running.pop(kind).close()
        folder = tmp_path_factory.mktemp(f"{engine}-{with_host}")
        display = displays.enter_context(an_x_display()) if engine is Engine.FIREFOX else ""
        try:
            running[kind] = Running(engine, folder, display, with_host)
        except BaseException as error:
            failed[kind] = error
            raise
        displays.callback(running[kind].close)
        return running[kind].in_front()

    with displays:
        yield give
