"""The contents of an audit record. Never in it: pixels, names, paths, recipients, plain hashes."""

from enum import StrEnum

import msgspec


class RecordKind(StrEnum):
    """Everything that is ever recorded. The child can list these without a passphrase."""

    VERDICT = "verdict"
    RELEASED = "released"
    DELETED = "deleted"
    REQUESTED = "requested"
    ANSWERED = "answered"
    FALSE_ALARM = "false-alarm"  # in older logs alone
    EXPIRED = "expired"
    STARTED = "started"
    STOPPED = "stopped"
    HEARTBEAT = "heartbeat"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    CLOCK = "clock"
    POLICY = "policy"
    PASSPHRASE = "passphrase"
    WRONG_TRY = "wrong-try"
    ONE_TIME_CODES = "one-time-codes"  # set up, or ended
    LINK = "link"  # one envelope of the family link, or its switch
    OPENED = "opened"
    EXPORTED = "exported"
    ERASED = "erased"
    PRUNED = "pruned"
    FAULT = "fault"
    DISPLAY = "display"
    LEVEL = "level"
    EPOCH = "epoch"  # the log's keys moved on
    NOTED = "noted"  # the parent signed an anchor of the log
    ACKNOWLEDGED = "acknowledged"  # the parent has seen damage of the log and accepted it
    COMMAND = "command"  # a command had the log for a moment; nothing was watched meanwhile
    STALLED = "stalled"  # a part of the guard gave no sign of life for a while
    WATCHED = "watched"  # what is watched, and each change of it
    MERGED = "merged"  # records left out because there were too many of a kind


class Record(msgspec.Struct, frozen=True, omit_defaults=True):
    """
    One audit record; field names on disk are the short ones of docs/spec/audit-log.md.

    `wall` seconds since 1970, `mono` milliseconds of the boot's monotonic clock, `boot` the first
    8 hex digits of the boot id. `content` is the keyed content id (32 hex digits) that only the
    parent's key can match with a file; `content`, `media`, `size` and `score` are in old records
    only. `layer` is where the content was met, `decided_by` a `DecidedBy`, empty in old records.
    """

    wall: int = msgspec.field(name="t")
    mono: int = msgspec.field(name="m")
    boot: str = msgspec.field(name="b")
    kind: RecordKind = msgspec.field(name="k")
    action: str = msgspec.field(name="a", default="")
    reason: str = msgspec.field(name="r", default="")
    source: str = msgspec.field(name="o", default="")
    policy: int = msgspec.field(name="p", default=0)
    content: str = msgspec.field(name="c", default="")
    layer: str = msgspec.field(name="h", default="")
    media: str = msgspec.field(name="f", default="")
    size: int = msgspec.field(name="z", default=0)
    score: int = msgspec.field(name="s", default=0)
    model: str = msgspec.field(name="w", default="")
    count: int = msgspec.field(name="n", default=0)
    decided_by: str = msgspec.field(name="d", default="")
