"""The app on a parent's computer: its window and icon, and the process that takes asks."""

from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QSize, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from scanner.channel import client_env
from scanner.channel import messages as m
from ui import language, memory, theme
from ui.answering.asks_page import AsksPage
from ui.answering.children_page import ChildrenPage
from ui.answering.tray import AnsweringTray
from ui.bridge import Bridge
from ui.command import answering_app_command, link_command
from ui.kit.window import PagesWindow
from ui.text import say
from ui.theme import px

# The first retry is soon, since the process of a killed app may still be ending; later ones are rare.
RETRIES_MS = (1_000, 2_000, 5_000, 15_000)
END_MS = 5_000


class AnsweringApp(QObject):
    """Window, icon and bridge, wired. `start` shows it, `close` ends it."""

    ended = Signal()

    def __init__(self, env: client_env.ClientEnvironment, *, quiet: bool) -> None:
        super().__init__()
        self._env = env
        self._quiet = quiet
        kept = memory.load(env.config)
        language.install(kept.language)
        theme.current().apply(kept.look)
        self.bridge = Bridge(env.answering)
        self.state: m.AskList | None = None
        self.window: PagesWindow | None = None
        self.asks_page: AsksPage | None = None
        # Ends with the app, however the app ends; a process that a command line started serves the app too.
        self._process = QProcess(self)
        self._retry = QTimer(self, singleShot=True)
        self._retry.timeout.connect(self._take_asks)
        self._retries = 0
        self._process.finished.connect(self._ended)
        self.tray = AnsweringTray()
        self.tray.opened.connect(self.open)
        self.tray.ended.connect(self.ended)
        self.bridge.asks.connect(self._show)
        self.bridge.asks_changed.connect(self._changed)
        self.bridge.away.connect(self._away)

    def start(self) -> None:
        """Show the icon, begin to listen, and open the window unless it starts quietly, as at login."""
        self.tray.show()
        if not self._quiet or not QSystemTrayIcon.isSystemTrayAvailable():
            self.open()
        self._take_asks()
        self.bridge.start()

    def close(self) -> None:
        """End the window, all threads, and the process that takes asks."""
        if self.window is not None:
            self.window.close()
        self.tray.close()
        self.bridge.close()
        self._process.terminate()
        self._process.waitForFinished(END_MS)
        self._retry.stop()

    def open(self) -> None:
        """Open the asks."""
        if self.window is None:
            self.window = PagesWindow(say("common.back"), leave=False)
            self.window.closed.connect(self._closed)
            self.asks_page = self._new_asks_page()
            self.window.pages.start(self.asks_page)
        self.window.come_forward(QSize(px(104), px(92)))

    def _new_asks_page(self) -> AsksPage:
        page = AsksPage()
        page.answered.connect(
            lambda ask, answer: self._ask(m.AnswerAsk(ask, answer), page.show_refused)
        )
        page.children_wanted.connect(self._open_children)
        page.folder.taken.connect(self._certificate_came)
        if self.state is not None:
            page.show_state(self.state)
        else:
            page.show_away(certificate=self._env.has_certificate)
        return page

    def _open_children(self) -> None:
        if self.window is None:
            return
        page = ChildrenPage()
        page.joined.connect(
            lambda code, name: self._ask(m.JoinChild(code, name), page.show_refused)
        )
        page.forgotten.connect(lambda child: self._ask(m.ForgetChild(child), page.show_refused))

        def lost(child: str, mailbox: str) -> None:
            self._ask(m.RevokeAnswerer(child, mailbox), page.show_refused)
            page.show_lost(page.name_of(child))

        page.lost.connect(lost)
        if self.state is not None:
            page.show_state(self.state)
        self.window.pages.push(page)

    def _ask(self, request: m.Request, refused: object = None) -> None:
        def then(reply: m.Reply) -> None:
            if isinstance(reply, m.AskList):
                self._show(reply)
            elif isinstance(reply, m.Refused) and callable(refused):
                refused(reply.code)

        def failed(code: str) -> None:
            if callable(refused):
                refused(code)

        self.bridge.ask(request, then, failed)

    def _show(self, state: m.AskList) -> None:
        first = self.state is not None and not self.state.children and bool(state.children)
        self.state = state
        self._retries = 0
        self.tray.show_state(state)
        if first:
            self._start_at_login()
        if self.asks_page is not None:
            self.asks_page.show_state(state)
        page = self.window.pages.top if self.window else None
        if isinstance(page, ChildrenPage):
            page.show_state(state)

    def _changed(self, came: str) -> None:
        if came:
            self.tray.notify()
        self._ask(m.ListAsks())

    def _away(self, _code: str) -> None:
        self.state = None
        if self.asks_page is not None:
            self.asks_page.show_away(certificate=self._env.has_certificate)
        self._take_asks()

    def _certificate_came(self) -> None:
        self._away("")

    def _take_asks(self) -> None:
        """Start the process that takes asks, unless one answers, is on its way, or has just ended."""
        running = self._process.state() is not QProcess.ProcessState.NotRunning
        answered = self.state is not None
        if self._env.has_certificate and not (answered or running or self._retry.isActive()):
            program, *arguments = link_command("parent", "--while-read")
            self._process.start(program, arguments)

    def _ended(self) -> None:
        self._retry.start(RETRIES_MS[min(self._retries, len(RETRIES_MS) - 1)])
        self._retries += 1

    def _start_at_login(self) -> None:
        try:
            client_env.set_answering_at_login(Path.home(), answering_app_command())
        except OSError:
            return  # the parent opens it by hand

    def _closed(self) -> None:
        window, self.window, self.asks_page = self.window, None, None
        if window is not None:
            window.deleteLater()
