"""The writer of an epoch: seals records and advances the ratchet. Not thread-safe; see log.py."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from scanner.audit import ratchet, sealing, segment
from scanner.audit.clock import open_time
from scanner.audit.frames import (
    OPEN_BODY,
    SEAL_OVERHEAD,
    FrameKind,
    open_signed,
    pack_header,
    pack_time,
)
from scanner.audit.records import LogEntry, encode
from scanner.audit.state import DeviceState, StateFile
from scanner.keys import PublicKeys
from scanner.schema import Record, RecordKind

Sign = Callable[[bytes], bytes]


class Writer:
    """Holds the device's state and the epoch's content key. It cannot open a record."""

    def __init__(
        self, folder: Path, public: PublicKeys, state: DeviceState, file: StateFile
    ) -> None:
        self._folder = folder
        self.public = public
        self.state = state
        self._file = file
        self._segment: segment.SegmentWriter | None = None
        self._content_key = b""
        self._boot = ""

    def open_epoch(self, first: Record, sign: Sign | None = None, faults: int = 0) -> None:
        """
        Start the next epoch in a new segment, with `first` as its first record.

        `sign`: signs in place of the previous epoch, as the parent does when the key pair changes. `faults`:
        bits of `StartFault`. Raises OSError.
        """
        old = self.state
        secret, seed = os.urandom(32), os.urandom(32)
        epoch_key = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
        sealed = sealing.seal(
            self.public.current.seal_key(), secret, sealing.epoch_info(self.public.log_id)
        )
        header = pack_header(FrameKind.OPEN, OPEN_BODY, old.epoch + 1, old.next_seq)
        unsigned = sealed + epoch_key + old.ratchet.head + old.next_seq.to_bytes(8, "big")
        unsigned += pack_time(open_time(first), faults)
        signed = open_signed(self.public.log_id, header, unsigned)
        signature = (sign or Ed25519PrivateKey.from_private_bytes(old.seed).sign)(signed)
        body = unsigned + signature
        mac, after = old.ratchet.step(header, body)
        opened = old._replace(
            epoch=old.epoch + 1,
            generation=old.generation + 1,
            next_seq=old.next_seq + 1,
            ratchet=after.mixed(secret),
            seed=seed,
        )
        text = encode(first, b"", first.boot, anchor=old.ratchet.agg)
        record, new = self._frame(opened, text)
        path = segment.path_of(self._folder, new.epoch)
        fresh = segment.SegmentWriter.create(path, header + body + mac + record)
        try:
            # Both slots, so that the seed and key of the previous epoch are gone.
            self.state = self._file.write_both(new)
        except OSError:
            fresh.close()
            raise
        if self._segment is not None:
            self._segment.close()
        self._segment = fresh
        self._content_key = ratchet.content_key(secret)
        self._boot = first.boot

    def commit(self, entries: Sequence[LogEntry]) -> range:
        """Append durably; returns the sequence numbers. Raises OSError, and then the ratchet has not moved."""
        assert self._segment is not None  # noqa: S101  # open_epoch is called first
        old = new = self.state
        frames: list[bytes] = []
        for entry in entries:
            content = ratchet.content_id(self._content_key, entry.sha256) if entry.sha256 else b""
            frame, new = self._frame(new, encode(entry.record, content, self._boot))
            if entry.record.kind is RecordKind.POLICY:
                new = new._replace(policy=max(new.policy, entry.record.policy))
            frames.append(frame)
        new = new._replace(generation=old.generation + 1)
        self._segment.append(b"".join(frames))
        self._file.write(new)
        self.state = new
        return range(old.next_seq, new.next_seq)

    def settle(self) -> None:
        """Write the state into the other slot too, so that no older state is left. Raises OSError."""
        new = self.state._replace(generation=self.state.generation + 1)
        self._file.write(new)
        self.state = new

    def close(self) -> None:
        """Close the segment."""
        if self._segment is not None:
            self._segment.close()
            self._segment = None

    def _frame(self, state: DeviceState, text: bytes) -> tuple[bytes, DeviceState]:
        padded = sealing.pad(text)
        header = pack_header(
            FrameKind.REC, len(padded) + SEAL_OVERHEAD, state.epoch, state.next_seq
        )
        info = sealing.record_info(self.public.log_id, header)
        body = sealing.seal(self.public.current.seal_key(), padded, info)
        mac, after = state.ratchet.step(header, body)
        return header + body + mac, state._replace(next_seq=state.next_seq + 1, ratchet=after)
