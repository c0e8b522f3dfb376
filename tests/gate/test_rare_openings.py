"""Ways to get at a file that no usual program takes: none of them gives a flagged one, and they do work."""

import json
import subprocess
from pathlib import Path

import pytest

from scanner.kernel_gate.failures import Mode
from tools.rigs import rare_openings
from tools.rigs.gate import CHILD, CLEAN, FLAGGED, PYTHON, GateRig
from tools.waits import BOUND

pytestmark = pytest.mark.root
# By a handle only root may open, a picture is no program, what is opened for nothing gives nothing, and two ways
# make a flagged picture whatever is given.
NEVER = {
    "by_a_handle", "run_as_a_program", "of_a_file_without_a_name", "with_its_old_times",
    "for_neither_reading_nor_writing",
}  # fmt: skip
URING = Path("/proc/sys/kernel/io_uring_disabled")


def results(rig: GateRig, content: bytes) -> dict[str, str]:
    rig.start(Mode.BLOCK)
    rig.ground.chmod(0o777)
    program = Path(rare_openings.__file__).read_text()
    command = [PYTHON, "-I", "-S", "-c", program, str(rig.put("file", content))]
    child = {"user": CHILD, "group": CHILD, "extra_groups": []}
    done = subprocess.run(
        command, cwd="/", capture_output=True, text=True, timeout=BOUND, check=True, **child
    )
    return json.loads(done.stdout)


def test_a_flagged_file_is_got_in_no_way(rig: GateRig) -> None:
    found = results(rig, FLAGGED)
    assert len(found) == len(rare_openings.WAYS)
    assert {name: result for name, result in found.items() if result.startswith("got")} == {}


def test_the_ways_are_ways(rig: GateRig) -> None:
    """On a clean file each of them works, or the test above would show nothing."""
    found = results(rig, CLEAN)
    without = NEVER if not URING.exists() or URING.read_text() == "0\n" else {*NEVER, "by_io_uring"}
    assert {name for name, result in found.items() if not result.startswith("got")} == without
