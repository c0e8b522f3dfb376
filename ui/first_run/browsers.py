"""Runs the command that covers browsers without waiting; the app may not write to their folders itself."""

from collections.abc import Callable
from typing import TypeVar

import msgspec
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from ui.command import browser_command

_T = TypeVar("_T")
Run = Callable[[QObject, tuple[str, ...], Callable[[bytes], None]], None]


class FoundBrowser(msgspec.Struct, frozen=True):
    """A browser as `beforehand browser status` names it; fields that are not needed here are ignored."""

    browser: str
    host: bool
    forced: bool
    with_extension: int


class CoveredBrowser(msgspec.Struct, frozen=True):
    """The remaining step: "nothing", "load-unpacked" from the folder `extension`, or "store"."""

    browser: str
    step: str
    extension: str


def run(parent: QObject, command: tuple[str, ...], then: Callable[[bytes], None]) -> None:
    """Run a command; `then` gets its output, or nothing if it could not be started."""
    process = QProcess(parent)
    process.setProcessEnvironment(QProcessEnvironment.systemEnvironment())
    process.finished.connect(lambda *_how: then(bytes(process.readAllStandardOutput().data())))

    def failed(error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # any other ends with `finished` as well
            then(b"")

    process.errorOccurred.connect(failed)
    process.start(command[0], list(command[1:]))


class BrowserCommands(QObject):
    """Asks which browsers are here, and covers one."""

    def __init__(self, parent: QObject, run_command: Run = run) -> None:
        super().__init__(parent)
        self._run = run_command

    def look(self, then: Callable[[tuple[FoundBrowser, ...]], None]) -> None:
        """List the browsers of this account."""
        self._run(self, browser_command("status"), lambda out: then(_read(out, FoundBrowser)))

    def cover(self, name: str, then: Callable[[CoveredBrowser | None], None]) -> None:
        """Cover a browser; `then` gets None if that failed."""

        def covered(out: bytes) -> None:
            found = _read(out, CoveredBrowser)
            then(found[0] if found else None)

        self._run(self, browser_command("install", "--browser", name), covered)


def _read(out: bytes, kind: type[_T]) -> tuple[_T, ...]:
    try:
        return tuple(msgspec.json.decode(line, type=kind) for line in out.splitlines() if line)
    except msgspec.MsgspecError:
        return ()
