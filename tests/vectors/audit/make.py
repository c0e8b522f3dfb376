"""
Make the vectors of `minor-1`: `python tests/vectors/audit/make.py`.

Those beside this file were made by the first version of the format (minor version 0) and stay as they
are: a verifier must go on finding in them what they say.

Keys and clock are fixed; what is sealed differs in each run, because sealing draws random numbers.
Each file says what it is, which keys belong to it, and what a verifier must find; docs/spec/audit-log.md
explains the fields.
"""

import base64
import importlib.util
import json
import os
import shutil
import sys
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

import msgspec

from scanner.audit import (
    AuditLog,
    Damage,
    LogEntry,
    Trust,
    frames,
    retention,
    sealing,
    verify,
    writer,
)
from scanner.keys import LogMark, Unlocked
from scanner.keys.pairs import KeyPair
from scanner.schema import DecidedBy, RecordKind

HERE = Path(__file__).parent / "minor-1"
TESTS = HERE.parents[2] / "audit"
RECORDS = 6
MASTERS = (b"vector master one".ljust(32, b"."), b"vector master two".ljust(32, b"."))


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"made_{name}", TESTS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


helpers, tampering = load("conftest"), load("test_tamper")


def one_pair() -> Unlocked:
    return Unlocked(helpers.LOG_ID, (KeyPair.of(MASTERS[0]),))


def fresh(folder: Path) -> Any:
    kit = helpers.Kit(folder / "log", one_pair())
    kit.fill(records=RECORDS)
    return kit


def valid(_kit: Any) -> None:
    """Three epochs, stopped as by kill -9."""


def torn_tail(kit: Any) -> None:
    """A part of a frame that was never acknowledged: no damage."""
    frame = kit.frames(3)[-1].raw
    with kit.path(3).open("ab") as file:
        file.write(frame[:100])


def ahead_of_state(kit: Any) -> None:
    """A whole frame past the state: written, not yet acknowledged; no damage."""
    before = (kit.folder / "state.bin").read_bytes()
    log = kit.open()
    after_open = (kit.folder / "state.bin").read_bytes()
    log.append([kit.verdict()])
    kit.abandon(log)
    (kit.folder / "state.bin").write_bytes(after_open)
    assert before != after_open


def opening_cut_off(kit: Any) -> None:
    """An epoch that was being opened: no damage."""
    before = (kit.folder / "state.bin").read_bytes()
    log = kit.open()
    kit.abandon(log)
    (kit.folder / "state.bin").write_bytes(before)
    os.truncate(kit.path(4), 300)


def keys_replaced(kit: Any) -> None:
    """New key pairs from epoch 4 on; the parent signed its OPEN frame."""

    def change(mark: LogMark) -> Unlocked:
        kit.unlocked = Unlocked(helpers.LOG_ID, tuple(map(KeyPair.of, MASTERS)), (mark,))
        return kit.unlocked

    log = kit.open()
    log.rekey(change)
    log.append([kit.verdict()])
    kit.abandon(log)


def old_key(kit: Any) -> None:
    """Keys were replaced elsewhere than the key file says: somebody with the old passphrase made this log."""
    keys_replaced(kit)
    mark = LogMark(kit.unlocked.marks[0].size, b"\1" * 32)
    kit.unlocked = Unlocked(helpers.LOG_ID, kit.unlocked.pairs, (mark,))


def pruned(kit: Any) -> None:
    """The two oldest epochs were deleted by retention; their beginnings are kept."""
    kit.anchor()
    kit.clock.pass_time(91 * helpers.DAY)
    log = kit.open()
    assert log.prune() == 2
    log.append([kit.verdict()])
    kit.abandon(log)


def pruned_over_restarts(kit: Any) -> None:
    """A log as above, with the computer off now and then: over a restart at most a week counts."""
    kit.anchor()
    for boot in range(13):
        kit.clock.reboot(f"b00700{boot + 16:02x}", 8 * helpers.DAY)
        kit.open().close()
    kit.anchor()
    log = kit.open()
    assert log.prune() == 2  # 13 weeks are 91 days
    kit.abandon(log)


def pruned_beside_segments(kit: Any) -> None:
    """A crash in between: pruned.csl names epochs whose segments are still there. No damage."""
    kept = {epoch: kit.path(epoch).read_bytes() for epoch in (1, 2)}
    pruned(kit)
    kit.path(2).write_bytes(kept[2])


