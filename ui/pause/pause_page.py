"""The first page of a pause: what was seen, why it matters, what a parent learns, and the choices."""

import time as clock
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from scanner.channel import messages as m
from scanner.channel.values import FailureReason, Preview, Reason
from ui.family import Family
from ui.kit.basics import Page, button, card, column, label
from ui.kit.blur import Blur
from ui.kit.choice_button import ChoiceButton
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.text import say, say_code
from ui.theme import px
from ui.when import time

_NOT_CHECKED = frozenset(str(reason) for reason in FailureReason)


class PausePage(Page):
    """Says which choice was made; makes none itself."""

    stop = Signal()
    talk = Signal()
    help = Signal()
    ask = Signal()
    go_on = Signal()
    asked_me = Signal()
    sent = Signal()
    wrong = Signal()

    def __init__(self, item: m.HeldItem, family: Family, others: int) -> None:
        super().__init__(width=100, gap=1.75, centred=True)
        self.item = item
        kind = _kind(item)
        self.blur = Blur(say("pause.preview"))
        self.blur.setVisible(kind != "unchecked")
        self.add(label(say(_title_key(kind)), "title"), self._what(kind, family))
        self.add(self._learn(family))
        self.add(label(say("pause.choices"), "head"), self._choices(family))
        self.add(self._else())
        if others:
            self.add(label(say("pause.more_waiting", n=others), "small"))
        self.end()

    def show_preview(self, preview: Preview | None) -> None:
        """Show the blur, or no tile where there is nothing to blur."""
        self.blur.show_preview(preview)
        self.blur.setVisible(preview is not None)

    def _what(self, kind: str, family: Family) -> QHBoxLayout:
        words: list[QWidget] = [label(say(_lead_key(kind)), "lead")]
        if kind == "unchecked":
            words.append(label(say_code("reason", self.item.reasons[0]) + "."))
        elif kind != "old":
            words.append(label(say(f"pause.why.{family.profile}")))
        words.append(label(say("pause.fault"), "strong"))
        if self.item.name:
            words.append(label(say("pause.file", name=self.item.name), "small"))
        elif self.item.app:
            words.append(label(say("pause.app", app=self.item.app), "small"))
        line = QHBoxLayout()
        line.setSpacing(px(3))
        line.addWidget(self.blur, 0, Qt.AlignmentFlag.AlignTop)
        box = column(*words, gap=1)
        box.addStretch(1)
        line.addLayout(box, 1)
        return line

    def _learn(self, family: Family) -> QWidget:
        key = "pause.learn.told" if family.told else "pause.learn.silent"
        words = label(say(key, time=time(self.item.since)))
        return card(label(say("pause.learn.title"), "strong"), words, name="note", gap=0.5)

    def _choices(self, family: Family) -> QGridLayout:
        talk = say("pause.talk.named", name=family.adult) if family.adult else say("pause.talk")
        choices = [
            self._choice(Glyph.STOP, "pause.stop", self.stop.emit).make_default(),
            ChoiceButton(Glyph.TALK, talk, say("pause.talk.more"), self.talk.emit),
            self._choice(Glyph.HELP, "pause.help", self.help.emit),
            self._last(),
        ]
        grid = QGridLayout()
        grid.setSpacing(px(1.5))
        for at, choice in enumerate(choices):
            grid.addWidget(choice, at // 2, at % 2)
            grid.setColumnStretch(at % 2, 1)
        return grid

    def _last(self) -> ChoiceButton:
        if self.item.go_on_after >= 0:
            more = say("pause.go.more", n=self.item.go_on_after)
            return ChoiceButton(Glyph.GO, say("pause.go"), more, self.go_on.emit)
        more = say("pause.ask.waiting" if self.item.requested else "pause.ask.more")
        return ChoiceButton(Glyph.ASK, say("pause.ask"), more, self.ask.emit)

    def _choice(self, glyph: Glyph, key: str, act: Callable[[], object]) -> ChoiceButton:
        return ChoiceButton(glyph, say(key), say(f"{key}.more"), act)

    def _else(self) -> QVBoxLayout:
        ways = Flow(
            button(say("pause.asked_me"), self.asked_me.emit),
            button(say("pause.sent"), self.sent.emit),
            button(say("pause.wrong"), self.wrong.emit),
        )
        return column(label(say("pause.else"), "soft"), ways, gap=1)


def _kind(item: m.HeldItem) -> str:
    """Which words fit: "old", "nudity", "partial" or "unchecked"."""
    if item.expires is not None and item.expires <= clock.time():
        return "old"
    if Reason.NUDITY in item.reasons:
        return "nudity"
    if Reason.PARTIAL in item.reasons:
        return "partial"
    if item.reasons and item.reasons[0] in _NOT_CHECKED:
        return "unchecked"
    return "nudity"


def _title_key(kind: str) -> str:
    return {"unchecked": "pause.title.unchecked", "old": "pause.title.old"}.get(kind, "pause.title")


def _lead_key(kind: str) -> str:
    return "pause.lead" if kind == "nudity" else f"pause.lead.{kind}"
