"""Overview: what is covered now, and what the last thirty days were like."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from scanner.channel import messages as m
from ui.coverage import accounts_card, apps_card, gate_cards, layers_card, plain
from ui.kit.basics import Page, card, clear, column, label
from ui.kit.plot import DayPlot, Series, last_days
from ui.text import say, say_code
from ui.theme import px
from ui.tray import sentence, state_icon
from ui.when import moment

_BARS = (("over.held", "hold"), ("over.paused", "warn"), ("over.asked", "requested"))
MAX_GAPS = 8  # the newest; all of them are in the log


class OverviewPage(Page):
    """Shows `Status` and the log's counts."""

    def __init__(self) -> None:
        super().__init__(width=100)
        self._shield = QLabel()
        self._words = label("", "title")
        self._more = label("", "soft")
        head = QHBoxLayout()
        head.setSpacing(px(2))
        head.addWidget(self._shield, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(column(self._words, self._more, gap=0.5), 1)
        self.body.addLayout(head)
        self._layers = QVBoxLayout()
        self._layers.setSpacing(px(2))
        self.plot = DayPlot()
        self._quiet = label(say("over.quiet"), "soft")
        self._wrong = label("")
        month = card(label(say("over.month"), "head"), self.plot, self._quiet, self._wrong)
        self._gaps, self._folders = QVBoxLayout(), QVBoxLayout()
        self._first = QVBoxLayout()  # of what the head is about, above all else
        self.body.addLayout(self._first)
        self.add(month)
        self.body.addLayout(self._layers)
        self.body.addLayout(self._gaps)
        self.body.addLayout(self._folders)
        self.end()
        self._quiet.hide()

    def show_status(self, status: m.Status) -> None:
        """Show the state and what is covered."""
        self._shield.setPixmap(state_icon(status.state).pixmap(px(6), px(6)))
        self._words.setText(sentence(status))
        self._more.setText(say("over.since", n=status.looked_at))
        clear(self._layers)
        self._layers.addWidget(layers_card(status))
        self._layers.addWidget(apps_card(status))
        self._layers.addWidget(accounts_card(status))
        for each in gate_cards(status):
            self._layers.addWidget(each)
        folders = [_folder(folder) for folder in status.folders]
        clear(self._folders)
        clear(self._first)
        troubled = any(folder.problem for folder in status.folders)
        if folders:
            place = self._first if troubled else self._folders
            place.addWidget(card(label(say("over.folders"), "head"), *folders))

    def show_history(self, page: m.LogPage, last: datetime.date) -> None:
        """Show the plot and the gaps."""
        series = tuple(Series(say(key), last_days(page.by_day, kind, last)) for key, kind in _BARS)
        held, paused, asked = (sum(one.counts) for one in series)
        name = say("over.plot", held=held, paused=paused, asked=asked)
        self.plot.show_series(series, last, name)
        self._quiet.setVisible(not held + paused + asked)
        self._wrong.setText(say("over.wrong", n=page.false_alarms))
        clear(self._gaps)
        newest = sorted(page.gaps, key=lambda gap: -gap.start)[:MAX_GAPS]
        lines = [label(_gap(gap)) for gap in newest]
        none = [] if lines else [label(say("over.gaps.none"))]
        self._gaps.addWidget(card(label(say("over.gaps"), "head"), *none, *lines))


def _folder(folder: m.FolderState) -> QFrame:
    path = label(folder.path, "strong")
    if folder.problem:
        state = label(say_code("folder", folder.problem), "warm")
    else:
        state = label(say("over.folder.polled" if folder.polled else "over.folder.well"), "soft")
    return plain(column(path, state, gap=0.25))


def _gap(gap: m.Gap) -> str:
    why = say_code("gap", gap.why)
    return say("over.gap", start=moment(gap.start), end=moment(gap.end), why=why)
