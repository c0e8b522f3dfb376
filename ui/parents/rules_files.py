"""Rules from a file and to one: for a second computer, or a second child."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.basics import button, column, label
from ui.kit.files import pick_file, pick_new_file
from ui.kit.flow import Flow
from ui.text import say

NAME = "beforehand-rules.toml"


class RulesFiles(QWidget):
    """Hands in the path that was picked; says what became of it."""

    export = Signal(str)
    import_ = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        save = button(say("rules.file.save"), self._pick_new)
        load = button(say("rules.file.load"), self._pick)
        self._said = label("", "strong")
        self._said.hide()
        head, lead = label(say("rules.file"), "head"), label(say("rules.file.lead"))
        self.setLayout(column(head, lead, Flow(save, load), self._said))

    def show_result(self, words: str) -> None:
        """Say what became of it."""
        self._said.setText(words)
        self._said.show()

    def _pick_new(self) -> None:
        pick_new_file(self, say("rules.file.where"), NAME, self.export.emit)

    def _pick(self) -> None:
        pick_file(self, say("rules.file.which"), "*.toml", self.import_.emit)
