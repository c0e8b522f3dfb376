"""A newer version is read from apt's own notes on this computer."""

import sys
from pathlib import Path

import pytest

from scanner.service.updates import UpdateNotes

if sys.platform != "linux":
    pytest.skip("apt is Debian's", allow_module_level=True)

from scanner.platform.linux import updates

POLICY = """beforehand:
  Installed: {installed}
  Candidate: {candidate}
  Version table:
 *** {installed} 100
"""


@pytest.mark.parametrize(
    ("installed", "candidate", "found"),
    [
        ("0.9.0", "0.10.0", "0.10.0"),
        ("0.10.0", "0.10.0", ""),
        ("0.10.0", "0.9.0", ""),  # pinned to an older one
        ("(none)", "0.10.0", ""),
        ("0.10.0~rc1", "0.10.0", "0.10.0"),
    ],
)
def test_a_newer_candidate_is_an_update(
    installed: str, candidate: str, found: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not Path(updates.DPKG).exists():
        pytest.skip("no dpkg here")
    apt = tmp_path / "apt-cache"
    apt.write_text(
        f"#!/bin/sh\ncat <<'E'\n{POLICY.format(installed=installed, candidate=candidate)}E\n"
    )
    apt.chmod(0o755)
    monkeypatch.setattr(updates, "APT_CACHE", str(apt))
    assert updates.available("beforehand") == found


@pytest.mark.parametrize("apt", ["/nowhere/apt-cache", "/bin/false"])
def test_without_apt_there_is_no_update(apt: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updates, "APT_CACHE", apt)
    assert updates.available("beforehand") == ""


def test_the_notes_are_read_once_in_a_while() -> None:
    looks: list[str] = []

    def look(package: str) -> str:
        looks.append(package)
        return "0.2.0"

    notes = UpdateNotes(look)
    assert (notes.version(), notes.version()) == ("0.2.0", "0.2.0")
    assert looks == ["beforehand"]
