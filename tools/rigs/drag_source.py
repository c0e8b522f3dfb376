"""
A small window from which files are dragged, as from a file manager: `python -m tools.rigs.drag_source X Y`.

One line in is a JSON list of paths, for the next press of the mouse. Lines out, once for each drag: `ready`
when they can be dragged, and at last `taken` or `left`.
"""

import json
import sys

from PySide6.QtCore import QMimeData, QSocketNotifier, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

SIDE = 40  # pixels


class DragSource(QWidget):
    """The window. It lies above all others, since no window manager places it."""

    def __init__(self, x: int, y: int) -> None:
        flags = Qt.WindowType.X11BypassWindowManagerHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, flags)
        self.setGeometry(x, y, SIDE, SIDE)
        self._paths: list[str] = []
        self._said: set[str] = set()
        self._lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._lines.activated.connect(self._take)

    def _take(self) -> None:
        line = sys.stdin.readline()
        if not line:
            QApplication.quit()
            return
        self._paths = json.loads(line)
        self._said.clear()
        self.show()
        self.raise_()

    def paintEvent(self, _event: object) -> None:
        self._say("ready")

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in self._paths])
        drag = QDrag(self)
        drag.setMimeData(data)
        taken = drag.exec(Qt.DropAction.CopyAction) != Qt.DropAction.IgnoreAction
        self.hide()
        self._say("taken" if taken else "left")

    def _say(self, word: str) -> None:
        if word not in self._said:
            self._said.add(word)
            print(word, flush=True)


def main() -> None:
    app = QApplication(sys.argv[:1])
    source = DragSource(int(sys.argv[1]), int(sys.argv[2]))
    app.exec()
    source.close()


if __name__ == "__main__":
    main()
