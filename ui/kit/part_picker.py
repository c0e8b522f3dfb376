"""A blurred picture in a grid of parts: press a part to cover it, cut strips off the sides."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from scanner.channel.values import Box, CopyEdit, Preview
from ui.kit.blur import soft_image
from ui.text import say
from ui.theme import current, px

PARTS = 8  # per side
LEAST = 2  # parts per side that must be left after cutting
SIDE = 34  # of the longer side, in units of space
_MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class PartPicker(QWidget):
    """Gives by `edit` what is covered and what is kept; works by mouse, keyboard and screen reader."""

    def __init__(self, preview: Preview | None) -> None:
        super().__init__()
        self._image: QImage | None = soft_image(preview)
        shape = (preview.w, preview.h) if preview is not None and self._image else (4, 3)
        longer = px(SIDE) / max(shape)
        self._size = QSize(round(shape[0] * longer), round(shape[1] * longer))
        self._covered: set[tuple[int, int]] = set()
        self._cut = {"top": 0, "bottom": 0, "left": 0, "right": 0}
        self._at = (0, 0)  # row and column
        self._covering = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("copy.blur"))
        self._describe()

    @property
    def edit(self) -> CopyEdit:
        """The choice, in fractions of the picture."""
        cut, part = self._cut, 1 / PARTS
        keep = Box(
            cut["left"] * part,
            cut["top"] * part,
            (PARTS - cut["left"] - cut["right"]) * part,
            (PARTS - cut["top"] - cut["bottom"]) * part,
        )
        covers = (Box(c * part, r * part, part, part) for r, c in sorted(self._covered))
        return CopyEdit(keep, tuple(covers))

    def cut(self, side: str) -> None:
        """Cut a strip off "top", "bottom", "left" or "right", as long as something is left."""
        across = ("top", "bottom") if side in ("top", "bottom") else ("left", "right")
        if sum(self._cut[s] for s in across) < PARTS - LEAST:
            self._cut[side] += 1
            self._describe()

    def cover(self, parts: set[tuple[int, int]]) -> None:
        """Cover these parts, by row and column."""
        self._covered |= parts
        self._describe()

    def reset(self) -> None:
        """Cover and cut nothing."""
        self._covered.clear()
        self._cut = dict.fromkeys(self._cut, 0)
        self._describe()

    def sizeHint(self) -> QSize:  # Qt's name
        """The picture's shape."""
        return self._size

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt's name
        """Move with the arrows, cover with Space or Enter."""
        move = _MOVES.get(Qt.Key(event.key()))
        if move is not None:
            row, column = self._at
            self._at = (_within(row + move[0]), _within(column + move[1]))
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._covered ^= {self._at}
        else:
            super().keyPressEvent(event)
            return
        self._describe()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Cover the part, or show it again."""
        self._at = self._part(event.position())
        self._covering = self._at not in self._covered
        self._paint_part()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Continue what the press began."""
        at = self._part(event.position())
        if at != self._at:
            self._at = at
            self._paint_part()

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw the blur, what is covered, and what is cut off."""
        del event
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.colour("tint"))
        if self._image is not None:
            painter.drawImage(QRectF(self.rect()), self._image)
        cut = theme.colour("ground")
        cut.setAlphaF(0.85)
        for row in range(PARTS):
            for column in range(PARTS):
                tile = self._tile(row, column)
                if (row, column) in self._covered:
                    painter.fillRect(tile, theme.colour("ink"))
                if self._is_cut(row, column):
                    painter.fillRect(tile, cut)
        painter.setPen(QPen(theme.colour("line"), 1))
        for n in range(PARTS + 1):
            x, y = n * (self.width() - 1) / PARTS, n * (self.height() - 1) / PARTS
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 3))
            painter.drawRect(self._tile(*self._at).adjusted(2, 2, -2, -2))
        painter.end()

    def _paint_part(self) -> None:
        if self._covering:
            self._covered.add(self._at)
        else:
            self._covered.discard(self._at)
        self._describe()

    def _describe(self) -> None:
        row, column = self._at
        state = "covered" if self._at in self._covered else "shown"
        if self._is_cut(row, column):
            state = "cut"
        words = say(f"copy.cell.{state}", row=row + 1, column=column + 1)
        self.setAccessibleDescription(f"{words}. {say('copy.keys')}")
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.update()

    def _is_cut(self, row: int, column: int) -> bool:
        cut = self._cut
        rows = range(cut["top"], PARTS - cut["bottom"])
        return row not in rows or column not in range(cut["left"], PARTS - cut["right"])

    def _tile(self, row: int, column: int) -> QRectF:
        wide, high = self.width() / PARTS, self.height() / PARTS
        return QRectF(column * wide, row * high, wide, high)

    def _part(self, at: QPointF) -> tuple[int, int]:
        row, column = int(at.y() * PARTS / self.height()), int(at.x() * PARTS / self.width())
        return _within(row), _within(column)


def _within(number: int) -> int:
    return min(PARTS - 1, max(0, number))
