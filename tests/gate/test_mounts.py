"""File systems that are mounted later, and those that another program answers for."""

import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scanner.kernel_gate.failures import GateFault
from tools.rigs import untrue_sizes
from tools.rigs.gate import CHILD, CLEAN, FLAGGED, GateRig, open_to_all, opens, probe

pytestmark = pytest.mark.root
REFUSED = ("error", "EPERM")


def _inside(rig: GateRig) -> tuple[str, ...]:
    assert rig.supervisor is not None
    return ("nsenter", f"--mount=/proc/{rig.supervisor.pid}/ns/mnt")


def test_file_system_mounted_later(rig: GateRig) -> None:
    rig.start()
    stick = rig.folder / "stick"
    stick.mkdir()
    done = rig.inside("mount", "-t", "tmpfs", "-o", "mode=0777", "gate-test", str(stick))
    assert done.returncode == 0, done.stderr
    # The test's own folder is closed to the child; a place of its own is not needed to look for it.
    path = f"/proc/{rig.supervisor.pid}/root{stick}"  # type: ignore[union-attr]
    for name, content in (("flagged", FLAGGED), ("clean", CLEAN)):
        (Path(path) / name).write_bytes(content)
        (Path(path) / name).chmod(0o644)
    open_to_all(stick)
    inside = _inside(rig)
    _until(lambda: probe(f"{stick}/flagged", "read", CHILD, *inside) == REFUSED)
    assert opens(probe(f"{stick}/clean", "read", CHILD, *inside))


def test_file_system_that_goes_and_comes_again(rig: GateRig) -> None:
    """A stick or a session's folder: its device number is given again to the next one."""
    rig.start()
    stick = rig.folder / "stick"
    stick.mkdir()
    open_to_all(stick)
    inside = _inside(rig)
    devices: set[str] = set()
    for _ in range(3):
        done = rig.inside("mount", "-t", "tmpfs", "-o", "mode=0777", "gate-test", str(stick))
        assert done.returncode == 0, done.stderr
        devices.add(rig.inside("stat", "-c", "%d", str(stick)).stdout)
        path = Path(f"/proc/{rig.supervisor.pid}/root{stick}/flagged")  # type: ignore[union-attr]
        path.write_bytes(FLAGGED)
        path.chmod(0o644)
        _until(lambda: probe(f"{stick}/flagged", "read", CHILD, *inside) == REFUSED)
        assert rig.inside("umount", str(stick)).returncode == 0
    assert len(devices) < 3, "no device number came again: nothing was tested"


@pytest.fixture
def lone_file(tmp_path: Path) -> Iterator[Path]:
    """The only mount of its file system, and not a folder."""
    whole, file = tmp_path / "whole", tmp_path / "file"
    whole.mkdir()
    file.touch()
    subprocess.run(["mount", "-t", "tmpfs", "gate-test", str(whole)], check=True)
    (whole / "file").touch()
    subprocess.run(["mount", "--bind", str(whole / "file"), str(file)], check=True)
    subprocess.run(["umount", "-l", str(whole)], check=True)
    yield file
    subprocess.run(["umount", "-l", str(file)], check=True)


def test_file_system_that_cannot_be_covered_is_reported(rig: GateRig, lone_file: Path) -> None:
    rig.grounds.append(lone_file)
    rig.start()
    rig.faults(GateFault.NOT_MARKED)
    assert probe(rig.put("flagged", FLAGGED)) == REFUSED  # the others are covered


@pytest.fixture(params=["others may enter", "the owner alone"])
def fuse(request: pytest.FixtureRequest, rig: GateRig) -> Iterator[tuple[Path, GateRig]]:
    """A FUSE view of the child's of a folder that is itself not covered, mounted while the gate works."""
    if shutil.which("bindfs") is None or not Path("/dev/fuse").exists():
        pytest.skip("needs bindfs and /dev/fuse")
    rig.start()
    below, view = rig.ground.parent / "below", rig.ground.parent / "view"
    for folder in (below, view):
        folder.mkdir()
        folder.chmod(0o777)
        if request.param == "the owner alone":
            shutil.chown(folder, CHILD, CHILD)
    if request.param == "the owner alone":
        # A desktop lets everybody open this device, and everybody has an account.
        node = rig.ground / "fuse"
        os.mknod(node, 0o666 | stat.S_IFCHR, Path("/dev/fuse").stat().st_rdev)
        node.chmod(0o666)
        accounts = rig.ground / "passwd"
        accounts.write_text(
            f"{Path('/etc/passwd').read_text()}child:x:{CHILD}:{CHILD}::/:/bin/sh\n"
        )
        for path, place in ((node, "/dev/fuse"), (accounts, "/etc/passwd")):
            assert rig.inside("mount", "--bind", str(path), place).returncode == 0
        command = [
            "setpriv",
            f"--reuid={CHILD}",
            f"--regid={CHILD}",
            "--clear-groups",
            "bindfs",
            "--no-allow-other",
        ]
    else:
        command = ["bindfs"]
    mounted = rig.inside(*command, str(below), str(view))
    assert mounted.returncode == 0, mounted.stderr
    yield below, rig
    rig.inside("umount", "-l", str(view))


def test_view_whose_files_change_on_the_other_side(fuse: tuple[Path, GateRig]) -> None:
    """The kernel hears of no write there, so that nothing is let by without a question."""
    below, rig = fuse
    view = below.with_name("view")
    path = below / "file"
    path.write_bytes(FLAGGED)
    path.chmod(0o644)
    inside = _inside(rig)
    _until(lambda: probe(view / "file", "read", CHILD, *inside) == REFUSED)
    for content in (CLEAN, b"words and more"):
        path.write_bytes(content)
        for _ in range(3):
            _until(lambda: opens(probe(view / "file", "read", CHILD, *inside)))
        path.write_bytes(FLAGGED)
        _until(lambda: probe(view / "file", "read", CHILD, *inside) == REFUSED)


def test_view_that_gives_more_than_it_says(rig: GateRig) -> None:
    if not Path("/dev/fuse").exists():
        pytest.skip("needs /dev/fuse")
    rig.start()
    view = rig.ground.parent / "view"
    view.mkdir()
    inside = _inside(rig)
    command = [*inside, sys.executable, str(untrue_sizes.__file__), str(view), FLAGGED.hex()]
    server = subprocess.Popen(command, stdout=subprocess.PIPE)
    try:
        assert server.stdout is not None
        assert server.stdout.readline() == b"mounted\n"
        for name in ("none", "few"):
            _until(lambda name=name: not opens(probe(view / name, "read", CHILD, *inside)))
    finally:
        rig.inside("umount", "-l", str(view))
        server.kill()
        server.communicate()


def test_fuse(fuse: tuple[Path, GateRig]) -> None:
    below, rig = fuse
    view = below.with_name("view")
    for name, content in (("flagged", FLAGGED), ("clean", CLEAN)):
        (below / name).write_bytes(content)
        (below / name).chmod(0o644)
    inside = _inside(rig)
    _until(lambda: probe(view / "flagged", "read", CHILD, *inside) == REFUSED)
    assert opens(probe(view / "clean", "read", CHILD, *inside))
    # Not covered itself, so it was the view.
    assert opens(probe(below / "flagged", "read", CHILD, *inside))


def _until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
