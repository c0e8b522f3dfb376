"""The service's end of the gate connection: gives verdicts for descriptors, takes notices, sends orders."""

import os
import threading
from pathlib import Path
from typing import Protocol

import msgspec

from scanner import diagnostics, platform
from scanner.errors import ChannelError, TakesLongError
from scanner.kernel_gate import wire
from scanner.kernel_gate.failures import Mode
from scanner.kernel_gate.judge import DescriptorJudge
from scanner.platform.ports.transport import Connection
from scanner.reasons import FailureReason
from scanner.schema import Action, Source, Verdict

SEND_SECONDS = 2.0
_FAILED = Verdict(Action.HOLD, (FailureReason.WORKER_AWAY,), Source.FAILURE)


class NoticeHandler(Protocol):
    """The service's handling of a gate's notice: record it, show it."""

    def take(self, note: wire.GateNotice, fd: int) -> None:
        """
        Handle a notice of a gate. `fd` is the file it is about, or -1; it is closed after the call.

        Called from one thread for each gate.
        """
        ...


class GateServer:
    """Serves gates at a socket path until closed. Only root may connect as a gate."""

    def __init__(
        self,
        path: Path,
        judge: DescriptorJudge,
        taker: NoticeHandler,
        uids: frozenset[int] = frozenset((0,)),
    ) -> None:
        """Raise ChannelError `already-running` when another service serves the path."""
        self._listener = platform.transport().listen(path)
        self._judge = judge
        self._taker = taker
        self._uids = uids
        self._lock = threading.Lock()
        self._all: set[Connection] = set()
        self._controls: set[Connection] = set()
        self._rules: wire.SetRules | None = None
        self._anchor: wire.KeepAnchor | None = None
        self._accepting = threading.Thread(target=self._accept, name="gates", daemon=True)

    def start(self) -> None:
        """Start serving, in separate threads."""
        self._accepting.start()

    def gates(self) -> int:
        """Return the number of gates connected now."""
        with self._lock:
            return len(self._controls)

    def set_rules(self, mode: Mode, *, app_present: bool) -> None:
        """Send the rules to every gate, and to each that connects later."""
        self._rules = wire.SetRules(mode, app_present)
        self.order(self._rules)

    def set_anchor(self, anchor: wire.KeepAnchor) -> None:
        """Send the number of the log's anchor to every gate, and to each that connects later."""
        if anchor != self._anchor:
            self._anchor = anchor
            self.order(anchor)

    def order(self, order: wire.GateOrder) -> None:
        """Send an order to every gate; disconnect a gate that does not accept it."""
        message = wire.encode(order)
        with self._lock:
            for sock in self._controls:
                try:
                    sock.send(message)
                except OSError:
                    sock.shut()

    def close(self) -> None:
        """End all connections."""
        self._listener.close()
        with self._lock:
            for sock in self._all:
                sock.shut()

    def _accept(self) -> None:
        while (sock := self._listener.accept()) is not None:
            _pid, uid = sock.peer()
            if uid not in self._uids:
                diagnostics.warning("gate-refused", code="not-root")
                sock.close()
                continue
            sock.bound_sending(SEND_SECONDS)
            with self._lock:
                self._all.add(sock)
            threading.Thread(target=self._serve, args=(sock,), name="gate", daemon=True).start()

    def _serve(self, sock: Connection) -> None:
        try:
            untrusted = sock.receive(wire.MAX_MESSAGE)
            if untrusted is None:
                return
            greeting = wire.decode_from_gate(untrusted)
            if isinstance(greeting, wire.GateHello):
                if greeting.line is wire.ConnectionKind.CONTROL:
                    self._control(sock)
                else:
                    self._judging(sock)
        except (OSError, ChannelError, msgspec.MsgspecError):
            pass  # the gate went away, or the peer is not a gate
        finally:
            with self._lock:
                self._all.discard(sock)
                self._controls.discard(sock)
            sock.close()

    def _control(self, sock: Connection) -> None:
        with self._lock:
            for first in (self._rules, self._anchor):
                if first is not None:
                    sock.send(wire.encode(first))
            self._controls.add(sock)
        while (received := sock.receive_with_fd(wire.MAX_MESSAGE)) is not None:
            untrusted, fd = received
            try:
                note = wire.decode_from_gate(untrusted)
                if isinstance(note, wire.GateNotice):
                    self._taker.take(note, fd)
            finally:
                if fd >= 0:
                    os.close(fd)

    def _judging(self, sock: Connection) -> None:
        while (received := sock.receive_with_fd(wire.MAX_MESSAGE)) is not None:
            untrusted, fd = received
            try:
                ask = wire.decode_from_gate(untrusted)
                if not isinstance(ask, wire.VerdictRequest) or fd < 0:
                    return
                answer = self._answer(fd, ask)
            finally:
                if fd >= 0:
                    os.close(fd)
            sock.send(wire.encode(answer))

    def _answer(self, fd: int, ask: wire.VerdictRequest) -> wire.VerdictMessage | wire.TakesLong:
        try:
            verdict = self._judge.judge_fd(
                fd, ask.key, snapshot=ask.snapshot, patient=ask.patient, load=ask.load
            )
            return wire.VerdictMessage.of(verdict)
        except TakesLongError:
            return wire.TakesLong()
        except Exception:
            # The connection's outermost handler: a fault with one file must not end all verdicts.
            diagnostics.exception("judge-failed")
            return wire.VerdictMessage.of(_FAILED)
