"""The kernel gate on fanotify, as the port `GateSystem`: groups, marks, openers, writers."""

import ctypes
import errno
import fcntl
import os
import resource
import select
import signal
import threading
import time
from collections.abc import Container

from scanner.platform.gate_ports import (
    GateEvent,
    KernelProperty,
    Mount,
    Opener,
    OpenReply,
    ProgramNames,
)
from scanner.platform.linux import kernel_properties, launches, mounts, openers
from scanner.platform.linux.as_owner import become
from scanner.platform.linux.fanotify import MANY, Group, Init, Mask, Response

_PERMISSION = Init.CLOEXEC | Init.UNLIMITED_QUEUE | Init.UNLIMITED_MARKS
# Plain numbers, as in `fanotify`.
_OPEN, _PRE_ACCESS = int(Mask.OPEN_PERM), int(Mask.PRE_ACCESS)
_ALLOW = int(Response.ALLOW)
_NOWAIT = os.RWF_NOWAIT
_REPLIES = {
    OpenReply.ALLOW: Response.ALLOW,
    OpenReply.DENY: Response.DENY,
    OpenReply.WAIT: Response.BUSY,
    OpenReply.AGAIN: Response.AGAIN,
}
_PR_SET_PDEATHSIG = 1
_NICE = -15
_libc = ctypes.CDLL(None, use_errno=True)


class LinuxPermissionGroup:
    """Implements `scanner.platform.gate_ports.PermissionGroup`."""

    def __init__(self, group: Group, *, errnos: bool, served: bool = False) -> None:
        self._group = group
        self.served = served
        self._poll = select.poll()
        self._poll.register(group.fd, select.POLLIN)
        self._errnos = errnos
        self._ignored = _OPEN | _PRE_ACCESS if errnos else _OPEN

    @property
    def fd(self) -> int:
        """The group's descriptor."""
        return self._group.fd

    def mark(self, mount: Mount) -> None:
        """See `_mark`."""
        _mark(self._group, mount, Mask.OPEN_PERM)

    def read(self) -> list[GateEvent]:
        """Wait for events. Raises OSError when no descriptor is free for an event, which is then refused."""
        return self._group.read()

    def event_within(self, seconds: float) -> bool:
        """Poll for the next event without sleeping, at most this long; return whether one has come."""
        until = time.monotonic() + seconds
        while not self._poll.poll(0):
            if time.monotonic() > until:
                return False
        return True

    def again(self, event: GateEvent) -> bool:
        """Return whether the event is a read of a file that is already open and was changed since."""
        return event[0] & _PRE_ACCESS != 0

    def allow(self, fd: int) -> None:
        """Answer "go on" and close the descriptor, as for nearly every opener."""
        try:
            self._group.answer(fd, _ALLOW)
        except FileNotFoundError:
            pass  # the opener was killed while it waited
        os.close(fd)

    def answer(self, fd: int, reply: OpenReply) -> None:
        """Reply to an opener; errnos other than EPERM only where the kernel accepts them."""
        response = _REPLIES[reply]
        try:
            self._group.answer(fd, response if self._errnos else min(response, Response.DENY))
        except FileNotFoundError:
            pass  # the opener was killed while it waited

    def peek(self, fd: int, into: bytearray | memoryview) -> int:
        """Read with RWF_NOWAIT: only cached bytes, so that a slow disk delays nobody else."""
        try:
            return os.preadv(fd, (into,), 0, _NOWAIT)
        except BlockingIOError:
            return 0
        except OSError:
            return -1

    def ignore(self, fd: int) -> None:
        """Ask no more about this file until it is written to. Raises OSError."""
        if not self.served:
            self._group.ignore(fd, self._ignored)

    def unignore(self, fd: int) -> None:
        """End `ignore`. Raises OSError."""
        try:
            self._group.stop_ignoring(fd, self._ignored)
        except FileNotFoundError:
            pass

    def watch_reads(self, fd: int) -> bool:
        """Ask before reads by FAN_PRE_ACCESS: Linux 6.14, and only on ext4, btrfs and xfs, not tmpfs."""
        if not self._errnos:
            return False
        try:
            self._group.mark_inode(fd, _PRE_ACCESS)
        except OSError:
            return False
        return True

    def clear_ignores(self) -> None:
        """End all `ignore` marks. Raises OSError."""
        self._group.forget_ignores()

    def sweep(self, reply: OpenReply) -> int:
        """Answer events that a dead reader left unanswered; return how many. Only before the first `read`."""
        numbers = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
        return self._group.sweep(numbers, _REPLIES[reply] & 0x03)

    def close(self) -> None:
        """Stop asking; waiting openers are let through when the last copy of `fd` is closed."""
        self._group.close()


