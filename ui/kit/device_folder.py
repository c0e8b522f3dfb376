"""The folder that the family's broker made for this computer: picked once, copied by the command line."""

from PySide6.QtCore import QProcess, Signal
from PySide6.QtWidgets import QWidget

from ui.command import link_command
from ui.kit.basics import button, card, column, label, row
from ui.kit.files import pick_folder
from ui.text import say


class DeviceFolder(QWidget):
    """Emits a signal once this computer has its certificate."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._process = QProcess(self)
        self._process.finished.connect(self._finished)
        self.pick = button(say("device.pick"), self._pick, "primary")
        self._said = label("", "warm")
        line = row(self.pick, self._said)
        line.setStretch(1, 1)
        title, lead = label(say("device.title"), "head"), label(say("device.lead"))
        self.setLayout(column(card(title, lead, line)))

    def take(self, folder: str) -> None:
        """Take a folder that was picked."""
        self.pick.setEnabled(False)
        program, *arguments = link_command("join", folder)
        self._process.start(program, arguments)

    def _pick(self) -> None:
        pick_folder(self, say("device.pick"), self.take)

    def _finished(self, code: int) -> None:
        self.pick.setEnabled(True)
        if code == 0:
            self.taken.emit()
        else:
            self._said.setText(say("device.bad"))
