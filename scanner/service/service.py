"""The running guard: builds the stages, starts them, and stops them in order."""

import threading
from collections.abc import Sequence
from pathlib import Path

from scanner import diagnostics, manifest, platform
from scanner.asks.remote_answers import Ending
from scanner.channel import messages as m
from scanner.channel.server import Peer, Server
from scanner.errors import ScannerError
from scanner.judgement import Judgement
from scanner.kernel_gate.config import GateConfig
from scanner.naming import displayed
from scanner.sandbox.host import WorkerHost
from scanner.sandbox.setup import WorkerSetup
from scanner.sandbox.shares import SharedWorkers
from scanner.schema import FileKey, RecordKind, StoppedItem
from scanner.service.accounts import accounts_of
from scanner.service.browsers import BrowserPresence
from scanner.service.family_link import FamilyLink
from scanner.service.folder_watch import FolderPipeline, OutcomeListener
from scanner.service.folders import are_partial, folders_to_watch
from scanner.service.gates import AppState, Gates
from scanner.service.heartbeat import Heartbeat
from scanner.service.liveness import Liveness, WatchedFolders, WorkerLife
from scanner.service.requests import items
from scanner.service.requests.context import RequestContext
from scanner.service.requests.dispatch import RequestDispatcher
from scanner.service.requests.items import shown
from scanner.service.safe_copies import PlaceOffer, PlaceOffers, SafeCopies
from scanner.service.sealer import Sealer
from scanner.service.sources.content import ContentSource
from scanner.service.sources.folder import FolderSource
from scanner.service.sources.gate import GateSource
from scanner.service.stages import Apps, RunningStages, Sources
from scanner.service.stopped import AllStopped
from scanner.service.stopped.held_files import HeldFiles
from scanner.service.stopped.pending import PendingItems
from scanner.service.storage import Storage
from scanner.settings import Settings
from scanner.verdicts import VerdictService


