"""The device's own place in the log: two slots, written in turn and overwritten in place."""

import os
import struct
import zlib
from pathlib import Path
from typing import NamedTuple

from scanner.audit.ratchet import Ratchet
from scanner.platform.durable import BINARY, sync_data

NAME = "state.bin"
SLOT = 512
# The slots lie in different blocks: one torn write must not be able to reach both.
SLOT_OFFSETS = (0, 4096)
FILE_SIZE = SLOT_OFFSETS[1] + SLOT
MAGIC = b"CSS1"
_FIELDS = struct.Struct(">4sIQQ32s32s32s32sQ")
_CRC = struct.Struct(">I")
_CRC_OFFSET = SLOT - _CRC.size


class DeviceState(NamedTuple):
    """Everything the device needs to go on, and nothing that opens a record."""

    epoch: int
    generation: int
    next_seq: int
    ratchet: Ratchet
    seed: bytes  # Ed25519, this epoch's
    policy: int = 0  # the highest policy counter ever recorded: an older one is a rollback

    def pack(self) -> bytes:
        """512 bytes."""
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
    """Read a slot; None when it is torn, empty or of another kind."""
    if len(slot) != SLOT or _CRC.unpack_from(slot, _CRC_OFFSET)[0] != zlib.crc32(
        slot[:_CRC_OFFSET]
    ):
        return None
    magic, epoch, generation, next_seq, k, agg, head, seed, policy = _FIELDS.unpack_from(slot)
    if magic != MAGIC:
        return None
    return DeviceState(epoch, generation, next_seq, Ratchet(k, agg, head), seed, policy)


def newest(data: bytes) -> DeviceState | None:
    """The newest whole slot of the file's bytes."""
    states = [unpack(data[offset : offset + SLOT]) for offset in SLOT_OFFSETS]
    whole = [state for state in states if state is not None]
    return max(whole, key=lambda state: state.generation, default=None)


def read(folder: Path) -> DeviceState | None:
    """The newest whole slot on disk; None when there is none."""
    try:
        return newest((folder / NAME).read_bytes())
    except OSError:
        return None


class StateFile:
    """The open file. Not for two threads at once."""

    def __init__(self, folder: Path, create: bool = False) -> None:
        """Raises OSError."""
        flags = os.O_RDWR | BINARY | (os.O_CREAT if create else 0)
        self.fd = os.open(folder / NAME, flags, 0o600)
        if create:
            os.ftruncate(self.fd, FILE_SIZE)

    def write(self, state: DeviceState) -> None:
        """Write the state durably into its slot. Raises OSError; then a slot is old, new or torn."""
        data = memoryview(state.pack())
        offset = SLOT_OFFSETS[state.generation & 1]
        os.lseek(self.fd, offset, os.SEEK_SET)  # no pwrite on Windows
        while data:
            data = data[os.write(self.fd, data) :]
        sync_data(self.fd)

    def write_both(self, state: DeviceState) -> DeviceState:
        """Write both slots, so that nothing older is left; gives the state with its new generation."""
        self.write(state)
        again = state._replace(generation=state.generation + 1)
        self.write(again)
        return again

    def close(self) -> None:
        """Close."""
        os.close(self.fd)
