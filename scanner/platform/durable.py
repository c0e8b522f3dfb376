"""Files written so that a crash leaves the old or the new content, never a part."""

import os
from pathlib import Path

# Windows and macOS have no fdatasync; fsync guarantees at least as much.
sync_data = getattr(os, "fdatasync", os.fsync)
# Without this flag Windows writes two bytes for each line feed.
BINARY = getattr(os, "O_BINARY", 0)


def write_all(fd: int, data: bytes) -> None:
    """Write every byte at the file's position. Raises OSError: a full disk may write a part first."""
    view = memoryview(data)
    while view:
        # A nearly full disk causes a short write without an error.
        view = view[os.write(fd, view) :]


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable, where the system supports that."""
    if os.name == "nt":
        return  # NTFS journals names; a folder cannot be opened for this
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def replace_file(path: Path, data: bytes, mode: int = 0o600) -> None:
    """
    Replace the file at `path` atomically and durably, with this mode whatever the umask is.

    On OSError the old file remains. In a folder of another account that account can exchange the file as soon as
    it has its name, so whoever writes there as root must do nothing more by its path.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)  # left by a crash; never a link, as O_EXCL makes sure
    fd = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, mode)
    try:
        try:
            if hasattr(os, "fchmod"):
                os.fchmod(fd, mode)
            write_all(fd, data)
            os.fsync(fd)
        finally:
            os.close(fd)
        os.replace(part, path)
    except OSError:
        part.unlink(missing_ok=True)  # closed by now: Windows removes no open file
        raise
    sync_folder(path.parent)
