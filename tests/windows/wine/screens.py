"""The app and its tray, started as at log-on, photographed for a person to look at."""

import time
from pathlib import Path

from story import APP, PICTURES, Story
from talk import wait_for

PAINTING = 3.0  # seconds in which a window fades in
MANY_COLOURS = 60_000  # bytes of a PNG of this size; an empty screen has a few hundred


def photograph_app(story: Story, folder: Path) -> None:
    """Home, the pause after a card, and the parent's area."""
    folder.mkdir(parents=True, exist_ok=True)
    story.agent.ask("start", words=[APP])
    home = folder / "home.png"
    shown = wait_for(lambda: _shows(story, home), 120)
    story.report.step("the app's home is shown", shown)
    story.agent.ask("drop", kind="card.jpg", path=f"{PICTURES}\\for the pause.jpg")
    story.agent.ask("gone", paths=[f"{PICTURES}\\for the pause.jpg"], seconds=60)
    time.sleep(PAINTING * 2)
    pause = folder / "pause.png"
    story.machine.photograph(pause)
    story.report.step("the pause is shown over it", pause.read_bytes() != home.read_bytes())


def _shows(story: Story, target: Path) -> bool:
    time.sleep(PAINTING)
    story.machine.photograph(target)
    return target.stat().st_size > MANY_COLOURS
