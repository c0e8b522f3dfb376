"""One caller's entries on their way into a commit that callers share."""

from collections.abc import Sequence

from scanner.audit.records import LogEntry
from scanner.errors import AuditError


class Ticket:
    """A record a caller wants written, and then its numbers or the reason why it was not."""

    def __init__(self, entries: Sequence[LogEntry]) -> None:
        self.entries = entries
        self.seqs: range | None = None
        self.error: AuditError | None = None


def number(batch: Sequence[Ticket], seqs: range) -> None:
    """Give each ticket of a batch that was written its part of the numbers."""
    start = seqs.start
    for ticket in batch:
        ticket.seqs = range(start, start + len(ticket.entries))
        start += len(ticket.entries)


def refuse(batch: Sequence[Ticket], error: AuditError) -> None:
    """Give each ticket the error instead."""
    for ticket in batch:
        ticket.error = error
