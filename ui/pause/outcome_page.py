"""What has happened after a choice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from ui.kit.basics import Page, button, card, label, row
from ui.kit.icons import Sign, pixmap
from ui.text import say
from ui.theme import current, px


class OutcomePage(Page):
    """A title, a sentence, one or two ways on; the reassurance stands on each."""

    first = Signal()
    second = Signal()

    def __init__(self, title: str, words: str, first: str, second: str = "") -> None:
        super().__init__(width=70, centred=True)
        mark = QLabel()
        mark.setPixmap(pixmap(Sign.CHECK, px(7), current().colours.accent))
        self.add(mark, label(title, "title"), label(words, "lead"))
        self.add(card(label(say("route.fault"), "strong"), name="kind"))
        main = button(first, self.first.emit, "primary")
        main.setDefault(True)
        line = row(main, gap=1.5)
        if second:
            line.addWidget(button(second, self.second.emit))
        line.addStretch(1)
        self.add(line)
        self.end()
