"""
One-time codes (RFC 6238) by which a parent answers by telephone.

The secret is symmetric: anyone who can read the file can make codes. It is used only where the child's
account cannot read the service's folder (the gated mode).
"""

import base64
import secrets
import threading
from pathlib import Path
from typing import Protocol

import msgspec

from scanner.errors import LockError
from scanner.platform.durable import replace_file

SECRET_BYTES = 20  # RFC 4226 §4 recommends the length of HMAC-SHA-1's output
DIGITS = 6  # what every authenticator app shows; with MOST_WRONG tries a day, 15 of 10^6 codes can be hit
STEP = 30  # seconds; RFC 6238 §5.2
DRIFT = 1  # steps to either side, for a telephone's clock and for reading aloud; RFC 6238 §5.2
MOST_WRONG = 5  # wrong codes, after which only the passphrase or a day without a try helps
DAY_MS = 86_400_000
_ISSUER = "Beforehand"


class Clocks(Protocol):
    """The wall clock, for the codes, and the clock since boot, which nobody can set, for the count of tries."""

    def wall(self) -> int:
        """Seconds since 1970."""
        ...

    def boot_id(self) -> str:
        """Return an id that changes with each boot."""
        ...

    def mono_ms(self) -> int:
        """Milliseconds since boot."""
        ...


class _State(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    `secret`: the active one; empty before the parent has confirmed one by a code. `pending`: the one shown last,
    until it is confirmed. `last_step`: the time step of the newest code that was used.
    """

    secret: bytes = b""
    pending: bytes = b""
    last_step: int = 0
    wrong: int = 0
    boot: str = ""  # id of the boot in which the last wrong try was made
    last_wrong_ms: int = 0


class OneTimeCodes:
    """
    The secrets, the last used code and the count of wrong tries. Safe from any thread.

    Wrong tries are forgiven after a day without one, or by the passphrase; a right code keeps the count.
    The day runs on the clock since boot, and starts again with each boot, since nothing that survives a reboot
    shows how long the machine was off except a clock that can be set.
    """

    def __init__(self, path: Path, clocks: Clocks) -> None:
        self._path = path
        self._clocks = clocks
        self._lock = threading.Lock()

    @property
    def active(self) -> bool:
        """True if a parent has set codes up and confirmed them."""
        return bool(self._load().secret)

    def begin(self) -> tuple[str, str]:
        """
        Make a new secret; return it in Base32 and as an `otpauth` URI.

        Codes of the previous secret work until `confirm`, so an abandoned set-up changes nothing.
        """
        pending = secrets.token_bytes(SECRET_BYTES)
        with self._lock:
            self._save(msgspec.structs.replace(self._load(), pending=pending))
        text = base64.b32encode(pending).decode()
        return text, f"otpauth://totp/{_ISSUER}?secret={text}&issuer={_ISSUER}"

    def confirm(self, untrusted_code: str) -> None:
        """Activate the new secret by one of its codes. Raises LockError `wrong-code`, `no-codes`."""
        with self._lock:
            state = self._load()
            if not state.pending:
                raise LockError("no-codes")
            step = self._step_of(state.pending, untrusted_code)
            if step is None:
                raise LockError("wrong-code")
            self._save(
                msgspec.structs.replace(state, secret=state.pending, pending=b"", last_step=step)
            )

    def use(self, untrusted_code: str) -> None:
        """
        Use up a code. The try counts as wrong before it is made, so that killing the process undoes nothing.

        Raises LockError `no-codes`, `wrong-code`, `codes-used-up`.
        """
        with self._lock:
            state = self._load()
            if not state.secret:
                raise LockError("no-codes")
            state = self._of_today(state)
            if state.wrong >= MOST_WRONG:
                self._save(state)  # with the id of the boot that the day is counted in
                raise LockError("codes-used-up")
            tried = self._one_more(state)
            self._save(tried)
            step = self._step_of(state.secret, untrusted_code, state.last_step)
            if step is None:
                raise LockError("codes-used-up" if tried.wrong >= MOST_WRONG else "wrong-code")
            self._save(msgspec.structs.replace(state, last_step=step))

    def forgive(self) -> None:
        """Reset the count of wrong tries; called after the passphrase was given."""
        with self._lock:
            state = self._load()
            if state.wrong:
                self._save(msgspec.structs.replace(state, wrong=0))

    def end(self) -> None:
        """Forget the secrets."""
        with self._lock:
            self._path.unlink(missing_ok=True)

    def _step_of(self, secret: bytes, untrusted_code: str, used: int = 0) -> int | None:
        """Return the time step that a code belongs to; None for a wrong or used code."""
        digits = "".join(untrusted_code.split())
        if len(digits) != DIGITS or not (digits.isascii() and digits.isdigit()):
            return None
        # Imported late: few families use these codes, and the guard should start quickly.
        from cryptography.hazmat.primitives.hashes import SHA1
        from cryptography.hazmat.primitives.twofactor import InvalidToken
        from cryptography.hazmat.primitives.twofactor.totp import TOTP

        totp = TOTP(secret, DIGITS, SHA1(), STEP)  # noqa: S303  # authenticator apps expect SHA-1
        now = self._clocks.wall() // STEP
        for step in range(max(now - DRIFT, used + 1), now + DRIFT + 1):
            try:
                totp.verify(digits.encode(), step * STEP)
            except InvalidToken:
                continue
            return step
        return None

    def _of_today(self, state: _State) -> _State:
        if not state.wrong:
            return state
        if state.boot != self._clocks.boot_id():  # the day starts again, the count stays
            return msgspec.structs.replace(
                state, boot=self._clocks.boot_id(), last_wrong_ms=self._clocks.mono_ms()
            )
        over = self._clocks.mono_ms() - state.last_wrong_ms >= DAY_MS
        return msgspec.structs.replace(state, wrong=0) if over else state

    def _one_more(self, state: _State) -> _State:
        boot, now = self._clocks.boot_id(), self._clocks.mono_ms()
        return msgspec.structs.replace(state, wrong=state.wrong + 1, boot=boot, last_wrong_ms=now)

    def _load(self) -> _State:
        """Read the file. A damaged file counts as missing: no code works until the parent sets codes up again."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=_State)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return _State()

    def _save(self, state: _State) -> None:
        replace_file(self._path, msgspec.json.encode(state), 0o600)
