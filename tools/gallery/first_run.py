"""The set-up."""

import datetime
from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.fake import (
    find,
    status,
)
from tools.gallery.frames import (
    FIRST,
    FOLDERS,
    KEY_WORDS,
    in_pages,
    in_set_up,
)
from ui.first_run.born_step import AdultPage, BornStep
from ui.first_run.browsers import CoveredBrowser, FoundBrowser
from ui.first_run.browsers_step import BrowsersStep
from ui.first_run.folders_step import FoldersStep
from ui.first_run.secret_steps import CodeStep, PassphraseStep
from ui.first_run.talk_steps import AccountStep, DoesStep, EndStep, TogetherStep
from ui.first_run.try_step import TryStep
from ui.text import say


def _born() -> QWidget:
    step = BornStep()
    step.year.setCurrentIndex(step.year.findData(datetime.datetime.now(tz=datetime.UTC).year - 11))
    step.month.setCurrentIndex(4)
    return in_set_up(step, 3)


def _folders() -> QWidget:
    step = FoldersStep()
    step.show_found(FOLDERS)
    return in_set_up(step, 5)


def _new_passphrase() -> QWidget:
    step = PassphraseStep()
    step.new.first.setText("amber brook cedar delta")
    step.new.judge()
    return in_set_up(step, 6)


def _code() -> QWidget:
    step = CodeStep()
    step.show_code("7K3M-9QXA-2BCD-4EFG-5HJK-6MNP-8RST-0VWX-3", KEY_WORDS)
    return in_set_up(step, 7)


def _code_back() -> QWidget:
    step = CodeStep()
    step.show_code("7K3M-9QXA-2BCD-4EFG-5HJK-6MNP-8RST-0VWX-3", KEY_WORDS)
    hide = find(step, QPushButton, say("first.code.hide"))
    if isinstance(hide, QPushButton):
        hide.click()
    step.show_refused("recovery-mistyped")
    return in_set_up(step, 7)


def _browsers() -> QWidget:
    step = BrowsersStep()
    found = (("chromium", 0), ("brave", 1), ("firefox", 0))
    step.show_found(tuple(FoundBrowser(name, False, False, n) for name, n in found))
    folder = "/home/lena/.local/share/beforehand/browser/chromium"
    step.show_covered("chromium", CoveredBrowser("chromium", "load-unpacked", folder))
    return in_set_up(step, 8)


def _end() -> QWidget:
    step = EndStep()
    step.show_status(status())
    return in_set_up(step, 10)


SCREENS: dict[str, Callable[[], QWidget]] = {
    "first-together": lambda: in_set_up(TogetherStep(), 1),
    "first-does": lambda: in_set_up(DoesStep(), 2),
    "first-born": _born,
    "first-adult": lambda: in_pages(AdultPage("DE"), FIRST, under=False),
    "first-account": lambda: in_set_up(AccountStep(admin=True), 4),
    "first-folders": _folders,
    "first-passphrase": _new_passphrase,
    "first-code": _code,
    "first-code-back": _code_back,
    "first-try": lambda: in_set_up(TryStep(FOLDERS[0]), 9),
    "first-browsers": _browsers,
    "first-end": _end,
}
