"""The lock of the data folder: one process at a time has it open."""

import time
from collections.abc import Callable
from typing import IO

from scanner import platform
from scanner.channel.client import Client
from scanner.errors import ChannelError
from scanner.settings import Settings

COMMANDS_TAKE = 10.0  # seconds; a guard waits longer, see `wait_for_commands`
LOOK_SECONDS = 0.2  # between two tries, as nobody is notified when the lock becomes free


def wait_for_commands(settings: Settings, pause: Callable[[float], bool]) -> bool:
    """
    Wait until no command has the storage open, however long that takes; return whether that was reached.

    `pause` waits this many seconds and returns whether to continue. A running guard is not waited for.
    """
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (settings.data / "lock").open("ab") as file:
        while not platform.files().lock_file(file.fileno()) and not _served(settings):
            if not pause(LOOK_SECONDS):
                return False
    return True


def take_lock(settings: Settings) -> IO[bytes]:
    """
    Return the open file that holds the lock, which the system releases when the process ends.

    A command without a guard holds the storage only briefly, and must not keep a guard from starting.
    Raises ChannelError `already-running`.
    """
    file = (settings.data / "lock").open("ab")
    until = time.monotonic() + COMMANDS_TAKE
    while not platform.files().lock_file(file.fileno()):
        if _served(settings) or time.monotonic() > until:
            file.close()
            raise ChannelError("already-running", path=settings.data)
        time.sleep(0.05)
    return file


def _served(settings: Settings) -> bool:
    try:
        Client.connect(settings.socket, "cli").close()
    except ChannelError:
        return False
    return True
