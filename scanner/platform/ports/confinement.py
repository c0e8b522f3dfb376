"""Locking a process in."""

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
        """Names of the limits that are not there."""
        limits = ("memory", "files", "network", "processes")
        return tuple(name for name in limits if not getattr(self, name))


class Child(Protocol):
    """A started process."""

    @property
    def pid(self) -> int:
        """Its process id."""
        ...

    def kill(self) -> None:
        """End it; nothing to end is no error."""
        ...

    def wait(self) -> int:
        """Wait for its end; gives its exit code."""
        ...


class Confiner(Protocol):
    """The system's means to lock a process in."""

    def launch(self, command: list[str], end: Connection, environment: dict[str, str]) -> Child:
        """
        Start a process that inherits `end` and nothing else of this one. Raises OSError.

        What only a parent can take from a child, the child starts without.
        """
        ...

    def confine(self, memory: int) -> Confinement:
        """
        Lock this process in for good: `memory` bytes of address space, nothing new to open.

        Never raises: what cannot be had is missing in the answer.
        """
        ...
