"""Current coverage for the child, identical to the parents' view."""

from PySide6.QtWidgets import QVBoxLayout

from scanner.channel import messages as m
from ui.coverage import accounts_card, apps_card, gate_cards, layers_card
from ui.kit.basics import Page, clear, label
from ui.text import say, say_code
from ui.tray import sentence


class CoveragePage(Page):
    """Shows `Status`, and follows it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label(say("common.waiting"), "lead")
        self._cards = QVBoxLayout()
        self.add(label(say("tray.cover"), "title"), self._words)
        self.body.addLayout(self._cards)
        self.end()

    def show_status(self, status: m.Status) -> None:
        """Show the state and what is covered."""
        self._words.setText(sentence(status))
        clear(self._cards)
        self._cards.addWidget(layers_card(status))
        self._cards.addWidget(apps_card(status))
        self._cards.addWidget(accounts_card(status))
        for each in gate_cards(status):
            self._cards.addWidget(each)

    def show_away(self, code: str) -> None:
        """Say why nothing is covered."""
        clear(self._cards)
        self._words.setText(say_code("problem", code))
