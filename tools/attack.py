"""
A program of the child's that tries every channel message and quota, beside what a family does meanwhile.

    python -m tools.attack [--minutes 2]

As root the attacker has an account of its own, and root's own access is tried too; else all run under one. The
guard is the product's, on a throw-away home. Prints what docs/attack.txt keeps; ends with 1 where a promise
did not hold: a fresh card waits at most 2 s longer, root and tray are never refused, memory stays below its cap.
"""

import argparse
import os
import random
import secrets
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import typing
from collections.abc import Callable
from enum import Enum
from pathlib import Path

import msgspec

from scanner import platform
from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.errors import ChannelError
from scanner.keys import Cost
from scanner.manifest import MODELS
from scanner.policy import profiles
from scanner.schema import Profile
from scanner.service.service import Service
from scanner.settings import Settings
from scanner.watch.settle import QUIET

ATTACKER = 64_999  # a uid nobody has
LONGER = 2.0  # seconds a fresh card may wait longer than without an attack
MEMORY = 3 * 1024**3  # bytes; MemoryMax of the units, with the workers
PATIENCE = 120.0  # seconds for one card, after which it counts as never judged
QUIET_ROUNDS = 8
SILENT, UPLOADS, SELF_TESTS = 40, 24, 24
_CHUNK = 256 * 1024


def settings(home: Path) -> Settings:
    """Place everything below `home`."""
    return Settings(data=home / "data", runtime=home / "run")


def guard(home: Path) -> None:
    """Run the guard until standard input ends."""
    service = Service(settings(home), (home / "Pictures",))
    # A guard of one account lets no other in; the attacker represents that account's programs.
    service._server._uids |= {0, ATTACKER}  # pyright: ignore[reportPrivateUsage]
    service.storage.set_up_keys(
        secrets.token_urlsafe(24), profiles.built_in(Profile.UNDER_10), Cost.FLOOR
    )
    with service:
        print("ready", flush=True)
        sys.stdin.read()


# ---- the attacker


def attack(home: Path, seconds: float) -> None:
    """Try everything at once until the time is over; each way on threads of its own."""
    if os.geteuid() == 0:  # everything is imported by now, from wherever root alone may read
        os.setgroups([])
        os.setgid(ATTACKER)
        os.setuid(ATTACKER)
    socket, until = settings(home).socket, time.monotonic() + seconds
    ways: list[tuple[Callable[[Path], None], int]] = [
        (_stay_silent, 2),
        (_leave_uploads_unfinished, 4),
        (_upload, UPLOADS),
        (_self_test, SELF_TESTS),
        (_guess, 2),
        (_ask_anything, 4),
        (_write_files, 1),
    ]
    counts: dict[str, int] = {}
    threads = [
        threading.Thread(target=_repeat, args=(way, socket, until, counts), daemon=True)
        for way, many in ways
        for _ in range(many)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(seconds + 60)
    print(" ".join(f"{name.strip('_<>')}={count}" for name, count in sorted(counts.items())))


def _repeat(
    way: Callable[[Path], None], socket: Path, until: float, counts: dict[str, int]
) -> None:
    while time.monotonic() < until:
        try:
            way(socket)
        except (ChannelError, OSError):
            time.sleep(0.05)
        counts[way.__name__] = counts.get(way.__name__, 0) + 1


def _stay_silent(socket: Path) -> None:
    held = [platform.transport().connect(socket, 5.0) for _ in range(SILENT)]
    time.sleep(1)
    for one in held:
        one.close()


def _leave_uploads_unfinished(socket: Path) -> None:
    client = Client.connect(socket, "browser")
    for n in range(512):
        client.ask(m.JudgeBytes(str(n % 5), bytes(_CHUNK), more=True))
    client.close()


def _upload(socket: Path) -> None:
    client = Client.connect(socket, "browser")
    slow = b"<svg xmlns='http://www.w3.org/2000/svg' width='3000' height='3000'>"
    slow += b"<circle r='900' cx='999' cy='999' opacity='.1'/>" * 2000 + b"</svg>"
    client.ask(m.JudgeBytes(secrets.token_hex(4), slow + secrets.token_bytes(8)))
    client.close()


def _self_test(socket: Path) -> None:
    client = Client.connect(socket, "cli")
    client.ask(m.SelfTest())
    client.close()


def _guess(socket: Path) -> None:
    client = Client.connect(socket, "cli")
    client.ask(m.Unlock(secrets.token_hex(8)))
    client.close()


def _ask_anything(socket: Path) -> None:
    client = Client.connect(socket, random.choice(("tray", "cli", "browser", "x")))
    kinds = typing.get_args(m.Request)
    for _ in range(50):
        client.ask(_any(random.choice(kinds)), timeout=5.0)
    client.close()


def _any(kind: type[msgspec.Struct]) -> m.Request:
    values = {field.name: _value(field.type) for field in msgspec.structs.fields(kind)}
    return typing.cast(m.Request, kind(**values))


def _value(of: object) -> object:
    if isinstance(of, type):
        if issubclass(of, Enum):
            return random.choice(list(of))
        if of is bytes:
            return secrets.token_bytes(random.choice((0, 32, 5000)))
        if of is bool:
            return random.random() < 0.5
        if of is int:
            return random.choice((0, 1, -1, 2**31, 2**63 - 1))
        if of is str:
            return random.choice(("", "../../x", "\x1b[2J", secrets.token_hex(16), "a" * 5000))
        if issubclass(of, msgspec.Struct):
            return _any(of)
    options = [one for one in typing.get_args(of) if one is not type(None)]
    if typing.get_origin(of) is tuple or not options:
        return ()
    return _value(options[0])


def _write_files(socket: Path) -> None:
    folder = socket.parents[1] / "Pictures"
    for n in range(6):
        (folder / f"slow-{n}.svg").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg' width='4000' "
            b"height='4000'>" + b"<circle r='900' opacity='.1'/>" * 5000 + b"</svg>")  # fmt: skip
    with (folder / "sparse.jpg").open("wb") as file:
        file.truncate(10 * 1024**3)
    (folder / ".beforehand-staging").mkdir(exist_ok=True)
    time.sleep(QUIET)


