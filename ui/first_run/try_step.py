"""The live test: the test card goes where a program would put a picture."""

import errno
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from scanner.channel import messages as m
from ui.child.rules_page import folder_words
from ui.first_run.step import SetupStep
from ui.kit.basics import button, card, clear, label
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.kit.sure import SureRow
from ui.text import say, say_code

WAIT_MS = 20_000
NAME = "beforehand-test-card.jpg"


class TryStep(SetupStep):
    """`wanted` asks for the card; the answer and the event that it was held are handed in."""

    wanted = Signal()
    worked = Signal(str)  # item

    def __init__(self, folder: str) -> None:
        super().__init__(Glyph.EYE, "first.try", "first.try.lead")
        self._folder = folder
        self.said = label("", "strong")
        self._way = QVBoxLayout()
        self.go = button(say("first.try.go", folder=folder_words(folder)), self._go, "primary")
        if folder:
            self._way.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            self.said.setText(say("problem.no-folder-to-test"))
        self.body.addLayout(self._way)
        self._said_card = card(self.said, name="kind")
        self._said_card.setVisible(not folder)
        keys = ("first.try.skip.ask", "first.try.skip.yes", "first.try.skip.no")
        sure = SureRow(*(say(key) for key in keys))
        sure.confirmed.connect(lambda: self.set_ready(True))
        self._skip = button(say("first.try.skip"), lambda: sure.ask(self._skip), "quiet")
        self._skip.setVisible(bool(folder))
        self.add(self._said_card, Flow(self._skip), sure)
        self.set_ready(not folder)
        self.end()
        self.late = QTimer(self)
        self.late.setSingleShot(True)
        self.late.setInterval(WAIT_MS)
        self.late.timeout.connect(self._was_late)

    def put(self, jpeg: bytes) -> None:
        """Write the card as a program would: under its name, in one go, closed at the end."""
        path = Path(self._folder) / NAME
        try:
            path.write_bytes(jpeg)
        except OSError as error:
            self.show_refused("disk-full" if error.errno == errno.ENOSPC else "cannot-write")
            return
        self._say(say("first.try.waiting"))
        self.late.start()

    def waits_for(self, item: m.HeldItem) -> bool:
        """Return whether an item is the card that was put into the folder."""
        return item.name == NAME and self.late.isActive()

    def show_held(self, item: m.HeldItem) -> None:
        """Take a held item; if it is the card, the guard works, and the step asks for the card back."""
        if self.waits_for(item):
            self.late.stop()
            clear(self._way)
            self._skip.hide()
            self._say(say("first.try.worked"))
            self.set_ready(True)
            self.worked.emit(item.item)

    def show_given_back(self) -> None:
        """Remove the card that was given back: this step had put it there."""
        (Path(self._folder) / NAME).unlink(missing_ok=True)
        self._say(say("first.try.back"))

    def show_refused(self, code: str) -> None:
        """Say that the card could not be fetched or written."""
        self.go.setEnabled(True)
        self._say(say_code("problem", code))

    def _go(self) -> None:
        self.go.setEnabled(False)
        self.wanted.emit()

    def _was_late(self) -> None:
        self.go.setEnabled(True)
        self._say(say("first.try.late"))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self._said_card.show()
