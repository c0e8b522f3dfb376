"""The one judgement: each step once and in order, whatever the source, the disk or another thread does."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import pytest

from scanner import judgement as judging
from scanner.errors import HoldError
from scanner.judgement import Decision, Judgement, RulesInForce, Stopped
from scanner.manifest import Rate, Thresholds
from scanner.policy import profiles
from scanner.policy.decide import Context
from scanner.policy.marks import AllowanceScope, Marks
from scanner.reasons import FailureReason, Reason
from scanner.schema import (
    Action,
    DecidedBy,
    ExceptionRule,
    FileKey,
    Finding,
    Layer,
    Profile,
    Scores,
    StoppedItem,
)
from scanner.schema.policy import Category
from scanner.verdicts import Inspection, VerdictService

POINT = Thresholds(0.5, 0.6, Rate(0.0, 1), Rate(0.0, 1))
POLICY = profiles.built_in(Profile.UNDER_10)
RULES = RulesInForce(POLICY, POINT, 7, True)
NUDE, CLEAN = Finding("jpeg", 1, Scores(0.99, 0)), Finding("jpeg", 1, Scores(0, 0))
SHA, KEY = b"\1" * 32, FileKey(1, 2, 3, 4, 5)
ITEM = StoppedItem("item", Layer.FOLDER, Action.HOLD, ("nudity",), "jpeg", 1)
HERE = AllowanceScope(Layer.FOLDER, RULES.edition)


@dataclass
class ScriptedSource:
    """A source, the records and the notices, which write down what was asked of them."""

    finding: Finding = NUDE
    sha256: bytes | None = SHA
    key: FileKey | None = KEY
    context: Context = field(default_factory=Context)
    layer: Layer = Layer.FOLDER
    outcome: Stopped | HoldError | None = field(default_factory=lambda: Stopped(ITEM))
    record_is_durable: bool = True
    said: list[object] = field(default_factory=list)
    when_durable: Callable[[], None] | None = None
    verdicts: object = None

    def inspect(self, verdicts: VerdictService) -> Inspection:
        self.verdicts = verdicts
        self.said.append("inspect")
        return Inspection(self.finding, self.key, self.sha256)

    def let_pass(self) -> None:
        self.said.append("let pass")

    def stop(self, decision: Decision) -> Stopped | None:
        self.said.append(("stop", decision.verdict.action))
        if isinstance(self.outcome, HoldError):
            raise self.outcome
        return self.outcome

    def recorded(self, item: StoppedItem | None) -> None:
        self.said.append(("recorded", item))

    def verdict(self, decision: Decision, layer: Layer, when_durable: Callable[[], None]) -> bool:
        self.said.append(("record", decision.verdict.action, layer))
        self.when_durable = when_durable
        if self.record_is_durable:
            when_durable()
        return self.record_is_durable

    def fault(self, code: str, layer: Layer) -> bool:
        self.said.append(("fault", code, layer))
        return True

    def notify(self, item: StoppedItem) -> None:
        self.said.append(("notify", item))


@pytest.fixture
def marks(tmp_path: Path) -> Marks:
    return Marks(tmp_path / "marks.json")


SERVICE: VerdictService = object()  # pyright: ignore[reportAssignmentType]  # handed on, never used


def judgement(world: ScriptedSource, marks: Marks) -> Judgement:
    return Judgement(SERVICE, lambda: RULES, marks, world, world.notify)


def test_a_flagged_content_is_stopped_recorded_and_shown_once_in_this_order(marks: Marks) -> None:
    world = ScriptedSource()
    outcome = judgement(world, marks).judge(world)
    assert world.said == [
        "inspect",
        ("stop", Action.HOLD),
        ("record", Action.HOLD, Layer.FOLDER),
        ("recorded", ITEM),
        ("notify", ITEM),
    ]
    assert world.verdicts is SERVICE
    assert outcome.looked == Inspection(NUDE, KEY, SHA)
    assert (outcome.verdict.action, outcome.verdict.reasons) == (Action.HOLD, (Reason.NUDITY,))
    assert (outcome.item, outcome.fault, outcome.recorded) == (ITEM, "", True)


def test_a_clean_content_passes_and_is_recorded_but_not_shown(marks: Marks) -> None:
    world = ScriptedSource(finding=CLEAN)
    outcome = judgement(world, marks).judge(world)
    record = ("record", Action.ALLOW, Layer.FOLDER)
    assert world.said == ["inspect", "let pass", record, ("recorded", None)]
    assert (outcome.item, outcome.fault, outcome.recorded) == (None, "", True)


def test_an_item_is_called_recorded_only_when_its_record_is_durable(marks: Marks) -> None:
    world = ScriptedSource(record_is_durable=False)
    outcome = judgement(world, marks).judge(world)
    assert not outcome.recorded
    assert ("recorded", ITEM) not in world.said
    assert world.when_durable is not None
    world.when_durable()
    assert world.said[-1] == ("recorded", ITEM)


def test_what_cannot_be_stopped_passes_and_the_fault_is_recorded(marks: Marks) -> None:
    world = ScriptedSource(outcome=HoldError("disk-full"), layer=Layer.GATE)
    outcome = judgement(world, marks).judge(world)
    assert world.said == [
        "inspect",
        ("stop", Action.HOLD),
        "let pass",
        ("record", Action.HOLD, Layer.GATE),
        ("recorded", None),
        ("fault", "disk-full", Layer.GATE),
    ]
    assert (outcome.item, outcome.fault, outcome.recorded) == (None, "disk-full", True)


def test_what_was_let_pass_after_all_is_recorded_and_shown_to_nobody(marks: Marks) -> None:
    world = ScriptedSource(outcome=None)
    outcome = judgement(world, marks).judge(world)
    record = ("record", Action.HOLD, Layer.FOLDER)
    assert world.said[1:] == [("stop", Action.HOLD), record, ("recorded", None)]
    assert (outcome.item, outcome.fault) == (None, "")


def test_an_item_stopped_before_is_neither_recorded_nor_shown_again(marks: Marks) -> None:
    world = ScriptedSource(outcome=Stopped(ITEM, fresh=False))
    outcome = judgement(world, marks).judge(world)
    assert world.said == ["inspect", ("stop", Action.HOLD)]
    assert (outcome.item, outcome.recorded) == (ITEM, False)


@pytest.mark.parametrize("reason", [FailureReason.CHANGED, FailureReason.VANISHED])
def test_what_is_judged_again_later_passes_without_a_record(
    marks: Marks, reason: FailureReason
) -> None:
    world = ScriptedSource(finding=Finding("", failure=reason))
    outcome = judgement(world, marks).judge(world)
    assert world.said == ["inspect", "let pass"]
    assert (outcome.verdict.action, outcome.recorded) == (Action.ALLOW, False)


def test_a_failure_that_the_rules_act_on_is_not_postponed(marks: Marks) -> None:
    world = ScriptedSource(finding=Finding("jpeg", failure=FailureReason.DAMAGED))
    made = judgement(world, marks)
    assert not made.decide(world).postponed
    lenient = msgspec.structs.replace(
        RULES,
        policy=msgspec.structs.replace(
            POLICY, actions=msgspec.structs.replace(POLICY.actions, unchecked=Action.ALLOW)
        ),
    )
    allowed = msgspec.structs.replace(
        made.decide(world),
        verdict=made.verdict(
            Inspection(world.finding), lenient, Layer.FOLDER, Context()
        ),
    )  # fmt: skip
    assert allowed.verdict.action is Action.ALLOW
    assert allowed.verdict.reasons == (FailureReason.DAMAGED,)
    assert not allowed.postponed  # a damaged picture that the rules let pass is recorded


def test_a_flagged_content_that_changed_is_not_postponed(marks: Marks) -> None:
    seen = Finding("jpeg", 1, Scores(0.99, 0), failure=FailureReason.CHANGED)
    decision = judgement(ScriptedSource(finding=seen), marks).decide(ScriptedSource(finding=seen))
    assert decision.verdict.action is Action.HOLD
    assert not decision.postponed


def test_the_rules_of_the_folder_and_of_the_app_apply(marks: Marks) -> None:
    context = Context(folder="/home/kim/swim", app="paint")
    policy = msgspec.structs.replace(
        POLICY, exceptions=(ExceptionRule(Category.NUDITY, "/home/kim/swim", "paint"),)
    )
    world = ScriptedSource(context=context)
    made = Judgement(
        SERVICE, lambda: msgspec.structs.replace(RULES, policy=policy), marks, world, world.notify
    )
    assert made.judge(world).verdict.reasons[0] is Reason.EXCEPTION
    world.context = Context()
    assert made.judge(world).verdict.action is Action.HOLD


def test_an_allowance_is_used_up_by_a_judgement_and_not_by_a_look(marks: Marks) -> None:
    marks.allow_once(SHA, HERE, DecidedBy.PARENT)
    world = ScriptedSource(key=None)
    made = judgement(world, marks)
    for _ in range(2):
        assert made.consider(world).verdict.reasons[0] is Reason.ALLOWED_ONCE
    outcome = made.judge(world)
    assert outcome.verdict.action is Action.ALLOW
    assert outcome.verdict.decided_by is DecidedBy.PARENT
    assert made.judge(world).verdict.action is Action.HOLD


def test_a_use_belongs_to_the_state_of_the_file(marks: Marks) -> None:
    marks.allow_once(SHA, HERE, DecidedBy.PARENT)
    world = ScriptedSource()
    made = judgement(world, marks)
    assert made.judge(world).verdict.action is Action.ALLOW
    assert made.judge(world).verdict.action is Action.ALLOW  # the same file, reported twice
    world.key = msgspec.structs.replace(KEY, ctime_ns=6)
    assert made.judge(world).verdict.action is Action.HOLD


@pytest.mark.parametrize(
    ("layer", "edition"), [(Layer.GATE, RULES.edition), (Layer.FOLDER, "8 under-10")]
)
def test_an_allowance_is_for_one_layer_and_one_edition(
    marks: Marks, layer: Layer, edition: str
) -> None:
    marks.allow_once(SHA, AllowanceScope(layer, edition), DecidedBy.PARENT)
    world = ScriptedSource()
    assert judgement(world, marks).judge(world).verdict.action is Action.HOLD


def test_an_edition_names_the_counter_and_the_profile() -> None:
    assert RULES.edition == "7 under-10"
    assert msgspec.structs.replace(RULES, counter=8).edition != RULES.edition


def test_content_that_could_not_be_read_has_no_mark(marks: Marks) -> None:
    marks.allow_once(SHA, HERE, DecidedBy.PARENT)
    world = ScriptedSource(finding=Finding("", failure=FailureReason.READ_ERROR), sha256=None)
    assert judgement(world, marks).judge(world).verdict.action is not Action.ALLOW


def test_an_allowance_that_another_thread_used_meanwhile_allows_nothing(marks: Marks) -> None:
    marks.allow_once(SHA, HERE, DecidedBy.PARENT)
    world = ScriptedSource(key=None, context=Context(folder="/home/kim"))
    made = judgement(world, marks)
    real = marks.use

    def used_by_another(sha256: bytes, scope: AllowanceScope, key: FileKey | None = None) -> bool:
        assert real(sha256, scope, key)
        return real(sha256, scope, key)

    marks.use = used_by_another
    decision = made.decide(world)
    assert decision.verdict.action is Action.HOLD
    assert decision.looked == Inspection(NUDE, None, SHA)
    assert decision.rules is RULES


def test_an_allowance_given_meanwhile_is_used_up_as_well(marks: Marks) -> None:
    """A verdict never rests on an allowance that stays: the content would pass once more."""
    marks.allow_once(SHA, HERE, DecidedBy.PARENT)
    world = ScriptedSource(key=None)
    made = judgement(world, marks)
    real, uses = marks.use, [0]

    def use(sha256: bytes, scope: AllowanceScope, key: FileKey | None = None) -> bool:
        uses[0] += 1
        if uses[0] == 1:
            assert real(sha256, scope, key)  # by another thread; then the parent allows it again
            marks.allow_once(SHA, HERE, DecidedBy.PARENT)
            return False
        return real(sha256, scope, key)

    marks.use = use
    assert made.judge(world).verdict.action is Action.ALLOW
    assert uses == [2]
    assert made.judge(world).verdict.action is Action.HOLD


def test_milliseconds_count_from_the_start_of_the_inspection(
    marks: Marks, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, times = ScriptedSource(), [100.0, 100.25]
    monkeypatch.setattr(judging.time, "monotonic", lambda: times.pop(0))
    assert judgement(world, marks).judge(world).ms == 250.0
