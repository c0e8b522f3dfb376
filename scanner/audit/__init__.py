"""The sealed, append-only audit log: format CSL1, see docs/spec/audit-log.md."""
