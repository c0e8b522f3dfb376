"""
A computer with a real systemd: its own process 1, mounts and control groups over this machine's files.

Nothing of this machine is written to or marked. The root is an overlay whose upper half lies in memory, so to the
kernel's gate it is a file system of its own; /home and /tmp are others.
"""

import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tools.waits import BOUND, CLOSING

REPOSITORY = Path(__file__).parents[2]
SYSTEMD = "/lib/systemd/systemd"
CHILD = "gated-kid"
MOUNTED = "The mounts are made."

# Becomes the new machine's first process, after it has done what the package and its installation do.
_BOOT = r"""
set -eu
ground=$1 base=$2 site=$3 source=$4 python=$5 child=$6 watchdog=$7
mount -t tmpfs -o mode=0755 machine "$ground"
mkdir "$ground/upper" "$ground/work" "$ground/root"
mount -t overlay -o "lowerdir=/,upperdir=$ground/upper,workdir=$ground/work" machine "$ground/root"
cd "$ground/root"
mount -t proc proc proc
mount -t sysfs sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup

# The program, before anything hides it: each part a file system of its own, whatever it lies on.
program=usr/lib/beforehand packages=usr/lib/beforehand/lib/$python/site-packages
rm -rf "$program" etc/beforehand var/lib/beforehand var/log/journal etc/systemd/system
mkdir -p "$program/bin" "$packages" etc/beforehand etc/systemd/system "$ground/empty"
for part in "base:$base" "site:$site" "source:$source"; do
    mkdir "$program/${part%%:*}"
    mount -t overlay -o "lowerdir=$ground/empty:${part#*:}" "machine-${part%%:*}" "$program/${part%%:*}"
done

for place in run:0755 tmp:1777 home:0755 dev:0755; do
    mount -t tmpfs -o "mode=${place#*:}" "machine-${place%:*}" "${place%:*}"
done
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=0666,mode=0620 devpts dev/pts
mount -t tmpfs -o mode=1777 machine-shm dev/shm
for node in null:3 zero:5 full:7 random:8 urandom:9; do
    mknod -m 0666 "dev/${node%:*}" c 1 "${node#*:}"
done
mknod -m 0666 dev/tty c 5 0
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd

echo "$8"
printf '/%s/source\n/%s/site\n' "$program" "$program" >"$packages/program.pth"
printf 'home = /%s/base/bin\ninclude-system-site-packages = false\n' "$program" >"$program/pyvenv.cfg"
ln -s "../base/bin/$python" "$program/bin/python"
printf '#!/%s/bin/python -IB\nfrom scanner.__main__ import main\nmain()\n' "$program" >"$program/bin/beforehand"
chmod 0755 "$program/bin/beforehand"
ln -sf "/$program/bin/beforehand" usr/bin/beforehand
packaging=$program/source/packaging/linux
for unit in gate scanner link; do cp "$packaging/beforehand-$unit.service" usr/lib/systemd/system/; done
cp "$packaging/share/beforehand.sysusers" usr/lib/sysusers.d/beforehand.conf
cp "$packaging/share/beforehand.tmpfiles" usr/lib/tmpfiles.d/beforehand.conf
# In this mode a verdict that comes late on a busy machine lets nobody through.
printf 'child = "%s"\nmode = "block"\n' "$child" >etc/beforehand/gate.toml
if test -n "$watchdog"; then
    for unit in gate scanner; do
        changes=etc/systemd/system/beforehand-$unit.service.d
        mkdir "$changes"
        printf '[Service]\nWatchdogSec=%s\n' "$watchdog" >"$changes/watchdog.conf"
    done
fi
# The rig's Python finds its library by a path in root's home, which others cannot enter; the link needs its ssl.
changes=etc/systemd/system/beforehand-link.service.d
mkdir "$changes"
printf '[Service]\nEnvironment=LD_LIBRARY_PATH=/%s/base/lib\n' "$program" >"$changes/python.conf"

mkdir old
pivot_root . old
umount -l /old
mount --make-rshared /  # as it does itself where it knows of no container
systemd-sysusers beforehand.conf
useradd --create-home --shell /bin/sh "$child"
systemctl enable beforehand-scanner beforehand-gate
exec env -i container=test /lib/systemd/systemd --system --log-target=journal --show-status=no
"""


