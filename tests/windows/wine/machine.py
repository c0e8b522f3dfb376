"""
A machine to install on: Debian 13's Wine 10 in a chroot, with a fresh home of Windows in it.

What is costly to make (the chroot) is kept in the work folder; each run has namespaces of its own, so that
no mount and no process outlives it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO

from stand_ins import build

ROOT = Path(__file__).parents[3]
SUITE, MIRROR = "trixie", "http://deb.debian.org/debian"
PACKAGES = "wine,wine64,xvfb,imagemagick,xdotool,fonts-dejavu-core"
DLLS = "usr/lib/x86_64-linux-gnu/wine/x86_64-windows"
# Wine's own debugger must not wait for anybody; the stand-ins lie where Windows has its own libraries.
OVERRIDES = "mscoree=;mshtml=;winedbg.exe=d;ucrtbase,ucrtwine,icuuc=n,b"
SCREEN = "1024x768x24"  # the size that Wine takes its screen for
_INSIDE = "BEFOREHAND_OWN_NAMESPACES"
# Of the machine around, as seen inside; Wine shows / as Z:.
REPOSITORY, BOX = "/repository", "/box"
SECOND = "second"  # the name of another prefix


def enter_own_namespaces() -> None:
    """Run this program again with mounts and processes of its own; they go when it ends."""
    if os.geteuid() != 0:
        raise SystemExit("needs root: it makes a Debian 13 with debootstrap, and a chroot")
    if os.environ.get(_INSIDE):
        subprocess.run(["mount", "--make-rprivate", "/"], check=True)
        return
    words = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
    os.execvpe("unshare", [*words, sys.executable, *sys.argv], os.environ | {_INSIDE: "1"})


class WineMachine:
    """The chroot, and one fresh Wine prefix. `box`: a folder that both sides see."""

    def __init__(self, work: Path) -> None:
        self.system, self.box = work / SUITE, work / "box"
        self.prefix = self.box / "prefix"
        self.drive = self.prefix / "drive_c"
        self.display = ""

    def copy(self) -> "WineMachine":
        """A second home of Windows in the same chroot, as this one is now; it runs by itself."""
        other = WineMachine(self.box.parent)
        other.prefix, other.display = self.box / SECOND, self.display
        other.drive = other.prefix / "drive_c"
        subprocess.run(["cp", "-a", str(self.prefix), str(other.prefix)], check=True)
        return other

    def make(self) -> None:
        """Bring the chroot if it is not there, mount it, and make a fresh home of Windows."""
        if not (self.system / "usr/bin/xdotool").exists():
            shutil.rmtree(self.system, ignore_errors=True)
            options = [
                "--variant=minbase",
                f"--include={PACKAGES}",
                SUITE,
                str(self.system),
                MIRROR,
            ]
            subprocess.run(["debootstrap", *options], check=True, stdout=subprocess.DEVNULL)
        shutil.rmtree(self.box, ignore_errors=True)
        self.box.mkdir(parents=True)
        for source, place in ((ROOT, REPOSITORY), (self.box, BOX), (Path("/dev"), "/dev")):
            inside = self.system / place.lstrip("/")
            inside.mkdir(exist_ok=True)
            subprocess.run(["mount", "--rbind", str(source), str(inside)], check=True)
        subprocess.run(["mount", "-t", "proc", "proc", str(self.system / "proc")], check=True)
        self.run("wineboot", "--init")
        # A session that is still ending keeps its service manager, and the next one's starts no service.
        self.run("wineserver", "-k")
        build(self.system / DLLS, self.drive / "windows/system32")

    def command(self, *words: str) -> list[str]:
        """The command line that runs `words` inside."""
        environment = [
            "HOME=/root", "PATH=/usr/lib/wine:/usr/bin:/bin", "LANG=C.UTF-8", "WINEDEBUG=-all",
            f"WINEPREFIX={BOX}/{self.prefix.name}", f"WINEDLLOVERRIDES={OVERRIDES}", "PYTHONUTF8=1",
            f"DISPLAY={self.display}", "XDG_RUNTIME_DIR=/tmp", f"PYTHONPYCACHEPREFIX=Z:{BOX}/pyc",
        ]  # fmt: skip
        return ["chroot", str(self.system), "env", "-i", *environment, "sh", "-c",
                f'cd {BOX} && exec "$@"', "sh", *words]  # fmt: skip

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start inside, with pipes: Windows' Python breaks on a file that it inherits as a stream."""
        pipe = subprocess.PIPE
        return subprocess.Popen(
            self.command(*words), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
        )

    def run(self, *words: str) -> int:
        """Run inside; return the exit code. The output is not read: Wine's services keep its pipe open."""
        nothing = subprocess.DEVNULL
        return subprocess.run(
            self.command(*words), stdin=nothing, stdout=nothing, stderr=nothing, check=False
        ).returncode

    def have_screen(self) -> None:
        """An X server of its own, with an unused display."""
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]
        self._screen = self.start(*command)
        number = first_line(self._screen.stdout)
        self.display = f":{number}"
        # Wine's session is one for the whole story: it ends with its last program, and this one waits for input.
        self._session = self.start("wine", "cmd")

    def photograph(self, target: Path) -> None:
        """The whole screen as a PNG."""
        self.run("import", "-window", "root", f"{BOX}/screen.png")
        shutil.move(self.box / "screen.png", target)

    def windows_path(self, path: Path) -> str:
        """The path of a file on drive C as Windows has it."""
        return "C:\\" + str(path.relative_to(self.drive)).replace("/", "\\")


def first_line(stream: IO[bytes] | None) -> str:
    """The first line of a pipe."""
    return stream.readline().decode().strip() if stream else ""