class Service:
    """
    The guard of one home. Start once, stop once; also a context manager.

    Raises ChannelError `already-running` when another guard runs there.
    """

    def __init__(
        self,
        settings: Settings,
        folders: tuple[Path, ...] = (),
        listener: OutcomeListener | None = None,
        host: WorkerHost | None = None,
        gate: GateConfig | None = None,
    ) -> None:
        """
        `folders`: watch only these; empty: the folders that the policy names and the usual ones.

        `host`: an already started worker host, if any; the service closes it.

        `gate`: serve the kernel gate of a whole computer, and the child's app, as a dedicated user.
        No folder is watched then, as this user can access none.
        """
        self.host = host or WorkerHost(manifest.MODELS)
        self.storage = Storage(settings, self.host.models)
        # Slow work must not delay a look that somebody waits for.
        self._shared_host = self.host.another(lets_others_run=True)
        self._unsure_host = self.host.another(lets_others_run=True)
        self.workers = SharedWorkers(self.host, self._unsure_host, self._shared_host)
        self._sealer = Sealer(self.storage.hold)
        self.verdicts = VerdictService(self.workers)
        self._use_models()
        self._only = folders
        self._gate = gate
        self._stopping = False
        user = platform.process().user_id()
        uids = {user} if gate is None else {user, gate.child.uid, 0}
        self._server = Server(settings.socket, self._connect, frozenset(uids))
        self._sources = self._make_sources(listener)
        apps = Apps(lambda: self._server.subscribed("tray"), self._server.publish)
        self.stages = RunningStages(
            self.storage, self.workers, self._sources, apps, self._use_models
        )
        recorder, folders_now = self.storage.recorder, self._sources.folders.states
        watched = WatchedFolders(
            folders_now, recorder, named=self._are_partial, gated=gate is not None
        )
        self._liveness = Liveness(recorder, WorkerLife(self.host, recorder), watched)
        self._heartbeat = Heartbeat(self.stages.beat, self._tick)

    def __enter__(self) -> "Service":
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start the stages; return when files are being watched."""
        warm = threading.Thread(target=self._warm, name="warm", daemon=True)
        warm.start()
        self._sources.link.open()  # before any request can come, so that no ask is lost
        self._server.start()
        self._sealer.start()
        self._sources.folders.start()
        self._liveness.tick()
        self._heartbeat.start()
        self._sources.link.start()
        if self._sources.gates is not None:
            self._sources.gates.start()
        warm.join()

    def stop(self) -> None:
        """Stop accepting events, finish the current file, write the last record, and end."""
        self._stopping = True
        if self._sources.gates is not None:
            self._sources.gates.close()
        self._sources.link.close()
        self._sources.folders.stop()
        # Records of many files at once are written as a number, and only then are the files remembered.
        self.storage.recorder.flush()
        self._sources.folders.flush()
        self._sealer.stop()
        self._heartbeat.stop()
        self._sources.browsers.close()
        self._server.close()
        self.host.close()
        self._unsure_host.close()
        self._shared_host.close()
        self.storage.close()

    def settle(self, timeout: float) -> bool:
        """Wait at most `timeout` seconds until every event so far is handled; return whether it is."""
        return self._sources.folders.settle(timeout)

    def status(self) -> m.Status:
        """Build the complete status."""
        return self.stages.status()

    def _tick(self) -> None:
        self.workers.rest()
        self._liveness.tick()

    def _warm(self) -> None:
        try:
            self.host.start()
        except ScannerError as error:
            diagnostics.error("no-worker", code=error.code, **error.facts)
            self.stages.changed()

    def _use_models(self) -> None:
        """Run the workers with the models of the rules in force."""
        policy, folder = self.storage.rules().policy, self.storage.settings.models
        setup = WorkerSetup(policy.detector, policy.models, str(folder) if policy.models else "")
        if self.workers.use(setup):
            self.verdicts.forget()

    def _make_sources(self, listener: OutcomeListener | None) -> Sources:
        """Build every source around the one judgement."""
        storage, gate = self.storage, self._gate
        judgement = Judgement(
            self.verdicts, storage.rules, storage.marks, storage.recorder, self._notify
        )
        held, pending = HeldFiles(storage.hold), PendingItems(self._let_open)
        offers = PlaceOffers(self._offer)
        folders = FolderPipeline(
            FolderSource(judgement, storage.hold, held, self._sealer),
            self._folders,
            storage.signed_rules.edition,
            storage.settings,
            (offers,) if listener is None else (offers, listener),
        )
        gates = None
        if gate is not None:
            source = GateSource(judgement, pending, storage.recorder)
            state = AppState(lambda: self._server.subscribed("tray"), self._changed)
            gates = Gates(gate, source, storage.recorder, state, storage.log.kept_anchor)
        return Sources(
            folders=folders,
            content=ContentSource(judgement, self.verdicts, pending),
            pending=pending,
            stopped=AllStopped((held, pending)),
            browsers=BrowserPresence(self._changed, None if gate is None else gate.child.uid),
            gates=gates,
            link=self._make_link(),
            copies=SafeCopies(self.workers, self.verdicts, judgement, storage.rules),
            offers=offers,
            partial=self._are_partial,
            accounts=accounts_of(gate),
        )

    def _make_link(self) -> FamilyLink:
        """Build the family link; its process runs as the service's user, or as another in the gated mode."""
        user = platform.process().user_id()
        if self._gate is not None and self._gate.link is not None:
            user = self._gate.link
        return FamilyLink(self.storage, frozenset({user}), self._answered_away, self._changed)

    def _answered_away(self, item: str, ending: Ending) -> None:
        """Carry out a parent's answer from the family link."""
        items.answer_by_link(RequestContext(self.storage, self.stages), item, ending)

    def _folders(self) -> Sequence[Path]:
        if self._gate is not None:
            return ()
        return self._only or folders_to_watch(self.storage.rules().policy, Path.home())

    def _are_partial(self) -> bool:
        wanted = folders_to_watch(self.storage.rules().policy, Path.home()) if self._only else ()
        return bool(self._only) and are_partial(self._only, wanted)

    def _notify(self, item: StoppedItem) -> None:
        policy, set_up = self.storage.rules().policy, self.storage.set_up
        self._server.publish(m.Held(shown(item, policy, self._sources.link, set_up=set_up)))
        self._changed()

    def _offer(self, offer: PlaceOffer) -> None:
        name = displayed(Path(offer.path).name)
        self._server.publish(m.PlaceFound(offer.offer, name))

    def _changed(self) -> None:
        if self._server.has_subscribers:  # a status takes a while, and each held file comes here
            self.stages.changed()

    def _let_open(self, key: FileKey) -> None:
        if self._sources.gates is not None:
            self._sources.gates.let_open(key)

    def _connect(self, peer: Peer) -> RequestDispatcher:
        # On a gated computer the child does not own the installation: only root may set it up.
        may_set_up = self._gate is None or peer.uid == 0
        context = RequestContext(self.storage, self.stages, from_app=peer.role == "tray")
        return RequestDispatcher(context, peer, self._left, may_set_up=may_set_up)

    def _left(self, peer: Peer) -> None:
        if peer.role == "tray" and not self._stopping:
            self.storage.recorder.note(RecordKind.DISPLAY, reason="closed")
