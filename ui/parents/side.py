"""The list of sections at the side of the parent's window, and the lock."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.kit.basics import button, column, label
from ui.kit.glyphs import Glyph, icon
from ui.text import say
from ui.theme import current, px, role

_FRAME = 8.5  # units of space around a section's name
_MOST = 0.32  # of the window's width; a list whose names need more shows glyphs alone


class Section(StrEnum):
    """The pages of the parent's area."""

    OVERVIEW = "overview"
    REQUESTS = "requests"
    ACTIVITY = "activity"
    FAMILY = "family"
    RULES = "rules"
    LINK = "link"
    COACH = "coach"
    HEALTH = "health"
    PASSPHRASE = "passphrase"


_GLYPHS = {
    Section.OVERVIEW: Glyph.HOME,
    Section.REQUESTS: Glyph.INBOX,
    Section.ACTIVITY: Glyph.LIST,
    Section.FAMILY: Glyph.ASK,
    Section.RULES: Glyph.SLIDERS,
    Section.LINK: Glyph.TALK,
    Section.COACH: Glyph.HEART,
    Section.HEALTH: Glyph.CHIP,
    Section.PASSPHRASE: Glyph.KEY,
}


class _Ways(QScrollArea):
    """A list as wide as its contents; scrolls where they are higher than the window."""

    def __init__(self, ways: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        ways.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._ways = ways
        self.setWidget(ways)

    def sizeHint(self) -> QSize:  # Qt's name
        """Return room for every name, and for the bar beside them."""
        inner = self._ways.minimumSizeHint()
        return QSize(inner.width() + self.verticalScrollBar().sizeHint().width(), inner.height())

    def minimumSizeHint(self) -> QSize:  # Qt's name
        """Return the least width; any height will do."""
        return QSize(self.sizeHint().width(), 0)


class Side(QWidget):
    """Sections by name, or by glyph alone where the names would leave too little of the window."""

    entered = Signal(object)  # Section
    lock = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._waiting = 0
        self._compact = False
        self._buttons: dict[Section, QPushButton] = {}
        ink = current().colours.accent
        self._name = label(say("app.name"), "head")
        ways = QWidget()
        role(ways, "ground")
        ways.setLayout(column(*(self._way(section) for section in Section), gap=0.5))
        self._ways = _Ways(ways)
        self._lock = button(say("parents.lock"), self.lock.emit)
        self._lock.setIcon(icon(Glyph.LOCK, px(2.75), ink))
        box = QVBoxLayout(self)
        box.setContentsMargins(px(2), px(3), px(1), px(2))
        box.setSpacing(px(0.5))
        box.addWidget(self._name)
        box.addSpacing(px(1.5))
        box.addWidget(self._ways, 1)
        box.addWidget(self._lock)
        self._write()

    def show_section(self, section: Section) -> None:
        """Mark the current section."""
        for other, way in self._buttons.items():
            here = other is section
            role(way, "nav-here" if here else "nav")
            way.setAccessibleDescription(say("parents.here") if here else "")

    def show_waiting(self, count: int) -> None:
        """Say how many requests wait."""
        self._waiting = count
        self._write()

    def fit(self, window: int) -> None:
        """Choose between names and glyphs alone for the width of the window."""
        compact = self._named_width() > window * _MOST
        if compact != self._compact:
            self._compact = compact
            self._write()

    def _named_width(self) -> int:
        bar = self._ways.verticalScrollBar().sizeHint().width()
        return max(self._width(section) for section in Section) + bar + px(3)

    def _width(self, section: Section) -> int:
        """Measure a section's button as the current one, whose name is in bold."""
        bold = QFontMetrics(current().font(weight=QFont.Weight.DemiBold))
        return bold.horizontalAdvance(self._words(section)) + px(_FRAME)

    def _words(self, section: Section) -> str:
        words = say(f"parents.{section}")
        if section is Section.REQUESTS and self._waiting:
            return f"{words}  ({self._waiting})"
        return words

    def _write(self) -> None:
        for section, way in self._buttons.items():
            name = say(f"parents.{section}")
            waits = self._waiting if section is Section.REQUESTS else 0
            spoken = say("parents.waiting", section=name, n=waits) if waits else name
            count = f"({waits})" if waits else ""
            way.setText(count if self._compact else self._words(section))
            way.setMinimumWidth(0 if self._compact else self._width(section))
            way.setAccessibleName(spoken)
            way.setToolTip(spoken if self._compact else "")
        self._name.setVisible(not self._compact)
        lock = say("parents.lock")
        self._lock.setText("" if self._compact else lock)
        self._lock.setToolTip(lock if self._compact else "")
        self._ways.updateGeometry()

    def _way(self, section: Section) -> QPushButton:
        made = button("", self._enter(section), "nav")
        made.setIcon(icon(_GLYPHS[section], px(2.5), current().colours.accent))
        made.setIconSize(QSize(px(2.5), px(2.5)))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._buttons[section] = made
        return made

    def _enter(self, section: Section) -> Callable[[], None]:
        return lambda: self.entered.emit(section)
