"""A stand-in for the service on the real channel: what is mainly red is held, everything else is clean."""

import base64
import hashlib
import io
import os
import re
import threading
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from PIL import Image

from scanner.channel import messages as m
from scanner.channel.server import Peer, Server
from tools.waits import BOUND

MARK = b"FLAG"  # in a content that no picture reader here reads


BASE64 = re.compile(rb"[A-Za-z0-9+/]{200,}")


def is_flagged(content: bytes) -> bool:
    """Return whether a picture, also one in a text, is mainly red or damaged, or another content has the mark."""
    try:
        opened = Image.open(io.BytesIO(content))
    except (OSError, ValueError):  # the latter where text begins like a picture of another kind
        is_text = b"\0" not in content
        return MARK in content or (is_text and any(map(is_flagged, _pictures_in(content))))
    with opened as image:
        image.draft("RGB", (512, 512))  # as the guard does
        try:
            pixels = image.convert("RGB").resize((1, 1), Image.Resampling.BOX)
        except OSError:
            return True  # a picture that ends too early cannot be checked, so it stays
        red, _green, blue = pixels.getpixel((0, 0))
    return red > blue + 40


def _pictures_in(text: bytes) -> list[bytes]:
    """The pictures in a text as base64, which words may precede once the spaces between are gone."""
    runs = BASE64.findall(b"".join(text.split()).replace(b"-", b"+").replace(b"_", b"/"))
    starts = [run[max(run.find(b"iVBORw0KGgo"), 0) :] for run in runs]
    found = [base64.b64decode(run[: len(run) // 4 * 4]) for run in starts]
    return [one for one in found if one.startswith(b"\x89PNG")]


class FakeService:
    """Counts what it was asked, and lets a test decide the rest."""

    def __init__(self, socket: Path) -> None:
        self.asked: list[m.Request] = []
        self.known: dict[bytes, str] = {}  # sha-256 -> action, as after a look of the folder watch
        self.outcomes: dict[str, bool] = {}  # item -> release
        self.rules = m.BrowserRules(unanswered="hold", mute=False)
        self.seconds = 0.0  # that it takes to find whether a content is known
        self.gate = threading.Event()  # while it is not set nobody hears what is known
        self.gate.set()
        self.questions = 0  # about contents, answered or not
        # Whether every frame of a camera is flagged; None: by colour.
        self.frames: bool | None = None
        self.beats: list[tuple[float, m.BrowserHere]] = []
        self.change = threading.Condition()
        self.items = 0
        self.cameras: dict[str, str] = {}
        self._server = Server(socket, lambda peer: Answers(self, peer), frozenset({os.getuid()}))
        self._server.start()

    def verdict(self, flagged: bool) -> m.Judged:
        if not flagged:
            return m.Judged(known=True, action="allow", reasons=("clean",))
        self.items += 1
        return m.Judged(known=True, action="hold", reasons=("nudity",), item=f"up-{self.items}")

    def know(self, content: bytes, action: str) -> None:
        """Let a content have been judged before, as by the folder watch."""
        self.known[hashlib.sha256(content).digest()] = action

    def looks(self) -> int:
        """The number of contents it looked at."""
        return sum(isinstance(request, m.JudgeBytes) and not request.more for request in self.asked)

    def wait(self, condition: Callable[[], object], seconds: float = BOUND) -> bool:
        """Wait until a condition on this service is true; false when it did not come."""
        with self.change:
            return self.change.wait_for(condition, seconds)

    def close(self) -> None:
        self._server.close()


class Answers:
    """One connection."""

    def __init__(self, service: FakeService, peer: Peer) -> None:
        self.service = service
        self.peer = peer
        self.sent: dict[str, bytearray] = {}

    def answer(self, request: m.Request) -> m.Reply:
        service = self.service
        if isinstance(request, m.JudgeHash | m.JudgeBytes):
            with service.change:
                service.questions += 1
                service.change.notify_all()
        reply = self._reply(request)
        with service.change:
            if isinstance(request, m.BrowserHere):
                service.beats.append((time.monotonic(), request))
            else:
                service.asked.append(request)
            service.change.notify_all()
        return reply

    def _reply(self, request: m.Request) -> m.Reply:
        service = self.service
        match request:
            case m.BrowserHere():
                return service.rules
            case m.GetOutcome():
                release = service.outcomes.get(request.item)
                return m.ItemOutcome(request.item, release is not None, bool(release))
            case m.JudgeHash():
                time.sleep(service.seconds)
                service.gate.wait(BOUND)
                action = service.known.get(request.sha256)
                return service.verdict(action != "allow") if action else m.Judged(known=False)
            case m.JudgeFrame():
                flagged = is_flagged(request.frame) if service.frames is None else service.frames
                judged = service.verdict(flagged)
                if not judged.item:
                    return judged
                # One for all its hits.
                item = service.cameras.setdefault(request.camera, judged.item)
                return msgspec.structs.replace(judged, item=item)
            case m.JudgeBytes():
                content = self.sent.setdefault(request.ticket, bytearray())
                content += request.chunk
                if request.more:
                    return m.Done()
                del self.sent[request.ticket]
                return service.verdict(is_flagged(bytes(content)))
            case _:
                return m.Refused("no-such-request")

    def close(self) -> None:
        with self.service.change:
            self.service.change.notify_all()
