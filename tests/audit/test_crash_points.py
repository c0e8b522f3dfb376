"""Each place at which one append, one new epoch, one pruning and one erasure can be cut off."""

import shutil
from pathlib import Path

import pytest

from scanner.audit import AuditLog, state, verify
from scanner.audit import erase as erasing
from scanner.audit.retention import DAY


def image(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def put(folder: Path, files: dict[str, bytes]) -> None:
    for path in folder.iterdir():
        path.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)


def reopened(kit) -> AuditLog:
    """Open after the cut: nothing false is said, and the log verifies and goes on."""
    assert verify(kit.folder, kit.unlocked).whole, "before the start"
    log = kit.open()
    assert log.alarms == ()
    log.append([kit.verdict()])
    kit.abandon(log)
    assert verify(kit.folder, kit.unlocked).whole, "after the start"
    return log


@pytest.fixture
def small(kit):
    """A log with a few acknowledged records, its image before and after one more append."""
    kit.create()
    log = kit.open()
    log.append([kit.verdict(), kit.verdict()])
    before = image(kit.folder)
    acknowledged = state.read(kit.folder).next_seq
    log.append([kit.verdict()])
    kit.abandon(log)
    return kit, before, image(kit.folder), acknowledged


def test_every_byte_of_an_append_and_every_part_of_its_slot(small) -> None:
    """297 lengths of the frame with the old state, then the slot torn at each 8th byte: 0 lost, 0 false alarms."""
    kit, before, after, acknowledged = small
    old, new = before["000001.csl"], after["000001.csl"]
    points = 0
    for length in range(len(old), len(new) + 1):
        put(kit.folder, {**before, "000001.csl": new[:length]})
        reopened(kit)
        assert state.read(kit.folder).next_seq >= acknowledged + 2
        points += 1
    slot = state.SLOT_OFFSETS[state.newest(after[state.NAME]).generation & 1]
    for torn in range(0, state.SLOT + 1, 8):
        data = bytearray(before[state.NAME])
        data[slot : slot + torn] = after[state.NAME][slot : slot + torn]
        put(kit.folder, {**after, state.NAME: bytes(data)})
        log = reopened(kit)
        assert log.rolled_forward == (0 if torn == state.SLOT else 1)
        points += 1
    assert points >= 170


def test_garbage_of_the_frames_length_is_cut(small) -> None:
    """A file system may have made the length durable and not the bytes."""
    kit, before, after, _acknowledged = small
    grown = len(after["000001.csl"]) - len(before["000001.csl"])
    for garbage in (bytes(grown), b"\xff" * grown, bytes(10 * grown)):
        put(kit.folder, {**before, "000001.csl": before["000001.csl"] + garbage})
        reopened(kit)


def test_every_step_of_a_new_epoch(small) -> None:
    kit, _before, _after, _acknowledged = small
    log = kit.open()
    before = image(kit.folder)
    log.rotate("daily")
    kit.abandon(log)
    after = image(kit.folder)
    (fresh,) = set(after) - set(before)
    for length in [*range(0, len(after[fresh]), 7), len(after[fresh])]:
        put(kit.folder, {**before, fresh: after[fresh][:length]})
        reopened(kit)
    first, second = sorted(
        state.SLOT_OFFSETS,
        key=lambda at: state.unpack(after[state.NAME][at : at + state.SLOT]).generation,
    )
    for torn in range(0, state.SLOT + 1, 8):
        data = bytearray(before[state.NAME])
        data[first : first + torn] = after[state.NAME][first : first + torn]
        put(kit.folder, {**after, state.NAME: bytes(data)})
        reopened(kit)
        data = bytearray(after[state.NAME])
        data[second : second + state.SLOT] = before[state.NAME][second : second + state.SLOT]
        data[second : second + torn] = after[state.NAME][second : second + torn]
        put(kit.folder, {**after, state.NAME: bytes(data)})
        reopened(kit)


def test_every_step_of_an_erasure(filled, monkeypatch) -> None:
    """Killed at any call: afterwards the old log is whole or the new one is, never none and never both."""
    whole = filled.folder.parent / "whole"
    shutil.copytree(filled.folder, whole)
    calls = ["os.rename", "shutil.rmtree", "os.write", "os.replace", "os.fsync"]
    outcomes: set[bool] = set()
    for call in calls:
        for nth in range(1, 12):
            for path in (filled.folder.parent).glob("log*"):
                shutil.rmtree(path)
            shutil.copytree(whole, filled.folder)
            log = filled.open()
            with monkeypatch.context() as patch:
                _fail_at(patch, call, nth)
                try:
                    log.erase(filled.unlocked)
                except KeyboardInterrupt:
                    pass
            filled.abandon(log)
            again = filled.open()
            again.close()
            assert again.alarms == ()
            assert verify(filled.folder, filled.unlocked).whole
            erased = bool(erasing.tombstones(filled.folder))
            assert erased == (not filled.path(2).exists() or filled.path(2).stat().st_size < 3000)
            assert [path.name for path in filled.folder.parent.glob("log*")] == ["log"]
            outcomes.add(erased)
    assert outcomes == {True, False}


def test_every_step_of_a_pruning(filled, monkeypatch) -> None:
    whole = filled.folder.parent / "whole"
    shutil.copytree(filled.folder, whole)
    filled.anchor()
    filled.clock.pass_time(200 * DAY)
    for call in ("os.write", "os.replace", "os.fsync", "os.unlink", "pathlib.Path.unlink"):
        for nth in range(1, 8):
            shutil.rmtree(filled.folder)
            shutil.copytree(whole, filled.folder)
            log = filled.open()
            with monkeypatch.context() as patch:
                _fail_at(patch, call, nth)
                try:
                    log.prune()
                except KeyboardInterrupt:
                    pass
            filled.abandon(log)
            reopened(filled)


def _fail_at(patch: pytest.MonkeyPatch, call: str, nth: int) -> None:
    """Make the process die in the nth call."""
    owner_name, _, name = call.rpartition(".")
    if owner_name == "pathlib.Path":
        owner: object = Path
    else:
        owner = __import__(owner_name)
    real, count = getattr(owner, name), [0]

    def dying(*args: object, **more: object) -> object:
        count[0] += 1
        if count[0] == nth:
            raise KeyboardInterrupt
        return real(*args, **more)

    patch.setattr(owner, name, dying)
