"""The choices about the items of a pause: each is carried out, then the page that follows it is shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from scanner.channel import messages as m
from scanner.channel.messages import AskReason, Choice
from scanner.channel.values import ItemEvent
from ui import disclosure
from ui.bridge import Bridge
from ui.family import Family
from ui.kit.basics import Page
from ui.kit.pages import Pages
from ui.pause import words
from ui.pause.ask_page import AskPage
from ui.pause.choosing import Chosen, choose_all
from ui.pause.confirm_page import ConfirmPage
from ui.pause.copy_page import Copying
from ui.pause.go_page import GoPage
from ui.pause.group import Group
from ui.pause.outcome_page import OutcomePage
from ui.text import say, say_code


class Choices(QObject):
    """
    `items`: those that are on the screen now; an answer about others changes nothing that is shown.

    `ended`: nothing is left to decide about them. `again`: the child wants to see the choices once more.
    """

    ended = Signal()
    again = Signal()
    decided = Signal(object)  # frozenset[str]: the items that the child has just decided about

    def __init__(self, bridge: Bridge, pages: Pages, family: Callable[[], Family]) -> None:
        super().__init__(pages)
        self._bridge = bridge
        self._pages = pages
        self._family = family
        self.items: Group = ()

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
            if not _same(self.items, group):
                return
            if chosen.refused is None:
                then(chosen)
                return
            self.items = chosen.left
            self._refused(chosen.refused, some=chosen.left != group)

        choose_all(self._bridge, group, (choice, reason), answered)

    def _refused(self, reply: m.Refused, *, some: bool) -> None:
        if reply.code == "pause-not-over" and reply.wait > 0:
            self._count_down(round(reply.wait + 0.5))
            return
        self._failed(reply.code, some=some)

    def _failed(self, code: str, *, some: bool = False) -> None:
        """Say why a choice was not carried out; `some`: it was for other items of the group."""
        why = say_code("problem", code)
        lead = say("pause.failed.some" if some else "pause.failed", why=why)
        page = OutcomePage(say("pause.failed.title"), lead, say("common.close"))
        page.first.connect(self.ended.emit)
        self._push(page)

    def _push(self, page: Page) -> None:
        self._pages.push(page)

    def _last(self, page: OutcomePage) -> None:
        """Show how it ended; there is no way back to choices that are made."""
        page.first.connect(self.ended.emit)
        self._pages.start(page)

    def stop(self) -> None:
        """Do not send the items: they stay held, or whoever wanted to send them gets a no."""
        self._choose(Choice.KEEP, self._kept)

    def _kept(self, chosen: Chosen) -> None:
        group = chosen.group
        if not words.is_kept(group[0]):
            done = say("common.done")
            self._last(OutcomePage(words.kept_title(group), words.kept(group), done))
            return
        # An item that was asked about again has another time by now.
        self._bridge.ask(
            m.ListHeld(),
            lambda reply: self._kept_until(group, _expiry(reply, group)),
            lambda _code: self._kept_until(group, None),
        )

    def _kept_until(self, group: Group, until: int | None) -> None:
        if not _same(self.items, group):
            return
        keep, delete = (words.say_of(f"pause.kept.{way}", group) for way in ("keep", "delete"))
        page = OutcomePage(words.kept_title(group), words.kept(group, until), keep, delete)
        page.second.connect(self._delete)
        self._last(page)

    def show_answered(self) -> None:
        """Say that a parent has answered, so that a pause does not vanish without a word."""
        title, lead = say("pause.answered.title"), say("pause.answered")
        self._last(OutcomePage(title, lead, say("common.done")))

    def _delete(self) -> None:
        group = self.items
        disclosed = disclosure.of_choice(group[0], ItemEvent.DELETED, several=len(group) > 1)
        title, lead = (words.say_of(f"pause.delete.{part}", group) for part in ("title", "lead"))
        answers = words.say_of("pause.delete.yes", group), words.say_of("pause.kept.keep", group)
        page = ConfirmPage(title, lead, answers, disclosed)
        page.confirmed.connect(lambda: self._choose(Choice.DELETE, self._deleted))
        page.back.connect(self.ended.emit)
        self._push(page)

    def _deleted(self, chosen: Chosen) -> None:
        title = words.say_of("pause.deleted.title", chosen.group)
        lead = words.say_of("pause.deleted", chosen.group)
        self._last(OutcomePage(title, lead, say("common.done")))

    def copy(self) -> None:
        """Make a safe copy of the item."""
        copying = Copying(self._bridge, self._pages, self.items[0])
        copying.ended.connect(self.ended)
        copying.begin()

    def ask(self) -> None:
        """Ask a parent, here or by telephone."""
        page = AskPage(self.items, by_phone=self._family().by_phone)
        page.asked.connect(lambda reason: self._choose(Choice.ASK, self._asked, reason))
        page.typed.connect(lambda digits: self._answer_by_phone(page, digits))
        self._push(page)

    def _answer_by_phone(self, page: AskPage, digits: str) -> None:
        group = self.items

        def answered(reply: m.Reply) -> None:
            if not _same(self.items, group):
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

    def pause_first(self) -> None:
        """Count down, then let the items go on."""
        if self.items:
            self._count_down(max(item.go_on_after for item in self.items))

    def _count_down(self, seconds: int) -> None:
        page = GoPage(seconds, self.items)
        page.stop.connect(self.stop)
        page.go_on.connect(lambda: self._choose(Choice.GO_ON, self._went))
        self._push(page)

    def _went(self, chosen: Chosen) -> None:
        title, lead = words.went(chosen.group)
        self._last(OutcomePage(title, lead, say("common.done")))

    def wrong(self) -> None:
        """Say that the finding looks wrong."""
        disclosed = disclosure.of_choice(self.items[0], ItemEvent.FALSE_ALARM)
        title, lead = say("wrong.title"), words.say_of("wrong.lead", self.items)
        page = ConfirmPage(title, lead, (say("wrong.yes"), say("wrong.no")), disclosed)
        page.confirmed.connect(lambda: self._choose(Choice.LOOKS_WRONG, self._noted))
        page.back.connect(self._pages.back)
        self._push(page)

    def _noted(self, chosen: Chosen) -> None:
        """Say what the note does; the files stay where they are until somebody chooses."""
        lead, back = words.noted(chosen.group), say("pause.noted.back")
        page = OutcomePage(say("pause.noted.title"), lead, back, say("common.done"))
        page.first.connect(self.again)
        page.second.connect(self.ended)
        self._pages.start(page)


def _same(one: Group, other: Group) -> bool:
    """Return whether two groups are of the same items, whatever is known of them."""
    return [item.item for item in one] == [item.item for item in other]


def _expiry(reply: m.Reply, group: Group) -> int | None:
    """Return when the first item of a group is asked about again."""
    named = {item.item for item in group}
    items = reply.items if isinstance(reply, m.HeldList) else ()
    return min((i.expires for i in items if i.item in named and i.expires), default=None)
