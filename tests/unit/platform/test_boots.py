"""The times the machine ran, from the output of the system's own tools."""

import os
import socket
import sys
import syslog
import time
from pathlib import Path

import pytest

from scanner import platform
from scanner.platform.ports.clock import Boot

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
    clock, now = platform.clock(), time.time()
    running = clock.boots()[-1]
    assert running.id == clock.boot_id()
    assert now - 5 <= running.end <= now + 1
    assert abs((running.end - running.start) * 1000 - clock.monotonic_ms()) < 10_000
    assert 0 <= clock.slept_ms() <= clock.monotonic_ms()


def test_without_tools_this_boot_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert [boot.id for boot in platform.clock().boots()] == [platform.clock().boot_id()]


def test_a_line_reaches_the_system_log() -> None:
    if os.geteuid() != 0 or Path("/dev/log").exists():
        pytest.skip("needs to stand in for the system's log, which takes root and no other log")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as log:
        log.bind("/dev/log")
        try:
            log.settimeout(60)
            platform.process().write_system_log("a line of a test")
            line = log.recv(4096)
        finally:
            Path("/dev/log").unlink()
    assert line.startswith(b"<13>")  # facility user, severity notice
    assert b"beforehand[" in line
    assert b"a line of a test" in line


def test_a_line_for_the_system_log_is_handed_to_the_c_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: list[tuple[object, ...]] = []
    monkeypatch.setattr(syslog, "openlog", lambda *given: calls.append(given))
    monkeypatch.setattr(syslog, "syslog", lambda *given: calls.append(given))
    platform.process().write_system_log("a line of a test")
    assert calls == [
        ("beforehand", syslog.LOG_PID, syslog.LOG_USER),
        (syslog.LOG_NOTICE, "a line of a test"),
    ]


def test_a_file_belongs_to_one_process(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    one, two = os.open(path, os.O_RDWR), os.open(path, os.O_RDWR)
    assert platform.files().lock_file(one)
    assert not platform.files().lock_file(two)
    os.close(one)
    assert platform.files().lock_file(two)
    os.close(two)
