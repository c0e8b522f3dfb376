"""The pages of the parents' area, each connected with the service."""

import datetime
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from scanner.channel import client_env
from scanner.channel import messages as m
from ui.bridge import Bridge
from ui.child.directory import HelpKind
from ui.child.help_page import HelpPage
from ui.command import app_command, family_command, program
from ui.parents.activity_controller import ActivityController
from ui.parents.activity_page import ActivityPage
from ui.parents.asking import AskAsParent
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


class Sections(QObject):
    """
    Makes the page of a section.

    `made` carries a new page before any request is sent for it; answers for a page that is gone are dropped.
    """

    made = Signal(QWidget)
    opened = Signal(QWidget)  # a page that a section leads to
    saved = Signal(QWidget)  # the page whose rules are in force now

    def __init__(self, bridge: Bridge, ask: AskAsParent, country: str) -> None:
        super().__init__()
        self._bridge = bridge
        self._ask = ask
        self._country = country
        self.status: m.Status | None = None
        self._makers: dict[Section, Callable[[], QWidget]] = {
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

    def make(self, section: Section) -> QWidget:
        """Make the page, and ask for what it shows."""
        return self._makers[section]()

    def _overview(self) -> QWidget:
        page = OverviewPage()
        self.made.emit(page)
        if self.status is not None:
            page.show_status(self.status)
        today = datetime.datetime.now(tz=datetime.UTC).astimezone().date()
        self._ask(
            m.ReadLog(limit=1), m.LogPage, lambda reply: page.show_history(reply, today), _nothing
        )
        return page

    def _requests(self) -> QWidget:
        page = RequestsPage()
        self.made.emit(page)

        def answer(item: str, chosen: m.Answer) -> None:
            def done(_reply: m.Done) -> None:
                page.show_done(chosen, page.item(item))
                self.ask_held(page)

            self._ask(m.AnswerRequest(item, chosen), m.Done, done, page.show_refused)

        page.answered.connect(answer)
        self.ask_held(page)
        return page

    def ask_held(self, page: RequestsPage) -> None:
        """Fill the page of requests."""
        self._ask(
            m.ListHeld(), m.HeldList, lambda reply: page.show_state(reply.items), page.show_refused
        )

    def _activity(self) -> QWidget:
        page = ActivityPage()
        self.made.emit(page)
        ActivityController(page, self._bridge, self._ask).begin()
        return page

    def _family(self) -> QWidget:
        page = FamilyPage(client_env.administrator_asked(program()))
        self.made.emit(page)
        command = FamilyCommand(page, family_command())
        page.wanted.connect(
            lambda secret: command.read(secret, page.show_accounts, page.show_failed)
        )
        return page

    def _rules(self) -> QWidget:
        page = RulesPage()
        self.made.emit(page)
        found = tuple(folder.path for folder in self.status.folders) if self.status else ()
        controller = RulesController(page, self._ask, found)
        controller.saved.connect(lambda: self.saved.emit(page))
        controller.begin()
        return page

    def _link(self) -> QWidget:
        env = client_env.load()
        page = LinkPage(certificate=env.has_certificate, gated=env.gated)
        self.made.emit(page)
        LinkController(page, self._ask, env).begin()
        return page

    def _coach(self) -> QWidget:
        page = CoachPage()
        self.made.emit(page)
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
        self.opened.emit(HelpPage(self._country, kinds))

    def _health(self) -> QWidget:
        home = Path.home()
        starts = client_env.starts_at_login(home)
        page = HealthPage(admin=client_env.account_is_admin(), starts=starts)
        self.made.emit(page)
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
        self.made.emit(page)
        PassphraseController(page, self._ask).begin()
        return page


def _nothing(_code: str) -> None:
    """Do nothing: this part of the page can stay empty."""
