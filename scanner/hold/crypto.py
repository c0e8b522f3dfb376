"""The encryption of the hold area, with one random key for each item; see docs/spec/hold-area.md."""

import itertools
import os
import secrets
import struct
from collections.abc import Callable, Iterator

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from scanner.errors import HoldError
from scanner.hold.sparse import CHUNK, PlacedDigest, Run, numbers

KEY_BYTES = 32
# Bytes of a path and all attributes. Linux caps each attribute at 64 KiB; on Windows named streams are among them.
MAX_META = 16 * 1024 * 1024

_HEAD = struct.Struct(">4sI16s8s")  # magic, chunk size, item id, nonce prefix
_MAGIC = b"BHH1"
_LENGTH = struct.Struct(">I")
_NONCE = 12
_TAG = 16


class ItemCipher:
    """Seals and opens the parts of one item. Raises HoldError `damaged` for bytes that were altered."""

    def __init__(self, key: bytes, item: str) -> None:
        self._key = key
        self._id = bytes.fromhex(item)

    def seal(self, kind: str, plain: bytes) -> bytes:
        """Seal a small value."""
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._cipher(kind).encrypt(nonce, plain, self._id)

    def open(self, kind: str, untrusted: bytes) -> bytes:
        """Open a small value."""
        try:
            return self._cipher(kind).decrypt(untrusted[:_NONCE], untrusted[_NONCE:], self._id)
        except (InvalidTag, ValueError) as error:
            raise HoldError("damaged", part=kind) from error

    def seal_file(
        self,
        source: int,
        target: int,
        meta: Callable[[bytes], bytes],
        runs: tuple[Run, ...] | None = None,
    ) -> int:
        """
        Seal all of `source` into `target` and return the number of bytes read; for a sparse file, only its runs.

        `meta` makes the first chunk from the SHA-256 and must return the same length each time: the chunk is
        written last, into the space reserved for it. Raises HoldError `attributes-too-large` before anything is
        written: `open_meta` would refuse it.
        """
        head = _HEAD.pack(_MAGIC, CHUNK, self._id, secrets.token_bytes(8))
        cipher = self._cipher("data")
        room = len(meta(bytes(32))) + _TAG
        if room > MAX_META:
            raise HoldError("attributes-too-large", length=room)
        size = os.fstat(source).st_size
        digest = PlacedDigest(size)
        os.lseek(target, _HEAD.size + _LENGTH.size + room, os.SEEK_SET)
        found = 0
        for number in itertools.count() if runs is None else numbers(runs):
            os.lseek(source, number * CHUNK, os.SEEK_SET)
            if not (chunk := _read_all(source, CHUNK)):
                break
            digest.add(number * CHUNK, chunk)
            found = number * CHUNK + len(chunk)
            _write_all(target, cipher.encrypt(_nonce(head, number + 1), chunk, head))
        os.lseek(target, 0, os.SEEK_SET)
        first = cipher.encrypt(_nonce(head, 0), meta(digest.finish()), head)
        _write_all(target, head + _LENGTH.pack(room) + first)
        return found if runs is None else size

    def open_meta(self, source: int) -> bytes:
        """Open the first chunk."""
        return self._first(source)[1]

    def open_file(
        self, source: int, runs: tuple[Run, ...] | None = None
    ) -> Iterator[tuple[int, bytes]]:
        """
        Open the chunks of the file as (offset in bytes, content).

        The caller detects truncation by size and SHA-256.
        """
        head, _ = self._first(source)
        cipher = self._cipher("data")
        for number in itertools.count() if runs is None else numbers(runs):
            if not (sealed := _read_all(source, CHUNK + _TAG)):
                break
            try:
                yield number * CHUNK, cipher.decrypt(_nonce(head, number + 1), sealed, head)
            except InvalidTag as error:
                raise HoldError("damaged", part="data", chunk=number + 1) from error

    def _first(self, source: int) -> tuple[bytes, bytes]:
        os.lseek(source, 0, os.SEEK_SET)
        head = _read_all(source, _HEAD.size)
        length = _read_all(source, _LENGTH.size)
        if len(head) != _HEAD.size or head[:4] != _MAGIC or len(length) != _LENGTH.size:
            raise HoldError("damaged", part="head")
        (untrusted_room,) = _LENGTH.unpack(length)
        if untrusted_room > MAX_META:
            raise HoldError("damaged", part="head")
        sealed = _read_all(source, untrusted_room)
        try:
            return head, self._cipher("data").decrypt(_nonce(head, 0), sealed, head)
        except (InvalidTag, ValueError) as error:
            raise HoldError("damaged", part="meta") from error

    def _cipher(self, kind: str) -> AESGCM:
        info = b"beforehand hold " + kind.encode()
        return AESGCM(HKDF(SHA256(), length=32, salt=self._id, info=info).derive(self._key))


def _nonce(head: bytes, index: int) -> bytes:
    return head[-8:] + _LENGTH.pack(index)


def _read_all(fd: int, count: int) -> bytes:
    parts: list[bytes] = []
    while count > 0 and (part := os.read(fd, count)):
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def _write_all(fd: int, data: bytes) -> None:
    """Write all of `data`: a full disk may accept part of it without an error, then fail the next write."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]
