"""Limits on connections to the channel, so that no account or process can keep others out. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

HELLO_SECONDS = 2.0  # the app, the command line and the native host send hello immediately
MAX_SILENT = 32  # connections of one account that have not sent hello yet
MAX_TRAYS = 4  # connections of one account's app; an app has two or three
MAX_OTHERS = 24  # other connections of one account: command lines, and one native host for each browser profile
MAX_ROOT = 16  # connections of root, whatever others use
TRAY = "tray"


class Placed(Protocol):
    """The facts about a connection that decide on its admission. `role` is empty before hello."""

    uid: int
    pid: int
    role: str
    active_at: float


def gives_way(connections: Iterable[Placed], newcomer: Placed) -> Placed | None:
    """
    Return the connection to end for a newcomer, which is one of `connections`; None if there is room.

    It is of the same account and kind as the newcomer, from the process with the most such connections, and
    among these the one that has been idle longest. So no account can displace another account or root, and a
    program that needs one connection gets it, whatever else runs under the same account.
    """
    mine = [one for one in connections if _kind(one) == _kind(newcomer)]
    if len(mine) <= _places(newcomer):
        return None
    return _least_deserving([one for one in mine if one is not newcomer])


def _kind(one: Placed) -> tuple[int, str]:
    if one.uid == 0:
        return (0, "")  # root has one share for all kinds
    return (one.uid, "silent" if not one.role else TRAY if one.role == TRAY else "other")


def _places(one: Placed) -> int:
    return {"": MAX_ROOT, "silent": MAX_SILENT, TRAY: MAX_TRAYS, "other": MAX_OTHERS}[_kind(one)[1]]


def _least_deserving(rivals: Sequence[Placed]) -> Placed:
    held = Counter(one.pid for one in rivals)
    return min(rivals, key=lambda one: (-held[one.pid], one.active_at))
