"""Line numbers of the keys in a TOML text, which the parser of the stdlib does not give."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from scanner.policy.problems import KeyPath

MAX_TRIES = 250  # possible ends tried for one statement; no list of rules has that many lines
MAX_DEPTH = 6  # steps of a recorded path: no key of a policy lies deeper

# Only a line with one of these can end a statement that runs over several lines.
_CLOSER = re.compile(r"""[\]}]|\"\"\"|'''""")
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")


class Lines:
    """
    The lines of one text that `tomllib` has read without error.

    The text is cut into statements: each is the fewest lines that parse on their own. A header
    changes the current table, every other statement adds keys to it.
    """

    def __init__(self, text: str) -> None:
        self._lines: dict[KeyPath, int] = {}
        self._items: dict[KeyPath, int] = {}  # index of the last table in each array of tables
        here: KeyPath = ()
        for line, statement in _statements(text.split("\n")):
            document = cast(dict[str, object], tomllib.loads(statement))
            if statement.lstrip().startswith("["):
                here = self._move(document)
                self._note(here, line)
            else:
                for path in _paths(document):
                    self._note(here + path, line)

    def of(self, path: Sequence[str | int]) -> int:
        """Return the line, counted from 1, whose statement defines `path` or its nearest parent."""
        for length in range(len(path), 0, -1):
            line = self._lines.get(tuple(path[:length]))
            if line is not None:
                return line
        return 1

    def _move(self, header: dict[str, object]) -> KeyPath:
        here: KeyPath = ()
        below: object = header
        while below:
            if isinstance(below, list):  # [[...]]: adds a table to the array
                self._items[here] = self._items.get(here, -1) + 1
                return (*here, self._items[here])
            if here in self._items:
                here = (*here, self._items[here])
            key, below = next(iter(cast(Mapping[str, object], below).items()))
            here = (*here, key)
        return here

    def _note(self, path: KeyPath, line: int) -> None:
        for length in range(1, min(len(path), MAX_DEPTH) + 1):
            self._lines.setdefault(path[:length], line)


def line_of_error(error: ValueError, text: str) -> int:
    """Return the line, counted from 1, that `tomllib` reports; the last line when it reports none."""
    found = _AT_LINE.search(str(error))
    return int(found[1]) if found else text.rstrip("\n").count("\n") + 1


def _statements(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield each statement with the line it begins in, skipping blank lines and comments."""
    start = 0
    while start < len(lines):
        end, statement = _end_of(lines, start)
        if statement.strip() and not statement.lstrip().startswith("#"):
            yield start + 1, statement
        start = end


def _end_of(lines: list[str], start: int) -> tuple[int, str]:
    tries = 0
    for end in range(start + 1, len(lines) + 1):
        if end > start + 1 and not _CLOSER.search(lines[end - 1]):
            continue
        tries += 1
        if tries > MAX_TRIES:
            break
        statement = "\n".join(lines[start:end]) + "\n"
        try:
            tomllib.loads(statement)
        except ValueError:
            continue
        return end, statement
    return len(lines), ""  # too long: later keys get the line of their nearest known parent


def _paths(document: object, depth: int = 0) -> Iterator[KeyPath]:
    if depth == MAX_DEPTH:
        return
    items: Iterator[tuple[str | int, object]]
    if isinstance(document, dict):
        items = iter(cast(dict[str, object], document).items())
    elif isinstance(document, list):
        items = enumerate(cast(list[object], document))
    else:
        return
    for step, below in items:
        yield (step,)
        for path in _paths(below, depth + 1):
            yield (step, *path)
