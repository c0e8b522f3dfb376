"""A parent's computer elsewhere."""

import time
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from scanner.channel import messages as m
from tests.ui.fake import (
    DAY,
)
from tools.gallery.frames import in_pages
from ui.answering.asks_page import AsksPage
from ui.answering.children_page import ChildrenPage


def _asks_away(*, none: bool = False, certificate: bool = True) -> QWidget:
    page, now = AsksPage(), int(time.time())
    kim, ada = m.ChildRow("k", "Kim", True, (("Dad", "bb"),)), m.ChildRow("a", "Ada", False, ())
    asks = (
        m.AskRow("1", "k", "Kim", "nudity", "family", now - 300, now + DAY, now - 290),
        m.AskRow("2", "a", "Ada", "", "school", now - 900, now + DAY, now, answer="talk"),
        m.AskRow("3", "k", "Kim", "partial", "art", now - DAY, now, now, ending="keep", by="Dad"),
        m.AskRow("4", "a", "Ada", "", "joke", now - DAY, now, now, ending="expired"),
    )
    if certificate:
        page.show_state(
            m.AskList(() if none else asks, () if none else (kim, ada), True, True, False)
        )
    else:
        page.show_away(certificate=False)
    return in_pages(page, (1040, 900), under=False, leave=False)


def _asks_clock() -> QWidget:
    page, now = AsksPage(), int(time.time())
    asks = (
        m.AskRow("1", "k", "Kim", "nudity", "family", now + DAY, now + 2 * DAY, now),
        m.AskRow("2", "k", "Kim", "nudity", "school", now - DAY, now - 60, now),
    )
    page.show_state(m.AskList(asks, (m.ChildRow("k", "Kim", True, ()),), True, False, False))
    return in_pages(page, (1040, 900), under=False, leave=False)


def _children_away() -> QWidget:
    page = ChildrenPage()
    kim, ada = m.ChildRow("k", "Kim", True, (("Dad", "bb"),)), m.ChildRow("a", "Ada", False, ())
    page.show_state(m.AskList((), (kim, ada), True, True, True))
    return in_pages(page, (1040, 900), leave=False)


SCREENS: dict[str, Callable[[], QWidget]] = {
    "away-asks": _asks_away,
    "away-none": lambda: _asks_away(none=True),
    "away-first": lambda: _asks_away(certificate=False),
    "away-clock": _asks_clock,
    "away-children": _children_away,
}
