"""Every reply to an opener, with the notice that goes with it."""

from collections.abc import Callable

import pytest

from scanner.kernel_gate.failures import GateFault, Mode
from scanner.kernel_gate.open_responder import OpenResponder
from scanner.kernel_gate.retries import FORGET_SECONDS, PATIENCE_SECONDS
from scanner.kernel_gate.rules import GateRules
from scanner.kernel_gate.rulings import Ruling
from scanner.kernel_gate.wire import GateNotice, NoticeKind, VerdictMessage
from scanner.platform.gate_ports import OpenReply, ProgramNames
from scanner.reasons import FailureReason, Reason
from scanner.schema import Action, FileKey, Source, Verdict

ALLOW = Verdict(Action.ALLOW, (Reason.CLEAN,), Source.DEFAULT)
WARN = Verdict(Action.WARN, (Reason.NUDITY,), Source.DEFAULT)
HOLD = Verdict(Action.HOLD, (Reason.NUDITY,), Source.DEFAULT)
FAILED = Verdict(Action.HOLD, (FailureReason.DAMAGED,), Source.FAILURE)
KEY = FileKey(1, 2, 3, 4, 5)
FD, WRITTEN_FD, CHILD, OTHER, CHILDS_HELPER = 9, 10, 71, 72, 73
ASKING = GateRules(Mode.WARN, app_present=True)
BLOCK = GateRules(Mode.BLOCK)


class _Processes:
    """Three processes of two programs, and a file that somebody has open for writing."""

    def name_of(self, pid: int) -> str:
        return {CHILD: "chat", CHILDS_HELPER: "chat", OTHER: "mail"}[pid]

    def names_of(self, pid: int) -> ProgramNames:
        return ProgramNames("", (self.name_of(pid),))

    def has_writer(self, fd: int) -> bool:
        return fd == WRITTEN_FD


class _Gate:
    """A responder at a time that the test sets, with all that it answered and noted."""

    def __init__(self, rules: GateRules, now: list[float]) -> None:
        self.now = now
        self.answers: list[tuple[int, OpenReply]] = []
        self.notes: list[tuple[GateNotice, int]] = []
        self.responder = OpenResponder(
            _Processes(), rules, self._noted, lambda pid: pid == OTHER  # type: ignore[arg-type]
        )  # fmt: skip

    def _noted(self, note: GateNotice, fd: int) -> None:
        self.notes.append((note, fd))

    def answer(self, fd: int, reply: OpenReply) -> None:
        self.answers.append((fd, reply))

    def reply(self, verdict: Verdict, pid: int = CHILD, fd: int = FD) -> OpenReply:
        self.responder.reply(self, fd, pid, KEY, verdict)  # type: ignore[arg-type]
        assert self.answers[-1][0] == fd
        return self.answers[-1][1]

    def fault(self, fault: GateFault) -> OpenReply:
        self.responder.fault(self, FD, CHILD, KEY, fault)  # type: ignore[arg-type]
        assert self.answers[-1][0] == FD
        return self.answers[-1][1]


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Callable[[GateRules], _Gate]:
    now = [1000.0]
    for module in ("open_responder", "retries"):
        monkeypatch.setattr(f"scanner.kernel_gate.{module}.time", _Clock(now))
    return lambda rules: _Gate(rules, now)


class _Clock:
    def __init__(self, now: list[float]) -> None:
        self._now = now

    def monotonic(self) -> float:
        return self._now[0]


@pytest.mark.parametrize(
    ("rules", "verdict", "pid", "fd", "reply", "kind", "fault"),
    [
        (BLOCK, HOLD, CHILD, FD, OpenReply.DENY, NoticeKind.REFUSED, None),
        (ASKING, WARN, CHILD, FD, OpenReply.WAIT, NoticeKind.ASKED, None),
        (ASKING, WARN, OTHER, FD, OpenReply.DENY, NoticeKind.REFUSED, None),  # nobody is asked there
        (ASKING, HOLD, OTHER, FD, OpenReply.DENY, NoticeKind.REFUSED, None),
        (GateRules(Mode.OBSERVE), HOLD, OTHER, FD, OpenReply.ALLOW, NoticeKind.LET_THROUGH, None),
        (BLOCK, FAILED, CHILD, FD, OpenReply.DENY, NoticeKind.REFUSED, None),
        (BLOCK, FAILED, CHILD, WRITTEN_FD, OpenReply.AGAIN, NoticeKind.REFUSED, GateFault.UNFINISHED),
        (BLOCK, HOLD, CHILD, WRITTEN_FD, OpenReply.DENY, NoticeKind.REFUSED, None),
    ],
)  # fmt: skip
def test_what_is_not_clean_is_answered_and_noted(
    gate: Callable[[GateRules], _Gate],
    rules: GateRules,
    verdict: Verdict,
    pid: int,
    fd: int,
    reply: OpenReply,
    kind: NoticeKind,
    fault: GateFault | None,
) -> None:
    asked = gate(rules)
    assert asked.reply(verdict, pid, fd) is reply
    app = {CHILD: "chat", OTHER: "mail"}[pid]
    note = GateNotice(
        kind, KEY, VerdictMessage.of(verdict), app, fault=fault, other=pid == OTHER
    )  # fmt: skip
    assert asked.notes == [(note, fd)]


def test_what_is_clean_goes_on_without_a_notice(gate: Callable[[GateRules], _Gate]) -> None:
    asked = gate(BLOCK)
    assert asked.reply(ALLOW) is OpenReply.ALLOW
    assert asked.notes == []


