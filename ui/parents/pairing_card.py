"""Pairing on the child's screen: the code to type, its QR code, and the question whether the computer is yours."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from scanner.channel import messages as m
from ui.kit.basics import button, card, clear, column, label, row
from ui.kit.flow import Flow
from ui.kit.qr import QrCode
from ui.text import say, say_code

LOOK_MS = 1000
MOST_BYTES = 24  # of a name, as it has to fit into a message
LINE = 3  # groups of the code in a line


class PairingCard(QWidget):
    """Hands in what was pressed; asks to look again while a code is shown."""

    started = Signal(str)  # the child's name
    looked = Signal()
    agreed = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.code = ""
        self.joined = ""
        self._minutes = label("")
        self._said = label("", "strong")
        self._said.hide()
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        inner.setLayout(self._body)
        self.setLayout(column(card(label(say("link.pair"), "head"), self._said, inner)))
        self._again = QTimer(self)
        self._again.setInterval(LOOK_MS)
        self._again.timeout.connect(self.looked)
        self.show_start()

    def show_start(self) -> None:
        """Ask for the child's name."""
        self._leave()
        self.name = QLineEdit()
        self.name.setAccessibleName(say("link.child"))
        self.name.setPlaceholderText(say("link.child"))
        self.show_code_button = button(say("link.show"), self._start, "primary")
        self.show_code_button.setEnabled(False)
        self.name.textChanged.connect(self._name_changed)
        self.name.returnPressed.connect(self._start)
        line = row(self.name, self.show_code_button)
        line.setStretch(0, 1)
        holder = QWidget()
        holder.setLayout(line)
        self._body.addWidget(holder)

    def _name_changed(self, text: str) -> None:
        self.show_code_button.setEnabled(fits(text.strip()))

    def show_state(self, pairing: m.PairingIs) -> None:
        """Show the code, or the computer that has typed it."""
        if pairing.joined and pairing.joined != self.joined:
            self._leave()
            self.joined = pairing.joined
            yes = button(say("link.came.yes"), self.agreed.emit, "primary")
            no = button(say("link.came.no"), self.ended.emit)
            ways = QWidget()
            ways.setLayout(Flow(no, yes))
            self._body.addWidget(label(say("link.came", name=pairing.joined), "lead"))
            self._body.addWidget(ways)
            no.setFocus()
        elif not pairing.joined and pairing.code != self.code:
            self._leave()
            self.code = pairing.code
            self._show_code(pairing.code)
        minutes = max((pairing.seconds + 59) // 60, 1)
        self._minutes.setText(say("link.code.qr", n=minutes))

    def show_refused(self, code: str) -> None:
        """Say why it was not done."""
        if self.code or self.joined:
            self.show_start()
        self.say(say_code("problem", code))

    def say(self, words: str) -> None:
        """Show one sentence at the top."""
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _show_code(self, code: str) -> None:
        shown = label(in_lines(code), "code", select=True)
        shown.setAccessibleName(code)
        self._minutes = label("", "soft")
        ways = QWidget()
        ways.setLayout(Flow(button(say("link.code.end"), self.ended.emit)))
        picture = QWidget()
        beside = row(QrCode(code), column(self._minutes, label(say("link.code.waits"), "soft")))
        beside.setStretch(1, 1)
        picture.setLayout(beside)
        for part in (label(say("link.code.lead")), shown, picture, ways):
            self._body.addWidget(part)
        self._again.start()

    def _leave(self) -> None:
        self.code = self.joined = ""
        self._again.stop()
        self.say("")
        clear(self._body)

    def _start(self) -> None:
        if fits(name := self.name.text().strip()):
            self.started.emit(name)


def in_lines(code: str) -> str:
    """Write a code in two lines of groups, as it is read out."""
    groups = code.split("-")
    return f"{'-'.join(groups[:LINE])}-\n{'-'.join(groups[LINE:])}"


def fits(name: str) -> bool:
    """Return whether a name can be sent."""
    return 0 < len(name.encode()) <= MOST_BYTES
