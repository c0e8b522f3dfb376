"""The system's log, over the C library."""

import os
import syslog
from collections.abc import Callable

NAME = "beforehand"


def write_system_log(line: str) -> None:
    """By the C library, over its local socket; where nobody listens the line is lost."""
    syslog.openlog(NAME, syslog.LOG_PID, syslog.LOG_USER)
    syslog.syslog(syslog.LOG_NOTICE, line)


def language() -> str:
    """Nothing: the environment names it here."""
    return ""


def on_stop_request(call: Callable[[], object]) -> None:
    """Signals alone ask a process to end here."""


def user_id() -> int:
    """The real uid."""
    return os.getuid()
