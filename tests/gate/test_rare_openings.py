"""Ways to get at a file that no usual program takes: none of them gives a flagged one, and they do work."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from scanner.kernel_gate.failures import Mode
from tools.rigs import own_namespaces, rare_openings
from tools.rigs.gate import CHILD, CLEAN, FLAGGED, PYTHON, GateRig
from tools.waits import BOUND

pytestmark = pytest.mark.root
# By a handle only root may open, a picture is no program, what is opened for nothing gives nothing, and two ways
# make a flagged picture whatever is given. ext4 shares no blocks between files.
NEVER = {
    "by_a_handle", "run_as_a_program", "of_a_file_without_a_name", "with_its_old_times",
    "for_neither_reading_nor_writing", "by_sharing_its_blocks",
}  # fmt: skip
NAMESPACES = {"over_an_overlay_of_its_own", "over_a_bind_mount_of_its_own", "at_another_time"}
URINGS = {"by_io_uring", "by_io_uring_without_a_descriptor"}
AS_CHILD: dict[str, Any] = {"user": CHILD, "group": CHILD, "extra_groups": [], "cwd": "/"}
URING = Path("/proc/sys/kernel/io_uring_disabled")


def results(rig: GateRig, content: bytes) -> dict[str, str]:
    rig.start(Mode.BLOCK)
    rig.ground.chmod(0o777)
    folder = rig.ground / "tools" / "rigs"  # a place that the child may read
    folder.mkdir(parents=True)
    for module in (rare_openings, own_namespaces):
        shutil.copy(module.__file__, folder)
    program = [PYTHON, "-B", "-s", "-S", "-m", own_namespaces.__name__]
    done = subprocess.run(
        [*program, str(rig.put("file", content))],
        env={"PYTHONPATH": str(rig.ground), "PATH": os.defpath},
        capture_output=True,
        text=True,
        timeout=BOUND,
        check=True,
        **AS_CHILD,
    )
    return json.loads(done.stdout)


def test_a_flagged_file_is_got_in_no_way(rig: GateRig) -> None:
    found = results(rig, FLAGGED)
    assert len(found) == len(own_namespaces.WAYS)
    assert {name: result for name, result in found.items() if result.startswith("got")} == {}


def test_the_ways_are_ways(rig: GateRig) -> None:
    """On a clean file each of them works, or the test above would show nothing."""
    found = results(rig, CLEAN)
    without = set(NEVER)
    if URING.exists() and URING.read_text() != "0\n":
        without |= URINGS
    if subprocess.run(["unshare", "-Ur", "true"], check=False, **AS_CHILD).returncode:
        without |= NAMESPACES
    assert {name for name, result in found.items() if not result.startswith("got")} == without
