"""Small files that must survive a power cut intact, and damaged ones that must not be lost."""

import os
from pathlib import Path

MAX_ASIDE = 99  # files set aside for one name; further ones would show nothing new


def read_capped(path: Path, limit: int) -> bytes:
    """Read a whole file of at most `limit` bytes. Raises OSError, or ValueError when it is larger."""
    with path.open("rb") as file:
        untrusted = file.read(limit + 1)
    if len(untrusted) > limit:
        raise ValueError("too-big")
    return untrusted


def write_whole(path: Path, content: bytes, mode: int = 0o600) -> None:
    """Replace a file atomically: after a power cut it holds the old bytes or the new ones. Raises OSError."""
    temporary = path.with_name(f".{path.name}.new")
    temporary.unlink(missing_ok=True)  # left by a crash; never a link, as O_EXCL makes sure below
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def set_aside(path: Path) -> Path | None:
    """
    Move an unusable file to the next free `NAME.aside-N`; return its new path.

    None when there is nothing to move. Raises OSError when it cannot be moved; it is then where it was.
    """
    for number in range(1, MAX_ASIDE + 1):
        aside = path.with_name(f"{path.name}.aside-{number}")
        if aside.exists():
            continue
        try:
            path.rename(aside)
        except FileNotFoundError:
            return None
        _sync_folder(path.parent)
        return aside
    raise FileExistsError(f"{path.name}.aside-{MAX_ASIDE}")


def _sync_folder(folder: Path) -> None:
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # Windows cannot open folders, and orders the rename itself
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
