"""Figures on Wine beside Linux, in the same run on the same machine."""

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from machine import BOX, ROOT
from story import PICTURES, InstallStory
from talk import Agent, spread, wait_for

COMPUTED = 50
IDLE, SETTLED, SLICE = 30, 5, 0.25  # seconds
SAME = 1e-4
KINDS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF")


def compare(story: InstallStory, timed: int) -> None:
    """Scores, and the times of `timed` files."""
    with linux_agent() as linux:
        _scores(story, linux)
    _times(story, timed)


def _scores(story: InstallStory, linux: Agent) -> None:
    folder = story.machine.box / "pictures"
    make_pictures(folder)
    there: dict[str, Any] = story.agent.ask("judge", folder=f"Z:{BOX}/pictures")
    here: dict[str, Any] = linux.ask("judge", folder=str(folder))
    by_wine, by_linux = there.pop("confinement"), here.pop("confinement")
    differ = [name for name in here if _apart(here[name], there.get(name)) > SAME]
    story.report.step(
        f"scores of {len(here)} files (the card as JPEG and HEIC, {COMPUTED} computed pictures as "
        f"{', '.join(KINDS)}) within "
        f"{SAME} of Linux's: {len(here) - len(differ)}; others: {[(n, here[n], there.get(n)) for n in differ]}",
        not differ,
    )
    archive = story.machine.box / "archive"
    archive.mkdir()
    make_archive(archive / "card.7z")
    said = story.agent.ask("judge", folder=f"Z:{BOX}/archive")["card.7z"]
    beside = linux.ask("judge", folder=str(archive))["card.7z"]
    story.report.say(f"        a 7z archive with the card: {said} on Wine, {beside} on Linux")
    story.report.say(f"        the worker's confinement: {by_wine} on Wine, {by_linux} on Linux")


def _apart(here: Any, there: Any) -> float:
    """The largest difference of two answers' scores; without bound where only one has some."""
    if there is None or here[1] != there[1] or (here[0] is None) != (there[0] is None):
        return float("inf")
    return max(
        (abs(a - b) for a, b in zip(here[0] or (), there[0] or (), strict=True)), default=0.0
    )


def _times(story: InstallStory, timed: int) -> None:
    quiet = story.agent.ask("latency", folder=PICTURES, count=timed)
    busy = story.agent.ask("latency", folder=PICTURES, count=timed, writes_a_second=10)
    with linux_guard() as (linux, folder):
        beside = linux.ask("latency", folder=str(folder), count=timed)
    load = os.getloadavg()[0]
    story.report.step(
        f"closed to held: {spread(quiet)}; beside ten writes a second: {spread(busy)}; "
        f"Linux: {spread(beside)}; load {load:.1f}",
        min(*quiet, *busy) >= 0,
    )


def idle(story: InstallStory) -> None:
    """Times that the guard's threads woke while nothing happened, with the app open."""
    time.sleep(SETTLED)
    woken: Counter[str] = Counter()
    before = first = _switches()
    for _ in range(int(IDLE / SLICE)):
        time.sleep(SLICE)
        now = _switches()
        # Each call to Wine's server is a switch: those of one slice are one waking.
        woken.update(thread for thread, count in now.items() if count != before.get(thread, 0))
        before = now
    switches = sum(before.values()) - sum(first.values())
    story.report.say(
        f"        idle: the guard's threads woke {woken.total()} times in {IDLE} s, by thread "
        f"{sorted(woken.values(), reverse=True)} of {len(before)} ({switches} switches)"
    )


def _switches() -> dict[str, int]:
    """Voluntary switches of each thread of the guard's own Python."""
    found: dict[str, int] = {}
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            words = (process / "cmdline").read_bytes()
            if b"pythonw.exe" not in words or b"scanner" not in words or b"sandbox" in words:
                continue
            for thread in (process / "task").iterdir():
                said = (thread / "status").read_text()
                count = said.partition("\nvoluntary_ctxt_switches:")[2].split()[0]
                found[thread.name] = int(count)
    return found


def in_use(story: InstallStory) -> None:
    """Files that a program keeps open for a while."""
    written = story.agent.ask("busy", path=f"{PICTURES}\\written.jpg", seconds=4)
    read = story.agent.ask("read_busy", path=f"{PICTURES}\\read.jpg", seconds=8)
    story.report.step(
        f"let go to held: {written:.0f} ms after a writer, {read:.0f} ms after a reader",
        min(written, read) >= 0,
    )


def make_pictures(folder: Path) -> None:
    """Compute the pictures, each in one of the kinds."""
    from scanner.cli.demo_pictures import model_script

    sys.path.append(str(ROOT))
    from tests.sandbox.containers import heic

    folder.mkdir()
    card = model_script("testcard").card()
    card.save(folder / "card.jpg", quality=88)
    (folder / "card.heic").write_bytes(heic(card))
    for n in range(COMPUTED):
        kind = KINDS[n % len(KINDS)]
        picture = model_script("samples").ordinary(n, 640, 480)
        picture.save(folder / f"{n:02}.{kind.lower()}", kind)


def make_archive(path: Path) -> None:
    """A 7z archive with the card."""
    import libarchive

    card = path.parent.parent / "pictures/card.jpg"
    with libarchive.file_writer(str(path), "7zip") as archive:
        archive.add_file_from_memory("card.jpg", card.stat().st_size, card.read_bytes())


@contextlib.contextmanager
def linux_agent() -> Iterator[Agent]:
    """The agent, run by this machine's Python."""
    pipe = subprocess.PIPE
    path = str(Path(__file__).with_name("agent.py"))
    agent = Agent(subprocess.Popen([sys.executable, path], stdin=pipe, stdout=pipe, cwd=ROOT))
    try:
        yield agent
    finally:
        agent.close()


@contextlib.contextmanager
def linux_guard() -> Iterator[tuple[Agent, Path]]:
    """A guard on this machine, on a throw-away home, and an agent that sends."""
    home = Path("/tmp/beforehand-beside")
    shutil.rmtree(home, ignore_errors=True)
    (home / "Pictures").mkdir(parents=True)
    words = [sys.executable, "-m", "scanner", "run", "--folder", str(home / "Pictures")]
    environment = os.environ | {"BEFOREHAND_HOME": str(home / "home")}
    guard = subprocess.Popen(words, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        with linux_agent() as agent:
            wait_for((home / "home/run/channel.sock").exists)
            agent.ask("latency", folder=str(home / "Pictures"), count=1)  # the worker is warm now
            yield agent, home / "Pictures"
    finally:
        guard.terminate()
        guard.wait()
        shutil.rmtree(home, ignore_errors=True)
