"""
Two newcomers pair a child's and a parent's computer by what the screens say: both apps, under an X server.

Every step is a control pressed or a field typed into by the keyboard. The code is read from the service, in place
of the eye that reads it from the screen.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.schema import Profile
from tests.e2e import test_app
from tests.e2e.test_app import PASSPHRASE, FamilyAtHome, set_up
from tools.rigs.broker import MOSQUITTO, BrokerRig
from tools.waits import BOUND, until
from ui.text import SENTENCES, say

pytestmark = [
    *test_app.pytestmark,
    pytest.mark.skipif(MOSQUITTO is None, reason="mosquitto is not installed"),
]
DIALOG = "|"  # has no name of its own: only what has the keyboard
MOST_STEPS, MOST_WORDS = 14, 300
READ = (
    "link.lead", "link.leaves", "device.title", "device.lead", "device.pick", "link.pair", "link.child",
    "link.show", "link.code.lead", "link.code.qr", "link.code.waits", "link.came", "link.came.yes",
    "link.came.no", "link.paired", "away.title", "away.none.children", "away.add", "away.add.lead",
    "away.add.code", "away.add.name", "away.add.go", "away.add.waits", "away.added",
)  # fmt: skip


class WalkedHome(FamilyAtHome):
    """A home that counts the steps in it."""

    steps = 0

    def press(self, page: str, control: str) -> None:
        """Press a control: one step."""
        super().press(page, control)
        self.steps += 1

    def fill(self, page: str, words: str, after: str = "Return") -> None:
        """Type into the field that has the keyboard, and go on with a key: one step."""
        window = self.window(page)

        def has_keyboard() -> bool:
            return bool(self.xdotool("getwindowname", window).partition("|")[2].strip())

        until(has_keyboard, f"a field with the keyboard on {page!r}")
        self.type(window, words)
        self.keys(window, after)
        self.steps += 1

    def pick(self, page: str, folder: Path) -> None:
        """Pick a folder in the dialog."""
        self.press(page, say("device.pick"))
        self.fill(DIALOG, str(folder))
        self.no_window(DIALOG)

    def end(self) -> None:
        """End the link process as well, which the app starts to stay until the end of the session."""
        super().end()
        subprocess.run(["pkill", "-f", "--", f"-m link {self.socket.parents[1]}/"], check=False)


display = test_app.display  # a fixture


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[BrokerRig]:
    with BrokerRig(tmp_path / "broker", ("kim", "mum")) as rig:
        yield rig


@pytest.fixture
def homes(
    display: str, tmp_path: Path, broker: BrokerRig
) -> Iterator[tuple[WalkedHome, WalkedHome]]:
    made = []
    try:
        for name in ("kim", "mum"):
            home = tmp_path / f"{name}-home"
            home.mkdir(mode=0o700)
            made.append(WalkedHome(home, tmp_path / name, display))
        yield made[0], made[1]
    finally:
        for one in made:
            one.end()


def test_two_newcomers_pair_by_the_text_alone(
    homes: tuple[WalkedHome, WalkedHome], broker: BrokerRig
) -> None:
    kim, mum = homes
    kim.start_guard()
    set_up(kim, Profile.AGE_10_12)
    app = [sys.executable, "-m", "tests.e2e.spoken_app"]
    mum.start([*app, "--parent"])
    asks = say("away.title")
    mum.pick(asks, broker.devices["mum"])
    mum.press(asks, say("away.add"))
    kim.start([*app, "--window"])
    kim.press(say("app.name"), say("tray.parents"))
    kim.fill(say("parents.title"), PASSPHRASE)
    kim.press(say("parents.overview"), say("parents.link"))
    page = say("parents.link")
    kim.pick(page, broker.devices["kim"])
    until(
        lambda: (
            say("link.child") in kim.titles()[kim.window(page)] or kim.keys(kim.window(page), "Tab")
        )
    )
    kim.fill(page, "Kim")
    code = until(lambda: shown_code(kim), "a code")
    children = say("away.children")
    window = mum.window(children)
    until(lambda: say("away.add.code") in mum.titles()[window] or mum.keys(window, "Tab"))
    mum.fill(children, code, "Tab")
    mum.fill(children, "Mum's laptop")
    kim.press(page, say("link.came.yes"))
    link = until(lambda: paired(kim), "the pairing")
    assert [one.name for one in link.answerers] == ["Mum's laptop"]
    socket = mum.socket.with_name("answering.sock")
    until(lambda: ask(socket, m.ListAsks()).children, "the child on the parent's computer")
    steps = kim.steps + mum.steps
    words = sum(len(SENTENCES[key][1].split()) for key in READ)
    print(f"{steps} steps, {words} words to read")
    assert steps <= MOST_STEPS
    assert words <= MOST_WORDS


def shown_code(kim: WalkedHome) -> str:
    """The code on the child's screen; nothing before it is there."""
    reply = kim.ask(m.Unlock(PASSPHRASE), m.GetPairing())
    return reply.code if isinstance(reply, m.PairingIs) else ""


def paired(kim: WalkedHome) -> m.LinkIs | None:
    """The link of the child's computer, once it is paired."""
    reply = kim.ask(m.GetLink())
    return reply if isinstance(reply, m.LinkIs) and reply.paired else None


def ask(socket: Path, request: m.Request) -> m.AskList:
    """Ask the process on the parent's computer."""
    client = Client.connect(socket, "cli")
    try:
        reply = client.ask(request, timeout=BOUND)
    finally:
        client.close()
    assert isinstance(reply, m.AskList)
    return reply