def test_a_failure_that_the_rules_let_pass_is_noted_while_the_file_is_written(
    gate: Callable[[GateRules], _Gate],
) -> None:
    lenient = Verdict(Action.ALLOW, (FailureReason.DAMAGED,), Source.FAILURE)
    asked = gate(ASKING)
    assert asked.reply(lenient, fd=WRITTEN_FD) is OpenReply.AGAIN
    assert asked.notes[0][0].fault is GateFault.UNFINISHED
    assert asked.reply(lenient) is OpenReply.ALLOW
    assert len(asked.notes) == 1


def test_an_unfinished_file_opens_once_programs_have_tried_for_long(
    gate: Callable[[GateRules], _Gate],
) -> None:
    asked = gate(GateRules(Mode.WARN))
    assert asked.reply(FAILED, fd=WRITTEN_FD) is OpenReply.AGAIN
    asked.now[0] += PATIENCE_SECONDS
    assert asked.reply(FAILED, fd=WRITTEN_FD) is OpenReply.AGAIN
    asked.now[0] += 1
    assert asked.reply(FAILED, fd=WRITTEN_FD) is OpenReply.ALLOW
    assert asked.notes[-1][0].kind is NoticeKind.LET_THROUGH
    asked.now[0] += FORGET_SECONDS + 1
    assert asked.reply(FAILED, fd=WRITTEN_FD) is OpenReply.AGAIN


def test_a_rule_for_one_program_holds_for_that_alone(gate: Callable[[GateRules], _Gate]) -> None:
    ruling = Ruling(ALLOW.action, ALLOW.reasons, ALLOW.source, apps=(("mail", HOLD),))
    asked = gate(BLOCK)
    assert [asked.reply(ruling, pid) for pid in (CHILD, OTHER)] == [OpenReply.ALLOW, OpenReply.DENY]
    assert [note.app for note, _ in asked.notes] == ["mail"]


@pytest.mark.parametrize(
    ("mode", "fault", "reply", "kind"),
    [
        (Mode.BLOCK, GateFault.LATE, OpenReply.DENY, NoticeKind.REFUSED),
        (Mode.WARN, GateFault.LATE, OpenReply.AGAIN, NoticeKind.REFUSED),
        (Mode.OBSERVE, GateFault.LATE, OpenReply.ALLOW, NoticeKind.LET_THROUGH),
    ],
)
def test_a_fault_is_answered_and_noted(
    gate: Callable[[GateRules], _Gate],
    mode: Mode,
    fault: GateFault,
    reply: OpenReply,
    kind: NoticeKind,
) -> None:
    asked = gate(GateRules(mode))
    assert asked.fault(fault) is reply
    assert asked.notes == [(GateNotice(kind, KEY, None, "chat", fault), FD)]
    assert asked.fault(fault) is reply
    assert len(asked.notes) == 1


def test_an_app_of_several_processes_is_noted_once_for_each_reply(
    gate: Callable[[GateRules], _Gate],
) -> None:
    asked = gate(BLOCK)
    for pid in (CHILD, CHILDS_HELPER, CHILD):
        asked.reply(HOLD, pid)
    assert len(asked.notes) == 1
    asked.fault(GateFault.LATE)
    assert len(asked.notes) == 1  # refused as well
    asked.responder.rules = GateRules(Mode.OBSERVE)
    asked.fault(GateFault.LATE)
    assert [note.kind for note, _ in asked.notes] == [NoticeKind.REFUSED, NoticeKind.LET_THROUGH]


def test_a_busy_service_gets_no_file_through_and_one_that_is_away_does(
    gate: Callable[[GateRules], _Gate],
) -> None:
    asked = gate(GateRules(Mode.WARN))
    assert asked.fault(GateFault.LATE) is OpenReply.AGAIN
    asked.now[0] += PATIENCE_SECONDS + 1
    asked.responder.heard()
    assert asked.fault(GateFault.LATE) is OpenReply.AGAIN
    asked.now[0] += PATIENCE_SECONDS
    assert asked.fault(GateFault.LATE) is OpenReply.ALLOW


def test_a_fault_of_no_single_open_is_reported_with_its_count(
    gate: Callable[[GateRules], _Gate],
) -> None:
    asked = gate(BLOCK)
    asked.responder.report(GateFault.WRITES_LOST)
    asked.responder.report(GateFault.NOT_MARKED, 3)
    assert asked.notes == [
        (GateNotice(NoticeKind.FAULT, fault=GateFault.WRITES_LOST, count=1), -1),
        (GateNotice(NoticeKind.FAULT, fault=GateFault.NOT_MARKED, count=3), -1),
    ]


def test_without_a_descriptor_to_spare_the_notice_goes_without(
    gate: Callable[[GateRules], _Gate],
) -> None:
    def none_free(note: GateNotice, fd: int) -> None:
        if fd != -1:
            raise OSError
        asked.notes.append((note, fd))

    asked = gate(BLOCK)
    asked.responder = OpenResponder(_Processes(), BLOCK, none_free)  # type: ignore[arg-type]
    assert asked.reply(HOLD) is OpenReply.DENY
    message = VerdictMessage.of(HOLD)
    assert asked.notes == [(GateNotice(NoticeKind.REFUSED, KEY, message, "chat"), -1)]


def test_the_first_notice_after_the_computer_started_is_not_lost(
    gate: Callable[[GateRules], _Gate],
) -> None:
    asked = gate(BLOCK)
    asked.now[0] = 1.0
    asked.reply(HOLD)
    assert len(asked.notes) == 1
