"""
Every way on which a picture comes to a web page, done as a person does it, in each browser.

A way gets the browser and files, and does its part; what the messenger's server received afterwards
is looked at by the test.
"""

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import msgspec

from scanner.platform.ports.browsers import Engine


class Driver(Protocol):
    """The operations both browsers' drivers offer on the open page."""

    def open(self, url: str) -> None: ...
    def run(self, expression: str) -> object: ...
    def until(self, expression: str) -> object: ...
    def pick(self, element: str, *files: Path) -> None: ...
    def pick_detached(self, *files: Path) -> None: ...
    def drop(self, element: str, *files: Path) -> None: ...
    def drag_picture(self, element: str, target: str) -> None: ...
    def copy(self, kind: str, content: bytes) -> None: ...
    def paste(self) -> None: ...


Step = Callable[[Driver, tuple[Path, ...]], object]
BOTH = frozenset(Engine)


class UploadWay(msgspec.Struct, frozen=True):
    """
    One way. `several`: it takes more than one file. `address`: the page gets an address, no bytes.

    `desktop`: in Firefox it needs an X display, for a clipboard or a mouse that are not the page's own.
    """

    name: str
    step: Step
    engines: frozenset[Engine] = BOTH
    several: bool = False
    address: bool = False
    desktop: bool = False


def _pick(element: str) -> Step:
    return lambda page, files: page.pick(element, *files)


def _copied(then: Step) -> Step:
    def step(page: Driver, files: tuple[Path, ...]) -> None:
        page.copy("image/png", files[0].read_bytes())
        then(page, files)

    return step


def _paste_into(element: str) -> Step:
    def step(page: Driver, _files: tuple[Path, ...]) -> None:
        page.run(f"{element}.focus()")
        page.paste()

    return step


def _paste_editor(page: Driver, files: tuple[Path, ...]) -> None:
    _paste_into("$('editor')")(page, files)
    page.until("$('editor').querySelector('img') || document.querySelector('beforehand-note')")
    page.run("postEditor()")


def _copy_html(page: Driver, files: tuple[Path, ...]) -> None:
    text = base64.b64encode(files[0].read_bytes()).decode()
    page.copy("text/html", f"<b>x</b><img src='data:image/png;base64,{text}'>".encode())


def _paste_html(page: Driver, files: tuple[Path, ...]) -> None:
    _copy_html(page, files)
    _paste_editor(page, files)


def _read_text(page: Driver, files: tuple[Path, ...]) -> None:
    _copy_html(page, files)
    page.run("readClipboardText()")


def _drag_image(page: Driver, files: tuple[Path, ...]) -> None:
    page.run(f"new Promise(r => {{ $('pic').onload = r; $('pic').src = '/{files[0].name}' }})")
    page.drag_picture("$('pic')", "$('zone')")


def _body(way: str) -> Step:
    return lambda page, files: page.run(f"body('{way}', '/{files[0].name}')")


WAYS = (
    UploadWay("input", _pick("$('one')")),
    UploadWay("several", _pick("$('many')"), several=True),
    UploadWay("polled", _pick("$('polled')")),
    UploadWay("channel", _pick("$('called')")),
    UploadWay("form", _pick("$('formed')")),
    UploadWay("detached", lambda page, files: page.pick_detached(*files)),
    UploadWay("closed-root", _pick("shadowed")),
    UploadWay("declared-root", _pick("declared")),
    UploadWay("srcdoc", _pick("inner")),
    UploadWay(
        "drop", lambda page, files: page.drop("$('zone')", *files), several=True, desktop=True
    ),
    UploadWay("drop-on-input", lambda page, files: page.drop("$('one')", *files), desktop=True),
    UploadWay(
        "drop-folder", lambda page, files: page.drop("$('zone')", files[0].parent), desktop=True
    ),
    UploadWay("drag-image", _drag_image, address=True, desktop=True),
    UploadWay("paste", _copied(_paste_into("$('text')")), desktop=True),
    UploadWay("paste-editor", _copied(_paste_editor), desktop=True),
    UploadWay("paste-html", _paste_html, desktop=True),
    UploadWay(
        "clipboard-read", _copied(lambda page, _files: page.run("readClipboard()")), desktop=True
    ),
    UploadWay("clipboard-text", _read_text, desktop=True),
    UploadWay("file-handle", lambda page, files: page.run(f"handleFile('/{files[0].name}')")),
    UploadWay("body-fetch", _body("fetch")),
    UploadWay("body-form", _body("fetch-form")),
    UploadWay("body-request", _body("request")),
    UploadWay("body-xhr", _body("xhr")),
    UploadWay("body-beacon", _body("beacon")),
    UploadWay("body-socket", _body("socket")),
    UploadWay("body-socket-stream", _body("socket-stream"), frozenset({Engine.CHROMIUM})),
    UploadWay("body-channel", _body("channel")),
)
