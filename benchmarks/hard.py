"""The hard cases: kill -9 under load, and the malformed files of the evaluation folder."""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

CYCLES = 300


def kill(home: Path) -> dict[str, object]:
    """300 kill -9 cycles of the service under load."""
    harness = Path(__file__).parents[1] / "tools" / "rigs" / "kill_harness.py"
    done = subprocess.run(
        [sys.executable, str(harness), str(home), str(CYCLES)],
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def hostile(_home: Path) -> dict[str, object]:
    """Every malformed file through the sandbox: worst time, and that nothing undecoded is called clean."""
    folder = Path(os.environ.get("BEFOREHAND_EVAL", "../shared/eval")) / "hostile"
    started = time.monotonic()
    command = [sys.executable, "-m", "scanner", "scan", "--json", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    called_clean = [r["path"] for r in rows if r["frames"] == 0 and r["reasons"] == ["clean"]]
    return {
        "files": len(rows),
        "seconds": round(time.monotonic() - started, 1),
        "worst_ms": max(row["ms"] for row in rows),
        "undecoded_called_clean": len(called_clean),
        "reasons": dict(Counter(row["reasons"][0] for row in rows)),
    }
