"""The short pause before going on; the way out is open all the time."""

from PySide6.QtCore import Qt, Signal

from scanner.channel.values import ItemEvent
from ui import disclosure
from ui.kit.basics import Page, button, card, label, row
from ui.kit.ring import Ring
from ui.pause.group import Group
from ui.text import say


class GoPage(Page):
    """Counts down, then lets the child choose again."""

    stop = Signal()
    go_on = Signal()

    def __init__(self, seconds: int, items: Group) -> None:
        super().__init__(width=70, centred=True)
        self.ring = Ring(seconds)
        self._left = label("", "soft")
        self._left.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title, lead = label(say("go.title"), "title"), label(say("go.lead"), "lead")
        for words in (title, lead):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        disclosed = label(disclosure.of_choice(items[0], ItemEvent.WENT_ON))
        disclosed.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.add(title, lead, disclosed)
        middle = row(self.ring)
        middle.insertStretch(0, 1)
        middle.addStretch(1)
        self.body.addLayout(middle)
        stay = button(say("pause.stop"), self.stop.emit, "primary")
        stay.setDefault(True)
        self.on = button(say("go.on"), self.go_on.emit)
        self.on.setEnabled(False)
        ways = row(stay, self.on, gap=1.5)
        ways.insertStretch(0, 1)
        ways.addStretch(1)
        fault = label(say("pause.fault"), "strong")
        fault.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.add(self._left, ways, card(fault, name="kind"))
        self.end()
        self.ring.left.connect(self._show_left)
        self.ring.over.connect(self._over)
        self.ring.start()

    def _show_left(self, seconds: int) -> None:
        self._left.setText(say("go.left", n=seconds))
        self.ring.setAccessibleName(say("go.left", n=seconds))

    def _over(self) -> None:
        self._left.setText(say("go.over"))
        self.ring.setAccessibleName(say("go.over"))
        self.on.setEnabled(True)
        self.setWindowTitle(say("go.over"))  # also for people who do not see the ring
