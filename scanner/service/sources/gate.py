"""
Files that a program wants to open, about which the kernel gate asks.

The verdict and the gate's reaction come separately: `judge_fd` is the first half of the judgement,
a notice of the gate the second.
"""

import os
from typing import NamedTuple

import msgspec

from scanner import platform
from scanner.judgement import Decision, Judgement, RulesInForce, Stopped
from scanner.kernel_gate.rulings import Ruling
from scanner.kernel_gate.wire import GateNotice, NoticeKind
from scanner.policy.decide import Context
from scanner.reasons import FailureReason
from scanner.sandbox import content
from scanner.schema import (
    Action,
    FileKey,
    Finding,
    Layer,
    Policy,
    RecordKind,
    Source,
    StoppedItem,
    Verdict,
    WorkShare,
)
from scanner.service.recorder import Recorder
from scanner.service.stopped.pending import MAX_CONTENT, PendingItems
from scanner.verdicts import Inspection, VerdictService, waits_for_another_look

# In a watched folder the file would be judged again later; here a program waits, and the gate lets it retry.
_TRY_AGAIN = Verdict(Action.HOLD, (FailureReason.CHANGED,), Source.FAILURE)


class GateSource:
    """Implements `kernel_gate.judge.DescriptorJudge` and `kernel_gate.gate_server.NoticeHandler`. Thread-safe."""

    def __init__(self, judgement: Judgement, pending: PendingItems, recorder: Recorder) -> None:
        self._judgement = judgement
        self._pending = pending
        self._recorder = recorder
        self.looked_at = 0

    def judge_fd(
        self,
        fd: int,
        key: FileKey,
        *,
        snapshot: bool = False,
        patient: bool = False,
        load: tuple[float, ...] = (),
    ) -> Verdict:
        """Judge the content of a descriptor, for every app that a rule names. A failure is a verdict too."""
        del key  # the gate's key of the file; a copy in memory has another
        share = WorkShare.SLOW if patient else WorkShare.GATE
        decision = self._judgement.decide(_OpenFile(fd, _HowToLook(snapshot, share, load)))
        self.looked_at += 1  # shown to people only: an increment lost between threads is harmless
        if waits_for_another_look(decision.looked.finding):
            return _TRY_AGAIN
        verdict, rules = decision.verdict, decision.rules
        others = ((app, self._for_app(decision.looked, rules, app)) for app in _apps(rules.policy))
        apps = tuple((app, other) for app, other in others if other != verdict)
        if not apps:
            return verdict
        return Ruling(verdict.action, verdict.reasons, verdict.source, verdict.decided_by, apps)

    def take(self, note: GateNotice, fd: int) -> None:
        """Record what the gate did, and make an item of a stopped open."""
        if note.fault is not None:
            self._recorder.note(
                RecordKind.FAULT, reason=str(note.fault), count=note.count, layer=Layer.GATE
            )
        if note.answered is None or note.key is None or fd < 0:
            return
        stopped = _OpenFile(fd, _HowToLook(snapshot=True), note, self._pending)
        # The content is known, so it is not inspected again. The gate has already acted: an allowance given
        # since then is for the next open of the file.
        decision = self._judgement.consider(stopped)
        as_done = msgspec.structs.replace(decision, verdict=note.answered.verdict())
        self._judgement.carry_out(stopped, as_done)

    def _for_app(self, looked: Inspection, rules: RulesInForce, app: str) -> Verdict:
        return self._judgement.verdict(looked, rules, Layer.GATE, Context(app=app))


class _HowToLook(NamedTuple):
    """The parameters of an inspection; see `DescriptorJudge.judge_fd`."""

    snapshot: bool
    share: WorkShare = WorkShare.SLOW
    load: tuple[float, ...] = ()


class _OpenFile:
    """One open file, as a source of the judgement. With a notice, the gate has already acted."""

    layer = Layer.GATE

    def __init__(
        self,
        fd: int,
        how: _HowToLook,
        note: GateNotice | None = None,
        pending: PendingItems | None = None,
    ) -> None:
        self._fd = fd
        self._how = how
        self._note = note
        self._pending = pending
        self.context = Context()

    def inspect(self, verdicts: VerdictService) -> Inspection:
        """Inspect the content of the descriptor."""
        try:
            with content.from_fd(os.dup(self._fd), snapshot=self._how.snapshot) as taken:
                taken.load = self._how.load
                return verdicts.look_at(taken, want_preview=True, share=self._how.share)
        except content.ContentError as error:
            return Inspection(Finding(media="", failure=error.reason))

    def let_pass(self) -> None:
        """Do nothing: the gate itself lets the file be opened."""

    def stop(self, decision: Decision) -> Stopped | None:
        """Make a pending item of a refused open."""
        note, pending = self._note, self._pending
        if note is None or pending is None or note.kind is NoticeKind.LET_THROUGH or note.other:
            return None
        item = pending.add(decision, self.layer, note.app, note.key, content=_bytes_of(self._fd))
        return Stopped(item)

    def recorded(self, item: StoppedItem | None) -> None:
        """Do nothing: an item in memory keeps no state of its own."""


def _bytes_of(fd: int) -> bytes:
    """Read a small file whole, for a safe copy; empty if it cannot be read or is too large."""
    try:
        if os.fstat(fd).st_size > MAX_CONTENT:
            return b""
        return platform.content().read_part(fd, MAX_CONTENT, 0)
    except OSError:
        return b""


def _apps(policy: Policy) -> frozenset[str]:
    """Return the names of apps in rules, in lower case."""
    named = (*(rule.name for rule in policy.apps), *(rule.app for rule in policy.exceptions))
    return frozenset(name.casefold() for name in named if name)