class LinuxWriteNotices:
    """Implements `scanner.platform.gate_ports.WriteNotices`."""

    def __init__(self) -> None:
        # The queue has the usual bound (fs.fanotify.max_queued_events): nobody waits for these events, so a
        # flood must not use up memory, and an overflow can be repaired.
        flags = Init.CLOEXEC | Init.NONBLOCK | Init.UNLIMITED_MARKS
        try:
            self._group = Group.create(flags | Init.REPORT_FD_ERROR, MANY)
        except OSError:
            # Before Linux 6.13 an event without a descriptor ends the read. It shows only if it is the first one.
            self._group = Group.create(flags, 1)
        self._poll = select.poll()
        self._poll.register(self._group.fd, select.POLLIN)

    @property
    def fd(self) -> int:
        """The group's descriptor."""
        return self._group.fd

    def mark(self, mount: Mount) -> None:
        """See `_mark`."""
        _mark(self._group, mount, Mask.CLOSE_WRITE)

    def read(self) -> tuple[list[int], bool]:
        """Return descriptors, which the caller closes, and whether any events were lost. Raises OSError."""
        if not self._poll.poll(0):
            return [], False
        try:
            events = self._group.read()
        except BlockingIOError:
            return [], True  # a write lease lies on the file
        lost = any(fd < 0 or mask & Mask.OVERFLOW for mask, fd, _ in events)
        return [fd for _, fd, _ in events if fd >= 0], lost

    def close(self) -> None:
        """Stop reporting."""
        self._group.close()


