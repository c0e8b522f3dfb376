"""The wait of a reader for a program that opens much."""

import errno
import os
import sys
import threading

import pytest

from scanner.kernel_gate.cpu_affinity import (
    AWAKE_SECONDS,
    FIRST_LOOK,
    LOOK_EVERY,
    REST_SECONDS,
    CpuAffinity,
)

SLOWLY, FAST = 60e-6, 5e-6  # from one opening to the next


class _System:
    """A program that runs on the processor it is given, and a record of what the reader did."""

    def __init__(self, processor: int) -> None:
        self.processor = processor
        self.looks = 0
        self.stays: list[int] = []
        self.roams: list[int] = []

    def processor_of(self, pid: int) -> int:
        self.looks += 1
        if pid == 0:
            raise ProcessLookupError
        return self.processor

    def pin_to(self, processor: int) -> None:
        self.stays.append(processor)

    def unpin(self, thread: int) -> None:
        self.roams.append(thread)


class _Openings:
    def __init__(self) -> None:
        self.asked = True
        self.waits: list[float] = []

    def event_within(self, seconds: float) -> bool:
        self.waits.append(seconds)
        return self.asked


class _Scene:
    def __init__(self, processor: int = 3) -> None:
        self.system, self.openings = _System(processor), _Openings()
        self.affinity = CpuAffinity(self.system, self.openings)  # type: ignore[arg-type]
        self.now = 100.0

    def opens(self, times: int, gap: float = SLOWLY, pid: int = 7) -> None:
        for _ in range(times):
            self.now += gap
            self.affinity.heard(pid, self.now)


def test_a_reader_follows_a_program_that_opens_much() -> None:
    scene = _Scene()
    scene.opens(FIRST_LOOK - 1)
    assert scene.system.looks == 0
    scene.opens(1)
    assert scene.system.stays == [3]
    scene.opens(10 * LOOK_EVERY, FAST)
    assert scene.system.looks == 1  # near enough


def test_a_program_that_is_served_fast_is_not_followed() -> None:
    scene = _Scene()
    scene.opens(10 * LOOK_EVERY, FAST)
    assert scene.system.looks == 0


def test_programs_in_turn_are_not_followed() -> None:
    scene = _Scene()
    for _ in range(10 * LOOK_EVERY):
        scene.opens(1, pid=7)
        scene.opens(1, pid=8)
    assert scene.system.looks == 0


def test_a_reader_stays_awake_for_a_program_that_is_moved_away() -> None:
    scene = _Scene()
    scene.opens(FIRST_LOOK)
    scene.system.processor = 1  # the system has found an idle one
    scene.opens(LOOK_EVERY)
    assert scene.system.stays == [3]
    scene.opens(5)
    assert set(scene.openings.waits) == {AWAKE_SECONDS}
    count = len(scene.openings.waits)
    scene.openings.asked = False
    scene.opens(3)
    assert len(scene.openings.waits) == count + 1  # once in vain is enough


def test_a_reader_sleeps_again_when_the_program_has_come_to_it() -> None:
    scene = _Scene()
    scene.opens(FIRST_LOOK)
    scene.system.processor = 1
    scene.opens(LOOK_EVERY)
    assert scene.openings.waits
    scene.system.processor = 3
    scene.opens(LOOK_EVERY)
    scene.openings.waits.clear()
    scene.opens(LOOK_EVERY)
    assert scene.openings.waits == []


def test_a_reader_runs_anywhere_when_it_is_quiet() -> None:
    scene = _Scene()
    scene.affinity.rest(scene.now + 10)
    assert scene.system.roams == []  # it does so already
    scene.opens(FIRST_LOOK)
    scene.affinity.rest(scene.now + REST_SECONDS / 2)
    assert scene.system.roams == []
    scene.affinity.rest(scene.now + REST_SECONDS * 2)
    assert scene.system.roams == [threading.get_native_id()]


def test_a_reader_whose_processors_are_gone_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = _Scene()

    def unpin(_thread: int) -> None:
        raise OSError(errno.EINVAL, "processors")

    monkeypatch.setattr(scene.system, "unpin", unpin)
    scene.opens(FIRST_LOOK)
    scene.affinity.rest(scene.now + REST_SECONDS * 2)
    assert scene.system.stays == [3]


def test_a_program_that_is_gone_is_not_followed() -> None:
    scene = _Scene()
    scene.opens(FIRST_LOOK, pid=0)
    assert scene.system.looks == 1
    assert scene.system.stays == []


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_where_a_process_runs() -> None:
    from scanner.platform.linux import openers

    assert openers.processor_of(os.getpid()) in os.sched_getaffinity(0)
    with pytest.raises(FileNotFoundError):
        openers.processor_of(2**22 + 1)
