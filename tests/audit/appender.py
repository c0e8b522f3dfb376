"""
Processes that append until they are killed, for the kill and power-cut tests.

Reads folders, one a line, from stdin. For each it forks a process that opens the log there and
appends; prints `pid N`, then from that process `alarm CODE`, `open ROLLED`, and the last sequence
number of each acknowledged append; then `dead N` when it has ended. Importing once and forking
makes a cycle short.
"""

import os
import sys
import threading
import time
from pathlib import Path

from scanner import platform
from scanner.audit import AuditLog, LogEntry, SystemClock
from scanner.keys.pairs import KeyPair, PublicKeys
from scanner.schema import Record, RecordKind

LOG_ID, MASTER = b"a log of a test.", b"a master secret of a test".ljust(32, b".")
PUBLIC = PublicKeys(LOG_ID, KeyPair.of(MASTER).public())


def serve() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                run(Path(line.strip()))
            finally:
                os._exit(1)
        say(f"pid {child}")
        _pid, status = os.waitpid(child, 0)
        say(f"dead {os.WTERMSIG(status) if os.WIFSIGNALED(status) else -os.WEXITSTATUS(status)}")


def run(folder: Path) -> None:
    clock = SystemClock(platform.clock())
    log = AuditLog.open(folder, PUBLIC, clock)
    for alarm in log.alarms:
        say(f"alarm {alarm}")
    say(f"open {log.rolled_forward}")
    for _ in range(2):
        threading.Thread(target=append, args=(log, clock), daemon=True).start()
    while True:
        time.sleep(0.02)
        log.heartbeat()
        log.rotate("daily")


def append(log: AuditLog, clock: SystemClock) -> None:
    number = 0
    while True:
        number += 1
        record = Record(
            wall=clock.wall(),
            mono=clock.mono_ms(),
            boot=clock.boot_id(),
            kind=RecordKind.VERDICT,
            action="allow",
            reason="clean",
            count=number,
        )
        try:
            seqs = log.append([LogEntry(record)] * (1 + number % 3))
        except Exception as error:  # the test sees what ended us
            say(f"error {error}")
            os._exit(2)
        say(str(seqs.stop - 1))


def say(line: str) -> None:
    # One write a line: lines of two threads never mix, and nothing waits in a buffer.
    os.write(1, line.encode() + b"\n")


if __name__ == "__main__":
    serve()
