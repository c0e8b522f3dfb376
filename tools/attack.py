"""
A program of the child's that tries every channel message and quota, while a family uses the computer.

    python -m tools.attack [--gated] [--minutes 2]

As root the attacker has an account of its own, which the family's tray shares, and root's own access is tried
too; else all run under one. The guard is the product's, on a throw-away home; with `--gated` (root) it serves a
kernel gate on a file system made for this. The attack alternates with quiet periods, so that other work on
the machine affects both. Prints the content of docs/attack.txt; ends with 1 if a promise failed: a fresh card,
a clean picture that a browser sends, and at the gate a fresh clean one wait together at most 2 s longer than in
the quiet before and after; no card opens, root and tray are never refused, memory stays below its cap.
"""

import argparse
import os
import secrets
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.kernel_gate.config import GateConfig, ProtectedAccount
from scanner.kernel_gate.failures import Mode
from scanner.kernel_gate.mount_marks import CoveredPlaces
from scanner.keys import Cost
from scanner.policy import profiles
from scanner.schema import Profile
from scanner.service.service import Service
from scanner.settings import Settings
from tools.attacked_family import PATIENCE, PAUSE, FamilyDay, GatedStory, WatchedStory, family
from tools.attacker import CHILD, attack, pictures_of, socket_of

LONGER = 2.0  # seconds the family may wait longer than without an attack
MEMORY = 3 * 1024**3  # bytes; MemoryMax of the units, with the workers
QUIET_ROUNDS = 6
TURN_SECONDS = 60.0  # of attack between two quiet periods
NICE = -5  # as the scanner's unit


def guard(home: Path, *, gated: bool) -> None:
    """Run the guard until standard input ends."""
    settings = Settings(data=home / "data", runtime=home / "run")
    pictures = pictures_of(home)
    account = ProtectedAccount(CHILD, str(pictures))
    socket = settings.runtime / "gate.sock"
    gate = GateConfig(account, CoveredPlaces((str(pictures),), ()), Mode.WARN, socket)
    service = Service(settings, () if gated else (pictures,), gate=gate if gated else None)
    # A guard of one account lets no other in; the attacker represents that account's programs.
    service._server._uids |= {0, CHILD}  # pyright: ignore[reportPrivateUsage]
    if gated and os.geteuid() == 0:
        os.nice(NICE)
    service.storage.access.set_up(
        secrets.token_urlsafe(24), profiles.built_in(Profile.UNDER_10), Cost.FLOOR
    )
    with service:
        print("ready", flush=True)
        sys.stdin.read()


@contextmanager
def _home(*, gated: bool) -> Generator[Path]:
    with ExitStack() as stack:
        name = tempfile.mkdtemp(prefix="beforehand-attack-")
        home = Path(name)
        stack.callback(shutil.rmtree, home, ignore_errors=True)
        home.chmod(0o711)
        for folder in ("Pictures", "data", "run"):
            (home / folder).mkdir()
        if gated:
            image = home / "image"
            with image.open("wb") as file:
                file.truncate(2 * 1024**3)
            subprocess.run(["mkfs.ext4", "-q", "-F", "-m", "0", str(image)], check=True)
            subprocess.run(["mount", "-o", "loop", str(image), str(pictures_of(home))], check=True)
            stack.callback(subprocess.run, ["umount", "-l", str(pictures_of(home))], check=False)
        pictures_of(home).chmod(0o777)
        yield home


