"""The browsers that were found: each is covered with one click, and the remaining step is named."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from ui.first_run.browsers import CoveredBrowser, FoundBrowser
from ui.first_run.step import SetupStep
from ui.kit.basics import button, card, clear, column, label, row
from ui.kit.glyphs import Glyph
from ui.text import say


class BrowsersStep(SetupStep):
    """The step of the browsers, which can be skipped: the overview says which browser is not covered."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(Glyph.CHIP, "first.browsers", "first.browsers.lead")
        self._list = QVBoxLayout()
        self._rows: dict[str, tuple[QLabel, QPushButton]] = {}
        self.body.addLayout(self._list)
        self._list.addWidget(label(say("first.browsers.asking"), "soft"))
        self.add(label(say("first.browsers.later"), "small"))
        self.end()

    def show_found(self, found: tuple[FoundBrowser, ...]) -> None:
        """Show each browser with its state."""
        clear(self._list)
        self._rows.clear()
        if not found:
            self._list.addWidget(card(label(say("first.browsers.none"))))
        for browser in found:
            name = browser.browser.capitalize()
            covered = browser.forced or bool(browser.with_extension)
            state = label(say(f"first.browsers.{'on' if covered else 'off'}"), "soft")
            cover = button(say("first.browsers.cover", name=name), self._coverer(browser.browser))
            cover.setVisible(not covered)
            line = row(column(label(name, "strong"), state, gap=0.5), cover, gap=2)
            line.setStretch(0, 1)
            self._rows[browser.browser] = (state, cover)
            self._list.addWidget(card(line))

    def show_covered(self, name: str, covered: CoveredBrowser | None) -> None:
        """Say what is left to do in a browser, or that it did not work."""
        state, cover = self._rows[name]
        if covered is None:
            state.setText(say("first.browsers.failed"))
            cover.setEnabled(True)
            return
        cover.hide()
        state.setText(_left_to_do(covered))

    def _coverer(self, name: str) -> Callable[[], None]:
        def cover() -> None:
            state, pressed = self._rows[name]
            pressed.setEnabled(False)
            state.setText(say("common.waiting"))
            self.wanted.emit(name)

        return cover


def _left_to_do(covered: CoveredBrowser) -> str:
    if covered.step == "load-unpacked":
        kind = "firefox" if covered.browser == "firefox" else "chromium"
        return say(f"first.browsers.load.{kind}", folder=covered.extension)
    return say("first.browsers.done" if covered.step == "nothing" else "first.browsers.store")
