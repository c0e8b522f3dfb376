"""
Folders on Windows whose pictures may be sent. From the apps' documentation, not yet seen on a machine.

The shell reports where the known folders are, since OneDrive moves Pictures, Desktop and Documents.
"""

import ctypes
import os
import time
import uuid
from ctypes import byref, c_void_p
from functools import lru_cache
from pathlib import Path

from scanner.platform.ports.places import Place

# FOLDERID_... of KnownFolders.h, by the folder's default name below the home folder.
KNOWN_FOLDERS = {
    "Pictures": "33E28130-4E1E-4676-835A-98395C3BC3BB",
    "Downloads": "374DE290-123F-4565-9164-39C4925E467B",
    "Desktop": "B4BFCC3A-DB2C-424C-B029-7FE99A87C641",
    "Documents": "FDD39AD0-238F-46AF-ADB4-6C85480369C7",
    "Videos": "18989B1D-99B5-455B-841C-AB7C74E4DDFC",
}

ASKED_EVERY = 60.0  # seconds; OneDrive moves folders while a guard runs

_USUAL = (
    ("pictures", "Pictures"),
    ("downloads", "Downloads"),
    ("desktop", "Desktop"),
    ("documents", "Documents"),
    ("videos", "Videos"),
    ("screenshots", "Pictures/Screenshots"),
    ("camera-roll", "Pictures/Camera Roll"),
    ("synced", "OneDrive"),
    ("synced", "Dropbox"),
    ("synced", "iCloudDrive"),
    ("synced", "Pictures/iCloud Photos"),
    ("telegram", "Downloads/Telegram Desktop"),
    ("phone-link", "Downloads/Phone Link"),
    ("bluetooth", "Documents/Bluetooth Exchange Folder"),
    (
        "whatsapp",
        "AppData/Local/Packages/5319275A.WhatsAppDesktop_cv1g1gvanyjgm/LocalState/shared/transfers",
    ),
)


def outgoing(home: Path) -> tuple[Place, ...]:
    """Return all places, existing or not. For another account's home only the default names are known."""
    own = os.name == "nt" and home == Path.home()
    return tuple(Place(kind, _found(home, path, own=own)) for kind, path in _USUAL)


def _found(home: Path, path: str, *, own: bool) -> Path:
    first, _, rest = path.partition("/")
    moved = known_folder(KNOWN_FOLDERS[first]) if own and first in KNOWN_FOLDERS else None
    return (moved or home / first) / rest


def known_folder(identity: str) -> Path | None:
    """Return the shell's folder of this id, or None; looked up again once a minute."""
    return _known_folder(identity, int(time.monotonic() // ASKED_EVERY))


@lru_cache(maxsize=2 * len(KNOWN_FOLDERS))
def _known_folder(identity: str, _minute: int) -> Path | None:
    found = c_void_p()
    shell, ole = ctypes.CDLL("shell32"), ctypes.CDLL("ole32")
    wanted = (ctypes.c_char * 16).from_buffer_copy(uuid.UUID(identity).bytes_le)
    if shell.SHGetKnownFolderPath(byref(wanted), 0, None, byref(found)) != 0:
        return None
    try:
        return Path(ctypes.wstring_at(found.value or 0))
    finally:
        ole.CoTaskMemFree(found)


def senders() -> tuple[str, ...]:
    """Return nothing yet; senders with known folders are found by these."""
    return ()
