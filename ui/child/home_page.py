"""The small window: the state in one sentence and the ways in. Stands in for a tray where there is none."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel

from scanner.channel import messages as m
from ui.kit.basics import Page, button, label
from ui.kit.choice import Choice
from ui.kit.icons import Sign
from ui.text import say
from ui.theme import px
from ui.tray import Entry, away_sentence, sentence, state_icon

_WAYS = (
    (Entry.SETUP, Sign.ASK),  # seen only until it is done
    (Entry.PRESSURE, Sign.HEART),
    (Entry.HELD, Sign.INBOX),
    (Entry.RECORDED, Sign.EYE),
    (Entry.RULES, Sign.SLIDERS),
    (Entry.COVER, Sign.CHECK),
    (Entry.PARENTS, Sign.LOCK),
    (Entry.LOOK, Sign.TYPE),
    (Entry.ABOUT, Sign.INFO),
)


class HomePage(Page):
    """Says which way was chosen."""

    chosen = Signal(object)  # Entry
    start = Signal()  # the guard, which does not run

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
        self.choices: dict[Entry, Choice] = {}
        for entry, sign in _WAYS:
            more = say(f"home.{entry}.more")
            choice = Choice(sign, say(f"tray.{entry}"), more, self._picker(entry))
            self.choices[entry] = choice
            self.add(choice)
        self.choices[Entry.SETUP].hide()
        self.end()
        self._paint(m.State.OFF)

    def show_status(self, status: m.Status) -> None:
        """Show what the service says."""
        self._start.hide()
        self._words.setText(sentence(status))
        self._paint(status.state)
        self.choices[Entry.SETUP].setVisible(not status.set_up)
        self.choices[Entry.PARENTS].setVisible(status.set_up)

    def show_away(self, code: str) -> None:
        """Say that nothing protects now, and why."""
        self._start.setVisible(code == "service-away")
        self._words.setText(away_sentence(code))
        self._paint(m.State.OFF)

    def _paint(self, state: m.State) -> None:
        self._shield.setPixmap(state_icon(state).pixmap(px(6), px(6)))

    def _picker(self, entry: Entry) -> Callable[[], None]:
        return lambda: self.chosen.emit(entry)
