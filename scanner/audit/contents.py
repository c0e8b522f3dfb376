"""Open every record of a checked log, to find unreadable ones and the anchors that were noted."""

from collections.abc import Callable
from typing import NamedTuple

from scanner.audit.chain import Walk
from scanner.audit.frames import FrameKind, scan
from scanner.audit.material import Material
from scanner.audit.opening import fields_of
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
            fields = fields_of(unlocked, frame)
            if fields is None:
                found.unreadable.append(frame.seq)
            elif fields["k"] == RecordKind.NOTED:
                found.anchored.append((frame.seq, int(fields.get("n", 0))))
    return found
