"""A child's home with a guard and a parent's home that answers, both linked to a broker: real processes."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from scanner.asks.state import LinkStore
from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.errors import ChannelError
from scanner.keys import Cost
from scanner.policy import profiles
from scanner.schema import Profile
from scanner.service.storage import Storage
from scanner.settings import Settings
from tools.rigs.broker import BrokerRig
from tools.waits import BOUND

PASSPHRASE = "lorry umbrella quiet seventeen"


def until(condition: Callable[[], object], what: str) -> None:
    """Wait for a condition that must come true."""
    deadline = time.monotonic() + BOUND
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(0.05)


class LinkedHome:
    """One home: its settings, its processes by name, and a connection to ask."""

    def __init__(self, folder: Path, device: Path) -> None:
        self.folder = folder
        self.settings = Settings(data=folder / "data", runtime=folder / "run")
        folder.mkdir(mode=0o700)
        self.environment = {**os.environ, "BEFOREHAND_HOME": str(folder)}
        self.trace: Path | None = None
        self.program = "scanner"  # the module to run
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.run("link", "join", str(device))

    def run(self, *arguments: str) -> str:
        """Run a command to its end; return its output."""
        command = [sys.executable, "-m", "scanner", *arguments]
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=True, timeout=BOUND
        )
        return done.stdout

    def start(self, name: str, *arguments: str) -> None:
        """Start a long-running command; if `trace` is set, record its every socket(2)."""
        command = [sys.executable, "-m", self.program, *arguments]
        if self.trace is not None and name != "link":
            calls = ["strace", "-f", "-qq", "-e", "trace=socket,socketpair,connect"]
            command = [*calls, "-o", str(self.trace / name), *command]
        self.processes[name] = subprocess.Popen(
            command,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )

    def kill(self, name: str, number: int = signal.SIGKILL, *, alone: bool = False) -> None:
        """End a process, and everything that it started unless `alone`."""
        process = self.processes.pop(name)
        with contextlib.suppress(ProcessLookupError):
            (os.kill if alone else os.killpg)(process.pid, number)
        process.wait(BOUND)

    def close(self) -> None:
        """End everything."""
        for name in list(self.processes):
            self.kill(name)

    def ask(self, socket: Path, *requests: m.Request) -> m.Reply:
        """Ask on a separate connection; return the last reply."""
        until(lambda: _answers(socket), f"no process at {socket.name}")
        client = Client.connect(socket, "cli")
        try:
            replies = [client.ask(request, timeout=BOUND) for request in requests]
        finally:
            client.close()
        return replies[-1]


class TwoHomes:
    """The child's and the parent's home, and what happens between them."""

    def __init__(
        self, folder: Path, broker: BrokerRig, profile: Profile = Profile.UNDER_10
    ) -> None:
        self.broker = broker
        self.child = LinkedHome(folder / "child", broker.devices["kim"])
        self.parent = LinkedHome(folder / "parent", broker.devices["mum"])
        self.pictures = folder / "Pictures"
        self.pictures.mkdir()
        storage = Storage(self.child.settings)
        storage.access.set_up(PASSPHRASE, profiles.built_in(profile), Cost.CHEAPEST)
        storage.close()

    def start(self, *, window: bool = False) -> None:
        """Start the processes of both homes; on the parent's, the one that takes asks or the app above it."""
        self.child.start("guard", "run", "--folder", str(self.pictures))
        self.child.start("link", "link", "run")
        if window:
            self.start_window()
        else:
            self.parent.start("parent", "link", "parent")

    def start_window(self) -> None:
        """Start the parent's app, which has no screen to be seen on."""
        self.parent.environment["QT_QPA_PLATFORM"] = "offscreen"
        self.parent.start("parent", "app", "--parent")

    def close(self) -> None:
        """End all processes."""
        self.child.close()
        self.parent.close()

    def of_child(self, *requests: m.Request) -> m.Reply:
        """Ask the child's guard."""
        return self.child.ask(self.child.settings.socket, *requests)

    def of_parent(self, request: m.Request) -> m.AskList:
        """Ask the parent's process."""
        reply = self.parent.ask(self.parent.settings.answering_socket, request)
        if not isinstance(reply, m.AskList):
            raise ChannelError("not-understood", reply=reply)
        return reply

    def pair(self, name: str = "Mum") -> str:
        """Pair both computers; return the code that was used."""
        until(lambda: self.link().up and self.of_parent(m.ListAsks()).up, "not connected")
        unlock = m.Unlock(PASSPHRASE)
        shown = self.of_child(unlock, m.BeginPairing("Kim"))
        if not isinstance(shown, m.PairingIs):
            raise ChannelError("not-understood", reply=shown)
        self.of_parent(m.JoinChild(shown.code, name))
        until(lambda: self._joined(unlock), "nobody came")
        self.of_child(unlock, m.FinishPairing())
        until(lambda: self.of_parent(m.ListAsks()).children, "not welcomed")
        return shown.code

    def link(self) -> m.LinkIs:
        """Return the state of the child's link, or None until its socket listens."""
        state = self.of_child(m.GetLink())
        if isinstance(state, m.LinkIs) and state.here:
            return state
        # Nothing listens before the first pairing.
        self.of_child(m.Unlock(PASSPHRASE), m.BeginPairing("Kim"), m.EndPairing())
        again = self.of_child(m.GetLink())
        return (
            again
            if isinstance(again, m.LinkIs)
            else m.LinkIs(False, False, False, False, False, (), 0)
        )

    def hold(self, name: str, content: bytes) -> m.HeldItem:
        """Put a picture into the outgoing folder, and wait until it is held."""
        (self.pictures / name).write_bytes(content)
        until(lambda: any(one.name == name for one in self.held()), f"{name} was not held")
        return next(one for one in self.held() if one.name == name)

    def ask_for(self, item: str) -> None:
        """Ask about an item, again while it is still being sealed."""
        ask = m.Choose(item, m.Choice.ASK, m.AskReason.SCHOOL)
        until(lambda: isinstance(self.of_child(ask), m.Done), "could not be asked")

    def held(self) -> tuple[m.HeldItem, ...]:
        """List what is held."""
        reply = self.of_child(m.ListHeld())
        return reply.items if isinstance(reply, m.HeldList) else ()

    def asks(self) -> tuple[m.AskRow, ...]:
        """List the asks at the parent's."""
        return self.of_parent(m.ListAsks()).asks

    def envelopes(self, state: Path) -> list[bytes]:
        """Read what waits in a device's outbox, from its disk."""
        return [parcel.envelope for parcel in LinkStore(state).state.outbox]

    def _joined(self, unlock: m.Unlock) -> bool:
        reply = self.of_child(unlock, m.GetPairing())
        return isinstance(reply, m.PairingIs) and bool(reply.joined)


def _answers(socket: Path) -> bool:
    try:
        Client.connect(socket, "cli").close()
    except (ChannelError, OSError):
        return False
    return True
