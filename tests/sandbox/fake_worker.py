"""Workers that misbehave, each in its own way. Run by test_endings.py as the host's child."""

import ctypes
import os
import signal
import sys
import time

from scanner import platform
from scanner.platform.ports.confinement import Confinement
from scanner.platform.ports.transport import Connection
from scanner.reasons import FailureReason
from scanner.sandbox import protocol
from scanner.schema import Detection, Finding, Preview, Scores

SCORES = Scores(0.1, 0.2, {"one": 0.1, "other": 0.1})
CLEAN = Finding(media="jpeg", frames=1, scores=SCORES)


def lie(number: int) -> dict[str, bytes]:
    """Replies that must not be believed."""
    nan, infinite = float("nan"), float("inf")

    def of(finding: Finding) -> bytes:
        return protocol.encode(protocol.Reply(number, finding))

    return {
        "lie-other-number": protocol.encode(protocol.Reply(number + 1, CLEAN)),
        "lie-garbage": b"\xc1\xff\x00garbage",
        "lie-empty": b"",
        "lie-clean-without-a-look": of(Finding(media="jpeg")),
        "lie-frames-without-scores": of(Finding(media="jpeg", frames=3)),
        "lie-score-nan": of(Finding("jpeg", 1, Scores(nan, 0.0))),
        "lie-score-high": of(Finding("jpeg", 1, Scores(0.0, 1.5))),
        "lie-score-infinite": of(Finding("jpeg", 1, Scores(0.0, 0.0, {"one": -infinite}))),
        "lie-model-name": of(Finding("jpeg", 1, Scores(0.0, 0.0, {"\x1b[2J": 0.0}))),
        "lie-many-models": of(
            Finding("jpeg", 1, Scores(0.0, 0.0, {f"m{n}": 0.0 for n in range(17)}))
        ),
        "lie-media": of(Finding("../../etc", 1, SCORES)),
        "lie-label": of(Finding("jpeg", 1, SCORES, (Detection("x" * 65, 0.5),))),
        "lie-many": of(Finding("jpeg", 1, SCORES, (Detection("X", 0.5),) * 65)),
        "lie-preview": of(Finding("jpeg", 1, SCORES, preview=Preview(64, 64, bytes(64 * 64 * 3)))),
        "lie-preview-length": of(Finding("jpeg", 1, SCORES, preview=Preview(16, 16, b"x"))),
        "lie-host-reason": of(Finding("jpeg", failure=FailureReason.VANISHED)),
        "lie-too-long": b"x" * (protocol.MAX_REPLY + 1),
    }


def misbehave(mode: str, host: Connection, number: int) -> None:
    if mode == "hang":
        time.sleep(3600)
    if mode == "spin":
        while True:
            pass
    if mode == "segfault":
        ctypes.string_at(0)
    if mode == "abort":
        os.abort()
    if mode == "exit":
        os._exit(0)
    if mode == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if mode == "memory":
        memory = []
        while True:
            memory.append(bytearray(64 * 1024 * 1024))
    raw = os.dup(host.fileno())
    if mode == "partial":
        os.write(raw, b"\x00\x00\x00\x40only a part")
        os._exit(0)
    if mode == "drip":
        os.write(raw, b"\x00\x00\x40\x00")
        while True:
            os.write(raw, b"x")
            time.sleep(0.05)
    if mode == "flood":
        while True:
            os.write(raw, b"\x00\x00\x00\x04flod" * 4096)
    if mode == "talks-on":
        host.send(protocol.encode(protocol.Reply(number, CLEAN)))
        host.send(protocol.encode(protocol.Reply(number + 1, CLEAN)))
    if mode == "dies-after":
        host.send(protocol.encode(protocol.Reply(number, CLEAN)))
        os._exit(1)
    if mode.startswith("lie-"):
        host.send(lie(number)[mode])
        time.sleep(3600)


def main() -> None:
    mode, fd = sys.argv[1], int(sys.argv[sys.argv.index("--fd") + 1])
    host = platform.transport().inherited(fd)
    if mode == "never-ready":
        time.sleep(3600)
    if mode == "no-start":
        sys.exit(1)
    if mode == "bad-ready":
        host.send(b"hello")
        time.sleep(3600)
    if mode == "other-version":
        host.send(protocol.encode(protocol.Ready(99, Confinement())))
        time.sleep(3600)
    host.send(protocol.encode(protocol.Ready(protocol.VERSION, Confinement())))
    while received := host.receive_with_fd(1 << 20):
        request = protocol.decode_request(received[0])
        os.close(received[1])
        if request.size == len(b"behave"):
            host.send(protocol.encode(protocol.Reply(request.number, CLEAN)))
        else:
            misbehave(mode, host, request.number)


if __name__ == "__main__":
    main()
