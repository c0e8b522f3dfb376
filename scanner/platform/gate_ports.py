"""The port that `platform.gate()` gives: the kernel asks there before a file is opened."""

from collections.abc import Container
from enum import StrEnum
from typing import NamedTuple, Protocol


class OpenReply(StrEnum):
    """The reply to an opener."""

    ALLOW = "allow"
    DENY = "deny"  # "operation not permitted"
    WAIT = "wait"  # "device or resource busy"; DENY where the kernel cannot say so
    AGAIN = "again"  # "temporarily unavailable"; DENY where the kernel cannot say so


# Somebody waits: what for, as the system numbers it; a descriptor open for reading, which is closed after the
# one answer; and the process id. A plain tuple, as one is made for every open of every program.
GateEvent = tuple[int, int, int]


class KernelResult(StrEnum):
    """The result of trying a property of the kernel."""

    HOLDS = "holds"
    LACKS = "lacks"
    NOT_TRIED = "not-tried"  # only root may


class KernelProperty(NamedTuple):
    """A property the gate relies on: its code, how it was tried on this kernel, what came of it."""

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

    `sure`: the name of its file, where root alone can change that and the folder; else "". `said`: whatever else
    it goes by, which the child may have chosen.
    """

    sure: str
    said: tuple[str, ...]


MountIdentity = tuple[int, int]  # mount id and device number


class Mount(NamedTuple):
    """
    A mounted file system. `served`: another program or machine answers for it.

    `owner` and `owner_group` are set where only that user may enter it, not even root. `mount_id` is
    unique for the whole boot where the kernel gives such an id (Linux 6.8), else until it is unmounted.
    `hidden`: its path leads to another file system, which was mounted over it.
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
        """A value no other mount has at the same time, and none later where mount ids are unique."""
        return (self.mount_id, self.device)


class PermissionGroup(Protocol):
    """
    The questions of the kernel. One reader; `answer` and the ignores may be called by any thread.

    `served`: for file systems that another program or machine answers for. Nothing there is ever ignored, as the
    kernel does not hear of a write on the other side, and sizes may be untrue.
    """

    served: bool

    @property
    def fd(self) -> int:
        """The descriptor, to hand on to another process."""
        ...

    def mark(self, mount: Mount) -> None:
        """Ask about every file of this file system, by whatever path or mount it is reached. Raises OSError."""
        ...

    def read(self) -> list[GateEvent]:
        """Wait for questions. Raises OSError when there is no descriptor left for one: that one is refused."""
        ...

    def event_within(self, seconds: float) -> bool:
        """Look out for the next question without sleeping; true if one has come."""
        ...

    def again(self, event: GateEvent) -> bool:
        """Return whether the file is open already and is read after it was changed."""
        ...

    def allow(self, fd: int) -> None:
        """Answer "go on" and close the descriptor: what nearly every opener gets."""
        ...

    def answer(self, fd: int, reply: OpenReply) -> None:
        """Let the opener go on or not; once for each event, before its descriptor is closed."""
        ...

    def peek(self, fd: int, into: bytearray | memoryview) -> int:
        """Read the first bytes as far as they are in memory; gives how many. Never waits for a disk."""
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
        """End every `ignore`. Raises OSError."""
        ...

    def sweep(self, reply: OpenReply) -> int:
        """Answer what an ended reader took and left; gives how many. Only before the first `read`."""
        ...

    def close(self) -> None:
        """Ask nothing any more; who waits is let go on when the last copy of `fd` is closed."""
        ...


class WriteNotices(Protocol):
    """Files that a writer has closed. For one thread."""

    @property
    def fd(self) -> int:
        """The descriptor, to poll."""
        ...

    def mark(self, mount: Mount) -> None:
        """Report every file of this file system. Raises OSError."""
        ...

    def read(self) -> tuple[list[int], bool]:
        """Descriptors, which the caller closes, and whether some were lost. Raises OSError."""
        ...

    def close(self) -> None:
        """Report nothing any more."""
        ...


