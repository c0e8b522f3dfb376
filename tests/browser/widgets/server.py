"""The server of the widgets' pages: gives the packages' files, and takes uploads of several protocols."""

import base64
import http.server
import itertools
import json
import subprocess
import threading
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.browser.widgets.pages import CHUNK, WIDGETS
from tools.rigs.x_server import MORTAL
from tools.waits import BOUND

HERE = Path(__file__).parent
PACKAGES = HERE / "node_modules"
BUNDLER = PACKAGES / ".bin" / "esbuild"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css",
    ".svg": "image/svg+xml",
}


class WidgetServer:
    """Serves a page for each widget and keeps the contents it is sent, in the order in which they came."""

    def __init__(self) -> None:
        self.contents: list[bytes] = []
        self._came = threading.Condition()
        self._bundles: dict[str, bytes] = {}
        self._uploads: dict[str, int] = {}
        self._numbers = itertools.count(1)
        server = self

        class WidgetHandler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, format: str, *args: object) -> None:
                pass

            def do_GET(self) -> None:
                path = unquote(urlsplit(self.path).path).lstrip("/")
                data, kind = server.file(path)
                self._answer(200 if data is not None else 404, data or b"", {"Content-Type": kind})

            def do_HEAD(self) -> None:
                offset = server._uploads.get(self.path, 0)
                self._answer(200, b"", {"Upload-Offset": str(offset)})

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                if urlsplit(self.path).path == "/tus":
                    place = f"/tus/{next(server._numbers)}"
                    self._answer(201, b"", {"Location": place})
                    return
                server.take(self.headers.get("Content-Type", ""), body)
                self._answer(200, b'{"success": true}', {"Content-Type": "application/json"})

            do_PUT = do_POST

            def do_PATCH(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                server._uploads[self.path] = server._uploads.get(self.path, 0) + len(body)
                server.take("application/octet-stream", body)
                self._answer(204, b"", {"Upload-Offset": str(server._uploads[self.path])})

            def _answer(self, status: int, data: bytes, headers: dict[str, str]) -> None:
                self.send_response(status)
                for name, value in {**headers, "Tus-Resumable": "1.0.0"}.items():
                    self.send_header(name, value)
                if status != 204:
                    self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(data)

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), WidgetHandler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        # Here, not when a page asks: it ends with the thread that started it, and a request's is soon over.
        self._relay = self._start_relay()
        self._relay_port = self._first_line(self._relay)

    def url(self, name: str) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/{name}.html"

    def file(self, path: str) -> tuple[bytes | None, str]:
        """A widget's page, its bundle, or a file of a package."""
        folder, _, rest = path.partition("/")
        if folder == "w":
            found = PACKAGES / rest
            return (found.read_bytes() if found.is_file() else None), TYPES.get(
                found.suffix, "application/octet-stream"
            )
        if folder == "bundle":
            return self.bundle(rest), TYPES[".js"]
        if path == "relay":
            return self._relay_port, "text/plain"
        for widget in WIDGETS:
            if path == f"{widget.name}.html":
                return widget.page().encode(), TYPES[".html"]
        return None, "text/plain"

    def bundle(self, name: str) -> bytes:
        """The widget's module and all it imports as one script."""
        if name not in self._bundles:
            module = next(widget.bundle for widget in WIDGETS if widget.name == name)
            self._bundles[name] = subprocess.run(
                [str(BUNDLER), "--bundle", "--loader=js", "--define:process.env.NODE_ENV='\"production\"'"],
                input=module.encode(), cwd=HERE, capture_output=True, check=True,
            ).stdout  # fmt: skip
        return self._bundles[name]

    def _start_relay(self) -> subprocess.Popen[bytes]:
        """Start a socket.io server whose files come here; it says its port first."""
        command = [*MORTAL, "node", "relay.mjs", self.url("").replace(".html", "upload")]
        return subprocess.Popen(command, cwd=HERE, stdout=subprocess.PIPE)

    @staticmethod
    def _first_line(process: subprocess.Popen[bytes]) -> bytes:
        assert process.stdout is not None
        return process.stdout.readline().strip()

    def take(self, kind: str, body: bytes) -> None:
        """Keep what was uploaded: the files of a form, or the body itself."""
        if kind.startswith("multipart/"):
            found = _files(kind, body)
        elif kind == "application/json":
            found = [base64.b64decode(json.loads(body)["file"].partition(",")[2])]
        else:
            found = [body]
        with self._came:
            self.contents.extend(one for one in found if one)
            self._came.notify_all()

    def wait_for(self, content: bytes, since: int, seconds: float = BOUND) -> bool:
        """Wait until a content came in, whole or in chunks, which may come between those of another."""
        with self._came:
            return self._came.wait_for(lambda: self._holds(content, since), seconds)

    def _holds(self, content: bytes, since: int) -> bool:
        came = self.contents[since:]
        blocks = [content[at : at + CHUNK] for at in range(0, len(content), CHUNK)]
        return all(any(block in one for one in came) for block in blocks)

    def wait_for_any(self, since: int, seconds: float = BOUND) -> bool:
        """Wait until something came in."""
        with self._came:
            return self._came.wait_for(lambda: len(self.contents) > since, seconds)

    def close(self) -> None:
        self._relay.kill()
        self._relay.communicate()
        self._server.shutdown()
        self._server.server_close()


def _files(kind: str, body: bytes) -> list[bytes]:
    boundary = b"--" + kind.partition("boundary=")[2].strip('"').encode()
    parts = [part.partition(b"\r\n\r\n") for part in body.split(boundary)[1:-1]]
    return [content[:-2] for head, _, content in parts if b"filename=" in head]
