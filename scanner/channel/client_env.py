"""The app's door to this computer: where the channel is, where the app may write, start at login, camera."""

import os
from pathlib import Path

import msgspec
import platformdirs

from scanner import platform, settings
from scanner.errors import WatchError
from scanner.platform import standard_streams
from scanner.platform.ports.autostart import AutostartPart
from scanner.platform.ports.watch import CameraWatch

__all__ = [
    "CameraWatch",
    "ClientEnvironment",
    "account_is_admin",
    "begin_process",
    "camera_watch",
    "load",
    "set_start_at_login",
    "starts_at_login",
]


class ClientEnvironment(msgspec.Struct, frozen=True):
    """
    The paths of the app.

    `socket` is the service's. `config` and `runtime` are the app's own: it never writes into a folder
    of the service, which may belong to another user.
    """

    socket: Path
    config: Path
    runtime: Path


def load() -> ClientEnvironment:
    """Find the paths by the environment, else by the platform's conventions. Creates nothing."""
    socket = settings.load().socket
    home = os.environ.get(settings.HOME_VARIABLE)
    if home:
        own = Path(home) / "app"
        return ClientEnvironment(socket, own, own)
    config = Path(platformdirs.user_config_dir("beforehand", appauthor=False))
    # Without a session's runtime folder platformdirs falls back to /tmp, where others could squat.
    if os.name == "posix" and not os.environ.get("XDG_RUNTIME_DIR"):
        return ClientEnvironment(socket, config, config)
    runtime = Path(platformdirs.user_runtime_dir("beforehand-app", appauthor=False))
    return ClientEnvironment(socket, config, runtime)


def begin_process() -> None:
    """Have standard streams, and keep this account's other programs out of memory, where the system can."""
    standard_streams.ensure()
    platform.process().refuse_inspection()


def account_is_admin() -> bool:
    """Return whether this account can change the whole machine, and so switch everything off."""
    return platform.autostart().account_is_admin()


def starts_at_login(home: Path) -> bool:
    """Return whether the app starts at each login of this user."""
    return platform.autostart().is_set(AutostartPart.APP, home)


def set_start_at_login(home: Path, app: tuple[str, ...], guard: tuple[str, ...] = ()) -> None:
    """Start these commands at each login; an empty `app` starts the app no more. Raises OSError."""
    here = platform.autostart()
    if app:
        here.set_up(AutostartPart.APP, app, home)
    else:
        here.clear(AutostartPart.APP, home)
    if guard:
        here.set_up(AutostartPart.GUARD, guard, home)


def camera_watch() -> CameraWatch | None:
    """Give the system's way to see who has a camera open; None where there is none."""
    try:
        return platform.watch().camera_watch()
    except WatchError:
        return None  # the kernel has no more of what it takes
