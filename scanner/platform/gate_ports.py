"""The port that `platform.gate()` returns, by which the kernel asks before a file is opened."""

from collections.abc import Container
from enum import StrEnum
from typing import NamedTuple, Protocol


class OpenReply(StrEnum):
    """The reply to an opener."""

    ALLOW = "allow"
    DENY = "deny"  # "operation not permitted"
    WAIT = "wait"  # "device or resource busy"; DENY where the kernel cannot say so
    AGAIN = "again"  # "temporarily unavailable"; DENY where the kernel cannot say so


# An opener that waits: the event mask; a descriptor open for reading, which is closed after the one answer; and
# the process id. A plain tuple, because one is made for every open of every program.
GateEvent = tuple[int, int, int]


class KernelResult(StrEnum):
    """The result of trying a property of the kernel."""

    HOLDS = "holds"
    LACKS = "lacks"
    NOT_TRIED = "not-tried"  # only root may try it


class KernelProperty(NamedTuple):
    """A kernel property that the gate relies on: its code, how it was tried, and the result."""

    name: str
    tried: str
    result: KernelResult


class Opener(NamedTuple):
    """A process: its uids (none when it is gone), and its program's (dev, ino) if that was asked for."""

    uids: frozenset[int]
    exe: tuple[int, int] | None


class ProgramNames(NamedTuple):
    """
    The names of a process's program.

    `sure`: the name of its file, if only root can change file and folder; else "". `said`: its other names,
    which the child may have chosen.
    """

    sure: str
    said: tuple[str, ...]


MountIdentity = tuple[int, int]  # mount id and device number


class Mount(NamedTuple):
    """
    A mounted file system. `served`: another program or machine serves its content.

    `owner` and `owner_group` are set if only that user may enter it, not even root. `mount_id` is unique
    for the whole boot where the kernel provides such ids (Linux 6.8), else until the unmount.
    `hidden`: another file system was mounted over its path.
    """

    device: int
    path: str
    kind: str
    served: bool = False
    owner: int = 0
    owner_group: int = 0
    mount_id: int = 0
    hidden: bool = False

    @property
    def identity(self) -> MountIdentity:
        """An identity that no other mount has at the same time, and no later one where mount ids are unique."""
        return (self.mount_id, self.device)


class PermissionGroup(Protocol):
    """
    A group of marked file systems and their permission events. Only one thread reads; any may answer and ignore.

    `served`: for file systems that another program or machine serves. No file there is ever ignored, as the
    kernel is not notified of writes by the server, and sizes may be wrong.
    """

    served: bool

    @property
    def fd(self) -> int:
        """The group's descriptor, to pass to another process."""
        ...

    def mark(self, mount: Mount) -> None:
        """Ask about every file of this file system, through any path or mount. Raises OSError."""
        ...

    def read(self) -> list[GateEvent]:
        """Wait for events. Raises OSError when no descriptor is free for an event, which is then refused."""
        ...

    def event_within(self, seconds: float) -> bool:
        """Poll for the next event without sleeping, at most this long; return whether one has come."""
        ...

    def again(self, event: GateEvent) -> bool:
        """Return whether the event is a read of a file that is already open and was changed since."""
        ...

    def allow(self, fd: int) -> None:
        """Answer "go on" and close the descriptor, as for nearly every opener."""
        ...

    def answer(self, fd: int, reply: OpenReply) -> None:
        """Reply to the opener; exactly once for each event, before its descriptor is closed."""
        ...

    def peek(self, fd: int, into: bytearray | memoryview) -> int:
        """
        Read the first bytes if they are in the page cache; return how many, -1 if the file system cannot say.

        Never waits for a disk.
        """
        ...

    def ignore(self, fd: int) -> None:
        """Ask no more about this file until it is written to. Raises OSError."""
        ...

    def unignore(self, fd: int) -> None:
        """End `ignore`. Raises OSError."""
        ...

    def watch_reads(self, fd: int) -> bool:
        """Ask before each read through descriptors opened from now on; true if the file system can do so."""
        ...

    def clear_ignores(self) -> None:
        """End all `ignore` marks. Raises OSError."""
        ...

    def sweep(self, reply: OpenReply) -> int:
        """Answer events that a dead reader left unanswered; return how many. Only before the first `read`."""
        ...

    def close(self) -> None:
        """Stop asking; waiting openers are let through when the last copy of `fd` is closed."""
        ...


