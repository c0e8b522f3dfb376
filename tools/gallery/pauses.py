"""Pauses, and the pages that follow a choice."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from scanner.channel import messages as m
from tests.ui.fake import (
    TEEN_DISCLOSED,
    held_item,
    preview,
)
from tools.gallery.frames import CHILD, PAUSE, TEEN, in_pages
from ui.family import Family
from ui.pause import words
from ui.pause.ask_page import AskPage
from ui.pause.confirm_page import ConfirmPage
from ui.pause.copy_page import CopyPage
from ui.pause.go_page import GoPage
from ui.pause.outcome_page import OutcomePage
from ui.pause.pause_page import PausePage
from ui.text import say


def _pause(item: m.HeldItem, family: Family) -> QWidget:
    page = PausePage((item,), family, 0)
    if not page.blur.isHidden():
        page.show_preview(preview())
    return in_pages(page, PAUSE, under=False)


def _outcome(key: str, first: str, second: str = "", **facts: object) -> QWidget:
    page = OutcomePage(
        say(f"{key}.title"), say(key, **facts), say(first), say(second) if second else ""
    )
    return in_pages(page, PAUSE, under=False)


def _many() -> QWidget:
    names = ("beach.jpg", "IMG_2210.jpg", "IMG_2211.jpg", "IMG_2212.jpg", "IMG_2213.jpg")
    items = tuple(held_item(name, name=name) for name in names)
    return in_pages(PausePage(items, CHILD, 0), PAUSE, under=False)


def _wrong() -> QWidget:
    shown = say("disclosed.false-alarm.as-count")
    answers = say("wrong.yes"), say("wrong.no")
    page = ConfirmPage(say("wrong.title"), say("wrong.lead"), answers, shown)
    return in_pages(page, PAUSE)


def _kept() -> QWidget:
    group = (held_item(),)
    ways = say("pause.kept.keep"), say("pause.kept.delete")
    page = OutcomePage(words.kept_title(group), words.kept(group), *ways)
    return in_pages(page, PAUSE, under=False)


def _unsent() -> QWidget:
    words_of_it = words.asked((held_item(),), ("too-many-asks",))
    page = OutcomePage(say("pause.asked.title"), words_of_it, say("common.done"))
    return in_pages(page, PAUSE, under=False)


def _copy() -> QWidget:
    page = CopyPage(held_item(), preview())
    page.picker.cover({(r, c) for r in (3, 4, 5) for c in (2, 3, 4, 5)})
    page.picker.cut("top")
    return in_pages(page, PAUSE)


SCREENS: dict[str, Callable[[], QWidget]] = {
    "pause-child": lambda: _pause(held_item(), CHILD),
    "pause-teen": lambda: _pause(
        held_item(action="warn", go_on_after=20, disclosed=TEEN_DISCLOSED), TEEN
    ),
    "pause-unchecked": lambda: _pause(
        held_item(reasons=("encrypted",), name="class.zip", media="zip", copies=False), CHILD
    ),
    "pause-old": lambda: _pause(held_item(expires=1), CHILD),
    "pause-ask": lambda: in_pages(AskPage((held_item(),)), PAUSE),
    "pause-ask-away": lambda: in_pages(
        AskPage((held_item(goes_to=("Mum's laptop", "Dad"), category_goes=True),)), PAUSE
    ),
    "pause-ask-phone": lambda: in_pages(AskPage((held_item(),), by_phone=True), PAUSE),
    "pause-go": lambda: in_pages(GoPage(20, (held_item(action="warn", go_on_after=20),)), PAUSE),
    "pause-wrong": _wrong,
    "pause-many": _many,
    "pause-kept": _kept,
    "pause-copy": _copy,
    "pause-asked": lambda: _outcome("pause.asked", "common.done"),
    "pause-unsent": _unsent,
}
