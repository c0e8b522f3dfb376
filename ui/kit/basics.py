"""Labels, buttons, cards and pages, shared by every screen."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import px, role

_Box = TypeVar("_Box", bound=QBoxLayout)
COLUMN = 86  # widest column of text in units of space: about 75 characters a line


def label(text: str, name: str = "body", *, select: bool = False) -> QLabel:
    """A wrapped piece of plain text."""
    made = _Label(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    made.setProperty("role", name)
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        # Otherwise a name in another script would be aligned to the other side.
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        made.setAlignment(right | Qt.AlignmentFlag.AlignVCenter)
    if select:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        made.setAccessibleName(text)
    return made


class _Label(QLabel):
    """A label that begins all its lines at one edge, also from right to left."""

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """
        Paint the lines from right to left by hand: Qt counts the space at which it wraps as a part of the line.

        Each line but the last would begin a space's width away from the edge.
        """
        by_hand = self.layoutDirection() is Qt.LayoutDirection.RightToLeft and self.wordWrap()
        selected = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        if not by_hand or selected or not self.alignment() & Qt.AlignmentFlag.AlignRight:
            super().paintEvent(event)
            return
        room = self.contentsRect()
        lines, high = _lines(self.text(), self.font(), room.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        lines.draw(painter, QPointF(room.x(), room.y() + int((room.height() - high) / 2)))
        painter.end()


def _lines(text: str, font: QFont, width: int) -> tuple[QTextLayout, int]:
    """Break a text from right to left into lines of this width, as a label does; return them and their height."""
    option = QTextOption(Qt.AlignmentFlag.AlignRight)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    lines = QTextLayout(text.replace("\n", "\u2028"), font)
    lines.setTextOption(option)
    leading = max(QFontMetricsF(font).leading(), 0.0)
    high = -leading
    lines.beginLayout()
    while (line := lines.createLine()).isValid():
        line.setLineWidth(width)
        high += leading
        line.setPosition(QPointF(0, high))
        high += line.height()
    lines.endLayout()
    return lines, round(high)


def button(text: str, act: Callable[[], object], name: str = "plain") -> QPushButton:
    """A button that does one thing."""
    made = QPushButton(text.replace("&", "&&"))
    made.setAccessibleName(text)
    made.setProperty("role", name)
    made.setAutoDefault(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda _on=False: act())
    return made


def pick_box(name: str) -> QComboBox:
    """A box to pick from; long entries are shown in full in its list, and do not make it wide."""
    made = QComboBox()
    made.setAccessibleName(name)
    made.setMinimumContentsLength(12)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def column(*parts: QWidget | QLayout, gap: float = 1.5) -> QVBoxLayout:
    """Lay out parts in a column."""
    box = QVBoxLayout()
    return _filled(box, parts, gap)


def row(*parts: QWidget | QLayout, gap: float = 1.5) -> QHBoxLayout:
    """Lay out parts in a row."""
    box = QHBoxLayout()
    return _filled(box, parts, gap)


def _filled(box: _Box, parts: tuple[QWidget | QLayout, ...], gap: float) -> _Box:
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(px(gap))
    for part in parts:
        if isinstance(part, QWidget):
            box.addWidget(part)
        else:
            box.addLayout(part)
    return box


def card(*parts: QWidget | QLayout, name: str = "card", gap: float = 1.25) -> QFrame:
    """A rounded card; `name` "note" for a remark, "kind" for a reassurance."""
    frame = QFrame()
    frame.setProperty("role", name)
    box = column(*parts, gap=gap)
    side = px(2.5 if name == "card" else 2)
    box.setContentsMargins(
        side, px(2 if name == "card" else 1.5), side, px(2 if name == "card" else 1.5)
    )
    frame.setLayout(box)
    return frame


def rule() -> QFrame:
    """A thin line between parts."""
    frame = QFrame()
    frame.setProperty("role", "line")
    return frame


def clear(box: QBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := box.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif isinstance(inner, QBoxLayout):
            clear(inner)
            inner.deleteLater()


class _Ground(QWidget):
    """
    The background of a page; asks for no more height than its lines need at their current width.

    The layout's own minimum height counts every wrapped label at its narrowest: a page that fits would
    get a scroll bar.
    """

    def minimumSizeHint(self) -> QSize:  # Qt's name
        """The least width; the height follows from it."""
        inner = self.layout()
        return QSize(inner.minimumSize().width() if inner else 0, 0)


class Page(QScrollArea):
    """
    A page that scrolls: one centred column no wider than is pleasant to read.

    `centred` also places it a little above the middle of the height, for pages shown alone.
    """

    def __init__(
        self, width: float = COLUMN, gap: float = 2, *, centred: bool = False, margin: float = 3
    ) -> None:
        super().__init__()
        self._centred = centred
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = _Ground()
        role(ground, "ground")
        inner = QWidget()
        inner.setMaximumWidth(px(width))
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = column(gap=gap)
        inner.setLayout(self.body)
        outer = QHBoxLayout(ground)
        outer.setContentsMargins(px(margin), px(margin), px(margin), px(margin))
        outer.addStretch(1)
        outer.addWidget(inner, 1000)
        outer.addStretch(1)
        self.setWidget(ground)

    def add(self, *parts: QWidget | QLayout) -> None:
        """Append parts to the column; the first title is also the page's name for windows and screen readers."""
        for part in parts:
            if isinstance(part, QWidget):
                self.body.addWidget(part)
                if isinstance(part, QLabel) and part.property("role") == "title":
                    self.setWindowTitle(self.windowTitle() or part.text())
                    self.setAccessibleName(self.windowTitle())
            else:
                self.body.addLayout(part)

    def end(self) -> None:
        """Leave the rest of the height empty."""
        if self._centred:
            self.body.insertStretch(0, 2)
        self.body.addStretch(3)
