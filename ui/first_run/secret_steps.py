"""The passphrase, and the recovery code that is shown once and typed back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.first_run.step import SetupStep
from ui.kit.basics import card, clear, label
from ui.kit.code import RecoveryCode
from ui.kit.glyphs import Glyph
from ui.kit.pages import focus_first
from ui.kit.passphrase import NewPassphrase
from ui.text import say, say_code


class PassphraseStep(SetupStep):
    """A good passphrase, twice."""

    def __init__(self) -> None:
        super().__init__(Glyph.LOCK, "first.pass", "first.pass.lead")
        self.add(card(label(say("first.look_away"), "strong"), name="kind"))
        self.new = NewPassphrase()
        self.new.ready.connect(self.set_ready)
        self.add(card(self.new, label(say("pass.lead"), "small")))
        self.end()
        self.set_ready(False)


class CodeStep(SetupStep):
    """Waits for the keys, shows the code, checks what was typed back."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__(Glyph.KEY, "first.code", "first.code.lead")
        self.add(card(label(say("first.look_away"), "strong"), name="kind"))
        self._wait = label(say("first.code.making"), "strong")
        self._place = QVBoxLayout()
        self.code: RecoveryCode | None = None
        self.add(self._wait)
        self.body.addLayout(self._place)
        self.end()
        self.set_ready(False)

    def show_code(self, code: str, key_words: str) -> None:
        """Show the recovery code of the new keys."""
        self._wait.hide()
        clear(self._place)
        self.code = RecoveryCode(code, key_words)
        self.code.typed.connect(self.typed)
        self._place.addWidget(self.code)
        focus_first(self.code)

    def show_refused(self, code: str) -> None:
        """Say that the keys could not be made, or that the typed code is wrong."""
        if self.code is not None:
            self.code.refuse(say_code("problem", code))
        else:
            self._wait.setText(say_code("problem", code))
