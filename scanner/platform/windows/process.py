"""The dealings of the process with Windows."""

import ctypes
import locale
from collections.abc import Callable
from ctypes import c_void_p, c_wchar_p
from pathlib import Path

from scanner.platform.ports.process import AdministratorAsked
from scanner.platform.windows import accounts, session_end, stopping, win32

NAME = "Beforehand"  # the event source; an installation for all users registers it
_INFORMATION = 4  # EVENTLOG_INFORMATION_TYPE
_BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS
_EVENT = 1  # the message file that the installer names has the text "%1" for this number


def on_stop_request(call: Callable[[], object]) -> None:
    """Wait for the installer's event and for the end of the session."""
    session_end.on_session_end(call)
    try:
        stopping.on_stop(call)
    except OSError:
        pass  # another session's guard keeps the name; this one is ended instead


def user_id() -> int:
    """A number made of the account's SID."""
    return accounts.number(accounts.own())


def language() -> str:
    """The language of the user's menus."""
    return locale.windows_locale.get(win32.kernel().GetUserDefaultUILanguage(), "")


def write_system_log(line: str) -> None:
    """Write to the Event Log; without a registered source the viewer says so beside the line."""
    try:
        source = win32.security().RegisterEventSourceW(None, c_wchar_p(NAME))
        if source:
            lines = (c_wchar_p * 1)(line)
            report = win32.security().ReportEventW
            report(c_void_p(source), _INFORMATION, 0, _EVENT, None, 1, 0, lines, None)
            win32.security().DeregisterEventSource(c_void_p(source))
    except (OSError, ctypes.ArgumentError):
        pass  # the service of the log is switched off


def refuse_inspection() -> bool:
    """False: Windows has no such switch for a program."""
    return False


def is_stopped(pid: int) -> bool:
    """False: not asked for here."""
    return False


def yield_first() -> None:
    """The system has no such wish to make."""


def let_others_run() -> None:
    """Lower the priority class."""
    win32.kernel().SetPriorityClass(c_void_p(-1), _BELOW_NORMAL)  # -1 is the process itself


def give_back_memory() -> None:
    """The system's allocator does so unasked."""


def administrator_asked(program: Path) -> AdministratorAsked:
    """Nothing: several accounts as one list need an account's own command run as that account."""
    return AdministratorAsked.NO_WAY
