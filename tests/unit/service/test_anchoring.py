"""Changes to the log from outside stay visible until the parent acknowledges them."""

import os
import shutil
import struct
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from scanner.audit import Query, opening, read, retention, segment, state, writer
from scanner.audit.frames import HEADER, scan
from scanner.errors import LockError
from scanner.keys import Cost, KeyFile
from scanner.policy import profiles
from scanner.schema import Profile, RecordKind
from scanner.service.storage import Storage
from scanner.settings import Settings

PASSPHRASE = "lorry umbrella quiet seventeen"


class ParentHome:
    """A data folder that a parent has set up, and a storage that opens it again and again."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(data=folder / "data", runtime=folder / "run")
        self.storage = Storage(self.settings)
        policy = profiles.built_in(Profile.UNDER_10)
        self.storage.access.set_up(PASSPHRASE, policy, Cost.CHEAPEST)
        for _ in range(5):
            self.storage.recorder.note(RecordKind.VERDICT, action="hold")

    @property
    def log(self) -> Path:
        return self.settings.log

    def restart(self, meanwhile: Callable[[], None] = lambda: None, command: str = "") -> None:
        self.storage.close()
        meanwhile()
        self.storage = Storage(self.settings, command=command)

    def unlock(self):
        return self.storage.access.unlock(PASSPHRASE)

    def damage(self) -> list[str]:
        return [str(found.damage) for found in self.storage.log.verify(self.unlock()).damages]

    def kinds(self) -> list[str]:
        rows = read(self.log, self.unlock(), Query(oldest_first=True))
        return [str(row.record.kind) for row in rows]


@pytest.fixture
def home(tmp_path: Path) -> Iterator[ParentHome]:
    made = ParentHome(tmp_path)
    yield made
    made.storage.close()


def delete_log(home: ParentHome) -> None:
    shutil.rmtree(home.log)


def cut_and_delete_state(home: ParentHome) -> None:
    epoch = segment.epochs_in(home.log)[-1]
    path = segment.path_of(home.log, epoch)
    frames = list(scan(path.read_bytes()))
    path.write_bytes(b"".join(frame.raw for frame in frames[:-1]))
    (home.log / state.NAME).unlink()


def put_another_log(home: ParentHome) -> None:
    """The whole log as it was at the beginning, kept by an attacker."""
    shutil.rmtree(home.log)
    shutil.copytree(home.log.parent / "kept", home.log)


def delete_state_and_segments(home: ParentHome) -> None:
    for path in home.log.iterdir():
        if path.name != "000000.csl":
            path.unlink()


ATTACKS = [delete_log, cut_and_delete_state, put_another_log, delete_state_and_segments]


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_a_loss_stays_not_whole_until_the_parent_acknowledges_it(
    home: ParentHome, attack: Callable[[ParentHome], None]
) -> None:
    assert home.damage() == []
    home.restart(lambda: shutil.copytree(home.log, home.log.parent / "kept"))
    home.unlock()
    home.restart(lambda: attack(home))
    unlocked = home.unlock()
    assert home.storage.recorder.note(RecordKind.VERDICT, action="hold"), "recording goes on"
    assert home.damage()
    home.restart()
    assert home.damage(), "neither a restart nor an unlock mends it"
    home.storage.log.acknowledge_damage(unlocked)
    assert home.damage() == []
    home.restart()
    assert home.damage() == []
    assert "acknowledged" in home.kinds()


def test_a_log_that_is_beyond_repair_is_moved_aside_when_acknowledged(home: ParentHome) -> None:
    def break_opening() -> None:
        path = segment.path_of(home.log, 1)
        data = bytearray(path.read_bytes())
        data[60] ^= 1
        path.write_bytes(data)

    home.restart(break_opening)
    assert home.damage() == ["altered"]
    home.storage.log.acknowledge_damage(home.unlock())
    assert home.damage() == []
    assert list(home.log.parent.glob("log.orphan-*"))


def test_a_prune_by_whoever_holds_the_devices_keys_is_seen(home: ParentHome) -> None:
    home.restart()
    home.restart()
    seqs = home.storage.recorder.opened.append(
        [msgspec.structs.replace(entry) for entry in _pruned(2)]
    )
    retention.delete(home.log, [1, 2], seqs[0])
    assert home.damage() == ["pruned-early"]
    home.restart()
    assert home.damage() == ["pruned-early"]


def _pruned(count: int):
    from scanner import platform
    from scanner.audit import LogEntry, SystemClock, stamp

    return [LogEntry(stamp(SystemClock(platform.clock()), RecordKind.PRUNED, count=count))]


def test_an_old_policy_does_not_come_back_with_the_states_counter(home: ParentHome) -> None:
    """The counter in the state is eight bytes that no key protects."""
    old = {
        path: path.read_bytes() for path in home.settings.data.rglob("*policy*") if path.is_file()
    }
    counter = home.storage.rules().counter
    home.storage.signed_rules.sign(home.unlock(), profiles.built_in(Profile.AGE_16_17))
    assert home.storage.rules().counter == counter + 1

    def turn_back() -> None:
        for path, data in old.items():
            path.write_bytes(data)
        data = bytearray((home.log / state.NAME).read_bytes())
        for offset in state.SLOT_OFFSETS:
            struct.pack_into(">Q", data, offset + 152, counter)
            struct.pack_into(">I", data, offset + 508, zlib.crc32(data[offset : offset + 508]))
        (home.log / state.NAME).write_bytes(data)

    home.restart(turn_back)
    assert home.storage.rules().counter != counter
    assert home.damage() == ["state-forged"]


def test_an_older_key_file_is_seen(home: ParentHome) -> None:
    home.unlock()
    kept = home.settings.keys.read_bytes()
    home.unlock()
    home.restart(lambda: home.settings.keys.write_bytes(kept))
    assert home.damage() == ["rolled-back"]


def test_a_key_file_without_its_anchor_is_damaged(home: ParentHome) -> None:
    """Taking the anchor out, or making the file one of the version that had none, opens nothing."""
    keyfile = msgspec.json.decode(home.settings.keys.read_bytes(), type=KeyFile)
    from scanner.keys import keyfile as module

    for version in (1, 2):
        stripped = msgspec.structs.replace(keyfile, v=version, anchor=msgspec.UNSET)
        module.save(home.settings.keys, stripped)
        home.restart()
        with pytest.raises(LockError):
            home.unlock()


def test_the_anchor_moves_on_with_each_unlock(home: ParentHome) -> None:
    first = home.storage.keys.anchored
    home.unlock()
    second = home.storage.keys.anchored
    assert second.number == first.number + 1
    assert second.size > first.size
    assert abs(second.wall - time.time()) < 600


def test_unlocking_opens_what_came_since_the_anchor_and_verifying_opens_all(
    home: ParentHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening costs several times what checking does; the anchor's signature says that it was done before."""
    unlocked = home.unlock()
    covered = home.storage.keys.anchored.size
    home.storage.recorder.note(RecordKind.VERDICT, action="hold")
    opened: list[int] = []
    record_info = opening.sealing.record_info

    def counted(log_id: bytes, header: bytes) -> bytes:
        opened.append(HEADER.unpack(header)[-1])
        return record_info(log_id, header)

    monkeypatch.setattr(opening.sealing, "record_info", counted)
    home.storage.log.renew_anchor(unlocked)
    assert opened
    assert min(opened) >= covered
    opened.clear()
    assert home.storage.log.verify(unlocked).whole
    assert min(opened) < covered


