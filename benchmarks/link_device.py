"""One simulated device of `benchmarks.link_devices`: its packets of MQTT 5 and its connection."""

import socket
import ssl
import time

KEEP_ALIVE = 60  # seconds
FIRST_WAIT = 1.0  # seconds before the second attempt to connect


def varint(number: int) -> bytes:
    """Encode a length as MQTT does."""
    found = b""
    while True:
        number, digit = divmod(number, 128)
        found += bytes([digit | (128 if number else 0)])
        if not number:
            return found


def text(words: bytes) -> bytes:
    """Encode a string as MQTT does."""
    return len(words).to_bytes(2, "big") + words


def packet(kind: int, body: bytes) -> bytes:
    """Build a packet."""
    return bytes([kind]) + varint(len(body)) + body


def connect(name: bytes) -> bytes:
    """CONNECT of MQTT 5: no clean start, a session of seven days."""
    properties = b"\x11" + (7 * 86_400).to_bytes(4, "big")
    head = text(b"MQTT") + b"\x05\x00" + KEEP_ALIVE.to_bytes(2, "big")
    return packet(0x10, head + varint(len(properties)) + properties + text(name))


def subscribe(topic: bytes) -> bytes:
    """SUBSCRIBE with QoS 1."""
    return packet(0x82, b"\x00\x01\x00" + text(topic) + b"\x01")


def publish(topic: bytes, mid: int, payload: bytes) -> bytes:
    """PUBLISH with QoS 1."""
    return packet(0x32, text(topic) + mid.to_bytes(2, "big") + b"\x00" + payload)


class Device:
    """One connection, driven by its driver's loop: TLS by memory, so that nothing blocks."""

    def __init__(self, name: bytes, mailbox: bytes) -> None:
        self.name, self.mailbox = name, mailbox
        self.wait = FIRST_WAIT
        self.sock: socket.socket | None = None
        self.tls: ssl.SSLObject | None = None
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.buffer, self.pending = bytearray(), bytearray()
        self.up = self.greeted = False
        self.opened = 0.0

    def open(self, port: int, context: ssl.SSLContext, address: tuple[str, int]) -> None:
        """Connect, without waiting for it."""
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context.wrap_bio(self.incoming, self.outgoing, server_hostname="127.0.0.1")
        self.sock = socket.socket()
        self.sock.setblocking(False)
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.sock.bind(address)
        self.sock.connect_ex(("127.0.0.1", port))
        self.buffer.clear()
        self.pending.clear()
        self.greeted = False
        self.opened = time.monotonic()

    def flush(self) -> None:
        """Write the pending output of TLS."""
        self.pending += self.outgoing.read()
        if self.pending and self.sock is not None:
            del self.pending[: self.sock.send(self.pending)]

    def send(self, data: bytes) -> None:
        """Send one packet."""
        if self.tls is not None:
            self.tls.write(data)
            self.flush()

    def close(self) -> None:
        """Drop the connection."""
        if self.sock is not None:
            self.sock.close()
        self.sock, self.tls, self.up = None, None, False
