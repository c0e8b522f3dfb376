"""The reply to an opener for a verdict, as pure functions."""

import msgspec

from scanner.kernel_gate.failures import GATE_TABLE, Effect, GateFault, Mode
from scanner.platform.gate_ports import OpenReply
from scanner.reasons import FailureReason
from scanner.schema import Action, Source, Verdict

DEADLINE_SECONDS = 2.0  # an app that waits longer to open a file looks broken


class GateRules(msgspec.Struct, frozen=True):
    """
    Rules that may change while the gate runs.

    `app_present`: whether an app is connected that can ask the child.
    """

    mode: Mode = Mode.WARN
    app_present: bool = False


def reply_to(
    verdict: Verdict, rules: GateRules, *, being_written: bool, tried_long: bool = False
) -> tuple[OpenReply, GateFault | None]:
    """
    Return the reply, and the fault if the file could not be judged as a whole.

    A flagged file is refused in `warn` as well: the child is asked, and the file can be opened after the
    answer. Without an app that can ask, it is refused as in `block`.
    """
    failed = verdict.source is Source.FAILURE
    if failed and (being_written or FailureReason.CHANGED in verdict.reasons):
        return reply_to_fault(
            GateFault.UNFINISHED, rules.mode, tried_long=tried_long
        ), GateFault.UNFINISHED
    if rules.mode is Mode.OBSERVE or verdict.action is Action.ALLOW:
        return OpenReply.ALLOW, None
    if verdict.action is Action.WARN and rules.mode is Mode.WARN and rules.app_present:
        return OpenReply.WAIT, None
    return OpenReply.DENY, None


def reply_to_fault(fault: GateFault, mode: Mode, *, tried_long: bool = False) -> OpenReply:
    """
    Look up the reply to a fault in the table; only for faults that an opener meets.

    `tried_long`: programs have been refused this file for longer than they should be.
    """
    return {
        Effect.OPEN: OpenReply.ALLOW,
        Effect.NOTED: OpenReply.ALLOW,
        Effect.AGAIN_FIRST: OpenReply.ALLOW if tried_long else OpenReply.AGAIN,
        Effect.AGAIN: OpenReply.AGAIN,
        Effect.REFUSED: OpenReply.DENY,
        Effect.WAITS: OpenReply.DENY if mode is Mode.BLOCK else OpenReply.ALLOW,
    }[GATE_TABLE[fault].effect(mode)]
