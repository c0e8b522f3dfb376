"""Saving a copy: every page of the list, a readable report, and the service's signed bundle beside it."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from scanner.channel import messages as m
from ui.parents import report

PAGE = 500  # rows asked for at once
MOST = 20_000  # rows of the readable report; the bundle holds every one

Ask = Callable[[m.Request, Callable[[m.Reply], None], Callable[[str], None]], None]


class Export(QObject):
    """Gathers the rows page by page, so that nothing waits; then writes, then asks for the bundle."""

    def __init__(self, ask: Ask, pdf: Path, ticket: str, then: Callable[[str], None]) -> None:
        """`then` gets a code, empty when all is well."""
        super().__init__()
        self._ask, self._pdf, self._ticket, self._then = ask, pdf, ticket, then
        self._rows: list[m.LogRow] = []

    @property
    def bundle(self) -> Path:
        """The proof beside the report."""
        return self._pdf.with_suffix(".zip")

    def start(self) -> None:
        """Ask for the first page."""
        request = m.ReadLog(offset=len(self._rows), limit=PAGE)
        self._ask(request, self._page, self._then)

    def _page(self, reply: m.Reply) -> None:
        if not isinstance(reply, m.LogPage):
            self._then(reply.code if isinstance(reply, m.Refused) else "not-understood")
            return
        self._rows += reply.rows
        if reply.rows and len(self._rows) < min(reply.total, MOST):
            self.start()
            return
        self._write()

    def _write(self) -> None:
        words = report.page(self._rows, int(time.time()), self.bundle.name)
        try:
            report.write_page(self._pdf.with_suffix(".html"), words)
            report.write_pdf(self._pdf, words)
        except OSError:
            self._then("cannot-write")
            return
        self._ask(m.ExportLog(str(self.bundle), self._ticket), self._bundled, self._then)

    def _bundled(self, reply: m.Reply) -> None:
        if isinstance(reply, m.Refused):
            self._then(reply.code)
            return
        try:
            self.bundle.chmod(0o600)
        except OSError:
            pass  # the service wrote it as another user, readable for this user alone
        self._then("")
