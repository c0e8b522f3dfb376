"""Upper limits for waits in tests: they prevent hanging, and never measure speed."""

import os
import time
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")

# On an even slower machine, set the variable: every limit below is multiplied by it.
FACTOR = float(os.environ.get("BEFOREHAND_TEST_PATIENCE", "1"))

BOUND = 180.0 * FACTOR  # seconds; minutes, since a browser on two busy cores may take one to start
CLOSING = 60.0 * FACTOR  # seconds until a process that does not end by itself is killed

_PACE = 0.02  # seconds between two looks at what another process does


def until(check: Callable[[], _T], what: str = "", seconds: float = BOUND) -> _T:
    """Wait for another process that sends no event; return the result of `check` once it is true."""
    end = time.monotonic() + seconds
    while not (found := check()):
        assert time.monotonic() < end, f"did not happen: {what or check}"
        time.sleep(_PACE)
    return found
