"""Requests of the rules page: show, save, an age's usual rules, and rules from and to a file."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from scanner.channel import messages as m
from scanner.channel.values import Policy, Profile
from ui.parents.asking import AskAsParent
from ui.parents.rules_page import RulesPage
from ui.text import say

MAX_BYTES = 128 * 1024  # of a file of rules, as the service reads it


class RulesController(QObject):
    """Lives as long as its page. `saved` when the rules are in force."""

    saved = Signal()

    def __init__(self, page: RulesPage, ask: AskAsParent, watched: tuple[str, ...]) -> None:
        super().__init__(page)
        self._page = page
        self._ask = ask
        self._watched = watched
        page.saved.connect(self._save)
        page.profile_wanted.connect(self._show_profile)
        page.files.export.connect(self._export)
        page.files.import_.connect(self._import)

    def begin(self) -> None:
        """Show the rules in force, with the measured rates."""
        page = self._page

        def show(reply: m.PolicyIs) -> None:
            page.show_state(reply.policy, self._watched)

        self._ask(m.GetPolicy(), m.PolicyIs, show, page.show_refused)
        self._ask(m.GetHealth(), m.Health, lambda reply: page.show_rates(reply.rates), _nothing)

    def _save(self, policy: Policy) -> None:
        refused = self._page.show_refused
        self._ask(m.SetPolicy(policy), m.PolicyIs, lambda _reply: self.saved.emit(), refused)

    def _show_profile(self, wanted: Profile) -> None:
        page = self._page

        def show(reply: m.PolicyIs) -> None:
            page.show_profile(reply.policy)

        self._ask(m.GetProfile(wanted), m.PolicyIs, show, page.show_refused)

    def _export(self, path: str) -> None:
        page = self._page

        def write(reply: m.RulesText) -> None:
            page.files.show_result(_written(Path(path), reply.text))

        self._ask(m.GetRulesText(), m.RulesText, write, page.show_refused)

    def _import(self, path: str) -> None:
        page = self._page
        try:
            with Path(path).open("rb") as file:
                text = file.read(MAX_BYTES + 1).decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            page.files.show_result(say("rules.file.unreadable"))
            return
        self._ask(m.ReadRulesText(text), m.Message, self._show_read, page.show_refused)

    def _show_read(self, reply: m.Message) -> None:
        page = self._page
        if isinstance(reply, m.RulesWrong):
            words = say("rules.file.wrong", line=reply.line) if reply.line else ""
            page.files.show_result(words or say("rules.file.unreadable"))
        elif isinstance(reply, m.PolicyIs):
            page.show_state(reply.policy, self._watched, clean=False)
            page.files.show_result(say("rules.file.read"))


def _written(path: Path, text: str) -> str:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError:
        return say("problem.cannot-write")
    return say("rules.file.written", path=str(path))


def _nothing(_code: str) -> None:
    """Do nothing: this part of the page can stay empty."""
