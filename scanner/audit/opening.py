"""Open one sealed record with the parent's keys."""

from scanner.audit import sealing
from scanner.audit.frames import FrameKind, LogFrame
from scanner.audit.records import UnsealedRecord, decode
from scanner.keys import Unlocked


def open_frame(unlocked: Unlocked, frame: LogFrame, boot: str = "") -> UnsealedRecord | None:
    """Open a record frame; None if it is another kind of frame or is sealed to none of the parent's keys."""
    if frame.kind != FrameKind.REC:
        return None
    info = sealing.record_info(unlocked.log_id, frame.header)
    for pair in reversed(unlocked.pairs):
        padded = sealing.unseal(pair.seal, frame.body, info)
        if padded is not None:
            return decode(sealing.unpad(padded) or b"", boot)
    return None
