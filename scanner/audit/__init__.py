"""The sealed, append-only audit log: format CSL1, see docs/spec/audit-log.md."""

from scanner.audit.clock import Clock, SystemClock, stamp
from scanner.audit.log import AuditLog
from scanner.audit.pulse import HEARTBEAT_SECONDS
from scanner.audit.read import Query, content_id, find_content, read
from scanner.audit.records import Entry, Row
from scanner.audit.report import Damage, Found, Report
from scanner.audit.verify import verify

__all__ = [
    "HEARTBEAT_SECONDS",
    "AuditLog",
    "Clock",
    "Damage",
    "Entry",
    "Found",
    "Query",
    "Report",
    "Row",
    "SystemClock",
    "content_id",
    "find_content",
    "read",
    "stamp",
    "verify",
]
