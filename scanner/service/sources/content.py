"""Content that arrives as bytes: uploads of a browser, copied pictures, frames of a camera."""

import threading
from collections import OrderedDict
from collections.abc import Callable

import msgspec

from scanner.judgement import Decision, Judgement, JudgementOutcome, Stopped
from scanner.policy.decide import Context
from scanner.sandbox import content
from scanner.sandbox.fair_turns import Load
from scanner.schema import Finding, Layer, StoppedItem, WorkShare
from scanner.service.stopped.pending import MAX_ITEMS, PendingItems
from scanner.verdicts import Inspection, VerdictService

MAX_NAMED = 10_000  # files that one connection has sent small pictures of


class NamedFindings:
    """Findings of small pictures, by the file that the connection names for them. For one thread."""

    def __init__(self) -> None:
        self._findings: OrderedDict[bytes, Inspection] = OrderedDict()

    def add(self, name: bytes, looked: Inspection) -> None:
        """Add a finding; of two for one file, the one with the higher nudity score is kept."""
        before = self._findings.pop(name, None)
        if before is not None and _nudity(before.finding) > _nudity(looked.finding):
            looked = before
        finding = msgspec.structs.replace(looked.finding, preview=None)
        self._findings[name] = Inspection(finding, None, looked.sha256)
        if len(self._findings) > MAX_NAMED:
            self._findings.popitem(last=False)

    def get(self, name: bytes) -> Inspection | None:
        """Return the inspection of a file's small picture, with that picture's own hash."""
        return self._findings.get(name)


def _nudity(finding: Finding) -> float:
    return 0.0 if finding.scores is None else finding.scores.nudity


class ContentSource:
    """Judges bytes; stopped content becomes a pending item. For any number of threads."""

    def __init__(
        self, judgement: Judgement, verdicts: VerdictService, pending: PendingItems
    ) -> None:
        self._judgement = judgement
        self._verdicts = verdicts
        self._pending = pending
        self._lock = threading.Lock()
        self._cameras: OrderedDict[str, StoppedItem] = OrderedDict()  # run -> item of its first hit

    def judge_hash(self, sha256: bytes, named: NamedFindings) -> JudgementOutcome | None:
        """Judge an upload by its hash; None when its content was never inspected."""
        finding = self._verdicts.known(sha256)
        looked = named.get(sha256) if finding is None else Inspection(finding, None, sha256)
        if looked is None:
            return None
        return self._judgement.judge(_Content(lambda _: looked, Layer.BROWSER, self._pending))

    def judge(
        self,
        data: bytes,
        layer: Layer,
        name: bytes = b"",
        named: NamedFindings | None = None,
        load: Load = (),
    ) -> JudgementOutcome:
        """
        Judge bytes; `name` is the SHA-256 of the file they belong to, empty for the file itself.

        `name` is only the client's claim. It is kept in `named` for that connection; what is allowed or
        recorded is the content that was sent. `load`: of waiting requests, the one with less comes first.
        """

        def inspect(verdicts: VerdictService) -> Inspection:
            looked = look_at_bytes(verdicts, data, load)
            if name and named is not None and looked.finding.failure is None:
                named.add(name, looked)
            return looked

        return self._judgement.judge(_Content(inspect, layer, self._pending, data=data))

    def judge_frame(self, camera: str, frame: bytes) -> JudgementOutcome:
        """Judge one frame of a camera; the first hit of a run makes an item, and later hits share it."""
        with self._lock:
            before = self._cameras.get(camera)
        source = _Content(lambda v: look_at_bytes(v, frame), Layer.CAMERA, self._pending, before)
        outcome = self._judgement.judge(source)
        if outcome.item is not None and before is None:
            with self._lock:
                self._cameras[camera] = outcome.item
                if len(self._cameras) > MAX_ITEMS:
                    self._cameras.popitem(last=False)
        return outcome


def look_at_bytes(verdicts: VerdictService, data: bytes, load: Load = ()) -> Inspection:
    """Inspect bytes that are about to be sent. A failure is a finding too."""
    try:
        with content.from_bytes(data) as taken:
            taken.load = load
            return verdicts.look_at(taken, want_preview=True, share=WorkShare.SENT)
    except content.ContentError as error:
        return Inspection(Finding(media="", failure=error.reason))


class _Content:
    """One content, as a source of the judgement. `before`: the item of an earlier hit of the same run."""

    context = Context()

    def __init__(
        self,
        inspect: Callable[[VerdictService], Inspection],
        layer: Layer,
        pending: PendingItems,
        before: StoppedItem | None = None,
        data: bytes = b"",
    ) -> None:
        self.layer = layer
        self._data = data
        self._inspect = inspect
        self._pending = pending
        self._before = before

    def inspect(self, verdicts: VerdictService) -> Inspection:
        """Inspect the bytes, or use a known finding of them."""
        return self._inspect(verdicts)

    def let_pass(self) -> None:
        """Do nothing: the content was never taken."""

    def stop(self, decision: Decision) -> Stopped:
        """Make a pending item; the sender waits for its outcome."""
        if self._before is not None:
            return Stopped(self._before, fresh=False)
        return Stopped(self._pending.add(decision, self.layer, content=self._data))

    def recorded(self, item: StoppedItem | None) -> None:
        """Do nothing: an item in memory keeps no state of its own."""
