"""Run as a program: the service's end with the stand-in judge, to be killed."""

import os
import signal
import sys
from pathlib import Path

from scanner.kernel_gate.gate_server import GateServer
from scanner.kernel_gate.wire import GateNotice
from tools.rigs.gate import StubJudge


class Deaf:
    """Takes notes and forgets them."""

    def take(self, note: GateNotice, fd: int) -> None:
        del note, fd


def main() -> None:
    server = GateServer(Path(sys.argv[1]), StubJudge(), Deaf())
    server.start()
    os.write(1, b"ready\n")
    signal.pause()


if __name__ == "__main__":
    main()
