"""
`make test-windows`: the installed program and the portable tests on Wine 10, on Debian. Needs root.

    run.py [--setup FILE] [--report FILE] [--kills N] [--burst N] [--timed N] [--only PART] [--beside]
PART: tests, program. Without --setup the installer is built first. What is costly is kept in build/windows, or
in the folder that BEFOREHAND_WINE names. With --beside the portable tests run at the same time as the program,
in a copy of its home: that takes less time, and the times of the program are longer.
"""

import argparse
import contextlib
import datetime
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Generator
from pathlib import Path

import bursts
import figures
import portable
from machine import ROOT, WineMachine, enter_own_namespaces
from screens import photograph_app
from story import InstallStory
from talk import StepError, StepReport

WORK = Path(os.environ.get("BEFOREHAND_WINE", ROOT / "build" / "windows"))


def main() -> int:
    """Run the parts; 1 when a step was not right."""
    enter_own_namespaces()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--setup", type=Path)
    parser.add_argument("--report", type=Path, default=WORK / "report.txt")
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--burst", type=int, default=2000)
    parser.add_argument("--timed", type=int, default=20)
    parser.add_argument("--only", choices=("tests", "program"))
    parser.add_argument("--beside", action="store_true")
    chosen = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    setup = chosen.setup or build_installer()
    report, machine = StepReport(), WineMachine(WORK)
    machine.make()
    report.step("a fresh home of Windows, on Wine 10")
    try:
        run_scenario(report, machine, setup, chosen)
    except StepError as error:
        report.step(str(error), False)
    finally:
        write(report, chosen.report)
    return 1 if report.failed else 0


def run_scenario(
    report: StepReport, machine: WineMachine, setup: Path, chosen: argparse.Namespace
) -> None:
    """The whole story, in order."""
    story = InstallStory(machine, report, setup)
    story.install()
    if chosen.only == "program":
        use(story, chosen)
    elif chosen.only == "tests" or not chosen.beside:
        portable.run(machine, report)
        if chosen.only != "tests":
            use(story, chosen)
    else:
        with portable_beside(machine.copy(), report):
            use(story, chosen)


@contextlib.contextmanager
def portable_beside(machine: WineMachine, report: StepReport) -> Generator[None]:
    """Run the portable tests during the block; their lines come at the end."""
    own = StepReport()
    running = threading.Thread(target=portable.run, args=(machine, own))
    running.start()
    try:
        yield
    finally:
        running.join()
        if not own.lines:
            own.step("the portable tests did not begin", False)
        report.lines += own.lines
        report.failed += own.failed


def use(story: InstallStory, chosen: argparse.Namespace) -> None:
    """Use the installed program as a person does, in order."""
    story.check_itself()
    story.set_up()
    story.guard_a_folder()
    story.register_host()
    photograph_app(story, WORK / "screens")
    story.restart()
    figures.compare(story, chosen.timed)
    figures.in_use(story)
    figures.idle(story)
    story.crash(chosen.kills)
    bursts.compare(story, chosen.burst)
    story.restart()
    story.verify_log()
    story.upgrade()
    story.remove()


def build_installer() -> Path:
    """Build the installer, packed the quick way."""
    out = WORK / "installer"
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "packaging/windows/installer.py", "--fast", "--out", str(out)]
    subprocess.run(command, check=True, cwd=ROOT)
    return next(out.glob("*-setup.exe"))


def write(report: StepReport, target: Path) -> None:
    """The report with what it was made on."""
    head = [
        f"make test-windows, {datetime.datetime.now(datetime.UTC):%Y-%m-%d %H:%M} UTC: Wine 10 (Debian 13) on "
        f"{os.cpu_count()} cores, load {os.getloadavg()[1]:.1f} at the end",
        "",
    ]
    target.write_text("\n".join([*head, *report.lines]) + "\n")


if __name__ == "__main__":
    sys.exit(main())
