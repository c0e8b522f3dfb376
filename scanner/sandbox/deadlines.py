"""The time by which a worker must answer; a computer that is busy with other things does not use it up."""

import math
import time
from typing import NamedTuple

from scanner import platform
from scanner.platform.ports.transport import Connection

BUSY_TIMES = 3  # the limit of a worker that gets no processor
LEAST_MORE = 0.05  # seconds between two looks at a worker that gets no processor


class Deadline(NamedTuple):
    """
    The end of a request's time limit, in monotonic seconds.

    A worker has until `last` if at `first` it waits for a processor and has not had one for `limit` seconds since
    the request. One that waits for anything else, such as a file, has no more time.
    """

    first: float
    last: float
    limit: float

    @classmethod
    def after(cls, limit: float, busy_limit: float | None = None) -> "Deadline":
        """Build the deadline of a request made now, with limits in seconds."""
        now = time.monotonic()
        return cls(now + limit, now + (busy_limit or limit), limit)


def receive(socket: Connection, cap: int, deadline: Deadline, pid: int) -> bytes | None:
    """Receive a worker's answer, as `Connection.receive_by` does. Raises TimeoutError."""
    before = _used(pid)
    until = deadline.first
    while True:
        try:
            return socket.receive_by(cap, until)
        except TimeoutError:
            wants_more = platform.process().wants_processor(pid)
            used = _used(pid) - before
            now = time.monotonic()
            if not (
                wants_more and used < deadline.limit and now < deadline.last
            ):  # NaN is not less
                raise
            until = min(now + max(deadline.limit - used, LEAST_MORE), deadline.last)


def _used(pid: int) -> float:
    """Return a process's processor time; NaN if unknown."""
    seconds = platform.process().processor_seconds(pid)
    return math.nan if seconds is None else seconds
