"""Activity: the opened log as a table, with filter, verification and export."""

import time

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableView,
    QWidget,
)

from scanner.channel import messages as m
from scanner.channel.values import RecordKind
from ui.kit.basics import Page, button, label, row
from ui.kit.files import pick_new_file
from ui.kit.flow import Flow
from ui.kit.working import Working
from ui.parents.log_model import LogModel
from ui.text import say, say_code
from ui.theme import px

_K = RecordKind
_DAY = 86400
_WIDEST = 10_000  # units of space: as wide as the window is
_ROWS = 5  # the least number shown; if these have no room, the page scrolls
_PADDING = 4  # beside the words of a cell, in units of space
_ROW = 4.25  # height in units of space
_WIDTHS = (
    17,
    24,
    12,
    18,
    12,
)  # the least widths of the columns, in units of space; the last takes the rest
_KINDS: dict[str, tuple[RecordKind, ...]] = {
    "all": (),
    "pauses": (_K.VERDICT, _K.RELEASED, _K.DELETED, _K.EXPIRED, _K.FALSE_ALARM),
    "family": (_K.REQUESTED, _K.ANSWERED),
    "guard": (_K.STARTED, _K.STOPPED, _K.HEARTBEAT, _K.SUSPENDED, _K.RESUMED, _K.CLOCK, _K.FAULT,
              _K.DISPLAY, _K.LEVEL, _K.PRUNED),
    "parents": (_K.POLICY, _K.PASSPHRASE, _K.WRONG_TRY, _K.ONE_TIME_CODES, _K.LINK, _K.OPENED, _K.EXPORTED,
                _K.ERASED),
}  # fmt: skip
_TIMES = {"all": 0, "day": _DAY, "week": 7 * _DAY, "month": 30 * _DAY}


class ActivityPage(Page):
    """A page as wide as the window, because a table needs that; it scrolls where the letters are large."""

    filtered = Signal(object, int)  # kinds, since
    verify = Signal()
    export = Signal(str)  # path
    seen = Signal()  # the damage of the log

    def __init__(self) -> None:
        super().__init__(width=_WIDEST, gap=1.5)
        self.model = LogModel(self)
        self.table = record_table(self.model)
        self.kinds = _filter("act.kind", list(_KINDS))
        self.times = _filter("act.time", list(_TIMES))
        self._total = label("", "soft")
        self._total.setWordWrap(False)
        self._total.setMinimumHeight(self.kinds.sizeHint().height())  # its middle beside theirs
        self.said = label("", "strong")
        self.said.hide()
        self._seen = button(say("act.seen"), self.seen.emit)
        self._seen.hide()
        self.working = Working(say("common.cancel"))
        filters = Flow(_named("act.kind", self.kinds), _named("act.time", self.times), self._total)
        ways = Flow(
            button(say("act.verify"), self.verify.emit), button(say("act.export"), self._export)
        )
        self.add(label(say("parents.activity"), "title"), label(say("act.lead"), "soft"), filters)
        self.body.addWidget(self.table, 1)
        self.add(ways, self.working, self.said)
        self.body.addWidget(self._seen, 0, Qt.AlignmentFlag.AlignLeading)
        for choice in (self.kinds, self.times):
            choice.currentIndexChanged.connect(self._filter)

    def show_page(self, page: m.LogPage) -> None:
        """Restart the table from its first page."""
        self.model.start(page.total, page.rows)
        self._total.setText(say("act.total", n=page.total))
        self._widen(len(page.rows))
        self.table.scrollToTop()

    def show_report(self, report: m.LogReport) -> None:
        """Show what verifying found."""
        if report.whole:
            words = say("act.whole", n=report.records, words=report.checkpoint)
            before = say("act.whole.seen", n=report.acknowledged) if report.acknowledged else ""
            self._say(f"{words} {before}\n{say('act.words')}")
        else:
            damage = say_code("damage", report.damage)
            words = say("act.damaged", n=report.bad_seq, damage=damage)
            self._say(f"{words}\n{say('act.damaged.more')}")
            self._seen.show()

    def show_exported(self, path: str) -> None:
        """Say where the copy is."""
        self._say(say("act.export.done", path=path))

    def show_seen(self) -> None:
        """Say what acknowledging the damage did."""
        self._say(say("act.seen.done"))

    def show_refused(self, code: str) -> None:
        """Say why something was not done."""
        self._say(say_code("problem", code))

    def _widen(self, rows: int) -> None:
        """Give each column the width of its longest words; where they have no room together, the table scrolls."""
        widen(self.table, rows, _WIDTHS)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()
        self._seen.hide()

    def _filter(self) -> None:
        kinds = tuple(str(kind) for kind in _KINDS[self.kinds.currentData()])
        back = _TIMES[self.times.currentData()]
        self.filtered.emit(kinds, int(time.time()) - back if back else 0)

    def _export(self) -> None:
        pick_new_file(self, say("act.export.where"), "beforehand-report.pdf", self.export.emit)


def widen(table: QTableView, rows: int, widths: tuple[float, ...]) -> None:
    """Give each column the width of its longest words in the first rows, and at least its own."""
    metrics, model = table.fontMetrics(), table.model()
    for at, width in enumerate(widths):
        words = (model.index(number, at).data() or "" for number in range(rows))
        longest = max(map(metrics.horizontalAdvance, words), default=0)
        table.setColumnWidth(at, max(px(width), longest + px(_PADDING)))


def _named(name: str, box: QComboBox) -> QWidget:
    named = QWidget()
    words = label(say(name), "soft")
    words.setWordWrap(False)
    named.setLayout(row(words, box))
    return named


def _filter(name: str, values: list[str]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(say(name))
    for value in values:
        box.addItem(say(f"{name}.{value}"), value)
    return box


def record_table(model: QAbstractItemModel) -> QTableView:
    """Make a table of records, as wide as the window."""
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(say("act.table"))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)  # Tab leaves the table; the arrow keys move inside
    table.verticalHeader().hide()
    # One height for all rows: Qt need not ask 100,000 rows how high they are.
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(px(_ROW))
    table.setMinimumHeight(px((_ROWS + 1) * _ROW))
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setAccessibleName(say("act.table"))
    header.setHighlightSections(False)
    header.setMinimumSectionSize(px(9))
    for at, width in enumerate(_WIDTHS):
        table.setColumnWidth(at, px(width))
    header.setStretchLastSection(True)
    return table
