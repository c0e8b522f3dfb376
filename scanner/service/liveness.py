"""Signs of life, and records of failures: a worker that hangs, a folder that is not watched."""

import time
from collections.abc import Callable, Sequence

from scanner import platform
from scanner.audit import STALL_SECONDS
from scanner.sandbox.host import WorkerHost
from scanner.schema import Layer, RecordKind
from scanner.service.recorder import Recorder
from scanner.watch import FolderHealth

WORKER = "worker"  # what a STALLED record is about when the worker hung


class WatchedFolders:
    """Records how many folders are watched, at each change of the set; never which ones."""

    def __init__(
        self,
        states: Callable[[], Sequence[FolderHealth]],
        recorder: Recorder,
        *,
        named: Callable[[], bool] = lambda: False,
        gated: bool = False,
    ) -> None:
        """
        `named`: only folders named at the guard's start are watched, not all that should be.

        `gated`: the kernel gate covers all files instead, and no folder is watched.
        """
        self._states = states
        self._recorder = recorder
        self._named = named
        self._gated = gated
        self._recorded: frozenset[tuple[str, str]] | None = None

    def look(self) -> None:
        """Record the set if it has changed since it was last recorded."""
        if self._gated:
            return
        states = self._states()
        now = frozenset((str(one.path), one.problem) for one in states)
        if now == self._recorded:
            return
        well = sum(not one.problem for one in states)
        reason = "folder-problem" if well < len(states) else ""
        if self._named():
            reason = "named-folders"
        if not well:
            reason = "no-folders"
        if self._recorder.note(
            RecordKind.WATCHED, reason=reason, layer=str(Layer.FOLDER), count=well
        ):
            self._recorded = now


class WorkerLife:
    """Replaces a worker that another process has stopped, and records for how long it hung."""

    def __init__(self, host: WorkerHost, recorder: Recorder) -> None:
        self._host = host
        self._recorder = recorder
        # Process id, and time since which it is stopped.
        self._stopped: tuple[int, float] | None = None

    def look(self) -> None:
        """Check the worker once."""
        pid, now = self._host.pid, time.monotonic()
        stopped = pid if pid is not None and platform.process().is_stopped(pid) else None
        if self._stopped is not None and self._stopped[0] != stopped:
            self._note(now - self._stopped[1])
        if stopped is None:
            return
        _pid, since = self._stopped = self._stopped or (stopped, now)
        if now - since >= STALL_SECONDS:
            self._note(now - since)
            self._host.replace(stopped)

    def _note(self, seconds: float) -> None:
        self._stopped = None
        self._recorder.note(RecordKind.STALLED, reason=WORKER, count=max(round(seconds), 1))


class Liveness:
    """Runs the checks of each tick."""

    def __init__(self, recorder: Recorder, worker: WorkerLife, watched: WatchedFolders) -> None:
        self._recorder = recorder
        self._worker = worker
        self._watched = watched

    def tick(self) -> None:
        """Give a sign of life, then run the checks, which may take long."""
        self._recorder.tick()
        self._watched.look()
        self._worker.look()
