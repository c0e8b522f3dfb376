"""Places at the channel: silent, greedy and old connections give way, so that nobody else is kept out. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

HELLO_SECONDS = 2.0  # the app, the command line and the host say hello at once
MAX_SILENT = 32  # connections of one account that have not said hello yet
MAX_TRAYS = 4  # of one account; a tray has two or three
MAX_OTHERS = 24  # of one account: command lines, and one host for each browser profile
MAX_ROOT = 16  # root's own places, whatever others do
TRAY = "tray"


class Placed(Protocol):
    """A connection as far as its place is concerned. `role` is empty before hello."""

    uid: int
    pid: int
    role: str
    active_at: float


def gives_way(connections: Iterable[Placed], newcomer: Placed) -> Placed | None:
    """
    Give the connection to be ended for a newcomer, which is one of `connections`; None where there is room.

    It is one of the newcomer's own account and kind, of the process that has the most of them, and of
    equals the one that has been idle for longest. So one account never takes the place of another or of
    root, and a program that asks for one place gets it, whatever others do under the same account.
    """
    mine = [one for one in connections if _kind(one) == _kind(newcomer)]
    if len(mine) <= _places(newcomer):
        return None
    return _least_deserving([one for one in mine if one is not newcomer])


def _kind(one: Placed) -> tuple[int, str]:
    if one.uid == 0:
        return (0, "")  # who is root needs no share
    return (one.uid, "silent" if not one.role else TRAY if one.role == TRAY else "other")


def _places(one: Placed) -> int:
    return {"": MAX_ROOT, "silent": MAX_SILENT, TRAY: MAX_TRAYS, "other": MAX_OTHERS}[_kind(one)[1]]


def _least_deserving(rivals: Sequence[Placed]) -> Placed:
    held = Counter(one.pid for one in rivals)
    return min(rivals, key=lambda one: (-held[one.pid], one.active_at))
