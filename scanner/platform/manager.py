"""The messages between a service and its manager (sd_notify(3), sd_listen_fds(3))."""

import os
from collections.abc import MutableMapping

_FIRST_KEPT = 3  # SD_LISTEN_FDS_START


def notify(text: str, fd: int = -1) -> None:
    """Send the manager a message, if there is one."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if address:
        from scanner.platform.posix.transport import send_datagram  # only Linux has such managers

        send_datagram(address, text.encode(), fd)


def signs_of_life() -> float | None:
    """Return the seconds between the signs of life that the manager expects; None if it expects none."""
    wanted = os.environ.get("WATCHDOG_USEC", "")
    return int(wanted) / 2e6 if wanted.isdigit() else None


def kept_descriptor(environment: MutableMapping[str, str] = os.environ) -> int | None:
    """Take the descriptor that the manager has kept under the name "openings"; None if there is none."""
    pid, count = environment.pop("LISTEN_PID", ""), environment.pop("LISTEN_FDS", "")
    names = environment.pop("LISTEN_FDNAMES", "").split(":")
    if pid != str(os.getpid()) or not count.isdigit():
        return None
    for number, name in zip(range(int(count)), names, strict=False):
        if name == "openings":
            os.set_inheritable(_FIRST_KEPT + number, False)
            return _FIRST_KEPT + number
    return None
