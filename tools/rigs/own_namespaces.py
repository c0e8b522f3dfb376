"""
Ways to get at a file's bytes in namespaces of one's own and through other processes; tried with the rare ones.

`PYTHON -m tools.rigs.own_namespaces FILE` prints JSON: for each way the first bytes it got, or the error's name.
"""

import errno
import fcntl
import json
import os
import signal
import sys
from collections.abc import Callable

from tools.rigs import rare_openings
from tools.rigs.rare_openings import checked, head_of, libc, plainly

PIDFD_GETFD, FICLONE, MS_BIND = 438, 0x40049409, 4096
CLONE_NEWTIME, CLONE_NEWNS, CLONE_NEWUSER = 0x80, 0x20000, 0x10000000


def _forked(work: Callable[[], bytes]) -> bytes:
    output, into = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(into, b"\0" + work())
        except OSError as error:
            os.write(into, bytes((error.errno or errno.EIO,)))
        os._exit(0)
    os.close(into)
    try:
        answer = os.read(output, 64)
    finally:
        os.close(output)
        os.waitpid(child, 0)
    if answer[:1] != b"\0":
        raise OSError(answer[0], os.strerror(answer[0]))
    return answer[1:]


def _as_root_of_its_own(flags: int, work: Callable[[], bytes]) -> bytes:
    """Do the work as root of a user namespace, with further namespaces."""
    uid, gid = os.getuid(), os.getgid()

    def inside() -> bytes:
        checked(libc.unshare(CLONE_NEWUSER | flags))
        for name, text in (
            ("setgroups", "deny"),
            ("uid_map", f"0 {uid} 1"),
            ("gid_map", f"0 {gid} 1"),
        ):
            with open(f"/proc/self/{name}", "w") as file:
                file.write(text)
        return work()

    return _forked(inside)


def _mounted(path: str, kind: bytes, flags: int, options: bytes | None) -> bytes:
    folder, name = os.path.split(path)
    place = os.path.join(folder, "mounted")
    os.makedirs(place, exist_ok=True)

    def work() -> bytes:
        checked(libc.mount(folder.encode(), place.encode(), kind, flags, options))
        return plainly(os.path.join(place, name))

    return _as_root_of_its_own(CLONE_NEWNS, work)


def over_an_overlay_of_its_own(path: str) -> bytes:
    layers = f"lowerdir={os.path.dirname(path)}:/usr"  # without an upper one, two are needed
    return _mounted(path, b"overlay", 0, layers.encode())


def over_a_bind_mount_of_its_own(path: str) -> bytes:
    return _mounted(path, b"", MS_BIND, None)


def at_another_time(path: str) -> bytes:
    """In a time namespace, whose clocks run a day ahead; it begins with the next child."""

    def ahead() -> bytes:
        with open("/proc/self/timens_offsets", "w") as file:
            file.write("monotonic 86400 0\nboottime 86400 0\n")
        return _forked(lambda: plainly(path))

    return _as_root_of_its_own(CLONE_NEWTIME, ahead)


def taken_from_another_process(path: str) -> bytes:
    """The descriptor that another process has opened, by pidfd_getfd(2)."""
    output, into = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(into, b"\0" + os.open(path, os.O_RDONLY).to_bytes(4))
        except OSError as error:
            os.write(into, bytes((error.errno or errno.EIO,)))
        signal.pause()
    try:
        answer = os.read(output, 5)
        if answer[0]:
            raise OSError(answer[0], os.strerror(answer[0]))
        process, number = os.pidfd_open(child), int.from_bytes(answer[1:])
        return head_of(checked(libc.syscall(PIDFD_GETFD, process, number, 0)))
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def by_sharing_its_blocks(path: str) -> bytes:
    """A clone (FICLONE), on file systems that can; the others say so."""
    copy = os.open(path + ".clone", os.O_RDWR | os.O_CREAT)
    try:
        file = os.open(path, os.O_RDONLY)
        fcntl.ioctl(copy, FICLONE, file)
        return os.pread(copy, 16, 0)
    finally:
        os.unlink(path + ".clone")


WAYS = (
    *rare_openings.WAYS, over_an_overlay_of_its_own, over_a_bind_mount_of_its_own, at_another_time,
    taken_from_another_process, by_sharing_its_blocks,
)  # fmt: skip


def main() -> None:
    results: dict[str, str] = {}
    for way in WAYS:
        try:
            results[way.__name__] = "got " + ascii(way(sys.argv[1]))
        except OSError as error:
            results[way.__name__] = errno.errorcode.get(error.errno or 0, str(error))
    print(json.dumps(results))


if __name__ == "__main__":
    main()
