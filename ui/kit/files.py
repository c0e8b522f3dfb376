"""Picking folders and files without ever blocking: Qt's own dialogs, which answer by a signal."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

# The platform's dialog runs its own event loop, which once waited two minutes for the clipboard.
_OWN = QFileDialog.Option.DontUseNativeDialog


def pick_folder(parent: QWidget, title: str, then: Callable[[str], None]) -> QFileDialog:
    """Let a person pick a folder; `then` gets its path."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog


def pick_new_file(
    parent: QWidget, title: str, name: str, then: Callable[[str], None]
) -> QFileDialog:
    """Let a person pick where a new file goes; `then` gets its path."""
    dialog = _dialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog


def pick_file(
    parent: QWidget, title: str, pattern: str, then: Callable[[str], None]
) -> QFileDialog:
    """Let a person pick a file that is there; `then` gets its path."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(pattern)
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setOption(_OWN)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
