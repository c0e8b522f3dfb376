"""The small window: the state in one sentence and the ways in. Replaces the tray where there is none."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel

from scanner.channel import messages as m
from ui.kit.basics import Page, button, label
from ui.kit.choice_button import ChoiceButton
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.text import say
from ui.theme import px
from ui.tray import MenuEntry, away_sentence, sentence, state_icon

_FIRST = (
    (MenuEntry.SETUP, Glyph.ASK),  # seen only until it is done
    (MenuEntry.HELD, Glyph.INBOX),  # seen only while something waits
    (MenuEntry.PLACE, Glyph.EYE),  # seen only while there is an offer
    (MenuEntry.PRESSURE, Glyph.HEART),
    (MenuEntry.GROWN_UP, Glyph.TALK),
    (MenuEntry.RECORDED, Glyph.EYE),
    (MenuEntry.RULES, Glyph.SLIDERS),
    (MenuEntry.PARENTS, Glyph.LOCK),
)
_OTHERS = (MenuEntry.COVER, MenuEntry.LOOK, MenuEntry.ABOUT)


class HomePage(Page):
    """Emits the entry that was chosen."""

    chosen = Signal(object)  # MenuEntry
    start = Signal()  # start the guard, which is not running

    def __init__(self) -> None:
        super().__init__(width=62, gap=1.5)
        self._shield = QLabel()
        self._words = label(say("tray.asking"), "head")
        head = QHBoxLayout()
        head.setSpacing(px(2))
        head.addWidget(self._shield, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._words, 1)
        self.body.addLayout(head)
        self._start = button(say("home.start"), self.start.emit, "primary")
        self._start.hide()
        self.add(self._start)
        self.choices: dict[MenuEntry, ChoiceButton] = {}
        for entry, glyph in _FIRST:
            more = say(f"home.{entry}.more")
            choice = ChoiceButton(glyph, say(f"tray.{entry}"), more, self._picker(entry))
            self.choices[entry] = choice
            self.add(choice)
        others = [button(say(f"tray.{entry}"), self._picker(entry)) for entry in _OTHERS]
        self.add(label(say("home.others"), "soft"), Flow(*others))
        self.choices[MenuEntry.HELD].hide()
        self.choices[MenuEntry.SETUP].hide()
        self.choices[MenuEntry.PLACE].hide()
        self.end()
        self._paint(m.State.OFF)

    def show_status(self, status: m.Status) -> None:
        """Show what the service says."""
        self._start.hide()
        self._words.setText(sentence(status))
        self._paint(status.state)
        self.choices[MenuEntry.SETUP].setVisible(not status.set_up)
        self.choices[MenuEntry.PARENTS].setVisible(status.set_up)
        held = self.choices[MenuEntry.HELD]
        held.setVisible(bool(status.held))
        held.set_title(say("tray.held.n", n=status.held))

    def show_offers(self, count: int) -> None:
        """Offer to take the place out of pictures, while there are any."""
        self.choices[MenuEntry.PLACE].setVisible(bool(count))

    def show_away(self, code: str) -> None:
        """Say that nothing protects now, and why."""
        self._start.setVisible(code == "service-away")
        self._words.setText(away_sentence(code))
        self._paint(m.State.OFF)

    def _paint(self, state: m.State) -> None:
        self._shield.setPixmap(state_icon(state).pixmap(px(6), px(6)))

    def _picker(self, entry: MenuEntry) -> Callable[[], None]:
        return lambda: self.chosen.emit(entry)
