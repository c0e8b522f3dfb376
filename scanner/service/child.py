"""Answers to the child: what is held, what can be done about it, what is recorded. No passphrase."""

import time

from scanner.channel import messages as m
from scanner.errors import HoldError, LockError
from scanner.hold.area import HeldItem
from scanner.manifest import MODELS
from scanner.policy import profiles
from scanner.policy.learn import learns
from scanner.protection import Face, Reach
from scanner.schema import Action, RecordKind
from scanner.service.context import RequestContext
from scanner.service.uploads import MARK as UPLOAD


def status(context: RequestContext, _request: m.GetStatus | m.Subscribe) -> m.Reply:
    """Give the state; a subscription begins with it."""
    return context.guard.status()


def held(context: RequestContext, _request: m.ListHeld) -> m.Reply:
    """List the hold area, newest first."""
    items = [context.shown(item) for item in context.storage.hold.items()]
    items += [upload.shown for upload in context.guard.uploads.items()]
    return m.HeldList(tuple(sorted(items, key=lambda item: -item.since)))


def preview(context: RequestContext, request: m.GetPreview) -> m.Reply:
    """Give the blur."""
    upload = context.guard.uploads.find(request.item)
    return m.PreviewOf(upload.preview if upload else context.guard.preview(request.item))


def recorded(context: RequestContext, _request: m.GetRecorded) -> m.Reply:
    """Tell which kinds are recorded, and how many today."""
    policy = context.storage.rules().policy
    return m.Recorded(
        kinds=tuple(str(kind) for kind in RecordKind),
        today=context.storage.recorder.today(),
        tell_parent=policy.tell_parent,
        learns=tuple(str(learn) for learn in learns(policy)),
        false_alarms=context.storage.marks.false_alarms,
    )


def policy(context: RequestContext, _request: m.GetPolicy) -> m.Reply:
    """Give the rules in force; the child may read them."""
    rules = context.storage.rules()
    return m.PolicyIs(rules.policy, rules.counter, rules.signed)


def profile(_desk: RequestContext, request: m.GetProfile) -> m.Reply:
    """Give the built-in rules of an age."""
    return m.PolicyIs(profiles.built_in(request.profile), 0, signed=False)


def choose(context: RequestContext, request: m.Choose) -> m.Reply:
    """Carry out a child's choice."""
    if request.item.startswith(UPLOAD):
        reply = context.guard.uploads.choose(request.item, request.choice, request.reason)
        if request.choice is m.Choice.LOOKS_WRONG:
            context.guard.marks_changed()
        context.guard.changed()
        return reply or m.Refused("no-such-item")
    item = context.item(request.item)
    match request.choice:
        case m.Choice.KEEP:
            return m.Done()
        case m.Choice.DELETE:
            return _delete(context, item)
        case m.Choice.GO_ON:
            return _go_on(context, item)
        case m.Choice.ASK:
            return _ask(context, item, request.reason or m.AskReason.OTHER)
        case m.Choice.LOOKS_WRONG:
            return _looks_wrong(context, item)


def _delete(context: RequestContext, item: HeldItem) -> m.Reply:
    context.storage.hold.delete(item.item)
    context.storage.recorder.note(RecordKind.DELETED, item.sha256 or None, reason="child")
    context.guard.changed()
    return m.Done()


def _go_on(context: RequestContext, item: HeldItem) -> m.Reply:
    if item.about.action is not Action.WARN:
        return m.Refused("needs-parent")
    left = item.about.since + context.storage.rules().policy.pause_seconds - time.time()
    if left > 0:
        return m.Refused("pause-not-over", wait=left)
    return give_back(context, item, "child")


def _ask(context: RequestContext, item: HeldItem, reason: m.AskReason) -> m.Reply:
    context.storage.hold.update(item.item, requested=str(reason))
    context.storage.recorder.note(RecordKind.REQUESTED, item.sha256 or None, reason=str(reason))
    context.guard.changed()
    return m.Done()


def _looks_wrong(context: RequestContext, item: HeldItem) -> m.Reply:
    context.storage.hold.update(item.item, false_alarm=True)
    if item.sha256:
        context.storage.marks.mark_false_alarm(item.sha256)
    context.storage.recorder.note(RecordKind.FALSE_ALARM, item.sha256 or None)
    context.guard.changed()
    return m.Done()


def give_back(context: RequestContext, item: HeldItem, who: str) -> m.Reply:
    """Put the file back where it was, marked so that it is not held again at once."""
    if item.sha256:
        context.storage.marks.allow_once(item.sha256)
    try:
        restored = context.storage.hold.restore(item.item)
    except HoldError as error:
        context.storage.recorder.note(RecordKind.FAULT, reason=error.code)
        raise
    context.storage.recorder.note(RecordKind.RELEASED, item.sha256 or None, reason=who)
    context.guard.changed()
    return m.Done(restored.path)


def card_picture(_desk: RequestContext, _request: m.GetTestCard) -> m.Reply:
    """Give the picture that must be held."""
    try:
        return m.TestCardIs((MODELS / "testcard.jpg").read_bytes())
    except OSError as error:
        raise LockError("test-card-missing") from error


def health(context: RequestContext, _request: m.GetHealth) -> m.Reply:
    """Give models, versions and speed."""
    return context.guard.health()


def self_test(context: RequestContext, _request: m.SelfTest) -> m.Reply:
    """Judge the test card a few times."""
    return m.SelfTested(context.guard.self_test())


def face_here(context: RequestContext, request: m.FaceHere) -> m.Reply:
    """Note what the tray covers itself."""
    try:
        context.guard.face = Face(Reach(request.clipboard), Reach(request.camera))
    except ValueError:
        return m.Refused("not-understood")
    context.guard.changed()
    return m.Done()
