"""A question before something that cannot be undone; the careful answer is the default."""

from PySide6.QtCore import Signal

from ui.kit.basics import Page, button, card, label
from ui.kit.flow import Flow
from ui.text import say


class ConfirmPage(Page):
    """`answers` are yes and no; no has the focus. `disclosed`: what a parent learns of a yes."""

    confirmed = Signal()
    back = Signal()

    def __init__(self, title: str, lead: str, answers: tuple[str, str], disclosed: str) -> None:
        super().__init__(width=70, centred=True)
        yes, no = answers
        self.add(label(title, "title"), label(lead, "lead"))
        if disclosed:
            self.add(card(label(disclosed), name="note"))
        self.add(card(label(say("pause.fault"), "strong"), name="kind"))
        keep = button(no, self.back.emit, "primary")
        keep.setDefault(True)
        self.add(Flow(keep, button(yes, self.confirmed.emit)))
        self.end()
