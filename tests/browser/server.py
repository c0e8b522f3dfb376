"""The messenger's own server, on the loopback only: what it received is the proof."""

import base64
import hashlib
import http.server
import io
import re
import struct
import threading
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from PIL import Image

from tools.waits import BOUND

PAGES = Path(__file__).parent / "pages"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".xml": "text/xml",
    ".xsl": "text/xml",
    ".xhtml": "application/xhtml+xml",
    ".mml": "text/xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
}
WEBSOCKET = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455
NEVER = "later.html"
SLOW = "slow.html"  # its head comes at once, its content a moment later
SLOW_S = 0.5
KEPT = "kept"  # a query: the browser may keep the page when it is left
BASE64 = re.compile(rb"base64,([A-Za-z0-9+/]+)")


def colour(picture: bytes) -> str:
    """ "red" or "blue", whichever a picture mainly is."""
    with Image.open(io.BytesIO(picture)) as image:
        red, _green, blue = (
            image.convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
        )
    return "red" if red > blue else "blue"


def colours(body: bytes) -> list[str]:
    """The colours of the first picture in a body, and of the first in each base64 text of it."""
    texts = [base64.b64decode(text + b"==") for text in BASE64.findall(body)]
    found: list[str] = []
    for whole in (body, *texts):
        starts = (whole.find(b"\x89PNG"), whole.find(b"\xff\xd8\xff"))
        at = min((start for start in starts if start >= 0), default=-1)
        if at >= 0:
            found.append(colour(whole[at:]))
    return found


class Messenger:
    """Serves the pages and extra files, and keeps every body it is sent."""

    def __init__(self, extra: Path) -> None:
        self.bodies: list[bytes] = []
        self._came = threading.Condition()
        self._closing = threading.Event()
        messenger = self

        class PageHandler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, format: str, *args: object) -> None:
                pass

            def do_GET(self) -> None:
                if self.headers.get("Upgrade") == "websocket":
                    messenger._websocket(self)
                    return
                name = urlsplit(self.path).path.lstrip("/")
                if name == NEVER:
                    messenger._closing.wait()  # a page that does not come
                    return
                if name == SLOW:
                    self._answer_slowly(b"<!doctype html><body>slow</body>")
                    return
                path = next(
                    (f / name for f in (PAGES, extra) if name and (f / name).is_file()), None
                )
                data = path.read_bytes() if path else b""
                self._answer(
                    200 if path else 404, data, TYPES.get(path.suffix if path else "", "text/plain")
                )

            def _answer_slowly(self, data: bytes) -> None:
                self._head(200, len(data), TYPES[".html"])
                self.wfile.flush()
                messenger._closing.wait(SLOW_S)
                self.wfile.write(data)

            def do_POST(self) -> None:
                messenger._take(self.rfile.read(int(self.headers.get("Content-Length") or 0)))
                self._answer(200, b"thanks", "text/plain")

            def _answer(self, status: int, data: bytes, kind: str) -> None:
                self._head(status, len(data), kind)
                self.wfile.write(data)

            def _head(self, status: int, length: int, kind: str) -> None:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(length))
                if urlsplit(self.path).query != KEPT:
                    self.send_header("Cache-Control", "no-store")
                for policy in parse_qs(urlsplit(self.path).query).get("csp", ()):
                    self.send_header("Content-Security-Policy", policy)
                self.end_headers()

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), PageHandler)
        self._server.daemon_threads = True
        # A page that is left in the middle of an answer is no error.
        self._server.handle_error = lambda *_: None
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def url(self, page: str) -> str:
        return f"http://127.0.0.1:{self.port}/{page}"

    def pictures(self, since: int = 0) -> list[str]:
        """The colours of all pictures that came in, as they are, in a form, or as base64 in text."""
        return [one for body in self.bodies[since:] for one in colours(body)]

    def wait_until(self, condition: Callable[[], bool], seconds: float = BOUND) -> bool:
        """Wait until a condition on what came in is true; false when it did not come."""
        with self._came:
            return self._came.wait_for(condition, seconds)

    def wait_for(self, colour: str, since: int, seconds: float = BOUND) -> bool:
        """Wait until a picture of a colour came in; false when it did not."""
        with self._came:
            return self._came.wait_for(lambda: colour in self.pictures(since), seconds)

    def wait_for_text(self, text: bytes, since: int, seconds: float = BOUND) -> bool:
        """Wait until a body holds a text."""
        with self._came:
            return self._came.wait_for(
                lambda: any(text in body for body in self.bodies[since:]), seconds
            )

    def wait_for_count(self, count: int, seconds: float = BOUND) -> bool:
        """Wait until so many bodies came in, in all."""
        with self._came:
            return self._came.wait_for(lambda: len(self.bodies) >= count, seconds)

    def close(self) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()

    def _take(self, body: bytes) -> None:
        with self._came:
            self.bodies.append(body)
            self._came.notify_all()

    def _websocket(self, handler: http.server.BaseHTTPRequestHandler) -> None:
        key = handler.headers["Sec-WebSocket-Key"].encode()
        accept = base64.b64encode(hashlib.sha1(key + WEBSOCKET).digest()).decode()
        handler.send_response(101)
        handler.send_header("Upgrade", "websocket")
        handler.send_header("Connection", "Upgrade")
        handler.send_header("Sec-WebSocket-Accept", accept)
        handler.end_headers()
        handler.close_connection = True
        message = b""
        while len(head := handler.rfile.read(2)) == 2:
            length = head[1] & 0x7F
            if length > 125:
                kind = {126: "!H", 127: "!Q"}[length]
                (length,) = struct.unpack(kind, handler.rfile.read(struct.calcsize(kind)))
            mask = handler.rfile.read(4)
            data = handler.rfile.read(length)
            if head[0] & 0x0F == 8:
                return
            message += bytes(byte ^ mask[at % 4] for at, byte in enumerate(data))
            if head[0] & 0x80:
                self._take(message)
                message = b""