def write_nothing_readable(home: ParentHome, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write as whoever holds the device's keys can."""
    with monkeypatch.context() as patched:
        patched.setattr(writer, "encode", lambda *_args, **_named: b"[]")
        assert home.storage.recorder.note(RecordKind.VERDICT, action="hold")


def test_a_record_that_holds_nothing_is_found_by_unlocking_and_accepted_once(
    home: ParentHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.unlock()
    write_nothing_readable(home, monkeypatch)
    size = home.storage.keys.anchored.size
    unlocked = home.unlock()
    assert home.storage.keys.anchored.size == size, "the anchor does not move over damage"
    assert home.damage() == ["unreadable"]
    home.storage.log.acknowledge_damage(unlocked)
    for _ in range(2):
        assert home.damage() == []
        assert [a.damage for a in home.storage.keys.anchored.accepted] == ["unreadable"]
    write_nothing_readable(home, monkeypatch)
    assert home.damage() == ["unreadable"]
    home.storage.log.acknowledge_damage(home.unlock())
    assert home.damage() == []


def test_all_of_it_put_back_is_seen_by_roots_copy(home: ParentHome) -> None:
    """Key file and log of an earlier day fit each other; only a third party can know of the later ones."""
    home.unlock()
    kept = home.settings.data.with_name("kept")
    home.storage.close()
    shutil.copytree(home.settings.data, kept)
    home.storage = Storage(home.settings)
    home.unlock()
    seen_by_root = home.storage.log.kept_anchor.in_use()[1]

    def put_back() -> None:
        shutil.rmtree(home.settings.data)
        shutil.copytree(kept, home.settings.data)

    home.restart(put_back)
    assert home.damage() == [], "by itself it cannot be seen"
    home.restart(put_back)
    home.storage.log.kept_anchor.seen(seen_by_root)
    assert home.damage() == ["rolled-back"]
    for _ in range(4):
        home.unlock()
    assert home.damage() == ["rolled-back"], "no number of unlocks mends it"
    assert "fault" in home.kinds()
    home.storage.log.acknowledge_damage(home.unlock())
    assert home.damage() == []
    assert home.storage.log.kept_anchor.in_use()[1] > seen_by_root


def test_a_command_is_a_record_of_its_own_kind_and_no_guard(home: ParentHome) -> None:
    home.restart(command="command")
    home.restart()
    kinds = home.kinds()
    assert kinds.count("command") == 2, "its beginning and its end"
    assert kinds.count("started") == 2, "at set-up, and after the command"
    assert os.listdir(home.log)