def force_prune(kit: Any, log: Any, epochs: list[int], count: int) -> None:
    """Delete as whoever holds the device's keys can: with a record, and past every rule."""
    seqs = log.append([kit.record(RecordKind.PRUNED, "", count)])
    retention.delete(kit.folder, epochs, seqs[0])


def pruned_early(kit: Any) -> None:
    """Deleted on the day they were written."""
    kit.anchor()
    log = kit.open()
    force_prune(kit, log, [1, 2], 2)
    kit.abandon(log)


def pruned_at_89_days(kit: Any) -> None:
    """Deleted one day before their time."""
    kit.anchor()
    kit.clock.pass_time(89 * helpers.DAY)
    log = kit.open()
    force_prune(kit, log, [1, 2], 2)
    kit.abandon(log)


def pruned_by_the_clock(kit: Any) -> None:
    """The clock was set on by 100 days while the computer was off."""
    kit.anchor()
    kit.clock.reboot("b0070002", 100 * helpers.DAY)
    log = kit.open()
    force_prune(kit, log, [1, 2], 2)
    kit.abandon(log)


def pruned_in_the_future(kit: Any) -> None:
    """Somebody with the device's keys made thirteen weekly epochs up; the records after them are of today."""
    kit.anchor()
    now = kit.clock.seconds
    for boot in range(14):
        kit.clock.reboot(f"b00700{boot + 16:02x}", 8 * helpers.DAY)
        kit.open().close()
    log = kit.open()
    force_prune(kit, log, [1, 2], 2)
    log.close()
    kit.clock.seconds = now
    kit.clock.reboot("b0070002", 60)
    kit.open().close()


def pruned_unseen(kit: Any) -> None:
    """Old enough, and past the parent's anchor."""
    kit.anchor()
    kit.clock.pass_time(91 * helpers.DAY)
    log = kit.open()
    force_prune(kit, log, [1, 2, 3], 3)
    kit.abandon(log)


def pruned_with_less_counted(kit: Any) -> None:
    """The record accounts for epoch 1 only."""
    kit.anchor()
    kit.clock.pass_time(91 * helpers.DAY)
    log = kit.open()
    force_prune(kit, log, [1, 2], 1)
    kit.abandon(log)


def pruned_without_record(kit: Any) -> None:
    """Deleted, and the record named to account for the deletion is of another kind."""
    pruned(kit)
    data = bytearray((kit.folder / "pruned.csl").read_bytes())
    data[11] += 1
    (kit.folder / "pruned.csl").write_bytes(data)


def anchored(kit: Any) -> None:
    """A log that continues from the anchor."""
    kit.anchor()
    log = kit.open()
    log.append([kit.record(RecordKind.NOTED, "", 1), kit.verdict()])
    kit.abandon(log)


def log_deleted(kit: Any) -> None:
    """Deleted, and started again by the parent's next unlock."""
    kit.anchor()
    shutil.rmtree(kit.folder)
    AuditLog.create_again(kit.folder, kit.unlocked, kit.clock, 0)


def log_replaced(kit: Any) -> None:
    """The anchor is of another log, which was as long as this one."""
    kit.anchor()
    kit.anchored = msgspec.structs.replace(kit.anchored, head=bytes(32))


def cut_before_anchor(kit: Any) -> None:
    """Records after the anchor's place are there, the one before it is another's."""
    kit.anchor()
    kit.anchored = msgspec.structs.replace(kit.anchored, size=kit.anchored.size - 3)


def key_file_put_back(kit: Any) -> None:
    """The log holds a record of a later anchor than the key file."""
    kit.anchor()
    log = kit.open()
    log.append([kit.record(RecordKind.NOTED, "", 1), kit.record(RecordKind.NOTED, "", 2)])
    kit.abandon(log)


def older_policy(kit: Any) -> None:
    """The state's policy counter was set back below the anchor's."""
    kit.anchor(policy=9)


def cut_and_mended(kit: Any) -> None:
    """Cut, the state deleted, and mended by the parent's next unlock."""
    tampering.cut(kit, 2)
    (kit.folder / "state.bin").unlink()
    AuditLog.mend(kit.folder, kit.unlocked, kit.clock)


