"""The running guard: watch, judge, hold, record, tell; starts the stages and stops them in order."""

import collections
import importlib.metadata
import statistics
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from scanner import diagnostics, manifest, platform
from scanner.channel import messages as m
from scanner.channel.server import Peer, Server
from scanner.errors import ScannerError
from scanner.kernel_gate.config import GateConfig
from scanner.pipeline import SECONDS_A_DAY, Outcome, Pipeline
from scanner.protection import Face, GateReach
from scanner.sandbox import content
from scanner.sandbox.host import WorkerHost
from scanner.schema import Action, FileKey, MediaEvent, Preview, RecordKind, Verdict
from scanner.service.browsers import Browsers
from scanner.service.context import RequestContext
from scanner.service.folders import folders_to_watch
from scanner.service.gates import Around, Gates
from scanner.service.heartbeat import Heartbeat
from scanner.service.progress import Tickets
from scanner.service.rates import models_of, rates_of
from scanner.service.session import Session
from scanner.service.state import Now, gate_reach, status_of
from scanner.service.storage import Storage
from scanner.service.uploads import Upload, Uploads
from scanner.service.work import WorkQueue
from scanner.settings import Settings
from scanner.verdicts import Inspection, VerdictService
from scanner.watch import JudgedFiles, Watcher

PREVIEWS_KEPT = 200  # blurs of at most 768 bytes, in memory only
SPEEDS_KEPT = 200
SELF_TEST_LOOKS = 5
_SHOWN_VERSIONS = ("beforehand", "onnxruntime", "pillow", "opencv-python-headless", "cryptography")


class Listener(Protocol):
    """Who wants to hear what happens: the terminal, the demo, a test."""

    def outcome(self, outcome: Outcome) -> None:
        """A file was dealt with. Called from the guard's thread: be quick."""
        ...


class Silent:
    """A listener that listens to nothing."""

    def outcome(self, outcome: Outcome) -> None:
        """Nothing."""


