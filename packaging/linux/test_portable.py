"""
Tries the folder with its own Python on every supported system without theirs: test_portable.py TARBALL [SUITE …]

Root is needed. The systems are minimal ones made by debootstrap, with what every desktop has and no Python: the
demo, the self-test, the set-up, a card that is held, and the log that verifies.
"""

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


def main() -> None:
    """The whole story, for the suites named or for all."""
    if os.geteuid() != 0:
        raise SystemExit("needs root: it makes clean systems with debootstrap and chroot")
    tarball = Path(sys.argv[1]).resolve()
    for suite in suites.chosen(sys.argv[2:]):
        print(suite.title, flush=True)
        story(suite, tarball, InstallReport())


def story(suite: Suite, tarball: Path, report: InstallReport) -> None:
    """Unpack, try, hold, verify."""
    folder = tree.ROOT / "build/test-portable" / suite.name
    root = suites.clean(suite, folder, _DESKTOP, use="desktop")
    with Chroot(root) as system:
        python = system.run("sh", "-c", "command -v python3 python").stdout.strip()
        report.step(f"a {suite.title} without Python {python}", not python)
        (root / _PLACE).mkdir(exist_ok=True)
        subprocess.run(["tar", "-xf", str(tarball), "-C", str(root / _PLACE)], check=True)
        (here,) = (root / _PLACE).iterdir()
        program = f"/{_PLACE}/{here.name}/bin/beforehand"
        size = sum(path.lstat().st_size for path in here.rglob("*") if path.is_file())
        report.step(f"unpacked: {size // 1_000_000} MB")
        person = Person(system, report, f"/{_PLACE}/{here.name}/bin/python")
        person.make()
        (root / "usr/bin/beforehand").symlink_to(program)
        screenless = ("env", "QT_QPA_PLATFORM=offscreen")
        demo = system.run(*screenless, program, "demo", user=KID)
        report.step("the demo", demo.returncode == 0)
        said = system.run(*screenless, program, "self-test", "--json", user=KID)
        states = {line["name"]: line["state"] for line in map(json.loads, said.stdout.splitlines())}
        report.step(f"self-test: {states}", said.returncode == 0)
        hold(person, program)
    shutil.rmtree(folder)


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
        "env", "QT_QPA_PLATFORM=offscreen", program.replace("/bin/beforehand", "/bin/python"),
        "-I", "-c", "from PySide6.QtWidgets import QApplication, QLabel; a = QApplication([]); "
        "w = QLabel('a'); w.show(); a.processEvents(); assert not w.grab().isNull()",
        user=KID,
    )  # fmt: skip
    report.step("Qt draws a window", drawn.returncode == 0)


if __name__ == "__main__":
    main()
