"""An X server without a screen, for one test."""

import os
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager

from tools.waits import BOUND

# A test run that is killed takes what it started with it.
MORTAL = ("setpriv", "--pdeathsig", "KILL") if shutil.which("setpriv") else ()


@contextmanager
def x_server(size: str = "1280x900") -> Generator[str]:
    """Start a server with a screen of this size in pixels; its name, as in DISPLAY."""
    read, write = os.pipe()
    screen = ["-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(
        [*MORTAL, "Xvfb", "-displayfd", str(write), *screen],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        number = os.read(read, 16).decode().strip()
        assert number, "the X server did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(BOUND)
        os.close(read)  # not before: the server writes there again when its last client leaves
