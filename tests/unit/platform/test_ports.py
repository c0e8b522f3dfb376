"""Each system's modules keep to the protocols of `scanner.platform.ports`, name by name."""

import inspect
import os
from importlib import import_module
from types import ModuleType

import pytest

from scanner import platform
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

PROTOCOLS = {
    "autostart": Autostart,
    "browsers": Browsers,
    "clock": MachineClock,
    "confinement": Confiner,
    "content": ContentStore,
    "files": Files,
    "places": Places,
    "process": Process,
    "transport": Transport,
    "updates": Updates,
    "watch": Watches,
}
# The POSIX modules import what Windows' Python does not have.
SYSTEMS = ("windows",) if os.name == "nt" else ("linux", "macos", "windows")
OFFERED = "open_gate"  # the one function of the gate's module, which gives the port or None


def functions(protocol: type) -> dict[str, inspect.Signature]:
    members = inspect.getmembers(protocol, inspect.isfunction)
    found = {}
    for name, function in members:
        if name.startswith("_"):
            continue
        signature = inspect.signature(function)
        parameters = list(signature.parameters.values())[1:]
        found[name] = signature.replace(parameters=parameters)
    return found


def module(system: str, port: str) -> ModuleType:
    return import_module(f"scanner.platform.{system}.{port}")


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("port", PROTOCOLS)
def test_a_module_has_the_functions_of_its_port(system: str, port: str) -> None:
    expected = functions(PROTOCOLS[port])
    found = {name: inspect.signature(getattr(module(system, port), name)) for name in expected}
    assert found == expected


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_system_answers_for_a_gate(system: str) -> None:
    assert callable(getattr(module(system, "gate"), OFFERED))


def test_every_port_has_its_protocol() -> None:
    assert set(platform.PORTS) == {*PROTOCOLS, "gate"}


def test_a_port_is_chosen_once() -> None:
    for name in PROTOCOLS:
        port = getattr(platform, name)()
        assert port is getattr(platform, name)()
        assert port.__name__ == f"scanner.platform.{platform.SYSTEM}.{name}"
