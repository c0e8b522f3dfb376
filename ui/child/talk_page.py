"""Finding the first words."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from ui.kit.basics import Page, button, card, label, row
from ui.kit.glyphs import Glyph
from ui.kit.steps import Points
from ui.text import say


class TalkPage(Page):
    """A sentence to begin with, and people to say it to."""

    def __init__(self, adult: str) -> None:
        super().__init__()
        title = say("talk.title.named", name=adult) if adult else say("talk.title")
        self._copied: QLabel = label("", "small")
        self.add(label(title, "title"), label(say("talk.lead"), "lead"))
        line = row(button(say("talk.copy"), self._copy), self._copied)
        line.setStretch(1, 1)
        self.add(card(label(say("talk.words"), "head", select=True), line, name="note", gap=2))
        self.add(card(label(say("route.fault"), "strong"), name="kind"))
        who = Points([say(f"talk.who.{n}") for n in range(1, 5)], Glyph.PERSON)
        self.add(card(label(say("talk.who"), "head"), who, label(say("talk.first"), "soft")))
        self.end()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(say("talk.words").strip('"'))
        self._copied.setText(say("talk.copied"))
