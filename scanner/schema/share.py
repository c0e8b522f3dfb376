"""The shares of the workers' time."""

from enum import StrEnum


class WorkShare(StrEnum):
    """Parties that the workers serve. Each has a share of their time: many files of one keep out no other."""

    GATE = "gate"  # a program waits to open the file
    FRESH = "fresh"  # a file that was just written into a watched folder
    SLOW = "slow"  # of these two, what takes longer than the worker kept for them gives
    SENT = "sent"  # uploads, copied pictures, frames of a camera
    SELF_TEST = "self-test"
    FOUND = "found"  # files that were there already
