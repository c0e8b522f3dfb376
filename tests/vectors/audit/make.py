"""
Make the vectors of this folder: `python tests/vectors/audit/make.py`.

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
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from scanner.audit import Damage, verify
from scanner.keys import LogMark, Unlocked
from scanner.keys.pairs import KeyPair
from scanner.schema import RecordKind

HERE = Path(__file__).parent
TESTS = HERE.parents[1] / "audit"
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
    for epoch in (1, 2):
        os.utime(kit.path(epoch), (kit.clock.seconds, kit.clock.seconds))
    kit.clock.pass_time(100 * helpers.DAY)
    log = kit.open()
    os.utime(kit.path(3), (kit.clock.seconds, kit.clock.seconds))
    assert log.prune(90) == 2
    log.append([kit.verdict()])
    kit.abandon(log)


def pruned_early(kit: Any) -> None:
    """Deleted on the day they were written."""
    for epoch in (1, 2):
        os.utime(kit.path(epoch), (0, 0))
    os.utime(kit.path(3), (kit.clock.seconds, kit.clock.seconds))
    log = kit.open()
    assert log.prune(90) == 2
    kit.abandon(log)


def pruned_without_record(kit: Any) -> None:
    """Deleted, and the record that is named to account for it is another one."""
    pruned(kit)
    data = bytearray((kit.folder / "pruned.csl").read_bytes())
    data[11] += 1
    (kit.folder / "pruned.csl").write_bytes(data)


def erased(kit: Any) -> None:
    """Everything was erased by the parent; the new log verifies by itself."""
    log = kit.open()
    log.erase(kit.unlocked)
    log.append([kit.verdict()])
    kit.abandon(log)


def state_behind(kit: Any) -> None:
    """The state is two epochs older than the log."""
    before = (kit.folder / "state.bin").read_bytes()
    log = kit.open()
    log.append([kit.verdict()])
    kit.abandon(log)
    (kit.folder / "state.bin").write_bytes(before)


def bad_signature(kit: Any) -> None:
    """An epoch with a right MAC, begun by neither the epoch before nor the parent."""
    log = kit.open()
    log._next_epoch("daily", KeyPair.of(MASTERS[1]).sign.sign)
    kit.abandon(log)


def every_kind(kit: Any) -> None:
    """One record of each kind."""
    log = kit.open()
    for kind in RecordKind:
        log.append([kit.record(kind, "x", 1)])
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
    erased,
    every_kind,
]
BAD = [
    (old_key, Damage.OLD_KEY),
    (pruned_early, Damage.PRUNED_EARLY),
    (pruned_without_record, Damage.PRUNED_EARLY),
    (state_behind, Damage.STATE_BEHIND),
    (other_key, Damage.WRONG_KEY),
    (foreign, Damage.FOREIGN_LOG),
    (bad_signature, Damage.BAD_SIGNATURE),
    *((tamper, damage) for tamper, damage, _seq in tampering.CASES),
]


def make(change: Callable[[Any], None], damage: Damage | None) -> None:
    folder = Path(tempfile.mkdtemp())
    kit = fresh(folder)
    change(kit)
    report = verify(kit.folder, kit.unlocked)
    assert report.damage == (damage or ""), (change.__name__, report)
    public = kit.unlocked.public
    vector = {
        "about": (change.__doc__ or change.__name__.replace("_", " ")).strip().replace("\n", " "),
        "log_id": public.log_id.hex(),
        "masters": [pair.master.hex() for pair in kit.unlocked.pairs],
        "signs": [pair.sign.hex() for pair in public.pairs],
        "marks": [[mark.size, mark.head.hex()] for mark in kit.unlocked.marks],
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
    for path in HERE.glob("*.json"):
        path.unlink()
    for change in GOOD:
        make(change, None)
    for change, damage in BAD:
        make(change, damage)


if __name__ == "__main__":
    main()
