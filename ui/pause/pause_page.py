"""The first page of a pause: the finding, why it matters, what a parent learns, and the choices."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from scanner.channel.values import ItemEvent, Preview
from ui import disclosure
from ui.family import Family
from ui.kit.basics import Page, button, card, column, label
from ui.kit.blur import Blur
from ui.kit.choice_button import ChoiceButton
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.pause import words
from ui.pause.group import Group, kind_of
from ui.text import say, say_code
from ui.theme import px

NAMES_SHOWN = 3  # of several files


class PausePage(Page):
    """Emits which choice was made; makes none itself. The items on it share one choice."""

    stop = Signal()
    talk = Signal()
    help = Signal()
    ask = Signal()
    go_on = Signal()
    asked_me = Signal()
    sent = Signal()
    wrong = Signal()
    one_by_one = Signal()

    def __init__(self, items: Group, family: Family, others: int) -> None:
        super().__init__(width=112, gap=1.25, centred=True, margin=2)
        self._family = family
        self._kind = kind_of(items[0])
        self.blur = Blur(say("pause.preview"))
        self._lead, self._files, self._told = label("", "lead"), label("", "small"), label("")
        self._head = label("", "head")
        self._singly = button(say("pause.one_by_one"), self.one_by_one.emit)
        self._more = label(say("pause.more_waiting", n=others), "small")
        self._more.setVisible(bool(others))
        self.add(label(words.title(items), "title"), self._what(items))
        learn = card(label(say("pause.learn.title"), "strong"), self._told, name="note", gap=0.25)
        self.add(learn, self._head, self._choices(items), self._else(), self._more)
        self.end()
        self.show_items(items)

    def show_items(self, items: Group) -> None:
        """Show these items; what has the keyboard keeps it."""
        many = len(items) > 1
        self._lead.setText(words.lead(items))
        self._files.setText(_names(items))
        self._files.setVisible(bool(self._files.text()))
        self._told.setText(disclosure.of_pause(items))
        self._head.setText(say("pause.choices.many" if many else "pause.choices"))
        self._singly.setVisible(many)
        if many or self._kind == "unchecked":
            self.blur.hide()
        for part in self.findChildren(ChoiceButton):
            part.setAccessibleDescription(part.more)
        self._stay.setAccessibleDescription(f"{self._stay.more} {self._told.text()}")

    def show_preview(self, preview: Preview | None) -> None:
        """Show the blur, or no tile where there is nothing to blur."""
        self.blur.show_preview(preview)
        self.blur.setVisible(preview is not None)

    def spoken(self) -> str:
        """Everything that is said before the choices, for a screen reader and for the spoken pause."""
        shown = [self.windowTitle(), self._lead.text(), say("pause.fault"), self._told.text()]
        ways = [part.accessibleName() for part in self.findChildren(ChoiceButton)]
        return " ".join([*shown, self._head.text(), "; ".join(ways)])

    def _what(self, items: Group) -> QHBoxLayout:
        said: list[QWidget] = [self._lead]
        if self._kind == "unchecked":
            said.append(label(say_code("reason", items[0].reasons[0]) + "."))
        elif self._kind != "old":
            said.append(label(say(f"pause.why.{self._family.profile}")))
        said += [label(say("pause.fault"), "strong"), self._files]
        line = QHBoxLayout()
        line.setSpacing(px(2.5))
        line.addWidget(self.blur, 0, Qt.AlignmentFlag.AlignTop)
        box = column(*said, gap=0.75)
        box.addStretch(1)
        line.addLayout(box, 1)
        return line

    def _choices(self, items: Group) -> QGridLayout:
        adult = self._family.adult
        talk = say("pause.talk.named", name=adult) if adult else say("pause.talk")
        stop_more = words.stop_more(items[0])
        self._stay = ChoiceButton(Glyph.STOP, say("pause.stop"), stop_more, self.stop.emit)
        choices = [
            self._stay.make_default(),
            ChoiceButton(Glyph.TALK, talk, say("pause.talk.more"), self.talk.emit),
            ChoiceButton(Glyph.HELP, say("pause.help"), say("pause.help.more"), self.help.emit),
            self._last(items),
        ]
        grid = QGridLayout()
        grid.setSpacing(px(1.25))
        for at, choice in enumerate(choices):
            grid.addWidget(choice, at // 2, at % 2)
            grid.setColumnStretch(at % 2, 1)
        return grid

    def _last(self, items: Group) -> ChoiceButton:
        item = items[0]
        if item.go_on_after >= 0:
            wait = say("pause.go.more", n=max(other.go_on_after for other in items))
            more = f"{wait} {disclosure.of_choice(item, ItemEvent.WENT_ON)}"
            return ChoiceButton(Glyph.GO, say("pause.go"), more, self.go_on.emit)
        key = "pause.ask.waiting" if item.requested else "pause.ask.more"
        more = f"{say(key)} {disclosure.of_choice(item, ItemEvent.ASKED)}"
        return ChoiceButton(Glyph.ASK, say("pause.ask"), more, self.ask.emit)

    def _else(self) -> QVBoxLayout:
        ways = Flow(
            button(say("pause.asked_me"), self.asked_me.emit),
            button(say("pause.sent"), self.sent.emit),
            button(say("pause.wrong"), self.wrong.emit),
            self._singly,
        )
        return column(label(say("pause.else"), "soft"), ways, gap=0.75)


def _names(items: Group) -> str:
    if len(items) == 1:
        item = items[0]
        if item.name:
            return say("pause.file", name=item.name)
        return say("pause.app", app=item.app) if item.app else ""
    names = [item.name for item in items if item.name]
    if not names:
        return say("pause.app", app=items[0].app) if items[0].app else ""
    shown = ", ".join(names[:NAMES_SHOWN])
    left = len(names) - NAMES_SHOWN
    return f"{shown} {say('pause.files.more', n=left)}" if left > 0 else shown
