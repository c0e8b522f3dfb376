"""
The one judgement, for every source: inspect → decide → act → record → notify.

Read `Judgement` from top to bottom. A source brings content to it and carries out the verdict. Sources
depend on this module, never the other way round.
"""

import time
from collections.abc import Callable
from typing import Protocol

import msgspec

from scanner.errors import HoldError
from scanner.manifest import Thresholds
from scanner.policy.decide import Context, decide
from scanner.policy.marks import AllowanceScope, Marks
from scanner.reasons import FAILURE_TABLE, FailureAction, FailureReason, Reason
from scanner.schema import Action, Layer, Mark, Policy, StoppedItem, Verdict
from scanner.verdicts import Inspection, VerdictService


class RulesInForce(msgspec.Struct, frozen=True):
    """The policy in force with the thresholds of its operating point."""

    policy: Policy
    thresholds: Thresholds
    counter: int
    signed: bool

    @property
    def edition(self) -> str:
        """A name for exactly these rules; allowances given under them end with them."""
        return f"{self.counter} {self.policy.profile}"


class Decision(msgspec.Struct, frozen=True):
    """An inspection, its verdict and the rules applied. `started`: monotonic seconds before the inspection."""

    looked: Inspection
    verdict: Verdict
    rules: RulesInForce
    started: float

    @property
    def postponed(self) -> bool:
        """True if the failure table says that there is nothing to act on or to record now."""
        reason = self.verdict.reasons[0]
        return (
            self.verdict.action is Action.ALLOW
            and isinstance(reason, FailureReason)
            and FAILURE_TABLE[reason].action is not FailureAction.UNCHECKED
        )


class Stopped(msgspec.Struct, frozen=True):
    """A stopped item. `fresh` is false if it was already stopped, recorded and shown before."""

    item: StoppedItem
    fresh: bool = True


class OutgoingContent(Protocol):
    """One content on its way out: how to inspect it, and how to carry out the verdict."""

    @property
    def layer(self) -> Layer:
        """The layer that met the content."""
        ...

    @property
    def context(self) -> Context:
        """The folder of the content and the app about to send it, as far as they are known."""
        ...

    def inspect(self, verdicts: VerdictService) -> Inspection:
        """Inspect the content. A failure is a finding too."""
        ...

    def let_pass(self) -> None:
        """Let the content go out unchanged."""
        ...

    def stop(self, decision: Decision) -> Stopped | None:
        """Keep the content from being sent; None if it was let pass after all. Raises HoldError."""
        ...

    def recorded(self, item: StoppedItem | None) -> None:
        """Note that the verdict's audit record is durable now; `item` is the stopped item, if there is one."""
        ...


class Records(Protocol):
    """Writes audit records; see `scanner.service.recorder`."""

    def verdict(self, decision: Decision, layer: Layer, when_durable: Callable[[], None]) -> bool:
        """Record a verdict. True if it is durable already; `when_durable` is called as soon as it is."""
        ...

    def fault(self, code: str, layer: Layer) -> bool:
        """Record that a verdict could not be carried out. True if the record is durable already."""
        ...


class JudgementOutcome(msgspec.Struct, frozen=True):
    """
    The outcome for one content. `ms`: milliseconds from the start to the record. `path`: of a file in a folder.

    `fault`: the code of the error that kept the verdict from being carried out, else empty; the file is then
    where it was. `fresh`: the file was just written, as opposed to found at a start.
    """

    looked: Inspection
    verdict: Verdict
    item: StoppedItem | None
    fault: str
    recorded: bool
    ms: float
    path: str = ""
    fresh: bool = False


Notify = Callable[[StoppedItem], None]


class Judgement:
    """Judges the content that sources bring. Thread-safe."""

    def __init__(
        self,
        verdicts: VerdictService,
        rules: Callable[[], RulesInForce],
        marks: Marks,
        records: Records,
        notify: Notify,
    ) -> None:
        self._verdicts = verdicts
        self._rules = rules
        self._marks = marks
        self._records = records
        self._notify = notify

    def judge(self, source: OutgoingContent) -> JudgementOutcome:
        """Judge and carry out the verdict. No content can make this raise."""
        return self.carry_out(source, self.decide(source))

    def decide(self, source: OutgoingContent) -> Decision:
        """Inspect and decide; uses up the allowance that the verdict rests on, if there is one."""
        decision = self.consider(source)
        looked, rules = decision.looked, decision.rules
        while decision.verdict.reasons[0] is Reason.ALLOWED_ONCE:
            if self._use(looked, rules, source.layer):
                break
            # Another thread has used it up.
            verdict = self.verdict(looked, rules, source.layer, source.context)
            decision = msgspec.structs.replace(decision, verdict=verdict)
        return decision

    def consider(self, source: OutgoingContent) -> Decision:
        """Inspect and decide without using up an allowance: for a verdict that was carried out already."""
        started = time.monotonic()
        looked = source.inspect(self._verdicts)
        rules = self._rules()
        verdict = self.verdict(looked, rules, source.layer, source.context)
        return Decision(looked, verdict, rules, started)

    def verdict(
        self, looked: Inspection, rules: RulesInForce, layer: Layer, context: Context
    ) -> Verdict:
        """Apply the rules and the content's mark to an inspection; uses up no allowance."""
        marked = msgspec.structs.replace(context, mark=self._mark(looked, rules, layer))
        return decide(looked.finding, rules.policy, rules.thresholds, marked)

    def carry_out(self, source: OutgoingContent, decision: Decision) -> JudgementOutcome:
        """Act, record and notify, each once."""
        stopped, fault = _act(source, decision)
        item = None if stopped is None else stopped.item
        recorded = False
        if stopped is None or stopped.fresh:
            recorded = self._record(source, decision, fault, item)
        if stopped is not None and stopped.fresh:
            self._notify(stopped.item)
        ms = (time.monotonic() - decision.started) * 1000
        return JudgementOutcome(decision.looked, decision.verdict, item, fault, recorded, ms)

    def _record(
        self, source: OutgoingContent, decision: Decision, fault: str, item: StoppedItem | None
    ) -> bool:
        if decision.postponed:
            return False

        def durable() -> None:
            source.recorded(item)

        recorded = self._records.verdict(decision, source.layer, durable)
        if fault:
            self._records.fault(fault, source.layer)
        return recorded

    def _mark(self, looked: Inspection, rules: RulesInForce, layer: Layer) -> Mark | None:
        if looked.sha256 is None:
            return None
        return self._marks.get(looked.sha256, AllowanceScope(layer, rules.edition), looked.key)

    def _use(self, looked: Inspection, rules: RulesInForce, layer: Layer) -> bool:
        scope = AllowanceScope(layer, rules.edition)
        return looked.sha256 is not None and self._marks.use(looked.sha256, scope, looked.key)


def _act(source: OutgoingContent, decision: Decision) -> tuple[Stopped | None, str]:
    if decision.verdict.action is Action.ALLOW:
        source.let_pass()
        return None, ""
    try:
        return source.stop(decision), ""
    except HoldError as error:
        source.let_pass()
        return None, error.code
