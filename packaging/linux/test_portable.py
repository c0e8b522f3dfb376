"""
Tries what brings its own Python on every supported system without theirs: test_portable.py FILE… [--suite NAME]

FILE is a tarball or an AppImage.

Root is needed. The systems are minimal ones made by debootstrap, with what every desktop has and no Python: the
demo, the self-test, the set-up, a card that is held, and the log that verifies.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import suites  # noqa: E402
import tree  # noqa: E402
from account import KID, PASSPHRASE, InstallReport, Person, wait_for  # noqa: E402
from suites import Chroot, Suite  # noqa: E402

# What every desktop has: OpenGL, X11, fontconfig, a font.
_DESKTOP = (
    "libegl1",
    "libgl1",
    "libx11-6",
    "libx11-xcb1",
    "libxcb1",
    "libfontconfig1",
    "fonts-dejavu-core",
)
_PLACE = "opt"
_NO_CONFIGURATION = 78  # exit code of the link process without a paired device


def main() -> None:
    """The whole story, for the suites named or for all."""
    if os.geteuid() != 0:
        raise SystemExit("needs root: it makes clean systems with debootstrap and chroot")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--suite", action="append", default=[])
    options = parser.parse_args()
    for suite in suites.chosen(options.suite):
        for file in options.files:
            print(f"{suite.title}, {file.name}", flush=True)
            story(suite, file.resolve(), InstallReport())


def story(suite: Suite, file: Path, report: InstallReport) -> None:
    """Unpack, try, hold, verify."""
    folder = tree.ROOT / "build/test-portable" / suite.name
    root = suites.clean(suite, folder, _DESKTOP, use="desktop")
    with Chroot(root) as system:
        python = system.run("sh", "-c", "command -v python3 python").stdout.strip()
        report.step(f"a {suite.title} without Python {python}", not python)
        (root / _PLACE).mkdir(exist_ok=True)
        person = Person(system, report, f"/{_PLACE}/beforehand/bin/python")
        person.make()
        if file.suffix == ".AppImage":
            program, here = _start_appimage(system, file)
        else:
            program, here = _unpack_tarball(system, file)
        size = sum(path.lstat().st_size for path in here.rglob("*") if path.is_file())
        report.step(f"unpacked: {size // 1_000_000} MB")
        (root / "usr/bin/beforehand").symlink_to(program)
        screenless = ("env", "QT_QPA_PLATFORM=offscreen")
        demo = system.run(*screenless, program, "demo", user=KID)
        report.step("the demo", demo.returncode == 0)
        said = system.run(*screenless, program, "self-test", "--json", user=KID)
        states = {line["name"]: line["state"] for line in map(json.loads, said.stdout.splitlines())}
        report.step(f"self-test: {states}", said.returncode == 0)
        link = system.run(f"/{_PLACE}/beforehand/bin/python", "-m", "link", "/", "/none", user=KID)
        starts = link.returncode == _NO_CONFIGURATION
        report.step(
            f"the family link's process finds its libraries {link.stderr[-300:] if not starts else ''}",
            starts,
        )
        hold(person, program)
    shutil.rmtree(folder)


def _unpack_tarball(system: Chroot, file: Path) -> tuple[str, Path]:
    """Return the command inside, and its folder from outside."""
    place = system.root / _PLACE / "beforehand"
    place.mkdir()
    subprocess.run(["tar", "-xf", str(file), "-C", str(place), "--strip-components=1"], check=True)
    return f"/{_PLACE}/beforehand/bin/beforehand", place


def _start_appimage(system: Chroot, file: Path) -> tuple[str, Path]:
    """Start the one file as the child, which unpacks it; the folder that `Person` expects leads there."""
    program = f"/{_PLACE}/{file.name}"
    shutil.copy(file, system.root / program[1:])
    system.must(program, "--version", user=KID)
    programs = system.root / f"home/{KID}/.local/share/beforehand-program"
    (here,) = (path for path in programs.iterdir() if path.is_dir())
    inside = Path("/") / here.relative_to(system.root)
    (system.root / _PLACE / "beforehand").symlink_to(inside)
    return program, here


def hold(person: Person, program: str) -> None:
    """Set up, run the guard, hold a card, verify the log, draw a window."""
    system, report = person.system, person.report
    system.must(
        "sh", "-c", "beforehand setup --born 2016-05 --no-confirm --passphrase-fd 0",
        user=KID, given=PASSPHRASE + "\n",
    )  # fmt: skip
    report.step("set-up")
    guard = system.start(program, "run", user=KID)
    try:
        there = wait_for(lambda: person.status().get("state") not in (None, "off"))
        report.step("the guard runs", there)
        person.drop("holiday.jpg")
        held = wait_for(lambda: [item["name"] for item in person.held()] == ["holiday.jpg"])
        report.step("the test card is held", held)
    finally:
        person.kill_guard()
        guard.wait(60)
    report.step("the guard is killed", wait_for(lambda: not person.guards()))
    verified = system.run(
        "sh", "-c", "beforehand log verify --passphrase-fd 0", user=KID, given=PASSPHRASE + "\n"
    )
    report.step("the log verifies", verified.returncode == 0)
    drawn = system.run(
        "env", "QT_QPA_PLATFORM=offscreen", f"/{_PLACE}/beforehand/bin/python",
        "-I", "-c", "from PySide6.QtWidgets import QApplication, QLabel; a = QApplication([]); "
        "w = QLabel('a'); w.show(); a.processEvents(); assert not w.grab().isNull()",
        user=KID,
    )  # fmt: skip
    report.step("Qt draws a window", drawn.returncode == 0)


if __name__ == "__main__":
    main()
