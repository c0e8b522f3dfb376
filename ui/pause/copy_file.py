"""The file of a safe copy whose picture came from a browser, the clipboard or a program."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths, QUrl
from PySide6.QtGui import QGuiApplication

from ui.text import say

_TRIES = 10_000  # numbered names to try


def save(jpeg: bytes) -> Path:
    """Write a new file among the child's pictures, never over an existing one. Raises OSError."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    folder = Path(found) if found and Path(found).is_dir() else Path.home()
    stem = say("copy.file")
    for number in range(1, _TRIES):
        path = folder / (f"{stem}.jpg" if number == 1 else f"{stem}-{number}.jpg")
        try:
            with path.open("xb") as file:
                file.write(jpeg)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(str(folder))


def to_clipboard(path: Path, jpeg: bytes) -> None:
    """Copy it, as a picture and as a file, so that it can be pasted where the original was meant to go."""
    data = QMimeData()
    data.setData("image/jpeg", jpeg)
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)
