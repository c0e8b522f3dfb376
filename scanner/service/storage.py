"""What is kept on disk: keys, rules, marks, held files, the log. One process at a time opens it."""

import datetime
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from scanner import diagnostics, keys, manifest, platform
from scanner.audit import AuditLog, Report, SystemClock
from scanner.channel.client import Client
from scanner.errors import AuditError, ChannelError, LockError, ModelError
from scanner.hold.area import HoldArea
from scanner.judgement import RulesInForce
from scanner.keys import KeyFile, PublicKeys, Throttle, Unlocked
from scanner.platform.durable import replace_file
from scanner.policy import profiles
from scanner.policy.marks import Marks
from scanner.policy.store import Parent, PolicyStore, StoreCode
from scanner.schema import DecidedBy, Layer, Policy, RecordKind
from scanner.service import anchoring
from scanner.service.kept_anchor import KeptAnchor
from scanner.service.recorder import Recorder
from scanner.settings import Settings

COMMANDS_TAKE = 10.0  # seconds; a guard waits longer, see `wait_for_commands`
LOOK_SECONDS = 0.2  # between two tries at the lock, which tells nobody that it is free
MAX_CHECKPOINT = 200  # characters; a size and six words


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
        self._lock = _take_lock(settings)
        self.manifest, self.model_problem = _manifest(models)
        self.models = models
        self.keys: KeyFile | None = None
        self.keys_problem = ""
        self._load_keys()
        self.throttle = Throttle(settings.data / "tries.json", platform.clock())
        self.hold = HoldArea(settings.held)
        self.marks = Marks(settings.data / "marks.bin")
        self.store = PolicyStore(settings.policy)
        self.policy_problem = ""
        self.recovered = self.hold.recover()
        model = "" if self.manifest is None else manifest.fingerprint(self.manifest)
        self._rules = self._with_thresholds(profiles.STRICTEST, 0, signed=False)
        self.recorder = Recorder(self._open_log, self.rules, model)
        self.kept_anchor = KeptAnchor(lambda: self.keys, self.recorder.older_anchor)
        self._rules = self._load_rules()
        if self.policy_problem:
            self.recorder.note(RecordKind.FAULT, reason=self.policy_problem)
        self._recorded_profile = self.rules().policy.profile
        self.record_unrecorded()

    def close(self) -> None:
        """Write what waits and leave."""
        self.recorder.close()
        self._lock.close()

    @property
    def set_up(self) -> bool:
        """Whether a parent has set a passphrase."""
        return self.keys is not None

    def rules(self) -> RulesInForce:
        """The rules in force today: a birthday since they were signed has moved the profile on."""
        today = datetime.date.today()
        policy = profiles.on_day(self._rules.policy, today)
        if policy == self._rules.policy:
            return self._rules
        return self._with_thresholds(policy, self._rules.counter, self._rules.signed)

    def birthday(self) -> bool:
        """Whether a birthday since the rules were signed has changed the profile; the child is told."""
        return profiles.change_on(self._rules.policy, datetime.date.today()) is not None

    def note_birthday(self) -> bool:
        """Record a profile that changed since the last call; true when it did."""
        profile = self.rules().policy.profile
        if profile is self._recorded_profile:
            return False
        self._recorded_profile = profile
        self.recorder.note(RecordKind.POLICY, reason="birthday", count=self._rules.counter)
        return True

    def problems(self) -> tuple[str, ...]:
        """Codes of all that needs a look."""
        found = [
            self.model_problem,
            self.keys_problem,
            self.policy_problem,
            self.recorder.problem,
            self.marks.problem,
        ]
        if not self.set_up and not self.keys_problem:
            found.append("no-set-up")
        return tuple(code for code in found if code)

    def set_up_keys(
        self, passphrase: str, policy: Policy, cost: keys.Cost | None = None
    ) -> tuple[Unlocked, str]:
        """Make keys, log and first signed policy; gives the recovery code too. Raises LockError."""
        unlocked, code = keys.create(self.settings.keys, passphrase, cost)
        AuditLog.create(self.settings.log, unlocked)
        self._load_keys()
        self.recorder.reopen()
        self.sign_policy(unlocked, policy)
        self.record_unrecorded()
        return unlocked, code

    def unlock(self, secret: str, account: int = keys.ANYBODY) -> Unlocked:
        """Open with passphrase or recovery code; a wrong try is recorded. Raises LockError."""
        if self.keys is None:
            raise LockError(self.keys_problem or "no-set-up")
        try:
            unlocked = keys.unlock(self.keys, secret, self.throttle, account)
        except LockError as error:
            if error.code != "wait":
                self.recorder.note(RecordKind.WRONG_TRY)
            raise
        self._mend_log(unlocked)
        self.renew_anchor(unlocked)
        return unlocked

    def sign_policy(self, unlocked: Unlocked, policy: Policy) -> None:
        """Put a policy in force and record it. Raises PolicyError, AuditError."""
        floor = self._floor()
        self.store.save(
            policy, _parent(unlocked.public), lambda text: unlocked.sign(b"", text), floor
        )
        self._rules = self._load_rules()
        self._recorded_profile = self.rules().policy.profile
        self.recorder.note(RecordKind.POLICY, count=self._rules.counter)
        self.renew_anchor(unlocked)

    def renew_anchor(self, unlocked: Unlocked, *, accept: bool = False) -> None:
        """Sign where the log stands, into the key file. Raises AuditError when damage cannot be accepted."""
        if self.keys is None:
            return
        counter = self._rules.counter
        files = self._log_files()
        if accept:
            files = files._replace(noted="")
        anchor = anchoring.renew(files, self.keys, unlocked, counter, accept=accept)
        if anchor is not None:
            self.keys_changed()
            self.recorder.note(RecordKind.NOTED, count=anchor.number)

    def acknowledge_damage(self, unlocked: Unlocked) -> None:
        """
        The parent has seen what is wrong with the log, and goes on with it.

        A log that nothing can be checked in any more is moved aside for another. Raises AuditError.
        """
        if self.keys is None:
            return
        try:
            report = self.check_log(unlocked)
            over, count = report.beyond_repair, len(report.damages)
        except AuditError:
            over, count = True, 1
        if over or not self.recorder.recording:
            self.recorder.close()
            anchoring.begin_again(self._log_files(), self.keys, unlocked)
            self.recorder.reopen()
        self.forget_checkpoint()
        self.recorder.note(RecordKind.ACKNOWLEDGED, count=count)
        self.renew_anchor(unlocked, accept=True)

    def check_log(
        self, unlocked: Unlocked, cancelled: Callable[[], bool] = lambda: False
    ) -> Report:
        """Verify the log against all that is known from before. Raises AuditError, LockError."""
        if self.keys is None:
            raise LockError(self.keys_problem or "no-set-up")
        return anchoring.check(self._log_files(), self.keys, unlocked, cancelled)

    def _log_files(self) -> anchoring.LogFiles:
        places, newest = self.settings, self.kept_anchor.newest
        return anchoring.LogFiles(places.log, places.keys, self.noted(), newest)

    def edition(self) -> bytes:
        """Name rules and models in force: what was judged by others counts as not judged."""
        model = "" if self.manifest is None else manifest.fingerprint(self.manifest)
        rules = self.rules()
        return f"{model} {rules.edition} {rules.policy.operating_point}".encode()

    def signed_policy(self) -> Policy:
        """The policy as it was signed, birthdays since not counted."""
        return self._rules.policy

    def keys_changed(self) -> None:
        """Read the key file again after a change of it."""
        self._load_keys()
        if self.recorder.recording and self.keys is not None:
            self.recorder.opened.anchor = self.keys.anchored

    def record_unrecorded(self) -> None:
        """Write records for items that were held while nothing could be recorded."""
        if not self.recorder.recording:
            return
        for item in self.hold.items():
            if item.state.recorded or item.problem:
                continue
            recorded = self.recorder.item_event(
                RecordKind.VERDICT,
                Layer.FOLDER,
                DecidedBy.RULE,
                action=str(item.about.action),
                reason=item.about.reasons[0],
            )
            if recorded:
                self.hold.update(item.item, recorded=True)

    def noted(self) -> str:
        """The checkpoint of the last time the parent verified the log; empty at first."""
        try:
            return self._checkpoint.read_text(encoding="utf-8")[:MAX_CHECKPOINT]
        except (OSError, UnicodeDecodeError):
            return ""

    def note_checkpoint(self, checkpoint: str) -> None:
        """Keep a checkpoint, so that an older log put back is noticed the next time."""
        replace_file(self._checkpoint, checkpoint.encode())

    def forget_checkpoint(self) -> None:
        """Drop the checkpoint: the log was erased."""
        self._checkpoint.unlink(missing_ok=True)

    @property
    def _checkpoint(self) -> Path:
        return self.settings.data / "checkpoint.txt"

    def _mend_log(self, unlocked: Unlocked) -> None:
        """What only the parent's signature can put right: a log never begun, or one whose state was lost."""
        if self.keys is None:
            return
        if anchoring.mend(self._log_files(), self.keys, unlocked, self.recorder.problem):
            self.recorder.reopen()
            self.record_unrecorded()

    def _load_keys(self) -> None:
        try:
            self.keys = keys.load(self.settings.keys)
            self.keys_problem = ""
        except LockError as error:
            self.keys = None
            self.keys_problem = "" if error.code == "keys-missing" else error.code

    def _open_log(self) -> AuditLog | None:
        if self.keys is None:
            return None
        clock = SystemClock(platform.clock())
        witness = platform.process().write_system_log
        opened = AuditLog.open(self.settings.log, self.keys.public, clock, witness, self._command)
        opened.anchor = self.keys.anchored
        return opened

    def _load_rules(self) -> RulesInForce:
        parent = None if self.keys is None else _parent(self.keys.public)
        found = self.store.load(parent, self._floor())
        missing = found.problem is StoreCode.MISSING
        self.policy_problem = "" if found.problem is None or missing else str(found.problem)
        if found.copy_differs and not self.policy_problem:
            self.policy_problem = "policy-copy-differs"
        return self._with_thresholds(found.policy, found.counter, found.signed)

    def _floor(self) -> int:
        try:
            return self.recorder.opened.policy_floor
        except AuditError:
            anchor = None if self.keys is None else self.keys.anchored
            return 0 if anchor is None else anchor.policy

    def _with_thresholds(self, policy: Policy, counter: int, signed: bool) -> RulesInForce:
        points = {} if self.manifest is None else self.manifest.operating_points
        thresholds = points.get(policy.operating_point, _NONE_CALIBRATED)
        return RulesInForce(policy, thresholds, counter, signed)


