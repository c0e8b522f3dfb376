"""The set-up's window: one step, the buttons back and next, and the progress."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from ui.first_run.step import SetupStep
from ui.kit.basics import button, label, row
from ui.kit.pages import focus_first
from ui.kit.window import centre
from ui.text import say
from ui.theme import px, role


class FirstRunWindow(QWidget):
    """Shows a step."""

    forward = Signal()
    backward = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        role(self, "ground")
        self.setWindowTitle(say("app.name"))
        self.setAccessibleName(say("first.title"))
        self.stack = QStackedWidget()
        self._count = label("", "soft")
        self._count.setWordWrap(False)
        self.back = button(say("common.back"), self.backward.emit)
        self.next = button(say("common.next"), self.forward.emit, "primary")
        self.next.setDefault(True)
        self._far = QProgressBar()
        self._far.setTextVisible(False)
        self._far.setFixedWidth(px(24))
        self._foot = QWidget()
        line = row(self._far, self._count)
        line.addStretch(1)
        line.addWidget(self.back)
        line.addWidget(self.next)
        line.setContentsMargins(px(3), px(1.5), px(3), px(2))
        self._foot.setLayout(line)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.stack, 1)
        box.addWidget(self._foot)

    def show_step(self, step: SetupStep, at: int, total: int, *, may_go_back: bool) -> None:
        """Show a step with its number."""
        self._count.setText(say("first.step", n=at, total=total))
        self._far.setRange(0, total)
        self._far.setValue(at)
        self._far.setAccessibleName(self._count.text())
        last = at == total
        self.next.setText(say("common.done") if last else say("common.next"))
        self.next.setAccessibleName(self.next.text())
        self.next.setEnabled(step.is_ready)
        step.ready.connect(self.next.setEnabled)
        self.back.setVisible(may_go_back)
        self._foot.show()
        self._show(step)

    def show_alone(self, page: QWidget) -> None:
        """Show a page that ends the set-up."""
        self._foot.hide()
        self._show(page)

    def _show(self, page: QWidget) -> None:
        old = self.stack.currentWidget()
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if old is not None and old is not page:
            self.stack.removeWidget(old)
            old.hide()
        if not focus_first(page):
            self.next.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Report that the window was closed."""
        super().closeEvent(event)
        self.closed.emit()

    def come_forward(self) -> None:
        """Show and take the keyboard."""
        if not self.isVisible():
            centre(self, QSize(px(104), px(84)))
        self.show()
        self.raise_()
        self.activateWindow()
