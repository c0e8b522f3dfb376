"""What the face costs while nothing happens: memory, and processor time over half a minute."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.fake import FakeService

ROOT = Path(__file__).parents[2]
IDLE_SECONDS = 30
MAX_RSS_MB = 120


def ticks(pid: int) -> int:
    """User and system ticks of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


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
            begun = ticks(face.pid)
            lived(face, 3)
            if ticks(face.pid) == begun:
                break
        before = ticks(face.pid)
        lived(face, IDLE_SECONDS)
        used, memory = ticks(face.pid) - before, rss_mb(face.pid)
    finally:
        face.terminate()
        face.wait(10)
        service.die()
    with capsys.disabled():
        print(f"\nidle face: {memory:.0f} MB resident, {used} ticks in {IDLE_SECONDS} s")
    assert memory <= MAX_RSS_MB
    assert used == 0
