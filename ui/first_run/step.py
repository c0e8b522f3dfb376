"""What every step of the set-up is: a page that can say whether one may go on."""

from PySide6.QtCore import Signal

from ui.kit.basics import Page, label
from ui.kit.icons import Sign
from ui.kit.steps import medallion
from ui.text import say


class Step(Page):
    """`ready` follows what is filled in; a step without questions is ready at once."""

    ready = Signal(bool)

    def __init__(self, sign: Sign, title: str, lead: str = "") -> None:
        super().__init__(width=76, centred=True)
        self.is_ready = True
        self.add(medallion(sign), label(say(title), "title"))
        if lead:
            self.add(label(say(lead), "lead"))

    def set_ready(self, on: bool) -> None:
        """Say whether one may go on."""
        self.is_ready = on
        self.ready.emit(on)
