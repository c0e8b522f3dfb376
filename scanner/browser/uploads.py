"""The uploads that are under way: all pieces of one travel on the connection of the first."""

from scanner.browser.request_worker import Asker
from scanner.channel import messages as m
from scanner.errors import ChannelError

MAX_UPLOADS = 4096  # at once in one profile; the service takes far fewer


class Uploads:
    """
    Asks about pieces in order.

    The service would take a piece that comes first on its connection for the beginning, and judge
    a part as if it were the whole. So the rest of an upload whose connection broke is refused.
    """

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._started: dict[str, int] = {}  # ticket -> connection of its first piece

    def ask(self, piece: m.JudgeBytes, seconds: float) -> m.Reply:
        """Ask about a piece. Raises ChannelError."""
        first = piece.ticket not in self._started
        if first and piece.more and len(self._started) >= MAX_UPLOADS:
            raise ChannelError("busy")
        lost = not first and self._started[piece.ticket] != self._asker.connection
        if not piece.more:
            self._started.pop(piece.ticket, None)
        if lost:
            raise ChannelError("service-away", why="closed")
        reply = self._asker.ask(piece, seconds, again=first)
        if piece.more:
            self._started[piece.ticket] = self._asker.connection
        return reply
