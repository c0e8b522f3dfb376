"""The sealed, append-only audit log: format CSL1, see docs/spec/audit-log.md."""

from scanner.audit.acknowledge import next_anchor
from scanner.audit.clock import Clock, SystemClock, stamp
from scanner.audit.erase import Tombstone, set_aside, tombstones
from scanner.audit.export import Exported, export
from scanner.audit.gaps import ProtectionGap, Why, gaps
from scanner.audit.log import AuditLog
from scanner.audit.pulse import HEARTBEAT_SECONDS, STALL_SECONDS
from scanner.audit.read import Query, content_id, find_content, read
from scanner.audit.records import LogEntry, NumberedRecord
from scanner.audit.report import Damage, Found, Report
from scanner.audit.verify import Trust, verify

__all__ = [
    "HEARTBEAT_SECONDS",
    "STALL_SECONDS",
    "AuditLog",
    "Clock",
    "Damage",
    "Exported",
    "Found",
    "LogEntry",
    "NumberedRecord",
    "ProtectionGap",
    "Query",
    "Report",
    "SystemClock",
    "Tombstone",
    "Trust",
    "Why",
    "content_id",
    "export",
    "find_content",
    "gaps",
    "next_anchor",
    "read",
    "set_aside",
    "stamp",
    "tombstones",
    "verify",
]
