"""Polling of folders without change events: each is listed every few seconds, in a separate thread."""

import threading
import time
from collections.abc import Callable

from scanner.schema import EventKind, FileKey, MediaEvent
from scanner.watch.judged_files import JudgedFiles
from scanner.watch.names import may_be_event
from scanner.watch.roots import FolderProblem, unreadable
from scanner.watch.walk import walk

INTERVAL = 3.0  # seconds between two rounds
SHARE = 20  # rounds take at most a twentieth of the time, so long rounds come less often
OLD = 10.0  # seconds without a change after which a file counts as whole at first sight
CAP = 100_000  # files remembered between rounds, about 15 MB
STUCK = 30.0  # seconds after which a listing counts as hanging, as when its server is away


class Poller:
    """Lists folders on remote mounts, which may hang: nothing else waits for this thread."""

    def __init__(self, emit: Callable[[MediaEvent], None], judged: JudgedFiles) -> None:
        self._emit = emit
        self._judged = judged
        self._folders: dict[str, str] = {}
        # Hash of path -> hash of file key, whether handed on.
        self._known: dict[int, tuple[int, bool]] = {}
        self._again = threading.Event()
        self._stopping = False
        self._thread: threading.Thread | None = None
        self._busy: tuple[float, str] | None = None
        self._unreadable: dict[str, FolderProblem] = {}

    def poll(self, folders: dict[str, str]) -> None:
        """Poll these folders from now on, each with the watched folder it belongs to."""
        self._folders = dict(folders)
        if folders and self._thread is None:
            self._thread = threading.Thread(target=self._run, name="watch-poller", daemon=True)
            self._thread.start()
        self._again.set()

    def problem(self, folder: str) -> str:
        """Return the problem of a polled folder as a code, empty when there is none."""
        busy = self._busy
        if busy is not None and busy[1] == folder and time.monotonic() - busy[0] > STUCK:
            return FolderProblem.NOT_ANSWERING
        return self._unreadable.get(folder, "")

    def stop(self) -> None:
        """Stop after the current folder; if its listing hangs, the thread is abandoned."""
        self._stopping = True
        self._again.set()
        if self._thread is not None:
            self._thread.join(timeout=INTERVAL)

    def _run(self) -> None:
        pause: float | None = None
        first = True
        while not self._stopping:
            started = time.monotonic()
            found = {f: self._round(f, root, first) for f, root in self._folders.items()}
            self._unreadable = {f: problem for f, problem in found.items() if problem is not None}
            first = False
            pause = max(INTERVAL, SHARE * (time.monotonic() - started)) if self._folders else None
            self._again.wait(pause)
            self._again.clear()

    def _round(self, folder: str, root: str, first: bool) -> FolderProblem | None:
        """List one folder; return why a part of it could not be read, or None."""
        problem: FolderProblem | None = None
        self._busy = (time.monotonic(), folder)
        for _path, listing in walk(folder, self._enter):
            if self._stopping:
                break
            self._busy = (time.monotonic(), folder)
            if isinstance(listing, OSError):
                problem = problem or unreadable(listing)
                continue
            for file, stat in listing.files:
                if may_be_event(file, stat, time.time()):
                    self._look(MediaEvent(file, root, _KINDS[first]), FileKey.of(stat))
        self._busy = None
        return problem

    def _look(self, event: MediaEvent, key: FileKey) -> None:
        name, state = hash(event.path), hash(key)
        known = self._known.get(name)
        if known == (state, True):
            return
        # Whole when unchanged between two rounds, or for long; age alone is not enough, as clocks may differ.
        age = time.time() - key.mtime_ns / 1e9
        ready = (known is not None and known[0] == state) or age > OLD
        if ready and not self._judged.has(key):
            self._emit(event)
        if len(self._known) < CAP or known is not None:
            self._known[name] = (state, ready)

    def _enter(self, _folder: str) -> bool:
        return not self._stopping


_KINDS = {True: EventKind.FOUND, False: EventKind.CLOSED}
