"""Bulk scans: beside the nudenet package's own loop on the same folder, and memory over many files."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.pictures import make_photos, vary

ROUNDS = 3
MIX = ((40, 4000, 3000), (60, 2048, 1536), (60, 1600, 1200), (40, 900, 600))

PEER = """
import sys
from nudenet import NudeDetector
detector = NudeDetector()
for path in sys.argv[1:]:
    detector.detect(path)
"""


def against_peer(home: Path) -> dict[str, object]:
    """Images a second, in turn, `ROUNDS` rounds; this program's with both models in the sandbox on all cores."""
    for count, width, height in MIX:
        make_photos(home / "mix", count, width, height)
    paths = sorted(str(path) for path in (home / "mix").iterdir())
    rounds = []
    for _ in range(ROUNDS):
        own = _timed([sys.executable, "-m", "scanner", "scan", "--json", str(home / "mix")])
        peer = _timed([sys.executable, "-c", PEER, *paths])
        rounds.append((len(paths) / own, len(paths) / peer))
    return {
        "n": len(paths),
        "own_images_s": [round(a, 1) for a, _ in rounds],
        "nudenet_images_s": [round(b, 1) for _, b in rounds],
        "ratio": [round(a / b, 2) for a, b in rounds],
    }


def memory(home: Path) -> dict[str, object]:
    """Peak memory of the whole process group at 1,000 and at 20,000 files."""
    sources = [path.read_bytes() for path in make_photos(home / "source", 40, 320, 240, quality=70)]
    folder = home / "many"
    folder.mkdir()
    found: dict[str, object] = {}
    for total in (1_000, 20_000):
        for number in range(len(list(folder.iterdir())), total):
            (folder / f"{number:06}.jpg").write_bytes(vary(sources[number % 40], number))
        found[str(total)] = _peak(["scanner", "scan", "--json", str(folder)])
    return found


def _peak(arguments: list[str]) -> dict[str, float]:
    started, peak = time.monotonic(), 0.0
    with subprocess.Popen([sys.executable, "-m", *arguments], stdout=subprocess.DEVNULL) as run:
        while run.poll() is None:
            peak = max(peak, _rss_of_group(run.pid))
            time.sleep(0.2)
    return {"peak_MB": round(peak, 1), "seconds": round(time.monotonic() - started, 1)}


def _rss_of_group(pid: int) -> float:
    total = 0.0
    for each in [pid, *_children(pid)]:
        try:
            match = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{each}/status").read_text())
        except OSError:
            continue
        total += int(match[1]) / 1024 if match else 0.0
    return total


def _children(pid: int) -> list[int]:
    try:
        found = list(Path(f"/proc/{pid}/task").glob("*/children"))
        return [int(child) for path in found for child in path.read_text().split()]
    except OSError:
        return []


def _timed(command: list[str]) -> float:
    started = time.monotonic()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, env=os.environ)
    return time.monotonic() - started
