"""The key file of the parent: made, read, opened and rewritten."""

from scanner import keys, platform
from scanner.audit import SystemClock
from scanner.errors import LockError
from scanner.keys import Anchor, KeyFile, OneTimeCodes, Throttle, Unlocked
from scanner.settings import Settings


class ParentKeys:
    """The key file as it was last read. `problem` is a code, empty when it is whole or not there yet."""

    def __init__(self, settings: Settings) -> None:
        self._path = settings.keys
        self.throttle = Throttle(settings.data / "tries.json", platform.clock())
        self.one_time_codes = _one_time_codes(settings)
        self.file: KeyFile | None = None
        self.problem = ""
        self.load()

    def load(self) -> None:
        """Read the file, at first and after each change."""
        try:
            self.file = keys.load(self._path)
            self.problem = ""
        except LockError as error:
            self.file = None
            self.problem = "" if error.code == "keys-missing" else error.code

    def required(self) -> KeyFile:
        """Give the file. Raises LockError when there is none, or none that can be read."""
        if self.file is None:
            raise LockError(self.problem or "no-set-up")
        return self.file

    @property
    def anchor(self) -> Anchor | None:
        """The anchor of the log that the parent last signed."""
        return None if self.file is None else self.file.anchored

    def create(self, passphrase: str, cost: keys.Cost | None) -> tuple[Unlocked, str]:
        """Make the keys; gives the recovery code too. Raises LockError."""
        made = keys.create(self._path, passphrase, cost)
        self.load()
        return made

    def unlock(self, secret: str, account: int) -> Unlocked:
        """Open with passphrase or recovery code, as often as the throttle allows. Raises LockError."""
        return keys.unlock(self.required(), secret, self.throttle, account)

    def is_recovery_code(self, secret: str) -> bool:
        """Return whether this is the recovery code; false where no file can be read."""
        by_code = None if self.file is None else self.file.unlock_with_code(secret)
        if by_code is not None:
            by_code.forget()
        return by_code is not None

    def confirm_code(self, code: str) -> None:
        """Check a recovery code that was typed back. Raises LockError."""
        keys.read_code(code)  # first its shape: a passphrase would open as well
        self.required().unlock(code)

    def change_passphrase(self, unlocked: Unlocked, passphrase: str) -> None:
        """Rewrite the passphrase's slot. Raises LockError."""
        keys.change_passphrase(self._path, unlocked, passphrase)
        self.load()

    def replace_code(self, unlocked: Unlocked) -> str:
        """Make a new recovery code. Raises LockError."""
        code = keys.replace_code(self._path, unlocked)
        self.load()
        return code

    def replace(
        self, unlocked: Unlocked, passphrase: str, mark: keys.LogMark
    ) -> tuple[Unlocked, str]:
        """Start new keys from a place of the log on; gives their recovery code too. Raises LockError."""
        changed = keys.change_passphrase(self._path, unlocked, passphrase, compromised=mark)
        self.load()
        return changed.unlocked, changed.recovery_code


def _one_time_codes(settings: Settings) -> OneTimeCodes | None:
    """The codes, where the child's account cannot read their secret."""
    if not settings.gated:
        return None
    return OneTimeCodes(settings.one_time_codes, SystemClock(platform.clock()))
