"""Operations on the whole log that need the parent's key: verify, anchor, mend, acknowledge, erase."""

from collections.abc import Callable

from scanner.audit import AuditLog, Report
from scanner.errors import AuditError
from scanner.keys import Unlocked
from scanner.platform.durable import replace_file
from scanner.schema import RecordKind
from scanner.service import anchoring
from scanner.service.active_rules import ActiveRules
from scanner.service.kept_anchor import KeptAnchor
from scanner.service.parent_keys import ParentKeys
from scanner.service.recorder import Recorder
from scanner.settings import Settings

MAX_CHECKPOINT = 200  # characters; a size and six words


class LogKeeper:
    """Maintains the log's files; most operations take the parent's unlocked keys."""

    def __init__(
        self, settings: Settings, keys: ParentKeys, recorder: Recorder, rules: ActiveRules
    ) -> None:
        self._settings = settings
        self._keys = keys
        self._recorder = recorder
        self._rules = rules
        self.kept_anchor = KeptAnchor(lambda: keys.file, recorder.older_anchor)
        self._checkpoint = settings.data / "checkpoint.txt"

    def begin(self, unlocked: Unlocked) -> None:
        """Start the log when the keys are made. Raises AuditError."""
        AuditLog.create(self._settings.log, unlocked)
        self._recorder.reopen()

    def verify(self, unlocked: Unlocked, cancelled: Callable[[], bool] = lambda: False) -> Report:
        """Verify the log against anchor and checkpoint. Raises AuditError, LockError."""
        return anchoring.check(self._files(), self._keys.required(), unlocked, cancelled)

    def note_checkpoint(self, checkpoint: str) -> None:
        """Keep a checkpoint, so that the next verification notices if an older log was put back."""
        replace_file(self._checkpoint, checkpoint.encode())

    def renew_anchor(self, unlocked: Unlocked, *, accept: bool = False) -> None:
        """
        Sign the log's size and head, and store them in the key file.

        Raises AuditError when damage cannot be accepted.
        """
        if self._keys.file is None:
            return
        files = self._files()
        if accept:
            files = files._replace(noted="")
        counter = self._rules.counter
        anchor = anchoring.renew(files, self._keys.file, unlocked, counter, accept=accept)
        if anchor is not None:
            self.keys_changed()
            self._recorder.note(RecordKind.NOTED, count=anchor.number)

    def acknowledge_damage(self, unlocked: Unlocked) -> None:
        """
        Continue a damaged log after the parent has acknowledged the damage.

        A log in which nothing can be checked any more is moved aside, and another is started. Raises AuditError.
        """
        if self._keys.file is None:
            return
        try:
            report = self.verify(unlocked)
            over, count = report.beyond_repair, len(report.damages)
        except AuditError:
            over, count = True, 1
        if over or not self._recorder.recording:
            self._recorder.close()
            anchoring.begin_again(self._files(), self._keys.file, unlocked)
            self._recorder.reopen()
        self._forget_checkpoint()
        self._recorder.note(RecordKind.ACKNOWLEDGED, count=count)
        self.renew_anchor(unlocked, accept=True)

    def erase(self, unlocked: Unlocked) -> None:
        """Erase every record, leaving a signed tombstone. Raises AuditError."""
        self._recorder.opened.erase(unlocked)
        self._forget_checkpoint()
        self.renew_anchor(unlocked)

    def mend(self, unlocked: Unlocked) -> bool:
        """Start a missing log or replace its lost state; return whether that was done. Raises AuditError."""
        if self._keys.file is None:
            return False
        if not anchoring.mend(self._files(), self._keys.file, unlocked, self._recorder.problem):
            return False
        self._recorder.reopen()
        return True

    def keys_changed(self) -> None:
        """Read the key file and its anchor again."""
        self._keys.load()
        if self._recorder.recording and self._keys.file is not None:
            self._recorder.opened.anchor = self._keys.anchor

    def _files(self) -> anchoring.LogFiles:
        places, newest = self._settings, self.kept_anchor.newest
        return anchoring.LogFiles(places.log, places.keys, self._noted(), newest)

    def _noted(self) -> str:
        try:
            return self._checkpoint.read_text(encoding="utf-8")[:MAX_CHECKPOINT]
        except (OSError, UnicodeDecodeError):
            return ""

    def _forget_checkpoint(self) -> None:
        self._checkpoint.unlink(missing_ok=True)
