"""Remembered choices of the person at the screen: look, language, last profile. No secrets."""

from pathlib import Path

import msgspec

from ui.theme import Appearance

FILE = "app.json"


class Memory(msgspec.Struct, frozen=True):
    """The remembered choices; `language` empty follows the system, `profile` was in force last."""

    look: Appearance = Appearance()
    language: str = ""
    profile: str = ""
    greeted: bool = False
    spoken: bool = False  # the pause is read out
    update: str = ""  # the newer version that was noticed last
    offer_place: bool = True  # to take it out of new pictures


def load(folder: Path) -> Memory:
    """Read the choices; what is missing or unreadable is as if nothing had been chosen."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=Memory)
    except (OSError, msgspec.MsgspecError):
        return Memory()


def save(folder: Path, memory: Memory) -> None:
    """Write the choices; a full disk only means that they are forgotten."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(memory)))
    except OSError:
        pass  # a choice of colours is not worth a message


def with_changes(memory: Memory, **changes: object) -> Memory:
    """A copy with some choices changed."""
    return msgspec.structs.replace(memory, **changes)
