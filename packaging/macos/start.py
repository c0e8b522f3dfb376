"""The start of a frozen program: the app, the worker, or the command line, by how it was called."""

import multiprocessing
import runpy
import sys
from pathlib import Path


def main() -> None:
    """A frozen program is its own interpreter: `-m MODULE` means that module."""
    multiprocessing.freeze_support()
    words = [word for word in sys.argv[1:] if word not in ("-I", "-B")]
    if words[:1] == ["-m"] and words[1].partition(".")[0] in ("scanner", "ui"):
        sys.argv = [words[1], *words[2:]]
        runpy.run_module(words[1], run_name="__main__")
    elif Path(sys.executable).stem == "beforehand-app":
        sys.argv = ["ui", *words]
        runpy.run_module("ui", run_name="__main__")
    else:
        runpy.run_module("scanner", run_name="__main__")


if __name__ == "__main__":
    main()
