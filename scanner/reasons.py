"""Every reason that a verdict can have, and the table of the traits of each failure reason."""

from enum import StrEnum
from typing import NamedTuple


class Reason(StrEnum):
    """The reason for the verdict on a file that was looked at."""

    CLEAN = "clean"
    NUDITY = "nudity"
    PARTIAL = "partial"
    NOT_MEDIA = "not-media"
    EXCEPTION = "exception"
    FALSE_ALARM = "false-alarm"
    ALLOWED_ONCE = "allowed-once"


class FailureReason(StrEnum):
    """The reason why a file, or a part of it, could not be checked. Such a file is never reported as clean."""

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


class FailureAction(StrEnum):
    """The action on a failure."""

    UNCHECKED = "unchecked"  # the policy's action for the category `unchecked`
    LATER = "later"  # judged again at the next event or reconcile; there is nothing to act on now
    SKIP = "skip"  # not a file that can be sent: named in the output, never opened again


class FailureRow(NamedTuple):
    """
    One row of the table. `meaning` is the wording of docs/failure-modes.md.

    `passing`: a temporary fault, so the same content is judged again the next time. `reported`: the
    worker may report this reason; only the host reports the others. `retried`: another worker is
    asked at once, because the previous file may have caused the fault.
    """

    action: FailureAction
    meaning: str
    passing: bool = False
    reported: bool = False
    retried: bool = False


_U, _L, _S = FailureAction.UNCHECKED, FailureAction.LATER, FailureAction.SKIP


def _reported(meaning: str, *, passing: bool = False) -> FailureRow:
    return FailureRow(_U, meaning, passing=passing, reported=True)


def _passing(meaning: str, *, retried: bool = False) -> FailureRow:
    return FailureRow(_U, meaning, passing=True, retried=retried)


FAILURE_TABLE: dict[FailureReason, FailureRow] = {
    FailureReason.DAMAGED: _reported("the decoder refuses the content"),
    FailureReason.UNKNOWN_FORMAT: _reported("the content is of no kind we know"),
    FailureReason.UNSUPPORTED: _reported("a known kind that no decoder here reads"),
    FailureReason.ENCRYPTED: _reported("locked with a password"),
    FailureReason.TOO_LARGE: _reported("more bytes than are looked at"),
    FailureReason.TOO_MANY_PIXELS: _reported("more pixels than are decoded"),
    FailureReason.TOO_MANY_PARTS: _reported("more parts inside than are looked at"),
    FailureReason.TOO_DEEP: _reported("containers nested deeper than are opened"),
    FailureReason.SWELLS: _reported("unpacks to far more than it holds (a bomb)"),
    FailureReason.NOT_WHOLE: _reported("only a part was looked at, and that part was clean"),
    FailureReason.TIMED_OUT: _passing("took longer than the time limit"),
    FailureReason.OUT_OF_MEMORY: _reported("needed more memory than the worker has", passing=True),
    FailureReason.WORKER_DIED: _passing("the worker ended while looking", retried=True),
    FailureReason.WORKER_LIED: _passing("the worker's answer was not valid", retried=True),
    FailureReason.WORKER_AWAY: _passing("no worker could be started"),
    FailureReason.MODEL_MISSING: _passing("a model file is not there"),
    FailureReason.MODEL_ALTERED: _passing("a model file is not the one that was shipped"),
    FailureReason.CHANGED: FailureRow(
        _L, "written to while it was read; judged again two seconds later"
    ),
    FailureReason.NO_PERMISSION: _passing("we may not read it"),
    FailureReason.READ_ERROR: _passing("the disk or mount gave an error"),
    FailureReason.VANISHED: FailureRow(_L, "gone before it was read"),
    FailureReason.NOT_A_FILE: FailureRow(_S, "a FIFO, device, socket or link: never opened"),
}


PASSING = frozenset(reason for reason, row in FAILURE_TABLE.items() if row.passing)
REPORTED = frozenset(reason for reason, row in FAILURE_TABLE.items() if row.reported)
RETRIED = frozenset(reason for reason, row in FAILURE_TABLE.items() if row.retried)
