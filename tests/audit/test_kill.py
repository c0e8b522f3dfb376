"""kill -9 at random moments: every acknowledged record is there, and no start raises a false alarm."""

import os
import random
import signal
import time
from pathlib import Path

import pytest

from scanner.audit import segment, verify
from scanner.audit.frames import scan

CYCLES = 300
LONGEST = 0.12  # seconds between a start and its end
SEED = 20261125


@pytest.mark.slow
def test_300_kills_lose_nothing(
    tmp_path: Path, kit, appenders, capsys: pytest.CaptureFixture[str]
) -> None:
    kit.folder = tmp_path / "log"  # on a disk, where a write can still be under way
    random_ = random.Random(SEED)
    acknowledged, rolled = 0, 0
    kit.create()
    for cycle in range(1, CYCLES + 1):
        appenders.start(kit.folder)
        time.sleep(random_.uniform(0, LONGEST))
        os.kill(appenders.pid, signal.SIGKILL)
        seqs = appenders.finish()
        assert appenders.alarms == []
        rolled += appenders.rolled_forward
        acknowledged += len(seqs)
        assert max(seqs, default=0) <= last_on_disk(kit), f"lost by kill {cycle}"
        if cycle % 50 == 0:
            report = verify(kit.folder, kit.unlocked)
            assert report.whole, (cycle, report.damage, report.bad_seq)
    assert acknowledged > CYCLES
    with capsys.disabled():
        print(
            f"\n{CYCLES} kills: {acknowledged} appends acknowledged, 0 lost, 0 false alarms,"
            f" {rolled} records rolled forward, {report.records} verified"
        )


def last_on_disk(kit) -> int:
    """Highest number on disk; the next verification proves that nothing before it is missing."""
    for epoch in reversed(segment.epochs_in(kit.folder)):
        frames = list(scan(segment.path_of(kit.folder, epoch).read_bytes()))
        if frames:
            return frames[-1].seq
    return -1
