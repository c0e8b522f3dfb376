"""
The app and the guard together, as a family meets them: started from the autostart file, under an X server.

The pictures are the test card and a computed pattern. Windows are driven by the keyboard, as a
person does who cannot use a mouse. Windows carry what a screen reader says of them, the page and
the control with the keyboard, so no key is pressed into a page that is not there yet.
"""

import datetime
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.errors import ChannelError
from scanner.manifest import MODELS
from scanner.platform.linux import autostart
from scanner.platform.ports.autostart import AutostartPart
from scanner.policy import profiles
from scanner.schema import FolderRule, Profile
from tools.rigs.x_server import x_server
from tools.waits import BOUND, CLOSING, until
from ui.kit.input import GRACE_SECONDS
from ui.text import say

ROOT = Path(__file__).parents[2]
NEEDED = ("Xvfb", "xdotool")
PASSPHRASE = "amber brook cedar delta ember"
PAUSE = "Let's stop for a moment"

pytestmark = [
    pytest.mark.skipif(
        any(shutil.which(tool) is None for tool in NEEDED), reason=f"needs {', '.join(NEEDED)}"
    ),
    pytest.mark.slow,
    pytest.mark.timeout(4 * BOUND),
]


class FamilyAtHome:
    """A home with a guard and an app in it."""

    def __init__(self, home: Path, user: Path, display: str) -> None:
        self.socket = home / "run" / "channel.sock"
        self.pictures = user / "Pictures"
        self.pictures.mkdir(parents=True)
        self.env = os.environ | {
            "DISPLAY": display, "HOME": str(user), "BEFOREHAND_HOME": str(home), "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT),
        }  # fmt: skip
        self.env.pop("XDG_CONFIG_HOME", None)
        self.user = user
        self.processes: list[subprocess.Popen] = []
        self.card = user / "card.jpg"
        subprocess.run([sys.executable, str(MODELS / "testcard.py"), str(self.card)], check=True)

    def start(self, command: list[str]) -> subprocess.Popen:
        """Start a process of the family."""
        process = subprocess.Popen(
            command, cwd=ROOT, env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.processes.append(process)
        return process

    def start_guard(self) -> None:
        """The guard on the pictures folder."""
        self.start([sys.executable, "-m", "scanner", "run", "--folder", str(self.pictures)])
        until(self._answers, "the guard's answer")

    def _answers(self) -> bool:
        try:
            return isinstance(self.ask(m.GetStatus()), m.Status)
        except ChannelError:  # the socket is there a moment before anybody listens
            return False

    def ask(self, *requests: m.Request) -> m.Reply:
        """Ask on a connection of our own; the last reply."""
        client = Client.connect(self.socket, "cli")
        try:
            for request in requests:
                reply = client.ask(request, timeout=BOUND)
            return reply
        finally:
            client.close()

    def held(self) -> tuple[m.HeldItem, ...]:
        """The items held now."""
        reply = self.ask(m.ListHeld())
        assert isinstance(reply, m.HeldList)
        return reply.items

    def kinds(self) -> list[str]:
        """The kinds of records, newest first."""
        page = self.ask(m.Unlock(PASSPHRASE), m.ReadLog(limit=50))
        assert isinstance(page, m.LogPage), page
        return [str(row.record.kind) for row in page.rows]

    def drop(self, name: str) -> bytes:
        """Drop the test card as a program does: written beside, then renamed in. Each one has bytes of its own."""
        beside = self.user / name
        content = self.card.read_bytes() + name.encode()
        beside.write_bytes(content)
        beside.rename(self.pictures / name)
        return content

    def titles(self) -> dict[str, str]:
        """The windows that are seen, by number, and their titles."""
        return {number: self.xdotool("getwindowname", number).strip() for number in self._windows()}

    def _windows(self) -> list[str]:
        return self.xdotool("search", "--onlyvisible", "--name", ".").split()

    def xdotool(self, *arguments: str) -> str:
        """The output of the tool; nothing where it finds nothing."""
        return subprocess.run(
            ["xdotool", *arguments], env=self.env, capture_output=True, text=True, check=False, timeout=BOUND
        ).stdout  # fmt: skip

    def window(self, page: str) -> str:
        """The window that shows this page, once it is there."""

        def search() -> str:
            found = (number for number, title in self.titles().items() if title.startswith(page))
            return next(found, "")

        try:
            return until(search, f"the page {page!r}")
        except AssertionError as missing:
            raise AssertionError(f"{missing}; shown: {sorted(self.titles().values())}") from None

    def no_window(self, page: str) -> None:
        """Wait until no window shows this page."""

        def gone() -> bool:
            return not any(title.startswith(page) for title in self.titles().values())

        until(gone, f"the end of {page!r}")

    def press(self, page: str, control: str) -> None:
        """Go to a control of a page with Tab, and press it."""
        window = self.window(page)

        def reached() -> bool:
            title = self.xdotool("getwindowname", window).strip()
            assert title.startswith(page), title
            if title.endswith(f"| {control}"):
                return True
            self.keys(window, "Tab")
            time.sleep(0.2)  # so that the title has followed
            return False

        until(reached, f"{control!r} on {page!r}")
        time.sleep(GRACE_SECONDS)  # the page is shown, so its moment without keys began before
        self.keys(window, "Return")

    def keys(self, window: str, *names: str) -> None:
        """Press keys in a window."""
        subprocess.run(
            ["xdotool", "windowfocus", "--sync", window], env=self.env, check=False, timeout=BOUND
        )
        for name in names:
            subprocess.run(
                ["xdotool", "key", "--clearmodifiers", name],
                env=self.env,
                check=True,
                timeout=BOUND,
            )

    def type(self, window: str, words: str) -> None:
        """Type words into the field that has the keyboard."""
        subprocess.run(
            ["xdotool", "windowfocus", "--sync", window], env=self.env, check=False, timeout=BOUND
        )
        subprocess.run(
            ["xdotool", "type", "--delay", "30", words], env=self.env, check=True, timeout=BOUND
        )

    def enter(self, page: str, words: str) -> None:
        """Type words into the first field of a page that has just come, and enter them."""
        window = self.window(page)
        time.sleep(GRACE_SECONDS)  # a new page takes no keys for a moment
        self.type(window, words)
        self.keys(window, "Return")

    def end(self) -> None:
        """End what was started."""
        for process in reversed(self.processes):
            process.send_signal(signal.SIGTERM)
        for process in self.processes:
            try:
                process.wait(CLOSING)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(CLOSING)


@pytest.fixture
def display():
    """An X server of our own."""
    with x_server() as name:
        yield name


@pytest.fixture
def family(display, home, tmp_path):
    made = FamilyAtHome(home, tmp_path / "lena", display)
    try:
        made.start_guard()
        yield made
    finally:
        made.end()


def born(profile: Profile) -> str:
    """The month of birth of a child who has this profile today, in the middle of its years."""
    years = {
        Profile.UNDER_10: 7,
        Profile.AGE_10_12: 11,
        Profile.AGE_13_15: 14,
        Profile.AGE_16_17: 16,
    }
    today = datetime.date.today()
    return f"{today.year - years[profile]}-01"


def set_up(family: FamilyAtHome, profile: Profile) -> None:
    """Answer the set-up's questions to the guard, with a short pause."""
    import msgspec

    folders = (FolderRule(str(family.pictures)),)
    policy = msgspec.structs.replace(
        profiles.built_in(profile), pause_seconds=2, folders=folders, born=born(profile)
    )
    reply = family.ask(m.SetUp(PASSPHRASE, policy))
    assert isinstance(reply, m.SetUpDone), reply


def start_from_autostart(family: FamilyAtHome) -> None:
    """Write the autostart file, and start what is in it, as a desktop does at login."""
    command = (sys.executable, "-m", "tests.e2e.spoken_app", "--tray")
    autostart.set_up(AutostartPart.APP, command, family.user)
    path, _text = autostart.file(AutostartPart.APP, command, family.user)
    line = next(row for row in path.read_text().splitlines() if row.startswith("Exec="))
    family.start(shlex.split(line.removeprefix("Exec=").replace("%%", "%")))


@pytest.mark.parametrize("profile", [Profile.UNDER_10, Profile.AGE_10_12])
def test_a_child_under_thirteen(family, monkeypatch, profile):
    """Held; not sent; asked; the parent allows once; the file is back byte-exact; then one is deleted."""
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    set_up(family, profile)
    start_from_autostart(family)
    family.window("Beforehand")  # no tray here, so the small window comes
    content = family.drop("first.jpg")
    family.window(PAUSE)
    assert not (family.pictures / "first.jpg").exists()
    assert len(family.held()) == 1
    family.press(PAUSE, "Ask a parent")
    family.press("What is it for?", "It is for school")
    asked = until(lambda: family.held()[0].requested, "the request")
    assert asked == m.AskReason.SCHOOL
    assert "requested" in family.kinds()
    family.press("You have asked", "Done")
    family.no_window("You have asked")
    family.press("Beforehand", "For parents")
    family.enter("For parents", PASSPHRASE)
    # Making the key from the passphrase takes its time, by design.
    parents = family.window("Requests")
    # The careful answer has the keyboard; a stray Enter allows nothing.
    until(lambda: family.titles()[parents].endswith("| Keep it here"), "the request's row")
    back = family.pictures / "first.jpg"
    family.press("Requests", "Allow once")
    until(back.exists, "the file to come back")
    assert back.read_bytes() == content
    kinds = family.kinds()
    assert {"verdict", "requested", "answered", "released", "opened"} <= set(kinds)
    # Keep it, then delete: that is asked about, and the answer with the keyboard is to keep it.
    family.drop("second.png")
    family.press(PAUSE, "Don't send it")
    family.press("It is kept here", "Delete it for good")
    family.press("Delete it for good?", "Yes, delete it")
    until(lambda: not family.held(), "the deletion")
    assert not (family.pictures / "second.png").exists()
    assert "deleted" in family.kinds()
    report = family.ask(m.Unlock(PASSPHRASE), m.VerifyLog())
    assert isinstance(report, m.LogReport)
    assert report.whole, report


@pytest.mark.parametrize("profile", [Profile.AGE_13_15, Profile.AGE_16_17])
def test_a_teenager_goes_on_after_the_pause(family, monkeypatch, profile):
    """Warned; the pause runs; going on gives the file back byte-exact."""
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    set_up(family, profile)
    start_from_autostart(family)
    family.window("Beforehand")
    content = family.drop("third.jpg")
    family.window(PAUSE)
    (item,) = family.held()
    assert item.go_on_after == 2
    family.press(PAUSE, "Go on after a short pause")
    family.press("The pause is over.", "Go on")
    back = family.pictures / "third.jpg"
    until(back.exists, "the file to come back")
    assert back.read_bytes() == content
    until(lambda: not family.held(), "the held file to be let go")
    # As the pause has said: from 13 on this stays with the child.
    assert "released" not in family.kinds()


def test_an_upload_is_kept_from_the_page(family, monkeypatch):
    """An upload, as the browser's host asks: the pause comes, and with "Don't send it" the page gets a no."""
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    set_up(family, Profile.AGE_13_15)
    start_from_autostart(family)
    family.window("Beforehand")
    host = Client.connect(family.socket, "browser")
    try:
        judged = host.ask(m.JudgeBytes("upload", family.card.read_bytes()), timeout=BOUND)
        assert isinstance(judged, m.Judged)
        assert judged.action == "warn"
        family.window(PAUSE)
        (item,) = family.held()
        assert (item.layer, item.copies) == ("browser", True)
        family.press(PAUSE, "Don't send it")
        family.press(say("pause.kept.title.other"), "Done")
        outcome = host.ask(m.GetOutcome(item.item), timeout=BOUND)
        assert outcome == m.ItemOutcome(item.item, settled=True, release=False)
        assert family.held() == ()
    finally:
        host.close()


def test_a_copied_picture_is_taken_out_and_asked_for(family, monkeypatch):
    """Another program copies the test card: the clipboard is emptied, the pause comes, the child asks."""
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    set_up(family, Profile.AGE_10_12)
    start_from_autostart(family)
    family.window("Beforehand")
    family.start([sys.executable, "-m", "tests.e2e.copying_program", str(family.card)])
    family.window(PAUSE)
    (item,) = family.held()
    assert (item.layer, item.copies) == ("clipboard", True)
    family.press(PAUSE, "Ask a parent")
    family.press("What is it for?", "It is for school")
    family.press("You have asked", "Done")
    assert family.held()[0].requested == m.AskReason.SCHOOL
    assert "requested" in family.kinds()
