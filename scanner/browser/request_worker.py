"""A connection to the service that survives restarts, and a thread that asks questions over it in order."""

import queue
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.errors import ChannelError

Item = TypeVar("Item")

ROLE = "browser"
CONNECT_SECONDS = 2.0
RETURN_SECONDS = 3.0  # to wait for a service that is restarting
RETRY_SECONDS = 0.1
QUEUE = 64  # questions; the extension waits for an answer to each chunk, so it never needs more


class Asker:
    """Asks the service over a connection that is opened when needed, and again after it breaks."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._client: Client | None = None
        self._opened = 0

    @property
    def connection(self) -> int:
        """The number of the open connection, counted from 1; 0 if none is open."""
        return 0 if self._client is None else self._opened

    def ask(self, request: m.Request, seconds: float, *, again: bool = True) -> m.Reply:
        """
        Ask, and ask once more if the service has restarted since the last question.

        `again` is false for a request that depends on an earlier one on the same connection. Raises
        ChannelError; the next call then connects again.
        """
        used = self._client is not None
        try:
            return self._ask(request, seconds)
        except ChannelError as error:
            if not (used and again) or error.facts.get("why") == "TimeoutError":
                raise
        return self._ask_when_back(request, seconds)

    def close(self) -> None:
        """Close the connection."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def _ask(self, request: m.Request, seconds: float) -> m.Reply:
        try:
            if self._client is None:
                self._client = Client.connect(self._path, ROLE, CONNECT_SECONDS)
                self._opened += 1
            return self._client.ask(request, seconds)
        except ChannelError:
            self.close()
            raise

    def _ask_when_back(self, request: m.Request, seconds: float) -> m.Reply:
        end = time.monotonic() + RETURN_SECONDS
        while True:
            try:
                return self._ask(request, seconds)
            except ChannelError as error:
                if error.code != "service-away" or time.monotonic() > end:
                    raise
            time.sleep(RETRY_SECONDS)


class RequestWorker(Generic[Item]):
    """A thread that handles items in order, and calls `idle` after `pause` seconds without an item."""

    def __init__(
        self,
        name: str,
        handle: Callable[[Item], None],
        idle: Callable[[], None] | None = None,
        pause: float = 1.0,
    ) -> None:
        self._items: queue.Queue[Item] = queue.Queue(QUEUE)
        self._handle = handle
        self._idle = idle
        self._pause = pause
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, item: Item) -> bool:
        """Queue an item; false if the queue is full."""
        try:
            self._items.put_nowait(item)
        except queue.Full:
            return False
        return True

    def _run(self) -> None:
        while True:
            try:
                item = self._items.get(timeout=self._pause if self._idle else None)
            except queue.Empty:
                if self._idle:
                    self._idle()
                continue
            self._handle(item)
