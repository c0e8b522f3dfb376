"""Many views that other programs serve, and who reads them."""

import time
from collections.abc import Callable

import pytest

from scanner.kernel_gate import served_readers
from scanner.kernel_gate.served_readers import MAX_OF_OWNER, ServedReaders
from scanner.platform.gate_ports import Mount
from tools.waits import BOUND

KIM, SYSTEM = 1000, 0


class _Group:
    def __init__(self) -> None:
        self.marked: list[Mount] = []

    def mark(self, mount: Mount) -> None:
        self.marked.append(mount)

    def close(self) -> None:
        self.marked.clear()


class _System:
    def __init__(self) -> None:
        self.groups: list[_Group] = []

    def permission_group(self, *, served: bool) -> _Group:
        assert served
        self.groups.append(_Group())
        return self.groups[-1]

    def enter_as(self, mount: Mount) -> None:
        del mount

    def marked(self) -> set[Mount]:
        return {mount for group in self.groups for mount in group.marked}


class _Reader:
    def close(self) -> None: ...


def views(many: int, owner: int, first: int = 0) -> list[Mount]:
    return [
        Mount(number, f"/view/{number}", "fuse.view", True, owner, owner, number)
        for number in range(first, first + many)
    ]


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + BOUND
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> tuple[_System, ServedReaders, list[OSError]]:
    monkeypatch.setattr(served_readers, "SHARE_SECONDS", BOUND)
    system, failed = _System(), list[OSError]()
    made = ServedReaders(
        system, lambda _group, private: _Reader(), lambda _reader: None, failed.append
    )  # type: ignore[arg-type, return-value]
    return system, made, failed


def test_every_view_of_one_who_mounts_many_is_covered(
    readers: tuple[_System, ServedReaders, list[OSError]],
) -> None:
    system, made, failed = readers
    many = views(50, KIM)
    made.follow(many)
    until(lambda: system.marked() == set(many))
    assert len(system.groups) == MAX_OF_OWNER
    others = views(3, SYSTEM, first=100)
    made.follow([*many, *others])
    until(lambda: system.marked() == {*many, *others})
    assert len(system.groups) == MAX_OF_OWNER + 3
    assert failed == []


def test_a_reader_is_used_again_once_all_that_it_read_is_gone(
    readers: tuple[_System, ServedReaders, list[OSError]],
) -> None:
    system, made, _failed = readers
    made.follow(views(20, KIM))
    until(lambda: len(system.marked()) == 20)
    made.follow(views(1, KIM))
    made.follow(views(1, KIM) + views(20, KIM, first=50))
    until(lambda: len(system.marked()) == 40)
    assert len(system.groups) == MAX_OF_OWNER
