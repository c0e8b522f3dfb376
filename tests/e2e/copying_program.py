"""A program that copies a picture, as a file manager or a viewer does, and keeps it to be pasted."""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication


def main(picture: Path) -> int:
    """Copy the picture, and wait for a program that pastes it."""
    app = QApplication(sys.argv[:1])
    data = QMimeData()
    data.setData("image/jpeg", picture.read_bytes())
    QApplication.clipboard().setMimeData(data)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
