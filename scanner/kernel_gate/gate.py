"""The gate's process: puts its parts together, follows the mounts, and lives until told to end."""

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
import structlog

from scanner.kernel_gate import mount_marks
from scanner.kernel_gate.config import GateConfig
from scanner.kernel_gate.cpu_affinity import CpuAffinity
from scanner.kernel_gate.failures import GateFault
from scanner.kernel_gate.ignores import ignore_non_media, may_begin_picture
from scanner.kernel_gate.import_lock import lock_imports
from scanner.kernel_gate.judge import DescriptorJudge, SocketJudge
from scanner.kernel_gate.notes import Notes
from scanner.kernel_gate.pending_opens import PendingOpens, Responder
from scanner.kernel_gate.process_policy import ProcessPolicy
from scanner.kernel_gate.reader import Reader
from scanner.kernel_gate.rules import GateRules
from scanner.kernel_gate.verdict_cache import FOR_EVER, Entry, VerdictCache
from scanner.kernel_gate.wire import Note, NoteKind, Order, SetRules, Settle
from scanner.platform.gate_ports import GateSystem, Mount, PermissionGroup
from scanner.reasons import Reason
from scanner.schema import Action, Source, Verdict

log = structlog.get_logger()

MOUNT_SECONDS = 0.5
PROGRAMS_SECONDS = 60.0
FLUSH_SECONDS = 0.5
BEAT_SECONDS = 0.25
WRITES_SECONDS = 0.02  # taken together, so that writing much does not wake us for each file
SWITCH_SECONDS = 0.00005  # the reader must get the interpreter soon, whatever the other threads do

_SETTLED = {
    True: Verdict(Action.ALLOW, (Reason.ALLOWED_ONCE,), Source.RULE),
    False: Verdict(Action.HOLD, (Reason.NUDITY,), Source.RULE),
}


class Start(msgspec.Struct, frozen=True):
    """
    What the supervisor knows when a gate begins.

    `present`: file systems that were there before the first gate; all others have come later and are
    covered. `swept`: how many openings the last gate left unanswered.
    """

    present: frozenset[int]
    swept: int


