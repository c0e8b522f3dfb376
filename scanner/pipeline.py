"""
The flow itself: event → look → decide → act → record. Read `handle` from top to bottom.

A file has one owner from the event on, and gets exactly one reply: it is released or kept.
"""

import os
import time
from collections.abc import Callable
from typing import Protocol

import msgspec

from scanner.errors import HoldError
from scanner.hold.area import About, HeldItem, HoldArea
from scanner.hold.claim import Claim, claim
from scanner.manifest import Thresholds
from scanner.naming import named_like_media
from scanner.policy.decide import Context, decide
from scanner.policy.marks import Marks
from scanner.schema import Action, Layer, MediaEvent, Policy, RecordKind, Verdict
from scanner.verdicts import Inspection, VerdictService, waits_for_another_look

SECONDS_A_DAY = 86_400


class Rules(msgspec.Struct, frozen=True):
    """The policy in force with the thresholds of its operating point."""

    policy: Policy
    thresholds: Thresholds
    counter: int
    signed: bool


class Outcome(msgspec.Struct, frozen=True):
    """
    What became of one file. `ms` from the event to the record.

    `fault` is a code when the action could not be carried out: the file is then where it was.
    """

    event: MediaEvent
    looked: Inspection
    verdict: Verdict
    item: HeldItem | None
    fault: str
    recorded: bool
    ms: float


class Recorder(Protocol):
    """Writes audit records; see `scanner.service.recorder`."""

    def verdict(self, looked: Inspection, verdict: Verdict, layer: Layer) -> bool:
        """Record a verdict; true when it is durable."""
        ...

    def note(self, kind: RecordKind, sha256: bytes | None = None, **fields: str | int) -> bool:
        """Record anything else; true when it is durable."""
        ...


class Pipeline:
    """Carries media events through the stages. For any number of threads."""

    def __init__(
        self,
        verdicts: VerdictService,
        rules: Callable[[], Rules],
        hold: HoldArea,
        marks: Marks,
        recorder: Recorder,
    ) -> None:
        self._verdicts = verdicts
        self._rules = rules
        self._hold = hold
        self._marks = marks
        self._recorder = recorder

    def handle(self, event: MediaEvent) -> Outcome:
        """Judge the file, take it away where the verdict says so, and record. Raises nothing a file can cause."""
        started = time.monotonic()
        with claim(event) as claimed:
            looked = self._verdicts.look(event.path, want_preview=True)
            rules = self._rules()
            verdict = decide(
                looked.finding, rules.policy, rules.thresholds, self._context(event, looked)
            )
            item, fault = self._act(claimed, looked, verdict, rules)
        recorded = self._record(looked, verdict, item, fault)
        ms = (time.monotonic() - started) * 1000
        return Outcome(event, looked, verdict, item, fault, recorded, ms)

    def _context(self, event: MediaEvent, looked: Inspection) -> Context:
        return Context(
            folder=os.path.realpath(os.path.dirname(event.path)),
            named_like_media=named_like_media(event.path),
            mark=None if looked.sha256 is None else self._marks.get(looked.sha256),
        )

    def _act(
        self, claimed: Claim, looked: Inspection, verdict: Verdict, rules: Rules
    ) -> tuple[HeldItem | None, str]:
        if (
            verdict.action is Action.ALLOW
            or looked.key is None
            or waits_for_another_look(looked.finding)
        ):
            claimed.release()
            return None, ""
        now = int(time.time())
        about = About(
            action=verdict.action,
            reasons=tuple(str(reason) for reason in verdict.reasons),
            media=looked.finding.media,
            since=now,
            expires=now + rules.policy.keep_days * SECONDS_A_DAY,
        )
        try:
            item = self._hold.take(claimed.event.path, looked.key, about)
        except HoldError as error:
            claimed.release()
            return None, error.code
        claimed.keep(item.item)
        return item, ""

    def _record(
        self, looked: Inspection, verdict: Verdict, item: HeldItem | None, fault: str
    ) -> bool:
        if waits_for_another_look(looked.finding):
            return False
        recorded = self._recorder.verdict(looked, verdict, Layer.FOLDER)
        if fault:
            self._recorder.note(RecordKind.FAULT, reason=fault)
        if item is not None and recorded:
            self._hold.update(item.item, recorded=True)
        return recorded
