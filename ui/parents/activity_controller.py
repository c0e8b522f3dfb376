"""Requests of the Activity page: pages of the log, verification, export, and their progress."""

import secrets
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from shiboken6 import isValid

from scanner.channel import messages as m
from ui.bridge import Bridge
from ui.parents.activity_page import ActivityPage
from ui.parents.asking import AskAsParent
from ui.parents.export import Export
from ui.parents.log_model import PAGE
from ui.text import say


class ActivityController(QObject):
    """Lives as long as its page."""

    def __init__(self, page: ActivityPage, bridge: Bridge, ask: AskAsParent) -> None:
        super().__init__(page)
        self._page = page
        self._bridge = bridge
        self._ask = ask
        self._kinds: tuple[str, ...] = ()
        self._since = 0
        self._ticket = ""
        self._exporting: Export | None = None
        page.filtered.connect(self._filter)
        page.model.wanted.connect(self._more)
        page.verify.connect(self._verify)
        page.export.connect(self._export)
        page.seen.connect(self._acknowledge)
        page.working.asked.connect(self._progress)
        page.working.stopped.connect(self._stop)

    def begin(self) -> None:
        """Show everything from the newest on."""
        self._filter((), 0)

    def _filter(self, kinds: tuple[str, ...], since: int) -> None:
        self._kinds, self._since = kinds, since

        def then(reply: m.LogPage) -> None:
            if (kinds, since) == (self._kinds, self._since):
                self._page.show_page(reply)

        self._ask(self._read(0), m.LogPage, then, self._page.show_refused)

    def _more(self, offset: int) -> None:
        asked = (self._kinds, self._since)

        def then(reply: m.LogPage) -> None:
            if asked == (self._kinds, self._since):
                self._page.model.take(offset, reply.rows)

        self._ask(
            self._read(offset), m.LogPage, then, lambda _code: self._page.model.forget(offset)
        )

    def _read(self, offset: int) -> m.ReadLog:
        return m.ReadLog(offset=offset, limit=PAGE, since=self._since, kinds=self._kinds)

    def _verify(self) -> None:
        self._begin(say("act.working.verify"))
        self._ask(
            m.VerifyLog(self._ticket),
            m.LogReport,
            lambda reply: self._end(lambda: self._page.show_report(reply)),
            lambda code: self._end(lambda: self._page.show_refused(code)),
        )

    def _acknowledge(self) -> None:
        page = self._page
        self._ask(m.AcknowledgeDamage(), m.Done, lambda _reply: page.show_seen(), page.show_refused)

    def _export(self, path: str) -> None:
        self._begin(say("act.working.export"))

        def then(code: str) -> None:
            if not isValid(self._page):
                return
            if code:
                self._end(lambda: self._page.show_refused(code))
            else:
                self._end(lambda: self._page.show_exported(path))

        pdf = Path(path).with_suffix(".pdf")
        self._exporting = Export(self._bridge.work, pdf, self._ticket, then)
        self._exporting.start()

    def _begin(self, words: str) -> None:
        self._ticket = secrets.token_hex(8)
        self._page.working.begin(words)

    def _end(self, then: Callable[[], None]) -> None:
        self._ticket = ""
        self._page.working.end()
        then()

    def _progress(self) -> None:
        """Ask on the child's connection: the parent's is busy with the work itself."""
        ticket = self._ticket

        def then(reply: m.Reply) -> None:
            # Unlike answers through `ask`, this one may come after the page is gone.
            if isValid(self._page) and isinstance(reply, m.Progress) and ticket == self._ticket:
                words = say("act.progress", done=reply.done, total=reply.total)
                self._page.working.show_progress(reply.done, reply.total, words)

        if ticket:
            self._bridge.ask(m.GetProgress(ticket), then, lambda _code: None)

    def _stop(self) -> None:
        if self._ticket:
            self._page.working.show_stopping(say("act.stopping"))
            self._bridge.ask(m.Cancel(self._ticket), lambda _reply: None, lambda _code: None)