# ---- the family


class Story:
    """Drops the card again and again, and asks as root and as a tray."""

    def __init__(self, home: Path, pid: int) -> None:
        self._home = home
        self._pid = pid
        self._card = (MODELS / "testcard.jpg").read_bytes()
        self._number = 0
        self.refused: dict[str, int] = {"root": 0, "tray": 0}
        self.asked = 0
        self.memory = 0

    def round(self) -> float:
        """Drop a card and ask; gives the seconds until the card was out of reach."""
        self._number += 1
        part, path = self._home / "part", self._home / "Pictures" / f"card-{self._number}.jpg"
        # Each card is another content: none is known from before.
        part.write_bytes(self._card + secrets.token_bytes(8))
        part.rename(path)
        started = time.monotonic()
        while path.exists() and time.monotonic() - started < PATIENCE:
            time.sleep(0.01)
        taken = time.monotonic() - started
        for who, role in (("root", "cli"), ("tray", "tray")):
            self.asked += 1
            try:
                client = Client.connect(settings(self._home).socket, role, timeout=10.0)
                self.refused[who] += not isinstance(client.ask(m.GetStatus()), m.Status)
                client.close()
            except ChannelError:
                self.refused[who] += 1
        self.memory = max(self.memory, _memory(self._pid))
        return taken


def _memory(pid: int) -> int:
    """Bytes a process and its children have for themselves."""
    children: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            children += [int(one) for one in (task / "children").read_text().split()]
        except OSError:
            continue  # a thread that has just ended
    total = 0
    for one in (pid, *children):
        try:
            lines = Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024
    return total


def run(minutes: float) -> int:
    """Run and describe the attack without and with the attacker; gives the exit code."""
    with tempfile.TemporaryDirectory(prefix="beforehand-attack-") as name:
        home = Path(name)
        home.chmod(0o711)
        (home / "Pictures").mkdir()
        (home / "Pictures").chmod(0o777)
        (home / "data").mkdir()
        (home / "run").mkdir()
        this = [sys.executable, "-m", "tools.attack", "--home", name, "--role"]
        with subprocess.Popen(
            [*this, "guard"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as served:
            assert served.stdout is not None
            served.stdout.readline()
            (home / "run").chmod(0o711)
            settings(home).socket.chmod(0o666)
            try:
                return _run_story(Story(home, served.pid), [*this, "attacker"], minutes)
            finally:
                served.kill()
                shutil.rmtree(home / "Pictures", ignore_errors=True)


def _run_story(story: Story, attacker: list[str], minutes: float) -> int:
    quiet = sorted(story.round() for _ in range(QUIET_ROUNDS))
    own = os.geteuid() == 0
    seconds = minutes * 60
    with subprocess.Popen(
        [*attacker, "--seconds", str(seconds)], stdout=subprocess.PIPE, text=True
    ) as attacking:
        attacked: list[float] = []
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            attacked.append(story.round())
        said, _ = attacking.communicate()
    attacked.sort()
    longer = attacked[-1] - quiet[-1]
    print(f"attacker: {'own account' if own else 'same account'}, {seconds:.0f} s; {said.strip()}")
    for name, times in (("without", quiet), ("attacked", attacked)):
        print(
            f"card {name}: n={len(times)}, median {times[len(times) // 2]:.2f} s, most {times[-1]:.2f} s"
        )
    print(
        f"refused of {story.asked // 2} each: root {story.refused['root']}, tray {story.refused['tray']}"
    )
    print(f"memory with workers: {story.memory / 1024**2:.0f} MiB of {MEMORY / 1024**2:.0f}")
    print(f"load average: {os.getloadavg()[0]:.0f} on {os.cpu_count()} processors")
    kept = longer <= LONGER and not any(story.refused.values()) and story.memory < MEMORY
    print("held" if kept else f"NOT held: {longer:.2f} s longer")
    return 0 if kept else 1


def main() -> int:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=2.0)
    parser.add_argument("--role", choices=("guard", "attacker"), help=argparse.SUPPRESS)
    parser.add_argument("--home", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=float, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.role == "guard":
        guard(given.home)
    elif given.role == "attacker":
        attack(given.home, given.seconds)
    else:
        return run(given.minutes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