def older_state_resumed(kit: Any) -> None:
    """An older state was put in place, and the device went on from there."""
    state_behind(kit)
    kit.abandon(kit.open())


def acknowledged(kit: Any) -> None:
    """The log before, then acknowledged by the parent."""
    cut_and_mended(kit)
    kit.anchor(accept=True)


def damage_after_acknowledging(kit: Any) -> None:
    """A damage was acknowledged; another came later."""
    tampering.delete(kit)
    kit.anchor(accept=True)
    tampering.flip(kit.path(1), kit.frames(1)[3].start + 60)


def write_raw(kit: Any, text: bytes, recipient: Any = None) -> None:
    """Write a record that holds anything, as whoever holds the device's keys can."""
    log = kit.open()
    seal = sealing.seal

    def sealed(key: Any, plain: bytes, info: bytes) -> bytes:
        return seal(key if recipient is None else recipient.pairs[0].public.seal_key(), plain, info)

    with (
        mock.patch.object(writer, "encode", return_value=text),
        mock.patch.object(sealing, "seal", sealed),
    ):
        log.append([kit.verdict()])
    kit.abandon(log)


def no_json(kit: Any) -> None:
    """A record with a right MAC that holds no JSON."""
    write_raw(kit, b"nothing")


def json_without_kind(kit: Any) -> None:
    """A record with a right MAC that lacks `k`."""
    write_raw(kit, b'{"t":1800000000,"m":1}')


def unknown_kind(kit: Any) -> None:
    """A record of a later version: another kind, another member. No damage."""
    write_raw(kit, b'{"t":1800000000,"m":1,"k":"from-later","x":[1]}')


def sealed_to_another(kit: Any) -> None:
    """A record with a right MAC that is sealed to another key."""
    other = Unlocked(helpers.LOG_ID, (KeyPair.of(MASTERS[1]),))
    write_raw(kit, b'{"t":1800000000,"m":1,"k":"verdict"}', other)


def older_minor(kit: Any) -> None:
    """An epoch of minor version 0 after one of minor version 1."""
    with (
        mock.patch.object(frames, "MINOR", 0),
        mock.patch.object(writer, "OPEN_BODY", 216),
        mock.patch.object(writer, "pack_time", return_value=b""),
    ):
        kit.abandon(kit.open())


def erased(kit: Any) -> None:
    """Everything was erased by the parent; the new log verifies by itself."""
    log = kit.open()
    log.erase(kit.unlocked)
    log.append([kit.verdict()])
    kit.abandon(log)


def erased_since_anchored(kit: Any) -> None:
    """The parent erased the log after signing the anchor: its size and head are the old log's. No damage."""
    kit.anchor()
    kit.clock.pass_time(60)
    erased(kit)


def erased_by_another(kit: Any) -> None:
    """As above, but the tombstone is signed by a key that is not the parent's."""
    erased_since_anchored(kit)
    other = KeyPair.of(MASTERS[1])
    change_tombstones(kit, sign=base64.b64encode(other.public().sign).decode())


def erased_with_another_member(kit: Any) -> None:
    """As above, but with a second tombstone that has a member too many: both are worthless."""
    erased_since_anchored(kit)
    path = kit.folder / "tombstones.json"
    (tomb,) = json.loads(path.read_bytes())
    path.write_text(json.dumps([tomb, {**tomb, "more": 1}]))


def erased_with_a_number_that_is_none(kit: Any) -> None:
    """As above, but with a second tombstone whose size is negative: both are worthless."""
    erased_since_anchored(kit)
    path = kit.folder / "tombstones.json"
    (tomb,) = json.loads(path.read_bytes())
    path.write_text(json.dumps([tomb, {**tomb, "size": -1}]))


def change_tombstones(kit: Any, **changes: object) -> None:
    """Change members of each tombstone."""
    path = kit.folder / "tombstones.json"
    path.write_text(json.dumps([{**tomb, **changes} for tomb in json.loads(path.read_bytes())]))


def nested(kit: Any) -> None:
    """A record within whose limits a reader need not go deeper than 100 brackets. No damage."""
    write_raw(kit, nested_record(99))


def nested_deeper(kit: Any) -> None:
    """A record with a bracket more than that."""
    write_raw(kit, nested_record(100))


def nested_record(arrays: int) -> bytes:
    """Return a record in which as many arrays are nested."""
    return b'{"t":1800000000,"m":1,"k":"from-later","x":' + b"[" * arrays + b"]" * arrays + b"}"


