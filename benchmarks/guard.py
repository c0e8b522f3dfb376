"""The guard: file closed → verdict recorded; cold start; idle; a burst."""

import os
import queue
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.pictures import make_photos, vary
from scanner.judgement import JudgementOutcome
from scanner.keys import Cost
from scanner.policy import profiles
from scanner.schema import Profile
from scanner.service.service import Service
from scanner.settings import Settings

FILES = int(os.environ.get("BENCH_FILES", "1000"))
SCENES = 50
BURST = 10_000
IDLE_SECONDS = 60
COLD = 10
TICKS = os.sysconf("SC_CLK_TCK")


class Arrivals:
    """Notes when each outcome came; that is when its record was durable."""

    def __init__(self) -> None:
        self.queue: queue.SimpleQueue[tuple[str, float, JudgementOutcome]] = queue.SimpleQueue()

    def outcome(self, outcome: JudgementOutcome) -> None:
        """Store an outcome with its time."""
        self.queue.put((outcome.path, time.monotonic(), outcome))


def _service(home: Path) -> tuple[Service, Path, Arrivals]:
    folder = home / "Pictures"
    folder.mkdir(parents=True)
    arrivals = Arrivals()
    service = Service(Settings(home / "data", home / "run"), (folder,), arrivals)
    service.storage.access.set_up(
        "lorry umbrella quiet seventeen", profiles.built_in(Profile.UNDER_10), Cost.CHEAPEST
    )
    service.start()
    return service, folder, arrivals


def verdict(home: Path) -> dict[str, object]:
    """Measure 12 MP JPEGs one after the other, then the same files again."""
    paths = make_photos(home / "source", SCENES, 4000, 3000)
    photos = [path.read_bytes() for path in paths]
    peer = _peer(paths)
    service, folder, arrivals = _service(home)
    taken, again = [], []
    for number in range(FILES + 5):
        path = folder / f"{number:05}.jpg"
        path.write_bytes(vary(photos[number % SCENES], number))
        closed = time.monotonic()
        name, at, outcome = arrivals.queue.get(timeout=60)
        assert name == str(path), name
        # The first few warm the caches. Of many similar records in a minute the log only keeps the sum.
        if number >= 5 and outcome.recorded:
            taken.append((at - closed) * 1000)
            started = time.perf_counter()
            service.verdicts.look(str(path))
            again.append((time.perf_counter() - started) * 1000)
        path.unlink(missing_ok=True)
    service.stop()
    peer += _peer(paths)  # before and after, since this machine may change its pace meanwhile
    size = statistics.mean(len(data) for data in photos) / 1e6
    return {
        "n": len(taken),
        "mean_MB": round(size, 2),
        "ms": _spread(taken),
        "again_ms": _spread(again),
        "nudenet_ms": _spread(peer),
    }


_PEER = """
import sys, time
from nudenet import NudeDetector
detector = NudeDetector()
for path in sys.argv[1:]:
    started = time.monotonic()
    detector.detect(path)
    print((time.monotonic() - started) * 1000)
"""


