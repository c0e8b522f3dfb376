"""The icon in a real tray: an X server, a private message bus, and a desktop's StatusNotifier host."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.fake import FakeGuard
from tools.rigs.x_server import x_server
from tools.waits import BOUND

ROOT = Path(__file__).parents[2]
NEEDED = ("Xvfb", "dbus-run-session", "xwininfo")

pytestmark = [
    pytest.mark.skipif(
        any(shutil.which(tool) is None for tool in NEEDED), reason=f"needs {', '.join(NEEDED)}"
    ),
    pytest.mark.slow,
]


@pytest.fixture
def display():
    """An X server of our own."""
    with x_server() as name:
        yield name


def test_the_icon_is_in_the_tray_with_its_menu(display, home):
    pytest.importorskip("dbus_fast")
    service = FakeGuard(home / "run" / "channel.sock")
    try:
        done = subprocess.run(
            ["dbus-run-session", "--", sys.executable, "-m", "tests.e2e.tray_host",
             sys.executable, "-m", "tests.e2e.spoken_app", "--tray"],
            cwd=ROOT, env=os.environ | {"DISPLAY": display, "LANG": "C.UTF-8"},
            capture_output=True, text=True, timeout=2 * BOUND, check=False,
        )  # fmt: skip
    finally:
        service.die()
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["alive"]
    assert [22, 22] in seen["icons"]
    assert "Beforehand" in seen["tip"]
    assert seen["menu"][0] == "Protected. Pictures get a second look."
    assert "Someone is pressuring me" in seen["menu"]
    assert not any("Quit" in label or "Exit" in label for label in seen["menu"])
    assert seen["window"]
