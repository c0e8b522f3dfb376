"""The mounts that are covered as file systems come, go and come again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scanner.kernel_gate.mount_coverage import MountCoverage
from scanner.kernel_gate.mount_marks import CoveredPlaces
from scanner.platform.gate_ports import Mount

ROOT = Mount(1, "/", "ext4", mount_id=10)
VAR = Mount(2, "/var", "ext4", mount_id=11)
HOME = Mount(3, "/home", "ext4", mount_id=12)
STICK = Mount(4, "/media/stick", "vfat", mount_id=13)
PLACES = CoveredPlaces(("/home/kim",), ("/media",))


def _coverage(*present: Mount) -> MountCoverage:
    return MountCoverage(PLACES, frozenset(mount.identity for mount in present))


def test_system_file_systems_stay_uncovered_by_whatever_mount() -> None:
    coverage = _coverage(ROOT, VAR, HOME)
    assert coverage.update((ROOT, VAR, HOME)) == ((HOME,), (HOME,))
    again = Mount(2, "/srv/var", "ext4", mount_id=20)
    assert coverage.update((ROOT, VAR, HOME, again)) == ((HOME,), ())


def test_file_system_that_comes_again_with_the_same_device_number() -> None:
    coverage = _coverage(ROOT, HOME)
    coverage.update((ROOT, HOME, STICK))
    coverage.update((ROOT, HOME))
    covered, fresh = coverage.update((ROOT, HOME, STICK._replace(mount_id=14)))
    assert STICK.device in {mount.device for mount in covered}
    assert [mount.device for mount in fresh] == [STICK.device]


def test_uncovered_file_system_that_is_gone_leaves_its_number_to_others() -> None:
    coverage = _coverage(ROOT, VAR, HOME)
    coverage.update((ROOT, VAR, HOME))
    coverage.update((ROOT, HOME))
    other = Mount(VAR.device, "/run/user/1001", "tmpfs", mount_id=30)
    assert other in coverage.update((ROOT, HOME, other))[1]


def test_exchange_between_two_looks_is_seen_by_the_unique_id() -> None:
    coverage = _coverage(ROOT, HOME)
    coverage.update((ROOT, HOME, STICK))
    other = STICK._replace(mount_id=99)
    assert coverage.update((ROOT, HOME, other))[1] == (other,)


@pytest.mark.root
@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs root on Linux")
def test_mount_ids_are_not_given_twice(tmp_path: Path) -> None:
    from scanner.platform.linux.mounts import unique_mount_id

    ids: list[int] = []
    for _ in range(3):
        subprocess.run(["mount", "-t", "tmpfs", "test", str(tmp_path)], check=True)
        ids.append(unique_mount_id(str(tmp_path)))
        subprocess.run(["umount", str(tmp_path)], check=True)
    if not ids[0]:
        pytest.skip("Linux before 6.8 has no unique mount ids")
    assert len(set(ids)) == 3
