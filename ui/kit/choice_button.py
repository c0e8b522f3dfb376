"""A large button with a glyph, a title and a line that says what will happen."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from ui.kit.basics import label
from ui.kit.glyphs import Glyph, pixmap
from ui.theme import current, px


class ChoiceButton(QPushButton):
    """One of the ways to go on. The default one is filled with the accent."""

    def __init__(self, glyph: Glyph, title: str, more: str, act: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", "choice")
        self.setAccessibleName(title)
        self.setAccessibleDescription(more)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.more = more
        self._glyph = glyph
        self._icon = QLabel()
        self._icon.setFixedWidth(px(4))
        self._title = label(title, "strong")
        self._more = label(more, "small")
        if not more:  # a visible widget without a parent would become a window
            self._more.hide()
        words = QVBoxLayout()
        words.setSpacing(px(0.25))
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._more)
        words.addStretch(1)
        box = self._box = QHBoxLayout(self)
        box.setContentsMargins(px(2), px(1.25), px(2), px(1.25))
        box.setSpacing(px(1.5))
        box.addWidget(self._icon)
        box.addLayout(words, 1)
        for part in (self._icon, self._title, self._more):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(lambda _on=False: act())
        self._paint_glyph(current().colours.accent)

    def make_default(self) -> "ChoiceButton":
        """Make this the one that Enter takes."""
        self.setProperty("role", "chosen")
        self._paint_glyph(current().colours.on_accent)
        self.setDefault(True)
        return self

    def set_title(self, title: str) -> None:
        """Change the title; what it does stays the same."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_more(self, more: str) -> None:
        """Change the line that says what will happen."""
        self.more = more
        self._more.setText(more)
        self.setAccessibleDescription(more)

    def set_compact(self, compact: bool) -> None:
        """Leave out the second line, which screen readers still read, or show it."""
        self._more.setVisible(bool(self.more) and not compact)
        self._box.setContentsMargins(
            px(2), px(0.5 if compact else 1.25), px(2), px(0.5 if compact else 1.25)
        )
        self._box.invalidate()
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # Qt's name
        """Return the size of its content."""
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:  # Qt's name
        """Return the size of its content: the button never gets smaller."""
        return self._box.minimumSize()

    def heightForWidth(self, width: int) -> int:  # Qt's name
        """Return the height of the wrapped lines."""
        return self._box.heightForWidth(width)

    def _paint_glyph(self, colour: str) -> None:
        self._icon.setPixmap(pixmap(self._glyph, px(3.5), colour))
