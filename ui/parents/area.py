"""Controller of the parent's area: unlock, sections, answers and lock."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from scanner.channel import client_env
from scanner.channel import messages as m
from ui.bridge import Bridge
from ui.child.directory import HelpKind
from ui.child.help_page import HelpPage
from ui.command import app_command, family_command, program
from ui.kit.question import Question
from ui.parents.activity_controller import ActivityController
from ui.parents.activity_page import ActivityPage
from ui.parents.coach_page import CoachPage
from ui.parents.family_command import FamilyCommand
from ui.parents.family_page import FamilyPage
from ui.parents.health_page import HealthPage
from ui.parents.link_controller import LinkController
from ui.parents.link_page import LinkPage
from ui.parents.overview_page import OverviewPage
from ui.parents.passphrase_controller import PassphraseController
from ui.parents.passphrase_page import PassphrasePage
from ui.parents.requests_page import RequestsPage
from ui.parents.rules_controller import RulesController
from ui.parents.rules_page import RulesPage
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
        self._country = country
        self.status: m.Status | None = None
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
        self.status = status
        self.window.show_waiting(status.waiting)
        if isinstance(self.page, OverviewPage):
            self.page.show_status(status)
        if isinstance(self.page, RequestsPage):
            self._ask_held(self.page)

    def enter(self, section: Section) -> None:
        """Open a section."""
        makers: dict[Section, Callable[[], QWidget]] = {
            Section.OVERVIEW: self._overview,
            Section.REQUESTS: self._requests,
            Section.ACTIVITY: self._activity,
            Section.FAMILY: self._family,
            Section.RULES: self._rules,
            Section.LINK: self._link,
            Section.COACH: self._coach,
            Section.HEALTH: self._health,
            Section.PASSPHRASE: self._passphrase,
        }
        self._leave_rules(lambda: self._enter_now(section, makers[section]))

    def _enter_now(self, section: Section, make: Callable[[], QWidget]) -> None:
        self.section = section
        self._show(make())

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
                waiting = self.status is not None and self.status.waiting
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

    # ---- sections

    def _overview(self) -> QWidget:
        page = OverviewPage()
        self.page = page
        if self.status is not None:
            page.show_status(self.status)
        today = datetime.datetime.now(tz=datetime.UTC).astimezone().date()
        self._ask(
            m.ReadLog(limit=1), m.LogPage, lambda reply: page.show_history(reply, today), _nothing
        )
        return page

    def _requests(self) -> QWidget:
        page = RequestsPage()
        self.page = page

        def answer(item: str, chosen: m.Answer) -> None:
            def done(_reply: m.Done) -> None:
                page.show_done(chosen, page.item(item))
                self._ask_held(page)

            self._ask(m.AnswerRequest(item, chosen), m.Done, done, page.show_refused)

        page.answered.connect(answer)
        self._ask_held(page)
        return page

    def _ask_held(self, page: RequestsPage) -> None:
        self._ask(
            m.ListHeld(), m.HeldList, lambda reply: page.show_state(reply.items), page.show_refused
        )

    def _activity(self) -> QWidget:
        page = ActivityPage()
        self.page = page
        ActivityController(page, self._bridge, self._ask).begin()
        return page

    def _family(self) -> QWidget:
        page = FamilyPage(client_env.administrator_asked(program()))
        command = FamilyCommand(page, family_command())
        page.wanted.connect(
            lambda secret: command.read(secret, page.show_accounts, page.show_failed)
        )
        return page

    def _rules(self) -> QWidget:
        page = RulesPage()
        self.page = page
        found = tuple(folder.path for folder in self.status.folders) if self.status else ()
        controller = RulesController(page, self._ask, found)
        controller.saved.connect(lambda: self._saved(page))
        controller.begin()
        return page

    def _link(self) -> QWidget:
        env = client_env.load()
        page = LinkPage(certificate=env.has_certificate, gated=env.gated)
        self.page = page
        LinkController(page, self._ask, env).begin()
        return page

    def _coach(self) -> QWidget:
        page = CoachPage()
        self.page = page
        page.lines.connect(self._help)
        today = datetime.datetime.now(tz=datetime.UTC).astimezone().date()
        self._ask(
            m.ReadLog(limit=1), m.LogPage, lambda reply: page.show_week(reply, today), _nothing
        )
        return page

    def _help(self) -> None:
        kinds = (
            HelpKind.EMERGENCY,
            HelpKind.PARENTS,
            HelpKind.CHILD,
            HelpKind.TAKE_DOWN,
            HelpKind.REPORT,
        )
        self._show(HelpPage(self._country, kinds))

    def _health(self) -> QWidget:
        home = Path.home()
        starts = client_env.starts_at_login(home)
        page = HealthPage(admin=client_env.account_is_admin(), starts=starts)
        self.page = page
        self._ask(m.GetHealth(), m.Health, page.show_state, page.show_refused)
        page.tested.connect(
            lambda: self._ask(m.SelfTest(), m.SelfTested, page.show_tested, page.show_refused)
        )

        def start(on: bool) -> None:
            try:
                client_env.set_start_at_login(home, app_command() if on else ())
            except OSError:
                page.show_refused("cannot-write")

        page.start_changed.connect(start)
        return page

    def _passphrase(self) -> QWidget:
        page = PassphrasePage()
        self.page = page
        PassphraseController(page, self._ask).begin()
        return page


def _nothing(_code: str) -> None:
    """A part of a page that can stay empty."""
