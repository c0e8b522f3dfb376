"""A question over a window, with answers below each other; Escape takes the last, careful one."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.kit.basics import button, column, label
from ui.text import say
from ui.theme import px, role


class Question(QDialog):
    """Emits the number of the answer. The window below stays alive: nothing waits in a loop of its own."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget, question: str, answers: tuple[str, ...]) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("app.name"))
        self.setAccessibleName(question)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        role(self, "ground")
        last = len(answers) - 1
        ways = [button(words, self._picker(at)) for at, words in enumerate(answers)]
        ways[last].setDefault(True)
        box = column(label(question, "head"), *ways, gap=1.5)
        box.setContentsMargins(px(3), px(3), px(3), px(3))
        self.setLayout(box)
        self.setMinimumWidth(px(52))
        ways[last].setFocus()

    def _picker(self, at: int) -> Callable[[], None]:
        def pick() -> None:
            self.accept()
            self.chosen.emit(at)

        return pick
