"""The longest a test waits for something that must happen: a guard against hanging, never a measure of speed."""

import os
import time
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")

# A machine that is slower still sets the variable: every bound below is multiplied by it.
FACTOR = float(os.environ.get("BEFOREHAND_TEST_PATIENCE", "1"))

BOUND = 180.0 * FACTOR  # seconds; minutes, since a browser on two busy cores may take one to start
CLOSING = 60.0 * FACTOR  # seconds until what does not end by itself is killed

_PACE = 0.02  # seconds between two looks at what another process does


def until(check: Callable[[], _T], what: str = "", seconds: float = BOUND) -> _T:
    """Wait for another process, which gives no event: what `check` gave, once that is true."""
    end = time.monotonic() + seconds
    while not (found := check()):
        assert time.monotonic() < end, f"did not happen: {what or check}"
        time.sleep(_PACE)
    return found
