"""
The messages between host and worker; docs/spec/worker-protocol.md is the reference.

The host trusts no answer: each is capped, decoded into closed types and range-checked.
"""

import math
import re

import msgspec

from scanner.manifest import MODEL_NAME
from scanner.platform.ports.confinement import Confinement
from scanner.reasons import REPORTED
from scanner.schema import Box, CopyEdit, Detection, Finding, Preview, SafeCopy, Scores

VERSION = 4
MAX_REPLY = 64 * 1024  # bytes; MAX_DETECTIONS detections and a preview are under 30 KiB
# Bytes. A copy of 4096 x 4096 pixels of noise has 21 MiB; of a photo, a tenth of that.
MAX_COPY_REPLY = 24 * 1024 * 1024
MAX_COVERS = 256  # a grid of 16 x 16
MAX_DETECTIONS = 64
MAX_FRAMES = 100_000  # frames looked at or stepped over; more is a lie
MAX_MODELS = 16  # scores of models in one reply
MAX_LABEL = 64  # characters; the longest label of a model has 23
FAULTS = ("model-missing", "model-altered")  # codes of a ModelError that the host knows
MAX_FAULT_FILE = 1024  # bytes of a path
GRACE = 5.0  # seconds after the time limit until the worker ends itself, should its host be gone
PREVIEW_SIDE = 16  # pixels: enough for a colour impression, too few to see anything

NO_PICTURE = "none"  # media code of what was recognised and holds no picture

_JPEG_START, _JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"
_MEDIA = re.compile(r"[a-z0-9][a-z0-9+.-]{0,23}")
_MODEL = re.compile(MODEL_NAME)


class ProtocolError(Exception):
    """The other side's message violates the protocol, or is impossible."""


class Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    Look at the content of the accompanying descriptor, or at `data` where none can be passed.

    `seconds`: after this time the worker ends itself, if its host has not done so. `edit`: make a safe
    copy instead.
    """

    number: int
    size: int
    seconds: float
    preview: bool = False
    place: bool = False
    data: bytes | None = None
    edit: CopyEdit | None = None


class Ready(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    The worker's first message. With `fault`, a ModelError's code, the worker then ends.

    `file` names the model file at fault.
    """

    version: int
    confinement: Confinement
    fault: str = ""
    file: str = ""


class Reply(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The finding for the request of the same number."""

    number: int
    finding: Finding


class CopyReply(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The safe copy for the request of the same number."""

    number: int
    copy: SafeCopy


# msgspec raises UnicodeDecodeError for invalid UTF-8, and RecursionError for deep nesting.
_UNDECODABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)

_encoder = msgspec.msgpack.Encoder()
_requests = msgspec.msgpack.Decoder(Request)
_readies = msgspec.msgpack.Decoder(Ready)
_replies = msgspec.msgpack.Decoder(Reply)
_copies = msgspec.msgpack.Decoder(CopyReply)


def encode(message: Request | Ready | Reply | CopyReply) -> bytes:
    """Encode one message."""
    return _encoder.encode(message)


def decode_request(message: bytes) -> Request:
    """Decode the host's request; the worker trusts its host. Raises ProtocolError."""
    try:
        return _requests.decode(message)
    except _UNDECODABLE as error:
        raise ProtocolError from error


def validate_ready(untrusted: bytes) -> Ready:
    """Check a worker's first message. Raises ProtocolError."""
    try:
        ready = _readies.decode(untrusted)
    except _UNDECODABLE as error:
        raise ProtocolError from error
    _require(ready.version == VERSION)
    _require(ready.fault in ("", *FAULTS))
    _require(len(ready.file) <= MAX_FAULT_FILE)
    return ready


def validate(untrusted: bytes, number: int) -> Finding:
    """Check a worker's reply to request `number`. Raises ProtocolError."""
    _require(len(untrusted) <= MAX_REPLY)
    try:
        reply = _replies.decode(untrusted)
    except _UNDECODABLE as error:
        raise ProtocolError from error
    _require(reply.number == number)
    finding = reply.finding
    _require(_MEDIA.fullmatch(finding.media) is not None)
    _require(0 <= finding.frames <= MAX_FRAMES)
    _require((finding.scores is not None) == (finding.frames > 0))
    _require(finding.failure is None or finding.failure in REPORTED)
    # The guarantee: unchecked content is never clean.
    _require(finding.frames > 0 or finding.failure is not None or finding.media == NO_PICTURE)
    if finding.scores is not None:
        _check_scores(finding.scores)
    _require(len(finding.detections) <= MAX_DETECTIONS)
    for detection in finding.detections:
        _check_detection(detection, finding.frames)
    if finding.preview is not None:
        _check_preview(finding.preview)
    return finding


def validate_copy(untrusted: bytes, number: int) -> SafeCopy:
    """Check a worker's copy for request `number`. Raises ProtocolError."""
    try:
        reply = _copies.decode(untrusted)
    except _UNDECODABLE as error:
        raise ProtocolError from error
    copy = reply.copy
    _require(reply.number == number)
    _require(copy.failure is None or copy.failure in REPORTED)
    _require((copy.failure is None) == bool(copy.jpeg))
    _require(not copy.jpeg or (copy.jpeg.startswith(_JPEG_START) and copy.jpeg.endswith(_JPEG_END)))
    return copy


def is_possible(edit: CopyEdit) -> bool:
    """Return whether a client's edit may be sent to a worker."""
    try:
        for box in (edit.keep, *edit.covers):
            _check_box(box)
    except ProtocolError:
        return False
    return len(edit.covers) <= MAX_COVERS


def _check_scores(scores: Scores) -> None:
    _require(len(scores.models) <= MAX_MODELS)
    for name in scores.models:
        _require(_MODEL.fullmatch(name) is not None)
    for value in (scores.nudity, scores.partial, *scores.models.values()):
        _check_fraction(value)


def _check_detection(detection: Detection, frames: int) -> None:
    _require(len(detection.label) <= MAX_LABEL and detection.label.isascii())
    _require(detection.label.isprintable())
    _require(0 <= detection.frame < max(frames, 1))
    _check_fraction(detection.score)
    if detection.box is not None:
        _check_box(detection.box)


def _check_box(box: Box) -> None:
    for value in (box.x, box.y, box.w, box.h):
        _check_fraction(value)


def _check_preview(preview: Preview) -> None:
    _require(1 <= preview.w <= PREVIEW_SIDE and 1 <= preview.h <= PREVIEW_SIDE)
    _require(len(preview.rgb) == preview.w * preview.h * 3)


def _check_fraction(value: float) -> None:
    # Written so that NaN, for which every comparison is false, is refused as well.
    _require(math.isfinite(value) and 0.0 <= value <= 1.0)


def _require(holds: bool) -> None:
    if not holds:
        raise ProtocolError
