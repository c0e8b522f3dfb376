"""The About page: the program, its models and their licences."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from scanner.channel import messages as m
from ui.kit.basics import Page, button, card, clear, label
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.kit.steps import Points
from ui.text import say


class AboutPage(Page):
    """Complete without the service; version and models come when it answers."""

    experts = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(say("tray.about"))
        self._version = label("", "soft")
        self._models = QVBoxLayout()
        self._update = label("", "strong")
        self._update.hide()
        self.add(label(say("app.name"), "title"), self._version, self._update)
        self.add(label(say("about.lead"), "lead"))
        promises = Points([say("about.local"), say("about.visible")], Glyph.CHECK)
        self.add(card(promises), card(label(say("about.free"))))
        self.body.addLayout(self._models)
        parts = label(say("about.parts.list"), "soft")
        self.add(card(label(say("about.parts"), "head"), parts))
        self.add(Flow(button(say("about.experts"), self.experts.emit)))
        self.end()

    def show_status(self, status: m.Status) -> None:
        """Show the version."""
        self._version.setText(say("about.version", version=status.version))

    def show_health(self, health: m.Health) -> None:
        """Show the models, and a newer version where one is known."""
        self._update.setText(say("update.there", version=health.update))
        self._update.setVisible(bool(health.update))
        clear(self._models)
        lines = [
            label(say("about.model", name=model.name, licence=model.licence, source=model.source))
            if model.source
            else label(say("about.model.added", name=model.name))
            for model in health.models
        ]
        if lines:
            self._models.addWidget(card(label(say("about.models"), "head"), *lines))
