"""300 times kill -9 while files are taken and given back without pause."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

CHILD = Path(__file__).with_name("load_child.py")
CYCLES = 300


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="forks")
def test_no_file_is_lost_or_left_in_staging(tmp_path: Path) -> None:
    child = subprocess.run(
        [sys.executable, str(CHILD), str(tmp_path / "load"), str(CYCLES)],
        capture_output=True,
        text=True,
        check=True,
    )
    report = json.loads(child.stdout)
    assert report["failures"] == []
    assert report["interrupted"] > CYCLES // 10  # most kills hit in the middle of something
