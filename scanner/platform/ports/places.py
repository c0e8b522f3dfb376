"""Folders whose pictures may be sent, and the programs that may send them."""

from pathlib import Path
from typing import NamedTuple, Protocol


class Place(NamedTuple):
    """A folder whose files may be sent. `kind` is a code; `usual`: watched unless a parent excludes it."""

    kind: str
    path: Path
    usual: bool = True


class Places(Protocol):
    """Folders and programs from which people send pictures."""

    def outgoing(self, home: Path) -> tuple[Place, ...]:
        """Return the folders whose pictures may be sent, existing or not, the usual ones first."""
        ...

    def senders(self) -> tuple[str, ...]:
        """Return the names of messengers and mail programs that are installed for all users."""
        ...
