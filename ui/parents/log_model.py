"""The log as a table that fetches pages as they come into sight: 100,000 rows cost no more than one screen."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from scanner.channel import messages as m
from scanner.channel.values import PEOPLE, Record
from ui.text import say, say_code
from ui.when import moment

PAGE = 200
KEPT_PAGES = 40  # a few screens up and down; the rest is fetched again
COLUMNS = ("act.when", "act.what", "act.outcome", "act.why", "act.where", "act.number")

_SHOWN = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,  # the full text of a cell that is cut off
)
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class LogModel(QAbstractTableModel):
    """Rows newest first. `wanted` asks for a page; `take` hands it in."""

    wanted = Signal(int)  # offset

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: OrderedDict[int, tuple[m.LogRow, ...]] = OrderedDict()
        self._asked: set[int] = set()

    @property
    def kept_pages(self) -> int:
        """The number of pages in memory; at most `KEPT_PAGES`."""
        return len(self._pages)

    def start(self, total: int, rows: tuple[m.LogRow, ...]) -> None:
        """Restart from the first page and the number of all rows."""
        self.beginResetModel()
        self._total = total
        self._pages = OrderedDict({0: rows})
        self._asked.clear()
        self.endResetModel()

    def take(self, offset: int, rows: tuple[m.LogRow, ...]) -> None:
        """Hand in a page that was asked for."""
        self._asked.discard(offset)
        if offset >= self._total:
            return
        self._pages[offset] = rows
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        last = min(offset + PAGE, self._total) - 1
        self.dataChanged.emit(self.index(offset, 0), self.index(last, len(COLUMNS) - 1))

    def forget(self, offset: int) -> None:
        """Note that a page did not arrive; it may be requested again."""
        self._asked.discard(offset)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """All rows, fetched or not."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """The columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Names of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return say(COLUMNS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """A cell; a row that is not here yet shows a mark and is asked for."""
        if role not in _SHOWN:
            return None
        row = self._row(index.row())
        return say("act.loading") if row is None else CELLS[index.column()](row)

    def _row(self, at: int) -> m.LogRow | None:
        offset = at - at % PAGE
        page = self._pages.get(offset)
        if page is None:
            if offset not in self._asked:
                self._asked.add(offset)
                self.wanted.emit(offset)
            return None
        self._pages.move_to_end(offset)
        return page[at - offset] if at - offset < len(page) else None


def _outcome(record: Record) -> str:
    return say_code("action", record.action) if record.action else ""


def _why(record: Record) -> str:
    if not record.reason:
        return say_code("who", record.decided_by) if record.decided_by in PEOPLE else ""
    for family in ("reason", "ask", "who", "note", "problem"):
        words = say_code(family, record.reason)
        if words != say("code.other", code=record.reason):
            return words
    return record.reason


def _where(record: Record) -> str:
    return say_code("where", record.layer) if record.layer else ""


CELLS: tuple[Callable[[m.LogRow], str], ...] = (
    lambda row: moment(row.record.wall),
    lambda row: say_code("kind", row.record.kind),
    lambda row: _outcome(row.record),
    lambda row: _why(row.record),
    lambda row: _where(row.record),
    lambda row: QLocale().toString(row.seq),
)
