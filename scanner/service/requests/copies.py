"""Requests for a safe copy of a stopped picture, and for a copy without its place of one that passed."""

from scanner.channel import messages as m
from scanner.errors import HoldError
from scanner.naming import displayed
from scanner.sandbox.protocol import is_possible
from scanner.schema import Layer
from scanner.service.requests.context import RequestContext
from scanner.service.safe_copies import can_copy


def make_safe_copy(context: RequestContext, request: m.MakeSafeCopy) -> m.Reply:
    """
    Make a safe copy of a stopped picture.

    The original stays stopped; only the passing of the copy is recorded.
    """
    _port, item = context.stopped.find(request.item)
    if not can_copy(item) or not is_possible(request.edit):
        raise HoldError("cannot-copy")
    if item.layer is not Layer.FOLDER:
        data = context.pending.content(item.item)
        return m.SafeCopyIs(context.copies.of_pending(data, request.edit))
    path = context.copies.of_held(context.storage.hold, item, request.edit)
    return m.Done(displayed(path))


def take_place_out(context: RequestContext, request: m.TakePlaceOut) -> m.Reply:
    """Write a copy without the place beside the picture."""
    offer = context.offers.find(request.offer)
    path = context.copies.without_place(offer)
    context.offers.end(request.offer)
    return m.Done(displayed(path))
