"""The storage without a running guard: the command line opens it, asks, and closes it again."""

import importlib.metadata
from collections.abc import Generator
from contextlib import contextmanager

from scanner.channel import messages as m
from scanner.channel.server import Peer
from scanner.errors import ChannelError
from scanner.protection import Face
from scanner.reasons import FailureReason
from scanner.sandbox.content import Content
from scanner.schema import Finding, Preview
from scanner.service.browsers import Browsers
from scanner.service.context import RequestContext
from scanner.service.progress import Tickets
from scanner.service.rates import models_of, rates_of
from scanner.service.session import Session
from scanner.service.state import Now, status_of
from scanner.service.storage import Storage
from scanner.service.uploads import Uploads
from scanner.settings import Settings
from scanner.verdicts import VerdictService


class AbsentGuard:
    """Stands in for the guard: nothing is watched, nothing can be judged. See `context.Guard`."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self.tickets = Tickets()
        self.uploads = Uploads(storage, VerdictService(_NoJudge()))
        self.browsers = Browsers(self.changed)
        self.face = Face()

    def status(self) -> m.Status:
        """The state, which is "off"."""
        return status_of(self._storage, Now())

    def health(self) -> m.Health:
        """Models and rates; no speed."""
        version = {"beforehand": importlib.metadata.version("beforehand")}
        return m.Health(models_of(self._storage), version, 0.0, 0, "", rates_of(self._storage))

    def preview(self, item: str) -> Preview | None:
        """None: blurs are in the guard's memory only."""
        return None

    def changed(self) -> None:
        """Nobody listens."""

    def rules_changed(self) -> None:
        """The guard reads them at its next start."""

    def marks_changed(self) -> None:
        """The same."""

    def self_test(self) -> tuple[float, ...]:
        """Raise ChannelError: there is no worker."""
        raise ChannelError("service-away")

    def judge_upload(self, data: bytes, name: bytes) -> m.Judged:
        """Raise ChannelError: there is no worker."""
        raise ChannelError("service-away")

    def known_upload(self, sha256: bytes) -> m.Judged:
        """Raise ChannelError: there is no worker."""
        raise ChannelError("service-away")

    def judge_frame(self, camera: str, frame: bytes) -> m.Judged:
        """Raise ChannelError: there is no worker."""
        raise ChannelError("service-away")


class _NoJudge:
    """A worker that is away."""

    def judge(self, content: Content, *, want_preview: bool = False) -> Finding:
        """Say so."""
        return Finding(media="", failure=FailureReason.WORKER_AWAY)


@contextmanager
def open_storage(settings: Settings, peer: Peer) -> Generator[Session]:
    """Open the storage, give a session in it, close both. Raises ChannelError `already-running`."""
    storage = Storage(settings, command="command")
    try:
        session = Session(RequestContext(storage, AbsentGuard(storage)), peer, lambda _peer: None)
        yield session
        session.close()
    finally:
        storage.close()
