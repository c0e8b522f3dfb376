"""The places of pictures that may go out, and the programs that may send them."""

from pathlib import Path
from typing import NamedTuple, Protocol


class Place(NamedTuple):
    """A folder that may hold what goes out. `kind` is a code; `usual`: watched unless a parent says otherwise."""

    kind: str
    path: Path
    usual: bool = True


class Places(Protocol):
    """Folders and programs of people who send pictures."""

    def outgoing(self, home: Path) -> tuple[Place, ...]:
        """List the places on this system of pictures that may go out, there or not, the usual ones first."""
        ...

    def senders(self) -> tuple[str, ...]:
        """Give the names of messengers and mail programs that are installed for all users."""
        ...
