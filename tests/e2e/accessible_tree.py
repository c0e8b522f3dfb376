"""
The tree that a screen reader is given: `accessible_tree.py COMMAND...` runs a program, prints its AT-SPI tree.

To be run inside `dbus-run-session`. Asks by busctl, as pyatspi and libatspi are not on every machine.
"""

import json
import os
import subprocess
import sys
import time
from typing import Any

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
SECONDS = 60.0  # until the program is on the bus
FOCUSED, SHOWING = 12, 25  # bits of AtspiStateType
LEFT_OUT = ("filler", "panel", "layered pane", "viewport", "scroll pane")  # say nothing themselves


class Bus:
    """The accessibility bus."""

    def __init__(self) -> None:
        reply = busctl(
            "--user", "call", "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"
        )
        self._address = str(reply["data"][0])

    def call(self, service: str, path: str, method: str) -> Any:
        """Call a method of an accessible object."""
        return busctl(f"--address={self._address}", "call", service, path, ACCESSIBLE, method)[
            "data"
        ][0]

    def text(self, service: str, path: str, name: str) -> str:
        """Read a property of an accessible object."""
        found = busctl(
            f"--address={self._address}", "get-property", service, path, ACCESSIBLE, name
        )
        return str(found["data"])

    def children(self, service: str, path: str) -> list[tuple[str, str]]:
        """List the children, as service and path."""
        return [(child[0], child[1]) for child in self.call(service, path, "GetChildren")]


def busctl(*words: str) -> Any:
    """Ask by busctl; return its JSON."""
    ran = subprocess.run(
        ["busctl", "--json=short", *words], capture_output=True, text=True, check=True
    )
    return json.loads(ran.stdout)


def tree(bus: Bus, service: str, path: str) -> dict[str, Any]:
    """Return an object with all that is in it."""
    role = str(bus.call(service, path, "GetRoleName"))
    low, high = bus.call(service, path, "GetState")
    state = low | high << 32
    silent = role in LEFT_OUT
    return {
        "role": role,
        "name": "" if silent else bus.text(service, path, "Name"),
        "description": "" if silent else bus.text(service, path, "Description"),
        "focused": bool(state >> FOCUSED & 1),
        "showing": bool(state >> SHOWING & 1),
        "children": [tree(bus, *child) for child in bus.children(service, path)],
    }


def main(command: list[str]) -> int:
    """Start the bus and the program, and print what is on the bus."""
    launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"], stderr=subprocess.DEVNULL)
    env = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    program = subprocess.Popen(command, env=env, stdout=subprocess.PIPE)
    try:
        assert program.stdout is not None
        program.stdout.readline()  # it is shown
        bus, ends = Bus(), time.monotonic() + SECONDS
        while time.monotonic() < ends:
            apps = bus.children("org.a11y.atspi.Registry", ROOT)
            windows = [child for app in apps for child in bus.children(*app)]
            if windows:
                print(json.dumps([tree(bus, *window) for window in windows]))
                return 0
            time.sleep(0.1)
        return 1
    finally:
        program.terminate()
        program.wait()
        launcher.terminate()
        launcher.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
