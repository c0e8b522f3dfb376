"""Everything kept on disk: keys, rules, marks, held files, the log. Only one process at a time opens it."""

from functools import partial
from pathlib import Path

from scanner import diagnostics, manifest, platform
from scanner.audit import AuditLog, SystemClock
from scanner.errors import ModelError
from scanner.hold.area import HoldArea
from scanner.judgement import RulesInForce
from scanner.keys import KeyFile
from scanner.policy.marks import Marks
from scanner.policy.store import PolicyStore
from scanner.schema import DecidedBy, Layer, RecordKind
from scanner.service.active_rules import ActiveRules
from scanner.service.log_keeper import LogKeeper
from scanner.service.parent_access import ParentAccess
from scanner.service.parent_keys import ParentKeys
from scanner.service.recorder import Recorder
from scanner.service.signed_rules import SignedRules, fingerprint_of
from scanner.service.storage_lock import take_lock
from scanner.service.unseen_pauses import UnseenPauses
from scanner.settings import Settings


class Storage:
    """
    Opens everything under the settings' data folder, and recovers from an unclean shutdown.

    Raises ChannelError `already-running` when another process has it open. Damage to one part is a
    problem code, not an error: the guard continues with the strictest rules.
    """

    def __init__(
        self, settings: Settings, models: Path = manifest.MODELS, command: str = ""
    ) -> None:
        """Open all; `command` names a command that opens the storage briefly and watches nothing."""
        self.settings = settings
        self._command = command
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = take_lock(settings)
        self.manifest, self.model_problem = _manifest(models)
        self.models = models
        self._keys = ParentKeys(settings)
        self.hold = HoldArea(settings.held)
        self.marks = Marks(settings.data / "marks.bin")
        self.recovered = self.hold.recover()
        self._active = ActiveRules(PolicyStore(settings.policy), self.manifest)
        self.pauses = UnseenPauses(settings.data / "pauses.json")
        model = fingerprint_of(self.manifest)
        self.recorder = Recorder(self._open_log, self.rules, model, self.pauses)
        self.log = LogKeeper(settings, self._keys, self.recorder, self._active)
        self.signed_rules = SignedRules(self._active, self._keys, self.recorder, self.log, model)
        self.access = ParentAccess(
            self._keys, self.log, self.signed_rules, self.recorder, self.record_unrecorded
        )
        self.record_unrecorded()

    def close(self) -> None:
        """Write pending data and close."""
        self.recorder.close()
        self._lock.close()

    @property
    def keys(self) -> KeyFile | None:
        """The key file; None before set-up, or if it cannot be read."""
        return self._keys.file

    @property
    def keys_problem(self) -> str:
        """The code of why the key file cannot be read; empty if it can, and before set-up."""
        return self._keys.problem

    @property
    def set_up(self) -> bool:
        """True if a parent has set a passphrase."""
        return self._keys.file is not None

    def rules(self) -> RulesInForce:
        """Return the rules in force today."""
        return self._active.current()

    def problems(self) -> tuple[str, ...]:
        """Return the codes of all current problems."""
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

    def record_unrecorded(self) -> None:
        """Write records for items that were held while nothing could be recorded."""
        if not self.recorder.recording:
            return
        self.recorder.flush()  # else records that are only counted so far would be written twice
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

    def _open_log(self) -> AuditLog | None:
        if self._keys.file is None:
            return None
        clock = SystemClock(platform.clock())
        witness = platform.process().write_system_log
        public = self._keys.file.public
        opened = AuditLog.open(self.settings.log, public, clock, witness, self._command)
        opened.anchor = self._keys.anchor
        return opened


def _manifest(models: Path) -> tuple[manifest.Manifest | None, str]:
    try:
        return manifest.load(models), ""
    except ModelError as error:
        diagnostics.error(error.code, **error.facts)
        return None, error.code
