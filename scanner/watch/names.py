"""Names of files that are not whole yet, which cause no media event."""

import os
import stat

# Browsers and download tools give these names until the file is whole and then rename it, which is
# an event. Editors' lock files never hold a picture.
_UNFINISHED = (
    ".part",
    ".crdownload",
    ".download",
    ".opdownload",
    ".partial",
    ".!qb",
    ".!ut",
    ".aria2",
)
_LOCKS = (".~lock.", "~$", ".goutputstream-")
# A name alone must not hide a file for ever: a file unchanged for this long is looked at by
# the reconcile anyway. In seconds; a download that stalls longer is looked at again when renamed.
UNFINISHED_FOR = 600


def is_unfinished(name: str) -> bool:
    """Return whether the name says that the file is not whole yet."""
    lowered = name.lower()
    return lowered.endswith(_UNFINISHED) or lowered.startswith(_LOCKS)


def may_be_event(path: str, found: os.stat_result, now: float) -> bool:
    """
    Return whether a regular file with this stat is worth a look at all; `now` in seconds since 1970.

    An empty file is no event: browsers create one under the final name while they download.
    """
    # A time in the future says nothing: anybody can set one, and the clock may have been set back.
    young = 0 <= now - found.st_mtime < UNFINISHED_FOR
    unfinished = young and is_unfinished(os.path.basename(path))
    return stat.S_ISREG(found.st_mode) and found.st_size > 0 and not unfinished
