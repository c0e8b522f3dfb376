"""Thirty days of bars that differ without colours: full, hatched and hollow."""

import datetime
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current, px

DAYS = 30
_PATTERNS = (Qt.BrushStyle.SolidPattern, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.NoBrush)


class Series(NamedTuple):
    """A named row of counts, oldest day first."""

    name: str
    counts: tuple[int, ...]


class DayPlot(QWidget):
    """Stacked bars a day; at most three series."""

    def __init__(self) -> None:
        super().__init__()
        self._series: tuple[Series, ...] = ()
        self._last = datetime.date.today()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_series(self, series: tuple[Series, ...], last: datetime.date, name: str) -> None:
        """Draw these series, which end at `last`; `name` is what a screen reader says."""
        self._series, self._last = series, last
        self.setAccessibleName(name)
        self.update()

    @property
    def series(self) -> tuple[Series, ...]:
        """The current content."""
        return self._series

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(px(60), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw legend, grid and bars."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(current().font(0.86))
        legend = self._legend(painter)
        area = QRectF(px(4), legend, self.width() - px(4.5), self.height() - legend - px(3.5))
        most = max([sum(day) for day in zip(*(s.counts for s in self._series), strict=True)] or [0])
        top = _nice(most)
        self._grid(painter, area, top)
        self._bars(painter, area, top)
        painter.end()

    def _legend(self, painter: QPainter) -> float:
        """Draw the legend; return the height it took."""
        x, side = float(px(4)), float(px(1.75))
        for at, series in enumerate(self._series):
            box = QRectF(x, px(0.5), side, side)
            self._box(painter, box, at)
            painter.setPen(current().colour("ink"))
            width = painter.fontMetrics().horizontalAdvance(series.name)
            painter.drawText(QRectF(x + side + px(0.75), 0, width + 4, px(2.75)), 0x84, series.name)
            x += side + width + px(3.5)
        return float(px(4))

    def _grid(self, painter: QPainter, area: QRectF, top: int) -> None:
        metrics = painter.fontMetrics()
        for share in (0.0, 0.5, 1.0):
            y = area.bottom() - share * area.height()
            painter.setPen(QPen(current().colour("line"), 1))
            painter.drawLine(int(area.left()), int(y), int(area.right()), int(y))
            painter.setPen(current().colour("soft"))
            words = QLocale().toString(round(top * share))
            place = QRectF(0, y - metrics.height() / 2, area.left() - px(0.75), metrics.height())
            painter.drawText(place, 0x82, words)
        step = area.width() / DAYS
        for at in range(DAYS - 1, -1, -7):
            day = self._last - datetime.timedelta(days=DAYS - 1 - at)
            words = QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")
            width = metrics.horizontalAdvance(words)
            x = min(area.left() + (at + 0.5) * step - width / 2, area.right() - width)
            painter.drawText(QRectF(x, area.bottom() + px(0.5), width + 2, px(2.5)), 0x84, words)

    def _bars(self, painter: QPainter, area: QRectF, top: int) -> None:
        step = area.width() / DAYS
        for day in range(DAYS):
            bottom = area.bottom()
            for at, series in enumerate(self._series):
                height = series.counts[day] / top * area.height()
                if height:
                    box = QRectF(
                        area.left() + day * step + step * 0.2, bottom - height, step * 0.6, height
                    )
                    self._box(painter, box, at)
                    bottom -= height

    def _box(self, painter: QPainter, box: QRectF, at: int) -> None:
        colour = current().colour("accent")
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(QBrush(colour, _PATTERNS[at]))
        painter.drawRect(box)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def last_days(by_day: dict[str, dict[str, int]], kind: str, last: datetime.date) -> tuple[int, ...]:
    """Counts of a kind for the days up to `last`, oldest first."""
    days = [last - datetime.timedelta(days=back) for back in range(DAYS - 1, -1, -1)]
    return tuple(by_day.get(day.isoformat(), {}).get(kind, 0) for day in days)


def _nice(most: int) -> int:
    """The even number at the top of the axis."""
    return max(2, most + most % 2)
