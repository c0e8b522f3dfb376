"""Turns among programs: many questions of one are no reason for another to wait."""

import threading
from typing import NamedTuple

from scanner.sandbox.fair_turns import HALF_LIFE, MAX_KEPT, Descent, ProgramLoads, TurnQueue
from tools.waits import BOUND

GROUP, SESSION = 1, 2
FAMILY: Descent = (GROUP, SESSION, 10)
ATTACKER: Descent = (GROUP, SESSION, 20)


class Asked(NamedTuple):
    descent: Descent
    name: str = ""


def test_who_caused_less_comes_first_and_of_one_program_who_came_first() -> None:
    loads = ProgramLoads()
    queue: TurnQueue[Asked] = TurnQueue(loads)
    asked = [Asked(ATTACKER, f"flood {n}") for n in range(20)]
    for one in asked:
        loads.add(one.descent, 0.2)
        queue.put(one)
    loads.add(FAMILY, 0.2)
    queue.put(Asked(FAMILY, "picture"))
    assert queue.get() == Asked(FAMILY, "picture")
    assert [queue.get() for _ in asked] == asked


def test_what_a_program_starts_counts_for_it() -> None:
    """Each of a thousand processes asks once; all were started by the same one."""
    loads = ProgramLoads()
    queue: TurnQueue[Asked] = TurnQueue(loads)
    for n in range(1000):
        one = Asked((*ATTACKER, 100 + n))
        loads.add(one.descent, 0.2)
        queue.put(one)
    loads.add(FAMILY, 5.0)
    queue.put(Asked(FAMILY))
    assert queue.get() == Asked(FAMILY)


def test_what_is_long_ago_counts_for_less_and_numbers_stay_numbers() -> None:
    now = [0.0]
    loads = ProgramLoads(lambda: now[0])
    loads.add(ATTACKER, 100.0)
    now[0] += HALF_LIFE * 10
    loads.add(FAMILY, 1.0)
    assert loads.of(FAMILY) > loads.of(ATTACKER)
    now[0] += HALF_LIFE * 100_000
    loads.add(ATTACKER, 1.0)
    assert loads.of(FAMILY) < loads.of(ATTACKER)
    assert all(load < float("inf") for load in loads.of(ATTACKER))


def test_any_number_of_programs_is_bounded_memory() -> None:
    loads = ProgramLoads()
    loads.add(ATTACKER, 1000.0)
    for n in range(MAX_KEPT * 2):
        loads.add((GROUP, SESSION, 1000 + n), 0.001)
    assert len(loads) <= MAX_KEPT
    assert loads.of(FAMILY) < loads.of(ATTACKER)


def test_what_was_taken_out_is_not_given_and_closing_ends_all_waiting() -> None:
    queue: TurnQueue[Asked] = TurnQueue(ProgramLoads())
    one, other = Asked(ATTACKER, "one"), Asked(ATTACKER, "other")
    queue.put(one)
    queue.put(other)
    assert queue.remove(one)
    assert not queue.remove(one)
    assert queue.get() == other
    ended = threading.Thread(target=queue.get)
    ended.start()
    queue.close()
    ended.join(BOUND)
    assert not ended.is_alive()
