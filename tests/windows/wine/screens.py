"""The app and its tray, started as at log-on, photographed for a person to look at."""

import time
from pathlib import Path

from PIL import Image, ImageChops
from story import APP, LONGEST, PASSPHRASE, PICTURES, InstallStory
from talk import wait_for

PAINTING = 3.0  # seconds in which a window fades in
STILL = 0.01  # share of the screen that a blinking cursor may change
ANOTHER = 0.05  # share of the screen by which another view differs at least
COVERED = 0.25  # the same where what lies over everything comes or goes
CARDS_BEFORE_PARENTS = 4  # on the app's home, where the first card has the focus


def photograph_app(story: InstallStory, folder: Path) -> None:
    """Home, the parent's area, and the pause after a card."""
    folder.mkdir(parents=True, exist_ok=True)
    empty, home = folder / "empty.png", folder / "home.png"
    story.machine.photograph(empty)
    story.agent.ask("start", words=[APP])
    story.report.step("the app's home is shown", _becomes_still(story, home, empty, COVERED))
    parents = folder / "parents.png"
    _open_parents_area(story, parents, home)
    card = f"{PICTURES}\\for the pause.jpg"
    story.agent.ask("drop", kind="card.jpg", path=card)
    story.agent.ask("gone", paths=[card], seconds=LONGEST)
    pause = folder / "pause.png"
    covered = _becomes_still(story, pause, parents, COVERED)
    story.report.step("the pause is shown over it", covered)


def _open_parents_area(story: InstallStory, target: Path, before: Path) -> None:
    story.machine.run("xdotool", "key", *["Tab"] * CARDS_BEFORE_PARENTS, "space")
    asked = target.with_name("passphrase.png")
    _becomes_still(story, asked, before, ANOTHER)
    story.machine.run("xdotool", "type", "--delay", "60", PASSPHRASE)
    story.machine.run("xdotool", "key", "Return")
    opened = _becomes_still(story, target, asked, ANOTHER)
    story.report.step("the parent's area opens", opened)


def _becomes_still(story: InstallStory, target: Path, before: Path, share: float) -> bool:
    """Photograph the screen until it differs from `before` and does not change any more."""
    last = before.with_name("last.png")
    story.machine.photograph(target)

    def is_still() -> bool:
        target.replace(last)
        time.sleep(PAINTING)
        story.machine.photograph(target)
        return _apart(target, before) > share and _apart(target, last) < STILL

    still = wait_for(is_still, LONGEST)
    last.unlink()
    return still


def _apart(one: Path, other: Path) -> float:
    """Return the share of pixels in which two pictures of the screen differ."""
    with Image.open(one) as first, Image.open(other) as second:
        difference = ImageChops.difference(first.convert("RGB"), second.convert("RGB")).convert("L")
    return 1 - difference.histogram()[0] / (difference.width * difference.height)
