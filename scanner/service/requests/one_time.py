"""Requests of a parent to set up or end one-time codes."""

from scanner.channel import messages as m
from scanner.schema import RecordKind
from scanner.service.requests.context import RequestContext


def begin(context: RequestContext, _request: m.BeginOneTimeCodes) -> m.Reply:
    """Make a new secret, which is shown only once."""
    context.key()
    secret, address = context.one_time_codes().begin()
    context.changed()
    return m.OneTimeSecret(secret, address)


def confirm(context: RequestContext, request: m.ConfirmOneTimeCodes) -> m.Reply:
    """Activate the codes after the parent has typed one."""
    context.key()
    context.one_time_codes().confirm(request.code)
    context.recorder.note(RecordKind.ONE_TIME_CODES, reason="on")
    context.changed()
    return m.Done()


def end(context: RequestContext, _request: m.EndOneTimeCodes) -> m.Reply:
    """End the codes and forget their secret."""
    context.key()
    context.one_time_codes().end()
    context.recorder.note(RecordKind.ONE_TIME_CODES, reason="off")
    context.changed()
    return m.Done()