class WriteNotices(Protocol):
    """Notices of files that a writer has closed. For one thread."""

    @property
    def fd(self) -> int:
        """The descriptor, for polling."""
        ...

    def mark(self, mount: Mount) -> None:
        """Report every file of this file system. Raises OSError."""
        ...

    def read(self) -> tuple[list[int], bool]:
        """Return descriptors, which the caller closes, and whether any events were lost. Raises OSError."""
        ...

    def close(self) -> None:
        """Stop reporting."""
        ...


class Mounts(Protocol):
    """The mount table. For one thread."""

    def read(self) -> tuple[Mount, ...]:
        """Return all mounts that may hold people's files. Raises OSError."""
        ...

    def wait(self, seconds: float) -> bool:
        """Wait for a change; return whether there was one."""
        ...

    def close(self) -> None:
        """Close the table."""
        ...


class GateSystem(Protocol):
    """The operating system's kernel gate. Unless noted, calls open no file on a marked file system."""

    def permission_group(self, *, served: bool = False) -> PermissionGroup:
        """Make a permission group; for `served` see the group. Raises OSError (EPERM without the right)."""
        ...

    def adopt(self, fd: int) -> PermissionGroup:
        """Wrap the `PermissionGroup.fd` of another process."""
        ...

    def writes(self) -> WriteNotices:
        """Start write notices. Raises OSError."""
        ...

    def mounts(self) -> Mounts:
        """Open the mount table."""
        ...

    def kernel_properties(self) -> tuple[KernelProperty, ...]:
        """Try the properties that the gate relies on, on the running kernel. Takes up to some seconds."""
        ...

    def opener(self, pid: int, programs: Container[str]) -> Opener:
        """Describe a process; its program only if its path is one of `programs`."""
        ...

    def program(self, path: str) -> tuple[int, int] | None:
        """Return (dev, ino) of a program that only root can change; None for any other."""
        ...

    def is_plain_launch(self, pid: int, launchers: Container[str]) -> bool:
        """
        Return whether one of `launchers` started the process, and nothing of the child reads or controls it.

        That is: no pipe, file or terminal as a standard stream, at most thumbnails if it takes a size as an
        argument, no tracer, and no code in it except the system's.
        """
        ...

    def name_of(self, pid: int) -> str:
        """Return the short name of a process's program, "" when it is gone."""
        ...

    def names_of(self, pid: int) -> ProgramNames:
        """Return the names of a process's program, empty when it is gone."""
        ...

    def descent_of(self, pid: int) -> tuple[int, ...]:
        """
        Return numbers for a process's descent: its control group, its session, its ancestors, itself.

        The widest comes first; only ancestors of the same account count. All gone processes share one number.
        """
        ...

    def subordinate_ids(self, user: str) -> tuple[tuple[int, int], ...]:
        """
        Return first and last uid of each range of a user's containers.

        Reads a file, so call it before marking.
        """
        ...

    def holds_for_writing(self, pid: int, dev: int, ino: int) -> bool:
        """Return whether the process has this file open for writing."""
        ...

    def hold_unwritten(self, fd: int) -> bool:
        """Keep all from opening this file for writing until `let_write`; false if a writer has it open."""
        ...

    def let_write(self, fd: int) -> bool:
        """End `hold_unwritten`; return true if nobody tried to write meanwhile."""
        ...

    def has_writer(self, fd: int) -> bool:
        """Return whether any process has this file open for writing, or is just opening it."""
        ...

    def enter_as(self, mount: Mount) -> None:
        """Let this thread, for good, access a mount that only its owner may enter. Raises OSError."""
        ...

    def private_copy(self, fd: int, size: int) -> int:
        """Copy `size` bytes of a file that other users may not even stat; return a descriptor. Raises OSError."""
        ...

    def processor_of(self, pid: int) -> int:
        """Return the processor that a process last ran on. Raises OSError when it is gone."""
        ...

    def pin_to(self, processor: int) -> None:
        """Let the calling thread run on this processor only. Raises OSError."""
        ...

    def unpin(self, thread: int) -> None:
        """Let a thread, given by its system id, run on any processor again. Raises OSError."""
        ...

    def die_with_parent(self) -> None:
        """Make this process end when its parent ends."""
        ...

    def raise_priority(self) -> None:
        """Give this process priority over others. Raises OSError."""
        ...

    def allow_descriptors(self, count: int) -> int:
        """Raise this process's descriptor limit to `count` or its maximum; return the new limit."""
        ...
