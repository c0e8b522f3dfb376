"""Answers to the parent: set-up, unlock, rules. What needs the key takes it from the context."""

import datetime

from scanner import keys
from scanner.channel import messages as m
from scanner.errors import LockError
from scanner.policy import profiles
from scanner.service.requests import child
from scanner.service.requests.context import RequestContext


def set_up(context: RequestContext, request: m.SetUp) -> m.Reply:
    """Make keys, log and first rules; unlocks this connection."""
    if context.storage.set_up or context.storage.keys_problem:
        return m.Refused(context.storage.keys_problem or "already-set-up")
    refusal = profiles.refusal(request.policy.born, datetime.date.today())
    if refusal:
        return m.Refused(refusal)
    unlocked, code = context.storage.set_up_keys(request.passphrase, request.policy)
    context.hold(unlocked)
    context.stages.rules_changed()
    return m.SetUpDone(code, keys.fingerprint(unlocked.public))


def confirm_recovery(context: RequestContext, request: m.ConfirmRecovery) -> m.Reply:
    """Check the code that was typed back. Only while unlocked: it must not be a way around the throttle."""
    context.parent()
    context.storage.confirm_code(request.code)
    return m.Done()


def unlock(context: RequestContext, request: m.Unlock) -> m.Reply:
    """Open with the passphrase or the recovery code."""
    try:
        context.unlock(request.secret)
    except LockError as error:
        return m.Refused(error.code, wait=context.seconds_to_wait())
    return m.Done()


def lock(context: RequestContext, _request: m.Lock) -> m.Reply:
    """Forget the key."""
    context.lock()
    return m.Done()


def change_passphrase(context: RequestContext, request: m.ChangePassphrase) -> m.Reply:
    """Rewrite the passphrase's slot, or start new keys where somebody may know the old one."""
    unlocked = context.parent()
    if not request.compromised:
        context.storage.change_passphrase(unlocked, request.passphrase)
        return m.Done()
    renewed, code = context.storage.replace_keys(unlocked, request.passphrase)
    context.hold(renewed)
    return m.SetUpDone(code, keys.fingerprint(renewed.public))


def set_policy(context: RequestContext, request: m.SetPolicy) -> m.Reply:
    """Sign the rules and put them in force."""
    unlocked = context.parent()
    refusal = (
        profiles.refusal(request.policy.born, datetime.date.today()) if request.policy.born else ""
    )
    if refusal == "bad-birth":
        return m.Refused(refusal)
    context.storage.sign_policy(unlocked, request.policy)
    context.stages.rules_changed()
    return child.policy(context, m.GetPolicy())
