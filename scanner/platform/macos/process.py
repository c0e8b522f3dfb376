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
    "refuse_inspection",
    "user_id",
    "write_system_log",
    "yield_first",
]

_PT_DENY_ATTACH = 31  # sys/ptrace.h


def refuse_inspection() -> bool:
    """Refuse with ptrace(2)."""
    return ctypes.CDLL(None, use_errno=True).ptrace(_PT_DENY_ATTACH, 0, 0, 0) == 0


def is_stopped(pid: int) -> bool:
    """False: not asked for here."""
    return False


def yield_first() -> None:
    """The system has no such wish to make."""


def give_back_memory() -> None:
    """The system's allocator does so unasked."""


def administrator_asked(program: Path) -> AdministratorAsked:
    """Nothing: several accounts as one list need an account's own command run as that account."""
    return AdministratorAsked.NO_WAY