def impossible() -> str:
    """The reason why no such machine can be set up here, or ""."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "needs root on Linux"
    for program in (
        SYSTEMD,
        "systemctl",
        "systemd-sysusers",
        "unshare",
        "nsenter",
        "pivot_root",
        "useradd",
    ):
        if shutil.which(program) is None:
            return f"needs {program}"
    kinds = Path("/proc/filesystems").read_text().split()
    missing = {"overlay", "cgroup2"}.difference(kinds)
    return f"needs the file system {min(missing)}" if missing else ""


class NotHereError(Exception):
    """This machine does not allow what the rig needs."""


class SystemdMachine:
    """
    A computer with the gated mode installed and switched on.

    `watchdog`: in place of the units' own seconds, where a test should not wait so long.
    """

    def __init__(self, folder: Path, watchdog: str = "") -> None:
        self._watchdog = watchdog
        self._ground = folder / "machine"
        self._said = folder / "boot.log"
        self._holder: subprocess.Popen[bytes] | None = None
        self._first = 0
        self._started: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        """Start the machine, and wait until it has started. Raises NotHereError."""
        self._ground.mkdir()
        with self._said.open("wb") as said:
            self._holder = subprocess.Popen(
                [
                    "unshare", "--mount", "--pid", "--fork", "--kill-child", "--uts", "--ipc", "--net", "--cgroup",
                    "--propagation", "private", "/bin/sh", "-c", _BOOT, "boot", str(self._ground),
                    str(Path(sys.base_prefix).resolve()), sysconfig.get_path("purelib"), str(REPOSITORY),
                    f"python{sys.version_info.major}.{sys.version_info.minor}", CHILD, self._watchdog, MOUNTED,
                ],
                stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd="/",
            )  # fmt: skip
        try:
            self.until(self._is_up)
        except BaseException:
            self.end()
            raise

    def end(self) -> None:
        """End the machine and everything that runs in it."""
        assert self._holder is not None
        self._holder.kill()  # its first process ends with it, and with that one all others
        self._holder.wait(BOUND)
        for process in self._started:
            self.stop(process)

    def run(self, *words: str, user: str = "", **how: Any) -> subprocess.CompletedProcess[str]:
        """Run inside, as root or as `user`; the caller looks at the exit code."""
        return subprocess.run(
            [*self._entering(user), *words],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=BOUND,
            check=False,
            **how,
        )

    def must(self, *words: str, user: str = "", **how: Any) -> str:
        """Run inside; raise AssertionError if it fails."""
        done = self.run(*words, user=user, **how)
        assert done.returncode == 0, (words, done.stdout, done.stderr)
        return done.stdout

    def begin(self, *words: str, user: str, **environment: str) -> subprocess.Popen[bytes]:
        """Start inside, as `user`; it ends with the machine at the latest."""
        settings = [f"{name}={value}" for name, value in environment.items()]
        process = subprocess.Popen(
            [*self._entering(user), "env", *settings, *words],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._started.append(process)
        return process

    def stop(self, process: subprocess.Popen[bytes]) -> None:
        """End a process that was started inside; it may have ended."""
        process.terminate()
        try:
            process.wait(CLOSING)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(BOUND)

    def put(self, source: Path, place: str) -> str:
        """Create a file of the child's inside, written by root, who is not gated."""
        with source.open("rb") as file:
            self.must("sh", "-c", 'cat >"$0"', place, stdin=file)
        self.must("chown", f"{CHILD}:", place)
        return place

    def opens(self, place: str) -> bool:
        """Return whether a program of the child's can open it."""
        return self.run("head", "-c", "1", place, user=CHILD).returncode == 0

    def of(self, unit: str, name: str) -> str:
        """A property of a unit."""
        return self.must("systemctl", "show", unit, f"--property={name}", "--value").strip()

    def process(self, unit: str) -> int:
        """The unit's main process, by its number inside; 0 while there is none."""
        return int(self.of(unit, "MainPID"))

    def signal(self, pid: int, number: signal.Signals) -> None:
        """Send a signal to a process inside."""
        self.must("kill", f"-{int(number)}", str(pid))

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for a condition; raise AssertionError with the machine's journal if it does not come true."""
        deadline = time.monotonic() + BOUND
        while not condition():
            assert self._holder is not None
            if self._holder.poll() is not None:
                said = self._said.read_text()
                if MOUNTED not in said:
                    raise NotHereError(said)
                raise AssertionError(said)
            assert time.monotonic() < deadline, self.run(
                "journalctl", "--no-pager", "-n", "80"
            ).stdout
            time.sleep(0.05)

    def _entering(self, user: str) -> list[str]:
        enter = [
            "nsenter", "-t", str(self._first), "-m", "-p", "-u", "-i", "-n", "-C", "--",
            "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8",
        ]  # fmt: skip
        if user:
            enter += [
                f"HOME=/home/{user}",
                "setpriv",
                f"--reuid={user}",
                f"--regid={user}",
                "--init-groups",
            ]
        return enter

    def _is_up(self) -> bool:
        assert self._holder is not None
        holder = self._holder.pid
        try:
            children = Path(f"/proc/{holder}/task/{holder}/children").read_text().split()
            self._first = int(children[0])
            if not Path(f"/proc/{self._first}/cmdline").read_bytes().startswith(SYSTEMD.encode()):
                return False
        except (OSError, IndexError):
            return False
        return self.run("systemctl", "is-system-running").stdout.strip() in {"running", "degraded"}
