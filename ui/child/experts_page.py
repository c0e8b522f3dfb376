"""About, for experts: model files with check sums, versions, confinement."""

from PySide6.QtWidgets import QLabel, QVBoxLayout

from scanner.channel import messages as m
from ui.kit.basics import Page, card, clear, column, label
from ui.text import say


class ExpertsPage(Page):
    """Shows `Health`; needs no passphrase."""

    def __init__(self) -> None:
        super().__init__()
        self.add(label(say("about.experts"), "title"))
        self._found = QVBoxLayout()
        self.body.addLayout(self._found)
        self._found.addWidget(label(say("common.waiting"), "soft"))
        self.end()

    def show_health(self, health: m.Health) -> None:
        """Show models, versions and the confinement of the worker."""
        clear(self._found)
        models = [column(*_model(model), gap=0.25) for model in health.models]
        self._found.addWidget(card(label(say("health.models"), "head"), *models))
        versions = "  ·  ".join(f"{name} {version}" for name, version in health.versions.items())
        self._found.addWidget(
            card(
                label(say("health.versions"), "head"),
                label(versions, "body", select=True),
                label(say("health.sandbox", sandbox=health.sandbox), "soft"),
                label(say("health.restarts", n=health.worker_restarts), "soft"),
            )
        )


def _model(model: m.ModelInfo) -> tuple[QLabel, QLabel, QLabel]:
    facts = {"file": model.file, "licence": model.licence, "source": model.source}
    added = say("about.model.added", name=model.file)
    return (
        label(model.name, "strong"),
        label(say("health.model", **facts) if model.source else added),
        label(say("health.sum", sum=_grouped(model.sha256)), "small", select=True),
    )


def _grouped(digits: str) -> str:
    """Split a check sum into groups of eight digits, to compare by eye and to wrap."""
    return " ".join(digits[at : at + 8] for at in range(0, len(digits), 8))
