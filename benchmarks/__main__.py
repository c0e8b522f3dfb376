"""
Measures what docs/benchmarks.md reports, beside the peer in the same run. `make bench`.

    python -m benchmarks [PART...]     parts: verdict cpu bulk memory idle cold burst kill hostile log
"""

import importlib.metadata
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks import audit_log, bulk, guard, hard, stages

PARTS: dict[str, Callable[[Path], dict[str, object]]] = {
    "verdict": guard.verdict,
    "cold": guard.cold,
    "idle": guard.idle,
    "burst": guard.burst,
    "cpu": stages.cpu,
    "bulk": bulk.against_peer,
    "memory": bulk.memory,
    "kill": hard.kill,
    "hostile": hard.hostile,
    "log": audit_log.figures,
}


def main() -> None:
    """Run the parts that are named, or all; one JSON object a part."""
    wanted = sys.argv[1:] or list(PARTS)
    machine = {
        "python": platform.python_version(),
        "kernel": platform.release(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "onnxruntime": importlib.metadata.version("onnxruntime"),
    }
    print(json.dumps({"machine": machine}), flush=True)
    for name in wanted:
        with tempfile.TemporaryDirectory(prefix=f"bench-{name}-") as folder:
            found = PARTS[name](Path(folder))
        print(json.dumps({name: found, "load": round(os.getloadavg()[0], 1)}), flush=True)


if __name__ == "__main__":
    main()
