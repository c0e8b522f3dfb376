"""The order in which connections give way at the channel."""

import msgspec

from scanner.channel.admission import MAX_OTHERS, MAX_ROOT, MAX_SILENT, MAX_TRAYS, gives_way


class _Place(msgspec.Struct, eq=False):
    uid: int
    pid: int
    role: str = ""
    active_at: float = 0.0


def _many(count: int, **fields: object) -> list[_Place]:
    return [
        _Place(**{"uid": 1000, "pid": 7, "active_at": float(n), **fields}) for n in range(count)
    ]  # type: ignore[arg-type]


def test_one_account_takes_no_place_of_another() -> None:
    greedy = _many(MAX_SILENT) + _many(MAX_TRAYS, role="tray") + _many(MAX_OTHERS, role="cli")
    for newcomer in (_Place(0, 1), _Place(1001, 2), _Place(0, 1, "tray")):
        assert gives_way([*greedy, newcomer], newcomer) is None


def test_root_is_served_though_it_has_many() -> None:
    roots = _many(MAX_ROOT, uid=0)
    newcomer = _Place(0, 1)
    assert gives_way([*roots, newcomer], newcomer) in roots


def test_the_greediest_process_gives_way_first() -> None:
    greedy = _many(MAX_SILENT - 1)
    other = _Place(1000, 8, active_at=-5.0)
    newcomer = _Place(1000, 9)
    assert gives_way([other, *greedy, newcomer], newcomer) is greedy[0]


def test_a_tray_that_works_outlives_idle_ones() -> None:
    idle = [_Place(1000, 10 + n, "tray", active_at=1.0) for n in range(MAX_TRAYS - 1)]
    working = _Place(1000, 9, "tray", active_at=50.0)
    newcomer = _Place(1000, 99, "tray", active_at=51.0)
    assert gives_way([working, *idle, newcomer], newcomer) in idle
