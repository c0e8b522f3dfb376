"""Answers about the family link on the child's computer."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec

from scanner.channel import messages as m
from scanner.schema import RecordKind
from scanner.service.requests.context import RequestContext

if TYPE_CHECKING:
    from scanner.service.link_pairing import PairingNow


def state(context: RequestContext, _request: m.GetLink) -> m.Reply:
    """Give the state of the link."""
    view = context.link.view()
    answerers = tuple(m.AnswererRow(a.name, a.mailbox, a.until) for a in view.answerers)
    return m.LinkIs(
        paired=bool(answerers),
        on=view.on,
        own_switch=context.link.teenager,
        here=view.here,
        up=view.up,
        answerers=answerers,
        dropped=view.dropped,
        problem=view.problem,
    )


def ledger(context: RequestContext, _request: m.GetLedger) -> m.Reply:
    """List every envelope in codes, for the child."""
    lines = context.link.ledger()
    return m.LedgerIs(tuple(m.LedgerRow(**msgspec.structs.asdict(line)) for line in lines))


def switch(context: RequestContext, request: m.SwitchLink) -> m.Reply:
    """Switch the link; the switch is the teenager's own."""
    if not context.link.teenager:
        context.key()
    context.link.switch(request.on)
    context.recorder.note(RecordKind.LINK, reason="on" if request.on else "off")
    return state(context, m.GetLink())


def begin(context: RequestContext, request: m.BeginPairing) -> m.Reply:
    """Make a code, shown on this screen alone."""
    context.key()
    return _shown(context.link.begin_pairing(request.name))


def pairing(context: RequestContext, _request: m.GetPairing) -> m.Reply:
    """Give the pairing under way, and who has come."""
    context.key()
    return _shown(context.link.current_pairing())


def finish(context: RequestContext, _request: m.FinishPairing) -> m.Reply:
    """Name the device in the signed rules."""
    context.link.finish_pairing(context.key())
    context.stages.rules_changed()
    return state(context, m.GetLink())


def end(context: RequestContext, _request: m.EndPairing) -> m.Reply:
    """Forget the code."""
    context.key()
    context.link.end_pairing()
    return m.Done()


def remove(context: RequestContext, request: m.RemoveAnswerer) -> m.Reply:
    """Take a device out of the signed rules."""
    context.link.remove(request.mailbox, context.key())
    context.stages.rules_changed()
    return state(context, m.GetLink())


def _shown(pairing: PairingNow) -> m.Reply:
    joined = "" if pairing.join is None else pairing.join.name
    left = max(int(pairing.until - time.monotonic()), 0)
    return m.PairingIs(pairing.code, left, joined)
