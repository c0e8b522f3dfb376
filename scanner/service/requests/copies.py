"""Answers to a child who wants a safe copy of a held picture, or the place taken out of one that passed."""

from scanner.channel import messages as m
from scanner.errors import HoldError
from scanner.naming import displayed
from scanner.sandbox.protocol import is_possible
from scanner.schema import Layer
from scanner.service.requests.context import RequestContext


def make_safe_copy(context: RequestContext, request: m.MakeSafeCopy) -> m.Reply:
    """Copy a stopped picture; the original stays stopped, and nothing is recorded but that a picture passed."""
    _port, item = context.stopped.find(request.item)
    if not is_possible(request.edit):
        raise HoldError("cannot-copy")
    if item.layer is not Layer.FOLDER:
        data = context.pending.content(item.item)
        if not data:
            raise HoldError("cannot-copy")
        return m.SafeCopyIs(context.copies.of_pending(data, request.edit))
    path = context.copies.of_held(context.storage.hold, item, request.edit)
    return m.Done(displayed(path))


def take_place_out(context: RequestContext, request: m.TakePlaceOut) -> m.Reply:
    """Put a copy without the place beside the picture."""
    offer = context.offers.find(request.offer)
    path = context.copies.without_place(offer)
    context.offers.end(request.offer)
    return m.Done(displayed(path))
