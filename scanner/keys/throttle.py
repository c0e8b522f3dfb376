"""Wrong tries cost time: 1 s, doubling to 15 min, across restarts and whatever the wall clock says."""

from pathlib import Path
from typing import Protocol

import msgspec

from scanner.errors import LockError
from scanner.platform.durable import replace_file

LONGEST = 900.0  # seconds
_DOUBLINGS = 10  # 2^10 s is past LONGEST


class BootClock(Protocol):
    """A clock nobody can set: milliseconds since the boot with this id."""

    def boot_id(self) -> str:
        """Give an id that changes with each boot."""
        ...

    def monotonic_ms(self) -> int:
        """Milliseconds since boot."""
        ...


class _Tries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    failures: int = 0
    boot: str = ""
    until_ms: int = 0  # on the boot's clock


class Throttle:
    """
    Counts wrong tries in a file.

    The wait runs on the clock since boot. After a reboot it starts again, because nothing that
    survives a reboot tells how long the machine was off, except a clock that can be set.
    """

    def __init__(self, path: Path, clock: BootClock) -> None:
        self._path = path
        self._clock = clock

    def failures(self) -> int:
        """Wrong tries since the last right one."""
        return self._load().failures

    def wait(self) -> float:
        """Seconds until the next try is allowed; 0 when it is allowed now."""
        tries = self._load()
        if tries.failures == 0:
            return 0.0
        now = self._clock.monotonic_ms()
        same_boot = tries.boot == self._clock.boot_id()
        until = tries.until_ms if same_boot else int(_delay(tries.failures) * 1000)
        return min(LONGEST, max(0, until - now) / 1000)

    def begin(self) -> None:
        """Count a try as wrong before it is made, so that killing us does not undo it. Raises LockError `wait`."""
        left = self.wait()
        if left > 0:
            raise LockError("wait", wait=left)
        failures = self._load().failures + 1
        until = self._clock.monotonic_ms() + int(_delay(failures) * 1000)
        self._save(_Tries(failures, self._clock.boot_id(), until))

    def succeeded(self) -> None:
        """The try was right: the count starts again."""
        self._save(_Tries())

    def _load(self) -> _Tries:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=_Tries)
        except FileNotFoundError:
            return _Tries()
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            # Damage must not be a way around the wait; the next try writes a sound file.
            return _Tries(_DOUBLINGS + 1, "", 0)

    def _save(self, tries: _Tries) -> None:
        replace_file(self._path, msgspec.json.encode(tries))


def _delay(failures: int) -> float:
    return min(LONGEST, 2.0 ** min(failures - 1, _DOUBLINGS))
