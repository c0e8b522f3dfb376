"""The uploads in progress: all pieces of an upload use the connection of its first piece."""

from scanner.browser.request_worker import Asker
from scanner.channel import messages as m
from scanner.errors import ChannelError

MAX_UPLOADS = 4096  # at once in one profile; the service accepts far fewer


class Uploads:
    """
    Asks the service about the pieces of uploads, in order.

    The service takes the first piece on a connection for the beginning of an upload. After the connection
    breaks, the rest of an upload would be judged as if it were the whole, so it is refused.
    """

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._started: dict[str, int] = {}  # ticket -> connection of its first piece

    def ask(self, piece: m.JudgeBytes, seconds: float) -> m.Reply:
        """Ask the service about a piece. Raises ChannelError."""
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
