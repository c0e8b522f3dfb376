"""
The programs that have a camera open: inotify on the device nodes says when to check, /proc shows which.

Reads no frame.
"""

import ctypes
import os
import select
import stat
from pathlib import Path

from scanner.errors import WatchError

DEVICES = Path("/dev")
PREFIX = "video"

_IN_OPEN, _IN_CLOSE = 0x20, 0x18  # opened; closed by a writer or a reader
_IN_CREATE, _IN_ONLYDIR = 0x100, 0x0100_0000
_BUFFER = 64 * 1024

_libc = ctypes.CDLL(None, use_errno=True)


class LinuxCameraWatch:
    """`ports.watch.CameraWatch` by inotify and /proc. `folder`: where the device nodes are."""

    def __init__(self, folder: Path = DEVICES) -> None:
        """Raise WatchError when the kernel has no more instances."""
        self._folder = folder
        self._fd = _libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self._fd < 0:
            raise WatchError("too-many-watchers", errno=ctypes.get_errno())
        self._wake = os.eventfd(0, os.EFD_CLOEXEC | os.EFD_NONBLOCK)
        self._poll = select.poll()
        self._poll.register(self._fd, select.POLLIN)
        self._poll.register(self._wake, select.POLLIN)
        # The folder reports cameras that are plugged in; opens are watched on camera nodes only, since
        # files in /dev are opened all the time.
        self._add(folder, _IN_CREATE | _IN_ONLYDIR)
        self._watch_nodes()

    def wait(self, seconds: float | None) -> bool:
        """Wait until a camera is opened, closed or plugged in; false after `seconds` or on `wake`."""
        ready = self._poll.poll(None if seconds is None else seconds * 1000)
        if any(fd == self._wake for fd, _ in ready):
            os.eventfd_read(self._wake)
        try:
            os.read(self._fd, _BUFFER)
        except BlockingIOError:
            return False
        self._watch_nodes()
        return True

    def users(self) -> dict[int, str]:
        """Return program names by process id, for each visible process that has a camera open."""
        nodes = {str(node) for node in self._nodes()}
        devices = {node.stat().st_rdev for node in self._nodes() if _is_device(node)}
        found: dict[int, str] = {}
        for name in os.listdir("/proc") if nodes else ():
            if name.isdigit() and int(name) != os.getpid() and _holds(name, nodes, devices):
                found[int(name)] = _name(name)
        return found

    def wake(self) -> None:
        """Make `wait` return."""
        os.eventfd_write(self._wake, 1)

    def close(self) -> None:
        """Stop watching."""
        os.close(self._fd)
        os.close(self._wake)

    def _nodes(self) -> list[Path]:
        return [node for node in self._folder.glob(PREFIX + "*") if not node.is_dir()]

    def _watch_nodes(self) -> None:
        for node in self._nodes():
            self._add(node, _IN_OPEN | _IN_CLOSE)  # adding it twice is harmless: the watch stays

    def _add(self, path: Path, mask: int) -> None:
        # A node that is already gone, or may not be watched, is left out.
        _libc.inotify_add_watch(self._fd, os.fsencode(path), mask)


def _is_device(node: Path) -> bool:
    try:
        return stat.S_ISCHR(node.stat().st_mode)
    except OSError:
        return False


def _holds(pid: str, nodes: set[str], devices: set[int]) -> bool:
    folder = f"/proc/{pid}/fd"
    try:
        for number in os.listdir(folder):
            target = os.readlink(f"{folder}/{number}")
            if target in nodes:
                return True
            # Inside a sandbox a node has another path, but the same device number.
            if devices and target.startswith("/dev/") and _number(f"{folder}/{number}") in devices:
                return True
    except OSError:
        pass  # another user's process, or gone
    return False


def _number(path: str) -> int:
    try:
        found = os.stat(path)
    except OSError:
        return -1
    return found.st_rdev if stat.S_ISCHR(found.st_mode) else -1


def _name(pid: str) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text(errors="replace").strip()
    except OSError:
        return ""
