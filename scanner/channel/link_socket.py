"""The local socket (AF_UNIX) for the link process: it carries envelopes as opaque bytes in both directions."""

import struct
import threading
import time
from pathlib import Path
from typing import Protocol

from scanner import diagnostics, platform
from scanner.errors import ChannelError
from scanner.platform.ports.transport import Connection, Listener

MAX_FRAME = 2_048  # bytes; an envelope has 640
# A link process that reads nothing for that long is disconnected, and connects again.
SEND_SECONDS = 5.0
FIRST_RESEND, LONGEST_RESEND = (
    2.0,
    900.0,
)  # seconds until an envelope without a receipt is sent again
OWN, MEETING = b"b", b"m"
_OUT = struct.Struct("!c16sI")
_IN = struct.Struct("!Qc16s")


class Post(Protocol):
    """An envelope that waits for its receipt, with its address."""

    @property
    def to(self) -> bytes:
        """The receiving mailbox."""
        ...

    @property
    def until(self) -> int:
        """Seconds since 1970, after which the envelope is dropped."""
        ...

    @property
    def envelope(self) -> bytes:
        """The sealed envelope, 640 bytes."""
        ...

    @property
    def meeting(self) -> bool:
        """True if the mailbox is that of a pairing."""
        ...


class LinkHandler(Protocol):
    """The part of the service that seals and opens envelopes."""

    def link_here(self, mailbox: bytes) -> bool:
        """Adopt the mailbox of a link process that has connected; false disconnects it."""
        ...

    def link_changed(self) -> None:
        """Note that the connection to the broker was made or lost."""
        ...

    def envelope_came(self, untrusted: bytes, *, meeting: bool) -> None:
        """Process an envelope; it is acknowledged to the broker afterwards, whatever the result."""
        ...

    def waiting(self) -> tuple[Post, ...]:
        """List the envelopes that wait for a receipt."""
        ...


class LinkSocket:
    """Serves one link process at a time, and resends each envelope until it has its receipt."""

    def __init__(self, path: Path, uids: frozenset[int], handler: LinkHandler) -> None:
        """`uids`: the users whose process may connect; the kernel identifies them."""
        self._path = path
        self._uids = uids
        self._handler = handler
        self._listener: Listener | None = None
        self._connection: Connection | None = None
        self._sending = threading.Lock()
        self._wake = threading.Event()
        self._closing = False
        self._meeting = bytes(16)
        self._again = False  # resend everything at once, because the broker is connected again
        # Envelope -> (time of the next attempt, wait after it).
        self._due: dict[bytes, tuple[float, float]] = {}
        self._threads: list[threading.Thread] = []
        self.up = False

    @property
    def here(self) -> bool:
        """True while a link process is connected."""
        return self._connection is not None

    @property
    def listening(self) -> bool:
        """True if a link process can connect."""
        return self._listener is not None

    def start(self) -> None:
        """Listen for a link process. Raises ChannelError `already-running`."""
        if self._listener is not None:
            return
        self._listener = platform.transport().listen(
            self._path, 0o600 if self._uids == frozenset({platform.process().user_id()}) else 0o666
        )
        for target, name in ((self._accept, "link"), (self._resend, "link-resend")):
            thread = threading.Thread(target=target, name=name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def close(self) -> None:
        """Close the socket and end its threads."""
        self._closing = True
        self._wake.set()
        if self._listener is not None:
            self._listener.close()
        connection = self._connection
        if connection is not None:
            connection.shut()
        for thread in self._threads:
            thread.join(timeout=5)

    def wake(self) -> None:
        """Check the waiting envelopes now, because one was added."""
        self._wake.set()

    def send(self, post: Post) -> None:
        """Send one envelope now, without resending; if it is lost, the other side repeats its own envelope."""
        seconds = max(min(post.until - int(time.time()), 0xFFFF_FFFF), 1)
        topic = MEETING if post.meeting else OWN
        self._write(b"O" + _OUT.pack(topic, post.to, seconds) + post.envelope)

    def meet(self, mailbox: bytes) -> None:
        """Also listen at a meeting mailbox; zeros end that."""
        self._meeting = mailbox
        self._write(b"M" + mailbox)

    def _accept(self) -> None:
        listener = self._listener
        while listener is not None and (sock := listener.accept()) is not None:
            _, uid = sock.peer()
            if uid not in self._uids:
                diagnostics.warning("link-refused")
                sock.close()
                continue
            try:
                self._serve(sock)
            except (OSError, ChannelError, struct.error):
                pass  # it disconnected or sent an invalid frame, and may connect again
            finally:
                self._connection = None
                self.up = False
                sock.close()
                if not self._closing:
                    self._handler.link_changed()

    def _serve(self, sock: Connection) -> None:
        sock.bound_sending(SEND_SECONDS)
        hello = sock.receive_by(MAX_FRAME, time.monotonic() + SEND_SECONDS)
        sock.set_timeout(None)
        if hello is None or hello[:1] != b"H" or len(hello) != 17:
            return
        if not self._handler.link_here(hello[1:]):
            return
        self._connection = sock
        self._write(b"M" + self._meeting)
        while (untrusted := sock.receive(MAX_FRAME)) is not None:
            self._frame(untrusted)

    def _frame(self, untrusted: bytes) -> None:
        if untrusted[:1] == b"U":
            self.up = untrusted[1:] == b"\1"
            self._again = True
            self._wake.set()
            self._handler.link_changed()
        elif untrusted[:1] == b"I":
            number, topic, _ = _IN.unpack_from(untrusted, 1)
            self._handler.envelope_came(untrusted[1 + _IN.size :], meeting=topic == MEETING)
            self._write(b"T" + number.to_bytes(8, "big"))

    def _write(self, frame: bytes) -> None:
        connection = self._connection
        if connection is None:
            return
        with self._sending:
            try:
                connection.send(frame)
            except OSError:
                connection.shut()

    def _resend(self) -> None:
        while not self._closing:
            wait = self._send_due() if self.up else None
            self._wake.wait(wait)
            self._wake.clear()

    def _send_due(self) -> float | None:
        """Send the envelopes that are due; returns the seconds until the next one is due, None if none waits."""
        now, waiting = time.monotonic(), self._handler.waiting()
        known = {post.envelope for post in waiting}
        if self._again:
            self._again = False
            self._due = {}
        self._due = {envelope: due for envelope, due in self._due.items() if envelope in known}
        for post in waiting:
            at, wait = self._due.get(post.envelope, (now, FIRST_RESEND))
            if at <= now:
                self.send(post)
                self._due[post.envelope] = (now + wait, min(2 * wait, LONGEST_RESEND))
        return (
            max(min((at for at, _ in self._due.values()), default=now) - now, 0.05)
            if known
            else None
        )
