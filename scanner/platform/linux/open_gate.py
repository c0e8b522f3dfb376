"""The kernel's open gate as the rest of the program asks for it: groups, marks, who opens, who writes."""

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
    """See `scanner.platform.gate_ports.PermissionGroup`."""

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
        """Wait for questions. Raises OSError when there is no descriptor left for one: that one is refused."""
        return self._group.read()

    def event_within(self, seconds: float) -> bool:
        """Look out for the next question without sleeping; true if one has come."""
        until = time.monotonic() + seconds
        while not self._poll.poll(0):
            if time.monotonic() > until:
                return False
        return True

    def again(self, event: GateEvent) -> bool:
        """Return whether the file is open already and is read after it was changed."""
        return event[0] & _PRE_ACCESS != 0

    def allow(self, fd: int) -> None:
        """Answer "go on" and close the descriptor: what nearly every opener gets."""
        try:
            self._group.answer(fd, _ALLOW)
        except FileNotFoundError:
            pass  # the opener was killed while it waited
        os.close(fd)

    def answer(self, fd: int, reply: OpenReply) -> None:
        """Answer; errnos other than EPERM only where the kernel takes them."""
        response = _REPLIES[reply]
        try:
            self._group.answer(fd, response if self._errnos else min(response, Response.DENY))
        except FileNotFoundError:
            pass  # the opener was killed while it waited

    def peek(self, fd: int, into: bytearray | memoryview) -> int:
        """RWF_NOWAIT: only what is in memory, so that a slow disk keeps nobody else waiting."""
        try:
            return os.preadv(fd, (into,), 0, _NOWAIT)
        except OSError:
            return 0

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
        """FAN_PRE_ACCESS: Linux 6.14, and only on file systems that can (ext4, btrfs, xfs; not tmpfs)."""
        if not self._errnos:
            return False
        try:
            self._group.mark_inode(fd, _PRE_ACCESS)
        except OSError:
            return False
        return True

    def clear_ignores(self) -> None:
        """End every `ignore`. Raises OSError."""
        self._group.forget_ignores()

    def sweep(self, reply: OpenReply) -> int:
        """Answer what an ended reader took and left; gives how many. Only before the first `read`."""
        numbers = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
        return self._group.sweep(numbers, _REPLIES[reply] & 0x03)

    def close(self) -> None:
        """Ask nothing any more; who waits is let go on when the last copy of `fd` is closed."""
        self._group.close()


class LinuxWriteNotices:
    """See `scanner.platform.gate_ports.WriteNotices`."""

    def __init__(self) -> None:
        # A queue of the usual bound (fs.fanotify.max_queued_events): nobody waits for these events, so
        # an unread flood must not eat memory, and its overflow can be made good.
        flags = Init.CLOEXEC | Init.NONBLOCK | Init.UNLIMITED_MARKS
        self._group = Group.create(flags, MANY)

    @property
    def fd(self) -> int:
        """The group's descriptor."""
        return self._group.fd

    def mark(self, mount: Mount) -> None:
        """See `_mark`."""
        _mark(self._group, mount, Mask.CLOSE_WRITE)

    def read(self) -> tuple[list[int], bool]:
        """Descriptors, which the caller closes, and whether some were lost. Raises OSError."""
        try:
            events = self._group.read()
        except BlockingIOError:
            return [], False
        lost = any(mask & Mask.OVERFLOW for mask, _, _ in events)
        return [fd for _, fd, _ in events if fd >= 0], lost

    def close(self) -> None:
        """Report nothing any more."""
        self._group.close()