class Mounts(Protocol):
    """The mount table. For one thread."""

    def read(self) -> tuple[Mount, ...]:
        """All that may hold people's files. Raises OSError."""
        ...

    def wait(self, seconds: float) -> bool:
        """Wait for a change; true if there was one."""
        ...

    def close(self) -> None:
        """Close the table."""
        ...


class GateSystem(Protocol):
    """The operating system's open gate. Unless said otherwise, calls open no file that is asked about."""

    def permission_group(self, *, served: bool = False) -> PermissionGroup:
        """Begin to ask; for `served`, see the group. Raises OSError (EPERM without the right)."""
        ...

    def adopt(self, fd: int) -> PermissionGroup:
        """Go on with another process's `PermissionGroup.fd`."""
        ...

    def writes(self) -> WriteNotices:
        """Begin to report. Raises OSError."""
        ...

    def mounts(self) -> Mounts:
        """Open the mount table."""
        ...

    def kernel_properties(self) -> tuple[KernelProperty, ...]:
        """Try on this very kernel what the gate relies on. Takes up to some seconds."""
        ...

    def opener(self, pid: int, programs: Container[str]) -> Opener:
        """Describe a process; its program only if its path is one of `programs`."""
        ...

    def program(self, path: str) -> tuple[int, int] | None:
        """(dev, ino) of a program that only root can change; None for any other."""
        ...

    def is_plain_launch(self, pid: int, launchers: Container[str]) -> bool:
        """
        Return whether one of these programs started a process, and nothing of the child's reads or steers it.

        That is: no pipe, file or terminal as a standard stream, thumbnails at the most where it takes a
        size, nothing that traces it, and no code in it but the system's.
        """
        ...

    def name_of(self, pid: int) -> str:
        """Short name of what a process runs, "" when it is gone."""
        ...

    def names_of(self, pid: int) -> ProgramNames:
        """Find the names of a process's program; none of one that is gone."""
        ...

    def descent_of(self, pid: int) -> tuple[int, ...]:
        """
        Give numbers for where a process comes from: its control group, its session, who started it, itself.

        The widest first; of its ancestors those of the same account. One number for all that are gone.
        """
        ...

    def subordinate_ids(self, user: str) -> tuple[tuple[int, int], ...]:
        """First and last of the uids that a user's containers run under. Reads a file: ask before marking."""
        ...

    def holds_for_writing(self, pid: int, dev: int, ino: int) -> bool:
        """Return whether the process has this file open for writing."""
        ...

    def hold_unwritten(self, fd: int) -> bool:
        """Keep everybody from opening this file for writing until `let_write`; false where one has it open."""
        ...

    def let_write(self, fd: int) -> bool:
        """End that; true if nobody has asked to write meanwhile."""
        ...

    def has_writer(self, fd: int) -> bool:
        """Return whether anybody has this file open for writing, one who is about to included."""
        ...

    def enter_as(self, mount: Mount) -> None:
        """Let this thread reach into a mount that only its owner may enter, for good. Raises OSError."""
        ...

    def private_copy(self, fd: int, size: int) -> int:
        """Copy so many bytes of a file that others may not even look at; gives a descriptor. Raises OSError."""
        ...

    def processor_of(self, pid: int) -> int:
        """Find the processor a process last ran on. Raises OSError when it is gone."""
        ...

    def pin_to(self, processor: int) -> None:
        """Let the calling thread run on this processor only. Raises OSError."""
        ...

    def unpin(self, thread: int) -> None:
        """Let a thread, by the system's number, run anywhere again. Raises OSError."""
        ...

    def die_with_parent(self) -> None:
        """End this process when the one that started it ends."""
        ...

    def raise_priority(self) -> None:
        """Let this process be served before others. Raises OSError."""
        ...

    def allow_descriptors(self, count: int) -> int:
        """Allow this process so many open descriptors, or as many as it may have; gives how many."""
        ...
