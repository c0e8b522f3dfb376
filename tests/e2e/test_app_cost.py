"""The cost of the idle app: memory, processor time, and how often it wakes up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.fake import FakeGuard
from tools.waits import BOUND, CLOSING

ROOT = Path(__file__).parents[2]
IDLE_SECONDS = 20
MAX_RSS_MB = 120
MAX_WAKES = 10  # Qt looks after its caches every 10 or 30 s; nothing of the app may tick
MAX_CPU_MS = 20  # 0.1 %; a tick of the kernel's own clock, in which idle is counted as 0, is 10 ms


def tasks(pid: int, name: str) -> list[str]:
    """A file of the kernel's about each thread."""
    return [(task / name).read_text() for task in Path(f"/proc/{pid}/task").iterdir()]


def cpu_ms(pid: int) -> float:
    """Processor time used so far, to the nanosecond."""
    return sum(int(text.split()[0]) for text in tasks(pid, "schedstat")) / 1e6


def wakes(pid: int) -> int:
    """The number of voluntary context switches of a thread."""
    return sum(
        int(text.split("\nvoluntary_ctxt_switches:")[1].split()[0]) for text in tasks(pid, "status")
    )


def rss_mb(pid: int) -> float:
    """Resident memory in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def lived(process: subprocess.Popen, seconds: float) -> None:
    """Let a process run for some seconds; it must not end in that time."""
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(seconds)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_an_idle_app_costs_little(home, capsys):
    service = FakeGuard(home / "run" / "channel.sock")
    app = subprocess.Popen(
        [sys.executable, "-m", "ui", "--tray"],
        cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        assert service.subscribed.wait(BOUND)
        # Without a tray the small window comes after 5 s; begin once it has been painted.
        lived(app, 7)
        for _ in range(15):
            started = wakes(app.pid)
            lived(app, 3)
            if wakes(app.pid) - started <= 1:
                break
        before = cpu_ms(app.pid), wakes(app.pid)
        lived(app, IDLE_SECONDS)
        used, woken = cpu_ms(app.pid) - before[0], wakes(app.pid) - before[1]
        memory = rss_mb(app.pid)
    finally:
        app.terminate()
        app.wait(CLOSING)
        service.die()
    with capsys.disabled():
        print(
            f"\nidle app: {memory:.0f} MB resident, in {IDLE_SECONDS} s"
            f" {used:.1f} ms of processor time and {woken} wake-ups"
        )
    assert memory <= MAX_RSS_MB
    assert woken <= MAX_WAKES
    assert used <= MAX_CPU_MS
