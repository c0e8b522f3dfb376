"""For whom the workers work."""

from enum import StrEnum


class WorkShare(StrEnum):
    """Each has its own share of the workers' time: many files of one never keep out another."""

    GATE = "gate"  # a program waits to open the file
    FRESH = "fresh"  # a file that was just written into a watched folder
    SLOW = "slow"  # of these two, what takes longer than the worker kept for them gives
    SENT = "sent"  # uploads, copied pictures, frames of a camera
    SELF_TEST = "self-test"
    FOUND = "found"  # files that were there already
