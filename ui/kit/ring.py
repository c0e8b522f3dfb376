"""A ring that empties while a pause runs. It ticks once a second; nothing moves in between."""

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current, px


class Ring(QWidget):
    """Counts seconds down. Emits `left` at each tick and `over` once at the end."""

    left = Signal(int)
    over = Signal()

    def __init__(self, seconds: int) -> None:
        super().__init__()
        self._total = max(seconds, 0)
        self._left = self._total
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin to count."""
        self.left.emit(self._left)
        if self._left:
            self._timer.start()
        else:
            self.over.emit()

    def tick(self) -> None:
        """Count one second."""
        self._left = max(self._left - 1, 0)
        self.left.emit(self._left)
        self.update()
        if self._left == 0:
            self._timer.stop()
            self.over.emit()

    def sizeHint(self) -> QSize:
        """A calm, large ring."""
        return QSize(px(20), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is left as an arc and as a number."""
        del event
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = px(1.25)
        box = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.setPen(QPen(theme.colour("line"), width))
        painter.drawEllipse(box)
        pen = QPen(theme.colour("accent"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        share = self._left / self._total if self._total else 0.0
        painter.drawArc(box, 90 * 16, round(share * 360 * 16))
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(2.8))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.words())
        painter.end()

    def words(self) -> str:
        """The seconds in the digits of the language, as the line below has them; at the end a tick."""
        return QLocale().toString(self._left) if self._left else "✓"
