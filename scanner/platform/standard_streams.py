"""Standard streams for a process that the system gave none: a program of Windows without a console."""

import os
import sys


def ensure() -> None:
    """Put streams that take everything and hold nothing in place of those that are missing."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # Open for as long as the process lives, as the system's own would be.
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
