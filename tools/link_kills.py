"""
Kills one process of the family link after another, while children ask and parents answer: real processes.

    python -m tools.link_kills broker 1000
    python -m tools.link_kills guard 200      (the child's service; also: link, parent, window)

A picture is held, asked about and answered, one after the other; at the same time the process is killed again and
again at random moments. Afterwards every ask must have the same end on both computers, and every allowed picture
must have come back once, with its own bytes. Prints what was counted; ends with 1 where anything is missing.
"""

import io
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from models.testcard import card
from scanner.audit.read import read
from scanner.channel import messages as m
from scanner.errors import ChannelError
from scanner.schema import RecordKind
from scanner.service.storage import Storage
from tools.rigs.broker import BrokerRig
from tools.rigs.two_homes import PASSPHRASE, TwoHomes, until

T = TypeVar("T")
KILLED = ("broker", "guard", "link", "parent", "window")
ANSWERS = ("allow", "allow", "keep", "talk")
# Seconds until the next kill, at most. A link process looks for its guard every two.
LONGEST_LIFE = {"broker": 1.5, "guard": 4.0, "link": 1.5, "parent": 1.5, "window": 3.0}
EARLY = 0.2  # of the guards and windows die before they answer anybody


class LinkKiller(threading.Thread):
    """Kills and restarts one process until it has done so `count` times."""

    def __init__(self, homes: TwoHomes, what: str, count: int) -> None:
        super().__init__(daemon=True)
        self.homes, self.what, self.count = homes, what, count
        self.answering: dict[str, Callable[[], object]] = {
            "guard": homes.held,
            "window": homes.asks,
        }
        self.done = 0
        self.armed = threading.Event()  # not while a picture is on its way into the hold area

    def run(self) -> None:
        """Kill at random moments."""
        draw = random.Random(self.what)
        while self.done < self.count:
            if self.what in self.answering and draw.random() > EARLY:
                again(self.answering[self.what])  # a busy machine takes long to start it
            self.armed.wait()
            time.sleep(draw.uniform(0, LONGEST_LIFE[self.what]))
            if not self.armed.is_set():
                continue
            self.kill()
            self.done += 1

    def kill(self) -> None:
        """Kill as `kill -9` does, and start it again."""
        match self.what:
            case "broker":
                self.homes.broker.kill()
                self.homes.broker.start()
            case "parent":
                self.homes.parent.kill("parent", alone=True)
                self.homes.parent.start("parent", "link", "parent")
            case "window":
                self.homes.parent.kill("parent", alone=True)
                self.homes.start_window()
            case "link":
                self.homes.child.kill("link")
                self.homes.child.start("link", "link", "run")
            case _:
                self.homes.child.kill("guard")
                self.homes.child.start("guard", "run", "--folder", str(self.homes.pictures))


def main(what: str, count: int) -> int:
    """Run one series; return 1 if an answer was lost, came twice or has no end."""
    with (
        tempfile.TemporaryDirectory(prefix="beforehand-kills-") as folder,
        BrokerRig(Path(folder) / "broker", ("kim", "mum")) as broker,
    ):
        homes = TwoHomes(Path(folder), broker)
        homes.child.program = "tools.rigs.tireless_guard"
        homes.start(window=what == "window")
        try:
            homes.pair()
            return series(homes, what, count)
        finally:
            homes.close()


def series(homes: TwoHomes, what: str, count: int) -> int:
    """Ask and answer while the killer works, then count."""
    picture = io.BytesIO()
    card().save(picture, "JPEG", quality=88)
    killer = LinkKiller(homes, what, count)
    killer.start()
    draw, endings, changed, number = random.Random(1), Counter[str](), 0, 0
    lost = 0
    while killer.is_alive() or number == 0:
        number += 1
        content = picture.getvalue() + number.to_bytes(4, "big")
        answer = draw.choice(ANSWERS)
        name = f"{number}.jpg"
        item = again(partial(homes.hold, name, content)).item
        known = again(lambda: {one.ask for one in homes.asks()})
        killer.armed.set()
        ask = again(partial(asked, homes, item, known))
        again(partial(homes.of_parent, m.AnswerAsk(ask, answer)))
        until(partial(again, partial(ended, homes, ask)), "an ask has no end")
        ending = again(partial(ended, homes, ask))
        endings[ending] += 1
        lost += ending != answer
        killer.armed.clear()
        if answer == "allow":
            place = homes.pictures / name
            until(place.exists, "a picture that was allowed did not come back")
            again(homes.held)  # the guard is there
            changed += place.read_bytes() != content
            place.unlink()
        else:
            again(partial(homes.of_child, m.Choose(item, m.Choice.DELETE)))
    killer.join()
    return report(homes, what, killer.done, endings, (number, lost, changed))


def again(action: Callable[[], T]) -> T:
    """Perform an action, and repeat it whenever the process it asks has just died."""
    found: list[T] = []

    def tried() -> bool:
        try:
            found.append(action())
        except (ChannelError, OSError):
            return False
        return True

    until(tried, "a process did not come back")
    return found[-1]


def asked(homes: TwoHomes, item: str, known: set[str]) -> str:
    """Ask about an item, and return the id of the new ask that the parent's computer shows."""
    if all(one.requested == "" for one in homes.held() if one.item == item):
        homes.ask_for(item)
    fresh: list[str] = []

    def arrived() -> bool:
        fresh[:] = [one.ask for one in again(homes.asks) if one.ask not in known and not one.ending]
        return bool(fresh)

    until(arrived, "an ask did not arrive")
    return fresh[0]


def ended(homes: TwoHomes, ask: str) -> str:
    """Return the end of an ask as the parent's computer shows it; empty while it is open."""
    return next((one.ending for one in homes.asks() if one.ask == ask), "")


def report(
    homes: TwoHomes, what: str, kills: int, endings: Counter[str], counted: tuple[int, int, int]
) -> int:
    """Print the figures, and compare them with the log and the folder of the child's computer."""
    asks, lost, changed = counted
    homes.close()
    storage = Storage(homes.child.settings)
    records = [
        row.record for row in read(homes.child.settings.log, storage.access.unlock(PASSPHRASE))
    ]
    storage.close()
    released = sum(one.count or 1 for one in records if one.kind is RecordKind.RELEASED)
    left = [place.name for place in homes.pictures.iterdir()]
    twice = len(left) + max(released - endings["allow"], 0)
    open_asks = asks - endings.total()
    print(f"{what} killed {kills} times, {asks} asks: {dict(endings)}")
    print(
        f"answers lost {lost}, released twice {twice}, without an end {open_asks}, changed {changed}"
    )
    return int(bool(lost or twice or open_asks or changed))


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in KILLED:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
