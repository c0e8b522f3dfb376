"""The storage without a running guard: the command line opens it, sends requests and closes it."""

import importlib.metadata
from collections.abc import Generator
from contextlib import contextmanager

from scanner.channel import messages as m
from scanner.channel.server import Peer
from scanner.errors import ChannelError
from scanner.protection import AppCover
from scanner.service.accounts import accounts_of
from scanner.service.browsers import BrowserPresence
from scanner.service.family_link import FamilyLink
from scanner.service.rates import models_of, rates_of
from scanner.service.requests.context import RequestContext
from scanner.service.requests.dispatch import RequestDispatcher
from scanner.service.requests.progress import Tickets
from scanner.service.safe_copies import PlaceOffers, SafeCopies
from scanner.service.sources.content import ContentSource
from scanner.service.status import Now, status_of
from scanner.service.stopped import AllStopped
from scanner.service.stopped.held_files import HeldFiles
from scanner.service.stopped.pending import PendingItems
from scanner.service.storage import Storage
from scanner.settings import Settings


class AbsentGuard:
    """Implements `Stages` without running stages: nothing is watched, nothing can be judged."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self.tickets = Tickets()
        self.pending = PendingItems()
        self.stopped = AllStopped((HeldFiles(storage.hold), self.pending))
        self.browsers = BrowserPresence(self.changed)
        self.app = AppCover()
        self.link = FamilyLink(storage, frozenset(), lambda _item, _ending: None, self.changed)
        self.link.open()

    @property
    def content(self) -> ContentSource:
        """Raise ChannelError: there is no worker."""
        raise ChannelError("service-away")

    @property
    def copies(self) -> SafeCopies:
        """Raise ChannelError: there is no worker."""
        raise ChannelError("service-away")

    @property
    def offers(self) -> PlaceOffers:
        """Raise ChannelError: nothing is inspected."""
        raise ChannelError("service-away")

    def status(self) -> m.Status:
        """Build the status, which is "off"."""
        return status_of(
            self._storage, Now(stopped=self.stopped.items(), accounts=accounts_of(None))
        )

    def health(self) -> m.Health:
        """Return models and rates, without a speed."""
        version = {"beforehand": importlib.metadata.version("beforehand")}
        return m.Health(models_of(self._storage), version, 0.0, 0, "", rates_of(self._storage))

    def changed(self) -> None:
        """Do nothing: no app is connected."""

    def rules_changed(self) -> None:
        """Do nothing: the guard reads the rules at its next start."""

    def marks_changed(self) -> None:
        """Do nothing: no gate is connected."""

    def self_test(self) -> tuple[float, ...]:
        """Raise ChannelError: there is no worker."""
        raise ChannelError("service-away")


@contextmanager
def open_storage(settings: Settings, peer: Peer) -> Generator[RequestDispatcher]:
    """
    Open the storage and yield a dispatcher for `peer`; close both afterwards.

    Raises ChannelError `already-running`.
    """
    storage = Storage(settings, command="command")
    try:
        context = RequestContext(storage, AbsentGuard(storage))
        connection = RequestDispatcher(context, peer, lambda _peer: None)
        yield connection
        connection.close()
    finally:
        storage.close()