class LinuxGate:
    """See `scanner.platform.gate_ports.GateSystem`."""

    def __init__(self) -> None:
        # A lease that somebody breaks in the microsecond it is held would end the process.
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGIO, signal.SIG_IGN)
        self._processors = os.sched_getaffinity(0)

    def permission_group(self, *, served: bool = False) -> LinuxPermissionGroup:
        """The pre-content class where the kernel has it: it alone may answer "busy" and watch reads."""
        try:
            group = Group.create(_PERMISSION | Init.CLASS_PRE_CONTENT)
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise
            group = Group.create(_PERMISSION | Init.CLASS_CONTENT)
        return LinuxPermissionGroup(group, errnos=_answers_errnos(), served=served)

    def adopt(self, fd: int) -> LinuxPermissionGroup:
        """A group that another process made with `permission_group`."""
        return LinuxPermissionGroup(Group(fd), errnos=_answers_errnos())

    def writes(self) -> LinuxWriteNotices:
        """Begin to report. Raises OSError."""
        return LinuxWriteNotices()

    def mounts(self) -> mounts.MountTable:
        """Open the mount table."""
        return mounts.MountTable()

    def kernel_properties(self) -> tuple[KernelProperty, ...]:
        """Try on this very kernel what the gate relies on. Takes up to some seconds."""
        return kernel_properties.try_all()

    def opener(self, pid: int, programs: Container[str]) -> Opener:
        """Describe a process; its program only if its path is one of `programs`."""
        return openers.opener(pid, programs)

    def program(self, path: str) -> tuple[int, int] | None:
        """(dev, ino) of a program that only root can change; None for any other."""
        return openers.program(path)

    def is_plain_launch(self, pid: int, launchers: Container[str]) -> bool:
        """Return whether one of these started a process that nothing of the child's reads or steers."""
        return launches.is_plain(pid, launchers)

    def name_of(self, pid: int) -> str:
        """Short name of what a process runs, "" when it is gone."""
        return openers.name_of(pid)

    def names_of(self, pid: int) -> ProgramNames:
        """Find the names of a process's program; none of one that is gone."""
        return openers.names_of(pid)

    def descent_of(self, pid: int) -> tuple[int, ...]:
        """See `openers.descent_of`."""
        return openers.descent_of(pid)

    def subordinate_ids(self, user: str) -> tuple[tuple[int, int], ...]:
        """First and last of the uids that a user's containers run under. Reads a file: ask before marking."""
        return openers.subordinate_ids(user)

    def holds_for_writing(self, pid: int, dev: int, ino: int) -> bool:
        """Return whether the process has this file open for writing."""
        return openers.holds_for_writing(pid, dev, ino)

    def hold_unwritten(self, fd: int) -> bool:
        """A read lease: whoever opens the file for writing, or cuts it, waits until it is given back."""
        try:
            fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        except OSError:
            return False
        return True

    def let_write(self, fd: int) -> bool:
        """A lease that somebody waits for reads as given back."""
        untouched = fcntl.fcntl(fd, fcntl.F_GETLEASE) == fcntl.F_RDLCK
        fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        return untouched

    def has_writer(self, fd: int) -> bool:
        """A read lease is only given while nobody has the file open for writing; the opener counts."""
        try:
            fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_RDLCK)
            fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        except BlockingIOError:
            return True
        except OSError:
            return False  # a file system without leases
        return False

    def enter_as(self, mount: Mount) -> None:
        """Let this thread reach into a mount that only its owner may enter, for good. Raises OSError."""
        if mount.owner:
            become(mount.owner, mount.owner_group)

    def private_copy(self, fd: int, size: int) -> int:
        """A memfd; sendfile(2) asks the file system for nothing that only its owner may ask."""
        memory = os.memfd_create("opening", os.MFD_CLOEXEC)
        copied = 0
        while copied < size and (step := os.sendfile(memory, fd, copied, size - copied)):
            copied += step
        return memory

    def processor_of(self, pid: int) -> int:
        """Find the processor a process last ran on. Raises OSError when it is gone."""
        return openers.processor_of(pid)

    def pin_to(self, processor: int) -> None:
        """Let the calling thread run on this processor only. Raises OSError."""
        os.sched_setaffinity(0, (processor,))

    def unpin(self, thread: int) -> None:
        """Let a thread, by the system's number, run anywhere again. Raises OSError."""
        os.sched_setaffinity(thread, self._processors)

    def die_with_parent(self) -> None:
        """End this process when the one that started it ends."""
        _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)

    def raise_priority(self) -> None:
        """A higher priority, as every open of the child's waits for this process."""
        os.setpriority(os.PRIO_PROCESS, 0, _NICE)

    def allow_descriptors(self, count: int) -> int:
        """Allow this process so many open descriptors, or as many as it may have; gives how many."""
        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        limit = count if hard == resource.RLIM_INFINITY else min(count, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (limit, hard))
        return limit


def _mark(group: Group, mount: Mount, mask: Mask) -> None:
    """Mark by the mount's root folder: opening a folder is no event and needs no answer."""
    fd = os.open(mount.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        group.mark_filesystem(fd, mask)
    finally:
        os.close(fd)


def _answers_errnos() -> bool:
    """FAN_DENY_ERRNO and FAN_PRE_ACCESS came with Linux 6.14."""
    release = os.uname().release.split(".")
    return (int(release[0]), int(release[1].partition("-")[0])) >= (6, 14)
