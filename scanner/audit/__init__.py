"""The sealed, append-only audit log: format CSL1, see docs/spec/audit-log.md."""

from scanner.audit.clock import Clock, SystemClock, stamp
from scanner.audit.log import AuditLog
from scanner.audit.records import Entry, Row

__all__ = [
    "AuditLog",
    "Clock",
    "Entry",
    "Row",
    "SystemClock",
    "stamp",
]
