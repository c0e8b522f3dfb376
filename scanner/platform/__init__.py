"""
The one door to the operating system: one small port for each thing asked of it, chosen once.

Each port is a module of `linux`, `macos` or `windows` that keeps to the protocol of the same name in
`ports`. Nothing is imported before it is asked for.
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
    # Tests hold every module of every system to its protocol, so that the casts below are true.
    return import_module(f"scanner.platform.{SYSTEM}.{name}")


def autostart() -> Autostart:
    """The entries started at login."""
    return cast(Autostart, _port("autostart"))


def browsers() -> Browsers:
    """Browsers, their paths and their native hosts."""
    return cast(Browsers, _port("browsers"))


def clock() -> MachineClock:
    """The boot's clock and its id."""
    return cast(MachineClock, _port("clock"))


def confinement() -> Confiner:
    """The means to lock a process in."""
    return cast(Confiner, _port("confinement"))


def content() -> ContentStore:
    """Memory for bytes that must not change while they are judged."""
    return cast(ContentStore, _port("content"))


def files() -> Files:
    """Folders and files, their identity, attributes and openers."""
    return cast(Files, _port("files"))


def gate() -> GateSystem | None:
    """The system's way to ask before a file is opened; None where there is none."""
    return cast("GateSystem | None", _port("gate").open_gate())


def places() -> Places:
    """The places of pictures that may go out, and the programs that may send them."""
    return cast(Places, _port("places"))


def process() -> Process:
    """The process's own dealings with the system: its log and its memory."""
    return cast(Process, _port("process"))


def transport() -> Transport:
    """The local channel's transport."""
    return cast(Transport, _port("transport"))


def updates() -> Updates:
    """Newer versions that the package manager knows of."""
    return cast(Updates, _port("updates"))


def watch() -> Watches:
    """Folder and camera watches."""
    return cast(Watches, _port("watch"))
