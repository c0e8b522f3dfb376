"""Numbered steps, and plain lists with a mark."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.basics import column, label, row
from ui.kit.glyphs import Glyph, pixmap
from ui.theme import current, px


class Steps(QWidget):
    """Short steps below each other, each with its number in a circle."""

    def __init__(self, steps: list[str], spoken: list[str]) -> None:
        super().__init__()
        box = column(gap=1.5)
        for at, (step, aloud) in enumerate(zip(steps, spoken, strict=True), start=1):
            words = label(step, "lead")
            words.setAccessibleName(aloud)
            line = row(_number(at), gap=1.75)
            line.addWidget(words, 1)
            box.addLayout(line)
        self.setLayout(box)


class Points(QWidget):
    """A list with a glyph before each line."""

    def __init__(self, lines: list[str], glyph: Glyph, colour: str = "accent") -> None:
        super().__init__()
        box = column(gap=1)
        for text in lines:
            mark = QLabel()
            mark.setPixmap(pixmap(glyph, px(2.5), getattr(current().colours, colour)))
            mark.setFixedWidth(px(3))
            line = row(gap=1)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(text), 1)
            box.addLayout(line)
        self.setLayout(box)


def medallion(glyph: Glyph) -> QLabel:
    """A glyph in a soft circle, for the head of a page shown alone."""
    colours = current().colours
    side = px(7)
    circle = QLabel()
    circle.setFixedSize(side, side)
    circle.setAlignment(Qt.AlignmentFlag.AlignCenter)
    circle.setPixmap(pixmap(glyph, px(4), colours.accent))
    circle.setStyleSheet(f"background: {colours.tint}; border-radius: {side // 2}px;")
    return circle


def _number(at: int) -> QLabel:
    colours = current().colours
    circle = QLabel(QLocale().toString(at))
    side = px(4)
    circle.setFixedSize(side, side)
    circle.setAlignment(Qt.AlignmentFlag.AlignCenter)
    circle.setStyleSheet(
        f"background: {colours.tint}; color: {colours.accent}; border-radius: {side // 2}px;"
        f" border: 1px solid {colours.accent}; font-weight: 600;"
    )
    return circle
