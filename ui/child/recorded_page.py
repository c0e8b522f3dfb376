"""The child's view of the record: what happened today, and what is never recorded. Needs no passphrase."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from scanner.channel import messages as m
from scanner.channel.values import RecordKind
from ui import disclosure
from ui.kit.basics import Page, card, clear, label
from ui.kit.glyphs import Glyph
from ui.kit.steps import Points
from ui.text import say, say_code
from ui.theme import px

# Heartbeats and bookkeeping say nothing about anybody.
_BOOKKEEPING = frozenset({RecordKind.HEARTBEAT, RecordKind.EPOCH, RecordKind.NOTED})


class RecordedPage(Page):
    """Shows `Recorded` as the service gives it."""

    def __init__(self) -> None:
        super().__init__()
        self.add(label(say("recorded.title"), "title"), label(say("recorded.lead"), "lead"))
        self._list = QVBoxLayout()
        self._list.setSpacing(px(2))
        self.body.addLayout(self._list)
        never = Points([say(f"recorded.never.{n}") for n in range(1, 5)], Glyph.CHECK)
        self.add(card(label(say("recorded.never"), "head"), never))
        self.add(label(say("recorded.stays"), "soft"))
        self.end()
        self._list.addWidget(label(say("common.waiting"), "soft"))

    def show_state(self, recorded: m.Recorded) -> None:
        """Show what happened today, and what a parent learns of it."""
        clear(self._list)
        happened = {k: n for k, n in recorded.today.items() if n and k not in _BOOKKEEPING}
        head = label(say("recorded.happened"), "head")
        if happened:
            self._list.addWidget(card(head, _counts(happened)))
        else:
            self._list.addWidget(card(head, label(say("recorded.nothing"))))
        if recorded.false_alarms:
            self._list.addWidget(label(say("recorded.wrong", n=recorded.false_alarms)))
        learns = Points(disclosure.of_rules(recorded.disclosed), Glyph.EYE)
        self._list.addWidget(card(label(say("learn.title"), "head"), learns))

    def show_away(self, code: str) -> None:
        """Say why nothing can be shown."""
        clear(self._list)
        self._list.addWidget(label(say_code("problem", code), "warm"))


def _counts(happened: dict[str, int]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(3))
    grid.setVerticalSpacing(px(1))
    grid.setColumnStretch(0, 1)
    for at, (kind, count) in enumerate(sorted(happened.items(), key=lambda one: -one[1])):
        number = _right(label(QLocale().toString(count), "strong"))
        number.setAccessibleName(f"{say_code('kind', kind)}: {count}")
        grid.addWidget(label(say_code("kind", kind)), at, 0)
        grid.addWidget(number, at, 1)
    return grid


def _right(words: QLabel) -> QLabel:
    words.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    return words