class Service:
    """
    The guard on one home. Start once, stop once; for `with` as well.

    Raises ChannelError `already-running` when another guard is at home there.
    """

    def __init__(
        self,
        settings: Settings,
        folders: tuple[Path, ...] = (),
        listener: Listener | None = None,
        host: WorkerHost | None = None,
        gate: GateConfig | None = None,
    ) -> None:
        """
        `folders`: watch these alone; empty: what the policy names and this machine has.

        `host`: the worker's, if it was begun already; ours from now on.

        `gate`: serve the kernel's gate of a whole computer, and the child's faces, as a user of our own.
        No folder is watched then, as we may see none.
        """
        self.host = host or WorkerHost(manifest.MODELS)
        self.storage = Storage(settings, self.host.models)
        self.verdicts = VerdictService(self.host)
        self.uploads = Uploads(self.storage, self.verdicts, self._let_open)
        self.browsers = Browsers(self.changed, None if gate is None else gate.child.uid)
        self._listener = listener or Silent()
        self._only = folders
        self._queue = WorkQueue()
        self._pipeline = Pipeline(
            self.verdicts,
            self.storage.rules,
            self.storage.hold,
            self.storage.marks,
            self.storage.recorder,
        )
        self._judged = JudgedFiles(settings.data / "seen.bin", self._fingerprint())
        self._gate = gate
        self._watcher = self._make_watcher()
        user = platform.process().user_id()
        uids = {user} if gate is None else {user, gate.child.uid, 0}
        self._server = Server(settings.socket, self._open_session, frozenset(uids))
        self._gates = self._make_gates()
        self._heartbeat = Heartbeat(self._beat)
        self._previews: collections.OrderedDict[str, Preview] = collections.OrderedDict()
        self._speeds: collections.deque[float] = collections.deque(maxlen=SPEEDS_KEPT)
        self._looked_at = 0
        self._stopping = False
        self._worker_problem = ""
        self.face = Face()
        self.tickets = Tickets()
        self._thread = threading.Thread(target=self._judge_all, name="judge", daemon=True)

    def __enter__(self) -> "Service":
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start the stages; returns when files are being watched."""
        warm = threading.Thread(target=self._warm, name="warm", daemon=True)
        warm.start()
        self._server.start()
        self._watcher.start()
        self._thread.start()
        self._heartbeat.start()
        if self._gates is not None:
            self._gates.start()
        warm.join()

    def stop(self) -> None:
        """Stop taking events, finish the file in hand, write the last record, leave."""
        self._stopping = True
        if self._gates is not None:
            self._gates.close()
        self._watcher.stop()
        self._queue.close()
        self._thread.join()
        self._heartbeat.stop()
        self.browsers.close()
        self._server.close()
        self._judged.flush()
        self.host.close()
        self.storage.close()

    def _warm(self) -> None:
        try:
            self.host.start()
        except ScannerError as error:
            diagnostics.error("no-worker", code=error.code, **error.facts)
            self._worker_problem = error.code

    def settle(self, timeout: float) -> bool:
        """Wait until every event so far is dealt with; false when that took longer."""
        return self._queue.wait_empty(timeout)

    # ---- what answers need of the guard

    def status(self) -> m.Status:
        """The whole state."""
        covers = self.browsers.covers()
        face = self.face if self._server.subscribed("tray") else Face()
        return status_of(
            self.storage,
            Now(
                folders=self._watcher.states(),
                worker_problem=self._worker_problem,
                looked_at=self._looked_at + (0 if self._gates is None else self._gates.looked_at),
                browsers=covers,
                browser_lost=self.browsers.lost(covers),
                gate=GateReach(gate_reach()) if self._gates is None else self._gates.reach(),
                gated=self._gates is not None,
                face=face,
                uploads=len(self.uploads.items()),
                asked=sum(bool(upload.shown.requested) for upload in self.uploads.items()),
            ),
        )

    def health(self) -> m.Health:
        """Models, versions, speed."""
        speed = statistics.median(self._speeds) if self._speeds else 0.0
        return m.Health(
            models=models_of(self.storage),
            versions={name: importlib.metadata.version(name) for name in _SHOWN_VERSIONS},
            verdict_ms=round(speed, 1),
            worker_restarts=self.host.restarts,
            sandbox=", ".join(self.host.confinement.by),
            rates=rates_of(self.storage),
        )

    def preview(self, item: str) -> Preview | None:
        """The blur of an item, while it is in memory."""
        upload = self.uploads.find(item)
        return upload.preview if upload else self._previews.get(item)

    def changed(self) -> None:
        """Tell the faces."""
        self._server.publish(m.Changed(self.status()))

    def rules_changed(self) -> None:
        """Watch the folders of the new rules, and judge again what was judged by the old."""
        self._judged.use(self._fingerprint())
        old = self._watcher
        self._watcher = self._make_watcher()
        self._watcher.start()
        old.stop()
        self.marks_changed()
        self.changed()

    def marks_changed(self) -> None:
        """What was said of a content has changed: the gate must not go by its old verdict."""
        if self._gates is not None:
            self._gates.forget()

    def opening(self, looked: Inspection, verdict: Verdict, app: str, key: FileKey) -> None:
        """See `scanner.service.openings.Shown`."""
        upload = self.uploads.opening(looked, verdict, app, key)
        self._server.publish(m.Held(upload.shown))
        self.changed()

    def self_test(self) -> tuple[float, ...]:
        """Judge the test card a few times, each time anew; milliseconds each. Records nothing."""
        card = (self.storage.models / "testcard.jpg").read_bytes()
        taken: list[float] = []
        for _ in range(SELF_TEST_LOOKS):
            started = time.monotonic()
            with content.from_bytes(card) as bytes_:
                self.host.judge(bytes_)
            taken.append((time.monotonic() - started) * 1000)
        return tuple(taken)

    def judge_upload(self, data: bytes, name: bytes) -> m.Judged:
        """Judge content from a browser."""
        return self._told(self.uploads.judge(data, name))

    def known_upload(self, sha256: bytes) -> m.Judged:
        """The verdict for content that was looked at before."""
        return self._told(self.uploads.known(sha256))

    def judge_frame(self, camera: str, frame: bytes) -> m.Judged:
        """Judge a frame of a camera."""
        return self._told(self.uploads.judge_frame(camera, frame))

    # ---- the stages

    def _event(self, event: MediaEvent) -> None:
        self._queue.put(event)

    def _judge_all(self) -> None:
        while (event := self._queue.get()) is not None:
            try:
                self._judge(event)
            except Exception:  # a thread's edge: one file must not end the guard
                diagnostics.exception("judge-failed")
            finally:
                self._queue.done(event)

    def _judge(self, event: MediaEvent) -> None:
        outcome = self._pipeline.handle(event)
        self._looked_at += 1
        self._speeds.append(outcome.ms)
        if (
            outcome.looked.key is not None
            and outcome.recorded
            and outcome.verdict.action is Action.ALLOW
        ):
            self._judged.add(outcome.looked.key)
        if outcome.item is not None:
            preview = outcome.looked.finding.preview
            if preview is not None:
                self._keep_preview(outcome.item.item, preview)
            self._server.publish(m.Held(RequestContext(self.storage, self).shown(outcome.item)))
            self.changed()
        self._listener.outcome(outcome)

    def _let_open(self, key: FileKey) -> None:
        if self._gates is not None:
            self._gates.let_open(key)

    def _make_gates(self) -> Gates | None:
        if self._gate is None:
            return None
        around = Around(self, lambda: self._server.subscribed("tray"), self.changed)
        return Gates(self._gate, self.storage, self.verdicts, around)

    def _told(self, judged: tuple[m.Judged, Upload | None]) -> m.Judged:
        answer, upload = judged
        if upload is not None:
            self._server.publish(m.Held(upload.shown))
            self.changed()
        return answer

    def _keep_preview(self, item: str, preview: Preview) -> None:
        self._previews[item] = preview
        if len(self._previews) > PREVIEWS_KEPT:
            self._previews.popitem(last=False)

    def _beat(self) -> None:
        self.storage.recorder.heartbeat()
        if self.storage.note_birthday():
            self.rules_changed()
        self._watcher.reconcile()
        self._judged.flush()
        self.storage.record_unrecorded()
        now = int(time.time())
        for item in self.storage.hold.items():
            if item.expires <= now and not item.problem:
                # Never deleted by itself: the child is asked again, and has as long once more.
                keep = self.storage.rules().policy.keep_days * SECONDS_A_DAY
                self.storage.hold.update(item.item, expires=now + keep)
                self.storage.recorder.note(RecordKind.EXPIRED, item.sha256 or None)
                self._server.publish(m.Held(RequestContext(self.storage, self).shown(item)))

    def _open_session(self, peer: Peer) -> Session:
        # On a gated computer the child is not the owner: setting up is root's, as installing was.
        may_set_up = self._gate is None or peer.uid == 0
        return Session(RequestContext(self.storage, self), peer, self._left, may_set_up=may_set_up)

    def _left(self, peer: Peer) -> None:
        if peer.role == "tray" and not self._stopping:
            self.storage.recorder.note(RecordKind.DISPLAY, reason="closed")

    def _make_watcher(self) -> Watcher:
        folders: Sequence[Path] = ()
        if self._gate is None:
            folders = self._only or folders_to_watch(self.storage.rules().policy, Path.home())
        return Watcher(folders, self._event, judged=self._judged)

    def _fingerprint(self) -> bytes:
        rules = self.storage.rules()
        model = "" if self.storage.manifest is None else manifest.fingerprint(self.storage.manifest)
        return f"{model} {rules.counter} {rules.policy.profile} {rules.policy.operating_point}".encode()
