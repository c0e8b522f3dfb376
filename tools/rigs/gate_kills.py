"""Kill the gate and the service again and again while programs open files: what got through?"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from scanner.kernel_gate.failures import Mode
from tools.rigs.gate import CHILD, CLEAN, FLAGGED, PYTHON, GateRig
from tools.waits import BOUND

PROGRAMS = 6
FILES = 40

# Opens files in random order until its input ends; prints how often which kind opened or was refused.
_LOAD = """
import collections, glob, json, os, random, select, sys
counts = collections.Counter()
paths = glob.glob(sys.argv[1] + "/*")
print("up", flush=True)
while not select.select([0], [], [], 0)[0]:
    path = random.choice(paths)
    kind = os.path.basename(path).partition("-")[0]
    try:
        with open(path, "rb") as file: file.read(16)
        counts[kind + " opened"] += 1
    except OSError as error:
        counts[kind + " refused"] += 1
print(json.dumps(counts))
"""


class KillOutcome(msgspec.Struct):
    """The results of a run."""

    cycles: int
    opens: int
    clean_opened: int
    clean_refused: int
    flagged_refused: int
    flagged_opened: int
    stuck: int
    seconds: float


class _Service:
    def __init__(self, socket: Path) -> None:
        self._socket = socket
        self._start()

    def _start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("stub_service.py")), str(self._socket)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == b"ready\n"

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()

    def again(self) -> None:
        self.end()
        self._start()


def _another_gate(rig: GateRig, old: int) -> None:
    deadline = time.monotonic() + BOUND
    while rig.gate_pid() == old:
        assert time.monotonic() < deadline
        time.sleep(0.002)


def run(rig: GateRig, cycles: int) -> KillOutcome:
    """Kill `cycles` times; the rig must not have been started."""
    folder = rig.ground / "load"
    folder.mkdir(mode=0o755)
    for number in range(FILES):
        for kind, content in (("flagged", FLAGGED), ("clean", CLEAN)):
            (folder / f"{kind}-{number}").write_bytes(content + str(number).encode())
    service = _Service(rig.socket)
    rig.launch(Mode.BLOCK, patient=False)
    _until_refused(folder / "flagged-0")
    load = [
        subprocess.Popen(
            [PYTHON, "-I", "-c", _LOAD, str(folder)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, user=CHILD, group=CHILD, extra_groups=[], cwd="/",
        )
        for _ in range(PROGRAMS)
    ]  # fmt: skip
    for program in load:
        assert program.stdout is not None
        program.stdout.readline()
    started = time.monotonic()
    chance = random.Random(7)
    for cycle in range(cycles):
        time.sleep(chance.uniform(0.01, 0.3))
        gate = rig.gate_pid()
        if cycle % 4 != 3:
            os.kill(gate, signal.SIGKILL)
        if cycle % 4 >= 2:
            service.again()
        if cycle % 4 != 3:
            _another_gate(rig, gate)
    counts, stuck = _counts(load)
    seconds = time.monotonic() - started
    service.end()
    return KillOutcome(
        cycles,
        sum(counts.values()),
        counts.get("clean opened", 0),
        counts.get("clean refused", 0),
        counts.get("flagged refused", 0),
        counts.get("flagged opened", 0),
        stuck,
        seconds,
    )


def _counts(load: list[subprocess.Popen[bytes]]) -> tuple[dict[str, int], int]:
    total: dict[str, int] = {}
    stuck = 0
    for program in load:
        try:
            out, _ = program.communicate(b"end\n", timeout=BOUND)
        except subprocess.TimeoutExpired:
            stuck += 1
            program.kill()
            program.communicate()
            continue
        for kind, count in json.loads(out).items():
            total[kind] = total.get(kind, 0) + count
    return total, stuck


def _until_refused(file: Path) -> None:
    from tools.rigs.gate import opens, probe

    deadline = time.monotonic() + BOUND
    while opens(probe(file)):
        assert time.monotonic() < deadline
