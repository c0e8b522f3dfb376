"""Requests of the page about answers from elsewhere: its state, the switch, pairing, and the link process."""

from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer

from scanner.channel import client_env
from scanner.channel import messages as m
from ui.command import link_command
from ui.parents.asking import AskAsParent
from ui.parents.link_page import LinkPage
from ui.text import say

LOOK_MS = 2000
MOST_TRIES = 20  # once a second: a link process that was started looks for the guard every two


class LinkController(QObject):
    """Lives as long as its page; carries its signals to the service, and the replies back."""

    def __init__(self, page: LinkPage, ask: AskAsParent, env: client_env.ClientEnvironment) -> None:
        super().__init__(page)
        self._page = page
        self._ask = ask
        self._env = env
        self._paired_with = ""
        page.removed.connect(
            lambda mailbox: self._ask(
                m.RemoveAnswerer(mailbox), m.LinkIs, page.show_state, page.show_refused
            )
        )
        page.switched.connect(
            lambda on: self._ask(m.SwitchLink(on), m.LinkIs, page.show_state, page.show_refused)
        )
        page.folder.taken.connect(self._begin_link)
        pairing = page.pairing
        pairing.started.connect(lambda name: self._start(name, MOST_TRIES))
        pairing.looked.connect(self._look_at_pairing)
        pairing.agreed.connect(self._finish)
        pairing.ended.connect(self._end)
        self._again = QTimer(self)
        self._again.setInterval(LOOK_MS)
        self._again.timeout.connect(self._look)

    def begin(self) -> None:
        """Show the state, and the pairing that may be under way; start what is not running."""
        if self._env.has_certificate:
            start_link(self._env)
        self._look()
        self._again.start()
        self._ask(m.GetPairing(), m.PairingIs, self._page.pairing.show_state, _nothing)

    def _look(self) -> None:
        """Poll the state of the link, until the link process is there."""
        self._ask(m.GetLink(), m.LinkIs, self._show, self._page.show_refused)

    def _show(self, link: m.LinkIs) -> None:
        self._page.show_state(link)
        if link.up:
            self._again.stop()

    def _begin_link(self) -> None:
        self._page.show_certificate()
        start_link(self._env)

    def _start(self, name: str, tries: int) -> None:
        """Ask for a code, again while the link process is still finding the guard."""
        pairing = self._page.pairing

        def refused(code: str) -> None:
            if code == "link-away" and tries:
                pairing.say(say("link.starts"))
                QTimer.singleShot(LOOK_MS // 2, self, lambda: self._start(name, tries - 1))
            else:
                pairing.show_refused(code)

        self._ask(m.BeginPairing(name), m.PairingIs, pairing.show_state, refused)

    def _look_at_pairing(self) -> None:
        pairing = self._page.pairing
        self._ask(m.GetPairing(), m.PairingIs, pairing.show_state, pairing.show_refused)

    def _finish(self) -> None:
        pairing = self._page.pairing
        name = pairing.joined

        def done(link: m.LinkIs) -> None:
            pairing.show_start()
            self._page.show_state(link)
            self._page.say(say("link.paired", name=name))
            start_link_at_login(self._env)

        self._ask(m.FinishPairing(), m.LinkIs, done, pairing.show_refused)

    def _end(self) -> None:
        pairing = self._page.pairing
        self._ask(m.EndPairing(), m.Done, lambda _reply: pairing.show_start(), pairing.show_refused)


def start_link(env: client_env.ClientEnvironment) -> None:
    """Start the link process as this user; one that runs already lets the new one end at once."""
    if not env.gated:  # in the gated mode a system unit runs it under its own user
        program, *arguments = link_command("run")
        QProcess.startDetached(program, arguments)


def start_link_at_login(env: client_env.ClientEnvironment) -> None:
    """Start it at each login from now on; where that cannot be written, the page starts it as well."""
    if not env.gated:
        try:
            client_env.set_link_at_login(Path.home(), link_command("run"))
        except OSError:
            return


def _nothing(_code: str) -> None:
    """Do nothing: no pairing is under way."""
