"""kill -9 before and after each call that taking, giving back and deleting make to the system."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

CHILD = Path(__file__).with_name("crash_child.py")
MANY = {
    "take": 60,
    "restore": 80,
    "delete": 30,
}  # cases at the least, or the wrapping has slipped off


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="wraps Linux calls")
@pytest.mark.parametrize("where", ["one file system", "two file systems"])
@pytest.mark.parametrize("operation", ["take", "restore", "delete"])
def test_no_crash_point_loses_a_file_or_leaves_one_in_staging(
    operation: str, where: str, tmp_path: Path, other_file_system: Path
) -> None:
    # The hold area lies in memory, where syncing is free: what kill -9 leaves is the same.
    outgoing = other_file_system if where == "one file system" else tmp_path
    child = subprocess.run(
        [sys.executable, str(CHILD), operation, str(other_file_system), str(outgoing / "out")],
        capture_output=True,
        text=True,
        check=True,
    )
    report = json.loads(child.stdout)
    assert report["failures"] == []
    assert report["cases"] >= MANY[operation]
