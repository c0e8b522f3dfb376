"""The parent's key file: making, reading, unlocking and rewriting it."""

from scanner import keys, platform
from scanner.audit import SystemClock
from scanner.errors import LockError
from scanner.keys import Anchor, KeyFile, OneTimeCodes, Throttle, Unlocked
from scanner.settings import Settings


class ParentKeys:
    """The key file as last read. `problem` is a code, empty when the file is sound or does not exist yet."""

    def __init__(self, settings: Settings) -> None:
        self._path = settings.keys
        self.throttle = Throttle(settings.data / "tries.json", platform.clock())
        self.one_time_codes = _one_time_codes(settings)
        self.file: KeyFile | None = None
        self.problem = ""
        self.load()

    def load(self) -> None:
        """Read the file; call it at the start and after each change."""
        try:
            self.file = keys.load(self._path)
            self.problem = ""
        except LockError as error:
            self.file = None
            self.problem = "" if error.code == "keys-missing" else error.code

    def required(self) -> KeyFile:
        """Return the key file. Raises LockError when it is missing or cannot be read."""
        if self.file is None:
            raise LockError(self.problem or "no-set-up")
        return self.file

    @property
    def anchor(self) -> Anchor | None:
        """The anchor of the log that the parent last signed."""
        return None if self.file is None else self.file.anchored

    def create(self, passphrase: str, cost: keys.Cost | None) -> tuple[Unlocked, str]:
        """Make the keys; return them and the recovery code. Raises LockError."""
        made = keys.create(self._path, passphrase, cost)
        self.load()
        return made

    def unlock(self, secret: str, account: int) -> Unlocked:
        """Unlock with passphrase or recovery code, as often as the throttle allows. Raises LockError."""
        return keys.unlock(self.required(), secret, self.throttle, account)

    def is_recovery_code(self, secret: str) -> bool:
        """Return whether this is the recovery code; false if the key file cannot be read."""
        by_code = None if self.file is None else self.file.unlock_with_code(secret)
        if by_code is not None:
            by_code.forget()
        return by_code is not None

    def confirm_code(self, code: str) -> None:
        """Check a retyped recovery code. Raises LockError."""
        keys.read_code(code)  # check its shape first: a passphrase would unlock as well
        self.required().unlock(code)

    def change_passphrase(self, unlocked: Unlocked, passphrase: str) -> None:
        """Rewrite the passphrase slot. Raises LockError."""
        keys.change_passphrase(self._path, unlocked, passphrase)
        self.load()

    def replace_code(self, unlocked: Unlocked) -> str:
        """Make and return a new recovery code. Raises LockError."""
        code = keys.replace_code(self._path, unlocked)
        self.load()
        return code

    def replace(
        self, unlocked: Unlocked, passphrase: str, mark: keys.LogMark
    ) -> tuple[Unlocked, str]:
        """Start new keys from a place in the log; return them and their recovery code. Raises LockError."""
        changed = keys.change_passphrase(self._path, unlocked, passphrase, compromised=mark)
        self.load()
        return changed.unlocked, changed.recovery_code


def _one_time_codes(settings: Settings) -> OneTimeCodes | None:
    """Return the codes; None where the child's account could read their secret."""
    if not settings.gated:
        return None
    return OneTimeCodes(settings.one_time_codes, SystemClock(platform.clock()))
