"""Readers for file systems that another program or machine serves: each in a group and a thread of its own."""

import errno
import os
import threading
from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from scanner.kernel_gate.event_reader import EventReader
from scanner.platform.gate_ports import GateSystem, Mount, MountIdentity, PermissionGroup

MAX_SERVED = (
    32  # readers at once, each with a few threads: a child can mount FUSE views without end
)

Owner = tuple[int, int]


class ServedReader(NamedTuple):
    """A reader with its group and the user it acts as."""

    reader: EventReader
    group: PermissionGroup
    owner: Owner


class MakeReader(Protocol):
    """Makes a reader of a group; `private`: its files can be looked at as copies alone."""

    def __call__(self, group: PermissionGroup, *, private: bool) -> EventReader:
        """Make it, and start the threads that judge for it."""
        ...


class ServedReaders:
    """
    Follows the served mounts. `follow` is for one thread.

    The kernel opens a file for the reader before the event is read, and there the child's own program
    may keep the reader waiting, or open a file below that has to be answered first. A reader whose mount
    is gone is used again for the next mount of the same owner.
    """

    def __init__(
        self,
        system: GateSystem,
        make: MakeReader,
        run: Callable[[EventReader], None],
        failed: Callable[[OSError], None],
    ) -> None:
        self._system = system
        self._make = make
        self._run = run
        self._failed = failed
        self._lock = threading.Lock()
        self._busy: dict[MountIdentity, ServedReader | None] = {}
        self._idle: dict[Owner, list[ServedReader]] = {}
        self._count = 0

    def follow(self, mounts: Iterable[Mount]) -> int:
        """Cover new mounts, and let go of those that are absent; give how many there are."""
        present = {mount.identity: mount for mount in mounts}
        with self._lock:
            for identity in [one for one in self._busy if one not in present]:
                reader = self._busy.pop(identity)
                if reader is not None:
                    self._idle.setdefault(reader.owner, []).append(reader)
            fresh = [mount for identity, mount in present.items() if identity not in self._busy]
            for mount in fresh:
                self._busy[mount.identity] = None
        for mount in fresh:
            self._cover(mount)
        return len(present)

    def _cover(self, mount: Mount) -> None:
        owner = (mount.owner, mount.owner_group)
        with self._lock:
            idle = self._idle.get(owner)
            known = idle.pop() if idle else None
            full = known is None and self._count >= MAX_SERVED
            self._count += known is None and not full
        if full:
            self._failed(OSError(errno.EMFILE, os.strerror(errno.EMFILE)))
            return
        work = self._start if known is None else self._resume
        threading.Thread(
            target=work, args=(mount, known), name="served-reader", daemon=True
        ).start()

    def _start(self, mount: Mount, _none: None) -> None:
        """Read a new group, in this thread."""
        try:
            group = self._system.permission_group()
        except OSError as error:
            self._lost()
            self._failed(error)
            return
        # The threads that judge come first: a thread starts as the user that starts it.
        made = self._make(group, private=mount.owner != 0)
        served = ServedReader(made, group, (mount.owner, mount.owner_group))
        if self._mark(mount, served):
            self._run(made)
        else:
            made.close()
            group.close()
            self._lost()

    def _resume(self, mount: Mount, served: ServedReader) -> None:
        """Let a reader that waits in a thread of its own read one more mount."""
        if not self._mark(mount, served):
            self._release(served)

    def _mark(self, mount: Mount, served: ServedReader) -> bool:
        try:
            self._system.enter_as(mount)
            served.group.mark(mount)
        except OSError as error:
            self._failed(error)
            return False
        with self._lock:
            if mount.identity in self._busy:
                self._busy[mount.identity] = served
                return True
        self._release(served)  # unmounted meanwhile
        return True

    def _release(self, served: ServedReader) -> None:
        with self._lock:
            self._idle.setdefault(served.owner, []).append(served)

    def _lost(self) -> None:
        with self._lock:
            self._count -= 1
