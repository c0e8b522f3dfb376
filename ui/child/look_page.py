"""Appearance choices: colours, font size, language."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel

from ui import speech
from ui.kit.basics import Page, card, label, pick_box
from ui.kit.check_box import WrappingCheckBox
from ui.language import LANGUAGES
from ui.memory import Memory
from ui.text import say
from ui.theme import STEPS, Appearance, Scheme, px


class LookPage(Page):
    """Choices that take effect at once."""

    changed = Signal(object, str, bool, bool)  # Appearance, language, spoken pause, offers

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self.add(label(say("look.title"), "title"))
        schemes = [(say(f"look.{scheme}"), str(scheme)) for scheme in Scheme]
        sizes = [(say(f"look.size.{n}"), str(n)) for n in range(len(STEPS))]
        names = [(say("look.language.system"), ""), *[(v, k) for k, v in LANGUAGES.items()]]
        self.scheme = _box(say("look.scheme"), schemes, str(memory.look.scheme))
        self.letters = _box(say("look.size"), sizes, str(memory.look.step))
        self.language = _box(say("look.language"), names, memory.language)
        grid = QGridLayout()
        grid.setSpacing(px(1.5))
        grid.setColumnStretch(1, 1)
        for at, box in enumerate((self.scheme, self.letters, self.language)):
            name = QLabel(box.accessibleName())
            name.setBuddy(box)
            grid.addWidget(name, at, 0)
            grid.addWidget(box, at, 1)
        self._note = label(say("look.restart"), "soft")
        self._note.hide()
        self.spoken = WrappingCheckBox(say("look.spoken"))
        self.spoken.setChecked(memory.spoken)
        self.spoken.setEnabled(speech.available())
        self.spoken.toggled.connect(self._emit)
        key = "look.spoken.more" if speech.available() else "look.spoken.none"
        self.place = WrappingCheckBox(say("look.place"))
        self.place.setChecked(memory.offer_place)
        self.place.toggled.connect(self._emit)
        self.add(card(grid, self._note), card(self.spoken, label(say(key), "small")))
        self.add(card(self.place, label(say("look.place.more"), "small")))
        self.end()
        for box in (self.scheme, self.letters, self.language):
            box.currentIndexChanged.connect(self._emit)
        self.language.currentIndexChanged.connect(lambda _at: self._note.show())

    def _emit(self) -> None:
        look = Appearance(Scheme(self.scheme.currentData()), int(self.letters.currentData()))
        code = str(self.language.currentData())
        self.changed.emit(look, code, self.spoken.isChecked(), self.place.isChecked())


def _box(name: str, items: list[tuple[str, str]], chosen: str) -> QComboBox:
    box = pick_box(name)
    for words, value in items:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    return box
