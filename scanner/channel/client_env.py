"""The app's door to this computer: where the channel is, where the app may write, start at login, camera."""

import os
from pathlib import Path

import msgspec
import platformdirs

from scanner import platform, settings
from scanner.errors import WatchError
from scanner.platform import standard_streams
from scanner.platform.ports.autostart import AutostartPart
from scanner.platform.ports.process import AdministratorAsked
from scanner.platform.ports.watch import CameraWatch

__all__ = [
    "AdministratorAsked",
    "CameraWatch",
    "ClientEnvironment",
    "account_is_admin",
    "administrator_asked",
    "begin_process",
    "camera_watch",
    "load",
    "set_answering_at_login",
    "set_link_at_login",
    "set_start_at_login",
    "starts_at_login",
]


class ClientEnvironment(msgspec.Struct, frozen=True):
    """
    The paths of the app.

    `socket` is the service's, `answering` that of the process on a parent's computer. `config` and `runtime`
    are the app's own: it never writes into a folder of the service, which may belong to another user.
    `certificate`: a file of the link process's folder, of this account. `gated`: the service here is another
    user's.
    """

    socket: Path
    config: Path
    runtime: Path
    answering: Path = Path()
    certificate: Path = Path()
    gated: bool = False

    @property
    def has_certificate(self) -> bool:
        """True once this account has a folder for the link process."""
        return self.certificate.exists()


def load() -> ClientEnvironment:
    """Find the paths by the environment, else by the platform's conventions. Creates nothing."""
    here = settings.load()
    certificate, gated = here.link / "link.toml", here.served is not None
    home = os.environ.get(settings.HOME_VARIABLE)
    if home:
        config = runtime = Path(home) / "app"
    else:
        config = Path(platformdirs.user_config_dir("beforehand", appauthor=False))
        # Without a session's runtime folder platformdirs falls back to /tmp, where others could squat.
        alone = os.name == "posix" and not os.environ.get("XDG_RUNTIME_DIR")
        found = platformdirs.user_runtime_dir("beforehand-app", appauthor=False)
        runtime = config if alone else Path(found)
    return ClientEnvironment(
        here.socket, config, runtime, here.answering_socket, certificate, gated
    )


def begin_process() -> None:
    """Have standard streams, and keep this account's other programs out of memory, where the system can."""
    standard_streams.ensure()
    platform.process().refuse_inspection()


def account_is_admin() -> bool:
    """Return whether this account can change the whole machine, and so switch everything off."""
    return platform.autostart().account_is_admin()


def administrator_asked(program: Path) -> AdministratorAsked:
    """Return whether this system can ask an administrator to let `program` run as one."""
    return platform.process().administrator_asked(program)


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


def set_link_at_login(home: Path, link: tuple[str, ...]) -> None:
    """Start the link process of a child's computer at each login. Raises OSError."""
    platform.autostart().set_up(AutostartPart.LINK, link, home)


def set_answering_at_login(home: Path, app: tuple[str, ...]) -> None:
    """Start the app of a parent's computer at each login. Raises OSError."""
    platform.autostart().set_up(AutostartPart.ANSWERING, app, home)


def camera_watch() -> CameraWatch | None:
    """Give the system's way to see who has a camera open; None where there is none."""
    try:
        return platform.watch().camera_watch()
    except WatchError:
        return None  # the kernel has no more of what it takes
