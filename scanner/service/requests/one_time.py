"""Answers to the parent who sets up one-time codes, or ends them."""

from scanner.channel import messages as m
from scanner.schema import RecordKind
from scanner.service.requests.context import RequestContext


def begin(context: RequestContext, _request: m.BeginOneTimeCodes) -> m.Reply:
    """Make a new secret, shown this once."""
    context.key()
    secret, address = context.one_time_codes().begin()
    context.changed()
    return m.OneTimeSecret(secret, address)


def confirm(context: RequestContext, request: m.ConfirmOneTimeCodes) -> m.Reply:
    """Start the codes: the parent has typed one."""
    context.key()
    context.one_time_codes().confirm(request.code)
    context.recorder.note(RecordKind.ONE_TIME_CODES, reason="on")
    context.changed()
    return m.Done()


def end(context: RequestContext, _request: m.EndOneTimeCodes) -> m.Reply:
    """Forget the secret."""
    context.key()
    context.one_time_codes().end()
    context.recorder.note(RecordKind.ONE_TIME_CODES, reason="off")
    context.changed()
    return m.Done()
