import os
from pathlib import Path

import pytest

from scanner.schema import EventKind
from scanner.watch import settle
from scanner.watch.settle import Settle


class SettleClock:
    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


class FakePlatform:
    """Reports for every file what the test sets."""

    written: bool | None = None
    status = staticmethod(os.lstat)

    def is_being_written(self, path: str) -> bool | None:
        return self.written


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SettleClock:
    made = SettleClock()
    monkeypatch.setattr(settle, "time", made)
    return made


@pytest.fixture
def platform(monkeypatch: pytest.MonkeyPatch) -> FakePlatform:
    made = FakePlatform()
    monkeypatch.setattr(settle.platform, "files", lambda: made)
    return made


@pytest.fixture
def file(tmp_path: Path) -> str:
    (tmp_path / "pic.jpg").write_bytes(b"x")
    return str(tmp_path / "pic.jpg")


def after(waiting: Settle, clock: SettleClock, seconds: float) -> list[str]:
    clock.now += seconds
    return [path for path, _, _ in waiting.settled()]


def next_look(waiting: Settle, clock: SettleClock) -> list[str]:
    """The files that are whole at the next look."""
    return after(waiting, clock, waiting.due_in() or 0)


def kept_open(file: str, platform: FakePlatform) -> Settle:
    """A wait for a file that its writer keeps open."""
    platform.written = True
    waiting = Settle()
    waiting.wait_for(file)
    return waiting


def test_a_file_nobody_writes_to_is_whole(
    file: str, clock: SettleClock, platform: FakePlatform
) -> None:
    platform.written = False
    waiting = Settle()
    assert waiting.due_in() is None
    waiting.wait_for(file)
    assert after(waiting, clock, 0.01) == []
    assert waiting.due_in() == pytest.approx(settle.FIRST_LOOK - 0.01)
    assert after(waiting, clock, settle.FIRST_LOOK) == [file]
    assert waiting.due_in() is None


def test_a_file_with_unknown_openers_must_stay_the_same(
    file: str, clock: SettleClock, platform: FakePlatform
) -> None:
    waiting = Settle()
    waiting.wait_for(file)
    assert after(waiting, clock, settle.STABLE) == []
    Path(file).write_bytes(b"more")
    assert after(waiting, clock, settle.STABLE) == []
    assert after(waiting, clock, settle.STABLE) == [file]


def test_a_writer_that_keeps_its_file_open_is_judged_once_quiet(
    file: str, clock: SettleClock, platform: FakePlatform
) -> None:
    waiting = kept_open(file, platform)
    for n in range(15):  # it goes on writing
        Path(file).write_bytes(b"x" * (n + 2))
        assert next_look(waiting, clock) == []
    quiet_since = clock.now
    looks = 0
    while not (whole := next_look(waiting, clock)):
        looks += 1
    assert whole == [file]
    assert settle.QUIET <= clock.now - quiet_since <= settle.QUIET + settle.STABLE
    assert looks <= settle.QUIET / settle.STABLE + 3


def test_what_a_writer_changes_after_its_file_was_judged_is_judged_too(
    file: str, clock: SettleClock, platform: FakePlatform
) -> None:
    waiting = kept_open(file, platform)
    while not next_look(waiting, clock):
        pass
    for _ in range(5):
        assert next_look(waiting, clock) == [], "it is the same"
    Path(file).write_bytes(b"another picture")
    changed = clock.now
    while not (again := next_look(waiting, clock)):
        pass
    assert again == [file]
    assert clock.now - changed <= settle.FOLLOWED + settle.QUIET + settle.STABLE
    Path(file).write_bytes(b"a third picture")
    platform.written = False  # a memory map leaves without an event
    assert next_look(waiting, clock) == [file]
    assert waiting.due_in() is None


def test_a_writer_without_rest_is_judged_as_it_is(
    file: str, clock: SettleClock, platform: FakePlatform
) -> None:
    waiting = kept_open(file, platform)
    began, seen = clock.now, list[float]()
    for n in range(300):
        Path(file).write_bytes(b"x" * (n + 2))
        waiting.wait_for(file)  # as another name for it causes
        clock.now += settle.STABLE
        for path, kind, _ in waiting.settled():
            assert (path, kind) == (file, EventKind.OPEN)
            seen.append(clock.now - began)
    assert seen == pytest.approx([15, 45, 105], abs=settle.STABLE)


def test_a_writer_that_closes_without_an_event_is_noticed_soon(
    file: str, clock: SettleClock, platform: FakePlatform
) -> None:
    waiting = kept_open(file, platform)
    for _ in range(6):  # pauses grow, but never beyond STABLE
        assert next_look(waiting, clock) == []
    platform.written = False
    closed = clock.now
    assert next_look(waiting, clock) == [file]
    assert clock.now - closed <= settle.STABLE


def test_what_is_gone_or_no_file_is_forgotten(
    tmp_path: Path, file: str, clock: SettleClock, platform: FakePlatform
) -> None:
    platform.written = False
    waiting = Settle()
    (tmp_path / "link").symlink_to(file)
    for path in (str(tmp_path), str(tmp_path / "link"), str(tmp_path / "nothing")):
        waiting.wait_for(path)
    assert after(waiting, clock, 1) == []
    assert waiting.due_in() is None


def test_what_is_known_to_be_whole_is_not_waited_for(file: str, clock: SettleClock) -> None:
    waiting = Settle()
    waiting.wait_for(file)
    waiting.forget(file)
    waiting.forget("never heard of")
    assert after(waiting, clock, 1) == []


def test_it_waits_for_a_bounded_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settle, "CAP", 2)
    waiting = Settle()
    assert waiting.wait_for("a")
    assert waiting.wait_for("b")
    assert not waiting.wait_for("c")
    assert waiting.wait_for("a")
