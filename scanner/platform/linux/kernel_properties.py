"""The kernel properties the gate relies on, tried on the running kernel and not derived from its version."""

import ctypes
import errno
import fcntl
import os
import select
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from scanner.platform.gate_ports import KernelProperty, KernelResult
from scanner.platform.linux.fanotify import Group, Init, Mask, Response
from scanner.platform.linux.mounts import unique_mount_id

PATIENCE = 5.0  # seconds to wait for an event of the kernel
_WRITES = 20  # writes in a row, each of which must leave a different time
_PIDFD_GETFD = 438
_PERMISSION = Init.CLOEXEC | Init.UNLIMITED_QUEUE | Init.CLASS_CONTENT
_libc = ctypes.CDLL(None, use_errno=True)
# Never on a marked file system: a restarted gate tries the kernel while its former group still asks about
# every open in /tmp, and nobody answers.
_ROOTS_FOLDER = "/run"


def try_all() -> tuple[KernelProperty, ...]:
    """Try every property; some can only be tried by root."""
    return tuple(KernelProperty(name, how, _result(trial)) for name, how, trial in _TRIALS)


def _result(trial: Callable[[], bool]) -> KernelResult:
    try:
        return KernelResult.HOLDS if trial() else KernelResult.LACKS
    except PermissionError:
        return KernelResult.NOT_TRIED
    except (OSError, AttributeError):
        return KernelResult.LACKS


def _place() -> str | None:
    """Return the folder for trial files; None for the usual temporary folder."""
    return _ROOTS_FOLDER if os.geteuid() == 0 else None


def _asks_of_files() -> bool:
    with tempfile.TemporaryDirectory(prefix="beforehand-kernel-", dir=_place()) as folder:
        return _is_asked(Path(folder), Path("lower"), opened="lower/file")


def _asks_of_overlays() -> bool:
    with tempfile.TemporaryDirectory(prefix="beforehand-kernel-", dir=_place()) as folder:
        return _is_asked(Path(folder), Path("lower"), opened="merged/file")


def _is_asked(folder: Path, marked: Path, *, opened: str) -> bool:
    """Return whether a mark on the real file system also reports an open in another mount namespace."""
    group = Group.create(_PERMISSION)
    command = [sys.executable, "-I", "-m", "scanner.platform.linux.overlay_trial"]
    command += [str(folder), opened]
    try:
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
            try:
                return _watch_open(group, child, Path(f"/proc/{child.pid}/root{folder}") / marked)
            finally:
                child.kill()
    finally:
        group.close()


def _watch_open(group: Group, child: subprocess.Popen[bytes], marked: Path) -> bool:
    if child.stdin is None or child.stdout is None or child.stdout.readline() != b"ready\n":
        raise PermissionError(errno.EPERM, "no mounts here")
    fd = os.open(marked, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        group.mark_filesystem(fd, Mask.OPEN_PERM)
    finally:
        os.close(fd)
    child.stdin.write(b"go\n")
    child.stdin.flush()
    ready, _, _ = select.select([group.fd, child.stdout], [], [], PATIENCE)
    if group.fd not in ready:
        return False
    for _mask, event, _pid in group.read():
        group.answer(event, Response.ALLOW)
        os.close(event)
    return True


def _says_errno() -> bool:
    """Return whether an errno may be answered: only then does the pre-content class accept a mark of its event."""
    group = Group.create(Init.CLOEXEC | Init.CLASS_PRE_CONTENT)
    try:
        with tempfile.TemporaryFile(dir=_place()) as file:
            group.mark_inode(file.fileno(), Mask.PRE_ACCESS)
    finally:
        group.close()
    return True


def _has_unique_mount_ids() -> bool:
    return unique_mount_id("/") != 0


def _has_fine_times() -> bool:
    with tempfile.TemporaryFile(buffering=0, dir=_place()) as file:
        seen: set[int] = set()
        for _ in range(_WRITES):
            file.write(b"x")
            seen.add(os.fstat(file.fileno()).st_mtime_ns)
    return len(seen) == _WRITES


def _has_pidfds() -> bool:
    process = os.pidfd_open(os.getpid())
    try:
        fd = _libc.syscall(_PIDFD_GETFD, process, process, 0)
        if fd < 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code))
        os.close(fd)
    finally:
        os.close(process)
    return True


def _has_leases() -> bool:
    with tempfile.NamedTemporaryFile(dir=_place()) as file:
        file.close()
        fd = os.open(file.name, os.O_RDONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        try:
            os.unlink(file.name)
            fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_RDLCK)
            fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        finally:
            os.close(fd)
    return True


_TRIALS: tuple[tuple[str, str, Callable[[], bool]], ...] = (
    ("asks-of-files", "a file opened in another mount namespace", _asks_of_files),
    ("asks-of-overlays", "a file opened through an overlay in that namespace", _asks_of_overlays),
    ("says-errno", "a mark of the pre-content class on a file", _says_errno),
    ("unique-mount-ids", "the id of the root mount", _has_unique_mount_ids),
    ("fine-times", f"{_WRITES} writes in a row to one file", _has_fine_times),
    ("pidfds", "a descriptor fetched from a process by its pidfd", _has_pidfds),
    ("leases", "a read lease on a file", _has_leases),
)
