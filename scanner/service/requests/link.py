"""Answers about the family link on the child's computer."""

import time

import msgspec

from scanner.channel import messages as m
from scanner.schema import RecordKind
from scanner.service.pairing_state import PairingNow, spelled
from scanner.service.requests.context import RequestContext


def state(context: RequestContext, _request: m.GetLink) -> m.Reply:
    """Give the state of the link."""
    link = context.stages.link
    answerers = tuple(m.AnswererRow(a.name, a.mailbox, a.until) for a in link.answerers())
    return m.LinkIs(
        paired=bool(answerers),
        on=link.on,
        own_switch=link.teenager,
        here=link.socket.here,
        up=link.socket.up,
        answerers=answerers,
        dropped=link.dropped,
        problem=link.problem,
    )


def ledger(context: RequestContext, _request: m.GetLedger) -> m.Reply:
    """List every envelope in codes, for the child."""
    lines = context.stages.link.ledger()
    return m.LedgerIs(tuple(m.LedgerRow(**msgspec.structs.asdict(line)) for line in lines))


def switch(context: RequestContext, request: m.SwitchLink) -> m.Reply:
    """Switch the link; the switch is the teenager's own."""
    link = context.stages.link
    if not link.teenager:
        context.parent()
    link.switch(request.on)
    context.recorder.note(RecordKind.LINK, reason="on" if request.on else "off")
    return state(context, m.GetLink())


def begin(context: RequestContext, request: m.BeginPairing) -> m.Reply:
    """Make a code, shown on this screen alone."""
    context.parent()
    return _shown(context.stages.link.begin_pairing(request.name))


def pairing(context: RequestContext, _request: m.GetPairing) -> m.Reply:
    """Give the pairing under way, and who has come."""
    context.parent()
    return _shown(context.stages.link.pairing())


def finish(context: RequestContext, _request: m.FinishPairing) -> m.Reply:
    """Name the device in the signed rules."""
    context.stages.link.finish_pairing(context.parent())
    context.stages.rules_changed()
    return state(context, m.GetLink())


def end(context: RequestContext, _request: m.EndPairing) -> m.Reply:
    """Forget the code."""
    context.parent()
    context.stages.link.end_pairing()
    return m.Done()


def remove(context: RequestContext, request: m.RemoveAnswerer) -> m.Reply:
    """Take a device out of the signed rules."""
    context.stages.link.remove(request.mailbox, context.parent())
    context.stages.rules_changed()
    return state(context, m.GetLink())


def _shown(pairing: PairingNow) -> m.Reply:
    joined = "" if pairing.join is None else pairing.join.name
    left = max(int(pairing.until - time.monotonic()), 0)
    return m.PairingIs(spelled(pairing), left, joined)
