"""Waiting times after wrong tries: 1 s, doubling to 15 min, across restarts and independent of the wall clock."""

import threading
from pathlib import Path
from typing import Protocol

import msgspec

from scanner.errors import LockError
from scanner.platform.durable import replace_file

LONGEST = 900.0  # seconds
MAX_ACCOUNTS = 64  # counted separately; further accounts share one count
_DOUBLINGS = 10  # 2^10 s is past LONGEST
ANYBODY = -1  # an account that the system cannot name


class BootClock(Protocol):
    """A clock that nobody can set: the boot's id, and milliseconds since that boot."""

    def boot_id(self) -> str:
        """Return an id that changes with each boot."""
        ...

    def monotonic_ms(self) -> int:
        """Milliseconds since boot."""
        ...


class _Tries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    failures: int = 0
    boot: str = ""
    until_ms: int = 0  # end of the wait, in ms since boot


class _Counts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`others` counts for every account that is not in `accounts`."""

    accounts: dict[int, _Tries] = {}
    others: _Tries = _Tries()

    def of(self, account: int) -> _Tries:
        return self.accounts.get(account, self.others)

    def changed(self, account: int, tries: _Tries) -> "_Counts":
        if account not in self.accounts and len(self.accounts) >= MAX_ACCOUNTS:
            return msgspec.structs.replace(self, others=tries)
        return msgspec.structs.replace(self, accounts={**self.accounts, account: tries})


class Throttle:
    """
    Counts wrong tries in a file for each account, so that no account can lock out another.

    The wait runs on the clock since boot. After a reboot it starts again, because nothing that
    survives a reboot shows how long the machine was off, except a clock that can be set. Safe from
    any thread; only one process at a time may use the file.
    """

    def __init__(self, path: Path, clock: BootClock) -> None:
        self._path = path
        self._clock = clock
        self._lock = threading.Lock()

    def failures(self, account: int = ANYBODY) -> int:
        """Return the number of wrong tries since the last right one."""
        return self._load().of(account).failures

    def wait(self, account: int = ANYBODY) -> float:
        """Return the seconds until the account's next try is allowed; 0 when it is allowed now."""
        return self._left(self._load().of(account))

    def begin(self, account: int = ANYBODY) -> None:
        """
        Count a try as wrong before it is made, so that killing the process does not undo it.

        Raises LockError `wait`.
        """
        with self._lock:
            counts = self._load()
            tries = counts.of(account)
            left = self._left(tries)
            if left > 0:
                raise LockError("wait", wait=left)
            failures = tries.failures + 1
            until = self._clock.monotonic_ms() + int(_delay(failures) * 1000)
            self._save(counts.changed(account, _Tries(failures, self._clock.boot_id(), until)))

    def succeeded(self, account: int = ANYBODY) -> None:
        """Reset the account's count, after a right try."""
        with self._lock:
            self._save(self._load().changed(account, _Tries()))

    def _left(self, tries: _Tries) -> float:
        if tries.failures == 0:
            return 0.0
        now = self._clock.monotonic_ms()
        same_boot = tries.boot == self._clock.boot_id()
        until = tries.until_ms if same_boot else int(_delay(tries.failures) * 1000)
        return min(LONGEST, max(0, until - now) / 1000)

    def _load(self) -> _Counts:
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return _Counts()
        except OSError:
            return _Counts(others=_MOST)
        for kind in (_Counts, _Tries):
            try:
                found = msgspec.json.decode(data, type=kind)
            except (msgspec.MsgspecError, UnicodeDecodeError):
                continue
            # Older files hold one count for all accounts.
            return found if isinstance(found, _Counts) else _Counts(others=found)
        return _Counts(others=_MOST)

    def _save(self, counts: _Counts) -> None:
        replace_file(self._path, msgspec.json.encode(counts))


# A damaged file means the longest wait, so that damage cannot bypass it; the next try rewrites the file.
_MOST = _Tries(_DOUBLINGS + 1, "", 0)


def _delay(failures: int) -> float:
    return min(LONGEST, 2.0 ** min(failures - 1, _DOUBLINGS))
