"""The pause: from an event of the service to the child's choice and its result."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from scanner.channel import messages as m
from ui.bridge import Bridge
from ui.child.routes import Routes
from ui.family import Family
from ui.kit.input import Clock, KeyGrace
from ui.kit.window import PagesDialog
from ui.pause.ask_page import AskPage
from ui.pause.choices import Choices
from ui.pause.confirm_page import ConfirmPage
from ui.pause.go_page import GoPage
from ui.pause.group import Group, belongs, take_group
from ui.pause.pause_page import PausePage
from ui.speech import Speech
from ui.text import say


class PauseFlow(QObject):
    """
    One pause at a time, for all items that arrive together.

    Closing the window leaves every file where it is held.
    """

    decided = Signal(object)  # frozenset[str]: the items that the child has just decided about

    def __init__(
        self, bridge: Bridge, *, full_screen: bool = True, clock: Clock = time.monotonic
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._full_screen = full_screen
        self._clock = clock
        self._waiting: list[m.HeldItem] = []
        self._alone: set[str] = set()  # asked for one by one
        self.speech = Speech()
        self.family = Family()
        self.window: PagesDialog | None = None
        self._choices: Choices | None = None
        self._grace: KeyGrace | None = None
        self._routes: Routes | None = None

    @property
    def items(self) -> Group:
        """The items on the screen."""
        return () if self._choices is None else self._choices.items

    @property
    def waiting(self) -> int:
        """The number of items that wait behind those on the screen."""
        return len(self._waiting)

    def show_item(self, item: m.HeldItem) -> None:
        """Show the pause of an item: now, with those on the screen, or after them."""
        if item.item in {other.item for other in (*self.items, *self._waiting)}:
            return
        if not self.items:
            self._begin((item,))
            return
        page = self.window.pages.top if self.window else None
        open_group = isinstance(page, PausePage) and self.items[0].item not in self._alone
        if open_group and isinstance(page, PausePage) and belongs(item, self.items):
            self._show_items(page, (*self.items, item))
            if self._grace is not None:
                self._grace.begin()  # the choice behind a key press has just changed
            return
        self._waiting.append(item)

    def show_family(self, family: Family) -> None:
        """Use the words for this family, also in a pause that came before the family was known."""
        changed, self.family = family != self.family, family
        window = self.window
        if changed and window is not None and isinstance(window.pages.top, PausePage):
            self._begin(self.items)

    def forget_answered(self, items: tuple[m.HeldItem, ...]) -> None:
        """Drop what has been answered elsewhere."""
        here = {item.item for item in items}
        self._waiting = [item for item in self._waiting if item.item in here]
        left = tuple(item for item in self.items if item.item in here)
        window = self.window
        if window is None or left == self.items:
            return
        if isinstance(window.pages.top, PausePage | AskPage | GoPage | ConfirmPage):
            self._show_items(window.pages.top, left)
            if not left:
                self._end()

    def close(self) -> None:
        """Close the window without a choice."""
        self._waiting.clear()
        if self.window is not None:
            self.window.close()

    # ---- one pause

    def _begin(self, group: Group) -> None:
        window, choices = self._open_window()
        choices.items = group
        page = PausePage(group, self.family, len(self._waiting))
        routes = Routes(window.pages, self.family)
        self._routes = routes
        for signal, act in (
            (page.stop, choices.stop),
            (page.talk, routes.talk),
            (page.help, routes.help),
            (page.ask, choices.ask),
            (page.go_on, choices.pause_first),
            (page.asked_me, routes.pressure),
            (page.sent, routes.sent),
            (page.wrong, choices.wrong),
            (page.one_by_one, self._one_by_one),
            (page.copy, choices.copy),
        ):
            signal.connect(act)
        window.pages.start(page)
        window.setAccessibleName(page.windowTitle())
        # Orca says every label of a dialog, then its description: what is in both is heard twice.
        window.setAccessibleDescription(page.ways())
        self._show_window(window)
        self.speech.say(page.spoken())
        if len(group) == 1:
            self._bridge.ask(m.GetPreview(group[0].item), self._previewer(page), lambda _code: None)

    def _show_items(self, page: QWidget | None, items: Group) -> None:
        """Let the pause be about these items."""
        if self._choices is not None:
            self._choices.items = items
        if items and isinstance(page, PausePage):
            page.show_items(items)

    def _open_window(self) -> tuple[PagesDialog, Choices]:
        if self.window is None or self._choices is None:
            self.window = PagesDialog(say("common.back"))
            self.window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
            self.window.closed.connect(self._closed)
            self._grace = KeyGrace(self.window, self._clock)
            self._choices = Choices(self._bridge, self.window.pages, lambda: self.family)
            self._choices.ended.connect(self._end)
            self._choices.decided.connect(self.decided)
        return self.window, self._choices

    def _show_window(self, window: PagesDialog) -> None:
        if self._grace is not None:
            self._grace.begin()
        window.come_forward()
        if self._full_screen:
            window.setGeometry(window.screen().geometry())  # also where no window manager does it
            window.showFullScreen()
        window.announce()

    def _previewer(self, page: PausePage) -> Callable[[m.Reply], None]:
        def show(reply: m.Reply) -> None:
            window = self.window
            if isinstance(reply, m.PreviewOf) and window is not None and window.pages.top is page:
                page.show_preview(reply.preview)

        return show

    def _closed(self) -> None:
        window, self.window = self.window, None
        if self._choices is not None:
            self._choices.items = ()  # an answer that arrives now is about nothing on the screen
        self._choices, self._routes, self._grace = None, None, None
        self.speech.stop()
        if window is not None:
            window.deleteLater()
        if self._waiting:
            self._begin(take_group(self._waiting, self._alone))

    def _end(self) -> None:
        if self._waiting:
            self._begin(take_group(self._waiting, self._alone))
        elif self.window is not None:
            self.window.close()

    def _one_by_one(self) -> None:
        """Show the items of the group after each other, before any others."""
        self._alone |= {item.item for item in self.items}
        self._waiting = [*self.items, *self._waiting]
        self._end()
