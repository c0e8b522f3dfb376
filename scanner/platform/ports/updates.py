"""Newer versions that the system's own package manager already knows of."""

from typing import Protocol


class Updates(Protocol):
    """Reads the package manager's local lists, without using the network."""

    def available(self, package: str) -> str:
        """Return the version that could be installed now, empty if none is known."""
        ...
