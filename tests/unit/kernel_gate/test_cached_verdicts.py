"""A verdict is kept for one state of one file, and for no longer than it holds."""

import os

import pytest

from scanner.kernel_gate import cached_verdicts
from scanner.kernel_gate.cached_verdicts import CachedVerdict, VerdictCache, same
from scanner.platform.gate_ports import Mount
from scanner.reasons import FailureReason, Reason
from scanner.schema import Action, FileKey, Source, Verdict

ALLOW = Verdict(Action.ALLOW, (Reason.CLEAN,), Source.DEFAULT)
HOLD = Verdict(Action.HOLD, (Reason.NUDITY,), Source.DEFAULT)
PASSED_UNSEEN = Verdict(Action.ALLOW, (FailureReason.DAMAGED,), Source.FAILURE)


class _Status:
    """The part of a stat() result that the cache reads."""

    def __init__(self, inode: int, *, size: int = 1, mtime: int = 2, ctime: int = 3) -> None:
        self.st_dev, self.st_ino, self.st_size = 7, inode, size
        self.st_mtime_ns, self.st_ctime_ns = mtime, ctime


def _status(inode: int = 1, **other: int) -> os.stat_result:
    return _Status(inode, **other)  # type: ignore[return-value]


def _cached(*verdicts: Verdict) -> VerdictCache:
    cache = VerdictCache()
    for inode, verdict in enumerate(verdicts, 1):
        cache.put(CachedVerdict.of(FileKey.of(_status(inode)), verdict))
    return cache


@pytest.mark.parametrize(
    ("other", "is_same"), [({}, True), ({"size": 9}, False), ({"mtime": 9}, False), ({"ctime": 9}, False)]
)  # fmt: skip
def test_any_difference_makes_it_another_state(other: dict[str, int], is_same: bool) -> None:
    assert same(FileKey.of(_status()), _status(**other)) is is_same


def test_a_failure_that_lets_pass_is_not_clean() -> None:
    key = FileKey.of(_status())
    cleans = [CachedVerdict.of(key, verdict).clean for verdict in (ALLOW, HOLD, PASSED_UNSEEN)]
    assert cleans == [True, False, False]


def test_an_entry_holds_to_the_end_of_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("scanner.kernel_gate.cached_verdicts.time", _Clock(now))
    cache = VerdictCache()
    cache.put(CachedVerdict.of(FileKey.of(_status()), ALLOW, until=100.0))
    assert cache.get(_status()) is not None
    now[0] += 0.5
    assert cache.get(_status()) is None


class _Clock:
    def __init__(self, now: list[float]) -> None:
        self._now = now

    def monotonic(self) -> float:
        return self._now[0]


def test_the_oldest_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached_verdicts, "MAX_CACHED", 2)
    cache = _cached(ALLOW, ALLOW)
    assert cache.get(_status(1)) is not None
    cache.put(CachedVerdict.of(FileKey.of(_status(1)), HOLD))  # the newest now
    cache.put(CachedVerdict.of(FileKey.of(_status(3)), ALLOW))
    assert [cache.get(_status(inode)) is not None for inode in (1, 2, 3)] == [True, False, True]


def test_what_a_writer_has_closed_is_forgotten() -> None:
    cache = _cached(ALLOW, ALLOW)
    cache.forget_file(7, 1)
    cache.forget_file(7, 99)  # never known
    assert [cache.get(_status(inode)) is not None for inode in (1, 2)] == [False, True]


def test_new_rules_ask_again_about_what_was_refused_or_about_all() -> None:
    cache = _cached(HOLD, ALLOW, HOLD)
    cache.forget(only_refused=True)
    known = [cache.get(_status(inode)) is not None for inode in (1, 2, 3)]
    assert known == [False, True, False]
    cache.forget()
    assert cache.get(_status(2)) is None


@pytest.mark.parametrize(("kind", "kept"), [("ext4", True), ("fuse.sshfs", True), ("btrfs", False)])
def test_a_new_mount_forgets_what_could_be_taken_for_its_files(kind: str, kept: bool) -> None:
    cache = _cached(ALLOW)
    cache.forget_before(Mount(8, "/media/stick", kind))
    assert (cache.get(_status()) is not None) is kept
    cache.forget_before(Mount(7, "/media/stick", kind))
    assert cache.get(_status()) is None
