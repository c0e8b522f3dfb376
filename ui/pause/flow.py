"""The pause: from an event of the service to the child's choice and its result."""

import time
from collections.abc import Callable, Iterable, Mapping

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal

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
from ui.pause.group import Group, belongs, kind_of, said_of, take_group
from ui.pause.pause_page import PausePage
from ui.speech import Speech
from ui.text import say

RULES_MS = 10_000  # a pause waits that long for the rules, which the app asks for when it starts
_DECIDING = (PausePage, AskPage, GoPage, ConfirmPage)  # nothing is decided yet on these pages


class PauseFlow(QObject):
    """
    One pause at a time, for all items that arrive together.

    Closing the window leaves every file where it is held. A pause waits for `show_family`: its words depend on
    the child's age. Where the rules do not come, it is shown with the most careful words.
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
        self.family: Family | None = None
        self._rules = QTimer(self)
        self._rules.setSingleShot(True)
        self._rules.timeout.connect(lambda: self.show_family(self.family or Family()))
        self.window: PagesDialog | None = None
        self._choices: Choices | None = None
        self._said: dict[str, tuple[object, ...]] = {}  # by item, what the page was made from
        self._later: tuple[m.HeldList, frozenset[str]] | None = (
            None  # came while another page lay over the pause
        )
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

    @property
    def known(self) -> frozenset[str]:
        """The items on the screen and behind it."""
        return frozenset(item.item for item in (*self.items, *self._waiting))

    def show_item(self, item: m.HeldItem) -> None:
        """Show the pause of an item: now, with those on the screen, or after them."""
        if item.item in self.known:
            return
        if self.family is None:
            self._waiting.append(item)
            if not self._rules.isActive():
                self._rules.start(RULES_MS)
            return
        if not self.items:
            self._begin((item,))
            return
        page = self.window.pages.top if self.window else None
        open_group = isinstance(page, PausePage) and self.items[0].item not in self._alone
        if open_group and isinstance(page, PausePage) and belongs(item, self.items):
            together = (*self.items, item)
            if self._choices is not None:
                self._choices.items = together
            self._note_said(together)
            self._show_items(page, together)
            if self._grace is not None:
                self._grace.begin()  # the choice behind a key press has just changed
            return
        self._waiting.append(item)

    def show_family(self, family: Family) -> None:
        """Use the words for this family: in what waited for them, and in a pause under rules that changed."""
        changed, self.family = family != self.family, family
        self._rules.stop()
        window = self.window
        if not self.items and window is None and self._waiting:
            self._begin(take_group(self._waiting, self._alone))
        elif changed and window is not None and isinstance(window.pages.top, PausePage):
            self._begin(self.items)

    def follow(self, held: m.HeldList, known: frozenset[str]) -> None:
        """
        Drop what has been answered elsewhere, and say what is true under the rules in force now.

        `known`: the items known when the list was asked for. It says nothing of those that came after.
        """
        gone = known - {item.item for item in held.items}
        here = {item.item: item for item in held.items}
        self._waiting = _renewed(self._waiting, here, gone)
        window, before = self.window, self.items
        top = window.pages.top if window is not None else None
        if self._choices is None or not before:
            return
        if not isinstance(top, _DECIDING):
            self._later = held, known
            return
        now = self._choices.items = tuple(_renewed(before, here, gone))
        if not now:
            if gone & set(held.answered) & {item.item for item in before}:
                self._choices.show_answered()
            else:
                self._end()
        elif any(said_of(item) != self._said.get(item.item) for item in now):
            self._begin(now)
        elif isinstance(top, PausePage) and now != before:
            self._show_items(top, now)

    def close(self) -> None:
        """Close the window without a choice."""
        self._waiting.clear()
        if self.window is not None:
            self.window.close()

    # ---- one pause

    def _begin(self, group: Group) -> None:
        window, choices = self._open_window()
        choices.items = group
        self._note_said(group)
        self._later = None
        family = self.family or Family()
        page = PausePage(group, family, len(self._waiting))
        routes = Routes(window.pages, family)
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

    def _show_items(self, page: PausePage, items: Group) -> None:
        page.show_items(items)
        if self.window is not None:
            self.window.setAccessibleDescription(page.ways())

    def _note_said(self, group: Group) -> None:
        self._said = {item.item: said_of(item) for item in group}

    def _came_back(self) -> None:
        """Catch up with what came while another page lay over the pause."""
        later, window = self._later, self.window
        if later is not None and window is not None and isinstance(window.pages.top, PausePage):
            self._later = None
            self.follow(*later)

    def _open_window(self) -> tuple[PagesDialog, Choices]:
        if self.window is None or self._choices is None:
            self.window = PagesDialog(say("common.back"))
            self.window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
            self.window.closed.connect(self._closed)
            self._grace = KeyGrace(self.window, self._clock)
            self.window.pages.titled.connect(self._came_back)
            self._choices = Choices(
                self._bridge, self.window.pages, lambda: self.family or Family()
            )
            self._choices.ended.connect(self._end)
            self._choices.again.connect(self._again)
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

    def _again(self) -> None:
        """Show the choices once more, after a note."""
        later = self._later
        self._begin(self.items)
        if later is not None:
            self.follow(*later)

    def _one_by_one(self) -> None:
        """Show the items of the group after each other, before any others."""
        self._alone |= {item.item for item in self.items}
        self._waiting = [*self.items, *self._waiting]
        self._end()


def _renewed(
    items: Iterable[m.HeldItem], here: Mapping[str, m.HeldItem], gone: frozenset[str]
) -> list[m.HeldItem]:
    """
    Return the items that still wait, as the service has them now.

    One whose time is over keeps that: the service has already set the time of the next question.
    """
    waiting = ((item, here.get(item.item, item)) for item in items if item.item not in gone)
    return [
        msgspec.structs.replace(now, expires=item.expires) if kind_of(item) == "old" else now
        for item, now in waiting
    ]
