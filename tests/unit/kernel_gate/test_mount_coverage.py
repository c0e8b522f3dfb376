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


def test_a_file_system_under_another_is_covered_by_a_mount_that_can_be_reached() -> None:
    coverage = _coverage(ROOT, HOME)
    coverage.update((ROOT, HOME))
    under = STICK._replace(mount_id=1, hidden=True)
    over = Mount(5, STICK.path, "tmpfs", mount_id=15)
    elsewhere = STICK._replace(path="/mnt/stick", mount_id=16)
    assert coverage.update((ROOT, HOME, under, over, elsewhere))[1] == (over, elsewhere)
    assert coverage.update((ROOT, HOME, under, over))[0] == (HOME, over)
    assert STICK in coverage.update((ROOT, HOME, STICK))[1]


def test_a_system_file_system_under_another_stays_uncovered() -> None:
    coverage = _coverage(ROOT, VAR, HOME)
    coverage.update((ROOT, VAR, HOME))
    over = Mount(5, VAR.path, "tmpfs", mount_id=15)
    under = VAR._replace(mount_id=1, hidden=True)
    assert coverage.update((ROOT, under, HOME, over))[1] == (over,)
    assert coverage.update((ROOT, VAR, HOME))[0] == (HOME,)


@pytest.mark.root
@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs root on Linux")
def test_what_lies_under_another_mount_is_seen(tmp_path: Path) -> None:
    from scanner.platform.linux.mounts import MountTable

    for _ in range(2):
        subprocess.run(["mount", "-t", "tmpfs", "test", str(tmp_path)], check=True)
    table = MountTable()
    found = [mount for mount in table.read() if mount.path == str(tmp_path)]
    table.close()
    for _ in range(2):
        subprocess.run(["umount", str(tmp_path)], check=True)
    assert [mount.hidden for mount in found] == [True, False]
    assert found[0].mount_id != found[1].mount_id


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
