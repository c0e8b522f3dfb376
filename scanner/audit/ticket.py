"""One caller's entries in a commit that several callers share."""

from collections.abc import Sequence

from scanner.audit.records import LogEntry
from scanner.errors import AuditError


class Ticket:
    """Entries to be written, and afterwards their numbers or the error."""

    def __init__(self, entries: Sequence[LogEntry]) -> None:
        self.entries = entries
        self.seqs: range | None = None
        self.error: AuditError | None = None


def number(batch: Sequence[Ticket], seqs: range) -> None:
    """Assign each ticket of a written batch its part of the sequence numbers."""
    start = seqs.start
    for ticket in batch:
        ticket.seqs = range(start, start + len(ticket.entries))
        start += len(ticket.entries)


def refuse(batch: Sequence[Ticket], error: AuditError) -> None:
    """Assign the error to each ticket of a batch that was not written."""
    for ticket in batch:
        ticket.error = error
