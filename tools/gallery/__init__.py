"""Every screen with made-up, harmless content: for the screenshots, and for the tests that check every screen."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tools.gallery import away, child, first_run, parents, pauses

SCREENS: dict[str, Callable[[], QWidget]] = {
    name: make
    for part in (pauses, child, parents, away, first_run)
    for name, make in part.SCREENS.items()
}
