"""Classification of the damage at a place where the chain breaks."""

from scanner.audit.frames import HEADER, MAC, MAGIC, MAX_BODY, LogFrame, parse, scan_past_damage
from scanner.audit.report import Damage


def classify(data: bytes, start: int, seq: int) -> Damage:
    """
    Return the kind of damage that explains why the expected frame `seq` is not at offset `start`.

    Only the bytes are used: a frame with the expected number was altered; one with another number is judged by
    where its own number and the expected number occur.
    """
    frame = parse(data, start)
    if frame is None:
        return Damage.TRUNCATED if _is_cut(data, start) else Damage.ALTERED
    if frame.seq == seq:
        return Damage.ALTERED
    others = [other for other in scan_past_damage(data) if other.start != start]
    return _other_number(frame, seq, others)


def _other_number(frame: LogFrame, seq: int, others: list[LogFrame]) -> Damage:
    after = [other.seq for other in others if other.start > frame.start]
    if frame.seq < seq and any(other.raw == frame.raw for other in others):
        return Damage.DUPLICATE
    if seq not in after and after[:1] == [seq + 1]:
        # One wrong number between two right ones: the frame was changed, not lost.
        return Damage.ALTERED
    return Damage.REORDERED if frame.seq < seq or seq in after else Damage.MISSING


def _is_cut(data: bytes, start: int) -> bool:
    """Return whether the bytes end inside a frame that is well-formed up to there, or just before a frame."""
    rest = data[start:]
    if len(rest) < HEADER.size:
        return MAGIC.startswith(rest[: len(MAGIC)])
    magic, length, *_others = HEADER.unpack_from(rest)
    needed = HEADER.size + length + MAC
    return magic == MAGIC and length <= MAX_BODY and needed > len(rest) and MAGIC not in rest[1:]
