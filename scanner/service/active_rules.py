"""The rules in force: the signed policy as of today, with the thresholds of its operating point."""

import datetime

from scanner import manifest
from scanner.judgement import RulesInForce
from scanner.keys import PublicKeys, Unlocked, verify_signature
from scanner.policy import profiles
from scanner.policy.store import Parent, PolicyStore, StoreCode
from scanner.schema import Policy

# Placeholder: without a manifest no picture can be checked, so these are never compared with a score.
_NONE_CALIBRATED = manifest.Thresholds(0.0, 0.0, manifest.Rate(0.0, 0), manifest.Rate(0.0, 0))


class ActiveRules:
    """
    Loads, signs and provides the rules. The strictest built-in rules are in force until `load` is called.

    `problem` is a code, empty when all is well.
    """

    def __init__(self, store: PolicyStore, models: manifest.Manifest | None) -> None:
        self._store = store
        self._points = {} if models is None else models.operating_points
        self._signed = self._with_thresholds(profiles.STRICTEST, 0, signed=False)
        self.problem = ""

    def current(self) -> RulesInForce:
        """Return today's rules: a birthday since they were signed moves the profile on."""
        policy = profiles.on_day(self._signed.policy, datetime.date.today())
        if policy == self._signed.policy:
            return self._signed
        return self._with_thresholds(policy, self._signed.counter, self._signed.signed)

    @property
    def counter(self) -> int:
        """The counter of the signed policy; 0 for the built-in one."""
        return self._signed.counter

    def signed_policy(self) -> Policy:
        """Return the policy as signed, without the effect of later birthdays."""
        return self._signed.policy

    def birthday(self) -> bool:
        """Return whether a birthday since the rules were signed has changed the profile."""
        return profiles.change_on(self._signed.policy, datetime.date.today()) is not None

    def load(self, public: PublicKeys | None, floor: int) -> None:
        """Read the signed policy; a policy with a counter below `floor` is refused."""
        found = self._store.load(None if public is None else _parent(public), floor)
        missing = found.problem is StoreCode.MISSING
        self.problem = "" if found.problem is None or missing else str(found.problem)
        if found.copy_differs and not self.problem:
            self.problem = "policy-copy-differs"
        self._signed = self._with_thresholds(found.policy, found.counter, found.signed)

    def sign(self, unlocked: Unlocked, policy: Policy, floor: int) -> None:
        """Sign a policy and write it; `load` puts it in force. Raises PolicyError."""
        parent = _parent(unlocked.public)
        self._store.save(policy, parent, lambda text: unlocked.sign(b"", text), floor)

    def _with_thresholds(self, policy: Policy, counter: int, signed: bool) -> RulesInForce:
        thresholds = self._points.get(policy.operating_point, _NONE_CALIBRATED)
        return RulesInForce(policy, thresholds, counter, signed)


def _parent(public: PublicKeys) -> Parent:
    signer = public.current.sign

    def verify(message: bytes, signature: bytes) -> bool:
        return verify_signature(signer, message, signature)

    return Parent(signer.hex(), verify)
