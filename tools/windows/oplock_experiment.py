"""
An experiment for a person with a Windows PC: does an oplock delay an open until a file is looked at?

    python oplock_experiment.py FOLDER     on a local NTFS drive, with nothing worth keeping in FOLDER

Nothing of Beforehand uses this. It has never run on a real Windows; Wine has no oplocks. It makes one file, asks
for a batch oplock on it, has a second process open it, and prints how long that one waited, and whether it got
the file after the first let go by closing (an allowed picture) or by renaming through its handle (a held one).
"""

import contextlib
import ctypes
import os
import struct
import subprocess
import sys
import threading
import time
from ctypes import byref, c_uint32, c_void_p, c_wchar_p
from pathlib import Path

GENERIC_READ, DELETE, SHARE_ALL, OPEN_EXISTING = 0x8000_0000, 0x0001_0000, 7, 3
OVERLAPPED, OPLOCK_BATCH = 0x4000_0000, 0x0009_0008  # FSCTL_REQUEST_BATCH_OPLOCK
LOOKING = 3.0  # seconds that the look is pretended to take
READER = "import sys, time; t = time.monotonic(); open(sys.argv[1], 'rb').read(); print(time.monotonic() - t)"


class OplockOverlap(ctypes.Structure):
    """OVERLAPPED."""

    _fields_ = (("internal", c_void_p * 2), ("offset", c_uint32 * 2), ("event", c_void_p))


def kernel() -> ctypes.CDLL:
    """Return kernel32, with handles of their full width."""
    library = ctypes.CDLL("kernel32", use_last_error=True)
    library.CreateFileW.restype = library.CreateEventW.restype = c_void_p
    return library


def try_once(path: Path, *, hold: bool) -> str:
    """Try one file, one oplock and one reader; describe the result."""
    system, waiting = kernel(), OplockOverlap()
    path.write_bytes(b"x" * 100_000)
    handle = system.CreateFileW(
        c_wchar_p(str(path)), c_uint32(GENERIC_READ | DELETE), SHARE_ALL, None, OPEN_EXISTING,
        c_uint32(OVERLAPPED), None,
    )  # fmt: skip
    waiting.event = system.CreateEventW(None, True, False, None)
    done = system.DeviceIoControl(
        c_void_p(handle), OPLOCK_BATCH, None, 0, None, 0, None, byref(waiting)
    )
    code = 0 if done else getattr(ctypes, "get_last_error")()  # noqa: B009
    if code != 997:  # ERROR_IO_PENDING: granted, and not broken yet
        system.CloseHandle(c_void_p(handle))
        return f"no oplock: error {code}"
    reader = subprocess.Popen(
        [sys.executable, "-c", READER, str(path)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    broken = system.WaitForSingleObject(c_void_p(waiting.event), 30_000) == 0
    time.sleep(LOOKING)
    held_back = reader.poll() is None
    if hold:
        rename(system, handle, path.with_suffix(".held"))
    system.CloseHandle(c_void_p(handle))  # acknowledges the break
    said = reader.communicate(timeout=60)[0].decode(errors="replace").strip().splitlines()
    return f"asked for: {broken}; held back {LOOKING} s: {held_back}; the reader then: {said[-1:]}"


def rename(system: ctypes.CDLL, handle: int, target: Path) -> None:
    """Rename by the handle (FileRenameInfo)."""
    name = str(target).encode("utf-16-le")
    data = struct.pack("<I4xQI", 0, 0, len(name)) + name + b"\0\0"
    system.SetFileInformationByHandle(c_void_p(handle), 3, ctypes.c_char_p(data), len(data))


def main() -> int:
    """Try both endings, and the death of the oplock's owner."""
    if os.name != "nt" or len(sys.argv) != 2:
        print(__doc__)
        return 2
    folder = Path(sys.argv[1])
    for hold in (False, True):
        answer: list[str] = []
        trying = threading.Thread(
            target=lambda hold=hold, answer=answer: answer.append(
                try_once(folder / "oplock.jpg", hold=hold)
            )
        )
        trying.start()
        trying.join(120)
        print("held  " if hold else "let go", *answer or ["did not end"])
    for left in ("oplock.jpg", "oplock.held"):
        with contextlib.suppress(OSError):
            (folder / left).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
