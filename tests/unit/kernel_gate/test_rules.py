"""The reply to an opener: each verdict in each mode, and each fault by the table."""

import itertools
import re
from pathlib import Path

import pytest

from scanner.kernel_gate.failures import GATE_TABLE, Effect, GateFault, Mode
from scanner.kernel_gate.rules import GateRules, reply_to, reply_to_fault
from scanner.platform.gate_ports import OpenReply
from scanner.reasons import FailureReason, Reason
from scanner.schema import Action, Source, Verdict

DOC = Path(__file__).parents[3] / "docs" / "failure-modes.md"


def _verdict(action: Action, source: Source = Source.DEFAULT) -> Verdict:
    reason = FailureReason.DAMAGED if source is Source.FAILURE else Reason.NUDITY
    return Verdict(action, (reason,), source)


@pytest.mark.parametrize(
    ("mode", "action", "app_present", "reply"),
    [
        (Mode.OBSERVE, Action.HOLD, True, OpenReply.ALLOW),
        (Mode.WARN, Action.WARN, True, OpenReply.WAIT),
        (Mode.WARN, Action.WARN, False, OpenReply.DENY),
        (Mode.WARN, Action.HOLD, True, OpenReply.DENY),
        (Mode.BLOCK, Action.WARN, True, OpenReply.DENY),
        (Mode.BLOCK, Action.HOLD, False, OpenReply.DENY),
    ],
)
def test_flagged(mode: Mode, action: Action, app_present: bool, reply: OpenReply) -> None:
    assert reply_to(_verdict(action), GateRules(mode, app_present), being_written=False) == (
        reply,
        None,
    )


def test_clean_is_always_let_through() -> None:
    for mode, app_present, written in itertools.product(Mode, (True, False), (True, False)):
        verdict = _verdict(Action.ALLOW)
        assert reply_to(verdict, GateRules(mode, app_present), being_written=written) == (
            OpenReply.ALLOW,
            None,
        )


def test_unfinished_file_is_no_verdict_yet() -> None:
    verdict = _verdict(Action.HOLD, Source.FAILURE)
    fault = GateFault.UNFINISHED
    assert reply_to(verdict, GateRules(Mode.BLOCK), being_written=True) == (OpenReply.AGAIN, fault)
    assert reply_to(verdict, GateRules(Mode.WARN), being_written=True) == (OpenReply.AGAIN, fault)
    long = reply_to(verdict, GateRules(Mode.WARN), being_written=True, tried_long=True)
    assert long == (OpenReply.ALLOW, fault)
    assert reply_to(verdict, GateRules(Mode.BLOCK), being_written=False) == (OpenReply.DENY, None)
    # A flagged one is refused whoever writes it.
    flagged = _verdict(Action.HOLD)
    assert reply_to(flagged, GateRules(Mode.BLOCK), being_written=True) == (OpenReply.DENY, None)


def test_every_fault_has_a_row_and_a_reply() -> None:
    assert set(GATE_TABLE) == set(GateFault)
    for fault, mode in itertools.product(GateFault, Mode):
        reply = reply_to_fault(fault, mode)
        effect = GATE_TABLE[fault].effect(mode)
        assert (reply is OpenReply.ALLOW) == (
            effect in {Effect.OPEN, Effect.NOTED}
            or (effect is Effect.WAITS and mode is not Mode.BLOCK)
        )


def test_no_mode_is_stricter_than_the_next() -> None:
    strict = (
        Effect.OPEN,
        Effect.NOTED,
        Effect.AGAIN_FIRST,
        Effect.AGAIN,
        Effect.WAITS,
        Effect.REFUSED,
    )
    for row in GATE_TABLE.values():
        order = [strict.index(row.effect(mode)) for mode in (Mode.OBSERVE, Mode.WARN, Mode.BLOCK)]
        assert order == sorted(order)


def test_the_document_holds_the_table() -> None:
    reported = {
        match[1]: tuple(cell.strip() for cell in match[2].split("|"))
        for match in re.finditer(r"^\| `([a-z-]+)` \|(.*)\|$", DOC.read_text(), re.MULTILINE)
    }
    for fault, row in GATE_TABLE.items():
        assert reported.get(str(fault)) == (
            row.meaning,
            str(row.observe),
            str(row.warn),
            str(row.block),
        )
