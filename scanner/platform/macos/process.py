"""The C library's log; the system's allocator needs no help."""

from scanner.platform.posix.process import user_id, write_system_log

__all__ = ["give_back_memory", "user_id", "write_system_log", "yield_first"]


def yield_first() -> None:
    """The system has no such wish to make."""


def give_back_memory() -> None:
    """The system's allocator does so unasked."""
