"""The pause: from an event of the service to the child's choice and its result."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent

from scanner.channel import messages as m
from scanner.channel.messages import AskReason, Choice
from ui.bridge import Bridge
from ui.child.routes import Routes
from ui.family import Family
from ui.kit.window import PagesWindow
from ui.pause.ask_page import AskPage
from ui.pause.go_page import GoPage
from ui.pause.outcome_page import OutcomePage
from ui.pause.pause_page import PausePage
from ui.pause.wrong_page import WrongPage
from ui.text import say, say_code
from ui.when import day


class PauseFlow(QObject):
    """One pause at a time; others wait their turn. Closing the window leaves the file where it is held."""

    def __init__(self, bridge: Bridge, *, full_screen: bool = True) -> None:
        super().__init__()
        self._bridge = bridge
        self._full_screen = full_screen
        self._waiting: list[m.HeldItem] = []
        self.family = Family()
        self.item: m.HeldItem | None = None
        self.window: PagesWindow | None = None
        self._routes: Routes | None = None

    def show_item(self, item: m.HeldItem) -> None:
        """Show the pause of an item, now or after the one that is on the screen."""
        if self.item is not None:
            known = [self.item.item, *(other.item for other in self._waiting)]
            if item.item not in known:
                self._waiting.append(item)
            return
        self._begin(item)

    def forget_answered(self, items: tuple[m.HeldItem, ...]) -> None:
        """Drop what has been answered elsewhere."""
        here = {item.item for item in items}
        self._waiting = [item for item in self._waiting if item.item in here]
        window = self.window
        if self.item is None or window is None or self.item.item in here:
            return
        if isinstance(window.pages.top, PausePage | AskPage | GoPage | WrongPage):
            self._end()

    def close(self) -> None:
        """Close the window without a choice."""
        self._waiting.clear()
        if self.window is not None:
            self.window.close()

    # ---- one item

    def _begin(self, item: m.HeldItem) -> None:
        self.item = item
        window = self._open_window()
        page = PausePage(item, self.family, len(self._waiting))
        routes = Routes(window.pages, self.family)
        self._routes = routes
        for signal, act in (
            (page.stop, self._stop),
            (page.talk, routes.talk),
            (page.help, routes.help),
            (page.ask, self._ask),
            (page.go_on, self._pause_first),
            (page.asked_me, routes.pressure),
            (page.sent, routes.sent),
            (page.wrong, self._wrong),
        ):
            signal.connect(act)
        window.pages.start(page)
        self._show_window(window)
        self._bridge.ask(m.GetPreview(item.item), self._previewer(page), lambda _code: None)

    def _open_window(self) -> PagesWindow:
        if self.window is None:
            title = say("common.window", page=say("pause.title"))
            self.window = PagesWindow(title, say("common.back"))
            self.window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
            self.window.closed.connect(self._closed)
        return self.window

    def _show_window(self, window: PagesWindow) -> None:
        window.come_forward()
        if self._full_screen:
            window.setGeometry(window.screen().geometry())  # also where no window manager does it
            window.showFullScreen()
        alert = QAccessibleEvent(window, QAccessible.Event.Alert)
        QAccessible.updateAccessibility(alert)

    def _previewer(self, page: PausePage) -> Callable[[m.Reply], None]:
        def show(reply: m.Reply) -> None:
            window = self.window
            if isinstance(reply, m.PreviewOf) and window is not None and window.pages.top is page:
                page.show_preview(reply.preview)

        return show

    def _closed(self) -> None:
        window, self.window = self.window, None
        self.item, self._routes = None, None
        if window is not None:
            window.deleteLater()
        if self._waiting:
            self._begin(self._waiting.pop(0))

    def _end(self) -> None:
        if self._waiting:
            self._begin(self._waiting.pop(0))
        elif self.window is not None:
            self.window.close()

    # ---- the choices

    def _choose(
        self, choice: Choice, then: Callable[[], None], reason: AskReason | None = None
    ) -> None:
        if self.item is None:
            return
        asked = self.item.item

        def answered(reply: m.Reply) -> None:
            if self.item is None or self.item.item != asked:
                return
            if isinstance(reply, m.Refused):
                self._refused(reply)
            else:
                then()

        self._bridge.ask(m.Choose(asked, choice, reason), answered, self._failed)

    def _refused(self, reply: m.Refused) -> None:
        if reply.code == "pause-not-over" and reply.wait > 0:
            self._count_down(round(reply.wait + 0.5))
            return
        self._failed(reply.code)

    def _failed(self, code: str) -> None:
        words = say("pause.failed", why=say_code("problem", code))
        page = OutcomePage(say("pause.failed.title"), words, say("common.close"))
        page.first.connect(self._end)
        self._push(page)

    def _push(self, page: OutcomePage | AskPage | GoPage | WrongPage) -> None:
        if self.window is not None:
            self.window.pages.push(page)

    def _last(self, page: OutcomePage) -> None:
        """Show how it ended; there is no way back to choices that are made."""
        page.first.connect(self._end)
        if self.window is not None:
            self.window.pages.start(page)

    def _stop(self) -> None:
        self._choose(Choice.KEEP, self._kept)

    def _kept(self) -> None:
        if self.item is None:
            return
        if self.item.expires is None:  # nothing is kept here: a copied picture, an upload
            self._last(OutcomePage(say("pause.kept.title"), say("pause.left"), say("common.close")))
            return
        words = say("pause.kept", day=day(self.item.expires))
        page = OutcomePage(
            say("pause.kept.title"), words, say("pause.kept.keep"), say("pause.kept.delete")
        )
        page.second.connect(lambda: self._choose(Choice.DELETE, self._deleted))
        self._last(page)

    def _deleted(self) -> None:
        self._last(self._said("pause.deleted"))

    def _ask(self) -> None:
        page = AskPage()
        page.asked.connect(lambda reason: self._choose(Choice.ASK, self._asked, reason))
        self._push(page)

    def _asked(self) -> None:
        self._last(self._said("pause.asked"))

    def _pause_first(self) -> None:
        if self.item is not None:
            self._count_down(self.item.go_on_after)

    def _count_down(self, seconds: int) -> None:
        page = GoPage(seconds)
        page.stop.connect(self._stop)
        page.go_on.connect(lambda: self._choose(Choice.GO_ON, self._went))
        self._push(page)

    def _went(self) -> None:
        self._last(self._said("pause.went"))

    def _wrong(self) -> None:
        page = WrongPage()
        page.confirmed.connect(lambda: self._choose(Choice.LOOKS_WRONG, self._noted))
        page.back.connect(self._back)
        self._push(page)

    def _back(self) -> None:
        if self.window is not None:
            self.window.pages.back()

    def _noted(self) -> None:
        """Tell whether the file is free: that depends on the rules, so it is looked up."""
        asked = self.item.item if self.item is not None else ""

        def listed(reply: m.Reply) -> None:
            held = isinstance(reply, m.HeldList) and asked in {i.item for i in reply.items}
            words = say("pause.noted.held" if held else "pause.noted.free")
            self._last(OutcomePage(say("pause.noted.title"), words, say("common.done")))

        self._bridge.ask(m.ListHeld(), listed, self._failed)

    def _said(self, key: str) -> OutcomePage:
        return OutcomePage(say(f"{key}.title"), say(key), say("common.done"))
