"""Answers to the child: what is held, what can be done about it, what is recorded. No passphrase."""

import time

from scanner.channel import messages as m
from scanner.errors import HoldError, LockError
from scanner.gate.hold import HeldItem
from scanner.manifest import MODELS
from scanner.policy import profiles
from scanner.policy.learn import learns
from scanner.protection import Face, Reach
from scanner.schema import Action, RecordKind
from scanner.service.desk import Desk
from scanner.service.uploads import MARK as UPLOAD


def status(desk: Desk, _request: m.GetStatus | m.Subscribe) -> m.Reply:
    """Give the state; a subscription begins with it."""
    return desk.guard.status()


def held(desk: Desk, _request: m.ListHeld) -> m.Reply:
    """List the hold area, newest first."""
    items = [desk.shown(item) for item in desk.house.hold.items()]
    items += [upload.shown for upload in desk.guard.uploads.items()]
    return m.HeldList(tuple(sorted(items, key=lambda item: -item.since)))


def preview(desk: Desk, request: m.GetPreview) -> m.Reply:
    """Give the blur."""
    upload = desk.guard.uploads.find(request.item)
    return m.PreviewOf(upload.preview if upload else desk.guard.preview(request.item))


def recorded(desk: Desk, _request: m.GetRecorded) -> m.Reply:
    """Tell which kinds are recorded, and how many today."""
    policy = desk.house.rules().policy
    return m.Recorded(
        kinds=tuple(str(kind) for kind in RecordKind),
        today=desk.house.recorder.today(),
        tell_parent=policy.tell_parent,
        learns=tuple(str(learn) for learn in learns(policy)),
        false_alarms=desk.house.marks.false_alarms,
    )


def policy(desk: Desk, _request: m.GetPolicy) -> m.Reply:
    """Give the rules in force; the child may read them."""
    rules = desk.house.rules()
    return m.PolicyIs(rules.policy, rules.counter, rules.signed)


def profile(_desk: Desk, request: m.GetProfile) -> m.Reply:
    """Give the built-in rules of an age."""
    return m.PolicyIs(profiles.built_in(request.profile), 0, signed=False)


def choose(desk: Desk, request: m.Choose) -> m.Reply:
    """Carry out a child's choice."""
    if request.item.startswith(UPLOAD):
        reply = desk.guard.uploads.choose(request.item, request.choice, request.reason)
        if request.choice is m.Choice.LOOKS_WRONG:
            desk.guard.marks_changed()
        desk.guard.changed()
        return reply or m.Refused("no-such-item")
    item = desk.item(request.item)
    match request.choice:
        case m.Choice.KEEP:
            return m.Done()
        case m.Choice.DELETE:
            return _delete(desk, item)
        case m.Choice.GO_ON:
            return _go_on(desk, item)
        case m.Choice.ASK:
            return _ask(desk, item, request.reason or m.AskReason.OTHER)
        case m.Choice.LOOKS_WRONG:
            return _looks_wrong(desk, item)


def _delete(desk: Desk, item: HeldItem) -> m.Reply:
    desk.house.hold.delete(item.item)
    desk.house.recorder.note(RecordKind.DELETED, item.sha256 or None, reason="child")
    desk.guard.changed()
    return m.Done()


def _go_on(desk: Desk, item: HeldItem) -> m.Reply:
    if item.about.action is not Action.WARN:
        return m.Refused("needs-parent")
    left = item.about.since + desk.house.rules().policy.pause_seconds - time.time()
    if left > 0:
        return m.Refused("pause-not-over", wait=left)
    return give_back(desk, item, "child")


def _ask(desk: Desk, item: HeldItem, reason: m.AskReason) -> m.Reply:
    desk.house.hold.update(item.item, requested=str(reason))
    desk.house.recorder.note(RecordKind.REQUESTED, item.sha256 or None, reason=str(reason))
    desk.guard.changed()
    return m.Done()


def _looks_wrong(desk: Desk, item: HeldItem) -> m.Reply:
    desk.house.hold.update(item.item, false_alarm=True)
    if item.sha256:
        desk.house.marks.mark_false_alarm(item.sha256)
    desk.house.recorder.note(RecordKind.FALSE_ALARM, item.sha256 or None)
    desk.guard.changed()
    return m.Done()


def give_back(desk: Desk, item: HeldItem, who: str) -> m.Reply:
    """Put the file back where it was, marked so that it is not held again at once."""
    if item.sha256:
        desk.house.marks.allow_once(item.sha256)
    try:
        restored = desk.house.hold.restore(item.item)
    except HoldError as error:
        desk.house.recorder.note(RecordKind.FAULT, reason=error.code)
        raise
    desk.house.recorder.note(RecordKind.RELEASED, item.sha256 or None, reason=who)
    desk.guard.changed()
    return m.Done(restored.path)


def card_picture(_desk: Desk, _request: m.GetTestCard) -> m.Reply:
    """Give the picture that must be held."""
    try:
        return m.TestCardIs((MODELS / "testcard.jpg").read_bytes())
    except OSError as error:
        raise LockError("test-card-missing") from error


def health(desk: Desk, _request: m.GetHealth) -> m.Reply:
    """Give models, versions and speed."""
    return desk.guard.health()


def self_test(desk: Desk, _request: m.SelfTest) -> m.Reply:
    """Judge the test card a few times."""
    return m.SelfTested(desk.guard.self_test())


def face_here(desk: Desk, request: m.FaceHere) -> m.Reply:
    """Note what the tray covers itself."""
    try:
        desk.guard.face = Face(Reach(request.clipboard), Reach(request.camera))
    except ValueError:
        return m.Refused("not-understood")
    desk.guard.changed()
    return m.Done()
