"""The signed rules of one home: reading and signing them, with a record of every change."""

from scanner import manifest
from scanner.errors import AuditError
from scanner.keys import Unlocked
from scanner.schema import Policy, RecordKind
from scanner.service.active_rules import ActiveRules
from scanner.service.log_keeper import LogKeeper
from scanner.service.parent_keys import ParentKeys
from scanner.service.recorder import Recorder


class SignedRules:
    """Puts rules in force. The strictest built-in rules apply where no signed rules can be read."""

    def __init__(
        self, active: ActiveRules, keys: ParentKeys, recorder: Recorder, log: LogKeeper, model: str
    ) -> None:
        """Set up; `model` is the fingerprint of the shipped models."""
        self._active = active
        self._keys = keys
        self._recorder = recorder
        self._log = log
        self._model = model
        self._load()
        if active.problem:
            recorder.note(RecordKind.FAULT, reason=active.problem)
        self._recorded_profile = active.current().policy.profile

    def policy(self) -> Policy:
        """Return the policy as signed, without the effect of later birthdays."""
        return self._active.signed_policy()

    def birthday(self) -> bool:
        """Return whether a birthday since the signing has changed the profile, which the child is shown."""
        return self._active.birthday()

    def note_birthday(self) -> bool:
        """Record a change of profile since the last call; return whether there was one."""
        profile = self._active.current().policy.profile
        if profile is self._recorded_profile:
            return False
        self._recorded_profile = profile
        self._recorder.note(RecordKind.POLICY, reason="birthday", count=self._active.counter)
        return True

    def edition(self) -> bytes:
        """Return a digest of the rules and models in force; files judged under another one are judged again."""
        rules = self._active.current()
        return f"{self._model} {rules.edition} {rules.policy.operating_point}".encode()

    def sign(self, unlocked: Unlocked, policy: Policy) -> None:
        """Put a policy in force and record it. Raises PolicyError, AuditError."""
        self._active.sign(unlocked, policy, self._floor())
        self._load()
        self._recorded_profile = self._active.current().policy.profile
        self._recorder.note(RecordKind.POLICY, count=self._active.counter)
        self._log.renew_anchor(unlocked)

    def _load(self) -> None:
        public = None if self._keys.file is None else self._keys.file.public
        self._active.load(public, self._floor())

    def _floor(self) -> int:
        try:
            return self._recorder.opened.policy_floor
        except AuditError:
            anchor = self._keys.anchor
            return 0 if anchor is None else anchor.policy


def fingerprint_of(models: manifest.Manifest | None) -> str:
    """Return the fingerprint of the shipped models; empty where their manifest cannot be read."""
    return "" if models is None else manifest.fingerprint(models)
