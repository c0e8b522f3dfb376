"""The highest number of each log's anchor, in a file that root alone can change."""

from pathlib import Path

import msgspec

from scanner import diagnostics
from scanner.platform.durable import replace_file

MAX_LOGS = 64  # a computer has one; each new set-up starts another
LOG_ID = 16  # bytes
MAX_BYTES = 64 * 1024


class KeptAnchors:
    """The stored numbers by log id; they never decrease. Not for two threads at once."""

    def __init__(self, path: Path) -> None:
        """Read the file; a missing or damaged file counts as empty."""
        self._path = path
        self._numbers: dict[str, int] = {}
        try:
            with path.open("rb") as file:
                self._numbers = msgspec.json.decode(file.read(MAX_BYTES), type=dict[str, int])
        except FileNotFoundError:
            pass
        except (OSError, msgspec.MsgspecError) as error:
            diagnostics.error("anchors-unreadable", why=type(error).__name__)

    def keep(self, log_id: bytes, number: int) -> int:
        """Store the number if it is the highest so far; return the highest. Raises OSError."""
        name, known = log_id.hex(), self._numbers.get(log_id.hex(), 0)
        if number <= known or len(log_id) != LOG_ID:
            return max(known, number)
        if name not in self._numbers and len(self._numbers) >= MAX_LOGS:
            return number
        self._numbers[name] = number
        try:
            self._path.parent.mkdir(mode=0o700, exist_ok=True)
            replace_file(self._path, msgspec.json.encode(self._numbers))
        except OSError as error:
            diagnostics.error("anchor-not-kept", why=type(error).__name__)
        return number
