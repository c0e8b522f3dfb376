"""Devices and health: this computer's account, start at login and speed."""

import statistics

from PySide6.QtCore import Signal

from scanner.channel import messages as m
from ui.kit.basics import Page, button, card, label, row
from ui.kit.check_box import WrappingCheckBox
from ui.text import say, say_code


class HealthPage(Page):
    """Shows the speed, tests it, and holds the switch for starting at login."""

    tested = Signal()
    start_changed = Signal(bool)

    def __init__(self, *, admin: bool, starts: bool) -> None:
        super().__init__()
        self._speed = label("")
        self._result = label("", "strong")
        self.test = button(say("health.test"), self._test)
        self.add(label(say("parents.health"), "title"), label(say("health.lead"), "lead"))
        account = say("health.admin" if admin else "health.standard")
        self.start = WrappingCheckBox(say("health.start"))
        self.start.setChecked(starts)
        self.start.toggled.connect(self.start_changed)
        self.add(card(label(account, "warm" if admin else "body"), self.start))
        self._update = label("", "strong")
        self._update.hide()
        self.add(self._update)
        line = row(self.test, self._result)
        line.setStretch(1, 1)
        self.add(card(label(say("health.speed"), "head"), self._speed, line))
        self.end()

    def show_state(self, health: m.Health) -> None:
        """Show how fast the check is, and a newer version where one is known."""
        self._update.setText(say("update.there", version=health.update))
        self._update.setVisible(bool(health.update))
        ms = round(health.verdict_ms)
        self._speed.setText(say("health.verdict", ms=ms) if ms else say("health.verdict.none"))

    def show_tested(self, tested: m.SelfTested) -> None:
        """Show what the test measured."""
        self.test.setEnabled(True)
        if tested.ms:
            median, slowest = round(statistics.median(tested.ms)), round(max(tested.ms))
            words = say("health.tested", n=len(tested.ms), median=median, slowest=slowest)
            self._result.setText(words)

    def show_refused(self, code: str) -> None:
        """Say why something did not work."""
        self.test.setEnabled(True)
        self._result.setText(say_code("problem", code))

    def _test(self) -> None:
        self.test.setEnabled(False)
        self._result.setText(say("health.testing"))
        self.tested.emit()
