"""The ledger: one line for each envelope, written before it is sent, for the child to read."""

import os
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import msgspec

from scanner.platform.durable import BINARY, replace_file, write_all

# Enough for twenty asks a day with their answers for weeks; the oldest are dropped.
MAX_LINES = 2_000


class Way(StrEnum):
    """The direction of an envelope."""

    SENT = "sent"
    CAME = "came"


class LedgerLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """
    One envelope in codes: all its contents but keys and numbers.

    `at`: seconds since 1970. `who`: the other device's name. `kind`: the body's kind. `word`: an answer, an
    ending, "on" or "off". `names`: the names inside, of devices or of the child, separated by ", ".
    """

    at: int
    way: Way
    who: str
    kind: str
    category: str = ""
    reason: str = ""
    minute: int = 0
    until: int = 0
    word: str = ""
    names: str = ""


class Ledger:
    """Lines of JSON in one file. `written` is called after each line, for the audit log."""

    def __init__(self, path: Path, written: Callable[[LedgerLine], None]) -> None:
        self._path = path
        self._written = written

    def add(self, line: LedgerLine) -> None:
        """Append a line durably. Raises OSError."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fd = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | BINARY, 0o600)
        try:
            write_all(fd, msgspec.json.encode(line) + b"\n")
            os.fsync(fd)
        finally:
            os.close(fd)
        self._written(line)
        self._cut()

    def lines(self) -> tuple[LedgerLine, ...]:
        """List all lines, newest first; a line that a crash left incomplete is skipped."""
        try:
            parts = self._path.read_bytes().splitlines()
        except FileNotFoundError:
            return ()
        found: list[LedgerLine] = []
        for part in reversed(parts):
            try:
                found.append(msgspec.json.decode(part, type=LedgerLine))
            except (msgspec.MsgspecError, UnicodeDecodeError):
                continue
        return tuple(found)

    def _cut(self) -> None:
        parts = self._path.read_bytes().splitlines(keepends=True)
        if len(parts) > MAX_LINES + MAX_LINES // 10:
            replace_file(self._path, b"".join(parts[-MAX_LINES:]))
