"""The watch: one thread that turns changes in the outgoing folders into media events."""

import os
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from scanner import platform
from scanner.errors import WatchError
from scanner.platform.ports.watch import ChangeKind, FolderChange, FolderWatch
from scanner.schema import EventKind, FileKey, MediaEvent
from scanner.watch.judged_files import JudgedFiles
from scanner.watch.names import may_be_event
from scanner.watch.poller import Poller
from scanner.watch.recently_emitted import RecentlyEmitted
from scanner.watch.roots import (
    FolderHealth,
    FolderProblem,
    Root,
    Roots,
    is_inside,
    remote_folders,
    unreadable,
)
from scanner.watch.settle import Settle
from scanner.watch.walk import Listing, walk

RECONCILE = 900.0  # seconds; the longest time that a file without an event stays unjudged
ARMING = 2.0  # seconds `start` waits for the folders to be watched, since a mount may hang for ever
# Seconds after its last change during which a found file may still be open for writing.
RECENT = 60.0

_KINDS = {ChangeKind.CLOSED: EventKind.CLOSED, ChangeKind.MOVED_IN: EventKind.MOVED_IN}


def _never(_path: str) -> bool:
    return False


class Watcher:
    """
    Watches folders and all below them, and hands on each file that is ready to be judged.

    `emit` is called by the watch's own threads and must not raise. A file whose key is in `judged` is
    not handed on by a scan; whoever judges a file adds its key there. Folders in `without` are left
    out, and so is a file that `is_staged` says is on its way into or out of the hold area. Links, FIFOs
    and devices are never opened, nor followed; a watched folder itself may be a link.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        emit: Callable[[MediaEvent], None],
        *,
        judged: JudgedFiles | None = None,
        without: Sequence[Path] = (),
        is_staged: Callable[[str], bool] = _never,
    ) -> None:
        self._roots = Roots([str(path) for path in folders], [str(path) for path in without])
        self._given_to = emit
        self._is_staged = is_staged
        self._judged = JudgedFiles(None) if judged is None else judged
        self._recent = RecentlyEmitted()
        self._settle = Settle()
        self._poller = Poller(self._emit, self._judged)
        self._polled: dict[str, Root] = {}
        self._watch: FolderWatch | None = None
        self._arrived: dict[str, None] = {}  # folders to be scanned, in order
        self._check_roots = False
        self._scan_all = False
        self._reported_too_old = False
        self._stopping = False
        self._failed = ""
        self._armed = threading.Event()
        # A closed watch is not woken: its descriptor may have been reused.
        self._open = threading.Lock()
        self._thread = threading.Thread(target=self._guarded, name="watch", daemon=True)

    def start(self) -> None:
        """Start; returns when the folders are watched, or after two seconds. Existing files are handed on."""
        self._thread.start()
        self._armed.wait(ARMING)

    def stop(self) -> None:
        """Stop, and wait for the thread to end."""
        self._stopping = True
        self._wake()
        if self._thread.is_alive():
            self._thread.join(ARMING)
        self._poller.stop()
        self._judged.flush()

    def reconcile(self) -> None:
        """Scan every folder again, to find files whose events were lost."""
        self._reported_too_old = True
        self._wake()

    def states(self) -> tuple[FolderHealth, ...]:
        """Return the health of each watched folder."""
        return tuple(self._health(root) for root in self._roots.all)

    def _health(self, root: Root) -> FolderHealth:
        if self._failed:
            return FolderHealth(root.path, self._failed)
        problem = root.problem
        for path, owner in list(self._polled.items()):
            if owner is root:
                problem = problem or self._poller.problem(path)
        return FolderHealth(root.path, problem, root.polled)

    def _emit(self, event: MediaEvent) -> None:
        if not self._is_staged(event.path):
            self._given_to(event)

    def _wake(self) -> None:
        with self._open:
            if self._watch is not None:
                self._watch.wake()

    # ---- the thread

    def _guarded(self) -> None:
        try:
            self._run()
        except WatchError as error:
            self._poll_all(error.code)
        # The thread's outermost handler: without it a fault would end the watch unnoticed.
        except Exception:
            self._failed = FolderProblem.STOPPED
            raise
        finally:
            self._armed.set()
            with self._open:
                watch, self._watch = self._watch, None
                if watch is not None:
                    watch.close()

    def _run(self) -> None:
        watch = platform.watch().folder_watch()
        self._watch = watch
        next_reconcile = time.monotonic() + RECONCILE
        self._arm_all(watch)
        self._armed.set()
        while not self._stopping:
            self._work(watch)
            if self._reported_too_old or time.monotonic() >= next_reconcile:
                next_reconcile = time.monotonic() + RECONCILE
                self._reported_too_old = False
                self._recent.clear()
                self._scan_all = True
            # A scan also reads events, and may have consumed the wake-up for one of these.
            if self._stopping or self._arrived or self._scan_all or self._check_roots:
                continue
            waits = [next_reconcile - time.monotonic()]
            due = self._settle.due_in()
            if due is not None:
                waits.append(due)
            self._take(watch.read(max(0.0, min(waits))))
            for path, kind, found in self._settle.settled():
                self._hand_on(path, kind, found)

    def _poll_all(self, problem: str) -> None:
        """Poll every folder, when the system offers no watch at all."""
        self._polled = dict(self._roots.by_path)
        for root in self._roots.all:
            root.problem, root.polled = problem, True
        self._poller.poll({path: path for path in self._polled})

    def _work(self, watch: FolderWatch) -> None:
        """Handle pending changes: arm the watches, then scan."""
        if self._scan_all:
            self._scan_all = self._check_roots = False
            self._arrived.clear()
            self._arm_all(watch)
        elif self._check_roots:
            self._check_roots = False
            for root in self._roots.all:
                before = (root.identity, root.problem)
                if not root.look() or (root.identity, root.problem) != before:
                    self._arm(watch, root)
        while self._arrived:
            folder = next(iter(self._arrived))
            del self._arrived[folder]
            root = self._roots.of(folder)
            if root is not None:
                self._scan(watch, root, folder, EventKind.MOVED_IN)

    def _take(self, changes: list[FolderChange]) -> None:
        for kind, path in changes:
            match kind:
                case ChangeKind.CLOSED | ChangeKind.MOVED_IN:
                    self._settle.forget(path)
                    self._look_and_hand_on(path, _KINDS[kind])
                    self._follow(path)
                case ChangeKind.TOUCHED:
                    if self._roots.of(path) is not None and not self._settle.wait_for(path):
                        self._scan_all = True
                case ChangeKind.FOLDER:
                    self._arrived[path] = None
                    self._check_roots |= any(is_inside(r.path, path) for r in self._roots.all)
                case ChangeKind.GONE:
                    for root in self._roots.all:
                        if is_inside(root.path, path):
                            # A recreated folder may well get the same inode again.
                            root.identity = (0, 0)
                            self._check_roots = True
                case ChangeKind.LOST:
                    self._scan_all = True

    def _look_and_hand_on(self, path: str, kind: EventKind) -> None:
        if self._roots.of(path) is None:
            return
        try:
            found = platform.files().status(path)
        except OSError:
            return
        self._hand_on(path, kind, found)

    def _hand_on(self, path: str, kind: EventKind, found: os.stat_result) -> None:
        root = self._roots.of(path)
        if root is not None and may_be_event(path, found, time.time()):
            self._recent.add(path, FileKey.of(found))
            self._emit(MediaEvent(path, root.path, kind))

    def _follow(self, path: str) -> None:
        """Keep looking at a closed file that another descriptor or a memory map can still change."""
        if self._roots.of(path) is None or platform.files().is_being_written(path) is not True:
            return
        try:
            found = platform.files().status(path)
        except OSError:
            return
        handed = FileKey.of(found) if self._recent.has(path, FileKey.of(found)) else None
        if not self._settle.wait_for(path, handed):
            self._scan_all = True

    # ---- arming and scanning

    def _arm_all(self, watch: FolderWatch) -> None:
        self._polled = remote_folders(self._roots)
        for root in self._roots.all:
            root.polled = False
            self._arm(watch, root)
        self._poller.poll({path: root.path for path, root in self._polled.items()})

    def _arm(self, watch: FolderWatch, root: Root) -> None:
        if root.path in self._polled:
            root.polled = True
            return
        if root.look():
            self._scan(watch, root, root.path, EventKind.FOUND)
        else:
            watch.drop(root.path)
            self._wait_for_return(watch, root)

    def _wait_for_return(self, watch: FolderWatch, root: Root) -> None:
        """Watch the nearest existing folder above, then check once more: the root may be back by now."""
        below = root.path
        while (above := os.path.dirname(below)) != below:
            try:
                watch.add(above, files=False)
            except WatchError as error:
                if error.code != FolderProblem.MISSING:
                    return  # no event can come from it; the reconcile looks again
                below = above
                continue
            self._check_roots |= os.path.isdir(below)
            return

    def _scan(self, watch: FolderWatch, root: Root, folder: str, kind: EventKind) -> None:
        """Watch a folder and all below it, and hand on the files already there."""

        def enter(path: str) -> bool:
            # Folders of another watched folder, or of none, are not listed here.
            mine = path not in self._polled and self._roots.of(path) is root
            return mine and self._add(watch, root, path)

        for _, listing in walk(folder, enter):
            if self._stopping:
                return
            if isinstance(listing, OSError):
                self._unreadable(root, listing)
            else:
                self._sift(root, listing, kind)
            self._take(watch.read(0))  # changes made meanwhile do not wait for a long scan

    def _add(self, watch: FolderWatch, root: Root, path: str) -> bool:
        try:
            watch.add(path)
        except WatchError as error:
            if error.code in (FolderProblem.MISSING, FolderProblem.NOT_A_FOLDER):
                return False
            if error.code == FolderProblem.NO_PERMISSION:
                inside = path != root.path
                root.problem = FolderProblem.PART_UNREADABLE if inside else error.code
                return False
            if error.code == FolderProblem.PATH_TOO_LONG:
                root.problem = error.code
                return False
            # No more watches are available: poll the whole folder instead.
            root.problem, root.polled = error.code, True
            self._polled[root.path] = root
            self._poller.poll({path: root.path for path, root in self._polled.items()})
        return True

    @staticmethod
    def _unreadable(root: Root, error: OSError) -> None:
        if not isinstance(error, FileNotFoundError) and not root.problem:
            root.problem = unreadable(error)

    def _sift(self, root: Root, listing: Listing, kind: EventKind) -> None:
        now = time.time()
        for path, found in listing.files:
            key = FileKey.of(found)
            if (
                self._recent.has(path, key)
                or self._judged.has(key)
                or not may_be_event(path, found, now)
            ):
                continue
            if (
                now - found.st_mtime < RECENT
                and platform.files().is_being_written(path) is not False
            ):
                self._settle.wait_for(path)
                continue
            self._recent.add(path, key)
            self._emit(MediaEvent(path, root.path, kind))
