"""The unit files of the gated mode say what the docs promise, and systemd understands them."""

import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from scanner import settings
from scanner.cli.main import beforehand
from tools.waits import BOUND

FOLDER = Path(__file__).parents[2] / "packaging" / "linux"
UNITS = ("beforehand-gate.service", "beforehand-scanner.service")


def _settings(unit: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in (FOLDER / unit).read_text().splitlines():
        key, is_setting, value = line.partition("=")
        if is_setting and not line.startswith("#"):
            found.setdefault(key, []).append(value)
    return found


def test_gate_is_watched_and_its_descriptor_kept() -> None:
    settings = _settings(UNITS[0])
    assert settings["Type"] == ["notify"]
    assert settings["WatchdogSec"] == ["10"]
    assert settings["FileDescriptorStoreMax"] == ["1"]
    assert settings["Restart"] == ["always"]
    assert settings["PrivateTmp"] == ["no"]  # it has to see the real one


def test_gate_waits_for_verdicts_and_log_ins_for_the_gate() -> None:
    gate, scanner = (_settings(unit) for unit in UNITS)
    assert scanner["Type"] == ["notify"]
    assert scanner["WatchdogSec"] == ["30"]
    assert scanner["Nice"] == ["-5"]
    assert UNITS[1] in gate["After"][0]
    assert {"systemd-user-sessions.service", "display-manager.service"} <= set(
        gate["Before"][0].split()
    )


def test_nothing_reaches_a_network() -> None:
    for unit in UNITS:
        settings = _settings(unit)
        assert settings["RestrictAddressFamilies"] == ["AF_UNIX"]
        assert settings["IPAddressDeny"] == ["any"]
        assert settings["NoNewPrivileges"] == ["yes"]


def test_scanner_has_no_capability_and_a_user_of_its_own() -> None:
    settings = _settings(UNITS[1])
    assert settings["CapabilityBoundingSet"] == [""]
    assert settings["User"] == ["beforehand"]


def test_nothing_of_what_they_say_is_kept_and_their_memory_is_bounded() -> None:
    for unit in (*UNITS, "share/beforehand-guard.service"):
        settings = _settings(unit)
        assert settings["StandardOutput"] == ["null"]
        assert settings["MemoryMax"]


def test_they_start_commands_that_there_are() -> None:
    for unit, name in zip(UNITS, ("run", "serve"), strict=True):
        (line,) = _settings(unit)["ExecStart"]
        assert line.split()[1:] == ["gate", name]
        done = CliRunner().invoke(beforehand, ["gate", name, "--help"])
        assert done.exit_code == 0, done.output


def test_no_guard_is_tried_again_where_the_whole_computers_service_guards(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    served = settings.Settings(tmp_path, tmp_path, served=tmp_path)
    monkeypatch.setattr(settings, "load", lambda: served)
    reported = CliRunner().invoke(beforehand, ["run"])
    assert "the whole computer" in reported.stderr
    assert _settings("share/beforehand-guard.service")["RestartPreventExitStatus"] == [
        str(reported.exit_code)
    ]
    assert f"2 | {reported.exit_code}) exit 0" in (FOLDER / "share" / "start-guard").read_text()


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_understands_them(tmp_path: Path) -> None:
    for unit in UNITS:
        lines = (FOLDER / unit).read_text().splitlines()
        # The program is not installed where the tests run.
        text = "\n".join(
            "ExecStart=/bin/true" if line.startswith("ExecStart=") else line for line in lines
        )
        (tmp_path / unit).write_text(text + "\n")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *(str(tmp_path / unit) for unit in UNITS)],
        capture_output=True,
        text=True,
        env={"SYSTEMD_LOG_LEVEL": "warning", "PATH": "/usr/bin:/bin"},
        timeout=BOUND,
        check=False,
    )
    said = [line for line in done.stderr.splitlines() if "beforehand" in line]
    assert done.returncode == 0, done.stderr
    assert not said


def test_sample_configuration_is_valid() -> None:
    from scanner.kernel_gate.config import GateFile

    file = msgspec.toml.decode((FOLDER / "gate.toml").read_bytes(), type=GateFile)
    assert file.mode == "warn"  # as it is packaged
    assert file.exempt is None


def test_the_link_has_a_network_and_so_no_key_and_no_home() -> None:
    link, scanner = _settings("beforehand-link.service"), _settings(UNITS[1])
    assert link["User"] == ["beforehand-link"]
    assert link["User"] != scanner["User"]
    assert link["CapabilityBoundingSet"] == [""]
    assert link["ProtectHome"] == ["yes"]
    assert "-/var/lib/beforehand" in link["InaccessiblePaths"][0].split()
    assert set(link["ConditionPathExists"]) >= {"/var/lib/beforehand-link/link.toml"}
    assert "WantedBy" in link
    made = (FOLDER / "share" / "beforehand.sysusers").read_text()
    assert "u beforehand-link " in made
