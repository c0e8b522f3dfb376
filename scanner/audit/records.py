"""The sealed form of a record: JSON with short names, so that a record fits into 320 bytes on disk."""

import base64
import binascii
from collections.abc import Mapping

import msgspec

from scanner.schema import Record, RecordKind

MAX_JSON = 0xFFFF
_AGGREGATE = 43  # characters of an aggregate of 32 bytes


class LogEntry(msgspec.Struct, frozen=True):
    """A record to append. `sha256`: of the content, 32 bytes; it is stored as the keyed content id."""

    record: Record
    sha256: bytes = b""


class NumberedRecord(msgspec.Struct, frozen=True):
    """An opened record and its sequence number."""

    seq: int
    epoch: int
    record: Record


class UnsealedRecord(msgspec.Struct, frozen=True):
    """A record's content. `anchor`: the aggregate before its epoch; only in an epoch's first record."""

    record: Record
    anchor: bytes = b""


class _Sealed(msgspec.Struct, frozen=True, omit_defaults=True):
    """Names as in docs/spec/audit-log.md. Empty values are left out, as is `b` after an epoch's first record."""

    t: int
    m: int
    k: RecordKind
    b: str = ""
    a: str = ""
    r: str = ""
    o: str = ""
    p: int = 0
    c: str = ""
    h: str = ""
    f: str = ""
    z: int = 0
    s: int = 0
    w: str = ""
    n: int = 0
    d: str = ""
    g: str = ""


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(_Sealed)
# Most records hold one of these; one letter each keeps the longest record under 190 bytes.
_SHORT = {"rule": "r", "default": "d", "failure": "f"}
_LONG = {short: long for long, short in _SHORT.items()}
_SHORT_DECIDED = {
    "child": "c",
    "parent": "p",
    "parent-code": "k",
    "parent-link": "l",
    "rule": "r",
    "time": "t",
}
_LONG_DECIDED = {short: long for long, short in _SHORT_DECIDED.items()}


def encode(record: Record, content: bytes, boot: str, anchor: bytes = b"") -> bytes:
    """Encode as JSON. `boot`: the boot id of the epoch (a process, and so an epoch, lies within one boot)."""
    is_first = bool(anchor)
    sealed = _Sealed(
        t=record.wall,
        m=record.mono,
        k=record.kind,
        b=record.boot if is_first or record.boot != boot else "",
        a=record.action,
        r=record.reason,
        o=_SHORT.get(record.source, record.source),
        p=record.policy,
        c=_to64(content) if content else "",
        h=record.layer,
        f=record.media,
        z=record.size,
        s=record.score,
        w=record.model,
        n=record.count,
        d=_SHORT_DECIDED.get(record.decided_by, record.decided_by),
        g=_to64(anchor) if is_first else "",
    )
    return _encoder.encode(sealed)


def decode(text: bytes, boot: str = "") -> UnsealedRecord | None:
    """Decode JSON; None if it is not a record. `boot`: the epoch's boot id, for all but its first record."""
    try:
        sealed = _decoder.decode(text)
        content, anchor = _from64(sealed.c), _from64(sealed.g)
    except (msgspec.MsgspecError, binascii.Error, ValueError):
        return None
    record = Record(
        wall=sealed.t,
        mono=sealed.m,
        boot=sealed.b or boot,
        kind=sealed.k,
        action=sealed.a,
        reason=sealed.r,
        source=_LONG.get(sealed.o, sealed.o),
        policy=sealed.p,
        content=content.hex(),
        layer=sealed.h,
        media=sealed.f,
        size=sealed.z,
        score=sealed.s,
        model=sealed.w,
        count=sealed.n,
        decided_by=_LONG_DECIDED.get(sealed.d, sealed.d),
    )
    return UnsealedRecord(record, anchor)


def aggregate_in(fields: Mapping[str, object]) -> bytes:
    """Return the aggregate in an epoch's first record; empty if the member is not there or not as it must be."""
    text = fields.get("g")
    if not isinstance(text, str) or len(text) != _AGGREGATE:
        return b""
    try:
        return _from64(text)
    except ValueError:
        return b""


def _to64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _from64(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), b"-_", validate=True) if text else b""
