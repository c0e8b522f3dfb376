"""The pause as the app shows it, of a harmless made-up item, until it is ended; for a screen reader."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication

from scanner.channel import messages as m
from tests.ui.fake import held_item
from ui import language, theme
from ui.bridge import Bridge
from ui.family import Family
from ui.pause.flow import PauseFlow
from ui.theme import Appearance

EVENTS = 8


class NoService:
    """A bridge without a service."""

    def ask(self, request: m.Request, then: Callable[[m.Reply], None], failed: object) -> None:
        """Answer nothing."""


def main() -> int:
    """Show it, print its title, and stay."""
    app = QApplication(sys.argv[:1])
    language.install("en")
    theme.current().apply(Appearance())
    flow = PauseFlow(cast(Bridge, NoService()), full_screen=False)
    flow.family = Family("10-12", "Aunt Ana", "DE")
    flow.show_item(held_item(name=Path("beach.jpg").name))
    for _ in range(EVENTS):
        app.processEvents()
    assert flow.window is not None
    print(flow.window.accessibleName(), flush=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
