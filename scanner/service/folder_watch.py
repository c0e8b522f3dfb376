"""The watched folders of one home: events are queued, judged, and remembered as judged."""

import collections
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import msgspec

from scanner import diagnostics, platform
from scanner.errors import TakesLongError
from scanner.formats.costs import LookCost
from scanner.judgement import JudgementOutcome
from scanner.reasons import FailureReason
from scanner.sandbox.shares import cost_of_file
from scanner.schema import EventKind, MediaEvent, WorkShare
from scanner.service.queue import WorkQueue
from scanner.service.sources.folder import FolderSource
from scanner.settings import Settings
from scanner.watch import FolderHealth, JudgedFiles, Watcher

SPEEDS_KEPT = 200
# Threads for fresh files: while the worker has the file of one, another reads, records or takes its own.
FRESH_THREADS = 2
IN_USE = "in-use"  # HoldError's code
KEPT_SECONDS = 0.5  # between two checks whether a file held open without sharing can be moved
SETTLE_SECONDS = 2.0  # for a writer to continue an incomplete file that it has closed


class OutcomeListener(Protocol):
    """Is called with the outcome for each file, as by the terminal, the demo or a test."""

    def outcome(self, outcome: JudgementOutcome) -> None:
        """Handle the outcome for a file. Called from the guard's threads, so it must be quick."""
        ...


class FolderPipeline:
    """
    Watches folders and hands each event to the judgement.

    `folders` returns the folders to watch. `edition` identifies rules and models: only files judged under the
    same edition count as judged.
    """

    def __init__(
        self,
        source: FolderSource,
        folders: Callable[[], Sequence[Path]],
        edition: Callable[[], bytes],
        settings: Settings,
        listeners: Sequence[OutcomeListener],
    ) -> None:
        self._source = source
        self._folders = folders
        self._edition = edition
        self._listeners = listeners
        self._queue = WorkQueue()
        # Files that could not be moved because a program has them open.
        self._kept: set[str] = set()
        self._judged = JudgedFiles(settings.data / "seen.bin", edition())
        # A parent may watch the whole home folder, which holds the hold area and the log; these must not be
        # judged.
        self._own = (settings.data, settings.runtime)
        self._watcher = self._make_watcher()
        self._speeds: collections.deque[float] = collections.deque(maxlen=SPEEDS_KEPT)
        self._threads = (
            *(
                threading.Thread(target=self._judge_fresh, name=f"judge-fresh-{n}", daemon=True)
                for n in range(FRESH_THREADS)
            ),
            threading.Thread(target=self._judge_unsure, name="judge-unsure", daemon=True),
            threading.Thread(target=self._judge_others, name="judge", daemon=True),
        )
        self.looked_at = 0

    def start(self) -> None:
        """Start watching and judging; returns when the folders are being watched."""
        self._watcher.start()
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Accept no more events, and finish the files being judged."""
        self._watcher.stop()
        self._queue.close()
        for thread in self._threads:
            thread.join()
        self._judged.flush()

    def flush(self) -> None:
        """Write the files judged so far to disk."""
        self._judged.flush()

    def settle(self, timeout: float) -> bool:
        """Wait at most `timeout` seconds until every event so far is handled; return whether it is."""
        return self._queue.wait_empty(timeout)

    def states(self) -> tuple[FolderHealth, ...]:
        """Return the state of each watched folder."""
        return tuple(self._watcher.states())

    def median_ms(self) -> float:
        """Return the median time of recent judgements in ms, 0 when there were none."""
        return sorted(self._speeds)[len(self._speeds) // 2] if self._speeds else 0.0

    def use_rules(self) -> None:
        """Watch the folders of the rules in force, and judge again files judged under other rules."""
        self._judged.use(self._edition())
        old = self._watcher
        self._watcher = self._make_watcher()
        self._watcher.start()
        old.stop()

    def reconcile(self) -> None:
        """Scan for missed files, and write the judged files to disk."""
        self._watcher.reconcile()
        self._judged.flush()

    def _make_watcher(self) -> Watcher:
        return Watcher(
            self._folders(),
            self._queue.put,
            judged=self._judged,
            without=self._own,
            is_staged=self._source.is_staged,
        )

    def _judge_fresh(self) -> None:
        while (event := self._queue.get_fresh()) is not None:
            cost = cost_of_file(event.path)
            if cost is LookCost.SLOW:
                self._queue.set_aside(event)
            elif cost is LookCost.UNSURE:
                self._queue.set_aside(event, unsure=True)
            else:
                self._judge_safely(event, WorkShare.FRESH)

    def _judge_unsure(self) -> None:
        while (event := self._queue.get_unsure()) is not None:
            self._judge_safely(event, WorkShare.FRESH)

    def _judge_others(self) -> None:
        while (event := self._queue.get()) is not None:
            found = event.kind is EventKind.FOUND
            self._judge_safely(event, WorkShare.FOUND if found else WorkShare.SLOW)

    def _judge_safely(self, event: MediaEvent, share: WorkShare) -> None:
        try:
            self.judge(event, share)
        except TakesLongError:
            self._queue.set_aside(event)
            return
        except Exception:  # the thread's outermost handler: one file must not end the guard
            diagnostics.exception("judge-failed")
        self._queue.done(event)

    def judge(self, event: MediaEvent, share: WorkShare) -> None:
        """Judge the file of an event, or postpone it. Raises TakesLongError."""
        if event.path in self._kept and platform.files().is_kept(event.path):
            self._queue.put_off(event, KEPT_SECONDS)  # already judged and recorded, and unchanged
            return
        self._kept.discard(event.path)
        outcome = self._source.judge(event, share, self._judged.add)
        if outcome is None:
            if event.kind is EventKind.OPEN:
                return  # the watch hands it on again
            settled = msgspec.structs.replace(event, kind=EventKind.SETTLED)
            self._queue.put_off(settled, SETTLE_SECONDS)
            return
        self.looked_at += 1
        self._speeds.append(outcome.ms)
        if outcome.fault == IN_USE:
            self._kept.add(event.path)
            self._queue.put_off(event, KEPT_SECONDS)
        if _changed_meanwhile(outcome):
            # Judge it again in any case: it may have changed without a write, as when one of its other
            # names was removed.
            self._queue.put_off(event, SETTLE_SECONDS)
        for listener in self._listeners:
            listener.outcome(outcome)


def _changed_meanwhile(outcome: JudgementOutcome) -> bool:
    """Return whether the file was changed while it was inspected or taken."""
    return outcome.fault == "changed" or outcome.looked.finding.failure is FailureReason.CHANGED
