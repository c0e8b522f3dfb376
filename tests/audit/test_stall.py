"""A process that is stopped and continued leaves a record of that, before anything else it records."""

import os
import signal
import subprocess
import sys
import time

import pytest

from scanner.audit import LogEntry, Query, read, stamp
from scanner.audit.pulse import STALL_SECONDS
from scanner.audit.retention import DAY
from scanner.schema import RecordKind
from tools.waits import until

CHILD = """
import sys, time
from pathlib import Path
from scanner import platform
from scanner.audit import AuditLog, SystemClock, pulse
from scanner.keys import PublicKeys, PublicPair
pulse.STALL_SECONDS = 2
seal, sign, log_id = (bytes.fromhex(text) for text in sys.argv[2:])
public = PublicKeys(log_id, PublicPair(seal, sign))
log = AuditLog.open(Path(sys.argv[1]), public, SystemClock(platform.clock()))
while True:
    log.tick()
    print("tick", flush=True)
    time.sleep(0.1)
"""


def kinds(kit) -> list[tuple[str, int]]:
    rows = read(kit.folder, kit.unlocked, Query(oldest_first=True))
    return [(str(row.record.kind), row.record.count) for row in rows]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGSTOP")
def test_a_stopped_process_says_so_when_it_goes_on(kit) -> None:
    kit.create()
    public = kit.unlocked.public
    keys = [public.current.seal.hex(), public.current.sign.hex(), public.log_id.hex()]
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(kit.folder), *keys], stdout=subprocess.PIPE, text=True
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "tick\n"
        os.kill(child.pid, signal.SIGSTOP)
        # The stall itself, which has to last: nothing happens meanwhile that could be waited for.
        time.sleep(3)
        os.kill(child.pid, signal.SIGCONT)
        until(lambda: any(kind == "stalled" for kind, _count in kinds(kit)))
        assert max(count for kind, count in kinds(kit) if kind == "stalled") >= 2
    finally:
        child.kill()
        child.communicate()


def test_whoever_records_first_after_a_stall_records_the_stall_first(kit) -> None:
    kit.create()
    log = kit.open()
    log.tick()
    kit.clock.pass_time(70)
    log.append([LogEntry(stamp(kit.clock, RecordKind.VERDICT))])
    log.close()
    assert kinds(kit)[-3:] == [("stalled", 70), ("verdict", 0), ("stopped", 0)]


def test_sleep_is_recorded_as_sleep_and_once(kit) -> None:
    kit.create()
    log = kit.open()
    log.tick()
    kit.clock.pass_time(3600)
    kit.clock.asleep += 3_600_000
    log.append([LogEntry(stamp(kit.clock, RecordKind.VERDICT))])
    log.heartbeat()
    assert kinds(kit)[-3:] == [("resumed", 3600), ("verdict", 0), ("heartbeat", 0)]
    log.close()


def test_a_command_that_waits_at_its_prompt_is_no_stall(kit) -> None:
    """A command has no heartbeat."""
    kit.create()
    log = kit.open()
    kit.clock.pass_time(10 * STALL_SECONDS)
    log.close()
    assert "stalled" not in dict(kinds(kit))


def test_a_clock_that_is_set_and_set_back_between_two_heartbeats_is_recorded(kit) -> None:
    """A day in another year would do: rules that depend on the child's age go by the date."""
    kit.create()
    log = kit.open()
    log.tick()
    for step in (365 * DAY, -365 * DAY):
        kit.clock.seconds += step
        log.append([kit.verdict()])
    kit.clock.pass_time(10)
    log.tick()
    log.heartbeat()
    kit.abandon(log)
    steps = [(kind, count) for kind, count in kinds(kit) if kind in ("clock", "verdict")]
    assert steps == [
        ("clock", 365 * DAY),
        ("verdict", 0),
        ("clock", -365 * DAY),
        ("verdict", 0),
    ]


def test_small_steps_of_the_clock_add_up(kit) -> None:
    kit.create()
    log = kit.open()
    log.tick()
    for _ in range(4):
        kit.clock.seconds += 25
        log.tick()
    log.heartbeat()
    kit.abandon(log)
    assert [count for kind, count in kinds(kit) if kind == "clock"] == [75]
