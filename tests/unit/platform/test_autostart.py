import plistlib
import shlex
import subprocess
from pathlib import Path

import pytest

from scanner.platform.linux import autostart as linux
from scanner.platform.macos import autostart as macos
from scanner.platform.ports.autostart import AutostartPart
from scanner.platform.windows import autostart as windows

COMMAND = ("/opt/be fore/bin/beforehand", "app", "100%", "a$b")


@pytest.fixture(autouse=True)
def bare_session(monkeypatch, tmp_path):
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))


@pytest.mark.parametrize("part", list(AutostartPart))
def test_set_and_clear(part, tmp_path):
    assert not linux.is_set(part, tmp_path)
    linux.set_up(part, COMMAND, tmp_path)
    path, text = linux.file(part, COMMAND, tmp_path)
    assert path.parent == tmp_path / ".config" / "autostart"
    assert path.read_text() == text
    assert linux.is_set(part, tmp_path)
    linux.clear(part, tmp_path)
    linux.clear(part, tmp_path)
    assert not path.exists()


def test_a_copy_that_is_switched_off_counts_as_not_set(tmp_path):
    linux.set_up(AutostartPart.APP, COMMAND, tmp_path)
    path = linux.file(AutostartPart.APP, (), tmp_path)[0]
    path.write_text(path.read_text() + "Hidden=true\n")
    assert not linux.is_set(AutostartPart.APP, tmp_path)


def test_the_guard_is_a_unit_under_systemd(tmp_path):
    marker = tmp_path / "run" / "systemd" / "private"
    marker.parent.mkdir(parents=True)
    marker.touch()
    linux.set_up(AutostartPart.GUARD, COMMAND, tmp_path)
    unit = tmp_path / ".config/systemd/user/beforehand-guard.service"
    assert "Restart=always" in unit.read_text()
    assert 'ExecStart="/opt/be fore/bin/beforehand" app 100%% "a$$b"' in unit.read_text()
    link = unit.parent / "default.target.wants" / unit.name
    assert link.resolve() == unit
    linux.clear(AutostartPart.GUARD, tmp_path)
    assert not link.is_symlink()


def test_the_desktop_entry_runs_what_it_names(tmp_path):
    text = linux.file(AutostartPart.APP, ("echo", "a b", "c"), Path("/home/x"))[1]
    line = next(row for row in text.splitlines() if row.startswith("Exec=")).removeprefix("Exec=")
    done = subprocess.run(shlex.split(line), capture_output=True, text=True, check=True)
    assert done.stdout == "a b c\n"


def test_the_other_systems_entries_hold_the_command(tmp_path):
    path, text = macos.file(AutostartPart.APP, COMMAND, tmp_path)
    assert path.name == "org.beforehand.app.plist"
    assert plistlib.loads(text.encode())["ProgramArguments"] == list(COMMAND)
    macos.set_up(AutostartPart.GUARD, COMMAND, tmp_path)
    assert macos.is_set(AutostartPart.GUARD, tmp_path)
    macos.clear(AutostartPart.GUARD, tmp_path)
    assert not macos.is_set(AutostartPart.GUARD, tmp_path)
    path, text = windows.file(AutostartPart.APP, COMMAND, tmp_path)
    assert path.name == "Beforehand"
    assert text == '"/opt/be fore/bin/beforehand" app 100% a$b'


def test_root_is_an_administrator(monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert linux.account_is_admin()