def wait_for_commands(settings: Settings, pause: Callable[[float], bool]) -> bool:
    """
    Wait until no command is at work in the storage, however long somebody takes to type; whether it is so now.

    `pause` waits so many seconds, and says whether to go on. A guard that is at home is not waited for.
    """
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (settings.data / "lock").open("ab") as file:
        while not platform.files().lock_file(file.fileno()) and not _served(settings):
            if not pause(LOOK_SECONDS):
                return False
    return True


def _take_lock(settings: Settings) -> IO[bytes]:
    """
    Give the open file that holds the lock; the system lets go of it with the process.

    A command without a guard has the storage for a moment, and must not keep a guard from starting.
    """
    file = (settings.data / "lock").open("ab")
    until = time.monotonic() + COMMANDS_TAKE
    while not platform.files().lock_file(file.fileno()):
        if _served(settings) or time.monotonic() > until:
            file.close()
            raise ChannelError("already-running", path=settings.data)
        time.sleep(0.05)
    return file


def _served(settings: Settings) -> bool:
    try:
        Client.connect(settings.socket, "cli").close()
    except ChannelError:
        return False
    return True


def _parent(public: PublicKeys) -> Parent:
    signer = public.current.sign

    def verify(message: bytes, signature: bytes) -> bool:
        return keys.verify_signature(signer, message, signature)

    return Parent(signer.hex(), verify)


# Without a manifest no picture can be checked, so these are never compared with a score.
_NONE_CALIBRATED = manifest.Thresholds(0.0, 0.0, manifest.Rate(0.0, 0), manifest.Rate(0.0, 0))


def _manifest(models: Path) -> tuple[manifest.Manifest | None, str]:
    try:
        return manifest.load(models), ""
    except ModelError as error:
        diagnostics.error(error.code, **error.facts)
        return None, error.code
