"""Everything kept on disk: keys, rules, marks, held files, the log. One process at a time opens it."""

from functools import partial
from pathlib import Path

from scanner import diagnostics, manifest, platform
from scanner.audit import AuditLog, SystemClock
from scanner.errors import AuditError, LockError, ModelError
from scanner.hold.area import HoldArea
from scanner.judgement import RulesInForce
from scanner.keys import ANYBODY, Cost, KeyFile, LogMark, OneTimeCodes, Unlocked
from scanner.policy.marks import Marks
from scanner.policy.store import PolicyStore
from scanner.schema import DecidedBy, Layer, Policy, RecordKind
from scanner.service.active_rules import ActiveRules
from scanner.service.log_keeper import LogKeeper
from scanner.service.parent_keys import ParentKeys
from scanner.service.recorder import Recorder
from scanner.service.storage_lock import take_lock
from scanner.service.unseen_pauses import UnseenPauses
from scanner.settings import Settings


class Storage:
    """
    Opens everything under the settings' data folder, and recovers what an unclean end left behind.

    Raises ChannelError `already-running` when another process has it open. Damage of one part is a
    problem code, not an error: the guard works on with the strictest rules.
    """

    def __init__(
        self, settings: Settings, models: Path = manifest.MODELS, command: str = ""
    ) -> None:
        """`command`: the name of a command that opens the storage for a moment and watches nothing."""
        self.settings = settings
        self._command = command
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = take_lock(settings)
        self.manifest, self.model_problem = _manifest(models)
        self.models = models
        self._keys = ParentKeys(settings)
        self.one_time_codes = _one_time_codes(settings)
        self.hold = HoldArea(settings.held)
        self.marks = Marks(settings.data / "marks.bin")
        self.recovered = self.hold.recover()
        self._active = ActiveRules(PolicyStore(settings.policy), self.manifest)
        self.pauses = UnseenPauses(settings.data / "pauses.json")
        self.recorder = Recorder(self._open_log, self.rules, self._model, self.pauses)
        self.log = LogKeeper(settings, self._keys, self.recorder, self._active)
        self._load_rules()
        if self._active.problem:
            self.recorder.note(RecordKind.FAULT, reason=self._active.problem)
        self._recorded_profile = self.rules().policy.profile
        self.record_unrecorded()

    def close(self) -> None:
        """Write what waits and leave."""
        self.recorder.close()
        self._lock.close()

    @property
    def keys(self) -> KeyFile | None:
        """The key file; None before set-up, and where it cannot be read."""
        return self._keys.file

    @property
    def keys_problem(self) -> str:
        """The reason why the key file cannot be read; empty when it can, and before set-up."""
        return self._keys.problem

    @property
    def set_up(self) -> bool:
        """True if a parent has set a passphrase."""
        return self._keys.file is not None

    def rules(self) -> RulesInForce:
        """Give the rules in force today."""
        return self._active.current()

    def signed_policy(self) -> Policy:
        """Give the policy as it was signed, birthdays since not counted."""
        return self._active.signed_policy()

    def birthday(self) -> bool:
        """Return whether a birthday since the signing has changed the profile; the child is shown that."""
        return self._active.birthday()

    def note_birthday(self) -> bool:
        """Record a profile that changed since the last call; true when it did."""
        profile = self.rules().policy.profile
        if profile is self._recorded_profile:
            return False
        self._recorded_profile = profile
        self.recorder.note(RecordKind.POLICY, reason="birthday", count=self._active.counter)
        return True

    def edition(self) -> bytes:
        """Name rules and models in force: what was judged by others counts as not judged."""
        rules = self.rules()
        return f"{self._model} {rules.edition} {rules.policy.operating_point}".encode()

    def problems(self) -> tuple[str, ...]:
        """Give the codes of all that needs a look."""
        found = [
            self.model_problem,
            self.keys_problem,
            self._active.problem,
            self.recorder.problem,
            self.marks.problem,
        ]
        if not self.set_up and not self.keys_problem:
            found.append("no-set-up")
        return tuple(code for code in found if code)

    def set_up_keys(
        self, passphrase: str, policy: Policy, cost: Cost | None = None
    ) -> tuple[Unlocked, str]:
        """Make keys, log and first signed policy; gives the recovery code too. Raises LockError."""
        unlocked, code = self._keys.create(passphrase, cost)
        AuditLog.create(self.settings.log, unlocked)
        self.recorder.reopen()
        self.sign_policy(unlocked, policy)
        self.record_unrecorded()
        return unlocked, code

    def unlock(self, secret: str, account: int = ANYBODY) -> Unlocked:
        """Open with passphrase or recovery code; a wrong try is recorded. Raises LockError."""
        self._keys.required()
        try:
            unlocked = self._keys.unlock(secret, account)
        except LockError as error:
            if error.code != "wait":
                self.recorder.note(RecordKind.WRONG_TRY)
            raise
        if self.one_time_codes is not None:
            self.one_time_codes.forgive()
        if self.log.mend(unlocked):
            self.record_unrecorded()
        self.log.renew_anchor(unlocked)
        return unlocked

    def is_recovery_code(self, secret: str) -> bool:
        """Return whether this is the recovery code, whose 160 bits nobody guesses; no try is counted."""
        return self._keys.is_recovery_code(secret)

    def seconds_to_wait(self, account: int = ANYBODY) -> float:
        """Give the seconds until an account may try a secret again."""
        return self._keys.throttle.wait(account)

    def confirm_code(self, code: str) -> None:
        """Check a recovery code that was typed back. Raises LockError."""
        self._keys.confirm_code(code)

    def change_passphrase(self, unlocked: Unlocked, passphrase: str) -> None:
        """Rewrite the passphrase's slot, and record that. Raises LockError."""
        self._keys.change_passphrase(unlocked, passphrase)
        self.log.keys_changed()
        self.recorder.note(RecordKind.PASSPHRASE)

    def replace_code(self, unlocked: Unlocked) -> str:
        """Make a new recovery code, and record that. Raises LockError."""
        code = self._keys.replace_code(unlocked)
        self.log.keys_changed()
        self.recorder.note(RecordKind.PASSPHRASE, reason="new-code")
        return code

    def replace_keys(self, unlocked: Unlocked, passphrase: str) -> tuple[Unlocked, str]:
        """Start new keys where somebody may know the passphrase. Raises LockError, AuditError."""
        codes: list[str] = []

        def change(mark: LogMark) -> Unlocked:
            changed, code = self._keys.replace(unlocked, passphrase, mark)
            codes.append(code)
            return changed

        renewed = self.recorder.opened.rekey(change)
        self.log.keys_changed()
        self.sign_policy(renewed, self.signed_policy())
        self.recorder.note(RecordKind.PASSPHRASE, reason="new-keys")
        return renewed, codes[0]

    def sign_policy(self, unlocked: Unlocked, policy: Policy) -> None:
        """Put a policy in force and record it. Raises PolicyError, AuditError."""
        self._active.sign(unlocked, policy, self._floor())
        self._load_rules()
        self._recorded_profile = self.rules().policy.profile
        self.recorder.note(RecordKind.POLICY, count=self._active.counter)
        self.log.renew_anchor(unlocked)

    def record_unrecorded(self) -> None:
        """Write records for items that were held while nothing could be recorded."""
        if not self.recorder.recording:
            return
        self.recorder.flush()  # what was only counted so far would be recorded a second time
        for item in self.hold.items():
            if item.state.recorded or item.problem:
                continue
            self.recorder.item_event(
                RecordKind.VERDICT,
                Layer.FOLDER,
                DecidedBy.RULE,
                partial(self.hold.note_recorded, item.item),
                action=str(item.about.action),
                reason=item.about.reasons[0],
            )

    @property
    def _model(self) -> str:
        return "" if self.manifest is None else manifest.fingerprint(self.manifest)

    def _open_log(self) -> AuditLog | None:
        if self._keys.file is None:
            return None
        clock = SystemClock(platform.clock())
        witness = platform.process().write_system_log
        public = self._keys.file.public
        opened = AuditLog.open(self.settings.log, public, clock, witness, self._command)
        opened.anchor = self._keys.anchor
        return opened

    def _load_rules(self) -> None:
        public = None if self._keys.file is None else self._keys.file.public
        self._active.load(public, self._floor())

    def _floor(self) -> int:
        try:
            return self.recorder.opened.policy_floor
        except AuditError:
            anchor = self._keys.anchor
            return 0 if anchor is None else anchor.policy


def _manifest(models: Path) -> tuple[manifest.Manifest | None, str]:
    try:
        return manifest.load(models), ""
    except ModelError as error:
        diagnostics.error(error.code, **error.facts)
        return None, error.code


def _one_time_codes(settings: Settings) -> OneTimeCodes | None:
    """The codes, where the child's account cannot read their secret."""
    if not settings.gated:
        return None
    return OneTimeCodes(settings.one_time_codes, SystemClock(platform.clock()))
