"""Confinement of a process."""

from typing import Protocol

import msgspec

from scanner.platform.ports.transport import Connection


class Confinement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    The limits of a process. A field is true only where the system accepted it, for good.

    `memory`: its memory is limited; `files`: it opens no file; `network`: it opens no socket;
    `processes`: it starts, signals and reads no other process. `by` names the means.
    """

    memory: bool = False
    files: bool = False
    network: bool = False
    processes: bool = False
    by: tuple[str, ...] = ()

    def missing(self) -> tuple[str, ...]:
        """Return the names of the limits that the system did not accept."""
        limits = ("memory", "files", "network", "processes")
        return tuple(name for name in limits if not getattr(self, name))


class Child(Protocol):
    """A started process."""

    @property
    def pid(self) -> int:
        """The process id."""
        ...

    def kill(self) -> None:
        """Kill the process; an ended process is no error."""
        ...

    def wait(self) -> int:
        """Wait for the process to end; return its exit code."""
        ...


class Confiner(Protocol):
    """The system's means to confine a process."""

    def launch(self, command: list[str], end: Connection, environment: dict[str, str]) -> Child:
        """
        Start a process that inherits `end` and nothing else from this one. Raises OSError.

        Restrictions that only a parent can impose apply from the child's start.
        """
        ...

    def confine(self, memory: int) -> Confinement:
        """
        Confine this process for good: `memory` bytes of address space, and nothing new can be opened.

        Never raises: a limit that the system refused is false in the result.
        """
        ...
