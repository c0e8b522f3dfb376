"""The portable part of the unit tests, run by the installed Python on Wine."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from machine import BOX, REPOSITORY, ROOT, WineMachine
from talk import StepReport

TOOLS = ("pytest", "pluggy", "iniconfig", "pytest-timeout", "hypothesis", "sortedcontainers",
         "pytest-xdist", "execnet", "pygments")  # fmt: skip
TESTS = (
    "tests/windows", "tests/unit/platform", "tests/unit/policy", "tests/unit/browser", "tests/unit/channel",
    "tests/unit/hold", "tests/unit/keys", "tests/unit/sandbox", "tests/unit/service", "tests/unit/watch",
    "tests/unit/test_diagnostics.py", "tests/unit/schema/test_file_key.py",
    "tests/unit/test_naming.py", "tests/unit/test_protection.py", "tests/unit/test_reasons.py",
    "tests/unit/test_settings.py", "tests/unit/test_verdicts.py", "tests/unit/classify/test_session.py",
)  # fmt: skip
# What they test is Linux alone.
LINUX_ALONE = ("tests/unit/platform/test_autostart.py", "tests/unit/platform/test_boots.py")
COUNTED = "counted:"  # begins a line of tests/windows/test_windows_crash.py
PYTHON = r"C:\Program Files\Beforehand\python\python.exe"
WANTED = "not slow and not root and not eval"
_SUMMARY = re.compile(
    r"^(?:\d+ (?:passed|failed|skipped|errors?|deselected|warnings?)(?:, )?)+ in "
)


def run(machine: WineMachine, report: StepReport, paths: tuple[str, ...] = TESTS) -> None:
    """Run them; the number that ran is in the report."""
    lay_out_tools(machine.box / "tools")
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-c", "tests/windows/pytest.ini", "--rootdir=.",
               "--import-mode=importlib", "--timeout=300", "-m", WANTED, "-rfE"]  # fmt: skip
    options += [f"--ignore={path}" for path in LINUX_ALONE]
    code = (
        f"import os, sys; os.chdir('Z:{REPOSITORY}'); sys.path[:0] = ['Z:{REPOSITORY}', 'Z:{BOX}/tools']; "
        # No example is judged by how long it took: the conftest that says so elsewhere is not read here.
        "from hypothesis import settings; settings.register_profile('wine', deadline=None); "
        "settings.load_profile('wine'); "
        f"import pytest; sys.exit(pytest.main({[*options, *paths]!r}))"
    )
    process = machine.start("wine", PYTHON, "-u", "-c", code)
    assert process.stdout is not None
    summary = "no summary"
    for line in process.stdout:
        said = line.decode(errors="replace").rstrip()
        print("       |", said, flush=True)
        if said.startswith(("FAILED", "ERROR", COUNTED)):
            report.say(f"        {said}")
        if _SUMMARY.match(said):
            summary = said
            break  # Wine's services keep the pipe open
    code_of_pytest = process.wait()
    report.step(f"portable tests by Windows' Python: {summary}", code_of_pytest == 0)


def lay_out_tools(target: Path) -> None:
    """Install pytest and what it needs for Windows, as locked."""
    if target.exists():
        return
    packages = {p["name"]: p for p in tomllib.loads((ROOT / "uv.lock").read_text())["package"]}
    lines: list[str] = []
    for name in TOOLS:
        package = packages[name]
        files = [*package.get("wheels", []), package["sdist"]]
        hashes = " ".join(f"--hash={file['hash']}" for file in files)
        lines.append(f"{name}=={package['version']} {hashes}")
    command = [
        str(ROOT / ".venv/bin/uv"), "pip", "install", "--quiet", "--no-deps", "--require-hashes",
        "--target", str(target),
        "--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.13", "--only-binary", ":all:",
        "--python", sys.executable, "--requirements", "-",
    ]  # fmt: skip
    given = "\n".join(lines)
    subprocess.run(command, input=given, text=True, check=True, env=os.environ)
