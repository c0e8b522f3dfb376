"""Newer versions that the system's own package manager already knows of."""

from typing import Protocol


class Updates(Protocol):
    """Reads what the package manager has noted on this computer; asks nobody."""

    def available(self, package: str) -> str:
        """Give the version that could be installed now, empty where there is none or nobody knows."""
        ...
