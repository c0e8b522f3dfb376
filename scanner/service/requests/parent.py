"""Requests of the parent: set-up, unlock, rules. Those that need the key take it from the context."""

import datetime

import msgspec

from scanner import keys
from scanner.channel import messages as m
from scanner.errors import LockError, PolicyError
from scanner.policy import policy_text, policy_writer, profiles
from scanner.policy.disclosure import disclosed
from scanner.schema import Layer
from scanner.service.requests import child
from scanner.service.requests.context import RequestContext

# Settings that belong to one child, or to files and keys on one computer: saved rules leave them out.
_OF_ONE_COMPUTER = ("born", "detector", "models", "answerers")
_LEFT_OUT = {"born": "", "models": (), "answerers": ()}


def set_up(context: RequestContext, request: m.SetUp) -> m.Reply:
    """Make keys, log and first rules, and unlock this connection."""
    if context.storage.set_up or context.storage.keys_problem:
        return m.Refused(context.storage.keys_problem or "already-set-up")
    refusal = profiles.refusal(request.policy.born, datetime.date.today())
    if refusal:
        return m.Refused(refusal)
    unlocked, code = context.access.set_up(request.passphrase, request.policy)
    context.hold(unlocked)
    context.stages.rules_changed()
    return m.SetUpDone(code, keys.fingerprint(unlocked.public))


def confirm_recovery(context: RequestContext, request: m.ConfirmRecovery) -> m.Reply:
    """Check the retyped recovery code. Only while unlocked, so that it cannot bypass the throttle."""
    context.key()
    context.access.confirm_code(request.code)
    return m.Done()


def unlock(context: RequestContext, request: m.Unlock) -> m.Reply:
    """Unlock with the passphrase or the recovery code."""
    try:
        context.unlock(request.secret)
    except LockError as error:
        return m.Refused(error.code, wait=context.seconds_to_wait())
    return m.Done()


def lock(context: RequestContext, _request: m.Lock) -> m.Reply:
    """Lock the connection and forget the key."""
    context.lock()
    return m.Done()


def change_passphrase(context: RequestContext, request: m.ChangePassphrase) -> m.Reply:
    """Rewrite the passphrase slot, or start new keys if somebody may know the old passphrase."""
    unlocked = context.key()
    if not request.compromised:
        context.access.change_passphrase(unlocked, request.passphrase)
        return m.Done()
    renewed, code = context.access.replace_keys(unlocked, request.passphrase)
    context.hold(renewed)
    return m.SetUpDone(code, keys.fingerprint(renewed.public))


def new_recovery_code(context: RequestContext, _request: m.NewRecoveryCode) -> m.Reply:
    """Replace only the recovery code."""
    unlocked = context.key()
    code = context.access.replace_code(unlocked)
    return m.SetUpDone(code, keys.fingerprint(unlocked.public))


def rules_text(context: RequestContext, _request: m.GetRulesText) -> m.Reply:
    """Return the rules in force as text, without settings of one child or one computer."""
    policy = msgspec.structs.replace(context.rules().policy, **_LEFT_OUT)
    return m.RulesText(policy_writer.dumps(policy))


def read_rules_text(context: RequestContext, request: m.ReadRulesText) -> m.Reply:
    """Read rules from text, without putting them in force."""
    context.key()
    try:
        read = policy_text.loads(request.text)
    except PolicyError as error:
        line, key = error.facts.get("line", 0), error.facts.get("key", "")
        return m.RulesWrong(line if isinstance(line, int) else 0, str(key), error.code)
    mine = context.rules().policy
    own = {name: getattr(mine, name) for name in _OF_ONE_COMPUTER}
    policy = msgspec.structs.replace(read, **own)
    return m.PolicyIs(policy, 0, signed=False, disclosed=disclosed(Layer.FOLDER, policy))


def set_policy(context: RequestContext, request: m.SetPolicy) -> m.Reply:
    """Sign the rules and put them in force."""
    unlocked = context.key()
    refusal = (
        profiles.refusal(request.policy.born, datetime.date.today()) if request.policy.born else ""
    )
    if refusal == "bad-birth":
        return m.Refused(refusal)
    context.signed_rules.sign(unlocked, request.policy)
    context.stages.rules_changed()
    return child.policy(context, m.GetPolicy())