def pruned_past_the_state(kit: Any) -> None:
    """The record of the deletion is in a frame past the state's place, whose MAC nobody vouches for."""
    kit.anchor()
    kit.clock.pass_time(91 * helpers.DAY)
    log = kit.open()
    state = (kit.folder / "state.bin").read_bytes()
    force_prune(kit, log, [1, 2], 2)
    kit.abandon(log)
    (kit.folder / "state.bin").write_bytes(state)
    data = bytearray(kit.path(4).read_bytes())
    data[-1] ^= 1
    kit.path(4).write_bytes(data)


def forged_aggregate_after_pruned(kit: Any, last: bool, **first: object) -> None:
    """
    Prune up to an epoch whose first record has other members, and change the state's aggregate.

    `last`: so has that of the epoch after it, in which the log ends.
    """
    kit.anchor()
    kit.clock.pass_time(91 * helpers.DAY)
    encode = writer.encode

    def changed(record: Any, content: bytes, boot: str, anchor: bytes = b"") -> bytes:
        fields = json.loads(encode(record, content, boot, anchor))
        return json.dumps({**fields, **first} if anchor else fields).encode()

    log = kit.open()
    log.prune()
    with mock.patch.object(writer, "encode", changed):
        log.rotate("daily")
    log.anchor = kit.anchor()
    kit.clock.pass_time(91 * helpers.DAY)
    with mock.patch.object(writer, "encode", changed if last else encode):
        assert log.prune() == 2
    kit.abandon(log)
    forge_aggregate(kit)


def forge_aggregate(kit: Any) -> None:
    """Change `agg` in both slots of the state."""
    data = bytearray((kit.folder / "state.bin").read_bytes())
    for at in (0, 4096):
        data[at + 56] ^= 1
        data[at + 508 : at + 512] = zlib.crc32(data[at : at + 508]).to_bytes(4, "big")
    (kit.folder / "state.bin").write_bytes(data)


def aggregate_of_a_later_version(kit: Any) -> None:
    """The state's aggregate is forged; `g` is in a record of a kind from a later version, and counts."""
    forged_aggregate_after_pruned(kit, last=True, k="from-later")


def aggregate_too_short(kit: Any) -> None:
    """`g` is too short: the aggregate is not known, and the state's is not compared. No damage."""
    forged_aggregate_after_pruned(kit, last=True, g="AAAA")


def aggregate_known_again(kit: Any) -> None:
    """The state's aggregate is forged; `g` is too short in one epoch, and right in the next."""
    forged_aggregate_after_pruned(kit, last=False, g="AAAA")


def state_behind(kit: Any) -> None:
    """The state is two epochs older than the log."""
    before = (kit.folder / "state.bin").read_bytes()
    log = kit.open()
    log.append([kit.verdict()])
    kit.abandon(log)
    (kit.folder / "state.bin").write_bytes(before)


def bad_signature(kit: Any) -> None:
    """An epoch with a right MAC, started by neither the epoch before nor the parent."""
    log = kit.open()
    with mock.patch.object(writer, "open_signed", return_value=b"what nobody signs"):
        log.rotate("daily")
    kit.abandon(log)


def every_kind(kit: Any) -> None:
    """One record of each kind."""
    log = kit.open()
    for kind in RecordKind:
        log.append([kit.record(kind, "x", 1)])
    kit.abandon(log)


def decided_by(kit: Any) -> None:
    """One record for each who can decide, and one of a version that did not say who."""
    log = kit.open()
    for by in DecidedBy:
        kind = RecordKind.EXPIRED if by is DecidedBy.TIME else RecordKind.RELEASED
        entry = kit.record(kind)
        log.append([LogEntry(msgspec.structs.replace(entry.record, decided_by=str(by)))])
    log.append([kit.record(RecordKind.RELEASED, "child")])
    kit.abandon(log)


def other_key(kit: Any) -> None:
    """Checked with another parent's key."""
    kit.unlocked = Unlocked(helpers.LOG_ID, (KeyPair.of(MASTERS[1]),))


def foreign(kit: Any) -> None:
    """Checked with the keys of another installation."""
    kit.unlocked = Unlocked(b"another log, oh!", (KeyPair.of(MASTERS[0]),))


