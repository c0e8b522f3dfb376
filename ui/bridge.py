"""
The only file with Qt that touches the channel.

Separate threads ask and listen; every answer reaches the UI thread as a queued signal, so a
service that answers late, or never, cannot freeze a window. Each request worker is one connection
with one thread: the parent's carries the unlocked session, the child's everything else.
"""

import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.channel.secrets import wipe_secrets
from scanner.channel.values import ChannelError

ROLE = "tray"
LATE_SECONDS = 120.0  # no answer is that slow, except long work
LONG_SECONDS = 3600.0  # verifying or exporting a large log
RETRY_SECONDS = (0.5, 1.0, 2.0, 5.0, 15.0)  # then every 15 s, which an idle machine does not notice
JOIN_SECONDS = 2.0

Then = Callable[[m.Reply], None]
Failed = Callable[[str], None]


class _Job(NamedTuple):
    request: m.Request
    then: Then
    failed: Failed
    timeout: float


class _RequestWorker(QObject):
    """One connection, one thread, requests in order."""

    answered = Signal(object, object)  # callback, value
    pending = Signal(int)

    def __init__(self, path: Path, name: str) -> None:
        super().__init__()
        self._path = path
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._client: Client | None = None
        self._dropped = False
        self._gone = False
        self._waiting = 0
        self.answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name=f"requests-{name}", daemon=True)
        self._thread.start()

    def put(self, job: _Job) -> None:
        """Queue a request."""
        self._waiting += 1
        self.pending.emit(self._waiting)
        self._jobs.put(job)

    def drop(self) -> None:
        """End the connection and what it unlocked; the next request opens a new one."""
        self._dropped = True
        client = self._client
        if client is not None:
            client.close()

    def close(self) -> None:
        """End the thread."""
        self._gone = True
        self._jobs.put(None)
        self.drop()
        self._thread.join(JOIN_SECONDS)

    def _deliver(self, callback: Callable[[object], None], value: object) -> None:
        self._waiting -= 1
        self.pending.emit(self._waiting)
        if not self._gone:
            callback(value)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            callback, value = self._do(job)
            wipe_secrets(job.request)  # what was typed would stay until the next request
            if self._gone:
                break
            self.answered.emit(callback, value)
        if self._client is not None:
            self._client.close()

    def _do(self, job: _Job) -> tuple[Then | Failed, m.Reply | str]:
        if self._dropped:
            self._dropped, self._client = False, None
        used = self._client is not None
        try:
            return job.then, self._ask(job)
        except ChannelError as error:
            # The service may have restarted since this connection was used.
            if not used or error.facts.get("why") == "TimeoutError" or self._dropped:
                return job.failed, error.code
        try:
            return job.then, self._ask(job)
        except ChannelError as error:
            return job.failed, error.code

    def _ask(self, job: _Job) -> m.Reply:
        try:
            if self._client is None:
                self._client = Client.connect(self._path, ROLE)
            return self._client.ask(job.request, job.timeout)
        except ChannelError:
            if self._client is not None:
                self._client.close()
            self._client = None
            raise


class Bridge(QObject):
    """The service as the app sees it."""

    status = Signal(object)  # m.Status
    away = Signal(str)  # code
    held = Signal(object)  # m.HeldItem
    place = Signal(object)  # m.PlaceFound
    asks = Signal(object)  # m.AskList, of the process on a parent's computer
    asks_changed = Signal(str)  # the id of a new ask, else empty
    busy = Signal(bool)  # a request of the parent's is under way

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._child = _RequestWorker(path, "child")
        self._parent = _RequestWorker(path, "parent")
        self._parent.pending.connect(lambda n: self.busy.emit(n > 0))
        self._closing = threading.Event()
        self._listener: Client | None = None
        self._listening = threading.Thread(target=self._listen, name="events", daemon=True)

    def start(self) -> None:
        """Begin to listen for events."""
        self._listening.start()

    def ask(self, request: m.Request, then: Then, failed: Failed) -> None:
        """Ask on the child's connection; one of the two is called later, on the UI thread."""
        self._child.put(_Job(request, then, failed, LATE_SECONDS))

    def ask_parent(self, request: m.Request, then: Then, failed: Failed) -> None:
        """Ask on the parent's connection, which keeps the unlocked session."""
        self._parent.put(_Job(request, then, failed, LATE_SECONDS))

    def work(self, request: m.Request, then: Then, failed: Failed) -> None:
        """Ask as the parent for work that may take minutes."""
        self._parent.put(_Job(request, then, failed, LONG_SECONDS))

    def lock(self) -> None:
        """End the parent's session."""
        self._parent.drop()

    def close(self) -> None:
        """End all threads."""
        self._closing.set()
        listener = self._listener
        if listener is not None:
            listener.close()
        self._child.close()
        self._parent.close()
        if self._listening.is_alive():
            self._listening.join(JOIN_SECONDS)

    def _listen(self) -> None:
        tries = 0
        while not self._closing.is_set():
            code = "service-away"
            try:
                with_service = self._subscribe()
            except ChannelError as error:
                code = error.code
            else:
                tries = 0
                for event in with_service.events():
                    self._pass_on(event)
                with_service.close()
            if self._closing.is_set():
                return
            self.away.emit(code)
            self._closing.wait(RETRY_SECONDS[min(tries, len(RETRY_SECONDS) - 1)])
            tries += 1

    def _subscribe(self) -> Client:
        self._listener = Client.connect(self._path, ROLE)
        reply = self._listener.ask(m.Subscribe())
        if self._closing.is_set() or not isinstance(reply, m.Status | m.AskList):
            self._listener.close()
            raise ChannelError("not-understood")
        (self.status if isinstance(reply, m.Status) else self.asks).emit(reply)
        return self._listener

    def _pass_on(self, event: m.Event) -> None:
        match event:
            case m.Held():
                self.held.emit(event.item)
            case m.PlaceFound():
                self.place.emit(event)
            case m.AsksChanged():
                self.asks_changed.emit(event.came)
            case m.Changed():
                self.status.emit(event.status)
