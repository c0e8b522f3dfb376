"""Setting up answers by telephone: a secret for an authenticator app, shown once and confirmed by a code."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scanner.channel import messages as m
from ui.kit.basics import button, card, clear, column, label
from ui.kit.digits import Digits
from ui.kit.flow import Flow
from ui.kit.qr import QrCode
from ui.text import say, say_code

GROUP = 4  # letters of the secret that are read as one


class PhoneCard(QWidget):
    """Hands in what was pressed; shows what came of it."""

    started = Signal()
    confirmed = Signal(str)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.digits: Digits | None = None
        self._body = QVBoxLayout()
        inner = QWidget()
        inner.setLayout(self._body)
        self._body.setContentsMargins(0, 0, 0, 0)
        lead = label(say("phone.lead"))
        self.setLayout(column(card(label(say("phone.title"), "head"), lead, inner)))

    def show_state(self, by_code: bool | None) -> None:
        """Show whether it is switched on; None where it cannot be."""
        if by_code is None:
            self._show(label(say("phone.not_gated"), "soft"))
            return
        begin = button(say("phone.again" if by_code else "phone.begin"), self.started.emit)
        if not by_code:
            self._show(begin)
            return
        end = button(say("phone.end"), self.ended.emit)
        ways = QWidget()
        ways.setLayout(Flow(begin, end))
        self._show(label(say("phone.on"), "strong"), ways)

    def show_secret(self, secret: m.OneTimeSecret) -> None:
        """Show the secret, and ask for a code made with it."""
        letters = " ".join(
            secret.secret[at : at + GROUP] for at in range(0, len(secret.secret), GROUP)
        )
        self.digits = Digits(say("phone.digits"), say("phone.start"))
        self.digits.typed.connect(self.confirmed)
        picture = QrCode(secret.address)
        self._show(
            label(say("phone.scan")), picture, label(letters, "code", select=True), self.digits
        )

    def show_ended(self) -> None:
        """Show that it is switched off."""
        self._show(label(say("phone.off"), "strong"), button(say("phone.begin"), self.started.emit))

    def show_refused(self, code: str) -> None:
        """Say why it was not done."""
        if self.digits is not None:
            self.digits.refuse(say_code("problem", code))
        else:
            self._show(label(say_code("problem", code), "warm"))

    def _show(self, *parts: QWidget) -> None:
        if not any(isinstance(part, Digits) for part in parts):
            self.digits = None
        clear(self._body)
        for part in parts:
            self._body.addWidget(part)
