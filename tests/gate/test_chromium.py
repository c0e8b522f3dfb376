"""A real Chromium of the child's, without any extension: what a page sends when the kernel asks first."""

import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tools.rigs import cdp
from tools.rigs.gate import CHILD, CLEAN, FLAGGED, GateRig

pytestmark = [pytest.mark.root, pytest.mark.slow]

_PAGE = """<!doctype html><title>messenger</title>
<form action="/form" method="post" enctype="multipart/form-data">
<input type="file" name="file" id="form"></form>
<input type="file" id="input"><div id="drop" style="width:300px;height:200px;background:#ccc">drop here</div>
<script>
const send = async file => {
  try { await fetch("/sent", {method: "POST", body: file}); document.title = "sent"; }
  catch (error) { document.title = "failed"; }
};
document.getElementById("input").onchange = event => send(event.target.files[0]);
const drop = document.getElementById("drop");
drop.ondragover = event => event.preventDefault();
drop.ondrop = event => { event.preventDefault(); send(event.dataTransfer.files[0]); };
window.ready = true;
</script>"""


class UploadServer:
    """A server on this machine that keeps what it is sent."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []
        bodies = self.bodies

        class UploadHandler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._say(_PAGE)

            def do_POST(self) -> None:
                bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
                self._say(
                    "<!doctype html><title>posted</title><script>window.ready = true</script>"
                )

            def _say(self, page: str) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(page.encode())

            def log_message(self, *_: object) -> None:
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), UploadHandler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def got(self, content: bytes) -> bool:
        return any(content in body for body in self.bodies)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def page(
    rig: GateRig, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[cdp.Tab, UploadServer, GateRig]]:
    """A gate in block mode, and a page in a Chromium that runs as the child."""
    if cdp.BINARY is None or shutil.which("setpriv") is None:
        pytest.skip("needs chromium and setpriv")
    home = rig.ground.parent / "home"
    home.mkdir()
    shutil.chown(home, CHILD, CHILD)
    wrapper = rig.ground.parent / "chromium"
    wrapper.write_text(
        f'#!/bin/sh\nexec setpriv --reuid={CHILD} --regid={CHILD} --clear-groups {cdp.BINARY} "$@"\n'
    )
    wrapper.chmod(0o755)
    monkeypatch.setattr(cdp, "BINARY", str(wrapper))
    monkeypatch.chdir("/")
    rig.start()
    profile = home / "profile"
    profile.mkdir()
    shutil.chown(profile, CHILD, CHILD)
    with closing(UploadServer()) as messenger, closing(cdp.Chromium(profile, home)) as browser:
        yield browser.page(), messenger, rig


def test_upload(page: tuple[cdp.Tab, UploadServer, GateRig]) -> None:
    tab, messenger, rig = page
    flagged, clean = rig.put("flagged.png", FLAGGED), rig.put("clean.png", CLEAN)
    for way in (_by_input, _by_drop, _by_form):
        tab.open(messenger.url)
        way(tab, flagged)
        assert not messenger.got(FLAGGED), way.__name__
        assert not messenger.got(FLAGGED[8:200]), way.__name__
        tab.send("Page.navigate", url="about:blank")
        tab.open(messenger.url)
        way(tab, clean)
        assert messenger.got(CLEAN), way.__name__
        messenger.bodies.clear()
    assert rig.notes.notes[-1].app.startswith("chrom")


def _by_input(tab: cdp.Tab, file: Path) -> None:
    tab.pick("document.getElementById('input')", file)
    tab.until("document.title != 'messenger'")


def _by_drop(tab: cdp.Tab, file: Path) -> None:
    tab.drop("document.getElementById('drop')", file)
    tab.until("document.title != 'messenger'")


def _by_form(tab: cdp.Tab, file: Path) -> None:
    """A form that cannot be sent ends on an error page of the browser's."""
    tab.pick("document.getElementById('form')", file)
    tab.run("document.forms[0].submit()")
    tab.until("document.title != 'messenger'")
