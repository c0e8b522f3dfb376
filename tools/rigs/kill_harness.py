"""
Kills the service with -9 under load, again and again, and counts what was lost.

    python tools/rigs/kill_harness.py HOME CYCLES [SEED]

Prints one JSON object. The worker is a stand-in (content that begins with FLAG is held): what is
tested is the service, its hold area and its log, and a start must take only milliseconds.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from scanner import keys
from scanner.audit.read import read
from scanner.audit.verify import verify
from scanner.hold.area import HoldArea
from scanner.judgement import JudgementOutcome
from scanner.keys import Cost
from scanner.policy import profiles
from scanner.schema import Profile
from scanner.service import service as core
from scanner.settings import Settings
from tools.rigs.stand_in_host import StandInHost

PASSPHRASE = "lorry umbrella quiet seventeen"
FILES = 12  # dropped in each cycle, every third one flagged
LONGEST = 0.25  # seconds until the kill, after
MOST_SEEN = 4  # acknowledged records at most


class Acknowledge:
    """Writes a line for each verdict that is durable."""

    def __init__(self, fd: int) -> None:
        self._fd = fd

    def outcome(self, outcome: JudgementOutcome) -> None:
        if outcome.recorded:
            os.write(self._fd, b"ack\n")


def run_child(settings: Settings, folder: Path, fd: int) -> None:
    service = core.Service(settings, (folder,), Acknowledge(fd))
    service.start()
    os.write(fd, b"ready\n")
    time.sleep(60)


def cycle(settings: Settings, folder: Path, number: int, rng: random.Random) -> int:
    """Run one start, load and kill; return how many records were acknowledged."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        try:
            run_child(settings, folder, write_end)
        finally:
            os._exit(1)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as lines:
        # What the last one left behind may be dealt with before this one says it is ready.
        early = 0
        while (line := lines.readline()) == b"ack\n":
            early += 1
        assert line == b"ready\n", "the service did not start"
        for index in range(FILES):
            name = f"{number:04}-{index:02}"
            head = b"FLAG" if index % 3 == 0 else b"fine"
            (folder / f"{name}.bin").write_bytes(head + name.encode() * 200)
        # The kill waits for some records, then a random time: a slow machine gets as far as a fast one.
        seen = sum(lines.readline() == b"ack\n" for _ in range(rng.randrange(MOST_SEEN + 1)))
        time.sleep(rng.random() * LONGEST)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return early + seen + lines.read().count(b"ack\n")


def check(settings: Settings, folder: Path, cycles: int, acknowledged: int) -> dict[str, object]:
    unlocked = keys.load(settings.keys).unlock(PASSPHRASE)
    hold = HoldArea(settings.held)
    hold.recover()
    held = {item.name: item for item in hold.items()}
    lost, altered = 0, 0
    out = folder.parent / "given-back"
    out.mkdir()
    for number in range(cycles):
        for index in range(FILES):
            name = f"{number:04}-{index:02}"
            head = b"FLAG" if index % 3 == 0 else b"fine"
            path = folder / f"{name}.bin"
            if not path.exists():
                if path.name not in held:
                    lost += 1
                    continue
                path = Path(hold.restore(held[path.name].item, out).path)
            altered += path.read_bytes() != head + name.encode() * 200
    report = verify(settings.log, unlocked)
    recorded = sum(str(row.record.kind) == "verdict" for row in read(settings.log, unlocked))
    staged = [
        path
        for path in (*settings.data.rglob("*"), *folder.rglob("*"))
        if "staging" in str(path) and path.is_file()
    ]
    return {
        "cycles": cycles,
        "files": cycles * FILES,
        "held": len(held),
        "files_lost": lost,
        "files_altered": altered,
        "left_in_staging": len(staged),
        "acknowledged": acknowledged,
        "recorded": recorded,
        "log_whole": report.whole,
        "damage": report.damage,
    }


def main() -> None:
    home, cycles = Path(sys.argv[1]), int(sys.argv[2])
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    settings = Settings(data=home / "data", runtime=home / "run")
    folder = home / "Pictures"
    folder.mkdir(parents=True)
    core.WorkerHost = StandInHost
    service = core.Service(settings, (folder,))
    service.storage.access.set_up(PASSPHRASE, profiles.built_in(Profile.UNDER_10), Cost.CHEAPEST)
    service.start()
    service.stop()
    acknowledged = sum(cycle(settings, folder, number, rng) for number in range(cycles))
    print(json.dumps(check(settings, folder, cycles, acknowledged)))


if __name__ == "__main__":
    main()
