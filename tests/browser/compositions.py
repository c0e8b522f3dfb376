"""
Compositions of source, window, pollution, input, sink and timing, drawn at random: ways into a page that nobody
thought of one by one. Each is tried with a flagged file and then with a clean one.
"""

import base64
import json
import random
import re
import time
from collections import Counter
from pathlib import Path

import msgspec

from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Running, copy_text
from tests.browser.server import Messenger
from tools.rigs.cdp import CdpError
from tools.rigs.marionette import MarionetteError

SMALL = (90, 60)
PAGE = Path(__file__).parent / "pages" / "fuzz.html"
COMPOSED_S = 10.0  # until a page is ready; some keep their own window from loading
CHOICE_S = 0.3  # that a person at least needs between a click and a choice
ASKED_S = 5.0  # until a file that was chosen is asked about; some pages break their own input
ARRIVES_S = 5.0  # until a clean file arrives; some pages break their own sink
# Firefox without drops, which take seconds of a real mouse
SOURCES = {
    Engine.CHROMIUM: ("pick",) * 8 + ("drop", "folder", "paste", "html"),
    Engine.FIREFOX: ("pick",) * 10 + ("paste", "html"),
}


def _names(table: str) -> tuple[str, ...]:
    """The names of one table of the page."""
    inside = PAGE.read_text().split(f"const {table} = {{\n")[1].split("\n};")[0]
    return tuple(re.findall(r"^  (\w+): ", inside, re.MULTILINE))


TABLES = {
    "realm": _names("realms"),
    "pollution": _names("pollutions"),
    "input": _names("inputs"),
    "to": _names("sinks"),
    "time": _names("times"),
}


class Composition(msgspec.Struct, frozen=True):
    """One way: `source` is what a person does, the rest what the page does."""

    source: str
    realm: str
    pollution: str
    early: bool
    input: str
    to: str
    time: str


class Tried(msgspec.Struct, frozen=True):
    """The result of one. `asked`: the guard was asked about the flagged file; a broken page takes none."""

    one: Composition
    leaked: bool
    asked: bool
    arrived: bool


def draw(chance: random.Random, engine: Engine) -> Composition:
    """Draw a composition."""
    drawn = {table: chance.choice(names) for table, names in TABLES.items()}
    return Composition(chance.choice(SOURCES[engine]), early=chance.random() < 0.3, **drawn)


def bring(running: Running, source: str, file: Path) -> None:
    """Act as a person does, who needs a moment."""
    page = running.page
    if source == "pick":
        page.pick_anywhere("target", file)
    elif source == "drop":
        page.drop("document.getElementById('zone')", file)
    elif source == "folder":
        folder = file.with_suffix("")
        folder.mkdir()
        file.rename(folder / file.name)
        page.drop("document.getElementById('zone')", folder)
    else:
        if source == "html":
            address = f"data:image/png;base64,{base64.b64encode(file.read_bytes()).decode()}"
            copy_text(page, "text/html", f"<b>look</b><img src='{address}'>")
        else:
            page.copy("image/png", file.read_bytes())
        page.run("document.getElementById('zone').focus()")
        page.paste()


def compose(running: Running, messenger: Messenger, one: Composition) -> int:
    """Let a page put a composition together; return how much the server had received before."""
    running.page.open(messenger.url("fuzz.html"))
    running.page.run(f"(compose({msgspec.json.encode(one).decode()}), 1)")
    running.page.until("window.composed", COMPOSED_S)
    if running.engine is Engine.CHROMIUM and one.source == "pick":
        running.page.click("document.getElementById('zone')")  # no picker opens before a click
    time.sleep(CHOICE_S)
    return len(messenger.bodies)


def try_clean(running: Running, messenger: Messenger, media: Media, one: Composition) -> bool:
    """Try one with a clean file alone; return whether it arrived."""
    try:
        since = compose(running, messenger, one)
        name = f"{len(list(media.folder.iterdir()))}-clean.png"
        bring(running, one.source, media.make(name, False, SMALL))
        return messenger.wait_for("blue", since, ARRIVES_S)
    except (CdpError, MarionetteError):
        return False


def try_one(running: Running, messenger: Messenger, media: Media, one: Composition) -> Tried:
    """Try one with a flagged file and then a clean one: what the messenger's server received is the proof."""
    service, page = running.service, running.page
    since, questions = len(messenger.bodies), service.questions
    number = len(list(media.folder.iterdir()))
    asked = arrived = False
    try:
        if one.source != "pick":
            running.in_front()  # a popup of the one before would have the keyboard
        compose(running, messenger, one)
        bring(running, one.source, media.make(f"{number}-flagged.png", True, SMALL))
        asked = service.wait(lambda: service.questions > questions, ASKED_S)
        bring(running, one.source, media.make(f"{number}-clean.png", False, SMALL))
        arrived = messenger.wait_for("blue", since, ARRIVES_S)
        page.run("closePopups()")
    except (CdpError, MarionetteError):
        pass  # a page that broke its own window takes no file
    return Tried(one, "red" in messenger.pictures(since), asked, arrived)


def summary(tried: list[Tried]) -> dict[str, object]:
    """Counts, each flagged file that arrived, and the parts of those whose clean file did not."""
    lost = [one for one in tried if not one.arrived]
    parts = Counter(
        f"{name}={value}" for one in lost for name, value in msgspec.structs.asdict(one.one).items()
    )
    return {
        "tried": len(tried),
        "asked": sum(one.asked for one in tried),
        "leaked": [json.loads(msgspec.json.encode(one.one)) for one in tried if one.leaked],
        "arrived": sum(one.arrived for one in tried),
        "lost by": dict(parts.most_common(12)),
    }