def _peer(paths: list[Path]) -> list[float]:
    """Milliseconds that the nudenet package takes for each file, in a process of its own, unconfined."""
    command = [sys.executable, "-c", _PEER, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [float(line) for line in done.stdout.split()]


def cold(home: Path) -> dict[str, object]:
    """From starting the command to the first verdict, page cache warm; beside it the peer's first file."""
    (photo,) = make_photos(home / "source", 1, 4000, 3000)
    data = photo.read_bytes()
    taken: list[float] = []
    peer: list[float] = []
    for number in range(COLD):
        started = time.monotonic()
        _peer([photo])
        peer.append((time.monotonic() - started) * 1000)
        folder = home / f"Pictures{number}"
        folder.mkdir()
        (folder / "a.jpg").write_bytes(vary(data, number))
        env = {
            **os.environ,
            "BEFOREHAND_HOME": str(home / f"home{number}"),
            "PYTHONUNBUFFERED": "1",
        }
        started = time.monotonic()
        command = [sys.executable, "-m", "scanner", "run", "--verbose", "--folder", str(folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as run:
            assert run.stdout
            for line in run.stdout:
                if "a.jpg" in line:
                    taken.append((time.monotonic() - started) * 1000)
                    break
            run.terminate()
            run.stdout.read()
    return {"n": len(taken), "ms": _spread(taken), "nudenet_ms": _spread(peer)} | _scanned(
        home, photo
    )


def _scanned(home: Path, photo: Path) -> dict[str, object]:
    """Measure the processor time of a scan of one picture, worker included, and of the peer, in turn."""
    scans: list[float] = []
    peer: list[float] = []
    for number in range(1 + COLD):
        scan = [sys.executable, "-m", "scanner", "scan", "--profile", "under-10", str(photo)]
        for command, spent in ((scan, scans), ([sys.executable, "-c", _PEER, str(photo)], peer)):
            before = os.times()
            env = {**os.environ, "BEFOREHAND_HOME": str(home / "scan")}
            subprocess.run(command, stdout=subprocess.DEVNULL, env=env, check=True)
            after = os.times()
            if number:  # the first round reads the files
                user = after.children_user - before.children_user
                spent.append(user + after.children_system - before.children_system)
    ratios = [a / b for a, b in zip(scans, peer, strict=True)]
    medians = {"scan_cpu_s": scans, "nudenet_cpu_s": peer, "cpu_ratio": ratios}
    return {
        name: {"median": round(statistics.median(found), 2), "least": round(min(found), 2)}
        for name, found in medians.items()
    }


def idle(home: Path) -> dict[str, object]:
    """CPU ticks over a minute of nothing, and resident memory, of service and worker."""
    folder = home / "Pictures"
    folder.mkdir()
    env = {**os.environ, "BEFOREHAND_HOME": str(home / "home"), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "scanner", "run", "--verbose", "--folder", str(folder)]
    (photo,) = make_photos(home / "source", 1, 4000, 3000)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as run:
        assert run.stdout
        for line in run.stdout:
            if line.startswith("Looking"):
                (folder / "a.jpg").write_bytes(photo.read_bytes())
            if "a.jpg" in line:
                break
        time.sleep(3)
        pids = [run.pid, *_children(run.pid)]
        before = sum(map(_ticks, pids))
        time.sleep(IDLE_SECONDS)
        after = sum(map(_ticks, pids))
        memory = {str(index): _rss(pid) for index, pid in enumerate(pids)}
        run.terminate()
        run.stdout.read()
    return {
        "seconds": IDLE_SECONDS,
        "ticks": after - before,
        "ticks_a_second": TICKS,
        "rss_MB": memory,
        "rss_sum_MB": round(sum(memory.values()), 1),
    }


def burst(home: Path) -> dict[str, object]:
    """Ten thousand small files at once; all must be judged, also when the kernel's queue overflows."""
    small = make_photos(home / "source", 40, 640, 480, quality=80)
    data = [path.read_bytes() for path in small]
    limit = Path("/proc/sys/fs/inotify/max_queued_events")
    found: dict[str, object] = {}
    for name, events in (("plain", None), ("overflow", 64)):
        before = limit.read_text()
        try:
            if events is not None:
                limit.write_text(str(events))
            service, folder, arrivals = _service(home / name)
        finally:
            limit.write_text(before)
        started = time.monotonic()
        for number in range(BURST):
            (folder / f"{number:05}.jpg").write_bytes(vary(data[number % 40], number % 400))
        written = time.monotonic() - started
        judged: set[str] = set()
        while len(judged) < BURST:
            try:
                judged.add(arrivals.queue.get(timeout=20)[0])
            except queue.Empty:
                break
        found[name] = {
            "files": BURST,
            "contents": 400,
            "missed": BURST - len(judged),
            "written_s": round(written, 1),
            "all_s": round(time.monotonic() - started, 1),
        }
        service.stop()
    return found


def _spread(values: list[float]) -> dict[str, float]:
    ordered = sorted(values)
    return {
        "p50": round(ordered[len(ordered) // 2], 2),
        "p95": round(ordered[int(len(ordered) * 0.95)], 2),
        "p99": round(ordered[int(len(ordered) * 0.99)], 2),
        "max": round(ordered[-1], 2),
    }


def _children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for path in found for child in path.read_text().split()]


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def _rss(pid: int) -> float:
    match = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    return round(int(match[1]) / 1024, 1) if match else 0.0
