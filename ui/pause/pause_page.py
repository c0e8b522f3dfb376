"""The first page of a pause: the finding, why it matters, what a parent learns, and the choices."""

from typing import NamedTuple, cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from scanner.channel.values import ItemEvent, Preview
from ui import disclosure
from ui.family import Family
from ui.kit.basics import Page, button, card, column, label
from ui.kit.blur import Blur
from ui.kit.choice_button import ChoiceButton
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.pause import words
from ui.pause.copy_page import can_copy
from ui.pause.group import Group, kind_of
from ui.text import say, say_code
from ui.theme import px, role

NAMES_SHOWN = 3  # of several files
WIDTH, MARGIN, GAP = 112, 2, 1.25  # of the column, in units of space


class _Room(NamedTuple):
    """
    The parts that are given up where there is too little height.

    `compact`: the second lines of the choices. `scrolled`: the other ways lie at the end of the text, which
    scrolls. `brief`: no blur, and what a parent learns comes before the reasons. `headless`: no heading above
    the choices. `tight`: less space between the parts, and a smaller title.
    """

    compact: bool
    scrolled: bool
    brief: bool
    headless: bool
    tight: bool


_ROOMS = tuple(_Room(*(n > at for at in range(5))) for n in range(6))


class PausePage(QWidget):
    """
    Emits which choice was made; makes none itself. The items on it share one choice.

    The choices are visible at every size, and what a parent learns is wherever it can be: `_Room` names what
    makes room for them.
    """

    stop = Signal()
    talk = Signal()
    help = Signal()
    ask = Signal()
    go_on = Signal()
    asked_me = Signal()
    sent = Signal()
    wrong = Signal()
    one_by_one = Signal()
    copy = Signal()

    def __init__(self, items: Group, family: Family, others: int) -> None:
        super().__init__()
        self._family = family
        self._kind = kind_of(items[0])
        self._learned = self._of_last = (
            ""  # what a parent learns of the pause, and of the last choice
        )
        self.blur = Blur(say("pause.preview"))
        self._lead, self._files, self._disclosed = label("", "lead"), label("", "small"), label("")
        self._head = label("", "head")
        self._blurred = True
        self._copy = button(say("copy.way"), self.copy.emit)
        self._singly = button(say("pause.one_by_one"), self.one_by_one.emit)
        self._more = label(say("pause.more_waiting", n=others), "small")
        if not others:
            self._more.hide()
        self.setWindowTitle(words.title(items))
        self.setAccessibleName(self.windowTitle())
        learn = card(
            label(say("pause.learn.title"), "strong"), self._disclosed, name="note", gap=0.25
        )
        self._text = Page(width=WIDTH, gap=GAP, margin=MARGIN)
        self._why, self._said = self._reason(items), QVBoxLayout()
        self._ways, self._others, self._rest = QWidget(), QWidget(), QWidget()
        self._after = column(gap=GAP)
        self._rest.setLayout(self._after)
        self._title = label(words.title(items), "title")
        self._text.add(self._title, self._what(), learn, self._rest)
        self._margin = MARGIN
        self._grid = self._choices(items)
        self._ways.setLayout(column(self._head, self._grid, gap=GAP))
        self._others.setLayout(column(self._else(), self._more, gap=GAP))
        self._below = column(self._ways, self._others, gap=GAP)
        self._line = _centred(self._below)
        self._box = column(self._text, self._line, gap=0)
        self._box.insertStretch(0, 2)
        self._box.addStretch(3)
        self.setLayout(self._box)
        role(self, "ground")  # a change of the type lays this page out, so the parts must exist
        self.show_items(items)

    def show_items(self, items: Group) -> None:
        """Show these items; the widget with the focus keeps it."""
        many = len(items) > 1
        self._lead.setText(words.lead(items))
        self._files.setText(_names(items))
        self._learned = disclosure.of_pause(items)
        self._disclosed.setText(self._learned)
        self._head.setText(say("pause.choices.many" if many else "pause.choices"))
        self._singly.setVisible(many)
        self._copy.setVisible(can_copy(items))
        self._stay.set_title(words.say_of("pause.stop", items))
        self._stay.set_more(words.stop_more(items))
        if many or self._kind == "unchecked":
            self._blurred = False
            self.blur.hide()
        self._stay.setAccessibleDescription(f"{self._stay.more} {self._disclosed.text()}")
        self._fit_shown()

    def show_preview(self, preview: Preview | None) -> None:
        """Show the blur, or no tile where there is nothing to blur."""
        self.blur.show_preview(preview)
        shown = preview is not None
        if self._blurred != shown:  # otherwise no size has changed
            self._blurred = shown
            self.blur.setVisible(shown)
            self._fit_shown()

    def minimumSizeHint(self) -> QSize:  # Qt's name
        """Return no least height: the text scrolls."""
        return QSize(self._box.minimumSize().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt's name
        """Lay out for the new size."""
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:  # Qt's name
        """Lay out for the type in use."""
        super().showEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:  # Qt's name
        """Lay out again for a changed type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit_shown()

    def _fit_shown(self) -> None:
        """Lay out if visible; before that, the resize and show events lay the page out."""
        if self.isVisible():
            self.fit()

    def fit(self) -> None:
        """Give up as little as the height asks for, the choices never."""
        text = below = 0
        for room in _ROOMS:
            self._arrange(room)
            text, needed, below = self._heights()
            if needed + below <= self.height():
                break
        # A scroll bar narrows the lines, so a visible one could be the only reason that it is needed.
        policy = Qt.ScrollBarPolicy
        fits = text + below <= self.height()
        bar = policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        self._text.setVerticalScrollBarPolicy(bar)
        self._text.setFixedHeight(max(0, min(text, self.height() - below)))

    def _arrange(self, room: _Room) -> None:
        self._space(tight=room.tight)
        for choice in self._ways.findChildren(ChoiceButton):
            choice.set_compact(room.compact)
        # If a choice has no room for what a parent learns of it, the text above says it.
        learned = f"{self._learned} {self._of_last}" if room.compact else self._learned
        self._disclosed.setText(learned)
        self._head.setVisible(not room.headless)
        self.blur.setVisible(self._blurred and not room.brief)
        for at, part in ((1, self._why), (3, self._files)):
            if room.brief:
                self._after.addWidget(part)
            else:
                self._said.insertWidget(at, part)
            # Qt shows a widget with a new parent only in the event loop, which is too late to measure.
            part.setVisible(bool(part.text()))
        (self._after if room.scrolled else self._below).addWidget(self._others)
        self._others.show()
        self._rest.setVisible(room.scrolled)

    def _space(self, *, tight: bool) -> None:
        """Set the space between the parts."""
        self._margin = MARGIN / 2 if tight else MARGIN
        name = "head" if tight else "title"
        if self._title.property("role") != name:
            role(self._title, name)
        side = px(self._margin)
        for layout in (cast(QWidget, self._text.widget()).layout(), self._line):
            if layout is not None:
                top = side if layout is not self._line else 0
                layout.setContentsMargins(px(MARGIN), top, px(MARGIN), side)
        for layout in (self._text.body, self._below, self._after):
            layout.setSpacing(px(GAP / 3 if tight else GAP))

    def _heights(self) -> tuple[int, int, int]:
        """Measure the text, the part of it that is to be seen, and the choices with all below them."""
        ground = cast(QWidget, self._text.widget())  # set at construction, never taken out
        # An outer layout learns of changes in a nested widget's layout only in the event loop.
        parts = [*ground.findChildren(QWidget), self._ways, self._others]
        for part in (*reversed(parts), ground):
            layout = part.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
        self._grid.invalidate()
        self._below.invalidate()
        below = self._below.heightForWidth(self._inner(self.width())) + px(self._margin)
        text = ground.heightForWidth(self.width())
        if self._rest.isHidden() or text + below <= self.height():
            return text, text, below
        wide = self.width() - self._text.verticalScrollBar().sizeHint().width()
        after = self._rest.heightForWidth(self._inner(wide))
        after += self._text.body.spacing() + px(self._margin)
        return text, ground.heightForWidth(wide) - after, below

    @staticmethod
    def _inner(width: int) -> int:
        """The width of the column at this width of the page."""
        return min(px(WIDTH), width - 2 * px(MARGIN))

    def spoken(self) -> str:
        """Everything that is said before the choices, for a screen reader and for the spoken pause."""
        shown = [self.windowTitle(), self._lead.text(), say("pause.fault")]
        shown += [self._learned, self._of_last]  # also where the choice itself has room to say it
        return " ".join([*shown, self._head.text(), self.ways()])

    def ways(self) -> str:
        """The names of the choices; they are on buttons, and a screen reader says only labels by itself."""
        return "; ".join(part.accessibleName() for part in self.findChildren(ChoiceButton))

    def _reason(self, items: Group) -> QLabel:
        """Say why there is a pause; empty where the lead has said it."""
        if self._kind == "unchecked":
            return label(say_code("reason", items[0].reasons[0]) + ".")
        return label("" if self._kind == "old" else say(f"pause.why.{self._family.profile}"))

    def _what(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(px(2.5))
        line.addWidget(self.blur, 0, Qt.AlignmentFlag.AlignTop)
        self._said.setSpacing(px(0.75))
        for part in (self._lead, self._why, label(say("pause.fault"), "strong"), self._files):
            self._said.addWidget(part)
        self._said.addStretch(1)
        line.addLayout(self._said, 1)
        return line

    def _choices(self, items: Group) -> QGridLayout:
        adult = self._family.adult
        talk = say("pause.talk.named", name=adult) if adult else say("pause.talk")
        stop, more = words.say_of("pause.stop", items), words.stop_more(items)
        self._stay = ChoiceButton(Glyph.STOP, stop, more, self.stop.emit)
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
            self._of_last = disclosure.of_choice(item, ItemEvent.WENT_ON)
            more = f"{wait} {self._of_last}"
            return ChoiceButton(Glyph.GO, say("pause.go"), more, self.go_on.emit)
        key = "pause.ask.waiting" if item.requested else "pause.ask.more"
        self._of_last = disclosure.of_choice(item, ItemEvent.ASKED)
        more = f"{say(key)} {self._of_last}"
        return ChoiceButton(Glyph.ASK, say("pause.ask"), more, self.ask.emit)

    def _else(self) -> QVBoxLayout:
        ways = Flow(
            button(say("pause.asked_me"), self.asked_me.emit),
            button(say("pause.sent"), self.sent.emit),
            button(say("pause.wrong"), self.wrong.emit),
            self._copy,
            self._singly,
        )
        return column(label(say("pause.else"), "soft"), ways, gap=0.75)


def _centred(below: QVBoxLayout) -> QHBoxLayout:
    """Lay out at the width of the text above, centred like it."""
    inner = QWidget()
    inner.setMaximumWidth(px(WIDTH))
    inner.setLayout(below)
    line = QHBoxLayout()
    line.setContentsMargins(px(MARGIN), 0, px(MARGIN), px(MARGIN))
    line.addStretch(1)
    line.addWidget(inner, 1000)
    line.addStretch(1)
    return line


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