class Gate:
    """One gate on one group of openings, which outlives it; FUSE and network mounts get groups of their own."""

    def __init__(
        self, system: GateSystem, openings: PermissionGroup, config: GateConfig, start: Start
    ) -> None:
        """Begin nothing yet, but open all that has to be open."""
        self._system = system
        self._openings = openings
        self._config = config
        self._start = start
        self._known = VerdictCache()
        self._notes = Notes(config.socket, self._obey)
        self._responder = Responder(system, GateRules(config.mode), self._notes.add)
        self._process_policy = ProcessPolicy(system, config.child, config.exempt)
        self._judge: DescriptorJudge = SocketJudge(config.socket)
        self._mounts = system.mounts()
        self._writes = system.writes()
        self._readers: list[Reader] = []
        self._ended = threading.Event()

    def run(self, beat: Callable[[], None], ours: frozenset[int]) -> None:
        """
        Gate until `on_signal`. `beat` is called as long as openings are answered.

        `ours`: process ids of ours beside this one, whose openings are answered first.
        """
        self._process_policy.ours.update(ours, (os.getpid(),))
        sys.setswitchinterval(SWITCH_SECONDS)
        gc.collect()
        gc.freeze()
        lock_imports()
        reader = self._reader(self._openings)
        _start("reader", self._answer, reader)
        _start("pulse", self._pulse, reader, beat)
        _start("writes", self._follow_writes)
        self._notes.start()
        self._follow_mounts()
        self._notes.add(Note(NoteKind.ENDING))
        self._notes.flush(FLUSH_SECONDS)
        self._notes.close()

    def on_signal(self, _signal: int, _frame: object) -> None:
        """End `run`, as a signal handler."""
        self._ended.set()

    def _answer(self, reader: Reader) -> None:
        try:
            reader.run()
        except Exception as error:  # the thread's edge: without a reader all would wait
            # No whole traceback: to print one the sources are opened, and nobody would answer that.
            lines = [number for _, number in traceback.walk_tb(error.__traceback__)]
            log.error("reader-failed", error=repr(error), lines=lines)
            os._exit(1)

    def _pulse(self, reader: Reader, beat: Callable[[], None]) -> None:
        """Give a sign of life while the reader answers, and see to the deadlines of all readers."""
        while not self._ended.wait(BEAT_SECONDS):
            now = time.monotonic()
            if reader.answers(now):
                beat()
            for each in tuple(self._readers):
                each.tend(now)

    def _reader(self, openings: PermissionGroup, mount: Mount | None = None) -> Reader:
        pending = PendingOpens(openings, self._judge, self._known, self._responder)
        private = mount is not None and mount.owner != 0
        pending.start(self._system.private_copy if private else None)
        near = CpuAffinity(self._system, openings)
        reader = Reader(openings, pending, self._process_policy, near)
        self._readers.append(reader)
        return reader

    def _follow_mounts(self) -> None:
        mounts = self._mounts.read()
        present = set(self._start.present)
        chosen = {
            mount.device: mount for mount in mount_marks.first_choice(self._config.places, mounts)
        }
        chosen.update((mount.device, mount) for mount in mount_marks.added(present, mounts))
        marked = sum(self._mark(mount) for mount in chosen.values())
        # What a former gate ignored may have been written to through a memory map while nobody looked.
        self._openings.heed_all()
        self._notes.add(Note(NoteKind.WORKING, count=marked))
        if self._start.swept:
            self._responder.tell(GateFault.ENDED, self._start.swept)
        rounds = 0
        while not self._ended.is_set():
            if self._mounts.wait(MOUNT_SECONDS):
                for mount in mount_marks.added(present, self._mounts.read()):
                    self._mark(mount)
            rounds += 1
            if rounds % int(PROGRAMS_SECONDS / MOUNT_SECONDS) == 0:
                self._process_policy.refresh()

    def _mark(self, mount: Mount) -> bool:
        if mount.served:
            _start("served-reader", self._serve, mount)
            return True
        try:
            self._openings.mark(mount)
            self._writes.mark(mount)
        except OSError as error:
            self._not_marked(error)
            return False
        return True

    def _serve(self, mount: Mount) -> None:
        """
        Mark what another program serves, and read it in a group and a thread of its own.

        The kernel opens the file for us before we hear of it, and there it may be the child's own
        program that lets us wait, or one that opens a file below which we have to answer first.
        """
        try:
            openings = self._system.openings()
        except OSError as error:
            self._not_marked(error)
            return
        # Its judging threads come first: a thread is begun as the user that begins it.
        reader = self._reader(openings, mount)
        try:
            self._system.enter_as(mount)
            openings.mark(mount)
        except OSError as error:
            self._readers.remove(reader)
            reader.close()
            openings.close()
            self._not_marked(error)
            return
        self._answer(reader)

    def _not_marked(self, error: OSError) -> None:
        if error.errno != errno.ENOENT:  # else it is unmounted again already
            self._responder.tell(GateFault.NOT_MARKED)

    def _follow_writes(self) -> None:
        """Ask anew about what was written to, also through a memory map, which ends no ignore by itself."""
        poll = select.poll()
        poll.register(self._writes.fd, select.POLLIN)
        while not self._ended.is_set():
            if not poll.poll(BEAT_SECONDS * 1000):
                continue
            self._ended.wait(WRITES_SECONDS)
            while self._take_writes():
                pass

    def _take_writes(self) -> bool:
        """Take what writers have closed; whether there may be more."""
        try:
            written, lost = self._writes.read()
        except OSError:
            written, lost = [], True  # no descriptor left for one of them
        for fd in written:
            self._written(fd)
        if lost:
            self._openings.heed_all()
            self._responder.tell(GateFault.WRITES_LOST)
        return bool(written)

    def _written(self, fd: int) -> None:
        try:
            if may_begin_picture(self._openings, fd):
                self._openings.unignore(fd)
                self._openings.watch_reads(fd)
            else:
                ignore_non_media(self._openings, fd)
        except OSError:
            pass
        finally:
            os.close(fd)

    def _obey(self, order: Order) -> None:
        if isinstance(order, SetRules):
            self._responder.rules = GateRules(order.mode, order.face)
        elif isinstance(order, Settle):
            until = time.monotonic() + order.seconds if order.allow else FOR_EVER
            self._known.put(Entry.of(order.key, _SETTLED[order.allow], until))
        else:
            self._known.forget()
            self._openings.heed_all()


def _start(name: str, work: Callable[..., None], *args: object) -> None:
    threading.Thread(target=work, args=args, name=name, daemon=True).start()
