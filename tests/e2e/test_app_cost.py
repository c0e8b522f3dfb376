"""What the face costs while nothing happens: memory, processor time, and how often it wakes up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.fake import FakeService

ROOT = Path(__file__).parents[2]
IDLE_SECONDS = 20
MAX_RSS_MB = 120
MAX_WAKES = 10  # Qt looks after its caches every 10 or 30 s; nothing of ours may tick
MAX_CPU_MS = 20  # 0.1 %; a tick of the kernel's own clock, in which idle is counted as 0, is 10 ms


def tasks(pid: int, name: str) -> list[str]:
    """A file of the kernel's about each thread."""
    return [(task / name).read_text() for task in Path(f"/proc/{pid}/task").iterdir()]


def cpu_ms(pid: int) -> float:
    """Time on a processor so far, to the nanosecond."""
    return sum(int(text.split()[0]) for text in tasks(pid, "schedstat")) / 1e6


def wakes(pid: int) -> int:
    """How often a thread went to sleep again by its own will."""
    return sum(
        int(text.split("\nvoluntary_ctxt_switches:")[1].split()[0]) for text in tasks(pid, "status")
    )


def rss_mb(pid: int) -> float:
    """Resident memory in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def lived(process: subprocess.Popen, seconds: float) -> None:
    """Let a process live for some seconds; it may not end meanwhile."""
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(seconds)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_an_idle_face_costs_little(home, capsys):
    service = FakeService(home / "run" / "channel.sock")
    face = subprocess.Popen(
        [sys.executable, "-m", "ui", "--tray"],
        cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        assert service.subscribed.wait(60)
        # Without a tray the small window comes after 5 s; begin once it has been painted.
        lived(face, 7)
        for _ in range(15):
            begun = wakes(face.pid)
            lived(face, 3)
            if wakes(face.pid) - begun <= 1:
                break
        before = cpu_ms(face.pid), wakes(face.pid)
        lived(face, IDLE_SECONDS)
        used, woken = cpu_ms(face.pid) - before[0], wakes(face.pid) - before[1]
        memory = rss_mb(face.pid)
    finally:
        face.terminate()
        face.wait(10)
        service.die()
    with capsys.disabled():
        print(
            f"\nidle face: {memory:.0f} MB resident, in {IDLE_SECONDS} s"
            f" {used:.1f} ms of processor time and {woken} wake-ups"
        )
    assert memory <= MAX_RSS_MB
    assert woken <= MAX_WAKES
    assert used <= MAX_CPU_MS
