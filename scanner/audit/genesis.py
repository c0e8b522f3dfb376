"""The first frame of a log: signed by the parent, so that nobody else can start one."""

import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from scanner.audit import ratchet, sealing, segment, state
from scanner.audit.frames import GENESIS_BODY, FrameKind, genesis_signed, pack_header
from scanner.errors import AuditError
from scanner.keys import Unlocked
from scanner.platform.durable import sync_folder


def write_genesis(folder: Path, unlocked: Unlocked, policy: int = 0) -> None:
    """
    Start a log in `folder`; `policy`: the highest policy counter so far.

    Raises AuditError `log-exists`, `cannot-record`.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if segment.epochs_in(folder) or (folder / state.NAME).exists():
            raise AuditError("log-exists", path=folder)
        _write(folder, unlocked, policy)
    except OSError as error:
        raise AuditError("cannot-record", errno=error.errno) from error


def _write(folder: Path, unlocked: Unlocked, policy: int) -> None:
    secret, seed = os.urandom(32), os.urandom(32)
    epoch_key = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    sealed = sealing.seal(
        unlocked.public.current.seal_key(), secret, sealing.genesis_info(unlocked.log_id)
    )
    header = pack_header(FrameKind.GENESIS, GENESIS_BODY, epoch=0, seq=0)
    unsigned = unlocked.log_id + epoch_key + sealed
    body = unsigned + unlocked.sign(b"", genesis_signed(header, unsigned))
    mac, after = ratchet.first(secret).step(header, body)
    segment.SegmentWriter.create(segment.path_of(folder, 0), header + body + mac).close()
    file = state.StateFile(folder, create=True)
    try:
        file.write_both(state.DeviceState(0, 0, 1, after, seed, policy))
    finally:
        file.close()
    sync_folder(folder)
