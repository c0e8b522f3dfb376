"""The debugging pipe of a Chromium: commands, answers and events."""

import itertools
import json
import os
import queue
import threading
from collections.abc import Callable
from typing import Any

from tools.waits import BOUND, CLOSING


class CdpError(Exception):
    """The browser refused a command, or did not answer."""


class GoneError(CdpError):
    """The browser has ended, or the page has crashed: no later command will be answered either."""


class CdpPipe:
    """One end of the pipe; the other end is passed to the browser as descriptors 3 and 4."""

    def __init__(self) -> None:
        self.to_read, self._to = os.pipe()
        self._from, self.to_write = os.pipe()
        self._ids = itertools.count(1)
        self._waiting: dict[int, tuple[str, queue.Queue[dict[str, Any]]]] = {}  # with its session
        self._crashed: set[str] = set()  # sessions whose page has crashed, and answers nothing
        self._handlers: list[Callable[[dict[str, Any]], None]] = []
        self._lock = threading.Lock()
        self._gone = False
        self._reader = threading.Thread(target=self._read, daemon=True)

    def begin(self) -> None:
        """Read from now on; the browser has its ends."""
        os.close(self.to_read)
        os.close(self.to_write)
        self._reader.start()

    def end(self) -> None:
        """Close the pipe, after the browser has ended."""
        # It ends with the pipe, which all of the browser's processes share.
        self._reader.join(CLOSING)
        for fd in (self._to, self._from):
            os.close(fd)

    def _read(self) -> None:
        buffer = b""
        while True:
            try:
                chunk = os.read(self._from, 1 << 20)
            except OSError:
                chunk = b""
            if not chunk:
                self._gone = True
                self._end_waiting("the browser ended")
                return
            buffer += chunk
            *whole, buffer = buffer.split(b"\0")
            for raw in whole:
                message = json.loads(raw)
                waiting = self._waiting.pop(message.get("id", 0), None)
                if waiting is not None:
                    waiting[1].put(message)
                    continue
                if message.get("method") == "Inspector.targetCrashed":
                    self._crashed.add(message.get("sessionId", ""))
                    self._end_waiting("the page crashed", self._crashed)
                for handler in list(self._handlers):
                    handler(message)

    def _end_waiting(self, why: str, sessions: set[str] | None = None) -> None:
        """Answer all waiting callers, or those of these sessions: they need not wait for the time limit."""
        for number, (session, waiting) in list(self._waiting.items()):
            if sessions is None or session in sessions:
                self._waiting.pop(number, None)
                waiting.put({"error": why})

    def on_event(self, handler: Callable[[dict[str, Any]], None]) -> None:
        """Call the handler, from the reading thread, with every event."""
        self._handlers.append(handler)

    def start(self, method: str, session: str = "", **params: Any) -> queue.Queue[dict[str, Any]]:
        """Send a command; its answer arrives in the queue."""
        number = next(self._ids)
        answer: queue.Queue[dict[str, Any]] = queue.Queue()
        self._waiting[number] = (session, answer)
        message: dict[str, Any] = {"id": number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        with self._lock:
            data = json.dumps(message).encode() + b"\0"
            try:
                while data:
                    data = data[os.write(self._to, data) :]
            except BrokenPipeError:
                self._gone = True
        if self._gone:
            self._end_waiting("the browser ended")
        self._end_waiting("the page crashed", self._crashed)
        return answer

    def send(self, method: str, session: str = "", **params: Any) -> Any:
        """Send a command and wait for its result."""
        try:
            message = self.start(method, session, **params).get(timeout=BOUND)
        except queue.Empty:
            raise CdpError(f"{method}: no answer") from None
        if "error" in message:
            kind = GoneError if isinstance(message["error"], str) else CdpError
            raise kind(f"{method}: {message['error']}")
        return message["result"]
