"""Drives the real Chromium over its debugging pipe, with a temporary profile."""

import base64
import json
import os
import queue
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from tools.rigs.cdp_pipe import CdpError, CdpPipe, GoneError
from tools.waits import BOUND, CLOSING, until

BINARY = shutil.which("chromium")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-component-update", "--remote-debugging-pipe", "--no-default-browser-check",
    "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", "--hide-scrollbars",
    "--window-size=1000,800", "--disable-dev-shm-usage",
)  # fmt: skip
QUIET = ("--disable-background-networking",)


class Chromium(CdpPipe):
    """One running Chromium. Commands go to the browser or to a target's session."""

    def __init__(
        self, profile: Path, home: Path, *flags: str, quiet: bool = True, display: str = ""
    ) -> None:
        """
        `quiet`: nothing is fetched in the background, not even extensions by policy.

        `display`: the X display to show it on; without one it has no windows.
        """
        if BINARY is None:
            raise CdpError("no chromium")
        profile.mkdir(parents=True, exist_ok=True)
        super().__init__()
        line = f'exec "$@" 3<&{self.to_read} 4>&{self.to_write}'
        self._profile = profile
        self._env = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config")}
        self._env |= {"DISPLAY": display} if display else {}
        window = [] if display else ["--headless=new"]
        flags = (*(QUIET if quiet else ()), f"--user-data-dir={profile}", *flags)
        self.process = subprocess.Popen(
            ["bash", "-c", line, "-", BINARY, *window, *FLAGS, *flags, "about:blank"],
            pass_fds=(self.to_read, self.to_write),
            env=self._env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.begin()

    def page(self, url: str = "about:blank", context: str = "") -> "Tab":
        """Open a tab."""
        extra = {"browserContextId": context} if context else {}
        target = self.send("Target.createTarget", url="about:blank", **extra)["targetId"]
        page = Tab(self, target)
        if url != "about:blank":
            page.open(url)
        return page

    def open_profile(self, name: str) -> "Tab":
        """Open a window of another profile of the same browser, as its menu of profiles does."""
        return self.open_window(f"--profile-directory={name}")

    def open_window(self, *flags: str) -> "Tab":
        """Open a window as another start of the same browser does; needs a display."""
        seen = self.targets()
        assert BINARY is not None
        profile = f"--user-data-dir={self._profile}"
        command = [BINARY, "--no-sandbox", profile, *flags, "about:blank"]
        subprocess.run(command, env=self._env, capture_output=True, timeout=BOUND, check=True)
        return self.opened_since(seen)

    def opened_since(self, seen: set[str]) -> "Tab":
        """Wait for a tab or window that was not seen before."""
        end = time.monotonic() + BOUND
        while time.monotonic() < end:
            if new := self.targets() - seen:
                return Tab(self, new.pop())
            time.sleep(0.05)
        raise CdpError("no new window")

    def targets(self) -> set[str]:
        """The ids of all tabs and windows."""
        found = self.send("Target.getTargets")["targetInfos"]
        return {one["targetId"] for one in found if one["type"] == "page"}

    def close(self) -> None:
        """End the browser and everything it started."""
        try:
            self.start("Browser.close")
            self.process.wait(timeout=CLOSING)
        except (subprocess.TimeoutExpired, OSError):
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, 9)
            self.process.wait()
        self.end()


