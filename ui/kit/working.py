"""Long work on the screen: what is done, how far it is, and a way to stop it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from ui.kit.basics import button, card, label, row

ASK_MS = 300


class Working(QFrame):
    """Hidden while nothing works. Asks for the progress, shows it, and passes on a request to stop."""

    asked = Signal()
    stopped = Signal()

    def __init__(self, stop: str) -> None:
        super().__init__()
        self._words = label("", "strong")
        self._count = label("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(stop)
        self.stop = button(stop, self.stopped.emit)
        line = row(self.bar, self.stop)
        line.setStretch(0, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card(self._words, line, self._count, name="note"))
        self._timer = QTimer(self)
        self._timer.setInterval(ASK_MS)
        self._timer.timeout.connect(self.asked)
        self.hide()

    def begin(self, words: str) -> None:
        """Show the start of the work; its amount is not known yet."""
        self._words.setText(words)
        self.bar.setAccessibleName(words)
        self._count.setText("")
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self.show()
        self._timer.start()

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Show how far it is."""
        if total > 0:
            self.bar.setRange(0, total)
            self.bar.setValue(min(done, total))
            self._count.setText(words)

    def show_stopping(self, words: str) -> None:
        """Show that stopping was requested."""
        self._words.setText(words)
        self.stop.setEnabled(False)

    def end(self) -> None:
        """Hide, since the work has ended."""
        self._timer.stop()
        self.hide()
