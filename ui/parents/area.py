"""Controller of the parent's area: unlock, sections, answers and lock."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from scanner.channel import messages as m
from ui.bridge import Bridge
from ui.kit.question import Question
from ui.parents.overview_page import OverviewPage
from ui.parents.requests_page import RequestsPage
from ui.parents.rules_page import RulesPage
from ui.parents.sections import Sections
from ui.parents.side import Section
from ui.parents.unlock_page import UnlockPage
from ui.parents.window import ParentWindow
from ui.text import say

_R = TypeVar("_R", bound=m.Message)
Refuse = Callable[[str], None]


class ParentArea(QObject):
    """One window at a time; the unlocked session lives and dies with it."""

    closed = Signal()

    def __init__(self, bridge: Bridge, country: str) -> None:
        super().__init__()
        self._bridge = bridge
        self._sections = Sections(bridge, self._ask, country)
        self._sections.made.connect(self._made)
        self._sections.opened.connect(self._show)
        self._sections.saved.connect(self._saved)
        self.page: QWidget | None = None
        self.section: Section | None = None
        self._after_saving: Callable[[], None] | None = None
        self.window = ParentWindow()
        self.window.entered.connect(self.enter)
        self.window.lock.connect(self.lock)
        self.window.idle.connect(self._idle)
        self.window.closed.connect(self._closed)
        self.window.may_close = self._may_close
        bridge.busy.connect(self._busy)
        self._show_lock()

    def open(self) -> None:
        """Show the window."""
        self.window.come_forward()

    def close(self) -> None:
        """Close and lock without a question: the session ends."""
        self.window.may_close = lambda: True
        self.window.close()

    def lock(self) -> None:
        """Lock now; edits of the rules are asked about first."""
        self._leave_rules(self._lock_now)

    def _lock_now(self) -> None:
        self._bridge.lock()
        self._show_lock()

    def show_status(self, status: m.Status) -> None:
        """Keep the state; pages that show it follow."""
        self._sections.status = status
        self.window.show_waiting(status.waiting)
        if isinstance(self.page, OverviewPage):
            self.page.show_status(status)
        if isinstance(self.page, RequestsPage):
            self._sections.ask_held(self.page)

    def enter(self, section: Section) -> None:
        """Open a section."""
        self._leave_rules(lambda: self._enter_now(section))

    def _enter_now(self, section: Section) -> None:
        self.section = section
        self._show(self._sections.make(section))

    def _leave_rules(self, leave: Callable[[], None]) -> None:
        """Leave the page that is shown; edits of the rules are asked about first."""
        page = self.page
        if not isinstance(page, RulesPage) or not page.has_edits():
            leave()
            return
        keys = ("leave.save", "leave.drop", "leave.stay")
        question = Question(self.window, say("leave.title"), tuple(say(key) for key in keys))

        def chosen(at: int) -> None:
            if at == 0:
                self._after_saving = leave
                page.save()
            elif at == 1:
                leave()

        question.chosen.connect(chosen)
        question.open()

    def _saved(self, page: RulesPage) -> None:
        page.show_saved()
        leave, self._after_saving = self._after_saving, None
        if leave is not None:
            leave()

    # ---- lock

    def _show_lock(self, *, idle: bool = False) -> None:
        page = UnlockPage()
        page.tried.connect(lambda secret: self._unlock(page, secret))
        if idle:
            page.say_locked()
        self.section, self.page = None, page
        self.window.show_alone(page)
        self._show_pauses(page)

    def _show_pauses(self, page: UnlockPage) -> None:
        """Say how many pauses there were, on the child's connection: it needs no passphrase."""

        def then(reply: m.Reply) -> None:
            if self.page is page and isinstance(reply, m.Recorded):
                page.show_pauses(reply.pauses, reply.last_pause)

        self._bridge.ask(m.GetRecorded(), then, _nothing)

    def _unlock(self, page: UnlockPage, secret: str) -> None:
        def then(reply: m.Reply) -> None:
            if self.page is not page:
                return
            if isinstance(reply, m.Refused):
                page.refuse(reply.code, reply.wait)
            else:
                status = self._sections.status
                waiting = status is not None and status.waiting
                self.enter(Section.REQUESTS if waiting else Section.OVERVIEW)

        def failed(code: str) -> None:
            if self.page is page:
                page.refuse(code, 0.0)

        self._bridge.ask_parent(m.Unlock(secret), then, failed)

    def _may_close(self) -> bool:
        """Return whether the window may close at once; with edits of the rules it closes after the answer."""
        if isinstance(self.page, RulesPage) and self.page.has_edits():
            self._leave_rules(self._close_now)
            return False
        return True

    def _close_now(self) -> None:
        self._lock_now()
        self.window.close()

    def _idle(self) -> None:
        self._bridge.lock()
        self._show_lock(idle=True)

    def _closed(self) -> None:
        self._bridge.lock()
        self._bridge.busy.disconnect(self._busy)
        self.window.deleteLater()
        self.closed.emit()

    def _busy(self, on: bool) -> None:
        self.window.show_busy(on=on)

    def _made(self, page: QWidget) -> None:
        self.page = page

    def _show(self, page: QWidget) -> None:
        self.page = page
        if self.section is not None:
            self.window.show_section(self.section, page)

    # ---- asking

    def _ask(
        self, request: m.Request, kind: type[_R], then: Callable[[_R], None], refuse: Refuse
    ) -> None:
        """Ask as the parent. Answers for a page that is gone are dropped; `locked` shows the lock."""
        asking = self.page

        def refused(code: str) -> None:
            if self.page is not asking:
                return
            if code in ("locked", "no-set-up"):
                self._show_lock(idle=code == "locked")
            else:
                refuse(code)

        def answered(reply: m.Reply) -> None:
            if isinstance(reply, m.Refused):
                refused(reply.code)
            elif isinstance(reply, kind) and self.page is asking:
                then(reply)

        long_work = isinstance(request, m.VerifyLog | m.ExportLog | m.ReadLog)
        ask = self._bridge.work if long_work else self._bridge.ask_parent
        ask(request, answered, refused)


def _nothing(_code: str) -> None:
    """Do nothing: this part of the page can stay empty."""
