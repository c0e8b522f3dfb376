"""Windows around the pages, and made-up facts that several pages share."""

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from scanner.channel import messages as m
from ui.family import Family
from ui.first_run.step import SetupStep
from ui.first_run.window import FirstRunWindow
from ui.kit.window import PagesWindow
from ui.parents.side import Section
from ui.parents.window import ParentWindow
from ui.text import say

CHILD = Family("10-12", "Aunt Ana", "GB", parent_notified=True)
TEEN = Family("13-15", "", "DE", parent_notified=False)
PAUSE, HOME, PARENTS, FIRST = (1000, 740), (740, 780), (1180, 780), (860, 760)
KEY_WORDS = "lusab babad gutih tugad mufuz tofin"
FOLDERS = ("/home/lena/Pictures", "/home/lena/Downloads", "/home/lena/Screenshots")


def still(widget: QWidget) -> None:
    """Stop the timers of a widget, so that a picture of it is always the same."""
    for timer in widget.findChildren(QTimer):
        timer.stop()


def in_pages(
    page: QWidget, size: tuple[int, int], *, under: bool = True, leave: bool = True
) -> QWidget:
    window = PagesWindow(say("common.back"), leave=leave)
    if under:
        window.pages.start(QWidget())
        window.pages.push(page)
    else:
        window.pages.start(page)
    window.resize(*size)
    return window


def in_parents(section: Section, page: QWidget) -> QWidget:
    window = ParentWindow()
    window.show_waiting(1)
    window.show_section(section, page)
    window.resize(*PARENTS)
    return window


def in_set_up(step: SetupStep, at: int) -> QWidget:
    window = FirstRunWindow()
    window.show_step(step, at, 10, may_go_back=1 < at < 7)
    window.resize(*FIRST)
    return window


def family_link(**changes: object) -> m.LinkIs:
    answerers = (
        m.AnswererRow("Mum's laptop", "aa", "2027-11-02"),
        m.AnswererRow("Dad", "bb", "2027-12-24"),
    )
    made = m.LinkIs(True, True, False, True, True, answerers, 0)
    return msgspec.structs.replace(made, **changes)
