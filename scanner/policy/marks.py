"""
Marks on contents: false alarms and allowances.

A mark belongs to exactly these bytes: a changed picture is another content. The file holds only an
HMAC under a random key of this machine, so that it cannot be compared with known hashes.
"""

import hashlib
import hmac
import secrets
import threading
from pathlib import Path
from typing import Annotated

import msgspec

from scanner.platform.durable import replace_file
from scanner.policy import disk
from scanner.schema import DecidedBy, FileKey, Layer, Mark

MAX_MARKS = 5_000  # beyond that the oldest are dropped; about 250 kB, rewritten at each mark
MAX_BYTES = 4 * 1024 * 1024  # a real marks file is far smaller
KEY_BYTES = 32
ID_BYTES = 16  # of the HMAC: enough that two contents never collide

_Id = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}\Z")]


class AllowanceScope(msgspec.Struct, frozen=True):
    """The scope of an allowance: one layer, under one edition of the rules."""

    layer: Layer
    edition: str


class _Allowance(msgspec.Struct, frozen=True):
    """`used`: digest of the file state that it was used for, empty until then."""

    layer: Layer
    edition: str
    by: DecidedBy
    used: str = ""


class _Said(msgspec.Struct, frozen=True):
    """The stored marks of one content. Members that only older files have are dropped."""

    false_alarm: bool = False
    allowance: _Allowance | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: Annotated[int, msgspec.Meta(ge=1, le=1)]
    key: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
    false_alarms: Annotated[int, msgspec.Meta(ge=0)]
    marks: dict[_Id, _Said]


class Marks:
    """
    The marks of this machine. For any number of threads.

    `problem` is a code, empty when all is well: "marks-broken" (the file was invalid and was set
    aside; no marks apply, which is the safe side), "marks-not-kept" (the file could not be read or
    written; new marks last until the service ends).
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._key = secrets.token_bytes(KEY_BYTES)
        self._marks: dict[str, _Said] = {}
        self._false_alarms = 0
        self._readable = True
        self.problem = ""
        self._load()

    @property
    def false_alarms(self) -> int:
        """The number of contents ever marked as false alarms: all that a parent learns about them."""
        return self._false_alarms

    def get(
        self, sha256: bytes, scope: AllowanceScope | None = None, key: FileKey | None = None
    ) -> Mark:
        """Return the mark on a content; with `scope`, also whether it may pass this once."""
        with self._lock:
            said = self._marks.get(self._id(sha256), _Said())
            allowed = said.allowance if self._covers(said.allowance, scope, key) else None
        return Mark(said.false_alarm, None if allowed is None else allowed.by)

    def mark_false_alarm(self, sha256: bytes) -> None:
        """Record that the child calls the verdict on this content wrong."""
        with self._lock:
            said = self._marks.get(self._id(sha256), _Said())
            if said.false_alarm:
                return
            self._false_alarms += 1
            self._put(sha256, msgspec.structs.replace(said, false_alarm=True))

    def allow_once(self, sha256: bytes, scope: AllowanceScope, by: DecidedBy) -> None:
        """Let this content pass once in one layer, for as long as the rules stay as they are."""
        with self._lock:
            said = self._marks.get(self._id(sha256), _Said())
            allowance = _Allowance(scope.layer, scope.edition, by)
            self._put(sha256, msgspec.structs.replace(said, allowance=allowance))

    def use(self, sha256: bytes, scope: AllowanceScope, key: FileKey | None = None) -> bool:
        """
        Consume the allowance; false when there is none or it was used.

        With `key`, the use is bound to that state of the file, since one file can cause several events.
        """
        with self._lock:
            said = self._marks.get(self._id(sha256), _Said())
            allowance = said.allowance
            if allowance is None or not self._covers(allowance, scope, key):
                return False
            if not allowance.used:
                used = None if key is None else self._bound(allowance, key)
                self._put(sha256, msgspec.structs.replace(said, allowance=used))
            return True

    def withdraw(self, sha256: bytes) -> None:
        """Withdraw an unused allowance."""
        with self._lock:
            said = self._marks.get(self._id(sha256))
            if said is not None and said.allowance is not None:
                self._put(sha256, msgspec.structs.replace(said, allowance=None))

    def forget(self, sha256: bytes) -> None:
        """Drop the mark of a content: a parent withdrew it, or the file was deleted."""
        with self._lock:
            if self._marks.pop(self._id(sha256), None) is not None:
                self._save()

    def _covers(
        self, allowance: _Allowance | None, scope: AllowanceScope | None, key: FileKey | None
    ) -> bool:
        if allowance is None or scope is None:
            return False
        if (allowance.layer, allowance.edition) != (scope.layer, scope.edition):
            return False
        return not allowance.used or (key is not None and allowance.used == self._state(key))

    def _bound(self, allowance: _Allowance, key: FileKey) -> _Allowance:
        return msgspec.structs.replace(allowance, used=self._state(key))

    def _state(self, key: FileKey) -> str:
        return self._id(f"{key.dev} {key.ino} {key.size} {key.mtime_ns} {key.ctime_ns}".encode())

    def _id(self, sha256: bytes) -> str:
        return hmac.new(self._key, sha256, hashlib.sha256).digest()[:ID_BYTES].hex()

    def _put(self, sha256: bytes, said: _Said) -> None:
        name = self._id(sha256)
        self._marks.pop(name, None)  # so that it becomes the newest
        if said != _Said():
            self._marks[name] = said
        while len(self._marks) > MAX_MARKS:
            del self._marks[next(iter(self._marks))]
        self._save()

    def _save(self) -> None:
        if not self._readable:
            return  # a file that could not be read is not overwritten
        content = msgspec.json.encode(_File(1, self._key.hex(), self._false_alarms, self._marks))
        try:
            replace_file(self._path, content)
        except OSError:
            self.problem = "marks-not-kept"
        else:
            self.problem = ""

    def _load(self) -> None:
        try:
            untrusted = disk.read_capped(self._path, MAX_BYTES)
            file = msgspec.json.decode(untrusted, type=_File)
        except FileNotFoundError:
            return
        except OSError:
            self._readable = False
            self.problem = "marks-not-kept"
        except (msgspec.MsgspecError, ValueError):
            self._set_aside()
        else:
            self._key = bytes.fromhex(file.key)
            self._marks = file.marks
            self._false_alarms = file.false_alarms

    def _set_aside(self) -> None:
        self.problem = "marks-broken"
        try:
            disk.set_aside(self._path)
        except OSError:
            self._readable = False
            self.problem = "marks-not-kept"
