"""The paths where an app looks for the service."""

import os
from pathlib import Path

import pytest

from scanner import settings

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the gated mode is for Linux")


@pytest.mark.parametrize(
    ("marker", "uid", "served"),
    [
        (None, 1001, False),
        ("1001", 1001, True),
        ("1001", 1002, False),  # another account of the computer keeps a guard of its own
        ("1001", 0, True),
        ("nonsense", 1001, False),
    ],
)
def test_the_child_and_root_find_the_service_of_a_gated_computer(
    marker: str | None, uid: int, served: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if marker is not None:
        (tmp_path / settings.GATED_CHILD).write_text(marker)
    monkeypatch.delenv(settings.HOME_VARIABLE, raising=False)
    monkeypatch.setattr(settings, "GATED_RUNTIME", tmp_path)
    monkeypatch.setattr(os, "getuid", lambda: uid)
    found = settings.load()
    assert (found.socket == tmp_path / "channel.sock") is served
    assert tmp_path not in found.data.parents  # what an app remembers stays its own
    assert tmp_path not in found.runtime.parents


def test_a_home_that_was_named_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / settings.GATED_CHILD).write_text(str(os.getuid()))
    monkeypatch.setattr(settings, "GATED_RUNTIME", tmp_path)
    monkeypatch.setenv(settings.HOME_VARIABLE, str(tmp_path / "home"))
    assert settings.load().socket == tmp_path / "home" / "run" / "channel.sock"
