"""Readers for file systems that another program or machine serves, each with its own group and thread."""

import errno
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from scanner.kernel_gate.event_reader import EventReader
from scanner.platform.gate_ports import GateSystem, Mount, MountIdentity, PermissionGroup

# Most readers at once, each with a few threads, since a child can mount any number of FUSE file systems.
# Mounts of an
# owner with many share readers, so that each further mount is covered and other owners still get a reader.
MAX_SERVED = 32
MAX_OF_OWNER = 8
SHARE_SECONDS = 5.0  # limit; a reader starts in milliseconds

Owner = tuple[int, int]


class ServedReader(NamedTuple):
    """A reader with its group and the owner whose mounts it reads."""

    reader: EventReader
    group: PermissionGroup
    owner: Owner


class MakeReader(Protocol):
    """Makes the reader of a group; `private`: its files can only be judged as copies."""

    def __call__(self, group: PermissionGroup, *, private: bool) -> EventReader:
        """Make the reader and start its judging threads."""
        ...


class ServedReaders:
    """
    Follows the served mounts. `follow` is for one thread.

    The kernel opens a file for the reader before the event is read. There the child's own program may
    keep the reader waiting, or open an underlying file that has to be answered first. A reader whose
    mount is gone is reused for the next mount of the same owner.
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
        self._counts: Counter[Owner] = Counter()

    def follow(self, mounts: Iterable[Mount]) -> int:
        """Cover new served mounts and release absent ones; return the number of served mounts."""
        present = {mount.identity: mount for mount in mounts}
        with self._lock:
            for identity in [one for one in self._busy if one not in present]:
                reader = self._busy.pop(identity)
                if reader is not None:
                    self._let_go(reader)
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
            many = self._counts[owner] >= MAX_OF_OWNER or self._counts.total() >= MAX_SERVED
            self._counts[owner] += known is None and not many
        if known is not None:
            _in_a_thread(self._resume, mount, known)
        else:
            _in_a_thread(self._share if many else self._start, mount)

    def _start(self, mount: Mount) -> None:
        """Make a new group and read it in this thread."""
        owner = (mount.owner, mount.owner_group)
        try:
            group = self._system.permission_group(served=True)
        except OSError as error:
            self._lost(owner)
            self._failed(error)
            return
        # The judging threads are started first: a thread inherits the user of the thread that starts it.
        made = self._make(group, private=mount.owner != 0)
        served = ServedReader(made, group, owner)
        if self._mark(mount, served):
            self._run(made)
        else:
            made.close()
            group.close()
            self._lost(owner)

    def _share(self, mount: Mount) -> None:
        """Let a reader of the same owner read one more mount beside its own; waits until there is a reader."""
        until = time.monotonic() + SHARE_SECONDS
        while (served := self._least_busy((mount.owner, mount.owner_group))) is None:
            if time.monotonic() > until:
                self._failed(OSError(errno.EMFILE, os.strerror(errno.EMFILE)))
                return
            time.sleep(SHARE_SECONDS / 100)
        self._resume(mount, served)

    def _least_busy(self, owner: Owner) -> ServedReader | None:
        with self._lock:
            busy = Counter(one for one in self._busy.values() if one and one.owner == owner)
        return min(busy, key=busy.__getitem__, default=None)

    def _resume(self, mount: Mount, served: ServedReader) -> None:
        """Let a running reader read one more mount."""
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
            self._let_go(served)

    def _let_go(self, served: ServedReader) -> None:
        """Keep a reader for the next mount, unless it still reads others. The caller holds the lock."""
        idle = self._idle.setdefault(served.owner, [])
        if served not in self._busy.values() and served not in idle:
            idle.append(served)

    def _lost(self, owner: Owner) -> None:
        with self._lock:
            self._counts[owner] -= 1


def _in_a_thread(work: Callable[..., None], *args: object) -> None:
    threading.Thread(target=work, args=args, name="served-reader", daemon=True).start()