class LinuxGate:
    """Implements `scanner.platform.gate_ports.GateSystem`."""

    def __init__(self) -> None:
        # The signal of a lease broken while it is held would end the process.
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGIO, signal.SIG_IGN)
        self._processors = os.sched_getaffinity(0)

    def permission_group(self, *, served: bool = False) -> LinuxPermissionGroup:
        """Make a group, of the pre-content class if possible, which alone can answer "busy" and watch reads."""
        try:
            group = Group.create(_PERMISSION | Init.CLASS_PRE_CONTENT)
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise
            group = Group.create(_PERMISSION | Init.CLASS_CONTENT)
        return LinuxPermissionGroup(group, errnos=_answers_errnos(), served=served)

    def adopt(self, fd: int) -> LinuxPermissionGroup:
        """Wrap a group that another process made with `permission_group`."""
        return LinuxPermissionGroup(Group(fd), errnos=_answers_errnos())

    def writes(self) -> LinuxWriteNotices:
        """Start write notices. Raises OSError."""
        return LinuxWriteNotices()

    def mounts(self) -> mounts.MountTable:
        """Open the mount table."""
        return mounts.MountTable()

    def kernel_properties(self) -> tuple[KernelProperty, ...]:
        """Try the properties that the gate relies on, on the running kernel. Takes up to some seconds."""
        return kernel_properties.try_all()

    def opener(self, pid: int, programs: Container[str]) -> Opener:
        """Describe a process; its program only if its path is one of `programs`."""
        return openers.opener(pid, programs)

    def program(self, path: str) -> tuple[int, int] | None:
        """Return (dev, ino) of a program that only root can change; None for any other."""
        return openers.program(path)

    def is_plain_launch(self, pid: int, launchers: Container[str]) -> bool:
        """Return whether one of `launchers` started the process, and nothing of the child reads or controls it."""
        return launches.is_plain(pid, launchers)

    def name_of(self, pid: int) -> str:
        """Return the short name of a process's program, "" when it is gone."""
        return openers.name_of(pid)

    def names_of(self, pid: int) -> ProgramNames:
        """Return the names of a process's program, empty when it is gone."""
        return openers.names_of(pid)

    def descent_of(self, pid: int) -> tuple[int, ...]:
        """Return the descent of a process; see `openers.descent_of`."""
        return openers.descent_of(pid)

    def subordinate_ids(self, user: str) -> tuple[tuple[int, int], ...]:
        """
        Return first and last uid of each range of a user's containers.

        Reads a file, so call it before marking.
        """
        return openers.subordinate_ids(user)

    def holds_for_writing(self, pid: int, dev: int, ino: int) -> bool:
        """Return whether the process has this file open for writing."""
        return openers.holds_for_writing(pid, dev, ino)

    def hold_unwritten(self, fd: int) -> bool:
        """Take a read lease, which delays opening for writing and truncation until it is given back."""
        try:
            fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        except OSError:
            return False
        return True

    def let_write(self, fd: int) -> bool:
        """Give the lease back; return true if it still reads as held, so nobody has waited to write."""
        untouched = fcntl.fcntl(fd, fcntl.F_GETLEASE) == fcntl.F_RDLCK
        fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        return untouched

    def has_writer(self, fd: int) -> bool:
        """Return whether a read lease is refused, as while the file is open for writing or being opened."""
        try:
            fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_RDLCK)
            fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        except BlockingIOError:
            return True
        except OSError:
            return False  # the file system has no leases
        return False

    def enter_as(self, mount: Mount) -> None:
        """Let this thread, for good, access a mount that only its owner may enter. Raises OSError."""
        if mount.owner:
            become(mount.owner, mount.owner_group)

    def private_copy(self, fd: int, size: int) -> int:
        """Copy to a memfd by sendfile(2), which needs nothing of the file system that only its owner may do."""
        memory = os.memfd_create("opening", os.MFD_CLOEXEC)
        copied = 0
        while copied < size and (step := os.sendfile(memory, fd, copied, size - copied)):
            copied += step
        return memory

    def processor_of(self, pid: int) -> int:
        """Return the processor that a process last ran on. Raises OSError when it is gone."""
        return openers.processor_of(pid)

    def pin_to(self, processor: int) -> None:
        """Let the calling thread run on this processor only. Raises OSError."""
        os.sched_setaffinity(0, (processor,))

    def unpin(self, thread: int) -> None:
        """Let a thread, given by its system id, run on any processor again. Raises OSError."""
        os.sched_setaffinity(thread, self._processors)

    def die_with_parent(self) -> None:
        """Make this process end when its parent ends."""
        _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)

    def raise_priority(self) -> None:
        """Raise the priority, as every open by the child waits for this process. Raises OSError."""
        os.setpriority(os.PRIO_PROCESS, 0, _NICE)

    def allow_descriptors(self, count: int) -> int:
        """Raise this process's descriptor limit to `count` or its maximum; return the new limit."""
        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        limit = count if hard == resource.RLIM_INFINITY else min(count, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (limit, hard))
        return limit


def _mark(group: Group, mount: Mount, mask: Mask) -> None:
    """Mark a mount by its root folder, since opening a folder causes no event that needs an answer."""
    fd = os.open(mount.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        group.mark_filesystem(fd, mask)
    finally:
        os.close(fd)


def _answers_errnos() -> bool:
    """Return whether the kernel has FAN_DENY_ERRNO and FAN_PRE_ACCESS, which came with Linux 6.14."""
    release = os.uname().release.split(".")
    return (int(release[0]), int(release[1].partition("-")[0])) >= (6, 14)
