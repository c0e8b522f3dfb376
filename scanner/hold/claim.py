"""One owner and exactly one reply for each file: a missing or second reply is an error."""

import threading
from collections.abc import Generator
from contextlib import contextmanager

from scanner.errors import HoldError
from scanner.schema import MediaEvent

_claimed: set[str] = set()
_lock = threading.Lock()


class Claim:
    """Ownership of one file. Made only by `claim`."""

    def __init__(self, event: MediaEvent) -> None:
        self.event = event
        self.answered = False
        self.kept = ""

    def release(self) -> None:
        """Give up the file and leave it where it is. Raises HoldError `answered-twice`."""
        self._answer()

    def keep(self, item: str) -> None:
        """Record that the file is now in the hold area as `item`. Raises HoldError `answered-twice`."""
        self._answer()
        self.kept = item

    def _answer(self) -> None:
        if self.answered:
            raise HoldError("answered-twice")
        self.answered = True


@contextmanager
def claim(event: MediaEvent) -> Generator[Claim]:
    """
    Own the file of an event for the length of a `with` block, which must answer once.

    Raises HoldError `claimed` when the file has another owner, `unanswered` when the block ends without
    a reply. An exception of the block itself passes through and ends the claim.
    """
    with _lock:
        if event.path in _claimed:
            raise HoldError("claimed")
        _claimed.add(event.path)
    try:
        owned = Claim(event)
        yield owned
        if not owned.answered:
            raise HoldError("unanswered")
    finally:
        with _lock:
            _claimed.discard(event.path)
