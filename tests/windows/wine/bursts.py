"""A burst of files on Wine, then on Linux: when the last card was held, and where the processor time went."""

import os
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from figures import linux_guard
from machine import BOX, SECOND
from story import PICTURES, InstallStory
from talk import wait_for

SIZE = 96  # pixels of an ordinary picture's side
CARD_EACH = 20  # pictures, as in the agent
LONGEST, SETTLED = 900.0, 3.0  # seconds
# Of a process' command line; the first that fits says whose time it is.
PROCESSES = {
    "workers": b"scanner.sandbox",
    "guard": b"scanner\0run",
    "app": b"-m\0ui",
    "Wine's server": b"wineserver",
    "Wine's mount manager": b"winedevice.exe",
    "the writing program": b"agent.py",
}
_SECOND = f"WINEPREFIX={BOX}/{SECOND}".encode()


def compare(story: InstallStory, count: int) -> None:
    """More changes than the system's buffer holds, on Wine; and the same on Linux."""
    before = len(story.held())
    missed = _burst(
        story, "a burst", count, story.pictures, lambda: _written(story, count), story.settled
    )
    held = len(story.held()) - before
    story.report.step(
        f"{held} of its {count // CARD_EACH} cards held, {missed} missed",
        not missed and held == count // CARD_EACH,
    )
    with linux_guard() as (linux, folder):
        _burst(
            story,
            "Linux, the same",
            count,
            folder,
            lambda: linux.ask("burst", folder=str(folder), count=count, size=SIZE),
            lambda: time.sleep(SETTLED),
        )
    story.report.step("the same burst on Linux")


def _written(story: InstallStory, count: int) -> float:
    return story.agent.ask("burst", folder=PICTURES, count=count, size=SIZE)


def _burst(
    story: InstallStory,
    what: str,
    count: int,
    folder: Path,
    write: Callable[[], float],
    settle: Callable[[], object],
) -> int:
    """Write the burst and wait for its cards; return how many were left where they were."""
    before, since = processor_seconds(), time.monotonic()
    took = write()
    cards = [path for path in folder.glob("a picture of a burst*") if _is_card(path)]
    # Looked for from Linux: each look through Wine is work for its server.
    wait_for(lambda: not any(path.exists() for path in cards), LONGEST)
    last = time.monotonic() - since
    settle()
    spent: Counter[str] = Counter()
    for process, (name, seconds) in processor_seconds().items():
        spent[name] += seconds - before.get(process, (name, 0.0))[1]
    shares = ", ".join(f"{name} {1000 * spent[name] / count:.1f}" for name in PROCESSES)
    story.report.say(
        f"        {what} of {count} in {took:.1f} s, the last card held after {last:.0f} s, load "
        f"{os.getloadavg()[0]:.1f}; ms of processor time for each picture: {shares}"
    )
    return sum(path.exists() for path in cards)


def _is_card(path: Path) -> bool:
    return int(path.stem[-5:]) % CARD_EACH == CARD_EACH - 1


def processor_seconds() -> dict[str, tuple[str, float]]:
    """Processor time, in seconds, of each process of `PROCESSES` that runs now, by its number."""
    found: dict[str, tuple[str, float]] = {}
    tick = os.sysconf("SC_CLK_TCK")
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes()
            if _SECOND in (process / "environ").read_bytes():
                continue  # of the portable tests beside this
            fields = (process / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # ended
        name = next((name for name, part in PROCESSES.items() if part in words), None)
        if name is not None:
            found[process.name] = (name, (int(fields[11]) + int(fields[12])) / tick)
    return found
