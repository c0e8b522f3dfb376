"""Marks on single contents: kept over a restart, bound to one content, nothing to compare with on disk."""

import hashlib
import os
from pathlib import Path

import pytest

from scanner.policy import marks as module
from scanner.policy.marks import AllowanceScope, Marks
from scanner.schema import DecidedBy, FileKey, Layer, Mark

SCOPE = AllowanceScope(Layer.FOLDER, "3 10-12")
ALLOWED = Mark(allowed_by=DecidedBy.PARENT)
ONE, OTHER = (hashlib.sha256(content).digest() for content in (b"one", b"other"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "marks.bin"


def test_a_mark_is_of_one_content_and_outlives_the_service(path: Path) -> None:
    marks = Marks(path)
    assert marks.get(ONE) == Mark()
    marks.mark_false_alarm(ONE)
    marks.allow_once(OTHER, SCOPE, DecidedBy.PARENT)
    for known in (marks, Marks(path)):
        assert known.get(ONE) == Mark(false_alarm=True)
        assert known.get(OTHER, SCOPE) == ALLOWED
        assert known.get(hashlib.sha256(b"one, changed").digest()) == Mark()
        assert known.false_alarms == 1
        assert known.problem == ""


def test_both_marks_and_the_count(path: Path) -> None:
    marks = Marks(path)
    marks.mark_false_alarm(ONE)
    marks.mark_false_alarm(ONE)
    marks.allow_once(ONE, SCOPE, DecidedBy.PARENT)
    marks.allow_once(ONE, SCOPE, DecidedBy.PARENT)
    assert marks.get(ONE, SCOPE) == Mark(false_alarm=True, allowed_by=DecidedBy.PARENT)
    marks.forget(ONE)
    marks.forget(ONE)
    assert Marks(path).get(ONE) == Mark()
    assert Marks(path).false_alarms == 1  # a parent sees how many there were, taken back or not


def test_nothing_on_disk_can_be_compared_with_a_known_hash(path: Path, tmp_path: Path) -> None:
    Marks(path).allow_once(ONE, SCOPE, DecidedBy.PARENT)
    written = path.read_bytes()
    assert ONE not in written
    assert ONE.hex()[:8].encode() not in written
    again = tmp_path / "other machine"
    Marks(again).allow_once(ONE, SCOPE, DecidedBy.PARENT)
    assert again.read_bytes() != written
    if os.name == "posix":  # elsewhere an access list says who may read
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
    assert [marks.get(content) != Mark() for content in contents] == [False] * 2 + [True] * 3
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
    assert marks.get(ONE) == Mark()
    marks.allow_once(ONE, SCOPE, DecidedBy.PARENT)
    assert Marks(path).get(ONE, SCOPE) == ALLOWED
    assert path.with_name("marks.bin.aside-1").read_bytes() == content


def test_what_cannot_be_read_is_not_overwritten(path: Path) -> None:
    path.mkdir()
    marks = Marks(path)
    marks.allow_once(ONE, SCOPE, DecidedBy.PARENT)
    assert marks.problem == "marks-not-kept"
    assert marks.get(ONE, SCOPE) == ALLOWED
    assert path.is_dir()


def test_a_full_disk_keeps_the_mark_for_now_and_the_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = Marks(path)
    marks.allow_once(ONE, SCOPE, DecidedBy.PARENT)

    def full(descriptor: int) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(os, "fsync", full)
    marks.allow_once(OTHER, SCOPE, DecidedBy.PARENT)
    assert marks.problem == "marks-not-kept"
    assert marks.get(OTHER, SCOPE) == ALLOWED
    assert Marks(path).get(ONE, SCOPE) == ALLOWED
    monkeypatch.undo()
    marks.mark_false_alarm(ONE)
    assert marks.problem == ""
    assert Marks(path).get(OTHER, SCOPE) == ALLOWED


def test_once_is_one_use_in_one_layer_under_one_edition_of_the_rules(path: Path) -> None:
    marks = Marks(path)
    marks.allow_once(ONE, SCOPE, DecidedBy.CHILD)
    for other in (
        AllowanceScope(Layer.CLIPBOARD, SCOPE.edition),
        AllowanceScope(Layer.FOLDER, "4 10-12"),
    ):
        assert marks.get(ONE, other) == Mark()
        assert not marks.use(ONE, other)
    assert Marks(path).get(ONE, SCOPE) == Mark(allowed_by=DecidedBy.CHILD)
    assert marks.use(ONE, SCOPE)
    for known in (marks, Marks(path)):
        assert known.get(ONE, SCOPE) == Mark()
        assert not known.use(ONE, SCOPE)


def test_a_file_that_was_let_pass_stays_so_while_it_is_the_same_file(path: Path) -> None:
    """One file causes several events; a copy of it is another file."""
    marks = Marks(path)
    given_back, copy = FileKey(1, 2, 3, 4, 5), FileKey(1, 9, 3, 4, 5)
    marks.allow_once(ONE, SCOPE, DecidedBy.PARENT)
    assert marks.use(ONE, SCOPE, given_back)
    for known in (marks, Marks(path)):
        assert known.get(ONE, SCOPE, given_back) == ALLOWED
        assert known.get(ONE, SCOPE, copy) == Mark()
        assert not known.use(ONE, SCOPE, copy)


def test_an_allowance_of_an_older_file_is_void_and_its_false_alarm_is_not(path: Path) -> None:
    """An older file held no layer or rules, so its allowance would last for ever."""
    marks = Marks(path)
    marks.mark_false_alarm(ONE)
    old = path.read_bytes().replace(
        b'"false_alarm":true', b'"false_alarm":true,"allowed_once":true'
    )
    path.write_bytes(old)
    assert Marks(path).get(ONE, SCOPE) == Mark(false_alarm=True)
    assert Marks(path).problem == ""
