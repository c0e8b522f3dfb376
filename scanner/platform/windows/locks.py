"""File locks. Not yet run on a real machine."""

import os
import sys

_FAR = 1 << 30  # past every byte of the file, since a lock keeps readers from the locked bytes


def lock_file(fd: int) -> bool:
    """Lock one byte past the end; the lock ends with the descriptor."""
    if sys.platform != "win32":
        return False
    import msvcrt

    place = os.lseek(fd, 0, os.SEEK_CUR)
    os.lseek(fd, _FAR, os.SEEK_SET)
    try:
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    finally:
        os.lseek(fd, place, os.SEEK_SET)
    return True
