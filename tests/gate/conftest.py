"""Fixtures of the gate's tests."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tools.rigs.gate import GateRig, fanotify_reason, mounted


@pytest.fixture(scope="session", autouse=True)
def _gate_possible() -> None:
    if reason := fanotify_reason():
        pytest.skip(reason)


@pytest.fixture(scope="module")
def make_ground() -> Iterator[Callable[[str], Path]]:
    """Mounts a fresh file system: "ext4" on a loop device, or "tmpfs"."""
    grounds: list[Path] = []

    def make(kind: str) -> Path:
        # Not below pytest's own folder, which every start of pytest closes to others, the child included.
        folder = Path(tempfile.mkdtemp(prefix="beforehand-gate-"))
        folder.chmod(0o755)
        grounds.append(mounted(folder, kind))
        return grounds[-1]

    yield make
    for ground in grounds:
        subprocess.run(["umount", "-l", str(ground)], check=False)
        shutil.rmtree(ground.parent)


@pytest.fixture
def rig(make_ground: Callable[[str], Path], tmp_path: Path) -> Iterator[GateRig]:
    """A rig on ext4 that is not started."""
    with GateRig([make_ground("ext4")], tmp_path) as made:
        yield made


@pytest.fixture(scope="module", params=["ext4", "tmpfs"])
def blocking(
    request: pytest.FixtureRequest,
    make_ground: Callable[[str], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[GateRig]:
    """A started rig in block mode, one for all tests of a module, on each kind of file system."""
    with GateRig([make_ground(request.param)], tmp_path_factory.mktemp("rig")) as made:
        made.kind = request.param
        made.start(exempt=["/usr/bin/cp"])
        yield made
