"""The child's view of the record. Needs no passphrase."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from scanner.channel import messages as m
from scanner.channel.values import ItemEvent, Seen
from ui.kit.basics import Page, card, clear, label
from ui.kit.glyphs import Glyph
from ui.kit.steps import Points
from ui.text import say, say_code
from ui.theme import px


class RecordedPage(Page):
    """Shows `Recorded` as the service gives it."""

    def __init__(self) -> None:
        super().__init__()
        self.add(label(say("recorded.title"), "title"), label(say("recorded.lead"), "lead"))
        never = Points([say(f"recorded.never.{n}") for n in range(1, 5)], Glyph.CHECK)
        self.add(card(label(say("recorded.never"), "head"), never))
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.add(label(say("recorded.stays"), "soft"))
        self.end()
        self._list.addWidget(label(say("common.waiting"), "soft"))

    def show_state(self, recorded: m.Recorded) -> None:
        """Show kinds and counts."""
        clear(self._list)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(3))
        grid.setVerticalSpacing(px(1))
        grid.addWidget(label(say("recorded.kind"), "soft"), 0, 0)
        grid.addWidget(_right(label(say("recorded.today"), "soft")), 0, 1)
        ordered = sorted(recorded.kinds, key=lambda kind: -recorded.today.get(kind, 0))
        for at, kind in enumerate(ordered, start=1):
            count = recorded.today.get(kind, 0)
            words = label(say_code("kind", kind), "strong" if count else "soft")
            number = _right(label(QLocale().toString(count), "strong" if count else "soft"))
            number.setAccessibleName(f"{say_code('kind', kind)}: {count}")
            grid.addWidget(words, at, 0)
            grid.addWidget(number, at, 1)
        grid.setColumnStretch(0, 1)
        told = say("recorded.told" if _at_once(recorded) else "recorded.silent")
        self._list.addWidget(card(label(told, "strong"), grid, gap=2))

    def show_away(self, code: str) -> None:
        """Say why nothing can be shown."""
        clear(self._list)
        self._list.addWidget(label(say_code("problem", code), "warm"))


def _at_once(recorded: m.Recorded) -> bool:
    """Whether a pause is shown to a parent who does not open the list."""
    return any(
        told.event is ItemEvent.STOPPED and told.seen is Seen.AT_ONCE for told in recorded.told
    )


def _right(words: QLabel) -> QLabel:
    words.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    return words
