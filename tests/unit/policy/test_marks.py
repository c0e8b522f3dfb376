"""Marks on single contents: kept over a restart, bound to one content, nothing to compare with on disk."""

import hashlib
import os
from pathlib import Path

import pytest

from scanner.policy import marks as module
from scanner.policy.marks import Marks
from scanner.schema import Mark

ONE, OTHER = (hashlib.sha256(content).digest() for content in (b"one", b"other"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "marks.bin"


def test_a_mark_is_of_one_content_and_outlives_the_service(path: Path) -> None:
    marks = Marks(path)
    assert marks.get(ONE) is None
    marks.mark_false_alarm(ONE)
    marks.allow_once(OTHER)
    for known in (marks, Marks(path)):
        assert known.get(ONE) == Mark(false_alarm=True)
        assert known.get(OTHER) == Mark(allowed_once=True)
        assert known.get(hashlib.sha256(b"one, changed").digest()) is None
        assert known.false_alarms == 1
        assert known.problem == ""


def test_both_marks_and_the_count(path: Path) -> None:
    marks = Marks(path)
    marks.mark_false_alarm(ONE)
    marks.mark_false_alarm(ONE)
    marks.allow_once(ONE)
    marks.allow_once(ONE)
    assert marks.get(ONE) == Mark(false_alarm=True, allowed_once=True)
    marks.forget(ONE)
    marks.forget(ONE)
    assert Marks(path).get(ONE) is None
    assert Marks(path).false_alarms == 1  # a parent sees how many there were, taken back or not


def test_nothing_on_disk_can_be_compared_with_a_known_hash(path: Path, tmp_path: Path) -> None:
    Marks(path).allow_once(ONE)
    written = path.read_bytes()
    assert ONE not in written
    assert ONE.hex()[:8].encode() not in written
    again = tmp_path / "other machine"
    Marks(again).allow_once(ONE)
    assert again.read_bytes() != written
    assert path.stat().st_mode & 0o077 == 0


def test_no_file_before_the_first_mark(path: Path) -> None:
    Marks(path).get(ONE)
    assert not path.exists()


def test_the_oldest_go_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_MARKS", 3)
    marks = Marks(path)
    contents = [hashlib.sha256(bytes([number])).digest() for number in range(5)]
    for content in contents:
        marks.mark_false_alarm(content)
    assert [marks.get(content) is not None for content in contents] == [False] * 2 + [True] * 3
    assert Marks(path).false_alarms == 5


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00" * 100,
        b'{"version":1}',
        b'{"version":1,"key":"zz","false_alarms":0,"marks":{}}',
        b'{"version":2,"key":"' + b"0" * 64 + b'","false_alarms":0,"marks":{}}',
        b'{"version":1,"key":"' + b"0" * 64 + b'","false_alarms":0,"marks":{"x":{}}}',
        b"[" * 10_000,
        b"x" * (module.MAX_BYTES + 1),
    ],
)
def test_a_broken_file_is_kept_and_means_no_marks(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    marks = Marks(path)
    assert marks.problem == "marks-broken"
    assert marks.get(ONE) is None
    marks.allow_once(ONE)
    assert Marks(path).get(ONE) == Mark(allowed_once=True)
    assert path.with_name("marks.bin.aside-1").read_bytes() == content


def test_what_cannot_be_read_is_not_overwritten(path: Path) -> None:
    path.mkdir()
    marks = Marks(path)
    marks.allow_once(ONE)
    assert marks.problem == "marks-not-kept"
    assert marks.get(ONE) == Mark(allowed_once=True)
    assert path.is_dir()


def test_a_full_disk_keeps_the_mark_for_now_and_the_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = Marks(path)
    marks.allow_once(ONE)

    def full(descriptor: int) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(os, "fsync", full)
    marks.allow_once(OTHER)
    assert marks.problem == "marks-not-kept"
    assert marks.get(OTHER) == Mark(allowed_once=True)
    assert Marks(path).get(ONE) == Mark(allowed_once=True)
    monkeypatch.undo()
    marks.mark_false_alarm(ONE)
    assert marks.problem == ""
    assert Marks(path).get(OTHER) == Mark(allowed_once=True)
