"""A row that wraps where it does not fit: large type, long words, small screens."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem, QStyle, QWidget

from ui.theme import px


class Flow(QLayout):
    """Places its parts from the side where lines begin, each as large as it asks to be."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(px(1.5))
        for part in parts:
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:  # Qt's name
        """Take a part in."""
        self._items.append(item)

    def count(self) -> int:
        """The number of parts."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override] # Qt's name
        """A part, or nothing beyond the last one."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override] # Qt's name
        """Take a part out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # Qt's name
        """Ask for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # Qt's name
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # Qt's name
        """Height of all lines at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:  # Qt's name
        """Return the size of all parts in one line."""
        seen = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(size.width() for size in seen) + self.spacing() * max(len(seen) - 1, 0)
        return QSize(wide, max((size.height() for size in seen), default=0))

    def minimumSize(self) -> QSize:  # Qt's name
        """The widest part alone."""
        least = QSize()
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:  # Qt's name
        """Place the parts."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Walk along the lines; return the height they take."""
        x, y, height = 0, 0, 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x and x + size.width() > rect.width():
                x, y, height = 0, y + height + self.spacing(), 0
            if move:
                place = QRect(rect.x() + x, rect.y() + y, size.width(), size.height())
                way = QApplication.layoutDirection()
                item.setGeometry(QStyle.visualRect(way, rect, place))
            x += size.width() + self.spacing()
            height = max(height, size.height())
        return y + height
