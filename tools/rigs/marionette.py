"""Drives the real Firefox over Marionette, its own remote protocol, with a separate profile."""

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, cast

from tools.rigs.firefox_prefs import PREFS
from tools.rigs.mouse import Mouse
from tools.rigs.x_server import MORTAL
from tools.waits import BOUND, CLOSING

BINARY = shutil.which("firefox-esr") or shutil.which("firefox")
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
# A value is wrapped in a list, so that it can be distinguished from an error.
ASYNC = """
    const done = arguments[arguments.length - 1];
    (async () => %s)().then(v => done([v === undefined ? null : v]), e => done({ error: String(e) }))"""

FILL = """
    const done = arguments[arguments.length - 1];
    (async () => {
      input.mozSetFileArray([await File.createFromFileName(arguments[0])]);
      for (const kind of ["input", "change"]) input.dispatchEvent(new window.Event(kind, { bubbles: true }));
    })().then(() => done([]), (error) => done(String(error)));"""


class MarionetteError(Exception):
    """The browser refused a command, or did not answer."""


class LeftError(MarionetteError):
    """The page was left before it answered."""


class Firefox:
    """One running Firefox with one window."""

    def __init__(self, profile: Path, home: Path, display: str = "") -> None:
        if BINARY is None:
            raise MarionetteError("no firefox")
        profile.mkdir(parents=True, exist_ok=True)
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in PREFS.items()]
        (profile / "user.js").write_text("\n".join(lines) + "\n")
        command = [
            *MORTAL, BINARY, "--marionette", "--remote-allow-system-access", "--no-remote",
            "--profile", str(profile),
        ]  # fmt: skip
        command += [] if display else ["--headless"]
        self.display = display
        self.mouse = Mouse(display)  # of no use without a display
        self._sock: socket.socket | None = None
        self.process = subprocess.Popen(
            [*command, "about:blank"],
            env={
                **os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"),
                "MOZ_HEADLESS_WIDTH": "1000", "MOZ_HEADLESS_HEIGHT": "800",
                **({"DISPLAY": display} if display else {}),
            },
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        with ExitStack() as on_failure:
            on_failure.callback(self._kill)
            self._begin(profile / "MarionetteActivePort")
            on_failure.pop_all()

    def _begin(self, port_file: Path) -> None:
        self._sock = self._connect(port_file)
        self._read()
        self._number = 0
        self.send(
            "WebDriver:NewSession",
            capabilities={"alwaysMatch": {"unhandledPromptBehavior": "ignore"}},
        )
        self.send("WebDriver:SetTimeouts", script=int(BOUND * 1000))
        self._first = self.send("WebDriver:GetWindowHandle")["value"]

    def _kill(self) -> None:
        """Release everything that a failed start has acquired."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        if self._sock is not None:
            self._sock.close()
        self.mouse.close()

    def _connect(self, port_file: Path) -> socket.socket:
        end = time.monotonic() + BOUND
        while time.monotonic() < end and self.process.poll() is None:
            if port_file.exists() and (text := port_file.read_text().strip()):
                return socket.create_connection(("127.0.0.1", int(text)), timeout=BOUND)
            time.sleep(0.05)
        raise MarionetteError("firefox did not start")

    @property
    def _line(self) -> socket.socket:
        assert self._sock is not None, "not connected"
        return self._sock

    def _read(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            byte = self._line.recv(1)
            if not byte:
                raise MarionetteError("closed")
            length += byte
        data, want = b"", int(length[:-1])
        while len(data) < want:
            chunk = self._line.recv(want - len(data))
            if not chunk:
                raise MarionetteError("closed")
            data += chunk
        return json.loads(data)

    def send(self, name: str, **params: Any) -> Any:
        """Send a command and wait for its result."""
        self._number += 1
        data = json.dumps([0, self._number, name, params]).encode()
        self._line.sendall(f"{len(data)}:".encode() + data)
        _kind, number, error, result = self._read()
        while number != self._number:  # the late answer to a command that was given up
            _kind, number, error, result = self._read()
        if error:
            raise MarionetteError(f"{name}: {error['error']}: {error['message'][:600]}")
        return result

    def install(self, path: Path, private: bool = False) -> str:
        """Install an extension for this run; return its id."""
        return self.send(
            "Addon:Install", path=str(path), temporary=True, allowPrivateBrowsing=private
        )["value"]

    def open(self, url: str) -> None:
        """Load a page and wait until its scripts say `window.ready`."""
        self.send("WebDriver:Navigate", url=url)
        self.until("window.ready === true")

    def leave(self) -> None:
        """Leave the page, which ends its scripts."""
        self.send("WebDriver:Navigate", url="about:blank")

    def back(self) -> None:
        """Go back to the previous page."""
        self.send("WebDriver:Back")

    def run(self, expression: str) -> Any:
        """The value of an expression in the page's own world; promises are awaited."""
        body = ASYNC % f"({expression})"
        result = self.send("WebDriver:ExecuteAsyncScript", script=body, args=[], sandbox=None)[
            "value"
        ]
        if not isinstance(result, list):
            raise LeftError if result is None else MarionetteError(str(result))
        return cast("list[Any]", result)[0]

    def chrome(self, script: str, *args: Any) -> Any:
        """Run a script as the browser itself; `arguments`, and `return` gives a value."""
        self.send("Marionette:SetContext", value="chrome")
        try:
            body = ASYNC % f"{{ {script} }}"
            result = self.send(
                "WebDriver:ExecuteAsyncScript", script=body, args=list(args), sandbox="system"
            )["value"]
        finally:
            self.send("Marionette:SetContext", value="content")
        if isinstance(result, dict):
            raise MarionetteError(str(cast("dict[str, object]", result)["error"]))
        return cast("list[Any]", result)[0]

    def until(self, expression: str, seconds: float = BOUND) -> Any:
        """Wait until an expression is true."""
        end = time.monotonic() + seconds
        while True:
            try:
                value = self.run(f"!!({expression})")
            except LeftError:
                value = None
            if value:
                return value
            if time.monotonic() > end:
                raise MarionetteError(f"never: {expression}")
            time.sleep(0.02)

    def windows(self) -> set[str]:
        """The handles of all tabs and windows."""
        return set(self.send("WebDriver:GetWindowHandles"))

    def new_tab(self) -> str:
        """Open a tab and drive it from now on; return its handle."""
        handle = self.send("WebDriver:NewWindow", type="tab", focus=True)["handle"]
        self.switch(handle)
        return handle

    def switch(self, handle: str) -> None:
        """Drive another tab or window."""
        self.send("WebDriver:SwitchToWindow", handle=handle)

    def close_window(self, handle: str) -> None:
        """Close a tab or window."""
        self.switch(handle)
        self.send("WebDriver:CloseWindow")

    def close_others(self) -> None:
        """Close all tabs and windows but the first, and drive that."""
        for handle in self.windows() - {self._first}:
            self.close_window(handle)
        self.switch(self._first)

    def opened_since(self, seen: set[str]) -> str:
        """Wait for a window that was not seen before; return its handle."""
        end = time.monotonic() + BOUND
        while time.monotonic() < end:
            if new := self.windows() - seen:
                return new.pop()
            time.sleep(0.05)
        raise MarionetteError("no new window")

    def comes_to(self, url: str, seconds: float) -> bool:
        """Wait until the window goes somewhere by itself; without a script in a page that is about to be left."""
        end = time.monotonic() + seconds
        while self.send("WebDriver:GetCurrentURL")["value"] != url:
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def close(self) -> None:
        """End the browser and everything it started."""
        try:
            self.send("Marionette:Quit", flags=["eForceQuit"])
            self.process.wait(timeout=CLOSING)
        except (MarionetteError, OSError, subprocess.TimeoutExpired):
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self._line.close()
        self.mouse.close()

    def element(self, expression: str) -> str:
        value = self.send(
            "WebDriver:ExecuteScript", script=f"return {expression}", args=[], sandbox=None
        )["value"]
        return value[ELEMENT]

    def pick(self, element: str, *files: Path) -> None:
        """Choose files in a file input, as the picker does. `element` is an expression."""
        text = "\n".join(str(file) for file in files)
        if element == "inner":  # the messenger's name for the one in its frame
            self.pick_in_frame("srcdoc", *files)
        else:
            self.send("WebDriver:ElementSendKeys", id=self.element(element), text=text)

    def pick_in_frame(self, frame: str, *files: Path) -> None:
        """Choose files in the one input of a frame."""
        self.send(
            "WebDriver:SwitchToFrame", element=self.element(f"document.getElementById('{frame}')")
        )
        try:
            self.pick("document.querySelector('input')", *files)
        finally:
            self.send("WebDriver:SwitchToParentFrame")

    def pick_detached(self, *files: Path) -> None:
        """Choose files in an input that the page clicks outside its document. No picker opens headless."""
        self.run("openDetached()")
        self.pick("detached", *files)

    def hold_pickers(self, on: bool) -> None:
        """Do nothing: without a person's click no picker opens here."""

    def pick_anywhere(self, element: str, file: Path) -> None:
        """Fill an input, be it in a document or not, as the picker does."""
        script = f"const input = XPCNativeWrapper(window.wrappedJSObject.{element});" + FILL

        def fill() -> list[str] | str:
            return self.send(
                "WebDriver:ExecuteAsyncScript", sandbox="system", args=[str(file)], script=script
            )["value"]

        error = fill()
        end = time.monotonic() + BOUND
        # Seen in about one run of twenty: an input just taken out of a removed frame has the wrong wrapper.
        while "does not implement interface" in error and time.monotonic() < end:
            time.sleep(0.02)
            error = fill()
        if error:
            raise MarionetteError(str(error))

    def at(self, element: str) -> tuple[int, int]:
        """The middle of an element on the screen."""
        x, y = self.run(
            f"(e => {{ const r = e.getBoundingClientRect(); const at = [mozInnerScreenX + r.x + r.width / 2,"
            f" mozInnerScreenY + r.y + r.height / 2]; return at.map(Math.round) }})({element})"
        )
        return x, y

    def click(self, element: str) -> None:
        self.send("WebDriver:ElementClick", id=self.element(element))

    def drop(self, element: str, *files: Path) -> None:
        """Drag files from another program to an element, with the mouse."""
        self.mouse.drop(self.at(element), self._noticing(element), *files)

    def copy(self, kind: str, content: bytes) -> None:
        """Put something on the X clipboard, as another program does."""
        display = {**os.environ, "DISPLAY": self.display}
        clip = ["xclip", "-selection", "clipboard", "-t", kind]
        subprocess.run(
            [*clip, "-i"], input=content, env=display, check=True, stdout=subprocess.DEVNULL
        )
        end = time.monotonic() + BOUND  # xclip ends before the clipboard is its own
        while True:
            read = subprocess.run([*clip, "-o"], env=display, capture_output=True, check=False)
            if read.stdout == content:
                return
            if time.monotonic() > end:
                raise MarionetteError("the clipboard was not taken over")

    def drag_picture(self, element: str, target: str) -> None:
        """Drag a picture of the page with the mouse to another element of it."""
        self.mouse.drag(self.at(element), self.at(target), self._noticing(target))

    def drag_to_window(self, element: str, target: str, handle: str) -> None:
        """Drag a picture of this window to an element of another one, which is driven from then on."""
        self._put(0)
        start = self.at(element)
        self.switch(handle)
        self._put(600)
        self.mouse.drag(start, self.at(target), self._noticing(target))

    def _put(self, x: int) -> None:
        self.send("WebDriver:SetWindowRect", x=x, y=0, width=600, height=900)

    def _noticing(self, element: str) -> Callable[[], bool]:
        """Return whether something is dragged over an element by now."""
        self.run(
            "((e) => { window.over = false;"  # an editor may let nobody above it hear of a drag
            " e.addEventListener('dragover', () => { window.over = true }, { once: true, capture: true }) })"
            f"({element})"
        )
        return lambda: bool(self.run("window.over"))

    def paste(self) -> None:
        """Ctrl+V where the focus is."""
        self._control("v")

    def undo(self) -> None:
        """Ctrl+Z where the focus is."""
        self._control("z")

    def _control(self, key: str) -> None:
        keys = [("keyDown", "\ue009"), ("keyDown", key), ("keyUp", key), ("keyUp", "\ue009")]
        actions = [{"type": kind, "value": value} for kind, value in keys]
        self.send(
            "WebDriver:PerformActions", actions=[{"type": "key", "id": "keys", "actions": actions}]
        )
