"""The child's own window: everything that needs neither a pause nor a passphrase."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Signal

from scanner.channel import messages as m
from ui.bridge import Bridge
from ui.child.about_page import AboutPage
from ui.child.camera_card import CameraPage
from ui.child.coverage_page import CoveragePage
from ui.child.experts_page import ExpertsPage
from ui.child.held_page import HeldPage
from ui.child.home_page import HomePage
from ui.child.look_page import LookPage
from ui.child.place_page import OpenOffers
from ui.child.recorded_page import RecordedPage
from ui.child.routes import Routes
from ui.child.rules_page import RulesHerePage
from ui.child.sent_page import SentPage
from ui.family import Family
from ui.kit.window import PagesWindow
from ui.memory import Memory
from ui.text import say
from ui.theme import px
from ui.tray import MenuEntry


class ChildWindow(QObject):
    """Opens pages, asks for what they show, and hands the answers in."""

    wanted = Signal(object)  # MenuEntry that belongs to another window: parents, set-up
    look_changed = Signal(object, str, bool, bool)
    item_opened = Signal(object)  # m.HeldItem
    start_wanted = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.family = Family()
        self.memory = Memory()
        self.offers = OpenOffers(bridge)
        self.offers.changed.connect(self._show_offers)
        self.status: m.Status | None = None
        self._away = ""
        self.window: PagesWindow | None = None

    def open(self, entry: MenuEntry | None = None) -> None:
        """Open the start page, or the page of a menu entry."""
        if entry in (MenuEntry.PARENTS, MenuEntry.SETUP):
            self.wanted.emit(entry)
            return
        window = self._window()
        window.pages.start(self._home())
        if entry is not None:
            self._push(entry)
        window.come_forward(QSize(px(92), px(92)))

    def camera(self, app: str) -> None:
        """Show the camera card."""
        window = self._window()
        page = CameraPage(app)
        page.fine.connect(window.close)
        page.pushed.connect(lambda: self._routes().pressure(as_start=True))
        window.pages.start(page)
        window.come_forward(QSize(px(76), px(46)))

    def grown(self) -> None:
        """Say to the child that the rules have changed with a birthday."""
        self.open(MenuEntry.RULES)
        page = self.window.pages.top if self.window else None
        if isinstance(page, RulesHerePage):
            page.show_grown()

    def show_status(self, status: m.Status) -> None:
        """Store the state, and update the start page."""
        self.status, self._away = status, ""
        page = self.window.pages.top if self.window else None
        if isinstance(page, HomePage | AboutPage | CoveragePage):
            page.show_status(status)
        if isinstance(page, HeldPage):
            self._ask_held(page)

    def _show_offers(self, count: int) -> None:
        page = self.window.pages.top if self.window else None
        if isinstance(page, HomePage):
            page.show_offers(count)

    def show_away(self, code: str) -> None:
        """Show that the service cannot be reached."""
        self.status, self._away = None, code
        page = self.window.pages.top if self.window else None
        if isinstance(page, HomePage | CoveragePage):
            page.show_away(code)

    def close(self) -> None:
        """Close the window."""
        if self.window is not None:
            self.window.close()

    def _window(self) -> PagesWindow:
        if self.window is None:
            self.window = PagesWindow(say("common.back"))
            self.window.closed.connect(self._closed)
        return self.window

    def _closed(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()

    def _home(self) -> HomePage:
        page = HomePage()
        page.chosen.connect(self._chosen)
        page.start.connect(self.start_wanted)
        page.show_offers(len(self.offers))
        if self.status is not None:
            page.show_status(self.status)
        elif self._away:
            page.show_away(self._away)
        return page

    def _chosen(self, entry: MenuEntry) -> None:
        if entry in (MenuEntry.PARENTS, MenuEntry.SETUP):
            self.wanted.emit(entry)
        else:
            self._push(entry)

    def _push(self, entry: MenuEntry) -> None:
        match entry:
            case MenuEntry.PRESSURE:
                self._routes().pressure()
            case MenuEntry.GROWN_UP:
                self._routes().talk()
            case MenuEntry.HELD:
                self._held()
            case MenuEntry.PLACE:
                self._place()
            case MenuEntry.RECORDED:
                self._recorded()
            case MenuEntry.RULES:
                self._rules()
            case MenuEntry.COVER:
                self._cover()
            case MenuEntry.LOOK:
                self._look()
            case _:
                self._about()

    def _routes(self) -> Routes:
        return Routes(self._window().pages, self.family)

    def _held(self) -> None:
        page = HeldPage()
        page.opened.connect(self.item_opened)
        self._window().pages.push(page)
        self._ask_held(page)

    def _ask_held(self, page: HeldPage) -> None:
        def then(reply: m.Reply) -> None:
            if isinstance(reply, m.HeldList) and self._seen(page):
                page.show_state(reply.items)

        self._bridge.ask(m.ListHeld(), then, self._show_problem(page))

    def _place(self) -> None:
        page = self.offers.page()
        for signal in (page.leave, page.never):
            signal.connect(lambda: self._window().pages.start(self._home()))
        self._window().pages.push(page)

    def _recorded(self) -> None:
        page = RecordedPage()
        self._window().pages.push(page)

        def then(reply: m.Reply) -> None:
            if isinstance(reply, m.Recorded) and self._seen(page):
                page.show_state(reply)

        self._bridge.ask(m.GetRecorded(), then, self._show_problem(page))

    def _rules(self) -> None:
        page = RulesHerePage()
        page.sent.connect(self._sent)
        self._window().pages.push(page)

        def then(reply: m.Reply) -> None:
            if isinstance(reply, m.PolicyIs) and self._seen(page):
                folders = self.status.folders if self.status else ()
                page.show_state(reply, tuple(folder.path for folder in folders))

        self._bridge.ask(m.GetPolicy(), then, self._show_problem(page))
        self._ask_ledger(page, page.show_link)

    def _sent(self) -> None:
        page = SentPage()
        self._window().pages.push(page)
        self._ask_ledger(page, page.show_state)

        def then(reply: m.Reply) -> None:
            if isinstance(reply, m.LinkIs) and self._seen(page):
                page.show_link(reply)

        failed = self._show_problem(page)
        page.switched.connect(lambda on: self._bridge.ask(m.SwitchLink(on), then, failed))
        self._bridge.ask(m.GetLink(), then, lambda _code: None)

    def _ask_ledger(
        self, page: RulesHerePage | SentPage, show: Callable[[m.LedgerIs], None]
    ) -> None:
        def then(reply: m.Reply) -> None:
            if isinstance(reply, m.LedgerIs) and self._seen(page):
                show(reply)

        self._bridge.ask(m.GetLedger(), then, self._show_problem(page))

    def _cover(self) -> None:
        page = CoveragePage()
        self._window().pages.push(page)
        if self.status is not None:
            page.show_status(self.status)
        elif self._away:
            page.show_away(self._away)

    def _look(self) -> None:
        page = LookPage(self.memory)
        page.changed.connect(self.look_changed)
        self._window().pages.push(page)

    def _experts(self) -> None:
        page = ExpertsPage()
        self._window().pages.push(page)

        def then(reply: m.Reply) -> None:
            if isinstance(reply, m.Health) and self._seen(page):
                page.show_health(reply)

        self._bridge.ask(m.GetHealth(), then, lambda _code: None)

    def _about(self) -> None:
        page = AboutPage()
        page.experts.connect(self._experts)
        self._window().pages.push(page)
        if self.status is not None:
            page.show_status(self.status)

        def then(reply: m.Reply) -> None:
            if isinstance(reply, m.Health) and self._seen(page):
                page.show_health(reply)

        self._bridge.ask(m.GetHealth(), then, lambda _code: None)

    def _show_problem(
        self, page: HeldPage | RecordedPage | RulesHerePage | SentPage
    ) -> Callable[[str], None]:
        def failed(code: str) -> None:
            if self._seen(page):
                page.show_away(code)

        return failed

    def _seen(self, page: object) -> bool:
        return self.window is not None and self.window.pages.top is page
