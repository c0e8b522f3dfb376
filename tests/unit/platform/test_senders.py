"""Messengers and mail programs that are installed."""

import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_what_is_installed_for_all(tmp_path: Path) -> None:
    from scanner.platform.linux.senders import installed

    for path in (
        "usr/bin/signal-desktop",
        "usr/bin/unknown-messenger",
        "snap/bin/telegram-desktop",
        "usr/bin/telegram-desktop",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    flatpak = tmp_path / "var/lib/flatpak/exports/bin/org.mozilla.Thunderbird"
    flatpak.parent.mkdir(parents=True)
    flatpak.symlink_to("/app/that/only/its/sandbox/sees")
    assert installed(tmp_path) == ("signal", "telegram", "thunderbird")
