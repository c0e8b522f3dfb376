"""
A desktop with a tray, on a private bus: run under `dbus-run-session`, with DISPLAY set.

Starts the app, waits for its icon, reads icon and menu, presses an entry, and prints what it saw as JSON.
"""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from typing import TypeVar

from dbus_fast.aio import MessageBus
from dbus_fast.constants import PropertyAccess
from dbus_fast.message import Message
from dbus_fast.service import ServiceInterface, dbus_property, method, signal
from dbus_fast.signature import Variant

from tools.waits import BOUND

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM, MENU = "org.kde.StatusNotifierItem", "com.canonical.dbusmenu"
Seen = TypeVar("Seen")


class TrayWatcher(ServiceInterface):
    """The part of a desktop that icons register with."""

    def __init__(self) -> None:
        super().__init__(WATCHER)
        self.items: list[str] = []
        self.registered = asyncio.Event()

    @method()
    def RegisterStatusNotifierItem(self, service: "s"):  # noqa: F821
        self.items.append(service)
        self.registered.set()
        self.StatusNotifierItemRegistered(service)

    @method()
    def RegisterStatusNotifierHost(self, service: "s"):  # noqa: F821
        pass

    @signal()
    def StatusNotifierItemRegistered(self, service: str) -> "s":  # noqa: F821
        return service

    @dbus_property(access=PropertyAccess.READ)
    def RegisteredStatusNotifierItems(self) -> "as":  # noqa: F722
        return self.items

    @dbus_property(access=PropertyAccess.READ)
    def IsStatusNotifierHostRegistered(self) -> "b":  # noqa: F821
        return True

    @dbus_property(access=PropertyAccess.READ)
    def ProtocolVersion(self) -> "i":  # noqa: F821
        return 0


async def call(
    bus: MessageBus, name: str, path: str, member: str, signature: str = "", *body: object
) -> list:
    """Call a method given as "interface.member"; return the reply's body."""
    interface, _dot, member = member.rpartition(".")
    reply = await bus.call(
        Message(
            destination=name,
            path=path,
            interface=interface,
            member=member,
            signature=signature,
            body=list(body),
        )
    )
    return reply.body


async def labels(bus: MessageBus, name: str, path: str) -> dict[int, str]:
    """The menu's entries by their number."""
    _revision, root = await call(bus, name, path, f"{MENU}.GetLayout", "iias", 0, -1, [])
    entries = [child.value for child in root[2]]
    return {entry[0]: entry[1]["label"].value for entry in entries if "label" in entry[1]}


async def all_of(bus: MessageBus, name: str, path: str) -> dict[str, Variant]:
    """All properties of the icon."""
    (properties,) = await call(bus, name, path, "org.freedesktop.DBus.Properties.GetAll", "s", ITEM)
    return properties


async def settled(bus: MessageBus, name: str, path: str) -> dict[int, str]:
    """The menu once the guard has answered the app; empty before."""
    entries = await labels(bus, name, path)
    return {} if "Looking" in next(iter(entries.values())) else entries


async def window_of_recorded() -> bool:
    """Return whether the page that the menu's entry leads to is on the screen."""
    windows = subprocess.run(
        ["xwininfo", "-root", "-tree"], capture_output=True, text=True, check=False
    )
    return '"What is recorded' in windows.stdout


async def until(check: Callable[[], Awaitable[Seen]]) -> Seen:
    """Wait for the app; return the result of `check`."""
    for _ in range(round(BOUND / 0.1)):
        found = await check()
        if found:
            return found
        await asyncio.sleep(0.1)
    raise TimeoutError


async def main() -> None:
    """Act as the desktop."""
    bus = await MessageBus().connect()
    watcher = TrayWatcher()
    bus.export("/StatusNotifierWatcher", watcher)
    await bus.request_name(WATCHER)
    app = subprocess.Popen(sys.argv[1:], env=os.environ | {"QT_QPA_PLATFORM": "xcb"})
    try:
        await asyncio.wait_for(watcher.registered.wait(), BOUND)
        name = watcher.items[0].split("/")[0]
        path = "/StatusNotifierItem"
        menu = (await all_of(bus, name, path))["Menu"].value
        entries = await until(lambda: settled(bus, name, menu))
        properties = await all_of(bus, name, path)
        wanted = next(number for number, label in entries.items() if "recorded" in label)
        await call(bus, name, menu, f"{MENU}.Event", "isvu", wanted, "clicked", Variant("s", ""), 0)
        opened = await until(window_of_recorded)
        seen = {
            "id": properties["Id"].value,
            "icons": [[w, h] for w, h, _pixels in properties["IconPixmap"].value],
            "tip": properties["ToolTip"].value[2],
            "menu": list(entries.values()),
            "window": opened,
            "alive": app.poll() is None,
        }
        print(json.dumps(seen))
    finally:
        app.terminate()
        app.wait(BOUND)
        bus.disconnect()


if __name__ == "__main__":
    asyncio.run(main())
