"""The loop: waits at the service's socket and the broker's, and wakes otherwise only for the keep-alive."""

import selectors
import socket
import sys
import time
from pathlib import Path

from link import frames, service_end
from link.broker import BrokerConnection
from link.settings import Broker

SERVICE_WAIT = 2.0  # seconds between tries to reach the service
READ = 65_536
STUCK_SECONDS = 10.0  # a service that takes nothing for so long is dropped, and found again


class LinkProcess:
    """Carries envelopes both ways until it is stopped; opens none, keeps none."""

    def __init__(self, broker: Broker, service: Path, owner: int | None = None) -> None:
        """`owner`: a descriptor that ends with the process that started this one; then this one ends too."""
        self._owner = owner
        self._path = service
        self._mailbox = broker.mailbox
        self._service: socket.socket | None = None
        self._reader = frames.FrameReader()
        self._next_try = time.monotonic()
        self._broker = BrokerConnection(broker, self._came, self._changed)

    def run(self) -> None:
        """Carry until an exception, such as a signal's, ends it."""
        try:
            while True:
                self.step()
        finally:
            self._broker.close()
            self._leave()

    def step(self) -> None:
        """Wait once, and handle what is ready."""
        if self._service is None and time.monotonic() >= self._next_try:
            self._reach_service()
        if self._service is not None:  # without the service there is nothing to connect for
            self._broker.act()
        at_broker = self._broker.socket()
        for fd, events in self._wait(at_broker):
            if fd == self._owner:
                sys.exit(0)
            if self._service is not None and fd == self._service.fileno():
                self._read_service()
            elif events & selectors.EVENT_WRITE:
                self._broker.write()
            if at_broker is not None and fd == at_broker.fileno() and events & selectors.EVENT_READ:
                self._broker.read()

    def _wait(self, at_broker: socket.socket | None) -> list[tuple[int, int]]:
        with selectors.DefaultSelector() as waiting:
            if self._owner is not None:
                waiting.register(self._owner, selectors.EVENT_READ)
            if self._service is not None:
                waiting.register(self._service, selectors.EVENT_READ)
            if at_broker is not None:
                wants = selectors.EVENT_WRITE if self._broker.wants_write() else 0
                waiting.register(at_broker, selectors.EVENT_READ | wants)
            if not waiting.get_map():  # Windows does not wait on an empty set
                time.sleep(self._timeout())
                return []
            return [(key.fd, events) for key, events in waiting.select(self._timeout())]

    def _timeout(self) -> float:
        if self._service is not None:
            return self._broker.seconds_to_act()
        return max(self._next_try - time.monotonic(), 0.0)

    def _reach_service(self) -> None:
        self._next_try = time.monotonic() + SERVICE_WAIT
        try:
            sock = service_end.connect(self._path, STUCK_SECONDS)
        except OSError:
            return
        try:
            sock.sendall(frames.hello(self._mailbox) + frames.up(self._broker.ready))
        except OSError:
            sock.close()
            return
        self._service, self._reader = sock, frames.FrameReader()
        for number, (topic, mailbox, envelope) in list(self._broker.waiting.items()):
            self._came(number, topic, mailbox, envelope)

    def _read_service(self) -> None:
        if self._service is None:
            return
        try:
            data = self._service.recv(READ)
            parsed = [frames.parse(frame) for frame in self._reader.feed(data)]
        except (OSError, frames.BadFrame):
            data, parsed = b"", []
        if not data:
            self._leave()
        for frame in parsed:
            match frame:
                case frames.OutFrame():
                    self._broker.publish(frame)
                case frames.TakenFrame(number):
                    self._broker.acknowledge(number)
                case frames.MeetFrame(mailbox):
                    self._broker.meet(mailbox)

    def _came(self, number: int, topic: frames.Topic, mailbox: bytes, envelope: bytes) -> None:
        self._send(frames.came(number, topic, mailbox, envelope))

    def _changed(self, connected: bool) -> None:
        self._send(frames.up(connected))

    def _send(self, frame: bytes) -> None:
        if self._service is None:
            return
        try:
            self._service.sendall(frame)
        except OSError:
            self._leave()

    def _leave(self) -> None:
        if self._service is not None:
            self._service.close()
            self._service = None
            self._next_try = time.monotonic() + SERVICE_WAIT
