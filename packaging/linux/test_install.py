"""
Installs the package on minimal systems and uses it: test_install.py [--packages FOLDER] [SUITE …]

It does what an ordinary person would. Without a folder of packages they are built first. Root is needed. The
clean systems are made by debootstrap; packages come by apt from a signed repository in a folder, as a family's
would. Every step is asserted and timed; the report and the screenshots of the pause lie in build/test-install
afterwards.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import administrator  # noqa: E402
import build_packages  # noqa: E402
import repository  # noqa: E402
import suites  # noqa: E402
import tree  # noqa: E402
from account import HOME, KID, PASSPHRASE, InstallReport, Person, wait_for  # noqa: E402
from suites import Chroot, Suite  # noqa: E402

WORK = tree.ROOT / "build/test-install"
# What the test itself needs in the clean system; the package brings its own needs.
TEST_TOOLS = ("xvfb", "xauth", "imagemagick", "dbus", "openbox", *administrator.TOOLS)
BEFORE = "0.0.9"
LARGEST = 350_000_000  # bytes installed, with byte code
_REPOSITORY = "srv/beforehand"
_SOURCE = "deb [signed-by=/srv/beforehand/beforehand.gpg] file:/srv/beforehand {suite} main\n"
_UNFINISHED = 1 << 28  # bytes: sealing so much takes a moment, in which the guard is killed


def main() -> None:
    """The whole story, for the suites named or for all."""
    if os.geteuid() != 0:
        raise SystemExit("needs root: it makes clean systems with debootstrap and chroot")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suites", nargs="*")
    parser.add_argument("--packages", type=Path)
    options = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    reports: list[str] = []
    try:
        for suite in suites.chosen(options.suites):
            report = InstallReport()
            reports += [f"{suite.title}", ""]
            print(suite.title, flush=True)
            try:
                story(suite, report, options.packages)
            finally:
                reports += [*report.lines, ""]
    finally:
        (WORK / "report.txt").write_text("\n".join(line.rstrip() for line in reports) + "\n")


def story(suite: Suite, report: InstallReport, packages: Path | None) -> None:
    """Install, use, restart, upgrade, remove."""
    work = WORK / suite.name
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    if packages is None:
        package = build_packages.build(suite, work)
    else:
        (package,) = packages.glob(f"beforehand_{tree.version()}{suite.tag}_*.deb")
    before = older(package, work)
    report.step("the package is there, and an older one to be upgraded")
    root = suites.clean(suite, work / "system", TEST_TOOLS)
    report.step(f"a minimal {suite.title} is there, with the test's own tools")
    with repository.throw_away_key() as key, Chroot(root) as system:
        archive = repository.Repository(root / _REPOSITORY, key)
        archive.publish(suite, before)
        (root / "etc/apt/sources.list.d/beforehand.list").write_text(
            _SOURCE.format(suite=suite.name)
        )
        install(system, report)
        person = Person(system, report)
        person.make()
        person.switch_on_screen()
        try:
            use(person, work)
            administrator.check(person)
            unfinished = interrupt(person)
            archive.publish(suite, package)
            upgrade(person, tree.version() + suite.tag, unfinished)
            remove(person)
        finally:
            person.log_out()
            person.manager.terminate()
            person.screen.terminate()


def older(package: Path, work: Path) -> Path:
    """The package under an older number, as long as there is no older release."""
    unpacked, before = (
        work / "older",
        work / "before" / package.name.replace(tree.version(), BEFORE),
    )
    before.parent.mkdir()
    subprocess.run(["dpkg-deb", "--raw-extract", str(package), str(unpacked)], check=True)
    control = unpacked / "DEBIAN/control"
    control.write_text(
        control.read_text().replace(f"Version: {tree.version()}", f"Version: {BEFORE}")
    )
    subprocess.run(
        ["dpkg-deb", "-Znone", "--root-owner-group", "--build", str(unpacked), str(before)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    shutil.rmtree(unpacked)
    return before


def install(system: Chroot, report: InstallReport) -> None:
    """Install with apt alone."""
    system.must("apt-get", "update", "-qq")
    system.install("beforehand")
    report.step("apt install, from a signed repository")
    size = sum(
        p.lstat().st_size for p in (system.root / "usr/lib/beforehand").rglob("*") if p.is_file()
    )
    report.step(f"installed size with byte code {size // 1_000_000} MB", size < LARGEST)
    outside = system.run(f"/usr/bin/{_python(system)}", "-c", "import scanner").returncode
    report.step("nothing is in the system's own Python", outside != 0)


def _python(system: Chroot) -> str:
    return os.readlink(system.root / tree.PREFIX / "bin/python").rpartition("/")[2]


def use(person: Person, work: Path) -> None:
    """Self-test, set-up, log in, the test card is held, the pause is shown, log in again."""
    system, report = person.system, person.report
    os.sync()  # else the self-test waits for the copy of the system to reach the disk
    report.step("the disk is quiet")
    said = system.run("beforehand", "self-test", "--json", user=KID)
    states = {
        r["name"]: f"{r['state']} {r['ms']} ms" for r in map(json.loads, said.stdout.splitlines())
    }
    report.step(f"self-test as an ordinary account: {states}", said.returncode == 0)
    system.must(
        "sh", "-c", "beforehand setup --born 2016-05 --no-confirm --passphrase-fd 0",
        user=KID, given=PASSPHRASE + "\n",
    )  # fmt: skip
    report.step("set-up")
    guard, app = person.log_in()
    report.step(f"log in: guard after {guard:.2f} s, tray after {app:.2f} s")
    person.drop("holiday.jpg")
    report.step(
        "the test card is held", wait_for(lambda: not (person.pictures / "holiday.jpg").exists())
    )
    report.step(
        "and listed", wait_for(lambda: [item["name"] for item in person.held()] == ["holiday.jpg"])
    )
    wait_for(lambda: "Beforehand" in system.run("xwininfo", "-root", "-tree", user=KID).stdout, 5)
    time.sleep(2)  # the window fades in; no event crosses the chroot when it is painted
    system.must("sh", "-c", "import -window root /tmp/pause.png", user=KID)
    shutil.copyfile(system.root / "tmp/pause.png", work / "pause.png")
    report.step("a screenshot of the pause", (work / "pause.png").stat().st_size > 10_000)
    person.log_out()
    person.log_in()
    report.step("stop, start: still held", len(person.held()) == 1)
    person.drop("second.jpg")
    report.step("a second picture is held", wait_for(lambda: len(person.held()) == 2))


def interrupt(person: Person) -> str:
    """A third picture is being sealed when the guard is killed; give its name."""
    report, name = person.report, "unfinished.jpg"
    items = person.system.root / HOME / ".local/share/beforehand/held/items"
    person.drop(name, more=_UNFINISHED)
    sealing = wait_for(lambda: list(items.glob("*/data.new")))
    person.kill_guard()
    half = [item for item in items.iterdir() if not (item / "data").exists()]
    report.step("the guard is killed while it seals a picture", sealing and len(half) == 1)
    report.step("which is out of reach by then", not (person.pictures / name).exists())
    return name


def upgrade(person: Person, version: str, unfinished: str) -> None:
    """Upgrade, and check that current and interrupted holds, keys, rules, settings and log survive."""
    system, report = person.system, person.report
    data = system.root / HOME / ".local/share/beforehand"
    before = _kept(data)
    system.must("apt-get", "update", "-qq")
    system.must(
        "env", "DEBIAN_FRONTEND=noninteractive",
        "apt-get", "install", "-y", "-qq", "--only-upgrade", "beforehand",
    )  # fmt: skip
    report.step("upgrade by apt, from the repository")
    now = system.must("dpkg-query", "-W", "-f", "${Version}", "beforehand")
    report.step(f"version {now} is installed", now == version)
    report.step(f"keys and rules are the same bytes ({len(before)} files)", _kept(data) == before)
    person.log_out()
    person.log_in()
    names = ["holiday.jpg", "second.jpg", unfinished]
    report.step(
        "all are held, the unfinished one, too",
        wait_for(lambda: sorted(str(item["name"]) for item in person.held()) == sorted(names)),
    )
    verified = system.run(
        "sh", "-c", "beforehand log verify --passphrase-fd 0", user=KID, given=PASSPHRASE + "\n"
    )
    report.step("keys and log are the old ones, and whole", verified.returncode == 0)


def _kept(data: Path) -> dict[str, bytes]:
    """Keys and rules: what no upgrade may touch."""
    return {
        str(path.relative_to(data)): path.read_bytes()
        for folder in ("keys", "policy")
        for path in sorted((data / folder).rglob("*"))
        if path.is_file()
    }


def remove(person: Person) -> None:
    """Remove, and check that held files come back and that what stays is named."""
    system, report = person.system, person.report
    person.log_out()
    removed = system.run(
        "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "purge", "-y", "beforehand"
    )
    report.step("purge by apt", removed.returncode == 0)
    names = sorted(path.name for path in person.pictures.glob("*.jpg") if path.stat().st_size)
    back = ["holiday.jpg", "second.jpg", "unfinished.jpg"]
    report.step(f"the held files are back: {names}", names == back)
    size = (person.pictures / back[-1]).stat().st_size
    report.step(f"whole: {size} bytes", size > _UNFINISHED)
    report.step("it was said", "3 given back" in removed.stdout and "Kept:" in removed.stdout)
    left = [
        name
        for name in (
            "usr/lib/beforehand",
            "usr/bin/beforehand",
            "etc/xdg/autostart/beforehand.desktop",
            "var/lib/beforehand",
        )
        if (system.root / name).exists()
    ]
    report.step(f"nothing of the program is left {left or ''}", not left)


if __name__ == "__main__":
    main()
