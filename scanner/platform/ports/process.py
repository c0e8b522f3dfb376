"""System services to this process other than files: the log, memory, priorities."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class AdministratorAsked(StrEnum):
    """True if an administrator can be asked to let a program run as one; if not, the reason."""

    YES = "yes"
    NO_WAY = "no-way"  # no known means of asking on this system
    NO_ASKER = "no-asker"  # the system's program for asking is not installed
    # The program is not installed so that only an administrator can change it.
    NOT_INSTALLED = "not-installed"


class Process(Protocol):
    """Requests of this process to the system, which it may ignore."""

    def user_id(self) -> int:
        """Return the account that this process runs as, as a number like that of `Connection.peer`."""
        ...

    def language(self) -> str:
        """Return the account's system language, such as `de_DE`; empty where the environment names it."""
        ...

    def write_system_log(self, line: str) -> None:
        """Write a line to the system's own log, where there is one. Never raises."""
        ...

    def refuse_inspection(self) -> bool:
        """
        Keep other processes of the account from this process's memory; return whether the system accepted it.

        Prevents debuggers, core files and reading of its memory, except by the administrator.
        """
        ...

    def on_stop_request(self, call: Callable[[], object]) -> None:
        """
        Call `call`, from a thread, once this process is asked to end other than by a signal.

        Never raises: a process that cannot be asked is terminated, which loses nothing.
        """
        ...

    def is_stopped(self, pid: int) -> bool:
        """Return whether a process was stopped by a signal or a debugger; false if unknown."""
        ...

    def processor_seconds(self, pid: int) -> float | None:
        """Return the processor time that a process has used, in seconds; None if unknown or if it has ended."""
        ...

    def wants_processor(self, pid: int) -> bool:
        """Return whether a process uses a processor or waits for one; false if unknown. May take a second."""
        ...

    def yield_first(self) -> None:
        """Let the system end this process before others when memory runs out."""
        ...

    def let_others_run(self) -> None:
        """Lower this process's priority against others that want the processor."""
        ...

    def give_back_memory(self) -> None:
        """Return freed memory to the system."""
        ...

    def administrator_asked(self, program: Path) -> AdministratorAsked:
        """Return whether an administrator can be asked to let `program` run as one."""
        ...
