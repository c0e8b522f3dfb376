"""The tray icon, always present: its shape shows the state; and its menu."""

from enum import StrEnum

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from scanner.channel import messages as m
from ui.notices import Notice
from ui.text import say, say_code

SIZES = (16, 22, 24, 32, 48, 64)
_FILL = {
    m.State.PROTECTED: "#2b6a6c",
    m.State.WAITING: "#8a5a12",
    m.State.ATTENTION: "#8a5a12",
    m.State.OFF: "#6b7378",
}


class MenuEntry(StrEnum):
    """A target of the menu."""

    HELD = "held"
    PLACE = "place"  # seen only while there is an offer
    PRESSURE = "pressure"
    GROWN_UP = "grown-up"
    RECORDED = "recorded"
    RULES = "rules"
    COVER = "cover"
    PARENTS = "parents"
    SETUP = "setup"
    LOOK = "look"
    ABOUT = "about"


_LEADS_TO = {
    Notice.ASKED: MenuEntry.PARENTS,
    Notice.ANSWERED: MenuEntry.HELD,
    Notice.PAUSED: MenuEntry.PARENTS,
    Notice.RULES: MenuEntry.RULES,
    Notice.LAPSED: None,  # the start page says why
    Notice.BACK: None,
    Notice.PLACE: MenuEntry.PLACE,
    Notice.UPDATE: MenuEntry.ABOUT,
}


class Tray(QObject):
    """Icon and menu. There is no entry to end or hide it."""

    chosen = Signal(object)  # MenuEntry
    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.menu = QMenu()
        self._sentence = QAction(say("tray.asking"), self.menu)
        self._sentence.setEnabled(False)
        self.menu.addAction(self._sentence)
        self.menu.addSeparator()
        self.actions: dict[MenuEntry, QAction] = {}
        for entry in MenuEntry:
            action = QAction(say(f"tray.{entry}"), self.menu)
            action.triggered.connect(lambda _on=False, chosen=entry: self.chosen.emit(chosen))
            self.actions[entry] = action
            self.menu.addAction(action)
            if entry in (MenuEntry.GROWN_UP, MenuEntry.COVER):
                self.menu.addSeparator()
        self.actions[MenuEntry.PLACE].setVisible(False)
        self.icon = QSystemTrayIcon(state_icon(m.State.OFF))
        self.icon.setContextMenu(self.menu)
        self.icon.setToolTip(say("app.name"))
        self.icon.activated.connect(self._activated)
        self._message_leads_to: MenuEntry | None = None
        self.icon.messageClicked.connect(lambda: self.chosen.emit(self._message_leads_to))
        self.state = m.State.OFF

    def show(self) -> None:
        """Put the icon into the tray."""
        self.icon.show()

    def close(self) -> None:
        """Take the icon away at the end of the session."""
        self.icon.hide()
        self.menu.deleteLater()

    def greet(self, *, set_up: bool) -> None:
        """Say at the first start that the app is here, and whether protection is on."""
        key = "tray.notice" if set_up else "tray.notice.new"
        self._message_leads_to = MenuEntry.RECORDED if set_up else MenuEntry.SETUP
        self.icon.showMessage(say(f"{key}.title"), say(key), state_icon(m.State.PROTECTED))

    def notify(self, notice: Notice) -> None:
        """Show a notice by the desktop's own means; it names no file, no person and no finding."""
        self._message_leads_to = _LEADS_TO[notice]
        title, words = say(f"notice.{notice}.title"), say(f"notice.{notice}")
        self.icon.showMessage(title, words, state_icon(self.state))

    def show_status(self, status: m.Status) -> None:
        """Show what the service says."""
        self._show(status.state, sentence(status))
        held = self.actions[MenuEntry.HELD]
        held.setText(say("tray.held.n", n=status.held) if status.held else say("tray.held"))
        self.actions[MenuEntry.SETUP].setVisible(not status.set_up)
        self.actions[MenuEntry.PARENTS].setVisible(status.set_up)

    def show_offers(self, count: int) -> None:
        """Offer to take the place out of pictures, while there are any."""
        self.actions[MenuEntry.PLACE].setVisible(bool(count))

    def show_away(self, code: str) -> None:
        """Say that nothing protects now, and why."""
        self._show(m.State.OFF, away_sentence(code))

    def _show(self, state: m.State, words: str) -> None:
        self.state = state
        self._sentence.setText(words)
        self.icon.setIcon(state_icon(state))
        self.icon.setToolTip(f"{say('app.name')}: {words}")

    def _activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is not QSystemTrayIcon.ActivationReason.Context:
            self.clicked.emit()


def sentence(status: m.Status) -> str:
    """The state in one sentence, with the first thing that needs a look."""
    words = say(f"tray.{status.state}")
    if status.problems:
        return say("tray.because", state=words, why=say_code("problem", status.problems[0]))
    return words


def away_sentence(code: str) -> str:
    """The sentence that nothing protects, and the reason."""
    return say("tray.because", state=say("tray.off"), why=say_code("problem", code))


def state_icon(state: m.State) -> QIcon:
    """The shield of a state, in every size a tray asks for."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(shield(state, size))
    return icon


def shield(state: m.State, size: int) -> QPixmap:
    """The app's icon in a state, at a size of the caller's."""
    made = QPixmap(size, size)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 24, size / 24)
    colour, white = QColor(_FILL[state]), QColor("#ffffff")
    shape = QPainterPath()
    shape.moveTo(12, 1.6)
    shape.cubicTo(14.6, 3.6, 17.6, 4.5, 21, 4.7)
    shape.cubicTo(21.4, 12.6, 18.6, 18.8, 12, 22.4)
    shape.cubicTo(5.4, 18.8, 2.6, 12.6, 3, 4.7)
    shape.cubicTo(6.4, 4.5, 9.4, 3.6, 12, 1.6)
    if state is m.State.OFF:  # an empty shield, crossed out
        painter.setPen(QPen(white, 4.4))
        painter.drawPath(shape)
        painter.setPen(QPen(colour, 2.2))
        painter.drawPath(shape)
        painter.drawLine(QPointF(4.5, 3.5), QPointF(19.5, 20.5))
    else:
        painter.setPen(QPen(white, 1.0))
        painter.setBrush(colour)
        painter.drawPath(shape)
        _mark(painter, state, white)
    painter.end()
    return made


def _mark(painter: QPainter, state: m.State, white: QColor) -> None:
    pen = QPen(white, 2.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match state:
        case m.State.PROTECTED:  # a tick
            painter.drawPolyline([QPointF(7.6, 12), QPointF(10.8, 15.2), QPointF(16.4, 8.8)])
        case m.State.WAITING:  # two bars: a pause
            painter.drawLine(QPointF(9.4, 8.2), QPointF(9.4, 15.4))
            painter.drawLine(QPointF(14.6, 8.2), QPointF(14.6, 15.4))
        case _:  # an i: something to look at
            painter.drawLine(QPointF(12, 11.4), QPointF(12, 16.2))
            painter.setBrush(white)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QRectF(10.5, 5.9, 3, 3))
