"""Requests about the family link on the child's computer."""

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
    """Return the state of the link."""
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
    """List the ledger of envelopes, as codes, for the child."""
    lines = context.link.ledger()
    return m.LedgerIs(tuple(m.LedgerRow(**msgspec.structs.asdict(line)) for line in lines))


def switch(context: RequestContext, request: m.SwitchLink) -> m.Reply:
    """Switch the link on or off, as only a teenager may."""
    if not context.link.teenager:
        context.key()
    context.link.switch(request.on)
    context.recorder.note(RecordKind.LINK, reason="on" if request.on else "off")
    return state(context, m.GetLink())


def begin(context: RequestContext, request: m.BeginPairing) -> m.Reply:
    """Start a pairing; its code is shown on this screen only."""
    context.key()
    return _shown(context.link.begin_pairing(request.name))


def pairing(context: RequestContext, _request: m.GetPairing) -> m.Reply:
    """Return the pairing under way, and the device that has introduced itself."""
    context.key()
    return _shown(context.link.current_pairing())


def finish(context: RequestContext, _request: m.FinishPairing) -> m.Reply:
    """Finish the pairing: name the device in the signed rules."""
    context.link.finish_pairing(context.key())
    context.stages.rules_changed()
    return state(context, m.GetLink())


def end(context: RequestContext, _request: m.EndPairing) -> m.Reply:
    """End the pairing and forget its code."""
    context.key()
    context.link.end_pairing()
    return m.Done()


def remove(context: RequestContext, request: m.RemoveAnswerer) -> m.Reply:
    """Remove a device from the signed rules."""
    context.link.remove(request.mailbox, context.key())
    context.stages.rules_changed()
    return state(context, m.GetLink())


def _shown(pairing: PairingNow) -> m.Reply:
    joined = "" if pairing.join is None else pairing.join.name
    left = max(int(pairing.until - time.monotonic()), 0)
    return m.PairingIs(pairing.code, left, joined)