class Tab:
    """One tab."""

    def __init__(self, browser: Chromium, target: str) -> None:
        self.browser = browser
        self.target = target
        self.frames: dict[str, str] = {}  # target -> session, of frames in separate processes
        self.session = browser.send("Target.attachToTarget", targetId=target, flatten=True)[
            "sessionId"
        ]
        browser.on_event(self._attached)
        self.send("Inspector.enable")  # reports a crash of the page
        self.send("Page.enable")
        self.send("Runtime.enable")
        self.send("DOM.enable")
        self.send(
            "Target.setAutoAttach", autoAttach=True, waitForDebuggerOnStart=False, flatten=True
        )

    def _attached(self, message: dict[str, Any]) -> None:
        if (
            message.get("method") == "Target.attachedToTarget"
            and message.get("sessionId") == self.session
        ):
            self.frames[message["params"]["targetInfo"]["targetId"]] = message["params"][
                "sessionId"
            ]

    def send(self, method: str, **params: Any) -> Any:
        return self.browser.send(method, self.session, **params)

    def open(self, url: str) -> None:
        """Load a page and wait until its scripts say `window.ready`."""
        self.send("Page.navigate", url=url)
        self.until("window.ready === true && location.href.startsWith(" + json.dumps(url) + ")")

    def leave(self) -> None:
        """Leave the page, which ends its scripts."""
        self.send("Page.navigate", url="about:blank")

    def back(self) -> None:
        """Go back to the previous page; returns before it is loaded."""
        self.run("(setTimeout(() => history.back()), 1)")

    def run(self, expression: str, gesture: bool = True) -> Any:
        """The value of an expression in the page's own world; promises are awaited."""
        result = self.send(
            "Runtime.evaluate",
            expression=expression,
            awaitPromise=True,
            returnByValue=True,
            userGesture=gesture,
        )
        if "exceptionDetails" in result:
            raise CdpError(json.dumps(result["exceptionDetails"])[:800])
        return result["result"].get("value")

    def until(self, expression: str, seconds: float = BOUND) -> Any:
        """Wait until an expression is true."""
        end = time.monotonic() + seconds
        while True:
            try:
                value = self.run(f"!!({expression})")
            except GoneError:
                raise
            except CdpError:
                value = None  # the document is being replaced
            if value:
                return value
            if time.monotonic() > end:
                raise CdpError(f"never: {expression}")
            time.sleep(0.02)

    def object_id(self, expression: str) -> str:
        return self.send("Runtime.evaluate", expression=expression)["result"]["objectId"]

    def pick(self, element: str, *files: Path) -> None:
        """Choose files in a file input, as the picker does. `element` is an expression."""
        self.send(
            "DOM.setFileInputFiles", files=[str(f) for f in files], objectId=self.object_id(element)
        )

    def at(self, element: str) -> tuple[float, float]:
        """The middle of an element in the window."""
        x, y = self.run(
            f"(e => {{ const r = e.getBoundingClientRect();"
            f" return [r.x + r.width / 2, r.y + r.height / 2] }})({element})"
        )
        return x, y

    def drop(self, element: str, *files: Path) -> None:
        """Drop files from the desktop on an element."""
        x, y = self.at(element)
        data = {"items": [], "files": [str(f) for f in files], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.send("Input.dispatchDragEvent", type=kind, x=x, y=y, data=data)

    def press(
        self, key: str, code: int, modifiers: int = 0, commands: tuple[str, ...] = ()
    ) -> None:
        for kind in ("keyDown", "keyUp"):
            self.send(
                "Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code,
                modifiers=modifiers, commands=list(commands) if kind == "keyDown" else [],
            )  # fmt: skip

    def copy(self, kind: str, content: bytes) -> None:
        """Put something on the clipboard."""
        text = base64.b64encode(content).decode()
        self.run(
            f"(b => navigator.clipboard.write([new ClipboardItem({{'{kind}': b}})]))("
            f"new Blob([Uint8Array.from(atob('{text}'), c => c.charCodeAt(0))], {{ type: '{kind}' }}))"
        )

    def paste(self) -> None:
        """Ctrl+V where the focus is."""
        self.press("v", 86, 2, ("paste",))

    def undo(self) -> None:
        """Ctrl+Z where the focus is."""
        self.press("z", 90, 2, ("undo",))

    def click(self, element: str) -> None:
        x, y = self.at(element)
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def picture(self, path: Path) -> None:
        """A screenshot."""
        path.write_bytes(
            base64.b64decode(self.send("Page.captureScreenshot", format="png")["data"])
        )

    def close(self) -> None:
        self.browser.send("Target.closeTarget", targetId=self.target)

    def close_others(self) -> None:
        """Close all other tabs and windows, and wait until this one is in front and has the focus."""
        self.send("Page.bringToFront")
        for target in self.browser.targets() - {self.target}:
            with suppress(CdpError):  # it has closed meanwhile
                self.browser.send("Target.closeTarget", targetId=target)
        until(lambda: self.browser.targets() == {self.target}, "the other windows' end", CLOSING)
        self.send("Page.bringToFront")  # again: a closing window may give the focus to any other
        self.until("document.visibilityState === 'visible' && document.hasFocus()", CLOSING)

    def hold_pickers(self, on: bool) -> None:
        """Let pickers stay open; without a screen they are closed at once."""
        self.send("Page.setInterceptFileChooserDialog", enabled=on)

    def pick_anywhere(self, element: str, file: Path) -> None:
        """Fill an input, be it in a document or not, as the picker does."""
        self.pick(element, file)

    def pick_detached(self, *files: Path) -> None:
        """Open the picker of an input outside the document, and choose files in it."""
        opened: queue.Queue[int] = queue.Queue()

        def handler(message: dict[str, Any]) -> None:
            if (
                message.get("method") == "Page.fileChooserOpened"
                and message.get("sessionId") == self.session
            ):
                opened.put(message["params"]["backendNodeId"])

        self.browser.on_event(handler)
        self.hold_pickers(True)
        self.run("openDetached()")
        self.send(
            "DOM.setFileInputFiles",
            files=[str(f) for f in files],
            backendNodeId=opened.get(timeout=BOUND),
        )
        self.hold_pickers(False)

    def drag_picture(self, element: str, target: str, onto: "Tab | None" = None) -> None:
        """Drag a picture of the page with the mouse to another element of it, or of another tab."""
        there = onto or self
        caught: queue.Queue[dict[str, Any]] = queue.Queue()

        def handler(message: dict[str, Any]) -> None:
            if (
                message.get("method") == "Input.dragIntercepted"
                and message.get("sessionId") == self.session
            ):
                caught.put(message["params"]["data"])

        self.browser.on_event(handler)
        self.send("Input.setInterceptDrags", enabled=True)
        x, y = self.at(element)
        to_x, to_y = there.at(target)
        self.send(
            "Input.dispatchMouseEvent", type="mousePressed", x=x, y=y, button="left", clickCount=1
        )
        for step in (5, 15):
            self.send(
                "Input.dispatchMouseEvent",
                type="mouseMoved",
                x=x + step,
                y=y + step,
                button="left",
                buttons=1,
            )
        data = caught.get(timeout=BOUND)
        for kind in ("dragEnter", "dragOver", "drop"):
            there.send("Input.dispatchDragEvent", type=kind, x=to_x, y=to_y, data=data)
        self.send(
            "Input.dispatchMouseEvent",
            type="mouseReleased",
            x=to_x,
            y=to_y,
            button="left",
            clickCount=1,
        )
        self.send("Input.setInterceptDrags", enabled=False)

    def pick_in_frame(self, frame: str, file: Path) -> None:
        """Choose a file in the one input of a frame, which may be of another origin and process."""
        tree = self.send("DOM.getDocument", depth=-1, pierce=True)["root"]
        owner = next(
            node
            for node in nodes(tree)
            if "id" in (a := node.get("attributes", [])) and a[a.index("id") + 1] == frame
        )
        if "contentDocument" in owner:
            node = next(n for n in nodes(owner["contentDocument"]) if n.get("localName") == "input")
            self.send(
                "DOM.setFileInputFiles", files=[str(file)], backendNodeId=node["backendNodeId"]
            )
            return
        session = self.frames[owner["frameId"]]
        found = self.browser.send(
            "Runtime.evaluate", session, expression="document.querySelector('input')"
        )
        chosen = found["result"]["objectId"]
        self.browser.send("DOM.setFileInputFiles", session, files=[str(file)], objectId=chosen)


def nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A node of a document, those below it, and those in its roots."""
    yield node
    for child in (*node.get("children", []), *node.get("shadowRoots", [])):
        yield from nodes(child)
