import os
import stat
from pathlib import Path

import pytest

from scanner.schema import FileKey
from scanner.watch import JudgedFiles, judged_files


def key(n: int) -> FileKey:
    return FileKey(dev=1, ino=n, size=2, mtime_ns=3, ctime_ns=4)


def test_what_was_judged_is_known_after_a_restart(tmp_path: Path) -> None:
    first = JudgedFiles(tmp_path / "seen", b"rules 1")
    for n in range(100):
        first.add(key(n))
    assert not first.has(key(100))
    first.flush()
    second = JudgedFiles(tmp_path / "seen", b"rules 1")
    assert all(second.has(key(n)) for n in range(100))
    assert not second.has(key(100))


@pytest.mark.parametrize("field", ["dev", "ino", "size", "mtime_ns", "ctime_ns"])
def test_any_change_makes_it_another_file(field: str, tmp_path: Path) -> None:
    known = JudgedFiles(tmp_path / "seen")
    known.add(FileKey(1, 2, 3, 4, 5))
    changed = {"dev": 1, "ino": 2, "size": 3, "mtime_ns": 4, "ctime_ns": 5, field: 9}
    assert not known.has(FileKey(**changed))


def test_other_rules_start_from_nothing(tmp_path: Path) -> None:
    known = JudgedFiles(tmp_path / "seen", b"rules 1")
    known.add(key(1))
    known.flush()
    assert not JudgedFiles(tmp_path / "seen", b"rules 2").has(key(1))
    known.use(b"rules 2")
    assert not known.has(key(1))
    known.add(key(1))
    known.use(b"rules 2")
    assert known.has(key(1))


def test_the_file_reveals_nothing_of_what_was_judged(tmp_path: Path) -> None:
    for name in ("one", "two"):
        known = JudgedFiles(tmp_path / name)
        known.add(key(7))
        known.flush()
        if os.name == "posix":  # elsewhere an access list says who may read
            assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    one, two = ((tmp_path / name).read_bytes() for name in ("one", "two"))
    assert one[-16:] != two[-16:]  # keyed: the same file looks different on each machine


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"BHSEEN1\0short"])
def test_a_damaged_file_only_costs_time(damage: bytes, tmp_path: Path) -> None:
    (tmp_path / "seen").write_bytes(damage)
    known = JudgedFiles(tmp_path / "seen")
    assert len(known) == 0
    known.add(key(1))
    known.flush()
    assert JudgedFiles(tmp_path / "seen").has(key(1))


def test_a_torn_last_entry_is_left_out(tmp_path: Path) -> None:
    known = JudgedFiles(tmp_path / "seen")
    for n in range(3):
        known.add(key(n))
    known.flush()
    data = (tmp_path / "seen").read_bytes()
    (tmp_path / "seen").write_bytes(data[:-5])
    again = JudgedFiles(tmp_path / "seen")
    assert [again.has(key(n)) for n in range(3)] == [True, True, False]
    again.add(key(2))
    again.flush()
    assert all(JudgedFiles(tmp_path / "seen").has(key(n)) for n in range(3))


def test_it_stays_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judged_files, "CAP", 1000)
    known = JudgedFiles(tmp_path / "seen")
    for n in range(10_000):
        known.add(key(n))
    known.flush()
    assert len(known) <= 1000
    assert known.has(key(9_999))
    assert (tmp_path / "seen").stat().st_size <= 72 + 16 * 2 * 1000 + 16 * 64
    assert JudgedFiles(tmp_path / "seen").has(key(9_999))


def test_a_place_that_cannot_be_written_is_no_fault() -> None:
    known = JudgedFiles(Path("/proc/nowhere/seen"))
    known.add(key(1))
    known.flush()
    assert known.has(key(1))


def test_without_a_file_it_lives_in_memory() -> None:
    known = JudgedFiles(None)
    known.add(key(1))
    known.flush()
    known.use(b"other")
    assert not known.has(key(1))
