"""The metadata of a held file: the values of docs/spec/hold-area.md, on disk and in memory."""

import os
from typing import TypedDict

import msgspec

from scanner.hold.sparse import Run
from scanner.schema import Action


class About(msgspec.Struct, frozen=True):
    """
    The reason why a file is held.

    Times in seconds since 1970; after `expires` the child is asked what to do.
    """

    action: Action
    reasons: tuple[str, ...]
    media: str
    since: int
    expires: int


class ItemState(msgspec.Struct, frozen=True):
    """
    The changing state of a held item. `requested`: the code of the child's reason for asking, or empty.

    `answered`: the parent's answer that leaves the item held, or empty.
    """

    requested: str = ""
    requested_at: int = 0
    false_alarm: bool = False
    recorded: bool = False
    expires: int = 0  # seconds since 1970; 0: the time in `About`
    answered: str = ""


class StateChanges(TypedDict, total=False):
    """The fields of `ItemState` that `HoldArea.update` is to change."""

    requested: str
    requested_at: int
    false_alarm: bool
    recorded: bool
    expires: int
    answered: str


class HeldFile(msgspec.Struct, frozen=True):
    """
    One item of the hold area.

    `path` is where the file was, empty when that can no longer be read; `sha256` is empty while the
    file waits in staging to be sealed. `links` counts the names the file had: above 1, the other names still
    lead to it. `open_elsewhere`: another program had it open when it was taken, so it may have been
    read. `sealing`: the item waits for `HoldArea.finish`. `problem` is a code, empty when all is well.
    """

    item: str
    path: str
    about: About
    state: ItemState = ItemState()
    size: int = 0
    sha256: bytes = b""
    links: int = 1
    open_elsewhere: bool = False
    staged: bool = False
    sealing: bool = False
    problem: str = ""

    @property
    def name(self) -> str:
        """The file's name, for the child's eyes only."""
        return os.path.basename(self.path)

    @property
    def folder(self) -> str:
        """The folder that the file was in."""
        return os.path.dirname(self.path)

    @property
    def expires(self) -> int:
        """The time at which the child is asked, in seconds since 1970. Nothing is deleted automatically."""
        return self.state.expires or self.about.expires


class Restored(msgspec.Struct, frozen=True):
    """
    The place where a file was given back. `notes` are codes for what differs from the original.

    `renamed`: the name was taken; `folder-made-again`; `another-folder`: the old one is not available;
    `owner-not-kept`, `attributes-not-kept`: the system refused it.
    """

    path: str
    notes: tuple[str, ...] = ()


class Recovered(msgspec.Struct, frozen=True):
    """The ids of the items finished or undone after an interruption. Those in `waiting` stay as they are."""

    finished: tuple[str, ...] = ()
    undone: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()


class Journal(msgspec.Struct, frozen=True):
    """
    The unfinished steps of an item. Paths are bytes, as the system has them.

    For a take, `staging` is the folder the file is moved to, `dev` to `mtime_ns` identify the file and
    `folder_dev`, `folder_ino` its original folder. For a restore, `path` is the folder it is given to,
    `staging` is where it is written first, and `ino` is 0 until it is completely written there.
    """

    step: str  # "take" or "restore"
    path: bytes
    staging: bytes
    dev: int = 0
    ino: int = 0
    size: int = 0
    mtime_ns: int = 0
    folder_dev: int = 0
    folder_ino: int = 0
    about: About | None = None


class Meta(msgspec.Struct, frozen=True):
    """The first chunk of a sealed file: the metadata needed to restore it as it was."""

    path: bytes
    folder_dev: int
    folder_ino: int
    mode: int
    uid: int
    gid: int
    atime_ns: int
    mtime_ns: int
    size: int
    sha256: bytes
    attributes: dict[str, bytes]
    links: int
    open_elsewhere: bool
    about: About
    runs: tuple[Run, ...] | None = None  # None: the file has no holes
