"""The running stages, as requests see them: status, sources, stopped items."""

import importlib.metadata
import time
from collections.abc import Callable

import msgspec

from scanner.channel import messages as m
from scanner.protection import AppCover, GateReach
from scanner.sandbox import content
from scanner.sandbox.shares import SharedWorkers
from scanner.schema import DecidedBy, Layer, RecordKind, WorkShare
from scanner.service.browsers import BrowserPresence
from scanner.service.family_link import FamilyLink
from scanner.service.folder_watch import FolderPipeline
from scanner.service.gates import Gates
from scanner.service.rates import models_of, rates_of
from scanner.service.requests.items import shown
from scanner.service.requests.progress import Tickets
from scanner.service.safe_copies import PlaceOffers, SafeCopies
from scanner.service.sources.content import ContentSource
from scanner.service.sources.folder import SECONDS_A_DAY
from scanner.service.status import Now, gate_reach, status_of
from scanner.service.stopped import AllStopped
from scanner.service.stopped.pending import PendingItems
from scanner.service.stopped.port import ItemChange
from scanner.service.storage import Storage
from scanner.service.updates import UpdateNotes

SELF_TEST_LOOKS = 5
_SHOWN_VERSIONS = ("beforehand", "onnxruntime", "pillow", "opencv-python-headless", "cryptography")


class Apps(msgspec.Struct, frozen=True):
    """The connected apps: how many there are, and how to notify them."""

    connected: Callable[[], int]
    publish: Callable[[m.Event], None]


class Sources(msgspec.Struct, frozen=True):
    """
    The sources of content. `gates` is None on a computer without the kernel gate.

    `partial`: only folders that were named at the guard's start are watched.
    """

    folders: FolderPipeline
    content: ContentSource
    pending: PendingItems
    stopped: AllStopped
    browsers: BrowserPresence
    gates: Gates | None
    copies: SafeCopies
    offers: PlaceOffers
    partial: Callable[[], bool]
    accounts: m.Accounts
    link: FamilyLink


class RunningStages:
    """Implements `scanner.service.requests.context.Stages`."""

    def __init__(
        self,
        storage: Storage,
        workers: SharedWorkers,
        sources: Sources,
        apps: Apps,
        use_models: Callable[[], None],
    ) -> None:
        """Set up; `use_models` makes the workers run the models of the rules in force."""
        self._storage = storage
        self._workers = workers
        self._sources = sources
        self._apps = apps
        self._use_models = use_models
        self.stopped = sources.stopped
        self.pending = sources.pending
        self.browsers = sources.browsers
        self.copies = sources.copies
        self.link = sources.link
        self.offers = sources.offers
        self.tickets = Tickets()
        self._updates = UpdateNotes()
        self.app = AppCover()

    @property
    def content(self) -> ContentSource:
        """The source that judges bytes."""
        return self._sources.content

    def status(self) -> m.Status:
        """Build the complete status."""
        gates, folders = self._sources.gates, self._sources.folders
        covers = self.browsers.covers()
        return status_of(
            self._storage,
            Now(
                folders=folders.states(),
                partial=self._sources.partial(),
                worker_problem=self._workers.problem,
                worker_not_confined=self._workers.not_confined,
                looked_at=folders.looked_at + (0 if gates is None else gates.looked_at),
                browsers=covers,
                browser_lost=self.browsers.lost(covers),
                gate=GateReach(gate_reach()) if gates is None else gates.reach(),
                gated=gates is not None,
                app=self.app if self._apps.connected() else AppCover(),
                stopped=self.stopped.items(),
                accounts=self._sources.accounts,
                gate_cover=None if gates is None else gates.cover(),
            ),
        )

    def health(self) -> m.Health:
        """Return models, versions and speed."""
        return m.Health(
            models=models_of(self._storage),
            versions={name: importlib.metadata.version(name) for name in _SHOWN_VERSIONS},
            verdict_ms=round(self._sources.folders.median_ms(), 1),
            worker_restarts=self._workers.restarts,
            sandbox=", ".join(self._workers.confinement.by),
            rates=rates_of(self._storage),
            update=self._updates.version(),
        )

    def changed(self) -> None:
        """Notify the apps that the status changed."""
        self._apps.publish(m.Changed(self.status()))

    def rules_changed(self) -> None:
        """Use the models and folders of the new rules, and judge again files judged under the old."""
        self._use_models()
        self._sources.folders.use_rules()
        self.marks_changed()
        self.link.review()
        self.changed()

    def marks_changed(self) -> None:
        """Drop the gate's cached verdicts, which depend on marks."""
        if self._sources.gates is not None:
            self._sources.gates.forget()

    def self_test(self) -> tuple[float, ...]:
        """Judge the test card a few times without caches or records; return the milliseconds of each."""
        card = (self._storage.models / "testcard.jpg").read_bytes()
        taken: list[float] = []
        for _ in range(1 + SELF_TEST_LOOKS):
            started = time.monotonic()
            with content.from_bytes(card) as bytes_:
                bytes_.share = WorkShare.SELF_TEST
                self._workers.judge(bytes_)
            taken.append((time.monotonic() - started) * 1000)
        return tuple(taken[1:])  # the first run may have waited for a worker to start

    def beat(self) -> None:
        """Record that protection runs, apply a birthday, scan for missed files, ask about old items."""
        self._storage.recorder.heartbeat()
        if self._storage.signed_rules.note_birthday():
            self.rules_changed()
        self._sources.folders.reconcile()
        self._storage.record_unrecorded()
        self._ask_again()
        self.link.review()

    def _ask_again(self) -> None:
        """Ask the child again about expired items; nothing is deleted automatically."""
        policy = self._storage.rules().policy
        now = int(time.time())
        for port, item in self.stopped.expired(now):
            expires = now + policy.keep_days * SECONDS_A_DAY
            port.change(item, ItemChange(expires=expires))
            self._storage.recorder.item_event(RecordKind.EXPIRED, Layer(item.layer), DecidedBy.TIME)
            asked = msgspec.structs.replace(item, expires=now)
            set_up = self._storage.set_up
            self._apps.publish(m.Held(shown(asked, policy, self.link, set_up=set_up)))
