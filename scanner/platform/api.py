"""What the scanner asks of an operating system. One implementation each; the rest knows only this."""

from enum import StrEnum
from pathlib import Path
from typing import Protocol

import msgspec

from scanner.platform.browser_ports import BrowserPlace, RunningBrowser
from scanner.platform.gate_ports import GateSystem
from scanner.platform.ports import CameraWatch, Folder, FolderWatch, Place


class AutostartPart(StrEnum):
    """What is started at login; each has its own entry."""

    FACE = "face"
    GUARD = "guard"


class Confinement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    What holds a process in. A field is true only where the system accepted it, for good.

    `memory`: its memory is limited; `files`: it opens no file; `network`: it opens no socket;
    `processes`: it starts, signals and reads no other process. `by` names the means.
    """

    memory: bool = False
    files: bool = False
    network: bool = False
    processes: bool = False
    by: tuple[str, ...] = ()


class Boot(msgspec.Struct, frozen=True):
    """A time the machine was on, in seconds since 1970. `id` as `boot_id` gives it, or empty."""

    id: str
    start: int
    end: int


class Platform(Protocol):
    """The operating system as the scanner sees it. Methods import what they need when called."""

    def boot_id(self) -> str:
        """Give the first 8 hex digits of an id that changes with each boot."""
        ...

    def monotonic_ms(self) -> int:
        """Milliseconds since boot that count sleep where the system can say so."""
        ...

    def slept_ms(self) -> int:
        """Milliseconds of sleep since boot; 0 where the system cannot say."""
        ...

    def boots(self) -> tuple[Boot, ...]:
        """When this machine ran, as far as the system remembers, the running boot last."""
        ...

    def write_system_log(self, line: str) -> None:
        """Put a line into the system's own log, where there is one. Never raises."""
        ...

    def lock_file(self, fd: int) -> bool:
        """Take an open file for this process alone until it is closed; false when another has it."""
        ...

    def fine_timestamps(self) -> bool:
        """Whether two changes of a file that was looked at in between always differ in ctime."""
        ...

    def autostart_file(
        self, part: AutostartPart, command: tuple[str, ...], home: Path
    ) -> tuple[Path, str]:
        """
        Give where this system looks at login, and what must stand there to start `command`.

        `home` is the user's home folder. On Windows the path is a registry key and value.
        """
        ...

    def set_autostart(self, part: AutostartPart, command: tuple[str, ...], home: Path) -> None:
        """Start `command` at each login of this user. Raises OSError."""
        ...

    def clear_autostart(self, part: AutostartPart, home: Path) -> None:
        """Start nothing at login any more. Raises OSError; nothing to clear is no error."""
        ...

    def autostart_is_set(self, part: AutostartPart, home: Path) -> bool:
        """Whether something is started at login."""
        ...

    def account_is_admin(self) -> bool:
        """Whether this account can change the whole machine, and so switch everything off."""
        ...

    def folder_watch(self) -> FolderWatch:
        """Give a new, empty folder watch. Raises WatchError."""
        ...

    def remote_mounts(self) -> tuple[str, ...]:
        """Where mounts lie that others can change without our being told; asks no mount itself."""
        ...

    def is_being_written(self, path: str) -> bool | None:
        """Whether somebody has the regular file open for writing; None where nobody can tell."""
        ...

    def outgoing_places(self, home: Path) -> tuple[Place, ...]:
        """Where on this system pictures lie that may go out, there or not, the usual ones first."""
        ...

    def open_folder(self, path: str) -> Folder:
        """Open a folder. Raises OSError."""
        ...

    def has_other_openers(self, fd: int) -> bool | None:
        """Whether somebody else has the file open now; None where nobody can tell."""
        ...

    def read_attributes(self, fd: int) -> dict[str, bytes]:
        """Extended attributes of a file, access lists among them, as far as we may read them."""
        ...

    def write_attributes(self, fd: int, attributes: dict[str, bytes]) -> list[str]:
        """Set extended attributes; gives the names of those that could not be set."""
        ...

    def confine(self, memory: int) -> Confinement:
        """
        Lock this process in for good: `memory` bytes of address space, nothing new to open.

        Never raises: what cannot be had is missing in the answer.
        """
        ...

    def yield_first(self) -> None:
        """Let the system end this process before others when memory runs out."""
        ...

    def give_back_memory(self) -> None:
        """Return freed memory to the system."""
        ...

    def camera_watch(self) -> CameraWatch | None:
        """Give the system's way to see who has a camera open; None where there is none. Raises WatchError."""
        ...

    def open_gate(self) -> GateSystem | None:
        """Give the system's way to ask before a file is opened; None where there is none."""
        ...

    def browsers(self, home: Path) -> tuple[BrowserPlace, ...]:
        """Give the table of browsers and their paths for the user with this home folder."""
        ...

    def browser_of(self, pid: int) -> str:
        """Give the name of the browser a process is of; empty for any other process."""
        ...

    def running_browsers(self, uid: int) -> tuple[RunningBrowser, ...]:
        """Give the main processes of the browsers that a user runs, as far as we may see them."""
        ...

    def senders(self) -> tuple[str, ...]:
        """Give the names of messengers and mail programs that are installed for all users."""
        ...

    def register_host(self, hosts: str, name: str, manifest: Path) -> None:
        """Make a native host known to browsers that look in `hosts`. Raises OSError."""
        ...

    def unregister_host(self, hosts: str, name: str) -> None:
        """Undo that. Raises OSError; nothing to undo is no error."""
        ...

    def registered_host(self, hosts: str, name: str) -> Path | None:
        """Give the manifest that browsers read there, or None."""
        ...
