"""The app and its tray, started as at log-on, photographed for a person to look at."""

import time
from pathlib import Path

from story import APP, PASSPHRASE, PICTURES, InstallStory
from talk import wait_for

PAINTING = 3.0  # seconds in which a window fades in
PAINTED = 20_000  # bytes of a PNG of this size; an empty screen has a few hundred
CARDS_BEFORE_PARENTS = 4  # on the app's home, where the first card has the focus


def photograph_app(story: InstallStory, folder: Path) -> None:
    """Home, the pause after a card, and the parent's area."""
    folder.mkdir(parents=True, exist_ok=True)
    story.agent.ask("start", words=[APP])
    home = folder / "home.png"
    shown = wait_for(lambda: _shows(story, home), 120)
    story.report.step("the app's home is shown", shown)
    _open_parents_area(story, folder / "parents.png", home)
    story.agent.ask("drop", kind="card.jpg", path=f"{PICTURES}\\for the pause.jpg")
    story.agent.ask("gone", paths=[f"{PICTURES}\\for the pause.jpg"], seconds=60)
    time.sleep(PAINTING * 2)
    pause = folder / "pause.png"
    story.machine.photograph(pause)
    story.report.step("the pause is shown over it", pause.read_bytes() != home.read_bytes())


def _open_parents_area(story: InstallStory, target: Path, before: Path) -> None:
    story.machine.run("xdotool", "key", *["Tab"] * CARDS_BEFORE_PARENTS, "space")
    time.sleep(PAINTING)
    story.machine.run("xdotool", "type", "--delay", "60", PASSPHRASE)
    story.machine.run("xdotool", "key", "Return")
    time.sleep(PAINTING * 3)
    story.machine.photograph(target)
    story.report.step("the parent's area opens", target.read_bytes() != before.read_bytes())


def _shows(story: InstallStory, target: Path) -> bool:
    time.sleep(PAINTING)
    story.machine.photograph(target)
    return target.stat().st_size > PAINTED
