"""Starting at login."""

from enum import StrEnum
from pathlib import Path
from typing import Protocol


class AutostartPart(StrEnum):
    """A part started at login; each has its own entry."""

    APP = "app"
    GUARD = "guard"
    LINK = "link"  # the link process of a child's computer
    ANSWERING = "answering"  # the app on a parent's computer


class Autostart(Protocol):
    """Entries that the system reads at login. `home` is the user's home folder."""

    def file(self, part: AutostartPart, command: tuple[str, ...], home: Path) -> tuple[Path, str]:
        """
        Return the path where this system looks at login, and the content that starts `command`.

        On Windows the path is a registry key and value.
        """
        ...

    def set_up(self, part: AutostartPart, command: tuple[str, ...], home: Path) -> None:
        """Start `command` at each login of this user. Raises OSError."""
        ...

    def clear(self, part: AutostartPart, home: Path) -> None:
        """Remove the entry. Raises OSError; a missing entry is no error."""
        ...

    def is_set(self, part: AutostartPart, home: Path) -> bool:
        """Return whether the part is started at login."""
        ...

    def account_is_admin(self) -> bool:
        """Return whether this account can administer the machine, and so switch all protection off."""
        ...
