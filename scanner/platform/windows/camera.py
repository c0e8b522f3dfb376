"""
The programs that have a camera open, as Windows' own privacy settings record them (the ConsentStore).

Each program has a key with start and end time of its last use; the end is 0 during the use. No frame is
read. Programs that bypass the system's capture services are not recorded.
"""

import sys
import zlib
from ctypes import byref, c_uint32, c_void_p, c_wchar_p

from scanner.errors import WatchError
from scanner.platform.windows import win32

STORE = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\webcam"
NOT_PACKAGED = "NonPackaged"  # programs without a package have a key below this one
_CURRENT_USER = 0x8000_0001
_NOTIFY, _QUERY, _ENUMERATE = 0x10, 0x1, 0x8
_NAME, _LAST_SET, _ANY_THREAD = 0x1, 0x4, 0x1000_0000


class WindowsCameraWatch:
    """
    Implements `ports.watch.CameraWatch` by the registry.

    It names no processes, so a program's id is a hash of its key.
    """

    def __init__(self, store: str = STORE) -> None:
        """Raise WatchError where the system has no such store."""
        self._store, self._key = store, c_void_p()
        rights = _NOTIFY | _QUERY | _ENUMERATE
        opened = win32.security().RegOpenKeyExW(
            c_void_p(_CURRENT_USER), c_wchar_p(store), 0, c_uint32(rights), byref(self._key)
        )
        if opened != 0:
            raise WatchError("missing", errno=opened)
        self._changed, self._woken = win32.event(manual=False), win32.event(manual=False)
        self._ask()

    def wait(self, seconds: float | None) -> bool:
        """Wait until a program's key changes; false after `seconds` or on `wake`."""
        handles = (c_void_p * 2)(self._changed, self._woken)
        limit = win32.INFINITE if seconds is None else max(0, int(seconds * 1000))
        found = win32.kernel().WaitForMultipleObjects(2, handles, False, c_uint32(limit))
        if found != win32.WAIT_OBJECT:
            return False
        self._ask()
        return True

    def users(self) -> dict[int, str]:
        """Return the names, by id, of programs whose use has not ended."""
        found: dict[int, str] = {}
        for folder in (self._store, f"{self._store}\\{NOT_PACKAGED}"):
            for name in _subkeys(folder):
                if name != NOT_PACKAGED and _is_in_use(f"{folder}\\{name}"):
                    found[zlib.crc32(name.encode())] = short_name(name)
        return found

    def wake(self) -> None:
        """Make `wait` return, by setting the second event."""
        win32.kernel().SetEvent(c_void_p(self._woken))

    def close(self) -> None:
        """Close the key, which ends its notification, and the events."""
        win32.security().RegCloseKey(self._key)
        win32.close(self._changed)
        win32.close(self._woken)

    def _ask(self) -> None:
        """Request that the next change sets the event, independent of the calling thread."""
        win32.security().RegNotifyChangeKeyValue(
            self._key,
            True,
            c_uint32(_NAME | _LAST_SET | _ANY_THREAD),
            c_void_p(self._changed),
            True,
        )


def short_name(key: str) -> str:
    r"""Shorten a key's name, such as `C:#Programs#zoom.exe`, to the program's name."""
    name = key.rpartition("#")[2].partition("_")[0]
    return name[:-4] if name.lower().endswith(".exe") else name.rpartition(".")[2]


def _subkeys(folder: str) -> list[str]:
    if sys.platform != "win32":
        return []
    import winreg

    found: list[str] = []
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, folder) as key:
            found += [winreg.EnumKey(key, n) for n in range(winreg.QueryInfoKey(key)[0])]
    except OSError:
        pass  # no such program has used a camera yet, or a key was deleted meanwhile
    return found


def _is_in_use(path: str) -> bool:
    if sys.platform != "win32":
        return False
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
            began = winreg.QueryValueEx(key, "LastUsedTimeStart")[0]
            ended = winreg.QueryValueEx(key, "LastUsedTimeStop")[0]
    except OSError:
        return False  # never used
    return bool(began) and not ended
