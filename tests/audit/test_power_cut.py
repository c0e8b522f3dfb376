"""The power goes at random moments: ext4 on a loop device, shut down without flushing its journal."""

import ctypes
import fcntl
import os
import random
import subprocess
import time
from pathlib import Path

import pytest

from scanner.audit import AuditLog, segment, verify
from scanner.audit.frames import scan

CYCLES = 100
LONGEST = 0.15
SEED = 20261125
CLONE_NEWNS = 0x00020000
EXT4_IOC_SHUTDOWN = 0x8004587D
NO_LOG_FLUSH = (2).to_bytes(4, "little")  # what is only in the journal's memory is gone too


class PowerCutDisk:
    """A small ext4 whose power can be cut."""

    def __init__(self, folder: Path) -> None:
        self.image, self.mount_point = folder / "disk.img", folder / "disk"
        self.mount_point.mkdir()
        with self.image.open("wb") as file:
            file.truncate(64 << 20)
        run("mkfs.ext4", "-q", "-F", "-J", "size=4", str(self.image))
        self.mount()

    def mount(self) -> None:
        run("mount", "-o", "loop", str(self.image), str(self.mount_point))

    def cut(self) -> None:
        fd = os.open(self.mount_point, os.O_RDONLY)
        try:
            fcntl.ioctl(fd, EXT4_IOC_SHUTDOWN, NO_LOG_FLUSH)
        finally:
            os.close(fd)

    def unmount(self) -> None:
        run("umount", str(self.mount_point))


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def own_mounts():
    """
    Mounts that no other process has a copy of.

    A process with a mount namespace of its own would keep the dead file system alive, and its device
    would write old blocks over what was recovered.
    """
    if os.geteuid() != 0:
        pytest.skip("needs root for a loop device")
    libc, cwd = ctypes.CDLL(None, use_errno=True), os.getcwd()
    before = os.open("/proc/self/ns/mnt", os.O_RDONLY)
    if libc.unshare(CLONE_NEWNS) != 0:
        os.close(before)
        pytest.skip("cannot have mounts of our own here")
    run("mount", "--make-rprivate", "/")
    yield
    assert libc.setns(before, CLONE_NEWNS) == 0
    os.close(before)
    os.chdir(cwd)


@pytest.fixture
def disk(tmp_path: Path, own_mounts: None):
    try:
        made = PowerCutDisk(tmp_path)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no ext4 on a loop device here: {error}")
    yield made
    subprocess.run(["umount", "-l", str(made.mount_point)], check=False, capture_output=True)


@pytest.mark.root
@pytest.mark.slow
def test_100_power_cuts_lose_nothing(
    disk: PowerCutDisk, kit, appenders, capsys: pytest.CaptureFixture[str]
) -> None:
    """Count what was acknowledged before the cut: it is read from the pipe before the power goes."""
    random_ = random.Random(SEED)
    kit.folder = disk.mount_point / "log"
    AuditLog.create(kit.folder, kit.unlocked)
    counted, rolled = 0, 0
    for cycle in range(1, CYCLES + 1):
        appenders.start(kit.folder)
        assert appenders.alarms == [], cycle
        rolled += appenders.rolled_forward
        time.sleep(random_.uniform(0, LONGEST))
        seqs = appenders.acknowledged_so_far()
        try:
            disk.cut()
        except OSError as error:
            pytest.skip(f"this kernel cannot shut an ext4 down: {error}")
        appenders.finish()  # it ends at its first error
        disk.unmount()
        disk.mount()
        counted += len(seqs)
        report = verify(kit.folder, kit.unlocked)
        assert report.whole, (cycle, report.damage, report.bad_seq)
        newest = segment.epochs_in(kit.folder)[-1]
        frames = list(scan(segment.path_of(kit.folder, newest).read_bytes()))
        last = max(report.size - 1, frames[-1].seq if frames else 0)
        assert max(seqs, default=0) <= last, f"lost by cut {cycle}"
    assert counted > CYCLES
    with capsys.disabled():
        print(
            f"\n{CYCLES} power cuts: {counted} appends acknowledged, 0 lost, 0 false alarms,"
            f" {rolled} records rolled forward, {report.records} verified"
        )
