"""Entry point: `python -m link FOLDER SOCKET [--while-read]`."""

import signal
import socket
import sys
import threading
from pathlib import Path
from types import FrameType

from link import confinement, settings
from link.process import LinkProcess

USAGE = 64  # exit codes of sysexits.h
NO_CONFIGURATION = 78
WHILE_READ = "--while-read"


def main(arguments: list[str]) -> int:
    """
    Run until SIGTERM; `arguments`: the device's folder and the service's socket.

    With `--while-read` the process ends when the other end of its standard input is closed, for any reason.
    """
    owned = arguments[2:] == [WHILE_READ]
    if len(arguments) != 2 and not owned:
        print("usage: python -m link FOLDER SOCKET [--while-read]", file=sys.stderr)
        return USAGE
    try:
        broker = settings.load(Path(arguments[0]))
    except (OSError, ValueError, KeyError) as error:
        print(
            f"link: {arguments[0]} cannot be used ({type(error).__name__}). "
            "Remove it, then: beforehand link join FOLDER",
            file=sys.stderr,
        )
        return NO_CONFIGURATION
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGINT, _end)
    confinement.confine(broker.port)
    LinkProcess(broker, Path(arguments[1]), owner=_owner() if owned else None).run()
    return 0


def _owner() -> int:
    """Return a socket that can be waited for and is closed when standard input ends."""
    if sys.platform != "win32":
        return sys.stdin.fileno()
    ours, inner = socket.socketpair()  # only sockets can be waited for there

    def end() -> None:
        sys.stdin.buffer.read()
        inner.close()

    threading.Thread(target=end, name="owner", daemon=True).start()
    return ours.detach()


def _end(_number: int, _frame: FrameType | None) -> None:
    sys.exit(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
