"""A rig whose start fails half way gives back all that it took."""

import os
import threading
from pathlib import Path

import pytest

from tools.rigs import cdp, marionette
from tools.rigs.marionette import Firefox, MarionetteError


def _children() -> set[str]:
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def _program(folder: Path, script: str) -> str:
    path = folder / "browser"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize("script", ["exit 1", "kill -9 $$", 'kill -9 -- "-$$"'])
def test_firefox_that_dies_while_it_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    monkeypatch.setattr(marionette, "BINARY", _program(tmp_path, script))
    before = _children()
    with pytest.raises(MarionetteError):
        Firefox(tmp_path / "profile", tmp_path)
    assert _children() == before


def test_chromium_that_dies_while_it_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cdp, "BINARY", _program(tmp_path, "exit 1"))
    before, descriptors = _children(), os.listdir("/proc/self/fd")
    threads = threading.active_count()
    browser = cdp.Chromium(tmp_path / "profile", tmp_path)
    with pytest.raises(cdp.CdpError):
        browser.send("Target.getTargets")
    browser.close()
    assert _children() == before
    assert os.listdir("/proc/self/fd") == descriptors
    assert threading.active_count() == threads
