"""The gate's process: puts its parts together, follows the mounts, and lives until told to end."""

import errno
import gc
import os
import select
import sys
import threading
import time
from collections.abc import Callable

import structlog

from scanner.gate import marks
from scanner.gate.config import GateConfig
from scanner.gate.desk import Desk, Teller
from scanner.gate.failures import GateFault
from scanner.gate.heads import HEAD_BYTES, may_hold_picture
from scanner.gate.judge import Judge, SocketJudge
from scanner.gate.known import Entry, Known
from scanner.gate.notes import Notes
from scanner.gate.reader import BEAT_SECONDS, Reader
from scanner.gate.rules import GateRules
from scanner.gate.seal import seal_imports
from scanner.gate.subjects import Subjects
from scanner.gate.wire import Note, NoteKind, Order, SetRules, Settle
from scanner.platform.gate_ports import GateSystem, Mount, Openings
from scanner.reasons import Reason
from scanner.schema import Action, Source, Verdict

log = structlog.get_logger()

MOUNT_SECONDS = 0.5
PROGRAMS_SECONDS = 60.0
FLUSH_SECONDS = 0.5
SWITCH_SECONDS = 0.0005  # the reader must get the interpreter soon, whatever the other threads do

_SETTLED = {
    True: Verdict(Action.ALLOW, (Reason.ALLOWED_ONCE,), Source.RULE),
    False: Verdict(Action.HOLD, (Reason.NUDITY,), Source.RULE),
}


class Gate:
    """One gate on one group of openings, which outlives it; FUSE and network mounts get groups of their own."""

    def __init__(
        self, system: GateSystem, openings: Openings, config: GateConfig, orphans: int
    ) -> None:
        """Begin nothing yet, but open all that has to be open. `orphans`: how many openings were swept."""
        self._system = system
        self._openings = openings
        self._config = config
        self._orphans = orphans
        self._known = Known()
        self._notes = Notes(config.socket, self._obey)
        self._teller = Teller(system, GateRules(config.mode), self._notes.add)
        self._subjects = Subjects(system, config.child, config.exempt)
        self._judge: Judge = SocketJudge(config.socket)
        self._mounts = system.mounts()
        self._writes = system.writes()
        self._ended = threading.Event()

    def run(self, beat: Callable[[], None], ours: frozenset[int]) -> None:
        """
        Gate until `on_signal`. `beat` is called as long as openings are answered.

        `ours`: process ids of ours beside this one, whose openings are answered first.
        """
        self._subjects.ours.update(ours, (os.getpid(),))
        sys.setswitchinterval(SWITCH_SECONDS)
        gc.collect()
        gc.freeze()
        seal_imports()
        reader = threading.Thread(target=self._read, args=(beat,), name="reader", daemon=True)
        reader.start()
        self._notes.start()
        threading.Thread(target=self._follow_writes, name="writes", daemon=True).start()
        self._follow_mounts()
        reader.join()
        self._notes.add(Note(NoteKind.ENDING))
        self._notes.flush(FLUSH_SECONDS)
        self._notes.close()

    def on_signal(self, _signal: int, _frame: object) -> None:
        """End `run`, as a signal handler."""
        self._ended.set()

    def _read(self, beat: Callable[[], None]) -> None:
        try:
            self._reader(self._openings).run(self._beats(beat))
        except (
            Exception
        ):  # the thread's edge: without a reader all would wait, so a new gate has to begin
            log.exception("reader-failed")
            os._exit(1)

    def _beats(self, beat: Callable[[], None]) -> Callable[[], bool]:
        def go_on() -> bool:
            beat()
            return not self._ended.is_set()

        return go_on

    def _reader(self, openings: Openings) -> Reader:
        desk = Desk(openings, self._judge, self._known, self._teller)
        desk.start()
        return Reader(openings, desk, self._known, self._teller, self._subjects)

    def _follow_mounts(self) -> None:
        mounts = self._mounts.read()
        present = {mount.device for mount in mounts}
        chosen = marks.first_choice(self._config.places, mounts)
        marked = sum(self._mark(mount) for mount in chosen)
        # What a former gate ignored may have been written to through a memory map while nobody looked.
        self._openings.heed_all()
        self._notes.add(Note(NoteKind.WORKING, count=marked))
        if self._orphans:
            self._teller.tell(GateFault.ENDED, self._orphans)
        rounds = 0
        while not self._ended.is_set():
            if self._mounts.wait(MOUNT_SECONDS):
                for mount in marks.added(present, self._mounts.read()):
                    self._mark(mount)
            rounds += 1
            if rounds % int(PROGRAMS_SECONDS / MOUNT_SECONDS) == 0:
                self._subjects.refresh()

    def _mark(self, mount: Mount) -> bool:
        if mount.served:
            thread = threading.Thread(
                target=self._serve, args=(mount,), name="served-reader", daemon=True
            )
            thread.start()
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
            openings.mark(mount)
        except OSError as error:
            self._not_marked(error)
            return
        self._reader(openings).run(self._beats(lambda: None))

    def _not_marked(self, error: OSError) -> None:
        if error.errno != errno.ENOENT:  # else it is unmounted again already
            self._teller.tell(GateFault.NOT_MARKED)

    def _follow_writes(self) -> None:
        """Ask anew about what was written to, also through a memory map, which ends no ignore by itself."""
        poll = select.poll()
        poll.register(self._writes.fd, select.POLLIN)
        while not self._ended.is_set():
            if not poll.poll(BEAT_SECONDS * 1000):
                continue
            try:
                written, lost = self._writes.read()
            except OSError:
                written, lost = [], True  # no descriptor left for one of them
            for fd in written:
                self._written(fd)
            if lost:
                self._openings.heed_all()
                self._teller.tell(GateFault.WRITES_LOST)

    def _written(self, fd: int) -> None:
        try:
            self._openings.heed(fd)
            head = self._openings.peek(fd, HEAD_BYTES)
            if head is None or may_hold_picture(head):
                self._openings.watch_reads(fd)
        except OSError:
            pass
        finally:
            os.close(fd)

    def _obey(self, order: Order) -> None:
        if isinstance(order, SetRules):
            self._teller.rules = GateRules(order.mode, order.face)
        elif isinstance(order, Settle):
            until = time.monotonic() + order.seconds if order.allow else float("inf")
            self._known.put(Entry(order.key, _SETTLED[order.allow], until))
        else:
            self._known.forget()
            self._openings.heed_all()
