"""The whole story with real processes: pair, ask, answer, replay, and the broker killed in the middle."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from .conftest import needs_mosquitto

ROOT = Path(__file__).parents[2]


@needs_mosquitto
def test_the_demo_and_no_network_in_the_guard(tmp_path: Path) -> None:
    traced = [str(tmp_path)] if shutil.which("strace") else []
    done = subprocess.run(
        [sys.executable, "-m", "tools.link_demo", *traced],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for said in ("640 bytes", "released, the same bytes", "1 dropped, held", "the ask arrives"):
        assert said in done.stdout
    assert "CHANGED" not in done.stdout
    assert "might show private parts; for school" in done.stdout  # the ledger, in words
    if traced:
        lines = (tmp_path / "guard").read_text().splitlines()
        calls = [line.split(None, 1)[1] for line in lines if "AF_" in line]
        assert any("AF_UNIX" in call for call in calls)
        assert [call for call in calls if "AF_UNIX" not in call] == []
