"""Content that arrives as bytes: uploads of a browser, copied pictures, frames of a camera."""

import threading
from collections import OrderedDict
from collections.abc import Callable

import msgspec

from scanner.judgement import Decision, Judgement, JudgementOutcome, Stopped
from scanner.policy.decide import Context
from scanner.sandbox import content
from scanner.schema import Finding, Layer, StoppedItem
from scanner.service.stopped.pending import MAX_ITEMS, PendingItems
from scanner.verdicts import Inspection, VerdictService

MAX_KNOWN = 10_000  # files known by a browser's small picture of them


class ContentSource:
    """Judges bytes; what is stopped becomes a pending item. For any number of threads."""

    def __init__(
        self, judgement: Judgement, verdicts: VerdictService, pending: PendingItems
    ) -> None:
        self._judgement = judgement
        self._verdicts = verdicts
        self._pending = pending
        self._lock = threading.Lock()
        # A browser's word that a small picture is this file: it holds among uploads, nowhere else.
        self._named: OrderedDict[bytes, Finding] = OrderedDict()
        self._cameras: OrderedDict[str, StoppedItem] = OrderedDict()  # run -> item of its first hit

    def judge_hash(self, sha256: bytes) -> JudgementOutcome | None:
        """Judge an upload by its hash; None when its content was never looked at."""
        with self._lock:
            named = self._named.get(sha256)
        finding = self._verdicts.known(sha256) or named
        if finding is None:
            return None
        looked = Inspection(finding, None, sha256)
        return self._judgement.judge(_Content(lambda _: looked, Layer.BROWSER, self._pending))

    def judge(self, data: bytes, layer: Layer, name: bytes = b"") -> JudgementOutcome:
        """Judge bytes; `name` is the SHA-256 of the file they stand for, empty for the file itself."""

        def inspect(verdicts: VerdictService) -> Inspection:
            looked = _look(verdicts, data)
            return self._under_name(looked, name) if name else looked

        return self._judgement.judge(_Content(inspect, layer, self._pending))

    def judge_frame(self, camera: str, frame: bytes) -> JudgementOutcome:
        """Judge one frame of a camera; the first hit of a run makes an item, those after it are the same."""
        with self._lock:
            before = self._cameras.get(camera)
        source = _Content(lambda v: _look(v, frame), Layer.CAMERA, self._pending, before)
        outcome = self._judgement.judge(source)
        if outcome.item is not None and before is None:
            with self._lock:
                self._cameras[camera] = outcome.item
                if len(self._cameras) > MAX_ITEMS:
                    self._cameras.popitem(last=False)
        return outcome

    def _under_name(self, looked: Inspection, name: bytes) -> Inspection:
        if looked.finding.failure is None:
            with self._lock:
                self._named[name] = msgspec.structs.replace(looked.finding, preview=None)
                if len(self._named) > MAX_KNOWN:
                    self._named.popitem(last=False)
        return Inspection(looked.finding, None, name)


def _look(verdicts: VerdictService, data: bytes) -> Inspection:
    try:
        with content.from_bytes(data) as taken:
            return verdicts.look_at(taken, want_preview=True)
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
    ) -> None:
        self.layer = layer
        self._inspect = inspect
        self._pending = pending
        self._before = before

    def inspect(self, verdicts: VerdictService) -> Inspection:
        """Look at the bytes, or take what is known of them."""
        return self._inspect(verdicts)

    def let_pass(self) -> None:
        """Nothing was taken away."""

    def stop(self, decision: Decision) -> Stopped:
        """Make a pending item; whoever sent the bytes waits for its outcome."""
        if self._before is not None:
            return Stopped(self._before, fresh=False)
        return Stopped(self._pending.add(decision, self.layer))

    def recorded(self, item: StoppedItem) -> None:
        """Nothing is kept beside an item in memory."""
