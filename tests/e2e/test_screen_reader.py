"""The words Orca is given: the tree on the accessibility bus, read from outside the program."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.accessible_tree import LAUNCHER
from tools.rigs.x_server import x_server
from tools.waits import BOUND

ROOT = Path(__file__).parents[2]
NEEDED = ("Xvfb", "dbus-run-session", "busctl")
pytestmark = [
    pytest.mark.skipif(
        any(shutil.which(program) is None for program in NEEDED) or not Path(LAUNCHER).exists(),
        reason="needs an X server, D-Bus, busctl and at-spi2-core",
    ),
]


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """An X display."""
    with x_server("1024x768") as name:
        yield name


def given(display: str, *program: str) -> list[dict[str, Any]]:
    """Return every visible object of a program, in reading order."""
    python = sys.executable
    env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    command = [
        "dbus-run-session",
        "--",
        python,
        "-m",
        "tests.e2e.accessible_tree",
        python,
        "-m",
        *program,
    ]
    ran = subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=BOUND, check=False
    )
    assert ran.returncode == 0, ran.stderr
    lines = [line for line in ran.stdout.splitlines() if line.startswith("[{")]
    found: list[dict[str, Any]] = []

    def walk(node: dict[str, Any]) -> None:
        if node["showing"]:
            found.append(node)
            for child in node["children"]:
                walk(child)

    for window in json.loads(lines[-1]):
        walk(window)
    return found


def test_the_pause_is_a_dialog_that_says_all_before_the_choice(display: str) -> None:
    found = given(display, "tests.e2e.shown_pause")
    dialog = found[0]
    assert (dialog["role"], dialog["name"]) == ("dialog", "Let's stop for a moment")
    assert dialog["description"] == "Don't send it; Talk to Aunt Ana; Get help; Ask a parent"
    said = " ".join(node["name"] for node in found if node["role"] == "label")
    parts = (
        "This looks like it might show private parts. It may be wrong.",
        "It is not your fault.",
        "Your parent is shown that there was a pause",
        "where it was: in a folder",
        "What would you like to do?",
    )
    places = [said.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    buttons = [node for node in found if node["role"] == "push button"]
    names = [node["name"] for node in buttons]
    first = names.index("Don't send it")
    assert names[first : first + 4] == [
        "Don't send it",
        "Talk to Aunt Ana",
        "Get help",
        "Ask a parent",
    ]
    assert all(node["description"] for node in buttons[first : first + 4])
    assert [node["name"] for node in found if node["focused"]] == ["Don't send it"]


def test_the_parents_list_speaks_its_counts_and_where_one_is(display: str) -> None:
    found = given(display, "tests.e2e.shown_screen", "parents-overview", "0", "1024", "768", "stay")
    buttons = {node["name"]: node for node in found if node["role"] == "push button"}
    assert "Requests, 1 waiting" in buttons
    assert buttons["Overview"]["description"] == "You are here"
    assert buttons["Rules"]["description"] == ""
    assert [node["name"] for node in found if node["focused"]] == ["Overview"]
    spoken = [node["name"] for node in found if node["role"] == "label"]
    assert not {"●", "◐", "○"} & set(spoken)  # a shape has a word


SPEECH = """\
AddModule "dummy" "sd_dummy" ""
DefaultModule dummy
"""
DUMMY = Path("/usr/lib/speech-dispatcher-modules/sd_dummy")
SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)'\{", re.DOTALL)
SESSION = f"""
{LAUNCHER} --launch-immediately &
orca --replace --debug-file="$HEARD" &
until grep -q "SPEECH OUTPUT" "$HEARD" 2>/dev/null; do sleep 0.2; done
exec "$PYTHON" -m tests.e2e.shown_pause
"""


@pytest.mark.skipif(shutil.which("orca") is None or not DUMMY.exists(), reason="no Orca here")
def test_orca_says_the_whole_pause(display: str, tmp_path: Path) -> None:
    """One run of Orca itself; its speech goes to the dummy output, and is read from its own record."""
    settings = tmp_path / ".config/speech-dispatcher/speechd.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text(SPEECH)
    (tmp_path / "run").mkdir(mode=0o700)
    heard = tmp_path / "heard"
    env = {
        "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "run"), "DISPLAY": display,
        "PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8", "HEARD": str(heard), "PYTHON": sys.executable, "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    session = subprocess.Popen(
        ["dbus-run-session", "--", "bash", "-c", SESSION],
        cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        ends, said = time.monotonic() + BOUND, ""
        while time.monotonic() < ends and "Ask a parent" not in said:
            time.sleep(0.2)
            said = " ".join(SPOKEN.findall(heard.read_text())) if heard.exists() else ""
    finally:
        os.killpg(session.pid, signal.SIGTERM)
        session.wait()
    for part in (
        "Let's stop for a moment dialog",
        "This looks like it might show private parts. It may be wrong.",
        "You are not in trouble. It is not your fault.",
        "Your parent is shown that there was a pause",
        "Don't send it; Talk to Aunt Ana; Get help; Ask a parent",
    ):
        assert said.count(part) == 1, said
