"""The gate's process: puts its parts together, follows the mounts, and lives until it is stopped."""

import errno
import gc
import os
import select
import sys
import threading
import time
import traceback
from collections.abc import Callable

import msgspec

from scanner import diagnostics
from scanner.kernel_gate.cached_verdicts import FOREVER, CachedVerdict, VerdictCache
from scanner.kernel_gate.config import GateConfig
from scanner.kernel_gate.cpu_affinity import CpuAffinity
from scanner.kernel_gate.event_reader import EventReader
from scanner.kernel_gate.failures import GateFault
from scanner.kernel_gate.ignores import ignore_non_media, may_be_picture
from scanner.kernel_gate.import_lock import lock_imports
from scanner.kernel_gate.judge import DescriptorJudge, SocketJudge
from scanner.kernel_gate.kept_anchors import KeptAnchors
from scanner.kernel_gate.mount_coverage import MountCoverage
from scanner.kernel_gate.notice_sender import NoticeSender
from scanner.kernel_gate.open_responder import OpenResponder
from scanner.kernel_gate.pending_opens import PendingOpens
from scanner.kernel_gate.process_policy import ProcessPolicy
from scanner.kernel_gate.rules import GateRules
from scanner.kernel_gate.served_readers import ServedReaders
from scanner.kernel_gate.wire import (
    GateNotice,
    GateOrder,
    KeepAnchor,
    NoticeKind,
    ResolveFile,
    SetRules,
)
from scanner.platform.gate_ports import GateSystem, Mount, MountIdentity, PermissionGroup
from scanner.reasons import Reason
from scanner.sandbox.fair_turns import ProgramLoads
from scanner.schema import Action, Source, Verdict

MOUNT_SECONDS = 0.5
PROGRAMS_SECONDS = 60.0
FLUSH_SECONDS = 0.5
BEAT_SECONDS = 0.25
# Seconds for which writes are collected, so that many do not wake the gate for each file.
WRITES_SECONDS = 0.02
# The reader must get the interpreter quickly, whatever the other threads do.
SWITCH_SECONDS = 0.00005

_SETTLED = {
    True: Verdict(Action.ALLOW, (Reason.ALLOWED_ONCE,), Source.RULE),
    False: Verdict(Action.HOLD, (Reason.NUDITY,), Source.RULE),
}


class GateStart(msgspec.Struct, frozen=True):
    """
    State that the supervisor hands to a new gate.

    `present`: the mounts before the first gate. `swept`: the number of opens that the last gate left unanswered.
    """

    present: frozenset[MountIdentity]
    swept: int


