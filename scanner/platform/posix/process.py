"""The system's log, over the C library."""

import os
import syslog
from collections.abc import Callable

NAME = "beforehand"
_NICE = 10  # of two that want one processor, the other has nine tenths of it


def write_system_log(line: str) -> None:
    """Write with the C library, over its local socket; where nobody listens the line is lost."""
    syslog.openlog(NAME, syslog.LOG_PID, syslog.LOG_USER)
    syslog.syslog(syslog.LOG_NOTICE, line)


def language() -> str:
    """Nothing: the environment names it here."""
    return ""


def on_stop_request(call: Callable[[], object]) -> None:
    """Signals alone ask a process to end here."""


def let_others_run() -> None:
    """Raise the nice value."""
    os.nice(_NICE)


def user_id() -> int:
    """The real uid."""
    return os.getuid()
