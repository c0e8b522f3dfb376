"""Resumption after any kind of stop: keep acknowledged records, report what is wrong."""

import os
from pathlib import Path
from typing import NamedTuple

from scanner.audit import pruned, segment, state
from scanner.audit.frames import (
    HEADER,
    MAC,
    OPEN_BODY,
    SEAL_OVERHEAD,
    FrameKind,
    LogFrame,
    parse,
    parse_open,
    scan,
)
from scanner.audit.ratchet import next_head
from scanner.audit.state import DeviceState
from scanner.errors import AuditError

# The most bytes of an opening that a crash interrupted: an OPEN frame and a first record of at most 254 bytes.
OPENING = (HEADER.size + MAC) * 2 + OPEN_BODY + SEAL_OVERHEAD + 256
ORPHAN = ".orphan"


class Resumed(NamedTuple):
    """The place to continue from. `alarms`: codes for FAULT records, each with a number (a count or an epoch)."""

    state: DeviceState
    alarms: tuple[tuple[str, int], ...]
    rolled_forward: int


def resume(folder: Path) -> Resumed:
    """
    Take in whole frames after the state, cut off an incomplete one, and repair nothing else.

    Raises AuditError `no-log`, `state-lost` (the parent can mend it), OSError.
    """
    found = state.read(folder)
    epochs = segment.epochs_in(folder) if folder.is_dir() else []
    if found is None:
        raise AuditError("state-lost" if epochs else "no-log", path=folder)
    alarms: list[tuple[str, int]] = []
    alarms += _set_aside_newer(folder, [epoch for epoch in epochs if epoch > found.epoch])
    missing = set(range(pruned.read(folder).last + 1, found.epoch + 1)) - set(epochs)
    missing |= {0} - set(epochs)
    if missing - {found.epoch}:
        alarms.append(("segment-missing", len(missing)))
    after, more = _roll_forward(folder, found)
    return Resumed(after, (*alarms, *more), after.next_seq - found.next_seq)


def _set_aside_newer(folder: Path, epochs: list[int]) -> list[tuple[str, int]]:
    """Remove an epoch that was being opened at the stop; move anything more than that out of the way."""
    alarms: list[tuple[str, int]] = []
    for epoch in epochs:
        path = segment.path_of(folder, epoch)
        data = path.read_bytes()
        if len(epochs) == 1 and len(data) <= OPENING and sum(1 for _ in scan(data)) <= 2:
            path.unlink()  # nothing in it was acknowledged
        else:
            os.replace(path, path.with_suffix(f"{ORPHAN}-{os.urandom(4).hex()}"))
            alarms.append(("state-behind", epoch))
    return alarms


def _roll_forward(folder: Path, found: DeviceState) -> tuple[DeviceState, list[tuple[str, int]]]:
    path = segment.path_of(folder, found.epoch)
    data = path.read_bytes() if path.exists() else b""
    last, head = _last_known(data, found)
    if last is None or last.seq != found.next_seq - 1:
        return found, [("log-shorter", found.next_seq - 1 - last.seq if last else 1)]
    if head != found.ratchet.head:
        return found, [("log-altered", 1)]
    after, end = found, last.end
    while (frame := parse(data, end)) is not None:
        mac, ratchet = after.ratchet.step(frame.header, frame.body)
        fits = frame.seq == after.next_seq and frame.epoch == after.epoch
        if mac != frame.mac or not fits or frame.kind != FrameKind.REC:
            break
        after = after._replace(next_seq=after.next_seq + 1, ratchet=ratchet)
        end = frame.end
    if end < len(data):
        os.truncate(path, end)  # an incomplete frame was never acknowledged
    return after, []


def _last_known(data: bytes, found: DeviceState) -> tuple[LogFrame | None, bytes]:
    """The last frame that the state acknowledges, and the head after it."""
    last, head = None, bytes(32)
    for frame in scan(data):
        if frame.seq >= found.next_seq:
            break
        opening = parse_open(frame)
        head = next_head(opening.head if opening else head, frame.header, frame.body, frame.mac)
        last = frame
    return last, head