class Gate:
    """One gate on one permission group, which outlives it; FUSE and network mounts get their own groups."""

    def __init__(
        self, system: GateSystem, group: PermissionGroup, config: GateConfig, start: GateStart
    ) -> None:
        """Open all descriptors that the gate needs, without starting anything."""
        self._system = system
        self._group = group
        self._config = config
        self._start = start
        self._cache = VerdictCache()
        self._loads = ProgramLoads()
        self._notes = NoticeSender(config.socket, self._obey)
        self._process_policy = ProcessPolicy(system, config.accounts, config.exempt)
        self._responder = OpenResponder(
            system, GateRules(config.mode), self._notes.add, self._process_policy.is_anothers
        )
        self._anchors = KeptAnchors(config.anchors)
        self._judge: DescriptorJudge = SocketJudge(config.socket)
        self._mounts = system.mounts()
        self._writes = system.writes()
        self._readers: list[EventReader] = []
        self._coverage = MountCoverage(config.places, start.present)
        self._served = ServedReaders(system, self._reader, self._answer, self._not_marked)
        self._ended = threading.Event()

    def run(self, beat: Callable[[], None], own_pids: frozenset[int]) -> None:
        """
        Run the gate until `on_signal`. `beat` is called regularly while events are answered.

        `own_pids`: further process ids of this program, whose opens are answered before anything else.
        """
        self._process_policy.own.update(own_pids, (os.getpid(),))
        sys.setswitchinterval(SWITCH_SECONDS)
        gc.collect()
        gc.freeze()
        lock_imports()
        reader = self._reader(self._group)
        _start("reader", self._answer, reader)
        _start("pulse", self._pulse, reader, beat)
        _start("writes", self._follow_writes)
        self._notes.start()
        self._follow_mounts()
        self._notes.add(GateNotice(NoticeKind.ENDING))
        self._notes.flush(FLUSH_SECONDS)
        self._notes.close()

    def on_signal(self, _signal: int, _frame: object) -> None:
        """End `run`, as a signal handler."""
        self._ended.set()

    def _answer(self, reader: EventReader) -> None:
        try:
            reader.run()
        except Exception as error:
            # The thread's outermost handler: without a reader every opener would wait.
            # Not a whole traceback: printing it opens the source files, and nobody would answer those opens.
            lines = [number for _, number in traceback.walk_tb(error.__traceback__)]
            diagnostics.error("reader-failed", why=type(error).__name__, lines=lines)
            os._exit(1)

    def _pulse(self, reader: EventReader, beat: Callable[[], None]) -> None:
        """Return signs of life while the reader answers, and enforce the deadlines of all readers."""
        while not self._ended.wait(BEAT_SECONDS):
            now = time.monotonic()
            if reader.answers(now):
                beat()
            for each in tuple(self._readers):
                if each.closed:
                    self._readers.remove(each)
                else:
                    each.tend(now)

    def _reader(self, group: PermissionGroup, *, private: bool = False) -> EventReader:
        pending = PendingOpens(group, self._judge, self._cache, self._responder, self._loads)
        pending.start(self._system.private_copy if private else None)
        near = CpuAffinity(self._system, group)
        reader = EventReader(group, pending, self._process_policy, near)
        self._readers.append(reader)
        return reader

    def _follow_mounts(self) -> None:
        marked = self._cover_mounts()
        # Files that a former gate ignored may have been written to through a memory map while no gate ran.
        self._group.clear_ignores()
        self._notes.add(GateNotice(NoticeKind.WORKING, count=marked))
        if self._start.swept:
            self._responder.report(GateFault.ENDED, self._start.swept)
        rounds = 0
        while not self._ended.is_set():
            if self._mounts.wait(MOUNT_SECONDS):
                self._cover_mounts()
            rounds += 1
            if rounds % int(PROGRAMS_SECONDS / MOUNT_SECONDS) == 0:
                self._process_policy.refresh()

    def _cover_mounts(self) -> int:
        """Mark all file systems mounted now, even if their numbers were known before; return how many."""
        covered, fresh = self._coverage.update(self._mounts.read())
        for mount in fresh:
            # Another USB stick can have the device number of the last one, and forged times in its inodes.
            self._cache.forget_before(mount)
        served = self._served.follow(mount for mount in covered if mount.served)
        # Marking a marked file system again changes nothing. Without unique mount ids it is the only safe way.
        return served + sum(
            self._mark(mount, new=mount in fresh) for mount in covered if not mount.served
        )

    def _mark(self, mount: Mount, *, new: bool) -> bool:
        try:
            self._group.mark(mount)
            self._writes.mark(mount)
        except OSError as error:
            if new:
                self._not_marked(error)
            return False
        return True

    def _not_marked(self, error: OSError) -> None:
        if error.errno != errno.ENOENT:  # ENOENT: already unmounted again
            self._responder.report(GateFault.NOT_MARKED)

    def _follow_writes(self) -> None:
        """Forget verdicts on written files, also after a memory map, which alone ends no ignore mark."""
        poll = select.poll()
        poll.register(self._writes.fd, select.POLLIN)
        while not self._ended.is_set():
            if not poll.poll(BEAT_SECONDS * 1000):
                continue
            self._ended.wait(WRITES_SECONDS)
            while self._take_writes():
                pass

    def _take_writes(self) -> bool:
        """Handle the files that writers have closed; return whether there may be more."""
        try:
            written, lost = self._writes.read()
        except OSError:
            written, lost = [], True  # no descriptor left for one of them
        for fd in written:
            self._written(fd)
        if lost:
            self._cache.forget()
            self._group.clear_ignores()
            self._responder.report(GateFault.WRITES_LOST)
        return bool(written)

    def _written(self, fd: int) -> None:
        try:
            status = os.fstat(fd)
            self._cache.forget_file(status.st_dev, status.st_ino)
            for reader in tuple(self._readers):
                reader.written(status.st_dev, status.st_ino)
            if may_be_picture(self._group, fd):
                self._group.unignore(fd)
                self._group.watch_reads(fd)
            else:
                ignore_non_media(self._group, fd)
        except OSError:
            pass
        finally:
            os.close(fd)

    def _obey(self, order: GateOrder) -> None:
        if isinstance(order, SetRules):
            self._responder.rules = GateRules(order.mode, order.app_present)
        elif isinstance(order, ResolveFile):
            until = time.monotonic() + order.seconds if order.allow else FOREVER
            self._cache.put(CachedVerdict.of(order.key, _SETTLED[order.allow], until))
        elif isinstance(order, KeepAnchor):
            highest = self._anchors.keep(order.log_id, order.number)
            if highest > order.number:
                self._notes.add(GateNotice(NoticeKind.ANCHOR, count=highest))
        else:
            self._cache.forget()
            self._group.clear_ignores()


def _start(name: str, work: Callable[..., None], *args: object) -> None:
    threading.Thread(target=work, args=args, name=name, daemon=True).start()
