"""System services to this process on Windows."""

import ctypes
import locale
import time
from collections.abc import Callable
from ctypes import byref, c_uint64, c_void_p, c_wchar_p
from pathlib import Path

from scanner.platform.ports.process import AdministratorAsked
from scanner.platform.windows import accounts, session_end, stopping, win32

NAME = "Beforehand"  # the event source; an installation for all users registers it
_INFORMATION = 4  # EVENTLOG_INFORMATION_TYPE
_BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS
_TIME_UNITS = 10_000_000  # a second, of FILETIME
_LOOKS, _LOOK_SECONDS = 10, 0.05  # Windows counts processor time in steps of 16 ms
_EVENT = 1  # the message file that the installer names has the text "%1" for this number


def on_stop_request(call: Callable[[], object]) -> None:
    """Wait for the installer's event and for the end of the session."""
    session_end.on_session_end(call)
    try:
        stopping.on_stop(call)
    except OSError:
        pass  # another session's guard has the name; this one is terminated instead


def user_id() -> int:
    """Return a number derived from the account's SID."""
    return accounts.number(accounts.own())


def language() -> str:
    """Return the language of the user interface."""
    return locale.windows_locale.get(win32.kernel().GetUserDefaultUILanguage(), "")


def write_system_log(line: str) -> None:
    """Write to the Event Log; without a registered source the viewer adds a remark to the line."""
    try:
        source = win32.security().RegisterEventSourceW(None, c_wchar_p(NAME))
        if source:
            lines = (c_wchar_p * 1)(line)
            report = win32.security().ReportEventW
            report(c_void_p(source), _INFORMATION, 0, _EVENT, None, 1, 0, lines, None)
            win32.security().DeregisterEventSource(c_void_p(source))
    except (OSError, ctypes.ArgumentError):
        pass  # the Event Log service is switched off


def refuse_inspection() -> bool:
    """Return false: Windows has no such setting for a program."""
    return False


def is_stopped(pid: int) -> bool:
    """Return false: not determined on this system."""
    return False


def processor_seconds(pid: int) -> float | None:
    """Ask GetProcessTimes."""
    kernel = win32.kernel()
    process = kernel.OpenProcess(win32.QUERY_LIMITED, False, pid)
    if not process:
        return None
    created, ended, system, user = (c_uint64() for _ in range(4))
    times = map(byref, (created, ended, system, user))
    try:
        known = kernel.GetProcessTimes(c_void_p(process), *times) and not ended.value
    finally:
        win32.close(process)
    return (system.value + user.value) / _TIME_UNITS if known else None


def wants_processor(pid: int) -> bool:
    """
    Return whether the process gets any processor time within half a second.

    The states of its threads are in no documented call. One that waits for a file or for an answer gets none;
    one that competes for a processor gets a little even on a very busy computer.
    """
    before = processor_seconds(pid)
    for _ in range(_LOOKS):
        time.sleep(_LOOK_SECONDS)
        now = processor_seconds(pid)
        if before is None or now is None:
            return False
        if now > before:
            return True
    return False


def yield_first() -> None:
    """Do nothing: the system has no such setting."""


def let_others_run() -> None:
    """Lower the priority class."""
    win32.kernel().SetPriorityClass(c_void_p(-1), _BELOW_NORMAL)  # -1 is the process itself


def give_back_memory() -> None:
    """Do nothing: the system's allocator returns memory by itself."""


def administrator_asked(program: Path) -> AdministratorAsked:
    """Return NO_WAY: managing several accounts needs a command run as each, which is unsupported here."""
    return AdministratorAsked.NO_WAY
