"""The process's own dealings with the system that are no file's: the log and memory."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class AdministratorAsked(StrEnum):
    """An answer to whether a program can run as administrator once one was asked; else the reason."""

    YES = "yes"
    NO_WAY = "no-way"  # nothing here is known to ask
    NO_ASKER = "no-asker"  # the system's own program for it is not installed
    NOT_INSTALLED = "not-installed"  # others than an administrator could change the program


class Process(Protocol):
    """Requests that a system may ignore."""

    def user_id(self) -> int:
        """The account this process runs as, in the numbers that `Connection.peer` gives."""
        ...

    def language(self) -> str:
        """The language this account set the system to, where no environment names it: `de_DE`, or nothing."""
        ...

    def write_system_log(self, line: str) -> None:
        """Put a line into the system's own log, where there is one. Never raises."""
        ...

    def refuse_inspection(self) -> bool:
        """
        Keep this process's memory from others of the same account; whether the system accepted it.

        No debugger, no core file, no reading of its memory. The administrator can still read.
        """
        ...

    def on_stop_request(self, call: Callable[[], object]) -> None:
        """
        Call `call`, from a thread, once this process is asked to end by other means than a signal.

        Never raises: a process that cannot be asked is ended, which loses nothing.
        """
        ...

    def is_stopped(self, pid: int) -> bool:
        """Return whether a process was stopped by a signal or a debugger; False where that cannot be seen."""
        ...

    def yield_first(self) -> None:
        """Let the system end this process before others when memory runs out."""
        ...

    def let_others_run(self) -> None:
        """Have the system prefer other processes of this account where all of them want the processor."""
        ...

    def give_back_memory(self) -> None:
        """Return freed memory to the system."""
        ...

    def administrator_asked(self, program: Path) -> AdministratorAsked:
        """Return whether this system can ask an administrator to let `program` run as one."""
        ...
