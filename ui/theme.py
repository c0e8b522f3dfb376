"""Colours, fonts and spacing in one place, for light, dark and high contrast."""

from enum import StrEnum
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

FAMILIES = ("Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Cantarell", "Noto Sans")
RESOURCES = Path(__file__).parent / "resources"
BASE_POINTS = 11.0
STEPS = (1.0, 1.25, 1.5)  # how much larger type can be made in the app, on top of the system's
SPACE = 8  # px; every distance is a multiple


class Scheme(StrEnum):
    """The chosen colours; `AUTO` follows the system."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Colours(msgspec.Struct, frozen=True):
    """One scheme. No red: nothing here is an alarm. Pairs of ink and ground reach 4.5 : 1, see the test."""

    ground: str
    card: str
    line: str
    ink: str
    soft: str  # less important ink
    accent: str
    on_accent: str
    tint: str  # ground of something chosen or pointed at
    note: str  # ground of a kind remark
    warm: str  # for what waits or needs a look
    edge: str  # border of what is pressed or filled in, and the focus ring: 3 : 1 on every ground
    rim: int = 1  # px, border of cards and fields


SCHEMES = {
    Scheme.LIGHT: Colours(
        ground="#f6f4ef", card="#ffffff", line="#ddd8cd", ink="#22313a", soft="#55636b",
        accent="#2b6a6c", on_accent="#ffffff", tint="#e3efee", note="#f1ecdf", warm="#8a5a12", edge="#7a8288",
    ),
    Scheme.DARK: Colours(
        ground="#171d21", card="#20282d", line="#39444b", ink="#e8ecec", soft="#aab6bb",
        accent="#8ccbc7", on_accent="#10201f", tint="#2a3b3d", note="#2c2f2b", warm="#e3bd7c", edge="#7d8b93",
    ),
    Scheme.CONTRAST: Colours(
        ground="#000000", card="#000000", line="#ffffff", ink="#ffffff", soft="#ffffff",
        accent="#ffe04d", on_accent="#000000", tint="#333300", note="#000000", warm="#ffe04d", edge="#ffffff",
        rim=2,
    ),
}  # fmt: skip


class Appearance(msgspec.Struct, frozen=True):
    """The choices a person has made about the look."""

    scheme: Scheme = Scheme.AUTO
    step: int = 0


class Theme(QObject):
    """The look in force; applies itself to the application and follows the system."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._system_points = max(app.font().pointSizeF(), 1.0)
        # As they were at the start: a list read back from the app's own font would grow with each look, and
        # of a long one Qt's fallback no longer reaches the font that has the letters.
        self._system_families = app.font().families()
        self.look = Appearance()
        self.colours = SCHEMES[Scheme.LIGHT]
        self.scale = 1.0
        # Both are kept: the bindings drop the second as soon as nothing refers to the first.
        self._hints = app.styleHints()
        self._needs = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._needs.contrastPreferenceChanged.connect(self._system_changed)

    def apply(self, look: Appearance) -> None:
        """Apply a look everywhere at once."""
        self.look = look
        scheme = self._resolved(look.scheme)
        self.colours = SCHEMES[scheme]
        self.scale = STEPS[max(0, min(look.step, len(STEPS) - 1))] * self._system_scale()
        self._app.setStyle("Fusion")
        self._app.setFont(self.font())
        self._app.setPalette(_palette(self.colours))
        self._app.setStyleSheet(sheet(scheme, self.scale))

    def font(self, factor: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The app's font: the first family that is installed, else the system's."""
        font = QFont(self._app.font())
        here = set(QFontDatabase.families())
        chosen = [family for family in FAMILIES if family in here]
        if chosen:
            font.setFamilies([*chosen, *self._system_families])
        font.setPointSizeF(BASE_POINTS * self.scale * factor)
        font.setWeight(weight)
        return font

    def colour(self, name: str) -> QColor:
        """A colour of the scheme by its name, for what is painted by hand."""
        return QColor(getattr(self.colours, name))

    def _system_scale(self) -> float:
        """The system's font size relative to the usual one, never below 1."""
        return min(max(self._system_points / 11.0, 1.0), 2.0)

    def _resolved(self, scheme: Scheme) -> Scheme:
        if scheme is not Scheme.AUTO:
            return scheme
        if self._needs.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return Scheme.CONTRAST
        return Scheme.DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else Scheme.LIGHT

    def _system_changed(self) -> None:
        self.apply(self.look)


def current() -> Theme:
    """The application's theme, made at first need."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 # widgets exist only under one
    found = app.findChild(Theme)
    return found or Theme(app)


def px(units: float) -> int:
    """Space in pixels, grown with the type."""
    return round(SPACE * units * current().scale)


def role(widget: QWidget, name: str) -> None:
    """Give a widget its place in the stylesheet."""
    widget.setProperty("role", name)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    for role_, colour in (
        (QPalette.ColorRole.Window, c.ground),
        (QPalette.ColorRole.WindowText, c.ink),
        (QPalette.ColorRole.Base, c.card),
        (QPalette.ColorRole.AlternateBase, c.ground),
        (QPalette.ColorRole.Text, c.ink),
        (QPalette.ColorRole.PlaceholderText, c.soft),
        (QPalette.ColorRole.Button, c.card),
        (QPalette.ColorRole.ButtonText, c.ink),
        (QPalette.ColorRole.Highlight, c.accent),
        (QPalette.ColorRole.HighlightedText, c.on_accent),
        (QPalette.ColorRole.ToolTipBase, c.card),
        (QPalette.ColorRole.ToolTipText, c.ink),
        (QPalette.ColorRole.Link, c.accent),
        (QPalette.ColorRole.Mid, c.line),
    ):
        palette.setColor(role_, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role_ in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(disabled, role_, QColor(c.soft))
    return palette


def sheet(scheme: Scheme, scale: float) -> str:
    """The stylesheet of a scheme."""
    c = SCHEMES[scheme]
    arrow, up, check = (
        (RESOURCES / f"{name}-{scheme}.svg").as_posix()
        for name in ("chevron", "chevron-up", "check")
    )
    pt = {name: round(BASE_POINTS * scale * factor, 1) for name, factor in _SIZES.items()}
    p = {n: round(n * scale) for n in (2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22)}
    return _SHEET.format(c=c, pt=pt, p=p, arrow=arrow, up=up, check=check, focus=max(c.rim, 2))


_SIZES = {"small": 0.88, "body": 1.0, "large": 1.14, "head": 1.36, "title": 1.82, "huge": 2.5}

_SHEET = """
QWidget {{ color: {c.ink}; font-size: {pt[body]}pt; }}
QMainWindow, QDialog, QWidget[role="ground"], QScrollArea, QScrollArea > QWidget > QWidget[role="ground"] {{
  background: {c.ground}; border: none; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {pt[title]}pt; font-weight: 600; }}
QLabel[role="head"] {{ font-size: {pt[head]}pt; font-weight: 600; }}
QLabel[role="lead"] {{ font-size: {pt[large]}pt; font-weight: 500; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="soft"] {{ color: {c.soft}; }}
QLabel[role="small"] {{ color: {c.soft}; font-size: {pt[small]}pt; }}
QLabel[role="warm"] {{ color: {c.warm}; font-weight: 500; }}
QLabel[role="huge"] {{ font-size: {pt[huge]}pt; font-weight: 600; color: {c.accent}; }}
QLabel[role="code"] {{ font-family: monospace; font-size: {pt[head]}pt; letter-spacing: 2px; }}
QFrame[role="card"] {{ background: {c.card}; border: {c.rim}px solid {c.line}; border-radius: {p[14]}px; }}
QFrame[role="note"] {{ background: {c.note}; border: {c.rim}px solid {c.line}; border-radius: {p[12]}px; }}
QFrame[role="kind"] {{ background: {c.tint}; border: {c.rim}px solid {c.tint}; border-radius: {p[12]}px; }}
QFrame[role="line"] {{ background: {c.line}; border: none; max-height: {c.rim}px; min-height: {c.rim}px; }}
QPushButton, QToolButton {{
  background: {c.card}; border: {c.rim}px solid {c.edge}; border-radius: {p[10]}px;
  padding: {p[8]}px {p[16]}px; outline: none; }}
QPushButton:hover, QToolButton:hover {{ background: {c.tint}; border-color: {c.accent}; }}
QPushButton:focus, QToolButton:focus {{ border: {focus}px solid {c.accent}; }}
QPushButton:disabled {{ color: {c.soft}; background: {c.ground}; }}
QPushButton[role="primary"] {{
  background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; font-weight: 600; }}
QPushButton[role="primary"]:focus {{ border: {focus}px solid {c.ink}; }}
QPushButton[role="primary"]:disabled {{ background: {c.ground}; color: {c.soft}; border-color: {c.edge};
  font-weight: 400; }}
QPushButton[role="quiet"] {{ background: transparent; border-color: transparent; color: {c.accent};
  padding: {p[6]}px {p[8]}px; text-align: left; }}
QPushButton[role="quiet"]:hover {{ background: {c.tint}; }}
QPushButton[role="quiet"]:focus {{ border: {focus}px solid {c.accent}; }}
QPushButton[role="choice"], QPushButton[role="chosen"] {{
  text-align: left; border-radius: {p[14]}px; padding: 0; }}
QPushButton[role="chosen"] {{ background: {c.accent}; border-color: {c.accent}; }}
QPushButton[role="chosen"]:focus {{ border: {focus}px solid {c.ink}; }}
QPushButton[role="chosen"] QLabel {{ color: {c.on_accent}; }}
QPushButton[role="nav"], QPushButton[role="nav-here"] {{ background: transparent; border-color: transparent;
  text-align: left; padding: {p[10]}px {p[14]}px; }}
QPushButton[role="nav-here"] {{ background: {c.tint}; font-weight: 600; border-color: {c.accent}; }}
QPushButton[role="nav"]:hover, QPushButton[role="nav-here"]:hover {{ background: {c.tint}; }}
QPushButton[role="nav"]:focus, QPushButton[role="nav-here"]:focus {{ border: {focus}px solid {c.accent}; }}
QLineEdit, QComboBox, QSpinBox, QDateEdit {{
  background: {c.card}; border: {c.rim}px solid {c.edge}; border-radius: {p[8]}px;
  padding: {p[8]}px {p[10]}px; selection-background-color: {c.accent};
  selection-color: {c.on_accent}; }}
QLineEdit {{ placeholder-text-color: {c.soft}; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {{ border: {focus}px solid {c.accent}; }}
QComboBox::drop-down {{ border: none; width: {p[22]}px; margin: 0 {p[4]}px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: {p[12]}px; height: {p[12]}px; }}
QComboBox QAbstractItemView {{ background: {c.card}; border: {c.rim}px solid {c.line};
  selection-background-color: {c.tint}; selection-color: {c.ink}; outline: none; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: transparent; width: {p[22]}px; }}
QSpinBox::up-arrow {{ image: url("{up}"); width: {p[12]}px; height: {p[12]}px; }}
QSpinBox::down-arrow {{ image: url("{arrow}"); width: {p[12]}px; height: {p[12]}px; }}
QCheckBox, QRadioButton {{ spacing: {p[10]}px; padding: {p[4]}px {p[2]}px; background: transparent; }}
QCheckBox::indicator {{ width: {p[16]}px; height: {p[16]}px; border: {focus}px solid {c.edge};
  border-radius: {p[4]}px; background: {c.card}; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: url("{check}"); }}
QCheckBox:focus, QRadioButton:focus {{ background: {c.tint}; border: {focus}px solid {c.accent};
  border-radius: {p[6]}px; }}
QTableView {{ background: {c.card}; alternate-background-color: {c.ground}; gridline-color: {c.line};
  border: {c.rim}px solid {c.line}; border-radius: {p[10]}px;
  selection-background-color: {c.tint}; selection-color: {c.ink}; }}
QTableView::item {{ padding: 0 {p[10]}px; }}
QTableView:focus {{ border: {focus}px solid {c.accent}; }}
QHeaderView::section {{ background: {c.ground}; color: {c.soft}; border: none;
  border-bottom: {c.rim}px solid {c.line}; padding: {p[6]}px {p[10]}px; font-weight: 600; }}
QTableCornerButton::section {{ background: {c.ground}; border: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QProgressBar {{ background: {c.line}; border: none; border-radius: {p[4]}px; min-height: {p[8]}px;
  max-height: {p[8]}px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: {p[4]}px; }}
QScrollBar:vertical {{ background: transparent; width: {p[12]}px; margin: {p[2]}px; }}
QScrollBar:horizontal {{ background: transparent; height: {p[12]}px; margin: {p[2]}px; }}
QScrollBar::handle {{ background: {c.line}; border-radius: {p[4]}px; min-height: {p[20]}px;
  min-width: {p[20]}px; }}
QScrollBar::handle:hover {{ background: {c.soft}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: none; border: none; width: 0; height: 0; }}
QMenu {{ background: {c.card}; border: {c.rim}px solid {c.line}; padding: {p[6]}px; }}
QMenu::item {{ padding: {p[6]}px {p[18]}px; border-radius: {p[6]}px; }}
QMenu::item:selected {{ background: {c.tint}; }}
QMenu::item:disabled {{ color: {c.soft}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: {p[4]}px {p[8]}px; }}
QToolTip {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.line}; padding: {p[4]}px; }}
"""
