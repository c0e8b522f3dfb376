"""
What was said about single contents: "this looks wrong" and "let it go".

A mark belongs to one content, byte for byte: a changed picture is a new one. On disk stands only an
HMAC under a random key of this machine, so that the file alone cannot be compared with known hashes.
"""

import hashlib
import hmac
import secrets
import threading
from pathlib import Path
from typing import Annotated

import msgspec

from scanner.policy import disk
from scanner.schema import Mark

MAX_MARKS = 5_000  # the oldest go first; about 250 kB, written whole at each mark
MAX_BYTES = 4 * 1024 * 1024  # a marks file of ours is far smaller
KEY_BYTES = 32
ID_BYTES = 16  # of the HMAC: enough that two contents never meet

_Id = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}\Z")]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: Annotated[int, msgspec.Meta(ge=1, le=1)]
    key: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
    false_alarms: Annotated[int, msgspec.Meta(ge=0)]
    marks: dict[_Id, Mark]


class Marks:
    """
    The marks of this machine. For any number of threads.

    `problem` is a code, empty when all is well: "marks-broken" (the file made no sense and was set
    aside: there are no marks, the careful side), "marks-not-kept" (not read or not written: what is
    marked holds until the service ends).
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._key = secrets.token_bytes(KEY_BYTES)
        self._marks: dict[str, Mark] = {}
        self._false_alarms = 0
        self._readable = True
        self.problem = ""
        self._load()

    @property
    def false_alarms(self) -> int:
        """How many contents were ever called wrong: all that a parent learns about them."""
        return self._false_alarms

    def get(self, sha256: bytes) -> Mark | None:
        """Return the mark of a content, None for most."""
        with self._lock:
            return self._marks.get(self._id(sha256))

    def mark_false_alarm(self, sha256: bytes) -> None:
        """The child calls the verdict on this content wrong."""
        with self._lock:
            mark = self._marks.get(self._id(sha256), Mark())
            if mark.false_alarm:
                return
            self._false_alarms += 1
            self._put(sha256, msgspec.structs.replace(mark, false_alarm=True))

    def allow_once(self, sha256: bytes) -> None:
        """Let this content pass from now on: it was released, and must not be held at the next look."""
        with self._lock:
            mark = self._marks.get(self._id(sha256), Mark())
            if not mark.allowed_once:
                self._put(sha256, msgspec.structs.replace(mark, allowed_once=True))

    def forget(self, sha256: bytes) -> None:
        """Drop the mark of a content: a parent took the word back, or the file was deleted."""
        with self._lock:
            if self._marks.pop(self._id(sha256), None) is not None:
                self._save()

    def _id(self, sha256: bytes) -> str:
        return hmac.new(self._key, sha256, hashlib.sha256).digest()[:ID_BYTES].hex()

    def _put(self, sha256: bytes, mark: Mark) -> None:
        name = self._id(sha256)
        self._marks.pop(name, None)  # so that it becomes the newest
        self._marks[name] = mark
        while len(self._marks) > MAX_MARKS:
            del self._marks[next(iter(self._marks))]
        self._save()

    def _save(self) -> None:
        if not self._readable:
            return  # what cannot be read is not overwritten
        content = msgspec.json.encode(_File(1, self._key.hex(), self._false_alarms, self._marks))
        try:
            disk.write_whole(self._path, content)
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
