"""Known folders and the Run key. Run by Windows' Python, but for what is the same everywhere."""

import sys
from pathlib import Path

import pytest

from scanner.platform.ports.autostart import AutostartPart
from scanner.platform.windows import autostart, places


def test_of_another_home_the_usual_names_are_taken(tmp_path: Path) -> None:
    found = {place.path for place in places.outgoing(tmp_path)}
    assert tmp_path / "Pictures" / "Screenshots" in found
    assert tmp_path / "Downloads" in found


@pytest.mark.skipif(sys.platform != "win32", reason="Windows only")
@pytest.mark.parametrize("name", places.KNOWN_FOLDERS)
def test_the_shell_says_where_known_folders_are(name: str) -> None:
    found = places.known_folder(places.KNOWN_FOLDERS[name])
    assert found is not None
    assert found.is_absolute()
    assert found in {place.path for place in places.outgoing(Path.home())}


@pytest.mark.skipif(sys.platform != "win32", reason="Windows only")
def test_an_unknown_folder_is_none() -> None:
    assert places.known_folder("00000000-0000-0000-0000-000000000001") is None


@pytest.mark.skipif(sys.platform != "win32", reason="Windows only")
def test_the_run_key_is_written_and_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autostart, "RUN_KEY", r"Software\Beforehand-test\Run")
    home = Path.home()
    command = (r"C:\Program Files\Beforehand\beforehand-app.exe", "--tray")
    autostart.set_up(AutostartPart.APP, command, home)
    assert autostart.is_set(AutostartPart.APP, home)
    assert not autostart.is_set(AutostartPart.GUARD, home)
    assert autostart.file(AutostartPart.APP, command, home)[1] == (
        r'"C:\Program Files\Beforehand\beforehand-app.exe" --tray'
    )
    autostart.clear(AutostartPart.APP, home)
    assert not autostart.is_set(AutostartPart.APP, home)
