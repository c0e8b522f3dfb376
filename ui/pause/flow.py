"""The pause: from an event of the service to the child's choice and its result."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from scanner.channel import messages as m
from scanner.channel.messages import AskReason, Choice
from scanner.channel.values import ItemEvent
from ui import disclosure
from ui.bridge import Bridge
from ui.child.routes import Routes
from ui.family import Family
from ui.kit.basics import Page
from ui.kit.input import Clock, KeyGrace
from ui.kit.window import PagesDialog
from ui.pause import words
from ui.pause.ask_page import AskPage
from ui.pause.choosing import Chosen, choose_all
from ui.pause.confirm_page import ConfirmPage
from ui.pause.copy_page import Copying
from ui.pause.go_page import GoPage
from ui.pause.group import Group, belongs, take_group
from ui.pause.outcome_page import OutcomePage
from ui.pause.pause_page import PausePage
from ui.speech import Speech
from ui.text import say, say_code


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
        self.items: Group = ()
        self.window: PagesDialog | None = None
        self._grace: KeyGrace | None = None
        self._routes: Routes | None = None

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
            self.items = (*self.items, item)
            page.show_items(self.items)
            if self._grace is not None:
                self._grace.begin()  # what a press would choose has just changed
            return
        self._waiting.append(item)

    def forget_answered(self, items: tuple[m.HeldItem, ...]) -> None:
        """Drop what has been answered elsewhere."""
        here = {item.item for item in items}
        self._waiting = [item for item in self._waiting if item.item in here]
        left = tuple(item for item in self.items if item.item in here)
        window = self.window
        if window is None or left == self.items:
            return
        if isinstance(window.pages.top, PausePage | AskPage | GoPage | ConfirmPage):
            self.items = left
            if not left:
                self._end()
            elif isinstance(window.pages.top, PausePage):
                window.pages.top.show_items(left)

    def close(self) -> None:
        """Close the window without a choice."""
        self._waiting.clear()
        if self.window is not None:
            self.window.close()

    # ---- one pause

    def _begin(self, group: Group) -> None:
        self.items = group
        window = self._open_window()
        page = PausePage(group, self.family, len(self._waiting))
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
            (page.one_by_one, self._one_by_one),
            (page.copy, self._copy),
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

    def _open_window(self) -> PagesDialog:
        if self.window is None:
            self.window = PagesDialog(say("common.back"))
            self.window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
            self.window.closed.connect(self._closed)
            self._grace = KeyGrace(self.window, self._clock)
        return self.window

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
        self.items, self._routes, self._grace = (), None, None
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

    # ---- the choices

    def _choose(
        self,
        choice: Choice,
        then: Callable[[Chosen], None],
        reason: AskReason | None = None,
    ) -> None:
        group = self.items
        if not group:
            return

        def answered(chosen: Chosen) -> None:
            still_asked = choice is Choice.ASK or (
                choice is Choice.KEEP and words.is_kept(group[0])
            )
            if not still_asked:
                self.decided.emit(frozenset(item.item for item in group if item not in chosen.left))
            if self.items != group:
                return
            if chosen.refused is None:
                then(chosen)
                return
            self.items = chosen.left
            self._refused(chosen.refused)

        choose_all(self._bridge, group, (choice, reason), answered)

    def _refused(self, reply: m.Refused) -> None:
        if reply.code == "pause-not-over" and reply.wait > 0:
            self._count_down(round(reply.wait + 0.5))
            return
        self._failed(reply.code)

    def _failed(self, code: str) -> None:
        why = say_code("problem", code)
        page = OutcomePage(
            say("pause.failed.title"), say("pause.failed", why=why), say("common.close")
        )
        page.first.connect(self._end)
        self._push(page)

    def _push(self, page: Page) -> None:
        if self.window is not None:
            self.window.pages.push(page)

    def _last(self, page: OutcomePage) -> None:
        """Show how it ended; there is no way back to choices that are made."""
        page.first.connect(self._end)
        if self.window is not None:
            self.window.pages.start(page)

    def _stop(self) -> None:
        self._choose(Choice.KEEP, self._kept)

    def _kept(self, chosen: Chosen) -> None:
        group = chosen.group
        keep, delete = say("pause.kept.keep"), say("pause.kept.delete")
        if not words.is_kept(group[0]):
            done = say("common.done")
            self._last(OutcomePage(words.kept_title(group), words.kept(group), done))
            return
        page = OutcomePage(words.kept_title(group), words.kept(group), keep, delete)
        page.second.connect(self._delete)
        self._last(page)

    def _delete(self) -> None:
        disclosed = disclosure.of_choice(self.items[0], ItemEvent.DELETED)
        answers = ("pause.delete.yes", "pause.kept.keep")
        page = ConfirmPage("pause.delete.title", "pause.delete.lead", answers, disclosed)
        page.confirmed.connect(lambda: self._choose(Choice.DELETE, self._deleted))
        page.back.connect(self._end)
        self._push(page)

    def _deleted(self, _chosen: Chosen) -> None:
        self._last(_result("pause.deleted"))

    def _copy(self) -> None:
        if self.window is not None:
            copying = Copying(self._bridge, self.window.pages, self.items[0])
            copying.ended.connect(self._end)
            copying.begin()

    def _ask(self) -> None:
        page = AskPage(self.items, by_phone=self.family.by_phone)
        page.asked.connect(lambda reason: self._choose(Choice.ASK, self._asked, reason))
        page.typed.connect(lambda digits: self._answer_by_phone(page, digits))
        self._push(page)

    def _answer_by_phone(self, page: AskPage, digits: str) -> None:
        group = self.items

        def answered(reply: m.Reply) -> None:
            if self.items != group:
                return
            if isinstance(reply, m.Refused) and page.digits is not None:
                page.digits.refuse(say_code("problem", reply.code))
            elif not isinstance(reply, m.Refused):
                _title, lead = words.went(group)
                title = say("ask.phone.right.title")
                self._last(OutcomePage(title, lead, say("common.done")))

        self._bridge.ask(m.AnswerByCode(group[0].item, digits), answered, self._failed)

    def _asked(self, chosen: Chosen) -> None:
        lead = words.asked(chosen.group, chosen.details)
        self._last(OutcomePage(say("pause.asked.title"), lead, say("common.done")))

    def _pause_first(self) -> None:
        if self.items:
            self._count_down(max(item.go_on_after for item in self.items))

    def _count_down(self, seconds: int) -> None:
        page = GoPage(seconds, self.items)
        page.stop.connect(self._stop)
        page.go_on.connect(lambda: self._choose(Choice.GO_ON, self._went))
        self._push(page)

    def _went(self, chosen: Chosen) -> None:
        title, lead = words.went(chosen.group)
        self._last(OutcomePage(title, lead, say("common.done")))

    def _wrong(self) -> None:
        disclosed = disclosure.of_choice(self.items[0], ItemEvent.FALSE_ALARM)
        page = ConfirmPage("wrong.title", "wrong.lead", ("wrong.yes", "wrong.no"), disclosed)
        page.confirmed.connect(lambda: self._choose(Choice.LOOKS_WRONG, self._noted))
        page.back.connect(self._back)
        self._push(page)

    def _back(self) -> None:
        if self.window is not None:
            self.window.pages.back()

    def _noted(self, chosen: Chosen) -> None:
        """Look up whether the files are free: that depends on the rules."""
        group = chosen.group

        def listed(reply: m.Reply) -> None:
            here = {i.item for i in reply.items} if isinstance(reply, m.HeldList) else set[str]()
            still = any(item.item in here for item in group)
            lead = words.still_held(group) if still else words.freed(group)
            self._last(OutcomePage(say("pause.noted.title"), lead, say("common.done")))

        self._bridge.ask(m.ListHeld(), listed, self._failed)


def _result(key: str) -> OutcomePage:
    return OutcomePage(say(f"{key}.title"), say(key), say("common.done"))
