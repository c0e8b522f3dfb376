"""
The only access to the operating system: one small port for each kind of service, chosen once.

Each port is a module of `linux`, `macos` or `windows` that implements the protocol of the same name in
`ports`. Modules are imported when first used.
"""

import sys
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import cast

from scanner.platform.gate_ports import GateSystem
from scanner.platform.ports.autostart import Autostart
from scanner.platform.ports.browsers import Browsers
from scanner.platform.ports.clock import MachineClock
from scanner.platform.ports.confinement import Confiner
from scanner.platform.ports.content import ContentStore
from scanner.platform.ports.files import Files
from scanner.platform.ports.places import Places
from scanner.platform.ports.process import Process
from scanner.platform.ports.transport import Transport
from scanner.platform.ports.updates import Updates
from scanner.platform.ports.watch import Watches

SYSTEM = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
PORTS = (
    "autostart",
    "browsers",
    "clock",
    "confinement",
    "content",
    "files",
    "gate",
    "places",
    "process",
    "transport",
    "updates",
    "watch",
)


@cache
def _port(name: str) -> ModuleType:
    # Tests check every module of every system against its protocol, so the casts below are sound.
    return import_module(f"scanner.platform.{SYSTEM}.{name}")


def autostart() -> Autostart:
    """Return the port for entries that are started at login."""
    return cast(Autostart, _port("autostart"))


def browsers() -> Browsers:
    """Return the port for browsers, their paths and their native hosts."""
    return cast(Browsers, _port("browsers"))


def clock() -> MachineClock:
    """Return the port for the clock since boot and the boot's id."""
    return cast(MachineClock, _port("clock"))


def confinement() -> Confiner:
    """Return the port for confining a process."""
    return cast(Confiner, _port("confinement"))


def content() -> ContentStore:
    """Return the port for memory whose bytes cannot change while they are judged."""
    return cast(ContentStore, _port("content"))


def files() -> Files:
    """Return the port for folders and files, their identity, attributes and openers."""
    return cast(Files, _port("files"))


def gate() -> GateSystem | None:
    """Return the system's kernel gate, which asks before a file is opened; None where there is none."""
    return cast("GateSystem | None", _port("gate").open_gate())


def places() -> Places:
    """Return the port for folders whose pictures may be sent, and programs that may send them."""
    return cast(Places, _port("places"))


def process() -> Process:
    """Return the port for system services to this process, such as its log and memory."""
    return cast(Process, _port("process"))


def transport() -> Transport:
    """Return the port for the local channel's transport."""
    return cast(Transport, _port("transport"))


def updates() -> Updates:
    """Return the port for newer versions that the package manager knows of."""
    return cast(Updates, _port("updates"))


def watch() -> Watches:
    """Return the port for folder and camera watches."""
    return cast(Watches, _port("watch"))
