"""The service's view of root's copy of the log's anchor; a newer copy means that an old key file was put back."""

from collections.abc import Callable

from scanner.keys import KeyFile


class KeptAnchor:
    """
    Implements `scanner.service.gates.Anchors`.

    `newest`: the number of an anchor that root has seen and the key file does not have; 0 when there is none.
    """

    def __init__(
        self, keyfile: Callable[[], KeyFile | None], record: Callable[[int], object]
    ) -> None:
        self.newest = 0
        self._keyfile = keyfile
        self._record = record

    def in_use(self) -> tuple[bytes, int] | None:
        """Return the log's id and the number of its anchor."""
        keyfile = self._keyfile()
        anchor = None if keyfile is None else keyfile.anchored
        return None if keyfile is None or anchor is None else (keyfile.log_id, anchor.number)

    def seen(self, number: int) -> None:
        """Record that root has seen a newer anchor."""
        in_use = self.in_use()
        if number > max(self.newest, in_use[1] if in_use is not None else 0):
            self.newest = number
            self._record(number)
