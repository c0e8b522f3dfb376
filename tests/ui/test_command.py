"""The commands that are started at login, by where this Python lies."""

from pathlib import Path

from ui.command import app_command, guard_command


def test_the_installer_s_programs_are_found_above_python(tmp_path: Path) -> None:
    python = tmp_path / "Be fore hand" / "python" / "pythonw.exe"
    python.parent.mkdir(parents=True)
    for name in ("beforehand-app.exe", "beforehand-guard.exe"):
        (python.parents[1] / name).touch()
    assert app_command(str(python)) == (str(python.parents[1] / "beforehand-app.exe"), "--tray")
    assert guard_command(str(python)) == (str(python.parents[1] / "beforehand-guard.exe"),)


def test_the_command_beside_python_is_taken(tmp_path: Path) -> None:
    python = tmp_path / "bin" / "python"
    python.parent.mkdir()
    assert guard_command(str(python)) == (str(python), "-m", "scanner", "run")
    (python.parent / "beforehand").touch()
    assert guard_command(str(python)) == (str(python.parent / "beforehand"), "run")
    assert app_command(str(python)) == (str(python.parent / "beforehand"), "app", "--tray")
