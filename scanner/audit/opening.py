"""Open one sealed record with the parent's keys."""

import json
from typing import Any, cast

from scanner.audit import sealing
from scanner.audit.frames import FrameKind, LogFrame
from scanner.audit.records import UnsealedRecord, decode
from scanner.keys import Unlocked

# Arrays and objects in one record; this program writes one object. How deep readers can go differs.
MOST_BRACKETS = 100


def open_frame(unlocked: Unlocked, frame: LogFrame, boot: str = "") -> UnsealedRecord | None:
    """Open a record of this version; None if it is another kind of frame or sealed to none of the keys."""
    text = _opened(unlocked, frame)
    return None if text is None else decode(text, boot)


def fields_of(unlocked: Unlocked, frame: LogFrame) -> dict[str, Any] | None:
    """
    Open a record of this version or of a later one, which may know more kinds and members.

    None unless it is a JSON object with integers `t` and `m`, a string `k`, and, if `n` is present, an
    integer `n`.
    """
    text = _opened(unlocked, frame) or b""
    if text.count(b"[") + text.count(b"{") > MOST_BRACKETS:
        return None
    try:
        value: Any = json.loads(text.decode(), parse_constant=_no_number)
    except ValueError:  # an encoding error is one
        return None
    if not isinstance(value, dict):
        return None
    fields = cast(dict[str, Any], value)
    numbers = [fields.get("t"), fields.get("m"), fields.get("n", 0)]
    right = all(type(number) is int for number in numbers) and type(fields.get("k")) is str
    return fields if right else None


def _opened(unlocked: Unlocked, frame: LogFrame) -> bytes | None:
    if frame.kind != FrameKind.REC:
        return None
    info = sealing.record_info(unlocked.log_id, frame.header)
    for pair in reversed(unlocked.pairs):
        padded = sealing.unseal(pair.seal, frame.body, info)
        if padded is not None:
            return sealing.unpad(padded)
    return None


def _no_number(word: str) -> None:
    """Refuse `NaN` and the infinities, which are not JSON (RFC 8259)."""
    raise ValueError(word)
