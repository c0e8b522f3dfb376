"""The icon of the app on a parent's computer, and the notice of a new ask, which offers no answers."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from scanner.channel import messages as m
from ui.text import say
from ui.tray import state_icon


class AnsweringTray(QObject):
    """Opens the window; ends the app."""

    opened = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._menu = QMenu()
        self._menu.addAction(say("away.title"), self.opened.emit)
        self._menu.addAction(say("away.tray.end"), self.ended.emit)
        self.icon = QSystemTrayIcon(state_icon(m.State.OFF))
        self.icon.setContextMenu(self._menu)
        self.icon.setToolTip(say("app.name"))
        self.icon.messageClicked.connect(self.opened)
        self.icon.activated.connect(self._activated)

    def show(self) -> None:
        """Put the icon into the tray."""
        self.icon.show()

    def close(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self._menu.deleteLater()

    def show_state(self, state: m.AskList) -> None:
        """Show by the icon's shape whether something waits, and whether asks can arrive."""
        waits = any(not one.ending and not one.answer for one in state.asks)
        shape = m.State.PROTECTED if state.up else m.State.OFF
        self.icon.setIcon(state_icon(m.State.WAITING if waits else shape))

    def notify(self) -> None:
        """Show that a child asks; the notice names neither the child nor the content of the ask."""
        icon = state_icon(m.State.WAITING)
        self.icon.showMessage(say("notice.away.title"), say("notice.away"), icon)

    def _activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()
