"""
Takes and gives back without pause, until it is killed. Run by test_load.py:
    load_child.py WORK_FOLDER CYCLES
forks a worker again and again, kills it at a random moment, recovers, and looks for what is missing.
Prints {"cycles": n, "taken": n, "failures": [...]} as JSON.
"""

import hashlib
import json
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

from scanner.errors import HoldError
from scanner.hold.area import About, HoldArea
from scanner.schema import Action, FileKey
from scanner.settings import STAGING

ABOUT = About(Action.HOLD, ("nudity",), "jpeg", 1, 2)
FILES = 12
LONGEST = 0.06  # seconds a worker lives


def work(root: Path, folder: Path) -> None:
    """Hold and give back, in turns, until killed."""
    area = HoldArea(root)
    while True:
        for path in sorted(folder.iterdir()):
            if path.is_file():
                area.take(str(path), FileKey.of(path.lstat()), ABOUT)
        for item in area.items()[::2]:
            try:
                area.restore(item.item)
            except HoldError:
                continue


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def check(area: HoldArea, folder: Path, wanted: set[str]) -> str:
    there = [digest(path) for path in folder.iterdir() if path.is_file()]
    held = [item.sha256.hex() for item in area.items()]
    if sorted(there + held) != sorted(wanted):
        return f"wanted {len(wanted)}, there {len(there)}, held {len(held)}"
    staged = list((folder.parent / "held" / STAGING).iterdir())
    staged += [path for path in folder.iterdir() if path.name.startswith(STAGING)]
    if staged:
        return f"in staging: {len(staged)}"
    return ""


def main() -> None:
    base, cycles = Path(sys.argv[1]), int(sys.argv[2])
    seed = random.Random(7)  # the moments of the kills; what they hit still differs from run to run
    folder, root = base / "pictures", base / "held"
    folder.mkdir(parents=True)
    for n in range(FILES):
        (folder / f"{n}.jpg").write_bytes(os.urandom(seed.randrange(1, 200_000)))
    wanted = {digest(path) for path in folder.iterdir()}
    failures: list[str] = []
    changed = 0
    for cycle in range(cycles):
        pid = os.fork()
        if pid == 0:
            work(root, folder)
        time.sleep(seed.random() * LONGEST)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        area = HoldArea(root)
        done = area.recover()
        changed += bool(done.finished or done.undone)
        wrong = check(area, folder, wanted)
        if wrong:
            failures.append(f"cycle {cycle}: {wrong}")
    for item in area.items():
        area.restore(item.item)
    if {digest(path) for path in folder.iterdir()} != wanted:
        failures.append("not all came back")
    shutil.rmtree(base)
    print(json.dumps({"cycles": cycles, "interrupted": changed, "failures": failures}))


main()
