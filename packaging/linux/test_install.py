"""
Installs the package on a minimal Debian and uses it as an ordinary person would: test_install.py [WORK_FOLDER]

Root is needed. The clean system is made by debootstrap once and kept in the work folder. Every step is asserted
and timed; the screenshot of the pause and the report lie in the work folder afterwards.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import tree  # noqa: E402

KID = "kid"
HOME = Path("home") / KID
PASSPHRASE = "correct horse battery staple seven"
# What the test itself needs in the clean system; the package brings its own needs.
TEST_TOOLS = ("xvfb", "xauth", "imagemagick", "dbus", "openbox")
PATIENCE = 60.0  # seconds
BEFORE = "0.0.9"


class Chroot:
    """A clean system in a folder, with what a machine mounts."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.display = ""
        self._mounted: list[Path] = []

    def __enter__(self) -> "Chroot":
        for source, kind, place in (
            ("proc", "proc", "proc"),
            ("tmpfs", "tmpfs", "tmp"),
            ("tmpfs", "tmpfs", "run"),
            ("devtmpfs", "devtmpfs", "dev"),
            ("tmpfs", "tmpfs", "dev/shm"),
        ):
            if place == "dev/shm" and (self.root / place).is_mount():
                continue
            (self.root / place).mkdir(exist_ok=True)
            subprocess.run(["mount", "-t", kind, source, str(self.root / place)], check=True)
            self._mounted.append(self.root / place)
        for name in ("etc/resolv.conf", "etc/hosts"):
            shutil.copyfile(Path("/") / name, self.root / name)
        return self

    def __exit__(self, *_: object) -> None:
        for place in reversed(self._mounted):
            subprocess.run(["umount", "--lazy", str(place)], check=False)

    def command(self, *words: str, user: str = "") -> list[str]:
        """The command line that runs `words` inside."""
        inside = [
            "chroot",
            str(self.root),
            "env",
            "-i",
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG=C.UTF-8",
        ]
        if user:
            home = f"/home/{user}"
            session = [
                f"HOME={home}",
                f"XDG_RUNTIME_DIR=/run/user/{user}",
                f"DISPLAY={self.display}",
            ]
            inside += ["runuser", "-u", user, "--", "env", *session]
        return [*inside, *words]

    def run(
        self, *words: str, user: str = "", given: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run inside with `given` as the input; the caller looks at the exit code."""
        command = self.command(*words, user=user)
        return subprocess.run(command, capture_output=True, text=True, check=False, input=given)

    def must(self, *words: str, user: str = "", given: str | None = None) -> str:
        """Run inside, and end everything when it fails."""
        done = self.run(*words, user=user, given=given)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(words)}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def start(self, *words: str, user: str = "") -> subprocess.Popen[bytes]:
        """Start inside."""
        return subprocess.Popen(
            self.command(*words, user=user), stdout=subprocess.DEVNULL, start_new_session=True
        )


class Report:
    """Steps with their times."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._since = time.monotonic()

    def step(self, what: str, right: bool = True) -> float:
        """A step is done; ends everything when it is not right."""
        took = time.monotonic() - self._since
        line = f"{'ok' if right else 'FAILED':>6}  {took:7.2f} s  {what}"
        print(line, flush=True)
        self.lines.append(line)
        if not right:
            raise SystemExit(1)
        self._since = time.monotonic()
        return took


def wait_for(what: Callable[[], object], seconds: float = PATIENCE) -> bool:
    """Wait until it is so; no event crosses a chroot."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.05)
    return False


def clean_system(work: Path) -> Path:
    """A fresh copy of a minimal Debian 12."""
    base, fresh = work / "base", work / "system"
    if not (base / "etc/debian_version").exists():
        subprocess.run(
            [
                "debootstrap",
                "--variant=minbase",
                "bookworm",
                str(base),
                "http://deb.debian.org/debian",
            ],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    if fresh.exists():
        shutil.rmtree(fresh)
    subprocess.run(["cp", "-a", str(base), str(fresh)], check=True)
    return fresh


def build(work: Path) -> tuple[Path, Path]:
    """Build the package, and the one it is to replace: the same with an older number."""
    out = work / "package"
    shutil.rmtree(out, ignore_errors=True)
    subprocess.run(
        [sys.executable, str(HERE / "deb.py"), "--out", str(out)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    (package,) = out.glob("*.deb")
    return older(package, work), package


def older(package: Path, work: Path) -> Path:
    """The package under an older number."""
    unpacked, before = work / "older", work / "before.deb"
    shutil.rmtree(unpacked, ignore_errors=True)
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


class Person:
    """An ordinary account, its session, its guard and its tray."""

    def __init__(self, system: Chroot, report: Report) -> None:
        self.system, self.report = system, report
        self.pictures = system.root / HOME / "Pictures"
        self._running: list[subprocess.Popen[bytes]] = []

    def make(self) -> None:
        """An account without rights, and a screen."""
        self.system.must("useradd", "--create-home", "--shell", "/bin/sh", KID)
        self.system.must("install", "-d", "-o", KID, "-m", "0700", f"/run/user/{KID}")
        self.system.must("mkdir", "-p", f"/home/{KID}/Pictures", user=KID)
        # It picks a display that nobody has: the name is shared with the machine around us.
        self.screen = subprocess.Popen(
            self.system.command(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"
            ),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        display = self.screen.stdout.readline() if self.screen.stdout else b""
        self.system.display = f":{display.decode().strip()}"
        # A window manager: without one the windows lie in the order in which they were made.
        self.manager = self.system.start("openbox", user=KID)

    def log_in(self) -> tuple[float, float]:
        """Start guard and tray as the session does. Return the seconds until each is there."""
        since = time.monotonic()
        self._running = [
            self.system.start("/usr/lib/beforehand/start-guard", user=KID),
            self.system.start("dbus-run-session", "beforehand", "app", "--tray", user=KID),
        ]
        if not wait_for(lambda: self.status().get("state") not in (None, "off")):
            raise SystemExit("the guard did not start")
        guard = time.monotonic() - since
        if not wait_for(self._face_is_there):
            raise SystemExit("the tray did not start")
        return guard, time.monotonic() - since

    def _face_is_there(self) -> bool:
        inside = self.system.run("sh", "-c", "cat /proc/[0-9]*/cmdline | tr '\\0' ' '").stdout
        return "-m ui --tray" in inside

    def log_out(self) -> None:
        """Both end cleanly: the guard by what an upgrade uses, too."""
        for process in self._running:
            subprocess.run(["pkill", "-TERM", "--session", str(process.pid)], check=False)
        self.system.run("/usr/lib/beforehand/stop-guards", "--faces")
        for process in self._running:
            process.wait(30)
        self._running = []

    def status(self) -> dict[str, object]:
        """Return the output of `beforehand status`."""
        said = self.system.run("beforehand", "status", "--json", user=KID)
        return json.loads(said.stdout) if said.stdout.startswith("{") else {}

    def held(self) -> list[dict[str, object]]:
        """Return the output of `beforehand held list`."""
        return [
            json.loads(line)
            for line in self.system.must(
                "beforehand", "held", "list", "--json", user=KID
            ).splitlines()
        ]

    def drop(self, name: str) -> None:
        """The test card arrives in the pictures folder."""
        card = (
            "import sys; from models.testcard import card; "
            "card().convert('RGB').save(sys.argv[1], 'JPEG', quality=88)"
        )
        python = "/usr/lib/beforehand/bin/python"
        self.system.must(python, "-I", "-c", card, f"/home/{KID}/part.jpg", user=KID)
        os.rename(self.system.root / HOME / "part.jpg", self.pictures / name)


def main() -> None:
    """The whole story."""
    if os.geteuid() != 0:
        raise SystemExit("needs root: it makes a clean system with debootstrap and chroot")
    work = Path(sys.argv[1] if len(sys.argv) > 1 else tree.ROOT / "build/test-install").resolve()
    work.mkdir(parents=True, exist_ok=True)
    report = Report()
    try:
        story(work, report)
    finally:
        (work / "report.txt").write_text("\n".join(report.lines) + "\n")


def story(work: Path, report: Report) -> None:
    """Install, use, restart, upgrade, remove."""
    before, package = build(work)
    report.step("the package is built, and an older one to be upgraded")
    root = clean_system(work)
    report.step("a minimal Debian 12 is there")
    with Chroot(root) as system:
        system.must("apt-get", "update", "-qq")
        noninteractive = [
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
        ]
        system.must(*noninteractive, *TEST_TOOLS)
        shutil.copyfile(before, root / "root/before.deb")
        shutil.copyfile(package, root / "root/beforehand.deb")
        report.step("the test's own tools are there")
        install(system, report, noninteractive)
        person = Person(system, report)
        person.make()
        try:
            use(person, work)
            upgrade(person, noninteractive)
            remove(person)
        finally:
            person.log_out()
            person.manager.terminate()
            person.screen.terminate()


def install(system: Chroot, report: Report, apt: list[str]) -> None:
    """With apt's means alone."""
    system.must(*apt, "/root/before.deb")
    report.step("apt install")
    size = sum(
        p.lstat().st_size for p in (system.root / "usr/lib/beforehand").rglob("*") if p.is_file()
    )
    report.step(f"installed size with byte code {size // 1_000_000} MB", size < 600_000_000)
    outside = system.run("/usr/bin/python3.11", "-c", "import scanner").returncode
    report.step("nothing is in the system's own Python", outside != 0)


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


def upgrade(person: Person, apt: list[str]) -> None:
    """A hold that is under way, keys, rules and log survive it."""
    system, report = person.system, person.report
    with (person.pictures / "open.jpg").open("ab") as writer:
        os.chown(person.pictures / "open.jpg", *(os.stat(person.pictures)[4:6]))
        # Somebody still has it open for writing: it is taken out of reach, but cannot be sealed yet.
        writer.write(b"")
        person.drop("second.jpg")
        held = wait_for(lambda: len(person.held()) == 2)
        report.step("a second picture is held", held)
        system.must(*apt, "/root/beforehand.deb")
    report.step("upgrade by apt, with the guard running")
    version = system.must("dpkg-query", "-W", "-f", "${Version}", "beforehand")
    report.step(f"version {version} is installed", version == tree.version())
    report.step(
        "the guard is back", wait_for(lambda: person.status().get("state") not in (None, "off"))
    )
    person.log_out()
    person.log_in()
    report.step("both are still held", len(person.held()) == 2)
    verified = system.run(
        "sh", "-c", "beforehand log verify --passphrase-fd 0", user=KID, given=PASSPHRASE + "\n"
    )
    report.step("keys and log are the old ones, and whole", verified.returncode == 0)


def remove(person: Person) -> None:
    """Held files come back; what stays is said."""
    system, report = person.system, person.report
    person.log_out()
    removed = system.run(
        "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "purge", "-y", "beforehand"
    )
    report.step("purge by apt", removed.returncode == 0)
    names = sorted(path.name for path in person.pictures.glob("*.jpg") if path.stat().st_size)
    report.step(f"the held files are back: {names}", names == ["holiday.jpg", "second.jpg"])
    report.step("it was said", "2 given back" in removed.stdout and "Kept:" in removed.stdout)
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
