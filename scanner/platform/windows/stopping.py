"""
A named event, one in each session, by which a guard without a console is asked to end.

`python -m scanner.platform.windows.stopping` sets it: the installer does so before it replaces files.
"""

import os
import sys
import threading
import time
from collections.abc import Callable
from ctypes import byref, c_uint32, c_void_p, c_wchar_p

from scanner.platform.windows import accounts, win32

NAME = "Local\\beforehand-guard-stop"
PATIENCE = 10.0  # seconds for a guard to end by itself
_MODIFY_AND_WAIT = 0x0010_0002  # EVENT_MODIFY_STATE, SYNCHRONIZE


def on_stop(call: Callable[[], object]) -> None:
    """Call `call` from a separate thread once a process of this account asks the guard to end."""
    trusted = (accounts.own(), accounts.ADMINISTRATORS, accounts.SYSTEM)
    security = accounts.protect("D:P" + "".join(f"(A;;GA;;;{sid})" for sid in trusted))
    event = win32.check(
        win32.kernel().CreateEventW(byref(security), True, False, c_wchar_p(NAME)), NAME
    )
    win32.kernel().ResetEvent(c_void_p(event))  # still set if another guard has it open

    def wait() -> None:
        win32.kernel().WaitForSingleObject(c_void_p(event), c_uint32(win32.INFINITE))
        call()

    threading.Thread(target=wait, name="stop-event", daemon=True).start()


def ask_to_stop() -> bool:
    """Set the event; false if no guard of this session waits for it."""
    event = win32.kernel().OpenEventW(c_uint32(_MODIFY_AND_WAIT), False, c_wchar_p(NAME))
    if not event:
        return False
    win32.kernel().SetEvent(c_void_p(event))
    win32.close(event)
    return True


def is_waited_for() -> bool:
    """Return whether a guard of this session is running."""
    event = win32.kernel().OpenEventW(c_uint32(_MODIFY_AND_WAIT), False, c_wchar_p(NAME))
    win32.close(event)
    return bool(event)


def main() -> int:
    """Ask the guard to end and wait for it; return 1 if it does not end in time."""
    if os.name != "nt" or not ask_to_stop():
        return 0
    until = time.monotonic() + PATIENCE
    while is_waited_for():
        if time.monotonic() > until:
            return 1
        time.sleep(0.1)
    return 0


if __name__ == "__main__":
    sys.exit(main())
