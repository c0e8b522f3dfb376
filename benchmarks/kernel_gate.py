"""Figures of the gate beside no gate, in one run: `make bench-gate`. Needs root."""

import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from scanner.kernel_gate.failures import Mode
from scanner.schema import FileKey, Verdict
from tools.rigs import gate_kills
from tools.rigs.gate import CHILD, CLEAN, FLAGGED, PYTHON, GateRig, fanotify_reason, mounted

OPENS = 20_000
FILES = 10_000

# Opens one file again and again, or each of many once; prints the nanoseconds of each open and close.
_OPENS = """
import json, os, sys, time
clock, opened, close = time.perf_counter_ns, os.open, os.close
paths, rounds, times = sys.argv[2:], int(sys.argv[1]), []
for _ in range(rounds):
    for path in paths:
        start = clock()
        try: close(opened(path, 0))
        except PermissionError: pass
        times.append(clock() - start)
print(json.dumps(times))
"""
_MANY = """
import json, os, sys, time
clock, opened, close = time.perf_counter_ns, os.open, os.close
times = []
for entry in sorted(os.listdir(sys.argv[1])):
    path = sys.argv[1] + "/" + entry
    start = clock()
    close(opened(path, 0))
    times.append(clock() - start)
print(json.dumps(times))
"""
_WRITES = """
import sys
for n in range(int(sys.argv[2])):
    with open(sys.argv[1] + '/' + str(n), 'wb') as file: file.write(f'{n} words'.encode() * 20)
"""


def _as_child(*command: str) -> str:
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        user=CHILD,
        group=CHILD,
        extra_groups=[],
        cwd="/",
        check=True,
    ).stdout


def _again(path: Path, rounds: int = OPENS) -> list[float]:
    return [
        ns / 1000
        for ns in json.loads(_as_child(PYTHON, "-I", "-S", "-c", _OPENS, str(rounds), str(path)))
    ]


def _each(folder: Path) -> list[float]:
    return [ns / 1000 for ns in json.loads(_as_child(PYTHON, "-I", "-S", "-c", _MANY, str(folder)))]


def _show(name: str, times: list[float], base: float | None = None) -> None:
    times = sorted(times)
    p99 = times[min(len(times) - 1, int(len(times) * 0.99))]
    over = "" if base is None else f"  {statistics.median(times) - base:8.2f} over no gate"
    print(
        f"{name:44} n={len(times):6}  median {statistics.median(times):9.2f} us  p99 {p99:9.1f} us{over}"
    )


def _seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def _fill(rig: GateRig) -> tuple[Path, Path]:
    texts, pictures = rig.ground / "texts", rig.ground / "pictures"
    texts.mkdir(mode=0o755)
    for number in range(FILES):
        (texts / f"{number:05}").write_bytes(f"{number} words and more words\n".encode() * 120)
    pictures.mkdir(mode=0o755)
    for number in range(2000):
        (pictures / f"{number:05}").write_bytes(CLEAN + str(number).encode())
    return texts, pictures


def _grep(folder: Path) -> float:
    return _seconds(
        lambda: subprocess.run(
            ["grep", "-r", "nothing of the kind", str(folder)],
            user=CHILD, group=CHILD, extra_groups=[], cwd="/", check=False,
        )
    )  # fmt: skip


def _cold_grep(folder: Path) -> float:
    """Search as after a boot, with no file in memory and so none marked."""
    subprocess.run(["sync"], check=True)
    Path("/proc/sys/vm/drop_caches").write_text("3")
    return _grep(folder)


def _written_grep(rig: GateRig) -> float:
    """Files that the child has just written, read for the first time."""
    folder = rig.ground / "written"
    folder.mkdir()
    os.chown(folder, CHILD, CHILD)
    _as_child(PYTHON, "-I", "-S", "-c", _WRITES, str(folder), str(FILES))
    time.sleep(1)  # the gate takes closed writers together
    taken = _grep(folder)
    shutil.rmtree(folder)
    return taken


@contextmanager
def _peer(rig: GateRig) -> Generator[None]:
    """Run the peer, a gate that allows everything."""
    peer = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("allow_all.py")), str(rig.ground)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert peer.stdout is not None
    assert peer.stdout.readline() == b"ready\n"
    try:
        yield
    finally:
        peer.kill()
        peer.communicate()


