"""Content that a browser asks about: nothing is taken away, but the same pause comes before it goes on."""

import secrets
import threading
import time
from collections import OrderedDict

import msgspec

from scanner.channel import messages as m
from scanner.policy.decide import Context, decide
from scanner.sandbox import content
from scanner.schema import Action, Finding, Preview, RecordKind
from scanner.service.house import House
from scanner.verdicts import Looked, VerdictService

MARK = "up-"  # begins the name of each such item
MAX_ITEMS = 200  # what a child has not answered yet; the oldest give way
CHANNEL = "browser"


class Upload(msgspec.Struct, frozen=True):
    """One stopped upload. In memory only: it ends with the service, and the page has nothing anyway."""

    shown: m.HeldItem
    sha256: bytes
    preview: Preview | None


class Uploads:
    """Judges content from browsers and keeps what was stopped until it is answered."""

    def __init__(self, house: House, verdicts: VerdictService) -> None:
        self._house = house
        self._verdicts = verdicts
        self._lock = threading.Lock()
        self._items: OrderedDict[str, Upload] = OrderedDict()
        self._settled: OrderedDict[str, bool] = OrderedDict()  # item -> may its content go on

    def known(self, sha256: bytes) -> tuple[m.Judged, Upload | None]:
        """The verdict for content looked at before."""
        finding = self._verdicts.known(sha256)
        if finding is None:
            return m.Judged(known=False), None
        return self._judged(Looked(finding, None, sha256))

    def judge(self, data: bytes) -> tuple[m.Judged, Upload | None]:
        """Look at content."""
        try:
            with content.from_bytes(data) as taken:
                looked = self._verdicts.look_at(taken, want_preview=True)
        except content.ContentError as error:
            looked = Looked(Finding(media="", failure=error.reason))
        return self._judged(looked)

    def items(self) -> tuple[Upload, ...]:
        """All that waits for an answer, oldest first."""
        with self._lock:
            return tuple(self._items.values())

    def find(self, item: str) -> Upload | None:
        """One of them."""
        with self._lock:
            return self._items.get(item)

    def choose(self, item: str, choice: m.Choice) -> m.Reply | None:
        """Carry out a child's choice."""
        upload = self.find(item)
        if upload is None:
            return None
        match choice:
            case m.Choice.KEEP | m.Choice.DELETE:
                self._settle(upload, release=False)
            case m.Choice.GO_ON:
                left = upload.shown.since + upload.shown.go_on_after - time.time()
                if upload.shown.go_on_after < 0:
                    return m.Refused("needs-parent")
                if left > 0:
                    return m.Refused("pause-not-over", wait=left)
                self._settle(upload, release=True)
            case m.Choice.ASK:
                self._change(item, requested=str(m.AskReason.OTHER))
                self._house.recorder.note(RecordKind.REQUESTED, upload.sha256 or None)
            case m.Choice.LOOKS_WRONG:
                self._change(item, false_alarm=True)
                if upload.sha256:
                    self._house.marks.mark_false_alarm(upload.sha256)
                self._house.recorder.note(RecordKind.FALSE_ALARM, upload.sha256 or None)
        return m.Done()

    def answer(self, item: str, answer: m.Answer) -> m.Reply | None:
        """Carry out a parent's answer."""
        upload = self.find(item)
        if upload is None:
            return None
        self._house.recorder.note(RecordKind.ANSWERED, upload.sha256 or None, action=str(answer))
        if answer is m.Answer.KEEP:
            self._change(item, requested="")
        else:
            self._settle(upload, release=answer is m.Answer.ALLOW_ONCE)
        return m.Done()

    def _settle(self, upload: Upload, *, release: bool) -> None:
        if release and upload.sha256:
            self._house.marks.allow_once(upload.sha256)
        kind = RecordKind.RELEASED if release else RecordKind.DELETED
        self._house.recorder.note(kind, upload.sha256 or None, channel=CHANNEL)
        with self._lock:
            self._items.pop(upload.shown.item, None)
            self._settled[upload.shown.item] = release
            if len(self._settled) > MAX_ITEMS:
                self._settled.popitem(last=False)

    def _change(self, item: str, **changes: str | bool) -> None:
        with self._lock:
            upload = self._items.get(item)
            if upload is not None:
                shown = msgspec.structs.replace(upload.shown, **changes)
                self._items[item] = msgspec.structs.replace(upload, shown=shown)

    def _judged(self, looked: Looked) -> tuple[m.Judged, Upload | None]:
        rules = self._house.rules()
        sha256 = looked.sha256 or b""
        mark = self._house.marks.get(sha256) if sha256 else None
        verdict = decide(
            looked.finding, rules.policy, rules.thresholds, Context(app=CHANNEL, mark=mark)
        )
        self._house.recorder.verdict(looked, verdict, CHANNEL)
        reasons = tuple(str(reason) for reason in verdict.reasons)
        if verdict.action is Action.ALLOW:
            return m.Judged(known=True, action=str(verdict.action), reasons=reasons), None
        upload = self._keep(looked, str(verdict.action), reasons)
        return m.Judged(True, str(verdict.action), reasons, upload.shown.item), upload

    def _keep(self, looked: Looked, action: str, reasons: tuple[str, ...]) -> Upload:
        now = int(time.time())
        policy = self._house.rules().policy
        shown = m.HeldItem(
            item=MARK + secrets.token_hex(8),
            name="",
            folder="",
            action=action,
            reasons=reasons,
            media=looked.finding.media,
            since=now,
            expires=0,
            go_on_after=policy.pause_seconds if action == Action.WARN else -1,
        )
        upload = Upload(shown, looked.sha256 or b"", looked.finding.preview)
        with self._lock:
            for name, other in tuple(self._items.items()):
                if other.sha256 == upload.sha256:
                    del self._items[name]  # the same picture picked again: one pause, not two
            self._items[shown.item] = upload
            if len(self._items) > MAX_ITEMS:
                self._items.popitem(last=False)
        return upload
