"""A bundle for someone outside the family: records, and the means to check them without this program."""

import os
import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from scanner.audit import sealing
from scanner.audit.disclose import shared_secret
from scanner.audit.frames import FrameKind, LogFrame, scan
from scanner.audit.material import Material, gather
from scanner.audit.merkle import Tree, leaf_hash
from scanner.audit.note import signed_checkpoint
from scanner.errors import AuditError
from scanner.keys import Unlocked
from scanner.keys.keyfile import endorsed

_README = Path(__file__).with_name("bundle-readme.txt")


class Key(msgspec.Struct, frozen=True):
    """A pair of the parent's public keys, hex. `endorsement`: this pair's signature over the next pair, if any."""

    seal: str
    sign: str
    endorsement: str = ""


class DisclosedRecord(msgspec.Struct, frozen=True):
    """A record that the bundle discloses. `secret` opens this record only; `proof` as in RFC 6962. Both hex."""

    seq: int
    index: int
    text: str
    secret: str
    proof: tuple[str, ...]


class Bundle(msgspec.Struct, frozen=True):
    """The description of a bundle, in bundle.json."""

    log_id: str
    keys: tuple[Key, ...]
    opened: tuple[DisclosedRecord, ...]


class Exported(msgspec.Struct, frozen=True):
    """The result of an export: the number of frames, of opened records, and the Merkle root."""

    frames: int
    opened: int
    root: bytes


class _Chosen(NamedTuple):
    leaf: int
    frame: LogFrame
    text: str
    secret: bytes


def export(folder: Path, unlocked: Unlocked, path: Path, seqs: Collection[int]) -> Exported:
    """
    Write a bundle to `path` (a zip): all raw frames, the signed tree, and the records `seqs`, opened.

    A damaged log can be exported too; the bundle's checker then names the place. Raises AuditError
    `file-exists`, `no-such-record`, `cannot-read`, `cannot-write`, `no-log`.
    """
    if os.path.lexists(path):
        raise AuditError("file-exists", path=path)
    part = path.with_name(path.name + ".part")
    try:
        exported = _write(gather(folder), unlocked, part, frozenset(seqs))
        os.replace(part, path)
    except OSError as error:
        raise AuditError("cannot-write", path=path, errno=error.errno) from error
    finally:
        part.unlink(missing_ok=True)
    return exported


def _write(material: Material, unlocked: Unlocked, path: Path, seqs: frozenset[int]) -> Exported:
    leaves: list[bytes] = []
    chosen: list[_Chosen] = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as bundle:
        with bundle.open("frames.csl", "w") as raw:
            for frame in _frames(material):
                if frame.seq in seqs:
                    chosen.append(_open(unlocked, frame, len(leaves)))
                leaves.append(leaf_hash(frame.raw))
                raw.write(frame.raw)
        if missing := seqs - {item.frame.seq for item in chosen}:
            raise AuditError("no-such-record", seq=min(missing))
        tree = Tree(leaves)
        shown = tuple(
            DisclosedRecord(
                item.frame.seq,
                item.leaf,
                item.text,
                item.secret.hex(),
                tuple(step.hex() for step in tree.proof(item.leaf)),
            )
            for item in chosen
        )
        about = Bundle(unlocked.log_id.hex(), _keys(unlocked), shown)
        bundle.writestr("bundle.json", msgspec.json.format(msgspec.json.encode(about), indent=1))
        bundle.writestr("checkpoint.txt", signed_checkpoint(unlocked, len(leaves), tree.root))
        bundle.writestr("README.txt", _README.read_text("utf-8"))
        from scanner.audit import standalone  # late: only its text is needed, and only here

        bundle.write(standalone.__file__, "verify.py")
    return Exported(len(leaves), len(shown), tree.root)


def _frames(material: Material) -> Iterator[LogFrame]:
    """Yield all frames that the device's state acknowledges."""
    end = material.state.next_seq if material.state else 1 << 64
    for epoch in range(material.last_epoch + 1):
        data, _whole = material.read(epoch)
        for frame in scan(data):
            if frame.seq < end:
                yield frame


def _open(unlocked: Unlocked, frame: LogFrame, index: int) -> _Chosen:
    info = sealing.record_info(unlocked.log_id, frame.header)
    for pair in reversed(unlocked.pairs) if frame.kind == FrameKind.REC else ():
        text = sealing.unpad(sealing.unseal(pair.seal, frame.body, info) or b"")
        if text is not None:
            return _Chosen(index, frame, text.decode(), shared_secret(pair.seal, frame.body))
    raise AuditError("no-such-record", seq=frame.seq)


def _keys(unlocked: Unlocked) -> tuple[Key, ...]:
    publics = unlocked.public.pairs
    keys: list[Key] = []
    for index, public in enumerate(publics):
        following = publics[index + 1] if index + 1 < len(publics) else None
        signature = (
            unlocked.pairs[index].sign.sign(endorsed(unlocked.log_id, following))
            if following
            else b""
        )
        keys.append(Key(public.seal.hex(), public.sign.hex(), signature.hex()))
    return tuple(keys)
