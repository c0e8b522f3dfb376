"""Content that a browser asks about: nothing is taken away, but the same pause comes before it goes on."""

import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

import msgspec

from scanner.channel import messages as m
from scanner.policy.decide import Context, decide
from scanner.sandbox import content
from scanner.schema import Action, FileKey, Finding, Layer, Preview, RecordKind, Verdict
from scanner.service.storage import Storage
from scanner.verdicts import Inspection, VerdictService

MARK = "up-"  # begins the name of each such item
MAX_ITEMS = 200  # what a child has not answered yet; the oldest give way
MAX_KNOWN = 10_000  # files known by a browser's small picture of them


class Upload(msgspec.Struct, frozen=True):
    """
    One stopped upload. In memory only: it ends with the service, and the page has nothing anyway.

    `key`: the file, where it was the kernel's gate that stopped it.
    """

    shown: m.HeldItem
    sha256: bytes
    preview: Preview | None
    layer: Layer
    key: FileKey | None = None


class Uploads:
    """
    Judges content from browsers and keeps what was stopped until it is answered.

    `opened`: called with the file of an opening that may go on.
    """

    def __init__(
        self,
        storage: Storage,
        verdicts: VerdictService,
        opened: Callable[[FileKey], None] | None = None,
    ) -> None:
        self._storage = storage
        self._verdicts = verdicts
        self._opened = opened
        self._lock = threading.Lock()
        self._items: OrderedDict[str, Upload] = OrderedDict()
        self._settled: OrderedDict[str, bool] = OrderedDict()  # item -> may its content go on
        # A browser's word that a small picture is this file: it holds among uploads, nowhere else.
        self._named: OrderedDict[bytes, Finding] = OrderedDict()
        self._cameras: OrderedDict[str, str] = (
            OrderedDict()
        )  # run of a camera -> item of its first hit

    def known(self, sha256: bytes) -> tuple[m.Judged, Upload | None]:
        """The verdict for content looked at before."""
        with self._lock:
            named = self._named.get(sha256)
        finding = self._verdicts.known(sha256) or named
        if finding is None:
            return m.Judged(known=False), None
        return self._judged(Inspection(finding, None, sha256), Layer.BROWSER)

    def judge(self, data: bytes, name: bytes) -> tuple[m.Judged, Upload | None]:
        """Look at content; `name` is the SHA-256 of the file it stands for, empty for the file itself."""
        looked = self._look(data)
        if name and looked.finding.failure is None:
            with self._lock:
                self._named[name] = msgspec.structs.replace(looked.finding, preview=None)
                if len(self._named) > MAX_KNOWN:
                    self._named.popitem(last=False)
        return self._judged(Inspection(looked.finding, None, name or looked.sha256), Layer.BROWSER)

    def judge_frame(self, camera: str, frame: bytes) -> tuple[m.Judged, Upload | None]:
        """Look at one frame of a camera; only the first hit of a run makes an item and a record."""
        looked = self._look(frame)
        verdict = self._decide(looked)
        reasons = tuple(str(reason) for reason in verdict.reasons)
        with self._lock:
            item = self._cameras.get(camera, "")
        if verdict.action is Action.ALLOW or item:
            return m.Judged(True, str(verdict.action), reasons, item), None
        self._storage.recorder.verdict(looked, verdict, Layer.CAMERA)
        upload = self._keep(looked, verdict, Layer.CAMERA)
        with self._lock:
            self._cameras[camera] = upload.shown.item
            if len(self._cameras) > MAX_ITEMS:
                self._cameras.popitem(last=False)
        return m.Judged(True, str(verdict.action), reasons, upload.shown.item), upload

    def opening(self, looked: Inspection, verdict: Verdict, app: str, key: FileKey) -> Upload:
        """Keep an opening that the kernel's gate has stopped and recorded; `app` wanted to open it."""
        return self._keep(looked, verdict, Layer.GATE, app, key)

    def items(self) -> tuple[Upload, ...]:
        """All that waits for an answer, oldest first."""
        with self._lock:
            return tuple(self._items.values())

    def find(self, item: str) -> Upload | None:
        """One of them."""
        with self._lock:
            return self._items.get(item)

    def outcome(self, item: str) -> m.Outcome:
        """Whether an item was answered. One that is not known any more is answered with no."""
        with self._lock:
            if item in self._items:
                return m.Outcome(item, settled=False, release=False)
            return m.Outcome(item, settled=True, release=self._settled.get(item, False))

    def choose(self, item: str, choice: m.Choice, reason: m.AskReason | None) -> m.Reply | None:
        """Carry out a child's choice; None when there is no such item."""
        upload = self.find(item)
        if upload is None:
            return None
        match choice:
            case m.Choice.KEEP | m.Choice.DELETE:
                self._settle(upload, release=False)
            case m.Choice.GO_ON:
                return self._go_on(upload)
            case m.Choice.ASK:
                asked = str(reason or m.AskReason.OTHER)
                self._change(item, requested=asked)
                self._note(RecordKind.REQUESTED, upload, reason=asked)
            case m.Choice.LOOKS_WRONG:
                self._change(item, false_alarm=True)
                if upload.sha256:
                    self._storage.marks.mark_false_alarm(upload.sha256)
                self._note(RecordKind.FALSE_ALARM, upload)
        return m.Done()

    def answer(self, item: str, answer: m.Answer) -> m.Reply | None:
        """Carry out a parent's answer; None when there is no such item."""
        upload = self.find(item)
        if upload is None:
            return None
        self._note(RecordKind.ANSWERED, upload, action=str(answer))
        if answer is m.Answer.KEEP:
            self._change(item, requested="")
        else:
            self._settle(upload, release=answer is m.Answer.ALLOW_ONCE)
        return m.Done()

    def _look(self, data: bytes) -> Inspection:
        try:
            with content.from_bytes(data) as taken:
                return self._verdicts.look_at(taken, want_preview=True)
        except content.ContentError as error:
            return Inspection(Finding(media="", failure=error.reason))

    def _decide(self, looked: Inspection) -> Verdict:
        rules = self._storage.rules()
        mark = self._storage.marks.get(looked.sha256) if looked.sha256 else None
        return decide(looked.finding, rules.policy, rules.thresholds, Context(mark=mark))

    def _judged(self, looked: Inspection, layer: Layer) -> tuple[m.Judged, Upload | None]:
        verdict = self._decide(looked)
        self._storage.recorder.verdict(looked, verdict, layer)
        reasons = tuple(str(reason) for reason in verdict.reasons)
        if verdict.action is Action.ALLOW:
            return m.Judged(True, str(verdict.action), reasons), None
        upload = self._keep(looked, verdict, layer)
        return m.Judged(True, str(verdict.action), reasons, upload.shown.item), upload

    def _keep(
        self,
        looked: Inspection,
        verdict: Verdict,
        layer: Layer,
        app: str = "",
        key: FileKey | None = None,
    ) -> Upload:
        pause = self._storage.rules().policy.pause_seconds
        shown = m.HeldItem(
            item=MARK + secrets.token_hex(8),
            name="",
            folder="",
            action=str(verdict.action),
            reasons=tuple(str(reason) for reason in verdict.reasons),
            media=looked.finding.media,
            since=int(time.time()),
            expires=0,
            go_on_after=pause if verdict.action is Action.WARN else -1,
            app=app,
        )
        sha256 = looked.sha256 or b""
        with self._lock:
            same = (each for each in self._items.values() if sha256 and each.sha256 == sha256)
            before = next(same, None)
            if before is not None and before.layer is layer is Layer.GATE:
                shown = _once_more(before.shown, shown)
            elif before is not None:
                # The same picture picked again: one pause, not two. What was picked before is answered with no.
                del self._items[before.shown.item]
            upload = Upload(shown, sha256, looked.finding.preview, layer, key)
            self._items[shown.item] = upload
            if len(self._items) > MAX_ITEMS:
                self._items.popitem(last=False)
        return upload

    def _go_on(self, upload: Upload) -> m.Reply:
        left = upload.shown.since + upload.shown.go_on_after - time.time()
        if upload.shown.go_on_after < 0:
            return m.Refused("needs-parent")
        if left > 0:
            return m.Refused("pause-not-over", wait=left)
        self._settle(upload, release=True)
        return m.Done()

    def _settle(self, upload: Upload, *, release: bool) -> None:
        if release and upload.sha256:
            self._storage.marks.allow_once(upload.sha256)
        if release and upload.key is not None and self._opened is not None:
            self._opened(upload.key)
        self._note(RecordKind.RELEASED if release else RecordKind.DELETED, upload)
        with self._lock:
            self._items.pop(upload.shown.item, None)
            self._settled[upload.shown.item] = release
            if len(self._settled) > MAX_ITEMS:
                self._settled.popitem(last=False)

    def _note(self, kind: RecordKind, upload: Upload, **fields: str) -> None:
        self._storage.recorder.note(kind, upload.sha256 or None, layer=upload.layer, **fields)

    def _change(self, item: str, **changes: str | bool) -> None:
        with self._lock:
            upload = self._items.get(item)
            if upload is not None:
                shown = msgspec.structs.replace(upload.shown, **changes)
                self._items[item] = msgspec.structs.replace(upload, shown=shown)


def _once_more(before: m.HeldItem, now: m.HeldItem) -> m.HeldItem:
    """
    The same picture opened again: one pause that goes on, and not one that begins anew each time.

    A program that is refused tries again by itself, while the child reads.
    """
    return msgspec.structs.replace(
        now,
        item=before.item,
        since=before.since if before.action == now.action else now.since,
        requested=before.requested,
        false_alarm=before.false_alarm,
    )
