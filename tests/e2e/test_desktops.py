"""Screens under the theme plug-in of GTK desktops (GNOME, XFCE, MATE, Cinnamon), small and at 200 %."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.rigs.x_server import x_server
from tools.waits import BOUND

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="GTK desktops are on Linux"),
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="no X server for tests"),
]
SCREENS = ((1024, 600, 1), (1280, 800, 1), (2048, 1200, 2))  # pixels of the display, and the scale


@pytest.fixture(scope="module", params=SCREENS, ids=lambda s: f"{s[0]}x{s[1]}@{s[2]}")
def display(request: pytest.FixtureRequest) -> Iterator[tuple[dict[str, str], int, int]]:
    """An X display of that size: its environment, and the size in the app's own pixels."""
    width, height, scale = request.param
    with x_server(f"{width}x{height}") as name:
        env = {
            **os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": str(scale),
            "QT_QPA_PLATFORMTHEME": "gtk3", "PYTHONPATH": str(ROOT), "NO_AT_BRIDGE": "1",
        }  # fmt: skip
        yield env, width // scale, height // scale


def shown(display: tuple[dict[str, str], int, int], name: str, step: int) -> dict[str, object]:
    """Measure a screen as large as the display."""
    env, width, height = display
    command = [
        sys.executable,
        "-m",
        "tests.e2e.shown_screen",
        name,
        str(step),
        str(width),
        str(height),
    ]
    ran = subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=BOUND, check=False
    )
    if ran.returncode != 0 and "could not connect to display" in ran.stderr:
        pytest.skip("Qt cannot use this X server")
    assert ran.returncode == 0, ran.stderr
    measured = json.loads(ran.stdout.splitlines()[-1])
    if not measured["gtk"]:
        pytest.skip("Qt's theme plug-in for GTK cannot be loaded (libgtk-3-0 is not here)")
    return measured


@pytest.mark.parametrize("name", ["pause-child", "pause-teen", "pause-copy"])
def test_letters_grow_together_and_nothing_is_hidden(
    display: tuple[dict[str, str], int, int], name: str
) -> None:
    """The body once stayed at the system's 10 pt under GTK's theme while all else grew."""
    normal, largest = shown(display, name, 0), shown(display, name, 2)
    for measured in (normal, largest):
        assert measured["whole"] == measured["choices"] == (0 if name == "pause-copy" else 4)
        assert measured["clipped"] == []
    small, large = normal["letters"], largest["letters"]
    assert set(small) == set(large) >= {"title", "lead"}
    for role, pixels in small.items():
        assert len(pixels) == len(large[role]) == 1, role
        assert large[role][0] == pytest.approx(pixels[0] * 1.5, abs=1.5), role
    assert small["small"][0] <= small.get("body", small["lead"])[0] <= small["title"][0]
