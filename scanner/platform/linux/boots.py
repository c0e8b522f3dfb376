"""
The times when this machine ran.

From the journal's list of boots, else the login records, else only this boot.
"""

import subprocess
import time
from datetime import datetime
from pathlib import Path

import msgspec

from scanner.platform.ports.clock import Boot

STAT = Path("/proc/stat")
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_SECONDS = 10  # time limit; listing the journal of years takes less


class _JournalBoot(msgspec.Struct):
    boot_id: str
    first_entry: int  # microseconds since 1970
    last_entry: int


def boots() -> tuple[Boot, ...]:
    """Return all boots known to the system, the oldest first and the running one last, ending now."""
    now = int(time.time())
    current = Boot(BOOT_ID.read_text()[:8], _boot_time(), now)
    before = parse_journal(_output("journalctl", "--list-boots", "--output=json", "--no-pager"))
    if not before:
        before = parse_last(_output("last", "-x", "reboot", "shutdown", "--time-format=iso"))
    # The running boot's own entry ends at its last line, not now.
    earlier = [boot for boot in before if boot.id != current.id and boot.start < current.start - 1]
    return (*earlier, current)


def parse_journal(text: bytes) -> list[Boot]:
    """Parse the output of `journalctl --list-boots --output=json`; empty for any other text."""
    try:
        listed = msgspec.json.decode(text, type=list[_JournalBoot])
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return []
    spans = [
        Boot(boot.boot_id[:8], boot.first_entry // 1_000_000, boot.last_entry // 1_000_000)
        for boot in listed
    ]
    return sorted(spans, key=lambda boot: boot.start)


def parse_last(text: bytes) -> list[Boot]:
    """Parse the output of `last -x reboot shutdown --time-format=iso`, which has no ids."""
    spans: list[Boot] = []
    for line in text.decode("utf-8", "replace").splitlines():
        words = line.split()
        if not words or words[0] != "reboot":
            continue
        times: list[int] = []
        for word in words:
            try:
                times.append(int(datetime.fromisoformat(word).timestamp()))
            except ValueError:
                continue
        if times:
            spans.append(Boot("", times[0], times[1] if len(times) > 1 else times[0]))
    return sorted(spans, key=lambda boot: boot.start)


def _boot_time() -> int:
    for line in STAT.read_text().splitlines():
        if line.startswith("btime "):
            return int(line.split()[1])
    return int(time.time() - time.clock_gettime(time.CLOCK_BOOTTIME))


def _output(*command: str) -> bytes:
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""
