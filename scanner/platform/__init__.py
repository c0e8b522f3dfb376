"""The one door to the operating system: `current()` gives this machine's implementation."""

import sys
from functools import cache

from scanner.platform.api import Platform


@cache
def current() -> Platform:
    """Give the implementation for this operating system; imports no other."""
    if sys.platform == "win32":
        from scanner.platform.windows import WindowsPlatform

        return WindowsPlatform()
    if sys.platform == "darwin":
        from scanner.platform.macos import MacPlatform

        return MacPlatform()
    from scanner.platform.linux import LinuxPlatform

    return LinuxPlatform()
