"""Open every record of a checked log, to find unreadable ones and the anchors that were noted."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple, cast

from scanner.audit import sealing
from scanner.audit.chain import Walk
from scanner.audit.frames import FrameKind, LogFrame, scan
from scanner.audit.material import Material
from scanner.errors import AuditError
from scanner.keys import Unlocked
from scanner.schema import RecordKind

STRETCH = 1000  # records between two checks for cancellation: about 0.1 s


class Survey(NamedTuple):
    """`unreadable`: sequence numbers, in order. `anchored`: sequence and anchor number of each NOTED record."""

    unreadable: list[int]
    anchored: list[tuple[int, int]]


def survey(
    material: Material,
    unlocked: Unlocked,
    walk: Walk,
    cancelled: Callable[[], bool],
    first: int = 0,
) -> Survey:
    """
    Open the records whose MACs are right. A record without readable content was not written by this program.

    `first`: the sequence number of the first record to open; earlier ones were opened before.
    Raises AuditError `cancelled`, OSError.
    """
    found = Survey([], [])
    for epoch, checked in walk.checked.items():
        if checked.stop <= first:
            continue
        wanted = range(max(first, checked.start), checked.stop)
        data, _whole = material.read(epoch)
        for count, frame in enumerate(scan(data)):
            if count % STRETCH == 0 and cancelled():
                raise AuditError("cancelled")
            if frame.kind != FrameKind.REC or frame.seq not in wanted:
                continue
            fields = record_fields(_opened(unlocked, frame))
            if fields is None:
                found.unreadable.append(frame.seq)
            elif fields["k"] == RecordKind.NOTED:
                found.anchored.append((frame.seq, int(fields.get("n", 0))))
    return found


def record_fields(text: bytes | None) -> dict[str, Any] | None:
    """
    Read a record of this version or of a later one, which may know more kinds and members.

    None unless it is a JSON object with integers `t` and `m`, a string `k`, and, if `n` is present, an
    integer `n`.
    """
    try:
        value: Any = json.loads((text or b"").decode(), parse_constant=_no_number)
    except (ValueError, RecursionError):  # an encoding error is a ValueError
        return None
    if not isinstance(value, dict):
        return None
    fields = cast(dict[str, Any], value)
    numbers = [fields.get("t"), fields.get("m"), fields.get("n", 0)]
    right = all(type(number) is int for number in numbers) and type(fields.get("k")) is str
    return fields if right else None


def _no_number(word: str) -> None:
    """Refuse `NaN` and the infinities, which are not JSON (RFC 8259)."""
    raise ValueError(word)


def _opened(unlocked: Unlocked, frame: LogFrame) -> bytes | None:
    info = sealing.record_info(unlocked.log_id, frame.header)
    for pair in reversed(unlocked.pairs):
        padded = sealing.unseal(pair.seal, frame.body, info)
        if padded is not None:
            return sealing.unpad(padded)
    return None
