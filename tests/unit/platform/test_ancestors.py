"""The browser above a native host, of which Windows names only parents."""

import pytest

from scanner.platform.windows import browsers, processes
from scanner.platform.windows.processes import RunningProcess


def listed(*rows: tuple[int, int, str]) -> dict[int, RunningProcess]:
    return {pid: RunningProcess(pid, parent, name) for pid, parent, name in rows}


def test_the_browser_is_found_above_shell_and_launcher(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = listed(
        (1, 0, "explorer.exe"),
        (2, 1, "chrome.exe"),
        (3, 2, "cmd.exe"),
        (4, 3, "beforehand-host.exe"),
        (5, 4, "python.exe"),
    )
    monkeypatch.setattr(processes, "running", lambda: rows)
    assert browsers.browser_above(4) == 2
    assert browsers.browser_of(2) == "chrome"
    assert browsers.browser_above(1) == 1


def test_process_ids_that_form_a_ring_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "running", lambda: listed((2, 3, "a.exe"), (3, 2, "b.exe")))
    assert browsers.browser_above(2) == 2


def test_of_a_browser_only_its_main_process_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = listed(
        (10, 1, "msedge.exe"),
        (11, 10, "msedge.exe"),
        (12, 10, "msedge.exe"),
        (20, 9, "firefox.exe"),
    )
    monkeypatch.setattr(processes, "running", lambda: rows)
    assert {(one.name, one.pid) for one in browsers.running(0)} == {("edge", 10), ("firefox", 20)}
