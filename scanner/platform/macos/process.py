"""The C library's log; the system's allocator needs no help."""

import ctypes
from pathlib import Path

from scanner.platform.ports.process import AdministratorAsked
from scanner.platform.posix.process import (
    language,
    let_others_run,
    on_stop_request,
    user_id,
    write_system_log,
)

__all__ = [
    "administrator_asked",
    "give_back_memory",
    "is_stopped",
    "language",
    "let_others_run",
    "on_stop_request",
    "processor_seconds",
    "refuse_inspection",
    "user_id",
    "wants_processor",
    "write_system_log",
    "yield_first",
]

_PT_DENY_ATTACH = 31  # sys/ptrace.h


def refuse_inspection() -> bool:
    """Refuse inspection with ptrace(2); return whether the system accepted it."""
    return ctypes.CDLL(None, use_errno=True).ptrace(_PT_DENY_ATTACH, 0, 0, 0) == 0


def is_stopped(pid: int) -> bool:
    """Return false: not determined on this system."""
    return False


def processor_seconds(pid: int) -> float | None:
    """Return None: not determined on this system."""
    return None


def wants_processor(pid: int) -> bool:
    """Return false: not determined on this system."""
    return False


def yield_first() -> None:
    """Do nothing: the system has no such setting."""


def give_back_memory() -> None:
    """Do nothing: the system's allocator returns memory by itself."""


def administrator_asked(program: Path) -> AdministratorAsked:
    """Return NO_WAY: managing several accounts needs a command run as each, which is unsupported here."""
    return AdministratorAsked.NO_WAY
