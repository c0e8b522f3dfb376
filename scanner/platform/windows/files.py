"""Folders by path: Windows opens no folder by a descriptor. Not yet run on a real machine."""

import ctypes
import os
import string
import time
from typing import Self

from scanner.platform.ports.files import Folder
from scanner.platform.windows.locks import lock_file

__all__ = [
    "fine_timestamps",
    "has_other_openers",
    "is_being_written",
    "lock_file",
    "open_folder",
    "read_attributes",
    "remote_mounts",
    "write_attributes",
]

_TRIES = 20  # a virus scanner or an indexer holds a fresh file for a moment
_PAUSE = 0.05  # seconds
_DRIVE_REMOTE = 4
_GENERIC_READ, _OPEN_EXISTING = 0x8000_0000, 3


class WindowsFolder:
    """`ports.files.Folder` by paths."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._lock = -1
        self._lock_path = os.path.splitext(path)[0] + ".lock"  # the same while .new and .gone
        if not os.path.isdir(path):
            raise NotADirectoryError(20, "not a folder", path)

    def stat(self, name: str) -> os.stat_result:
        """lstat."""
        return os.lstat(self._at(name))

    def names(self) -> list[str]:
        """listdir."""
        return os.listdir(self.path)

    def open(self, name: str) -> int:
        """A link is refused by its own stat."""
        if os.path.islink(self._at(name)):
            raise OSError(40, "a link", name)
        return os.open(self._at(name), os.O_RDONLY | getattr(os, "O_BINARY", 0))

    def create(self, name: str) -> int:
        """O_EXCL; access is inherited from our folder."""
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.open(self._at(name), flags, 0o600)

    def subfolder(self, name: str, *, create: bool = False) -> Self:
        """A junction or link is refused."""
        if create:
            os.makedirs(self._at(name), mode=0o700, exist_ok=True)
        if os.path.islink(self._at(name)):
            raise OSError(40, "a link", name)
        return type(self)(self._at(name))

    def move(self, name: str, to: Self, new: str) -> None:
        """MoveFileEx without REPLACE_EXISTING is what os.rename is here; retried while the file is in use."""
        for left in range(_TRIES, 0, -1):
            try:
                os.rename(self._at(name), to._at(new))
                return
            except FileExistsError:
                raise
            except PermissionError:
                if left == 1:
                    raise
                time.sleep(_PAUSE)

    def replace(self, name: str, new: str) -> None:
        """MoveFileEx with REPLACE_EXISTING."""
        os.replace(self._at(name), self._at(new))

    def remove(self, name: str) -> None:
        """DeleteFile."""
        os.unlink(self._at(name))

    def remove_folder(self, name: str) -> None:
        """RemoveDirectory."""
        os.rmdir(self._at(name))

    def sync(self) -> None:
        """NTFS journals names itself."""

    def lock(self) -> bool:
        """An exclusive file beside it, since a folder with an open file inside cannot be renamed."""
        try:
            # O_TEMPORARY: removed with its last handle, so also when the process is killed.
            flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_TEMPORARY", 0)
            self._lock = os.open(self._lock_path, flags)
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Give the lock up."""
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _at(self, name: str) -> str:
        return os.path.join(self.path, name)


def open_folder(path: str) -> Folder:
    """By path."""
    return WindowsFolder(path)


def fine_timestamps() -> bool:
    """Not promised."""
    return False


def remote_mounts() -> tuple[str, ...]:
    """Shares by their name, and drive letters that stand for one."""
    kernel = ctypes.CDLL("kernel32")
    drives = (f"{letter}:\\" for letter in string.ascii_uppercase)
    remote = (d for d in drives if kernel.GetDriveTypeW(ctypes.c_wchar_p(d)) == _DRIVE_REMOTE)
    return ("\\\\", *remote)


def is_being_written(path: str) -> bool | None:
    """Try to open with a share mode of 0, which fails while anybody else has the file."""
    kernel = ctypes.CDLL("kernel32")
    kernel.CreateFileW.restype = ctypes.c_void_p
    handle = kernel.CreateFileW(
        ctypes.c_wchar_p(path), _GENERIC_READ, 0, None, _OPEN_EXISTING, 0, None
    )
    if handle in (None, ctypes.c_void_p(-1).value):
        return True
    kernel.CloseHandle(ctypes.c_void_p(handle))
    return False


def has_other_openers(fd: int) -> bool | None:
    """Unknown."""
    del fd
    return None


def read_attributes(fd: int) -> dict[str, bytes]:
    """None that Python can read here."""
    del fd
    return {}


def write_attributes(fd: int, attributes: dict[str, bytes]) -> list[str]:
    """None that Python can set here."""
    del fd
    return list(attributes)
