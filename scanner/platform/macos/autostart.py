"""Starting at login: a LaunchAgent, kept alive. Not yet run on a real machine."""

import grp
import os
import plistlib
import pwd
from pathlib import Path

from scanner.platform.ports.autostart import AutostartPart


def file(part: AutostartPart, command: tuple[str, ...], home: Path) -> tuple[Path, str]:
    """Return the property list's path and text."""
    label = f"org.beforehand.{part}"
    entry = {
        "Label": label,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "KeepAlive": True,
        "ProcessType": "Interactive",
    }
    return home / "Library" / "LaunchAgents" / f"{label}.plist", plistlib.dumps(entry).decode()


def set_up(part: AutostartPart, command: tuple[str, ...], home: Path) -> None:
    """Write the property list; launchd reads it at the next login."""
    path, text = file(part, command, home)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def clear(part: AutostartPart, home: Path) -> None:
    """Remove the property list."""
    file(part, (), home)[0].unlink(missing_ok=True)


def is_set(part: AutostartPart, home: Path) -> bool:
    """Return whether the property list exists."""
    return file(part, (), home)[0].is_file()


def account_is_admin() -> bool:
    """Return whether this account is root or in the group `admin`."""
    if os.geteuid() == 0:
        return True
    user = pwd.getpwuid(os.getuid()).pw_name
    admin = grp.getgrnam("admin")
    return user in admin.gr_mem or admin.gr_gid in os.getgroups()
