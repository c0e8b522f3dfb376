"""The gate's notices to the service, and the service's orders: one connection, kept up by two threads."""

import os
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

import msgspec

from scanner import platform
from scanner.errors import ChannelError
from scanner.kernel_gate import wire
from scanner.kernel_gate.judge import RETRY_SECONDS
from scanner.platform.ports.transport import Connection

# Loaded with this module: a gate that imports while it asks about files waits for itself.
_transport = platform.transport()

MAX_NOTICES = 256  # kept while the service is away; each may hold a descriptor
SEND_SECONDS = 2.0


class NoticeSender:
    """Sends notices to the service in order; keeps up to `MAX_NOTICES` of them while it is away."""

    def __init__(self, path: Path, obey: Callable[[wire.GateOrder], None]) -> None:
        self._path = path
        self._obey = obey
        self._waiting: deque[tuple[wire.GateNotice, int]] = deque()
        self._some = threading.Condition()
        self._closed = False
        self._sending = False
        self._sock: Connection | None = None

    def start(self) -> None:
        """Start two threads: one sends notices, one carries out orders."""
        threading.Thread(target=self._run, name="notes", daemon=True).start()

    def add(self, note: wire.GateNotice, fd: int = -1) -> None:
        """Queue a notice; the descriptor is duplicated. Never waits."""
        with self._some:
            copy = os.dup(fd) if fd >= 0 else -1
            self._waiting.append((note, copy))
            if len(self._waiting) > MAX_NOTICES:
                _, old = self._waiting.popleft()
                if old >= 0:
                    os.close(old)
            self._some.notify()

    def flush(self, seconds: float) -> None:
        """Wait until all notices are sent, at most this many seconds."""
        with self._some:
            self._some.wait_for(lambda: not self._waiting and not self._sending, seconds)

    def close(self) -> None:
        """Stop sending."""
        with self._some:
            self._closed = True
            self._some.notify_all()
        if self._sock is not None:
            self._sock.shut()

    def _run(self) -> None:
        while not self._closed:
            try:
                self._sock = _transport.connect(self._path, None)
            except (ChannelError, OSError):
                time.sleep(RETRY_SECONDS * 5)
                continue
            self._sock.bound_sending(SEND_SECONDS)
            listener = threading.Thread(
                target=self._listen, args=(self._sock,), name="orders", daemon=True
            )
            try:
                self._sock.send(wire.encode(wire.GateHello(wire.ConnectionKind.CONTROL)))
                listener.start()
                self._send(self._sock, listener)
            except OSError:
                pass  # the service went away: unsent notices are kept for the next connection
            finally:
                self._sock.shut()
                if listener.ident is not None:
                    listener.join()
                self._sock.close()

    def _send(self, sock: Connection, listener: threading.Thread) -> None:
        while True:
            with self._some:
                self._some.wait_for(
                    lambda: self._closed or self._waiting or not listener.is_alive(), timeout=1.0
                )
                if self._closed or not listener.is_alive():
                    return
                if not self._waiting:
                    continue
                note, fd = self._waiting.popleft()
                self._sending = True
            try:
                sock.send(wire.encode(note), fd)
            except OSError:
                with self._some:
                    self._waiting.appendleft((note, fd))
                raise
            finally:
                with self._some:
                    self._sending = False
                    self._some.notify_all()
            if fd >= 0:
                os.close(fd)

    def _listen(self, sock: Connection) -> None:
        try:
            while (untrusted := sock.receive(wire.MAX_MESSAGE)) is not None:
                order = wire.decode_to_gate(untrusted)
                if isinstance(order, wire.GateOrder):
                    self._obey(order)
        except (OSError, ChannelError, msgspec.MsgspecError):
            pass  # the sender notices as well and reconnects
        finally:
            with self._some:
                self._some.notify_all()
