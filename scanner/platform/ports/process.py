"""This process's dealings with the system that are no file's: the log and memory."""

from typing import Protocol


class Process(Protocol):
    """Requests that a system may ignore."""

    def user_id(self) -> int:
        """The account this process runs as, in the numbers that `Connection.peer` gives."""
        ...

    def write_system_log(self, line: str) -> None:
        """Put a line into the system's own log, where there is one. Never raises."""
        ...

    def yield_first(self) -> None:
        """Let the system end this process before others when memory runs out."""
        ...

    def give_back_memory(self) -> None:
        """Return freed memory to the system."""
        ...
