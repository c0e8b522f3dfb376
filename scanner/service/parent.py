"""Answers to the parent: set-up, unlock, requests, rules. What needs the key takes it from the desk."""

import datetime

from scanner import keys
from scanner.channel import messages as m
from scanner.errors import LockError
from scanner.gate.hold import HeldItem
from scanner.policy import profiles
from scanner.schema import RecordKind
from scanner.service import child
from scanner.service.desk import Desk
from scanner.service.uploads import MARK as UPLOAD


def set_up(desk: Desk, request: m.SetUp) -> m.Reply:
    """Make keys, log and first rules; unlocks this connection."""
    if desk.house.set_up or desk.house.keys_problem:
        return m.Refused(desk.house.keys_problem or "already-set-up")
    refusal = profiles.refusal(request.policy.born, datetime.date.today())
    if refusal:
        return m.Refused(refusal)
    unlocked, code = desk.house.set_up_keys(request.passphrase, request.policy)
    desk.unlock(unlocked)
    desk.guard.rules_changed()
    return m.SetUpDone(code)


def confirm_recovery(desk: Desk, request: m.ConfirmRecovery) -> m.Reply:
    """Check the code that was typed back. Only while unlocked: it must not be a way around the throttle."""
    desk.parent()
    if desk.house.keys is None:
        return m.Refused("no-set-up")
    keys.read_code(request.code)  # first the shape: a passphrase would not be told from a code
    desk.house.keys.unlock(request.code)
    return m.Done()


def unlock(desk: Desk, request: m.Unlock) -> m.Reply:
    """Open with the passphrase or the recovery code."""
    try:
        unlocked = desk.house.unlock(request.secret)
    except LockError as error:
        wait = desk.house.throttle.wait()
        return m.Refused(error.code, wait=wait)
    desk.unlock(unlocked)
    desk.house.recorder.note(RecordKind.OPENED)
    return m.Done()


def lock(desk: Desk, _request: m.Lock) -> m.Reply:
    """Forget the key."""
    desk.lock()
    return m.Done()


def change_passphrase(desk: Desk, request: m.ChangePassphrase) -> m.Reply:
    """Rewrite the passphrase's slot, or start new keys where somebody may know the old one."""
    unlocked, house = desk.parent(), desk.house
    path = house.settings.keys
    if not request.compromised:
        keys.change_passphrase(path, unlocked, request.passphrase)
        house.keys_changed()
        house.recorder.note(RecordKind.PASSPHRASE)
        return m.Done()
    codes: list[str] = []

    def change(mark: keys.Mark) -> keys.Unlocked:
        changed = keys.change_passphrase(path, unlocked, request.passphrase, compromised=mark)
        codes.append(changed.recovery_code)
        return changed.unlocked

    renewed = house.recorder.opened.rekey(change)
    house.keys_changed()
    house.sign_policy(renewed, house.signed_policy())
    house.recorder.note(RecordKind.PASSPHRASE, reason="new-keys")
    desk.unlock(renewed)
    return m.SetUpDone(codes[0])


def answer_request(desk: Desk, request: m.AnswerRequest) -> m.Reply:
    """Carry out a parent's answer. Before set-up there is no parent to ask, and whoever sits here decides."""
    if desk.house.set_up:
        desk.parent()
    if request.item.startswith(UPLOAD):
        reply = desk.guard.uploads.answer(request.item, request.answer)
        desk.guard.changed()
        return reply or m.Refused("no-such-item")
    item = desk.item(request.item)
    desk.house.recorder.note(RecordKind.ANSWERED, item.sha256 or None, action=str(request.answer))
    match request.answer:
        case m.Answer.ALLOW_ONCE:
            return child.give_back(desk, item, "parent")
        case m.Answer.DELETE:
            return _delete(desk, item)
        case m.Answer.KEEP:
            desk.house.hold.update(item.item, requested="", requested_at=0)
            desk.guard.changed()
            return m.Done()


def set_policy(desk: Desk, request: m.SetPolicy) -> m.Reply:
    """Sign the rules and put them in force."""
    unlocked = desk.parent()
    refusal = (
        profiles.refusal(request.policy.born, datetime.date.today()) if request.policy.born else ""
    )
    if refusal == "bad-birth":
        return m.Refused(refusal)
    desk.house.sign_policy(unlocked, request.policy)
    desk.guard.rules_changed()
    return child.policy(desk, m.GetPolicy())


def _delete(desk: Desk, item: HeldItem) -> m.Reply:
    desk.house.hold.delete(item.item)
    desk.house.recorder.note(RecordKind.DELETED, item.sha256 or None, reason="parent")
    desk.guard.changed()
    return m.Done()
