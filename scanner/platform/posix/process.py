"""System services to this process on Linux and macOS, by the C library."""

import os
import syslog
from collections.abc import Callable

NAME = "beforehand"
_NICE = 10  # of two processes on one processor, the other gets nine tenths


def write_system_log(line: str) -> None:
    """Write by the C library, over its local socket; without a log service the line is lost."""
    syslog.openlog(NAME, syslog.LOG_PID, syslog.LOG_USER)
    syslog.syslog(syslog.LOG_NOTICE, line)


def language() -> str:
    """Return nothing: on these systems the environment names the language."""
    return ""


def on_stop_request(call: Callable[[], object]) -> None:
    """Do nothing: on these systems only signals ask a process to end."""


def let_others_run() -> None:
    """Raise the nice value."""
    os.nice(_NICE)


def user_id() -> int:
    """Return the real uid."""
    return os.getuid()
