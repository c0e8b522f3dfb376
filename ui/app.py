"""The application: one instance, its windows, and the wires between them."""

import sys
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from scanner.channel import messages as m
from scanner.channel.client_env import ClientEnvironment
from ui import language, memory, theme
from ui.bridge import Bridge
from ui.camera import camera_notice
from ui.child.window import ChildWindow
from ui.clipboard import ClipboardGuard, Coverage
from ui.command import guard_command
from ui.family import Family
from ui.first_run.wizard import FirstRun
from ui.instance import Instance
from ui.kit.pages import EnterPresses
from ui.parents.area import ParentArea
from ui.pause.flow import PauseFlow
from ui.theme import Appearance
from ui.tray import MenuEntry, Tray, state_icon

TRAY_WAIT_MS = 5000


class StartMode(StrEnum):
    """The app's parts at the start: the tray icon alone (at login), the window alone, or both."""

    TRAY = "tray"
    WINDOW = "window"
    BOTH = "both"


class App(QObject):
    """Tray, windows and bridge, wired. `start` shows it, `close` ends it."""

    def __init__(
        self, app: QApplication, env: ClientEnvironment, how: StartMode = StartMode.BOTH
    ) -> None:
        super().__init__()
        self._app = app
        self._env = env
        self.memory = memory.load(env.config)
        language.install(self.memory.language)
        theme.current().apply(self.memory.look)
        self.bridge = Bridge(env.socket)
        self.tray = None if how is StartMode.WINDOW else Tray()
        self._how = how
        self.child = ChildWindow(self.bridge)
        self.pause = PauseFlow(self.bridge)
        self.parents: ParentArea | None = None
        self.first_run: FirstRun | None = None
        self.status: m.Status | None = None
        self.clipboard = ClipboardGuard(self.bridge.ask)
        self.camera = camera_notice()
        self._covers = m.AppHere("away", "away")
        self._wire()

    def start(self) -> None:
        """Show the tray icon and begin to listen."""
        if self.tray is not None:
            self.tray.show()
            if not self.memory.greeted:
                self.tray.greet()
                self._remember(greeted=True)
        if self._how is not StartMode.TRAY:
            self.child.open()
        elif not QSystemTrayIcon.isSystemTrayAvailable():
            # At login the panel may come after us; where there is none, a window takes its place.
            QTimer.singleShot(TRAY_WAIT_MS, self, self._without_tray)
        covered = self.clipboard.start()
        if self.camera is not None:
            self.camera.start()
        self._covers = m.AppHere(
            clipboard="on" if covered is Coverage.ON else "not-possible",
            camera="not-possible" if self.camera is None else "on",
        )
        self.bridge.start()

    def _without_tray(self) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            self.child.open()

    def open(self, entry: MenuEntry | None = None) -> None:
        """Open what a menu entry leads to; without one, the small window."""
        match entry:
            case MenuEntry.PARENTS:
                self._open_parents()
            case MenuEntry.SETUP:
                self._open_first_run()
            case _:
                self.child.open(entry)

    def close(self) -> None:
        """End all windows and threads."""
        self.pause.close()
        self.child.close()
        for window in (self.parents, self.first_run):
            if window is not None:
                window.close()
        if self.tray is not None:
            self.tray.close()
        if self.camera is not None:
            self.camera.stop()
        self.bridge.close()

    def _wire(self) -> None:
        self.child.memory = self.memory
        self.bridge.status.connect(self._status)
        self.bridge.away.connect(self._away)
        self.bridge.held.connect(self.pause.show_item)
        if self.camera is not None:
            self.camera.opened.connect(self.child.camera)
        self.child.wanted.connect(self.open)
        self.child.start_wanted.connect(start_guard)
        self.child.item_opened.connect(self.pause.show_item)
        self.child.look_changed.connect(self._change_look)
        if self.tray is not None:
            self.tray.chosen.connect(self.open)
            self.tray.clicked.connect(self.open)

    def _status(self, status: m.Status) -> None:
        if self.status is None:  # once per connection: the service sends its status in return
            self.bridge.ask(self._covers, lambda _reply: None, lambda _code: None)
        self.status = status
        self.child.show_status(status)
        if self.tray is not None:
            self.tray.show_status(status)
        for window in (self.parents, self.first_run):
            if window is not None:
                window.show_status(status)
        self.bridge.ask(m.GetPolicy(), self._policy, lambda _code: None)
        if self.pause.item is not None:
            self.bridge.ask(m.ListHeld(), self._listed, lambda _code: None)

    def _away(self, code: str) -> None:
        self.status = None
        self.child.show_away(code)
        if self.tray is not None:
            self.tray.show_away(code)

    def _policy(self, reply: m.Reply) -> None:
        if isinstance(reply, m.PolicyIs):
            family = Family.of(reply)
            self.child.family = self.pause.family = family
            if reply.signed and family.profile != self.memory.profile:
                grown = bool(self.memory.profile)
                self._remember(profile=family.profile)
                if grown:
                    self.child.grown()

    def _listed(self, reply: m.Reply) -> None:
        if isinstance(reply, m.HeldList):
            self.pause.forget_answered(reply.items)

    def _open_parents(self) -> None:
        if self.parents is None:
            self.parents = ParentArea(self.bridge, self.child.family.country or language.country())
            self.parents.closed.connect(self._parents_closed)
            if self.status is not None:
                self.parents.show_status(self.status)
        self.parents.open()

    def _parents_closed(self) -> None:
        self.parents = None

    def _open_first_run(self) -> None:
        if self.first_run is None:
            self.first_run = FirstRun(self.bridge, language.country(), Path.home())
            self.first_run.closed.connect(self._first_run_closed)
            if self.status is not None:
                self.first_run.show_status(self.status)
            else:
                start_guard()  # set-up talks to it
        self.first_run.open()

    def _first_run_closed(self) -> None:
        self.first_run = None

    def _change_look(self, look: Appearance, code: str) -> None:
        changed = code != self.memory.language
        self._remember(look=look, language=code)
        if changed:
            language.install(code)
        theme.current().apply(look)

    def _remember(self, **changes: object) -> None:
        self.memory = memory.with_changes(self.memory, **changes)
        self.child.memory = self.memory
        memory.save(self._env.config, self.memory)


def start_guard() -> None:
    """Start the guard as this user; one that runs already lets the new one end at once."""
    program, *arguments = guard_command()
    QProcess.startDetached(program, arguments)


def run(env: ClientEnvironment, how: StartMode) -> int:
    """Run the application until the session ends."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 # nothing else makes one in this process
    app.setApplicationName("beforehand")
    app.setDesktopFileName("beforehand")
    app.setWindowIcon(QIcon(state_icon(m.State.PROTECTED)))
    app.setQuitOnLastWindowClosed(False)
    EnterPresses.install(app)
    instance = Instance(env.runtime)
    if not instance.take():
        return 0
    running = App(app, env, how)
    instance.shown.connect(running.open)
    running.start()
    code = app.exec()
    running.close()
    instance.release()
    return code
