"""Every reason a verdict can have, and the one table from failure reason to what is done about it."""

from enum import StrEnum
from typing import NamedTuple


class Reason(StrEnum):
    """Why a file that was looked at got its verdict."""

    CLEAN = "clean"
    NUDITY = "nudity"
    PARTIAL = "partial"
    NOT_MEDIA = "not-media"
    EXCEPTION = "exception"
    FALSE_ALARM = "false-alarm"
    ALLOWED_ONCE = "allowed-once"


class FailureReason(StrEnum):
    """Why a file, or a part of it, could not be checked. Never 'clean'."""

    DAMAGED = "damaged"
    UNKNOWN_FORMAT = "unknown-format"
    UNSUPPORTED = "unsupported"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too-large"
    TOO_MANY_PIXELS = "too-many-pixels"
    TOO_MANY_PARTS = "too-many-parts"
    TOO_DEEP = "too-deep"
    SWELLS = "swells"
    NOT_WHOLE = "not-whole"
    TIMED_OUT = "timed-out"
    OUT_OF_MEMORY = "out-of-memory"
    WORKER_DIED = "worker-died"
    WORKER_LIED = "worker-lied"
    WORKER_AWAY = "worker-away"
    MODEL_MISSING = "model-missing"
    MODEL_ALTERED = "model-altered"
    CHANGED = "changed-while-read"
    NO_PERMISSION = "no-permission"
    READ_ERROR = "read-error"
    VANISHED = "vanished"
    NOT_A_FILE = "not-a-file"
    QUEUE_FULL = "queue-full"


class FailureAction(StrEnum):
    """What is done about a failure."""

    UNCHECKED = "unchecked"  # the policy's action for the category `unchecked`
    LATER = (
        "later"  # judged again at the next event or reconcile; nothing is there to take away now
    )
    SKIP = "skip"  # not a file that can be sent: named in the output, never opened again


class FailureRow(NamedTuple):
    """One row of the table: the action, and in how many words docs/failure-modes.md tells it."""

    action: FailureAction
    meaning: str


_U, _L, _S = FailureAction.UNCHECKED, FailureAction.LATER, FailureAction.SKIP

FAILURE_TABLE: dict[FailureReason, FailureRow] = {
    FailureReason.DAMAGED: FailureRow(_U, "the decoder refuses the content"),
    FailureReason.UNKNOWN_FORMAT: FailureRow(_U, "the content is of no kind we know"),
    FailureReason.UNSUPPORTED: FailureRow(_U, "a known kind that no decoder here reads"),
    FailureReason.ENCRYPTED: FailureRow(_U, "locked with a password"),
    FailureReason.TOO_LARGE: FailureRow(_U, "more bytes than are looked at"),
    FailureReason.TOO_MANY_PIXELS: FailureRow(_U, "more pixels than are decoded"),
    FailureReason.TOO_MANY_PARTS: FailureRow(_U, "more parts inside than are looked at"),
    FailureReason.TOO_DEEP: FailureRow(_U, "containers nested deeper than are opened"),
    FailureReason.SWELLS: FailureRow(_U, "unpacks to far more than it holds (a bomb)"),
    FailureReason.NOT_WHOLE: FailureRow(_U, "only a part was looked at, and that part was clean"),
    FailureReason.TIMED_OUT: FailureRow(_U, "took longer than the time limit"),
    FailureReason.OUT_OF_MEMORY: FailureRow(_U, "needed more memory than the worker has"),
    FailureReason.WORKER_DIED: FailureRow(_U, "the worker ended while looking"),
    FailureReason.WORKER_LIED: FailureRow(_U, "the worker's answer was not valid"),
    FailureReason.WORKER_AWAY: FailureRow(_U, "no worker could be started"),
    FailureReason.MODEL_MISSING: FailureRow(_U, "a model file is not there"),
    FailureReason.MODEL_ALTERED: FailureRow(_U, "a model file is not the one that was shipped"),
    FailureReason.CHANGED: FailureRow(_L, "written to while it was read; the next event judges it"),
    FailureReason.NO_PERMISSION: FailureRow(_U, "we may not read it"),
    FailureReason.READ_ERROR: FailureRow(_U, "the disk or mount gave an error"),
    FailureReason.VANISHED: FailureRow(_L, "gone before it was read"),
    FailureReason.NOT_A_FILE: FailureRow(_S, "a FIFO, device, socket or link: never opened"),
    FailureReason.QUEUE_FULL: FailureRow(_L, "too many at once; the reconcile finds it again"),
}
