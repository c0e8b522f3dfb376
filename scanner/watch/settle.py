"""Waiting until a file is completely written, where no close event reports it."""

import os
import stat
import time
from collections.abc import Iterator
from typing import NamedTuple

from scanner import platform
from scanner.schema import EventKind, FileKey

FIRST_LOOK = 0.05  # seconds from a change to the first look; doubled up to STABLE while the file is being written
STABLE = 0.5  # seconds a file must stay unchanged where the system cannot say whether it is being written
QUIET = 5.0  # seconds without a change after which a file counts as whole although its writer keeps it open
RESTLESS = 15.0  # seconds of writing after which a file is judged as it is; doubled after each time
# Seconds between two looks at a file that was judged although its writer keeps it open.
FOLLOWED = 2.0
CAP = 4096  # files waited for at once; beyond that the caller scans its folders again


class _Wait(NamedTuple):
    """A file that is waited for; times in seconds of the monotonic clock."""

    due: float  # of the next look
    since: float  # of the last change
    restless: float  # when it is judged even if it is still being changed
    patience: float = RESTLESS  # seconds from one such time to the next
    key: FileKey | None = None  # at the last look
    handed: FileKey | None = None  # when it was last handed on
    pause: float = FIRST_LOOK  # before this look


class Settle:
    """
    Files that may not be whole yet, or that a writer may still change. For one thread.

    A file is handed on each time it differs from what was handed on before: a descriptor or a memory map that
    is kept open writes without an event.
    """

    def __init__(self) -> None:
        self._waiting: dict[str, _Wait] = {}

    def wait_for(self, path: str, handed: FileKey | None = None) -> bool:
        """
        Wait for a file, restarting its wait if there is one; false when too many files are waited for.

        `handed` is the state in which the file was handed on, if it was.
        """
        old = self._waiting.get(path)
        if old is None and len(self._waiting) >= CAP:
            return False
        now = time.monotonic()
        fresh = _Wait(now + FIRST_LOOK, now, now + RESTLESS, handed=handed)
        if old is not None:  # new names for the file must not put off its judgement
            fresh = fresh._replace(
                restless=old.restless, patience=old.patience, handed=handed or old.handed
            )
        self._waiting[path] = fresh
        return True

    def forget(self, path: str) -> None:
        """Stop waiting for a file that is known to be whole."""
        self._waiting.pop(path, None)

    def due_in(self) -> float | None:
        """Return the seconds until `settled` may yield a file; None when no file is waited for."""
        if not self._waiting:
            return None
        return max(0.0, min(wait.due for wait in self._waiting.values()) - time.monotonic())

    def settled(self) -> Iterator[tuple[str, EventKind, os.stat_result]]:
        """
        Yield the files that are whole now, and as OPEN those that have been changed for long without a rest; with
        the status that says so.

        Paths that are no longer regular files are dropped.
        """
        now = time.monotonic()
        for path in [path for path, wait in self._waiting.items() if wait.due <= now]:
            wait = self._waiting.pop(path)
            try:
                found = platform.files().status(path)
            except OSError:
                continue
            if not stat.S_ISREG(found.st_mode):
                continue
            kind = self._look(path, wait, FileKey.of(found), now)
            if kind is not None:
                yield path, kind, found

    def _look(self, path: str, wait: _Wait, key: FileKey, now: float) -> EventKind | None:
        """Look at a file once; keep waiting unless it is whole. Return how to hand it on, if at all."""
        written = platform.files().is_being_written(path)
        since = wait.since if key == wait.key else now
        unjudged = EventKind.CLOSED if key != wait.handed else None
        if written is False or (written is None and key == wait.key):
            return unjudged
        if unjudged is None or now - since >= QUIET:
            # It is whole for now; a later write causes no event until the writer closes it.
            restless = now + RESTLESS
            self._waiting[path] = _Wait(now + FOLLOWED, since, restless, key=key, handed=key)
            return unjudged
        # No event reports the close: look at the file again until it counts as whole.
        pause = STABLE if written is None else min(STABLE, 2 * wait.pause)
        after = wait._replace(due=now + pause, since=since, key=key, pause=pause)
        restless = now >= wait.restless
        if restless:
            patience = 2 * wait.patience
            after = after._replace(restless=now + patience, patience=patience)
        self._waiting[path] = after
        return EventKind.OPEN if restless else None
