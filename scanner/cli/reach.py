"""The command line's access to the storage: over the channel while the guard runs, else directly."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Protocol, TypeVar

from scanner import settings
from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.channel.server import Peer
from scanner.errors import ChannelError, ScannerError

SECONDS_FOR_LONG_WORK = 600.0  # enough to verify a log of several years on a slow disk
R = TypeVar("R")


class Asking(Protocol):
    """A function that sends one request."""

    def __call__(self, request: m.Request) -> m.Reply:
        """Return the reply. Raises ChannelError."""
        ...


@contextmanager
def reach() -> Generator[Asking]:
    """Yield a function that asks the running guard, or answers from the storage if no guard runs."""
    places = settings.load()
    try:
        client = Client.connect(places.socket, "cli")
    except ChannelError as error:
        if error.code != "service-away" or places.served is not None:
            raise
    else:
        try:
            yield lambda request: client.ask(request, timeout=SECONDS_FOR_LONG_WORK)
        finally:
            client.close()
        return
    # Imported late: it loads the code for keys and log.
    from scanner.service.absent import open_storage

    with open_storage(places, Peer(0, 0, "cli")) as session:
        yield session.answer


def expect(reply: m.Reply, kind: type[R]) -> R:
    """Return the reply, checked to be of this kind. Raises ScannerError with the code of a refusal."""
    if isinstance(reply, kind):
        return reply
    if isinstance(reply, m.Refused):
        raise ScannerError(reply.code, wait=reply.wait)
    raise ChannelError("not-understood")
