"""The gate's questions, answered by the same verdict service and rules as everything else; its notes, recorded."""

import os
from typing import Protocol

from scanner.kernel_gate.rulings import Ruling
from scanner.kernel_gate.wire import GateNotice, NoticeKind
from scanner.pipeline import Rules
from scanner.policy.decide import Context, decide
from scanner.reasons import FailureReason
from scanner.sandbox import content
from scanner.schema import Action, FileKey, Finding, Layer, Policy, RecordKind, Source, Verdict
from scanner.service.storage import Storage
from scanner.verdicts import Inspection, VerdictService, waits_for_another_look


class Shown(Protocol):
    """Who tells the child that an opening was stopped."""

    def opening(self, looked: Inspection, verdict: Verdict, app: str, key: FileKey) -> None:
        """Show it. `key` is what an answer is given for, by `scanner.kernel_gate.wire.ResolveFile`."""
        ...


class GateJudge:
    """Implements `kernel_gate.judge.DescriptorJudge` and `kernel_gate.server.NoticeHandler`. Thread-safe."""

    def __init__(self, storage: Storage, verdicts: VerdictService, shown: Shown) -> None:
        self._storage = storage
        self._verdicts = verdicts
        self._shown = shown
        self.looked_at = 0

    def judge_fd(self, fd: int, key: FileKey) -> Verdict:
        """Judge the bytes behind a descriptor, for every app that a rule names. A failure is a verdict too."""
        del key  # the gate's own name for it; a copy in memory has another
        looked = self._look(fd)
        self.looked_at += 1  # a count for people: one that two threads add at once may be lost
        rules = self._storage.rules()  # the same for all that follows
        verdict = self._decide(looked, rules, "")
        others = ((name, self._decide(looked, rules, name)) for name in _apps(rules.policy))
        apps = tuple((name, other) for name, other in others if other != verdict)
        return Ruling(verdict.action, verdict.reasons, verdict.source, apps) if apps else verdict

    def take(self, note: GateNotice, fd: int) -> None:
        """Record what the gate did, and show what it stopped."""
        recorder = self._storage.recorder
        if note.fault is not None:
            recorder.note(
                RecordKind.FAULT, reason=str(note.fault), count=note.count, layer=Layer.GATE
            )
        if note.told is None or note.key is None or fd < 0:
            return
        looked = self._look(fd)  # known by its content: it costs no look
        verdict = note.told.verdict()
        recorder.verdict(looked, verdict, Layer.GATE)
        if note.kind is not NoticeKind.LET_THROUGH:
            self._shown.opening(looked, verdict, note.app, note.key)

    def _look(self, fd: int) -> Inspection:
        try:
            with content.from_fd(os.dup(fd)) as taken:
                return self._verdicts.look_at(taken, want_preview=True)
        except content.ContentError as error:
            return Inspection(Finding(media="", failure=error.reason))

    def _decide(self, looked: Inspection, rules: Rules, app: str) -> Verdict:
        if waits_for_another_look(looked.finding):
            # A folder's watch comes back to it; here somebody waits, and the gate has an answer for that.
            return Verdict(Action.HOLD, (FailureReason.CHANGED,), Source.FAILURE)
        mark = self._storage.marks.get(looked.sha256) if looked.sha256 else None
        context = Context(app=app, mark=mark)
        return decide(looked.finding, rules.policy, rules.thresholds, context)


def _apps(policy: Policy) -> frozenset[str]:
    """The programs that a rule names, in small letters."""
    named = (*(rule.name for rule in policy.apps), *(rule.app for rule in policy.exceptions))
    return frozenset(name.casefold() for name in named if name)
