"""Each message of the family link in words, for the child: what went to another computer, and what came."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from scanner.channel import messages as m
from scanner.channel.values import Category
from ui.kit.basics import Page, button, card, clear, label
from ui.kit.flow import Flow
from ui.text import say, say_code
from ui.when import day, time

AT_ONCE = 40  # lines that one press shows; the list may have two thousand


class SentPage(Page):
    """Shows `LedgerIs`, newest first, and a teenager's switch. No message can be changed here."""

    switched = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.add(label(say("sent.title"), "title"), label(say("sent.lead"), "lead"))
        self._switch = QVBoxLayout()
        self.body.addLayout(self._switch)
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.more = button(say("sent.more"), self._show_more)
        self.more.hide()
        self.add(self.more)
        self.end()
        self._rows: tuple[m.LedgerRow, ...] = ()
        self._shown = 0
        self._list.addWidget(label(say("common.waiting"), "soft"))

    def show_state(self, ledger: m.LedgerIs) -> None:
        """Show the newest messages."""
        clear(self._list)
        self._rows, self._shown = ledger.rows, 0
        if not ledger.rows:
            self._list.addWidget(label(say("sent.none"), "lead"))
        self._show_more()

    def show_link(self, link: m.LinkIs) -> None:
        """Show the switch to a teenager, who may turn the link on and off."""
        clear(self._switch)
        if link.own_switch and link.paired:
            state = label(say("sent.on" if link.on else "sent.off"), "strong")
            words = say("link.switch.off" if link.on else "link.switch.on")
            turn = button(words, lambda: self.switched.emit(not link.on))
            self._switch.addWidget(card(label(say("sent.switch")), state, Flow(turn)))

    def show_away(self, code: str) -> None:
        """Say why nothing can be shown."""
        clear(self._list)
        self.more.hide()
        self._list.addWidget(label(say_code("problem", code), "warm"))

    def _show_more(self) -> None:
        until = self._shown + AT_ONCE
        for row in self._rows[self._shown : until]:
            self._list.addWidget(_line(row))
        self._shown = min(until, len(self._rows))
        self.more.setVisible(self._shown < len(self._rows))


def contents(row: m.LedgerRow) -> list[str]:
    """Everything in a message except keys and numbers, as sentences."""
    names = [say("sent.names", names=row.names)] if row.names else []
    return [*_said(row), *names]


def _said(row: m.LedgerRow) -> list[str]:
    match row.kind:
        case "ask":
            said = [say("sent.ask", reason=say_code("ask", row.reason))]
            if row.category:
                said.append(say("sent.ask.saw", what=_saw(row.category)))
            asked = row.minute * 60
            said.append(say("sent.ask.at", day=day(asked), time=time(asked)))
            said.append(say("sent.ask.until", day=day(row.until), time=time(row.until)))
            return said
        case "answer" | "closed" | "switch":
            return [say_code(f"sent.{row.kind}", row.word)]
        case _:
            return [say_code("sent", row.kind)]


def _saw(category: str) -> str:
    known = category in (Category.NUDITY, Category.PARTIAL)
    return say_code("reason", category) if known else say("rules.category.unchecked")


def _line(row: m.LedgerRow) -> QFrame:
    head = say("sent.to" if row.way == "sent" else "sent.from", who=row.who)
    when = say("sent.when", day=day(row.at), time=time(row.at))
    words = [label(sentence) for sentence in contents(row)]
    return card(label(head, "strong"), *words, label(when, "small"), gap=0.5)
