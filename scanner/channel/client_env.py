"""The app's interface to this computer: its paths, start at login, administrator questions, camera."""

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

    `socket`: of the service; `answering`: of the service on a parent's computer. `config` and `runtime` belong
    to the app, which never writes into a folder of the service, because that may belong to another user.
    `certificate`: a file in this account's folder for the link process. `gated`: the service runs as another
    user.
    """

    socket: Path
    config: Path
    runtime: Path
    answering: Path = Path()
    certificate: Path = Path()
    gated: bool = False

    @property
    def has_certificate(self) -> bool:
        """True if this account has a certificate for the link process."""
        return self.certificate.exists()


def load() -> ClientEnvironment:
    """Find the paths from the environment, else by the platform's conventions. Creates nothing."""
    here = settings.load()
    certificate, gated = here.link / "link.toml", here.served is not None
    home = os.environ.get(settings.HOME_VARIABLE)
    if home:
        config = runtime = Path(home) / "app"
    else:
        config = Path(platformdirs.user_config_dir("beforehand", appauthor=False))
        # Without XDG_RUNTIME_DIR platformdirs falls back to /tmp, where others could create the folder first.
        alone = os.name == "posix" and not os.environ.get("XDG_RUNTIME_DIR")
        # It is not even asked there: it would print a warning.
        runtime = (
            config
            if alone
            else Path(platformdirs.user_runtime_dir("beforehand-app", appauthor=False))
        )
    return ClientEnvironment(
        here.socket, config, runtime, here.answering_socket, certificate, gated
    )


def begin_process() -> None:
    """Make sure that standard streams exist, and protect this process's memory from other programs if possible."""
    standard_streams.ensure()
    platform.process().refuse_inspection()


def account_is_admin() -> bool:
    """Return whether this account can administer the machine, and so switch everything off."""
    return platform.autostart().account_is_admin()


def administrator_asked(program: Path) -> AdministratorAsked:
    """Return whether this system can ask an administrator to run `program` with administrator rights."""
    return platform.process().administrator_asked(program)


def starts_at_login(home: Path) -> bool:
    """Return whether the app starts at each login of this user."""
    return platform.autostart().is_set(AutostartPart.APP, home)


def set_start_at_login(home: Path, app: tuple[str, ...], guard: tuple[str, ...] = ()) -> None:
    """Start these commands at each login; an empty `app` ends starting the app at login. Raises OSError."""
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
    """Return the system's means to see which programs have a camera open; None if there is none."""
    try:
        return platform.watch().camera_watch()
    except WatchError:
        return None  # the kernel has run out of watches
