"""Glyphs: line figures on a 24 x 24 grid that differ in shape, not only in colour."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPen, QPixmap

GRID = 24.0


class Glyph(StrEnum):
    """Every figure that is drawn."""

    STOP = "stop"
    TALK = "talk"
    HELP = "help"
    ASK = "ask"
    GO = "go"
    WRONG = "wrong"
    PERSON = "person"
    GLOBE = "globe"
    COIN = "coin"
    BOLT = "bolt"
    CAMERA = "camera"
    SWAP = "swap"
    SENT = "sent"
    CHECK = "check"
    HOME = "home"
    LIST = "list"
    SLIDERS = "sliders"
    HEART = "heart"
    CHIP = "chip"
    KEY = "key"
    INBOX = "inbox"
    EYE = "eye"
    FOLDER = "folder"
    PHONE = "phone"
    LOCK = "lock"
    TYPE = "type"
    INFO = "info"


def pixmap(glyph: Glyph, size: int, colour: str) -> QPixmap:
    """A figure as a pixmap of `size` logical pixels."""
    ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / GRID, size / GRID)
    if glyph is Glyph.GO and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        painter.translate(GRID, 0)  # forward points left where lines run to the left
        painter.scale(-1, 1)
    pen = QPen(QColor(colour), 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(_figure(glyph))
    painter.end()
    return made


def icon(glyph: Glyph, size: int, colour: str) -> QIcon:
    """A figure as an icon."""
    return QIcon(pixmap(glyph, size, colour))


def _figure(glyph: Glyph) -> QPainterPath:
    path = QPainterPath()
    for stroke in _STROKES[glyph]:
        kind, *n = stroke
        match kind:
            case "o":  # circle: centre, radius
                path.addEllipse(QPointF(n[0], n[1]), n[2], n[2])
            case "r":  # rounded rectangle: x, y, w, h, radius
                path.addRoundedRect(QRectF(n[0], n[1], n[2], n[3]), n[4], n[4])
            case "a":  # arc: x, y, w, h, start, sweep in degrees
                rect = QRectF(n[0], n[1], n[2], n[3])
                path.arcMoveTo(rect, n[4])
                path.arcTo(rect, n[4], n[5])
            case _:  # line through points
                path.moveTo(n[0], n[1])
                for at in range(2, len(n), 2):
                    path.lineTo(n[at], n[at + 1])
    return path


_Stroke = tuple[str, *tuple[float, ...]]
_STROKES: dict[Glyph, tuple[_Stroke, ...]] = {
    Glyph.STOP: (("o", 12, 12, 9), ("l", 9.5, 8.5, 9.5, 15.5), ("l", 14.5, 8.5, 14.5, 15.5)),
    Glyph.TALK: (
        ("l", 5, 5, 19, 5, 20.5, 6.5, 20.5, 14.5, 19, 16, 11, 16, 7, 20, 7, 16, 5, 16, 3.5, 14.5,
         3.5, 6.5, 5, 5),
        ("l", 8, 9, 16, 9), ("l", 8, 12, 13, 12),
    ),
    Glyph.HELP: (("o", 12, 12, 9), ("o", 12, 12, 3.6), ("l", 5.7, 5.7, 9.4, 9.4),
                ("l", 18.3, 5.7, 14.6, 9.4), ("l", 5.7, 18.3, 9.4, 14.6),
                ("l", 18.3, 18.3, 14.6, 14.6)),
    Glyph.ASK: (("o", 8.5, 8, 3.2), ("a", 2.5, 13, 12, 12, 0, 180), ("o", 17, 10, 2.3),
               ("a", 13, 14.6, 8.5, 9, 8, 90)),
    Glyph.GO: (("l", 4, 12, 20, 12), ("l", 14, 6, 20, 12, 14, 18)),
    Glyph.WRONG: (("o", 12, 12, 9), ("a", 9.3, 6.8, 5.4, 5.4, -60, 230), ("l", 12, 12.6, 12, 14),
                 ("o", 12, 16.9, 0.4)),
    Glyph.PERSON: (("o", 12, 8, 4), ("a", 4, 14, 16, 15, 0, 180)),
    Glyph.GLOBE: (("o", 12, 12, 9), ("l", 3, 12, 21, 12), ("a", 8, 3, 8, 18, 90, 360)),
    Glyph.COIN: (("o", 12, 12, 9), ("a", 9, 7, 6, 5, 20, 250), ("a", 9, 12, 6, 5, 90, -250),
                ("l", 12, 5.2, 12, 18.8)),
    Glyph.BOLT: (("l", 13, 2.5, 5.5, 13.5, 11, 13.5, 10, 21.5, 18.5, 9.8, 12.6, 9.8, 13, 2.5),),
    Glyph.CAMERA: (("r", 3, 6.5, 12.5, 11, 2), ("l", 15.5, 10.5, 21, 7.5, 21, 16.5, 15.5, 13.5)),
    Glyph.SWAP: (("l", 4, 9, 19, 9), ("l", 15, 5, 19, 9, 15, 13), ("l", 20, 16, 5, 16),
                ("l", 9, 12.5, 5, 16, 9, 19.5)),
    Glyph.SENT: (("l", 3.5, 11.5, 20.5, 4, 14.5, 20.5, 11, 13.5, 3.5, 11.5), ("l", 11, 13.5, 20.5, 4)),
    Glyph.CHECK: (("o", 12, 12, 9), ("l", 8, 12.4, 11, 15.3, 16.3, 9)),
    Glyph.HOME: (("l", 3.5, 11.5, 12, 4, 20.5, 11.5), ("l", 6, 9.6, 6, 20, 18, 20, 18, 9.6)),
    Glyph.LIST: (("l", 9, 6.5, 20, 6.5), ("l", 9, 12, 20, 12), ("l", 9, 17.5, 20, 17.5),
                ("o", 4.8, 6.5, 0.7), ("o", 4.8, 12, 0.7), ("o", 4.8, 17.5, 0.7)),
    Glyph.SLIDERS: (("l", 4, 7, 12.5, 7), ("l", 17.5, 7, 20, 7), ("o", 15, 7, 2.3),
                   ("l", 4, 16.5, 6.5, 16.5), ("l", 11.5, 16.5, 20, 16.5), ("o", 9, 16.5, 2.3)),
    Glyph.HEART: (("a", 3.4, 5, 8.8, 8.8, 10, 210), ("a", 11.8, 5, 8.8, 8.8, 170, -210),
                 ("l", 4, 11.6, 12, 20, 20, 11.6)),
    Glyph.CHIP: (("r", 6, 6, 12, 12, 2), ("r", 10, 10, 4, 4, 0.6), ("l", 9, 3, 9, 6),
                ("l", 15, 3, 15, 6), ("l", 9, 18, 9, 21), ("l", 15, 18, 15, 21), ("l", 3, 9, 6, 9),
                ("l", 3, 15, 6, 15), ("l", 18, 9, 21, 9), ("l", 18, 15, 21, 15)),
    Glyph.KEY: (("o", 8, 15.5, 4), ("l", 11, 12.5, 19.5, 4), ("l", 16.3, 7.2, 19.3, 10.2)),
    Glyph.INBOX: (("l", 6, 5, 18, 5, 21, 13.5, 21, 19, 3, 19, 3, 13.5, 6, 5),
                 ("l", 3, 13.5, 8.5, 13.5, 10, 16, 14, 16, 15.5, 13.5, 21, 13.5)),
    Glyph.EYE: (("a", 2, 6, 20, 17, 28, 124), ("a", 2, 1, 20, 17, -28, -124), ("o", 12, 12, 2.9)),
    Glyph.FOLDER: (("l", 3.5, 18.5, 3.5, 6, 9.5, 6, 11.5, 8.3, 20.5, 8.3, 20.5, 18.5, 3.5, 18.5),),
    Glyph.PHONE: (("r", 7, 2.8, 10, 18.4, 2.2), ("l", 11, 18, 13, 18)),
    Glyph.LOCK: (("r", 5, 11, 14, 9.5, 2), ("a", 8, 3.8, 8, 9, 0, 180), ("l", 8, 8, 8, 11),
                ("l", 16, 8, 16, 11)),
    Glyph.TYPE: (("l", 3, 19, 8.5, 5, 14, 19), ("l", 5, 14.2, 12, 14.2), ("o", 18, 16, 2.9),
                ("l", 20.9, 12.6, 20.9, 19)),
    Glyph.INFO: (("o", 12, 12, 9), ("l", 12, 11, 12, 16.5), ("o", 12, 7.6, 0.5)),
}  # fmt: skip
