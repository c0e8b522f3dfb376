"""The application: one instance, its windows, and the wires between them."""

import sys
from enum import StrEnum
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QProcess, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from scanner.channel import messages as m
from scanner.channel.client_env import ClientEnvironment
from ui import language, memory, notices, theme
from ui.answering.app import AnsweringApp
from ui.bridge import Bridge
from ui.camera import camera_notice
from ui.child.window import ChildWindow
from ui.clipboard import ClipboardGuard, Coverage
from ui.command import guard_command
from ui.family import Family
from ui.first_run.wizard import FirstRun
from ui.instance import Instance
from ui.kit.input import EnterPresses, WheelNeedsFocus
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
        self.watched = notices.Watched()
        self._notify_parent = False
        self.pause.speech.on = self.memory.spoken
        self._wire()

    def start(self) -> None:
        """Show the tray icon and begin to listen."""
        if self.tray is not None:
            self.tray.show()
        if self._how is not StartMode.TRAY:
            self.child.open()
        elif not QSystemTrayIcon.isSystemTrayAvailable():
            # At login the panel may start after the app; where there is none, a window takes its place.
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
        self.bridge.held.connect(self._held)
        self.pause.decided.connect(self._decided)
        self.bridge.place.connect(self._offer_place)
        self.child.offers.never_again.connect(lambda: self._remember(offer_place=False))
        if self.camera is not None:
            self.camera.opened.connect(self.child.camera)
        self.child.wanted.connect(self.open)
        self.child.start_wanted.connect(start_guard)
        self.child.item_opened.connect(self.pause.show_item)
        self.child.look_changed.connect(self._change_look)
        if self.tray is not None:
            self.tray.chosen.connect(self.open)
            self.tray.clicked.connect(self.open)
            self.child.offers.changed.connect(self.tray.show_offers)

    def _status(self, status: m.Status) -> None:
        if self.status is None:  # once per connection: the service sends its status in return
            self.bridge.ask(self._covers, lambda _reply: None, lambda _code: None)
            self.bridge.ask(m.GetHealth(), self.show_health, lambda _code: None)
        found = notices.of_status(self.watched, status, tell_parent=self._notify_parent)
        self._notify(found)
        self.status = status
        self._note(state=status.state, waiting=status.waiting, held=status.held)
        if self.tray is not None and not self.memory.greeted:
            self.tray.greet(set_up=status.set_up)
            self._remember(greeted=True)
        self.child.show_status(status)
        if self.tray is not None:
            self.tray.show_status(status)
        for window in (self.parents, self.first_run):
            if window is not None:
                window.show_status(status)
        self.bridge.ask(m.GetPolicy(), self._policy, self._no_policy)
        known = self.pause.known
        self.bridge.ask(m.ListHeld(), lambda reply: self._listed(reply, known), lambda _code: None)

    def _away(self, code: str) -> None:
        self.status = None
        if self.watched.state not in (None, m.State.OFF):
            self._notify([notices.Notice.LAPSED])
        self._note(state=m.State.OFF)
        self.child.show_away(code)
        if self.tray is not None:
            self.tray.show_away(code)

    def _policy(self, reply: m.Reply) -> None:
        if isinstance(reply, m.PolicyIs):
            family = Family.of(reply)
            self._notify_parent = reply.policy.tell_parent
            self._notify(notices.of_policy(self.watched, reply))
            self._note(counter=reply.counter)
            self.child.family = family
            self.pause.show_family(family)
            if reply.signed and family.profile != self.memory.profile:
                grown = bool(self.memory.profile)
                self._remember(profile=family.profile)
                if grown:
                    self.child.grown()

    def _no_policy(self, _code: str) -> None:
        """Let no pause wait for rules that do not come."""
        self.pause.show_family(self.pause.family or self.child.family)

    def _listed(self, reply: m.Reply, known: frozenset[str]) -> None:
        if isinstance(reply, m.HeldList):
            self._notify(notices.of_items(self.watched, reply))
            self._note(requested=frozenset(i.item for i in reply.items if i.requested))
            self.pause.follow(reply, known)

    def _held(self, item: m.HeldItem) -> None:
        """Show the pause of an item; of the test card that the set-up waits for, the set-up itself says it."""
        if self.first_run is None or not self.first_run.waits_for(item):
            self.pause.show_item(item)

    def _decided(self, items: frozenset[str]) -> None:
        """Expect no answer to what the child has decided itself."""
        if self.watched.requested is not None:
            self._note(requested=self.watched.requested - items)

    def _offer_place(self, offer: m.PlaceFound) -> None:
        if not self.memory.offer_place:
            return
        first = not self.child.offers
        self.child.offers.add(offer)
        if first:  # a holiday's pictures are one notice, not a hundred
            self._notify([notices.Notice.PLACE])

    def show_health(self, reply: m.Reply) -> None:
        """Notify of an update that the service knows of."""
        if isinstance(reply, m.Health) and reply.update not in ("", self.memory.update):
            self._remember(update=reply.update)  # each version is noticed once
            self._notify([notices.Notice.UPDATE])

    def _notify(self, found: list[notices.Notice]) -> None:
        if self.tray is not None:
            for notice in found:
                self.tray.notify(notice)

    def _note(self, **changes: object) -> None:
        self.watched = msgspec.structs.replace(self.watched, **changes)

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

    def _change_look(self, look: Appearance, code: str, spoken: bool, place: bool) -> None:
        changed = code != self.memory.language
        self._remember(look=look, language=code, spoken=spoken, offer_place=place)
        self.pause.speech.on = spoken
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
    app = application()
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


def run_parents(env: ClientEnvironment, *, quiet: bool) -> int:
    """Run the app of a parent's computer until the parent or the session ends it."""
    app = application()
    instance = Instance(env.runtime / "parent")
    if not instance.take():
        return 0
    running = AnsweringApp(env, quiet=quiet)
    instance.shown.connect(running.open)
    running.ended.connect(app.quit)
    running.start()
    code = app.exec()
    running.close()
    instance.release()
    return code


def application() -> QApplication:
    """Create the QApplication that all of the program's windows need."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 # nothing else creates one in this process
    app.setApplicationName("beforehand")
    app.setDesktopFileName("beforehand")
    app.setWindowIcon(QIcon(state_icon(m.State.PROTECTED)))
    app.setQuitOnLastWindowClosed(False)
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    EnterPresses.install(app)
    WheelNeedsFocus.install(app)
    return app
