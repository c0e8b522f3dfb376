"""The child's choices and a parent's answers about a stopped item, for every layer."""

import time

from scanner.asks.remote_answers import Ending
from scanner.channel import messages as m
from scanner.errors import HoldError, LinkError
from scanner.naming import displayed
from scanner.policy.disclosure import disclosed
from scanner.policy.marks import AllowanceScope
from scanner.schema import Action, DecidedBy, Layer, Policy, RecordKind, StoppedItem
from scanner.service.family_link import FamilyLink
from scanner.service.requests.context import RequestContext
from scanner.service.safe_copies import can_copy
from scanner.service.stopped import StoppedItems
from scanner.service.stopped.port import JUDGED_AGAIN, ItemChange


def choose(context: RequestContext, request: m.Choose) -> m.Reply:
    """Carry out a child's choice."""
    port, item = context.stopped.find(request.item)
    match request.choice:
        case m.Choice.KEEP if port.keeps_content:
            return m.Done()
        case m.Choice.KEEP | m.Choice.DELETE:
            return _delete(context, port, item, DecidedBy.CHILD)
        case m.Choice.GO_ON:
            return _go_on(context, port, item)
        case m.Choice.ASK:
            return _ask(context, port, item, request.reason or m.AskReason.OTHER)
        case m.Choice.LOOKS_WRONG:
            return _looks_wrong(context, port, item)


def answer(context: RequestContext, request: m.AnswerRequest) -> m.Reply:
    """
    Carry out a parent's answer.

    Before set-up there is no parent to ask, so whoever uses the computer decides.
    """
    if context.storage.set_up:
        context.key()
    port, item = context.stopped.find(request.item)
    _record(context, RecordKind.ANSWERED, item, DecidedBy.PARENT, action=str(request.answer))
    context.stopped.note_answered(item.item)
    match request.answer:
        case m.Answer.ALLOW_ONCE:
            return _give_back(context, port, item, DecidedBy.PARENT)
        case m.Answer.DELETE:
            return _delete(context, port, item, DecidedBy.PARENT)
        case m.Answer.KEEP:
            port.change(item, ItemChange(requested="", answered=str(request.answer)))
            context.link.close_ask(item.item)
            context.changed()
            return m.Done()


def answer_by_code(context: RequestContext, request: m.AnswerByCode) -> m.Reply:
    """Allow an item once by a code that a parent read out. The code is not bound to a particular picture."""
    port, item = context.stopped.find(request.item)
    context.use_one_time_code(request.code)
    allowed = str(m.Answer.ALLOW_ONCE)
    _record(context, RecordKind.ANSWERED, item, DecidedBy.CODE, action=allowed)
    context.stopped.note_answered(item.item)
    return _give_back(context, port, item, DecidedBy.CODE)


def answer_by_link(context: RequestContext, item_name: str, ending: Ending) -> None:
    """Carry out a parent's answer from the family link. Raises LockError `no-such-item`, HoldError."""
    port, item = context.stopped.find(item_name)
    allowed = ending is Ending.ALLOW
    action = str(m.Answer.ALLOW_ONCE if allowed else ending)
    _record(context, RecordKind.ANSWERED, item, DecidedBy.LINK, action=action)
    context.stopped.note_answered(item.item)
    if allowed:
        _give_back(context, port, item, DecidedBy.LINK)
        return
    port.change(item, ItemChange(requested="", answered=str(ending)))
    context.changed()


def shown(item: StoppedItem, policy: Policy, link: FamilyLink, *, set_up: bool) -> m.HeldItem:
    """Build the app's view of an item, with what a parent sees of each possible outcome."""
    return m.HeldItem(
        item=item.item,
        layer=item.layer,
        name=displayed(item.name),
        returns_to=displayed(item.returns_to),
        action=str(item.action),
        reasons=item.reasons,
        media=item.media,
        since=item.since,
        expires=item.expires,
        go_on_after=policy.pause_seconds if item.action is Action.WARN else -1,
        requested=item.requested,
        answered=item.answered,
        false_alarm=item.false_alarm,
        app=item.app,
        disclosed=disclosed(item.layer, policy, set_up=set_up),
        goes_to=link.goes_to,
        category_goes=not link.teenager,
        copies=can_copy(item),
    )


def _go_on(context: RequestContext, port: StoppedItems, item: StoppedItem) -> m.Reply:
    if item.action is not Action.WARN:
        return m.Refused("needs-parent")
    left = item.since + context.rules().policy.pause_seconds - time.time()
    if left > 0:
        return m.Refused("pause-not-over", wait=left)
    return _give_back(context, port, item, DecidedBy.CHILD)


def _ask(
    context: RequestContext, port: StoppedItems, item: StoppedItem, reason: m.AskReason
) -> m.Reply:
    # Raises HoldError while the file is still being sealed.
    port.change(item, ItemChange(answered=""))
    context.stopped.note_asked(item.item)
    not_sent = ""
    try:
        # Before the child sees that it has asked, so that an end of the service in between loses no ask.
        context.link.ask(item, str(reason))
    except LinkError as error:  # the item is still asked about on this computer
        not_sent = error.code
    port.change(item, ItemChange(requested=str(reason), answered=""))
    _record(context, RecordKind.REQUESTED, item, DecidedBy.CHILD, reason=str(reason))
    context.changed()
    return m.Done(not_sent)


def _looks_wrong(context: RequestContext, port: StoppedItems, item: StoppedItem) -> m.Reply:
    port.change(item, ItemChange(false_alarm=True))
    if item.sha256:
        context.marks.mark_false_alarm(item.sha256)
    if item.layer is not Layer.FOLDER:
        context.stages.marks_changed()
    context.changed()
    return m.Done()


def _give_back(
    context: RequestContext, port: StoppedItems, item: StoppedItem, by: DecidedBy
) -> m.Reply:
    """Let an item go on; where its content will be judged again, allow it that once."""
    allowed = bool(item.sha256) and item.layer in JUDGED_AGAIN
    if allowed:  # before the file is back in its watched folder
        scope = AllowanceScope(item.layer, context.rules().edition)
        context.marks.allow_once(item.sha256, scope, by)
    try:
        path = port.give_back(item)
    except HoldError as error:
        if allowed:
            context.marks.withdraw(item.sha256)
        context.recorder.fault(error.code, item.layer)
        raise
    _record(context, RecordKind.RELEASED, item, by)
    context.link.close_ask(item.item)
    context.changed()
    return m.Done(displayed(path))


def _delete(
    context: RequestContext, port: StoppedItems, item: StoppedItem, by: DecidedBy
) -> m.Reply:
    port.delete(item)
    _record(context, RecordKind.DELETED, item, by)
    context.link.close_ask(item.item)
    context.changed()
    return m.Done()


def _record(
    context: RequestContext, kind: RecordKind, item: StoppedItem, by: DecidedBy, **fields: str
) -> None:
    context.recorder.item_event(kind, item.layer, by, **fields)
