"""The log: bytes a record, durable appends a second, and 100,000 records verified and opened."""

import os
import statistics
import time
from pathlib import Path

from scanner import platform
from scanner.audit import AuditLog, LogEntry, SystemClock, Trust, next_anchor, read, verify
from scanner.audit.acknowledge import AnchorTime
from scanner.keys import Unlocked
from scanner.keys.pairs import KeyPair
from scanner.schema import Record, RecordKind

RECORDS = 100_000
SINGLE = 2_000
BATCH = 50


def figures(home: Path) -> dict[str, object]:
    """Write, verify and open; wall seconds, and CPU seconds beside them because other work runs on the machine."""
    unlocked = Unlocked(os.urandom(16), (KeyPair.of(os.urandom(32)),))
    folder, clock = home / "log", SystemClock(platform.clock())
    AuditLog.create(folder, unlocked)
    log = AuditLog.open(folder, unlocked.public, clock)
    took: list[float] = []
    for number in range(SINGLE):
        began = time.perf_counter()
        log.append([_verdict(clock, number)])
        took.append(time.perf_counter() - began)
    began = time.perf_counter()
    for _ in range((RECORDS - SINGLE) // BATCH):
        log.append([_verdict(clock, 0)] * BATCH)
    batched = (RECORDS - SINGLE) / (time.perf_counter() - began)
    log.close()
    size = sum(path.stat().st_size for path in folder.glob("*.csl"))
    wall, cpu = time.perf_counter(), time.process_time()
    report = verify(folder, unlocked)
    verified = time.perf_counter() - wall, time.process_time() - cpu
    opened = sum(1 for _ in read(folder, unlocked))
    both = time.perf_counter() - wall, time.process_time() - cpu
    noted = next_anchor(None, report, AnchorTime(clock.wall(), 0)).by(unlocked)
    wall, cpu = time.perf_counter(), time.process_time()
    again = verify(folder, unlocked, Trust("", noted, clock.wall(), opened=True))
    unlocking = time.perf_counter() - wall, time.process_time() - cpu
    return {
        "records": report.records,
        "whole": report.whole and again.whole,
        "opened": opened,
        "bytes_per_record": round(size / report.records, 1),
        "appends_per_s": round(SINGLE / sum(took)),
        "append_ms_p50_p99": [
            round(statistics.median(took) * 1000, 2),
            round(statistics.quantiles(took, n=100)[98] * 1000, 2),
        ],
        "appends_per_s_batches_of_50": round(batched),
        "verify_s_wall_cpu": [round(value, 2) for value in verified],
        "unlock_s_wall_cpu": [round(value, 2) for value in unlocking],
        "verify_and_open_s_wall_cpu": [round(value, 2) for value in both],
    }


def _verdict(clock: SystemClock, number: int) -> LogEntry:
    record = Record(
        wall=clock.wall(),
        mono=clock.mono_ms(),
        boot=clock.boot_id(),
        kind=RecordKind.VERDICT,
        action="hold",
        reason="nudity",
        source="default",
        policy=3,
        layer="0c4a11e1",
        media="jpeg",
        size=21,
        score=number % 11,
        model="de7ec708",
    )
    return LogEntry(record, os.urandom(32))
