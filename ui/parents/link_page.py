"""Answers from elsewhere, on the child's computer: who may answer, the switch, and pairing another one."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from scanner.channel import messages as m
from ui.kit.basics import Page, button, card, clear, column, label, row
from ui.kit.device_folder import DeviceFolder
from ui.kit.flow import Flow
from ui.kit.sure import SureRow
from ui.parents.pairing_card import PairingCard
from ui.text import say, say_code
from ui.when import day


class LinkPage(Page):
    """Shows `LinkIs`, hands in what was pressed."""

    removed = Signal(str)  # mailbox
    switched = Signal(bool)

    def __init__(self, *, certificate: bool, gated: bool) -> None:
        super().__init__()
        self._gated = gated
        self._needs_folder = not certificate and not gated
        self.folder = DeviceFolder()
        self.folder.setVisible(self._needs_folder)
        self.pairing = PairingCard()
        self.pairing.hide()
        self._said = label("", "strong")
        self._said.hide()
        self._leaves = label("", "soft")
        self._way = label(say("common.waiting"), "soft")
        self._list = QVBoxLayout()
        self.add(label(say("parents.link"), "title"), label(say("link.lead"), "lead"))
        self.add(self._leaves, self._said, self.folder, self._way)
        self.body.addLayout(self._list)
        self.add(self.pairing)
        self.end()

    def show_state(self, link: m.LinkIs) -> None:
        """Show who may answer, and whether the broker is reached."""
        self._leaves.setText(say("link.leaves.teen" if link.own_switch else "link.leaves"))
        self.folder.setVisible(self._needs_folder and not link.here)
        words = self._way_words(link)
        self._way.setText(words)
        self._way.setVisible(bool(words))
        self.pairing.setVisible(link.here or not self._needs_folder)
        clear(self._list)
        if link.paired:
            self._list.addWidget(self._switch(link))
        if link.answerers:
            rows = [self._answerer(one) for one in link.answerers]
            self._list.addWidget(card(label(say("link.who"), "head"), *rows))

    def show_certificate(self) -> None:
        """Go on to the pairing: this computer has its folder now."""
        self._needs_folder = False
        self.folder.hide()
        self.pairing.show()

    def show_refused(self, code: str) -> None:
        """Say why something was not done."""
        self.say(say_code("problem", code))

    def say(self, words: str) -> None:
        """Show one sentence at the top."""
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _way_words(self, link: m.LinkIs) -> str:
        if link.problem:
            return say_code("problem", link.problem)
        if not link.here and not link.paired:  # nothing listens before the first pairing
            return say("link.gated") if self._gated else ""
        if not link.here:
            return say("link.starts")
        return say("link.up" if link.up else "link.down")

    def _switch(self, link: m.LinkIs) -> QFrame:
        words = label(say("link.on" if link.on else "link.off"), "strong")
        if link.own_switch:
            return card(words, label(say("link.switch.teen"), "soft"))
        turn = say("link.switch.off" if link.on else "link.switch.on")
        return card(words, Flow(button(turn, lambda: self.switched.emit(not link.on))))

    def _answerer(self, one: m.AnswererRow) -> QWidget:
        last = datetime.datetime.fromisoformat(f"{one.until}T12:00:00").astimezone()
        until = say("link.until", name=one.name, day=day(int(last.timestamp())))
        no = say("link.remove.no")
        sure = SureRow(say("link.remove.ask", name=one.name), say("link.remove.yes"), no)
        sure.confirmed.connect(lambda: self.removed.emit(one.mailbox))
        remove = button(say("link.remove"), lambda: sure.ask(remove))
        remove.setAccessibleName(f"{say('link.remove')}: {one.name}")
        line = row(label(until), remove)
        line.setStretch(0, 1)
        made = QWidget()
        made.setLayout(column(line, sure))
        return made