def _start(*words: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tools.attack", *words]
    # A session for each: the kernel shares out the processor by them, as by the control groups of units.
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def run(minutes: float, *, gated: bool) -> int:
    """Play the story without and with the attacker; return the exit code."""
    with _home(gated=gated) as home, ExitStack() as stack:
        mode = ["--home", str(home), *(["--gated"] if gated else [])]
        served = _start(*mode, "--role", "guard")
        stack.callback(_end, served)
        assert served.stdout is not None
        served.stdout.readline()
        (home / "run").chmod(0o711)
        socket_of(home).chmod(0o666)
        child = _start(*mode, "--role", "family")
        stack.callback(_end, child)
        pids = [served.pid]
        if gated:
            from tools.rigs.gate import GateRig

            rig = GateRig([pictures_of(home)], home)
            rig.server = None
            rig.life += round(minutes * 60 * 4)  # or the gate ends first, and all files open
            stack.callback(rig.close)
            rig.launch(Mode.WARN, patient=False)
            assert rig.supervisor is not None
            pids.append(rig.supervisor.pid)
        story = (GatedStory if gated else WatchedStory)(home, pids, child)
        if gated:
            _until(lambda: _gate_is_on(home))
        return _report(story, [*mode, "--role", "attacker"], minutes)


def _gate_is_on(home: Path) -> bool:
    client = Client.connect(socket_of(home), "cli")
    status = client.ask(m.GetStatus())
    client.close()
    assert isinstance(status, m.Status)
    return any(layer.name == "gate" and layer.on for layer in status.layers)


def _until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError
        time.sleep(PAUSE)


def _end(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.communicate()


class Pairs:
    """The family's waits in turns of attack, and in the quiet before and after each."""

    def __init__(self) -> None:
        self.quiet: list[list[float]] = []
        self.attacked: list[list[float]] = []
        self.did: Counter[str] = Counter()
        self.opened = 0

    def play(self, story: FamilyDay, attacker: list[str], seconds: float) -> None:
        """Play the story in turns until the attack has lasted this long."""
        self._rest(story)
        left = seconds
        while left > 0:
            turn = min(left, TURN_SECONDS)
            attacking = _start(*attacker, "--seconds", str(turn))
            until = time.monotonic() + turn
            waits: list[float] = []
            while time.monotonic() < until:
                waits.append(story.round())
            said, _ = attacking.communicate()
            self.opened += said.count("opened ")
            for name, _, count in (word.partition("=") for word in said.splitlines()[-1].split()):
                self.did[name] += int(count)
            self.attacked.append(waits)
            left -= turn
            story.round()  # what the attacker left is still under way
            self._rest(story)

    def longer(self) -> list[float]:
        """Seconds that each attacked round waited longer than the median of the quiet around it."""
        differences: list[float] = []
        for number, waits in enumerate(self.attacked):
            usual = statistics.median(self.quiet[number] + self.quiet[number + 1])
            differences += [wait - usual for wait in waits]
        return sorted(differences)

    def _rest(self, story: FamilyDay) -> None:
        self.quiet.append([story.round() for _ in range(QUIET_ROUNDS)])


def _report(story: FamilyDay, attacker: list[str], minutes: float) -> int:
    pairs = Pairs()
    pairs.play(story, attacker, minutes * 60)
    account = "own account" if os.geteuid() == 0 else "same account"
    where = "gate" if isinstance(story, GatedStory) else "folder"
    did = " ".join(f"{name}={count}" for name, count in sorted(pairs.did.items()))
    print(f"attacker: {account}, {minutes * 60:.0f} s in {len(pairs.attacked)} turns; {did}")
    for name, turns in (("without", pairs.quiet), ("attacked", pairs.attacked)):
        times = sorted(wait for turn in turns for wait in turn)
        middle, most = statistics.median(times), times[-1]
        print(f"{where} {name}: n={len(times)}, median {middle:.2f} s, most {most:.2f} s")
    longer = pairs.longer()
    over = sum(one > LONGER for one in longer)
    middle, most = statistics.median(longer), longer[-1]
    print(f"longer than the quiet around it: median {middle:.2f} s, most {most:.2f} s; {over} over")
    steps = ", ".join(f"{step:.2f} s" for step in story.longest)
    print(f"steps of the longest round: {steps}")
    print(
        f"cards of the attacker's that opened: {pairs.opened}; wrong answers to the family: {story.wrong}"
    )
    refused = f"root {story.refused['root']}, tray {story.refused['tray']}"
    print(f"refused of {story.asked} each: {refused}")
    print(f"memory with workers: {story.memory / 1024**2:.0f} MiB of {MEMORY / 1024**2:.0f}")
    print(f"load average: {os.getloadavg()[0]:.0f} on {os.cpu_count()} processors")
    faults = pairs.opened + story.wrong + sum(story.refused.values())
    kept = not over and not faults and story.memory < MEMORY
    print("held" if kept else "NOT held")
    return 0 if kept else 1


def main() -> int:
    """Run the attack for so many minutes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=2.0)
    parser.add_argument("--gated", action="store_true")
    parser.add_argument("--role", choices=("guard", "family", "attacker"), help=argparse.SUPPRESS)
    parser.add_argument("--home", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=float, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.role == "guard":
        guard(given.home, gated=given.gated)
    elif given.role == "family":
        family(given.home)
    elif given.role == "attacker":
        attack(given.home, given.seconds, gated=given.gated)
    else:
        return run(given.minutes, gated=given.gated)
    return 0


if __name__ == "__main__":
    sys.exit(main())
