"""Makes files as fast as it can, as a sending app does: burst_child.py FOLDER COUNT files|folders."""

import os
import sys
from pathlib import Path

folder, count, kind = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
for n in range(count):
    if kind == "files":
        with open(folder / f"{n}.jpg", "wb") as file:
            file.write(b"x")
    elif n % 11 == 10:
        tree = folder.parent / f"tree-{n}"
        os.makedirs(tree / "x/y")
        (tree / "x/y/z.jpg").write_bytes(b"x")
        tree.rename(folder / f"{n}")
    else:
        os.makedirs(folder / f"{n}/x/y")
        (folder / f"{n}/x/y/z.jpg").write_bytes(b"x")
