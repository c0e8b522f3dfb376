"""The device's own place in the log: two slots, written alternately and in place."""

import os
import struct
import zlib
from pathlib import Path
from typing import NamedTuple

from scanner.audit.ratchet import Ratchet
from scanner.platform.durable import BINARY, sync_data

NAME = "state.bin"
SLOT = 512
# The slots lie in different blocks, so that one torn write cannot damage both.
SLOT_OFFSETS = (0, 4096)
FILE_SIZE = SLOT_OFFSETS[1] + SLOT
MAGIC = b"CSS1"
_FIELDS = struct.Struct(">4sIQQ32s32s32s32sQ")
_CRC = struct.Struct(">I")
_CRC_OFFSET = SLOT - _CRC.size


class DeviceState(NamedTuple):
    """Everything that the device needs to continue the log, and nothing that opens a record."""

    epoch: int
    generation: int
    next_seq: int
    ratchet: Ratchet
    seed: bytes  # Ed25519 private key of this epoch
    policy: int = 0  # the highest policy counter ever recorded; a lower one is a rollback

    def pack(self) -> bytes:
        """Pack the state into a slot of 512 bytes."""
        fields = _FIELDS.pack(
            MAGIC,
            self.epoch,
            self.generation,
            self.next_seq,
            self.ratchet.k,
            self.ratchet.agg,
            self.ratchet.head,
            self.seed,
            self.policy,
        )
        padded = fields.ljust(_CRC_OFFSET, b"\0")
        return padded + _CRC.pack(zlib.crc32(padded))


def unpack(slot: bytes) -> DeviceState | None:
    """Read a slot; None if it is torn, empty or of another format."""
    if len(slot) != SLOT or _CRC.unpack_from(slot, _CRC_OFFSET)[0] != zlib.crc32(
        slot[:_CRC_OFFSET]
    ):
        return None
    magic, epoch, generation, next_seq, k, agg, head, seed, policy = _FIELDS.unpack_from(slot)
    if magic != MAGIC:
        return None
    return DeviceState(epoch, generation, next_seq, Ratchet(k, agg, head), seed, policy)


def newest(data: bytes) -> DeviceState | None:
    """Return the newest valid slot in the file's bytes; None if there is none."""
    states = [unpack(data[offset : offset + SLOT]) for offset in SLOT_OFFSETS]
    whole = [state for state in states if state is not None]
    return max(whole, key=lambda state: state.generation, default=None)


def read(folder: Path) -> DeviceState | None:
    """Return the newest valid slot on disk; None if there is none."""
    try:
        return newest((folder / NAME).read_bytes())
    except OSError:
        return None


class StateFile:
    """The open state file. Not thread-safe."""

    def __init__(self, folder: Path, create: bool = False) -> None:
        """Open the file; raises OSError."""
        flags = os.O_RDWR | BINARY | (os.O_CREAT if create else 0)
        self.fd = os.open(folder / NAME, flags, 0o600)
        if create:
            os.ftruncate(self.fd, FILE_SIZE)

    def write(self, state: DeviceState) -> None:
        """Write the state durably into its slot. Raises OSError; the slot may then be old, new or torn."""
        data = memoryview(state.pack())
        offset = SLOT_OFFSETS[state.generation & 1]
        os.lseek(self.fd, offset, os.SEEK_SET)  # no pwrite on Windows
        while data:
            data = data[os.write(self.fd, data) :]
        sync_data(self.fd)

    def write_both(self, state: DeviceState) -> DeviceState:
        """Write both slots, so that no older state is left; returns the state with its new generation."""
        self.write(state)
        again = state._replace(generation=state.generation + 1)
        self.write(again)
        return again

    def close(self) -> None:
        """Close the file."""
        os.close(self.fd)
