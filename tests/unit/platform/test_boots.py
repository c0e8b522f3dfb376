"""When the machine ran, from what the system's own tools print."""

import os
import sys
import time
from pathlib import Path

import pytest

from scanner.platform import current
from scanner.platform.api import Boot

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's tools")


def test_the_journal() -> None:
    from scanner.platform.linux.boots import parse_journal

    text = (
        b'[{"index":0,"boot_id":"cccccccc1","first_entry":3000000000,"last_entry":4000000000},'
        b'{"index":-1,"boot_id":"bbbbbbbb1","first_entry":1000000000,"last_entry":2000000000}]'
    )
    assert parse_journal(text) == [Boot("bbbbbbbb", 1000, 2000), Boot("cccccccc", 3000, 4000)]
    for other in (b"", b"[]", b"no journal files were found", b'{"boots": 1}'):
        assert parse_journal(other) == []


def test_the_login_records() -> None:
    from scanner.platform.linux.boots import parse_last

    text = (
        b"reboot   system boot  6.1.0-13-amd64   2026-11-24T08:00:00+00:00   still running\n"
        b"shutdown system down  6.1.0-13-amd64   2026-11-23T20:00:00+00:00 - 2026-11-24T08:00:00+00:00  (12:00)\n"
        b"reboot   system boot  6.1.0-13-amd64   2026-11-23T08:00:00+00:00 - 2026-11-23T20:00:00+00:00  (12:00)\n"
        b"\nwtmp begins 2026-11-01T00:00:00+00:00\n"
    )
    eight = 1795420800
    assert parse_last(text) == [
        Boot("", eight, eight + 12 * 3600),
        Boot("", eight + 24 * 3600, eight + 24 * 3600),
    ]
    assert parse_last(b"\xff\xfe nothing") == []


def test_this_machine() -> None:
    platform, now = current(), time.time()
    running = platform.boots()[-1]
    assert running.id == platform.boot_id()
    assert now - 5 <= running.end <= now + 1
    assert abs((running.end - running.start) * 1000 - platform.monotonic_ms()) < 10_000
    assert 0 <= platform.slept_ms() <= platform.monotonic_ms()


def test_without_tools_this_boot_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert [boot.id for boot in current().boots()] == [current().boot_id()]


def test_the_system_log_takes_a_line_or_loses_it() -> None:
    current().write_system_log("a line of a test")


def test_a_file_belongs_to_one_process(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    one, two = os.open(path, os.O_RDWR), os.open(path, os.O_RDWR)
    assert current().lock_file(one)
    assert not current().lock_file(two)
    os.close(one)
    assert current().lock_file(two)
    os.close(two)
