"""
This tree beside an older one, in turn and in one run: cold start, memory, the gate, the pause.

    python -m benchmarks.compare OTHER_TREE [ROUNDS]     needs root; the other tree is set up with `make setup-dev`

Prints one JSON object a part, for each tree the medians over the rounds. Processor time is compared, since other
work on the machine changes it least.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from benchmarks.pictures import make_photos

ROOT = Path(__file__).parents[1]
PAUSE = ["-m", "pytest", "-q", "-s", "tests/ui/test_pause.py", "-k", "first_paint"]

# From the start of the command to the verdict on a fresh file, or with "old" on one that lay there already,
# page cache warm; then two seconds of nothing.
COLD = """
import json, os, subprocess, sys, time
from pathlib import Path
home, photo, old = Path(sys.argv[1]), Path(sys.argv[2]), "old" in sys.argv
folder = home / "Pictures"
folder.mkdir(parents=True)
if old:
    (folder / "a.jpg").write_bytes(photo.read_bytes())
def ticks(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
def memory(pid):
    rows = dict(row.split(":", 1) for row in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
    return int(rows["Rss"].split()[0]) / 1024, int(rows["Pss"].split()[0]) / 1024
# Older ones always name files.
named = ["--verbose"] if "--verbose" in Path("scanner/cli/run.py").read_text() else []
started = time.monotonic()
run = subprocess.Popen(
    [sys.executable, "-m", "scanner", "run", *named, "--folder", str(folder)], stdout=subprocess.PIPE, text=True,
    env={**os.environ, "BEFOREHAND_HOME": str(home / "home"), "PYTHONUNBUFFERED": "1"},
)
for line in run.stdout:
    if line.startswith("Looking") and not old:
        (folder / "a.jpg").write_bytes(photo.read_bytes())
    if "a.jpg" in line:
        break
wall = time.monotonic() - started
children = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split()
for task in Path(f"/proc/{run.pid}/task").iterdir():
    children += (task / "children").read_text().split()
pids = [run.pid, *sorted({int(child) for child in children})]
each = list(map(ticks, pids))
time.sleep(2)
held = [memory(pid) for pid in pids]
run.terminate()
run.communicate()
print(json.dumps({
    "processor_s": sum(each), "service_s": each[0], "wall_s": wall,
    "rss_MB": sum(rss for rss, _ in held), "pss_MB": sum(pss for _, pss in held), "processes": len(pids),
}))
"""

# What the gate's process spends on opens: of clean pictures, a first time and again, and of a flagged one.
GATE = """
import importlib, json, os, shutil, subprocess, sys, tempfile
from pathlib import Path
try:
    rig = importlib.import_module("tools.rigs.gate")
except ImportError:
    rig = importlib.import_module("tests.gate.gate_rig")
OPENS = '''
import os, sys
for _ in range(int(sys.argv[1])):
    for entry in sys.argv[2:]:
        try: os.close(os.open(entry, 0))
        except PermissionError: pass
'''
def opens(times, *paths):
    subprocess.run([rig.PYTHON, "-I", "-S", "-c", OPENS, str(times), *map(str, paths)],
                   user=rig.CHILD, group=rig.CHILD, extra_groups=[], cwd="/", check=True)
def ticks(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
folder = Path(tempfile.mkdtemp(prefix="beforehand-gate-"))
folder.chmod(0o755)
made = getattr(rig, "GateRig", getattr(rig, "Rig", None))([rig.mounted(folder, "ext4")], folder)
try:
    clean = [made.put(f"clean{n}", rig.CLEAN + str(n).encode()) for n in range(1500)]
    texts = [made.put(f"text{n}", b"words " * 200 + str(n).encode()) for n in range(3000)]
    flagged = made.put("flagged", rig.FLAGGED)
    made.start()
    pid, spent, start = made.gate_pid(), {}, 0.0
    for name, work in (
        ("text_us", lambda: opens(1, *texts)), ("clean_us", lambda: opens(1, *clean)),
        ("flagged_us", lambda: opens(3000, flagged)),
    ):
        start = ticks(pid)
        work()
        n = {"text_us": 3000, "clean_us": 1500, "flagged_us": 3000}[name]
        spent[name] = (ticks(pid) - start) / n * 1e6
    print(json.dumps(spent))
finally:
    made.close()
    subprocess.run(["umount", "-l", str(made.ground)], check=False)
    shutil.rmtree(folder)
"""


def _python(tree: Path, *arguments: str) -> str:
    return subprocess.run(
        [str(tree / ".venv/bin/python"), *arguments],
        cwd=tree, env={**os.environ, "PYTHONPATH": str(tree)}, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip


def cold(tree: Path, folder: Path, photo: Path) -> dict[str, float]:
    """Processor time to the first verdict, and memory after it, of service and worker."""
    with tempfile.TemporaryDirectory(dir=folder) as home:
        return json.loads(_python(tree, "-c", COLD, home, str(photo)))


def old_file(tree: Path, folder: Path, photo: Path) -> dict[str, float]:
    """Processor time to the verdict on a file that lay there already, and memory after it."""
    with tempfile.TemporaryDirectory(dir=folder) as home:
        return json.loads(_python(tree, "-c", COLD, home, str(photo), "old"))


def gate(tree: Path, _folder: Path, _photo: Path) -> dict[str, float]:
    """Microseconds of processor time that the gate's process spends on one open."""
    return json.loads(_python(tree, "-c", GATE).splitlines()[-1])


def pause(tree: Path, _folder: Path, _photo: Path) -> dict[str, float]:
    """Milliseconds from the service's event to the first paint, of 50; processor time of the run."""
    before = os.times()
    found = re.search(r"p50 (\d+)\s+p95 (\d+)", _python(tree, *PAUSE))
    after = os.times()
    spent = (
        after.children_user + after.children_system - before.children_user - before.children_system
    )
    p50, p95 = map(float, found.groups()) if found else (0.0, 0.0)
    return {"p50_ms": p50, "p95_ms": p95, "processor_s": spent}


def main() -> None:
    """Run each part in both trees in turn."""
    trees = {"before": Path(sys.argv[1]).absolute(), "after": ROOT}
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory(prefix="compare-") as name:
        folder = Path(name)
        (photo,) = make_photos(folder / "source", 1, 4000, 3000)
        for part in (cold, old_file, gate, pause):
            rounds = min(most, 3) if part is pause else most  # 50 pauses each
            taken: dict[str, dict[str, list[float]]] = {}
            loads: list[float] = []
            for number in range(rounds + 1):
                for which, tree in trees.items() if number % 2 else reversed(trees.items()):
                    loads.append(os.getloadavg()[0])
                    for key, value in part(tree, folder, photo).items():
                        rows = taken.setdefault(which, defaultdict(list))
                        if number:  # the first round warms caches and compiles
                            rows[key].append(value)
            medians = {
                which: {key: round(statistics.median(values), 3) for key, values in rows.items()}
                for which, rows in taken.items()
            }
            ratios = {
                key: round(
                    statistics.median(
                        a / b for a, b in zip(rows, taken["before"][key], strict=True)
                    ),
                    3,
                )
                for key, rows in taken["after"].items()
                if all(taken["before"][key])
            }
            load = f"{min(loads):.0f} to {max(loads):.0f}"
            print(
                json.dumps({part.__name__: medians, "ratio": ratios, "n": rounds, "load": load}),
                flush=True,
            )


if __name__ == "__main__":
    main()
