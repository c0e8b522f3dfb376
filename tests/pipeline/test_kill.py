"""kill -9 under load: no acknowledged record lost, no file lost, nothing left in staging."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HARNESS = Path(__file__).parents[2] / "tools" / "rigs" / "kill_harness.py"
CYCLES = 40  # `make bench` does 300


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killing_the_service_loses_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(HARNESS), str(tmp_path), str(CYCLES)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["cycles"] == CYCLES
    assert found["acknowledged"] > CYCLES, "the load must have reached the log before the kills"
    assert found["held"] > 0
    assert (found["files_lost"], found["files_altered"], found["left_in_staging"]) == (0, 0, 0)
    assert found["recorded"] >= found["acknowledged"]
    assert found["log_whole"], found["damage"]
