"""Small files with a limit to their size, and damaged ones that must not be lost."""

from pathlib import Path

from scanner.platform.durable import sync_folder

MAX_ASIDE = 99  # files set aside for one name; further ones would show nothing new


def read_capped(path: Path, limit: int) -> bytes:
    """Read a whole file of at most `limit` bytes. Raises OSError, or ValueError when it is larger."""
    with path.open("rb") as file:
        untrusted = file.read(limit + 1)
    if len(untrusted) > limit:
        raise ValueError("too-big")
    return untrusted


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
        sync_folder(path.parent)
        return aside
    raise FileExistsError(f"{path.name}.aside-{MAX_ASIDE}")