def opens(rig: GateRig) -> None:
    """Measure an open and close by a program of the child's."""
    texts, pictures = _fill(rig)
    text, clean = texts / "00000", pictures / "00000"
    flagged = rig.put("flagged", FLAGGED)
    written_without = [_written_grep(rig) for _ in range(3)]
    cold_without = [_cold_grep(texts) for _ in range(4)]
    _grep(texts)
    base = statistics.median(_again(clean))
    _show("no gate", _again(clean))
    first_base = _each(texts)
    many = statistics.median(first_base)
    _show("no gate, many files", first_base)
    greps_without = [_grep(texts) for _ in range(5)]
    with _peer(rig):
        _show("peer that allows everything, many files", _each(texts), many)
        greps_peer = [_grep(texts) for _ in range(5)]
    rig.start(Mode.BLOCK, patient=False)
    _show("not a picture, first open of each", _each(texts), many)
    _show("not a picture, again", _again(text), base)
    _show("clean picture, first open of each (stub judge)", _each(pictures), many)
    _show("clean picture, ignore mark", _again(clean), base)
    _show("flagged picture, known", _again(flagged), base)
    _known_without_ignore(rig, pictures, many)
    cold = [_cold_grep(texts) for _ in range(4)]
    again: list[float] = []
    first: list[float] = []
    for number in range(5):
        os.kill(rig.gate_pid(), signal.SIGKILL)  # the next gate has seen no file yet
        rig.working(2 + number)
        first.append(_grep(texts))
        _grep(texts)  # the second time sets the marks
        again.append(_grep(texts))
    written = [_written_grep(rig) for _ in range(3)]
    _show_grep("peer that allows everything", greps_peer, greps_without)
    _show_grep("from the disk", cold, cold_without)
    _show_grep("in memory, each file for the first time", first, greps_without)
    _show_grep("from the third time on", again, greps_without)
    _show_grep("just written", written, written_without)


def _show_grep(name: str, found: list[float], without: list[float]) -> None:
    with_gate, base = statistics.median(found), statistics.median(without)
    print(
        f"grep -r over {FILES} files, {name}: {with_gate:.3f} s, no gate {base:.3f} s: "
        f"{with_gate / base:.2f} x (n={len(found)})"
    )


def _known_without_ignore(rig: GateRig, pictures: Path, base: float) -> None:
    """Measure opens with a known verdict whose ignore mark has gone with the cached inode."""
    subprocess.run(["sync"], check=True)
    Path("/proc/sys/vm/drop_caches").write_text("2")
    for entry in pictures.iterdir():
        entry.read_bytes()
    _show("clean picture, verdict known, no ignore mark", _each(pictures), base)


def fresh(rig: GateRig, count: int = 300) -> None:
    """Measure what the gate adds to a fresh verdict of a judge that takes 30 ms."""
    judge = rig.judge.judge_fd

    def slow(fd: int, key: FileKey, **more: Any) -> Verdict:
        time.sleep(0.030)
        return judge(fd, key, **more)

    folder = rig.ground / "fresh"
    folder.mkdir(mode=0o755)
    for number in range(count):
        (folder / str(number)).write_bytes(CLEAN + os.urandom(8))
    rig.judge.judge_fd = slow  # type: ignore[method-assign]
    alone: list[float] = []
    for _ in range(100):
        start = time.perf_counter_ns()
        time.sleep(0.030)
        alone.append((time.perf_counter_ns() - start) / 1000)
    _show("a judge that takes 30 ms, alone", alone)
    _show("fresh verdict, that judge", _each(folder), statistics.median(alone))
    rig.judge.judge_fd = judge  # type: ignore[method-assign]


def writing(rig: GateRig) -> None:
    """Measure the writing of many new files."""
    folder = rig.ground / f"new-{os.urandom(2).hex()}"
    folder.mkdir(mode=0o755)
    os.chown(folder, CHILD, CHILD)
    print(
        f"2000 new small files: "
        f"{_seconds(lambda: _as_child(PYTHON, '-I', '-S', '-c', _WRITES, str(folder), '2000')):.2f} s"
    )


def main() -> None:
    if reason := fanotify_reason():
        print(f"not possible here: {reason}", file=sys.stderr)
        raise SystemExit(1)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--kills", type=int, default=200, help="how often to kill gate and service under load"
    )
    cycles = parser.parse_args().kills
    _on_fresh_ground(figures)
    if cycles:
        _on_fresh_ground(
            lambda rig: print(
                f"killed under load: {msgspec.structs.asdict(gate_kills.run(rig, cycles))}"
            )
        )


def _on_fresh_ground(measure: Callable[[GateRig], None]) -> None:
    folder = Path(tempfile.mkdtemp(prefix="beforehand-gate-"))
    folder.chmod(0o755)
    rig = GateRig([mounted(folder, "ext4")], folder)
    try:
        measure(rig)
    finally:
        rig.close()
        subprocess.run(["umount", "-l", str(rig.ground)], check=False)
        shutil.rmtree(folder)


def figures(rig: GateRig) -> None:
    """Measure every figure per open."""
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors, Linux {os.uname().release}")
    writing(rig)
    opens(rig)
    writing(rig)
    fresh(rig)
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
