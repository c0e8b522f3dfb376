"""A folder watch on the watchdog library, for systems that report no closing of files."""

import os
import threading
from collections import deque

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from scanner.errors import WatchError
from scanner.platform.ports.watch import ChangeKind, FolderChange

# Changes that wait for `read`. Beyond that LOST is reported and everything is scanned again, to bound memory.
CAP = 20_000


class WatchdogWatch(FileSystemEventHandler):
    """Implements `ports.watch.FolderWatch` by the observer's threads. A watch covers all folders below."""

    def __init__(self) -> None:
        self._changes: deque[FolderChange] = deque()
        self._more = threading.Condition()
        self._woken = False
        self._watches: dict[str, tuple[ObservedWatch, bool]] = {}
        self._observer = Observer()
        self._observer.daemon = True
        self._observer.start()

    def add(self, folder: str, *, files: bool = True) -> None:
        """Schedule the folder; with `files`, including all present and future folders below."""
        known = self._watches.get(folder)
        if known is not None and (known[1] or not files):
            return
        if files and any(
            deep and _is_below(folder, path) for path, (_, deep) in self._watches.items()
        ):
            return
        if not os.path.isdir(folder):
            raise WatchError("not-a-folder" if os.path.exists(folder) else "missing", folder=folder)
        if known is not None:
            self._observer.unschedule(known[0])
        try:
            watch = self._observer.schedule(self, folder, recursive=files)
        except OSError as error:
            raise WatchError("cannot-watch", folder=folder, errno=error.errno) from error
        self._watches[folder] = (watch, files)

    def drop(self, folder: str) -> None:
        """Unschedule the folder and all folders below."""
        for path in [path for path in self._watches if path == folder or _is_below(path, folder)]:
            watch, _ = self._watches.pop(path)
            self._observer.unschedule(watch)

    def read(self, seconds: float | None) -> list[FolderChange]:
        """Wait for changes, on a condition that the observer's threads signal."""
        with self._more:
            self._more.wait_for(lambda: self._changes or self._woken, timeout=seconds)
            self._woken = False
            changes = list(self._changes)
            self._changes.clear()
        return changes

    def wake(self) -> None:
        """Make `read` return."""
        with self._more:
            self._woken = True
            self._more.notify()

    def close(self) -> None:
        """Stop the observer's threads."""
        self._observer.stop()
        self._observer.join()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Queue a change; called by the observer's threads."""
        change = _change_of(event)
        if change is None:
            return
        with self._more:
            if len(self._changes) >= CAP:
                self._changes.clear()
                change = FolderChange(ChangeKind.LOST, "")
            self._changes.append(change)
            self._more.notify()


def _change_of(event: FileSystemEvent) -> FolderChange | None:
    source, target = os.fsdecode(event.src_path), os.fsdecode(event.dest_path)
    match event.event_type, event.is_directory:
        case "created", True:
            return FolderChange(ChangeKind.FOLDER, source)
        case "created" | "modified", False:
            return FolderChange(ChangeKind.TOUCHED, source)
        case "closed", False:
            return FolderChange(ChangeKind.CLOSED, source)
        case "moved", True:
            return FolderChange(ChangeKind.FOLDER, target)
        case "moved", False:
            return FolderChange(ChangeKind.MOVED_IN, target)
        case "deleted", True:
            return FolderChange(ChangeKind.GONE, source)
        case _:
            return None


def _is_below(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)
