"""Standard streams for a process without any, such as a Windows program without a console."""

import os
import sys


def ensure() -> None:
    """Replace missing streams with ones that discard all output and have no input."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # They stay open as long as the process lives, as the system's own would.
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
