"""The verdict service: one look for each content, and no trusted key that two writes could share."""

import hashlib
import mmap
import os
import sys
import time
from pathlib import Path

import msgspec
import pytest

from scanner import platform, verdicts
from scanner.reasons import FailureReason
from scanner.sandbox import content
from scanner.schema import FileKey, Finding, Preview, Scores
from scanner.schema.media import TICK_NS
from scanner.verdicts import VerdictService, waits_for_another_look
from tools.waits import until


class CountingJudge:
    """A judge that counts, and finds what it is set to."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        self.looks = 0
        self.wanted: list[bool] = []  # of each look, if it asked for the place

    def judge(self, taken: content.Content, *, want_preview: bool = False) -> Finding:
        self.looks += 1
        self.wanted.append(taken.want_place)
        return self.finding


CLEAN = Finding("jpeg", 1, Scores(0.1, 0.0), preview=Preview(1, 1, b"abc"))


def test_the_same_file_is_looked_at_once_and_so_is_a_copy(tmp_path: Path) -> None:
    judge = CountingJudge(CLEAN)
    service = VerdictService(judge)
    (tmp_path / "a").write_bytes(b"one")
    first = service.look(str(tmp_path / "a"))
    assert service.look(str(tmp_path / "a")) == first
    (tmp_path / "b").write_bytes(b"one")
    assert service.look(str(tmp_path / "b")).finding == first.finding
    assert judge.looks == 1
    (tmp_path / "a").write_bytes(b"two")
    service.look(str(tmp_path / "a"))
    assert judge.looks == 2


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not say who writes")
def test_what_a_memory_map_changes_without_a_new_time_is_looked_at_again(tmp_path: Path) -> None:
    judge = CountingJudge(CLEAN)
    service = VerdictService(judge)
    path = tmp_path / "a"
    with path.open("w+b") as file:
        file.truncate(mmap.PAGESIZE)
        mapped = mmap.mmap(file.fileno(), mmap.PAGESIZE)
    mapped[:4] = b"one."
    until(lambda: time.time_ns() - path.stat().st_mtime_ns > 2 * TICK_NS)
    before = FileKey.of(path.stat())
    service.look(str(path))
    mapped[:4] = b"two."  # into a page that is not written back yet
    mapped.close()
    assert FileKey.of(path.stat()) == before
    assert service.look(str(path)).sha256 == hashlib.sha256(path.read_bytes()).digest()
    assert judge.looks == 2


def test_a_rename_into_place_is_another_file(tmp_path: Path) -> None:
    judge = CountingJudge(CLEAN)
    service = VerdictService(judge)
    (tmp_path / "a").write_bytes(b"one")
    service.look(str(tmp_path / "a"))
    (tmp_path / "b").write_bytes(b"two")
    os.replace(tmp_path / "b", tmp_path / "a")
    service.look(str(tmp_path / "a"))
    assert judge.looks == 2


def test_a_young_key_is_not_trusted_where_timestamps_are_coarse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judge = CountingJudge(CLEAN)
    path = tmp_path / "a"
    path.write_bytes(b"one")
    written = path.stat().st_ctime_ns
    monkeypatch.setattr(platform.files(), "fine_timestamps", lambda: False)
    reads: list[str] = []
    take = content.take
    monkeypatch.setattr(content, "take", lambda read: (reads.append(read), take(read))[1])
    for clock, read in ((written + TICK_NS // 2, 2), (written + TICK_NS + 1, 1)):
        reads.clear()
        service = VerdictService(judge, clock_ns=lambda now=clock: now)
        service.look(str(path))
        service.look(str(path))
        assert len(reads) == read


@pytest.mark.parametrize(
    "reason", [FailureReason.TIMED_OUT, FailureReason.WORKER_AWAY, FailureReason.MODEL_MISSING]
)
def test_a_fault_of_the_moment_is_not_remembered(tmp_path: Path, reason: FailureReason) -> None:
    judge = CountingJudge(Finding("", failure=reason))
    service = VerdictService(judge)
    (tmp_path / "a").write_bytes(b"one")
    service.look(str(tmp_path / "a"))
    judge.finding = CLEAN
    assert service.look(str(tmp_path / "a")).finding.failure is None
    assert judge.looks == 2


def test_damage_of_the_content_is_remembered(tmp_path: Path) -> None:
    judge = CountingJudge(Finding("jpeg", failure=FailureReason.DAMAGED))
    service = VerdictService(judge)
    (tmp_path / "a").write_bytes(b"one")
    service.look(str(tmp_path / "a"))
    assert service.look(str(tmp_path / "a")).finding.failure is FailureReason.DAMAGED
    assert judge.looks == 1


def test_the_last_findings_and_previews_are_kept_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verdicts, "MAX_KEPT", 3)
    monkeypatch.setattr(verdicts, "MAX_PREVIEWS", 1)
    service = VerdictService(CountingJudge(CLEAN))
    for number in range(6):
        (tmp_path / str(number)).write_bytes(bytes([number]))
        service.look(str(tmp_path / str(number)))
    known = [service.known(hashlib.sha256(bytes([number])).digest()) for number in range(6)]
    assert [finding is not None for finding in known] == 3 * [False] + 3 * [True]
    assert [bool(finding and finding.preview) for finding in known] == 5 * [False] + [True]


def test_the_last_file_keys_are_kept_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verdicts, "MAX_KEPT", 3)
    # A young key is trusted on no system with coarse timestamps.
    later = time.time_ns() + TICK_NS * 1000
    service = VerdictService(CountingJudge(CLEAN), clock_ns=lambda: later)
    for number in range(6):
        (tmp_path / str(number)).write_bytes(b"the same")
        service.look(str(tmp_path / str(number)))
    reads: list[str] = []
    take = content.take
    monkeypatch.setattr(content, "take", lambda read: (reads.append(read), take(read))[1])
    for number in (5, 4, 3, 2):
        service.look(str(tmp_path / str(number)))
    assert reads == [str(tmp_path / "2")]


@pytest.mark.parametrize(("place", "looks"), [(None, 2), (False, 1), (True, 1)])
def test_a_place_nobody_asked_for_is_asked_for_when_somebody_does(
    tmp_path: Path, place: bool | None, looks: int
) -> None:
    judge = CountingJudge(msgspec.structs.replace(CLEAN, place=place))
    service = VerdictService(judge)
    (tmp_path / "a").write_bytes(b"one")
    service.look(str(tmp_path / "a"))
    assert judge.wanted == [False]
    judge.finding = msgspec.structs.replace(CLEAN, place=bool(place))
    for _ in range(2):
        looked = service.look(str(tmp_path / "a"), want_place=True)
        assert looked.finding.place is bool(place)
    assert judge.looks == looks


def test_forgetting_means_looking_again(tmp_path: Path) -> None:
    judge = CountingJudge(CLEAN)
    service = VerdictService(judge)
    (tmp_path / "a").write_bytes(b"one")
    service.look(str(tmp_path / "a"))
    service.forget()
    service.look(str(tmp_path / "a"))
    assert judge.looks == 2


def test_what_vanished_or_changed_waits_for_another_look_and_damage_does_not(
    tmp_path: Path,
) -> None:
    gone = VerdictService(CountingJudge(CLEAN)).look(str(tmp_path / "gone"))
    assert gone.finding.failure is FailureReason.VANISHED
    assert waits_for_another_look(gone.finding)
    assert not waits_for_another_look(Finding("jpeg", failure=FailureReason.DAMAGED))
    assert not waits_for_another_look(CLEAN)


def test_a_look_at_a_known_file_reads_none_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A look at a known file costs a stat; how much that saves is in the bench."""
    service = VerdictService(CountingJudge(CLEAN), clock_ns=lambda: 2**62)
    (tmp_path / "a").write_bytes(os.urandom(1_000_000))
    first = service.look(str(tmp_path / "a"))

    def read(_path: str) -> content.Content:
        raise AssertionError("read again")

    monkeypatch.setattr(content, "take", read)
    assert service.look(str(tmp_path / "a")) == first
    (tmp_path / "b").write_bytes(b"not known")
    with pytest.raises(AssertionError, match="read again"):
        service.look(str(tmp_path / "b"))
