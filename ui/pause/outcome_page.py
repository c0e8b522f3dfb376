"""The result of a choice."""

from PySide6.QtCore import Signal

from ui.kit.basics import Page, button, card, label
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.kit.steps import medallion
from ui.text import say


class OutcomePage(Page):
    """A title, a sentence, one or two ways on; the reassurance is on each."""

    first = Signal()
    second = Signal()

    def __init__(self, title: str, words: str, first: str, second: str = "") -> None:
        super().__init__(width=70, centred=True)
        self.add(medallion(Glyph.CHECK), label(title, "title"), label(words, "lead"))
        self.add(card(label(say("route.fault"), "strong"), name="kind"))
        main = button(first, self.first.emit, "primary")
        main.setDefault(True)
        ways = [main, button(second, self.second.emit)] if second else [main]
        self.add(Flow(*ways))
        self.end()