GOOD = [
    valid,
    torn_tail,
    ahead_of_state,
    opening_cut_off,
    keys_replaced,
    pruned,
    pruned_over_restarts,
    pruned_beside_segments,
    erased,
    every_kind,
    decided_by,
    anchored,
    acknowledged,
    unknown_kind,
    erased_since_anchored,
    nested,
    aggregate_too_short,
]
BAD = [
    (old_key, Damage.OLD_KEY),
    (pruned_early, Damage.PRUNED_EARLY),
    (pruned_at_89_days, Damage.PRUNED_EARLY),
    (pruned_by_the_clock, Damage.PRUNED_EARLY),
    (pruned_in_the_future, Damage.PRUNED_EARLY),
    (pruned_unseen, Damage.PRUNED_EARLY),
    (pruned_with_less_counted, Damage.PRUNED_EARLY),
    (pruned_without_record, Damage.PRUNED_EARLY),
    (state_behind, Damage.STATE_BEHIND),
    (other_key, Damage.WRONG_KEY),
    (foreign, Damage.FOREIGN_LOG),
    (bad_signature, Damage.BAD_SIGNATURE),
    (log_deleted, Damage.MENDED),
    (log_replaced, Damage.ROLLED_BACK),
    (cut_before_anchor, Damage.ROLLED_BACK),
    (key_file_put_back, Damage.ROLLED_BACK),
    (older_policy, Damage.STATE_FORGED),
    (cut_and_mended, Damage.MENDED),
    (older_state_resumed, Damage.MENDED),
    (damage_after_acknowledging, Damage.ALTERED),
    (no_json, Damage.UNREADABLE),
    (json_without_kind, Damage.UNREADABLE),
    (sealed_to_another, Damage.UNREADABLE),
    (older_minor, Damage.ALTERED),
    (erased_by_another, Damage.ROLLED_BACK),
    (erased_with_another_member, Damage.ROLLED_BACK),
    (erased_with_a_number_that_is_none, Damage.ROLLED_BACK),
    (nested_deeper, Damage.UNREADABLE),
    (pruned_past_the_state, Damage.PRUNED_EARLY),
    (aggregate_of_a_later_version, Damage.STATE_FORGED),
    (aggregate_known_again, Damage.STATE_FORGED),
    *((tamper, damage) for tamper, damage, _seq in tampering.CASES),
]


def make(change: Callable[[Any], None], damage: Damage | None) -> None:
    folder = Path(tempfile.mkdtemp())
    kit = fresh(folder)
    change(kit)
    trust = Trust(anchor=kit.anchored, now=kit.clock.seconds)
    report = verify(kit.folder, kit.unlocked, trust)
    assert report.damage == (damage or ""), (change.__name__, report)
    public = kit.unlocked.public
    vector = {
        "about": (change.__doc__ or change.__name__.replace("_", " ")).strip().replace("\n", " "),
        "log_id": public.log_id.hex(),
        "masters": [pair.master.hex() for pair in kit.unlocked.pairs],
        "signs": [pair.sign.hex() for pair in public.pairs],
        "marks": [[mark.size, mark.head.hex()] for mark in kit.unlocked.marks],
        "anchor": None
        if kit.anchored is None
        else {
            "number": kit.anchored.number,
            "size": kit.anchored.size,
            "head": kit.anchored.head.hex(),
            "wall": kit.anchored.wall,
            "policy": kit.anchored.policy,
            "accepted": [msgspec.structs.asdict(item) for item in kit.anchored.accepted],
        },
        "now": kit.clock.seconds,
        "expect": {
            "whole": report.whole,
            "damage": report.damage,
            "bad_seq": report.bad_seq,
            "records": report.records,
            "checkpoint": report.checkpoint,
        },
        "files": {
            path.name: base64.b64encode(path.read_bytes()).decode()
            for path in sorted(kit.folder.iterdir())
        },
    }
    shutil.rmtree(folder)
    name = change.__name__.replace("_", "-")
    (HERE / f"{name}.json").write_text(json.dumps(vector, indent=1) + "\n")


def main() -> None:
    HERE.mkdir(exist_ok=True)
    for path in HERE.glob("*.json"):
        path.unlink()
    for change in GOOD:
        make(change, None)
    for change, damage in BAD:
        make(change, damage)


if __name__ == "__main__":
    main()
