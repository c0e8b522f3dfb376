"""Passphrase and recovery code: setting, trying and changing them, each with a record."""

from collections.abc import Callable

from scanner.errors import LockError
from scanner.keys import ANYBODY, Cost, LogMark, OneTimeCodes, Unlocked
from scanner.schema import Policy, RecordKind
from scanner.service.log_keeper import LogKeeper
from scanner.service.parent_keys import ParentKeys
from scanner.service.recorder import Recorder
from scanner.service.signed_rules import SignedRules


class ParentAccess:
    """
    The parent's access to keys, log and rules.

    `record_unrecorded`: called when records that could not be written earlier can be written.
    """

    def __init__(
        self,
        keys: ParentKeys,
        log: LogKeeper,
        rules: SignedRules,
        recorder: Recorder,
        record_unrecorded: Callable[[], None],
    ) -> None:
        self._keys = keys
        self._log = log
        self._rules = rules
        self._recorder = recorder
        self._record_unrecorded = record_unrecorded

    @property
    def one_time_codes(self) -> OneTimeCodes | None:
        """The one-time codes for answers by telephone; None where the child's account could read their secret."""
        return self._keys.one_time_codes

    def set_up(
        self, passphrase: str, policy: Policy, cost: Cost | None = None
    ) -> tuple[Unlocked, str]:
        """Make keys, log and first signed policy; return the keys and the recovery code. Raises LockError."""
        unlocked, code = self._keys.create(passphrase, cost)
        self._log.begin(unlocked)
        self._rules.sign(unlocked, policy)
        self._record_unrecorded()
        return unlocked, code

    def unlock(self, secret: str, account: int = ANYBODY) -> Unlocked:
        """Unlock with passphrase or recovery code; a wrong try is recorded. Raises LockError."""
        self._keys.required()
        try:
            unlocked = self._keys.unlock(secret, account)
        except LockError as error:
            if error.code != "wait":
                self._recorder.note(RecordKind.WRONG_TRY)
            raise
        if self._keys.one_time_codes is not None:
            self._keys.one_time_codes.forgive()
        if self._log.mend(unlocked):
            self._record_unrecorded()
        self._log.renew_anchor(unlocked)
        return unlocked

    def is_recovery_code(self, secret: str) -> bool:
        """Return whether this is the recovery code; counts no try, since nobody guesses 160 bits."""
        return self._keys.is_recovery_code(secret)

    def seconds_to_wait(self, account: int = ANYBODY) -> float:
        """Return the seconds until an account may try a secret again."""
        return self._keys.throttle.wait(account)

    def confirm_code(self, code: str) -> None:
        """Check that the parent has noted the recovery code, by its retyped copy. Raises LockError."""
        self._keys.confirm_code(code)

    def change_passphrase(self, unlocked: Unlocked, passphrase: str) -> None:
        """Rewrite the passphrase slot and record the change. Raises LockError."""
        self._keys.change_passphrase(unlocked, passphrase)
        self._log.keys_changed()
        self._recorder.note(RecordKind.PASSPHRASE)

    def replace_code(self, unlocked: Unlocked) -> str:
        """Make a new recovery code and record the change. Raises LockError."""
        code = self._keys.replace_code(unlocked)
        self._log.keys_changed()
        self._recorder.note(RecordKind.PASSPHRASE, reason="new-code")
        return code

    def replace_keys(self, unlocked: Unlocked, passphrase: str) -> tuple[Unlocked, str]:
        """Start new keys because somebody may know the passphrase. Raises LockError, AuditError."""
        codes: list[str] = []

        def change(mark: LogMark) -> Unlocked:
            changed, code = self._keys.replace(unlocked, passphrase, mark)
            codes.append(code)
            return changed

        renewed = self._recorder.opened.rekey(change)
        self._log.keys_changed()
        self._rules.sign(renewed, self._rules.policy())
        self._recorder.note(RecordKind.PASSPHRASE, reason="new-keys")
        return renewed, codes[0]
