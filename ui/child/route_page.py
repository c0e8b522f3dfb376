"""The list of situations, and five steps for each."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout

from ui.child.directory import HelpKind, load
from ui.child.help_page import line_widget
from ui.kit.basics import Page, button, card, label
from ui.kit.choice_button import ChoiceButton
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.kit.steps import Steps
from ui.text import say
from ui.theme import px

STEPS = 5


class Route(StrEnum):
    """A situation a child may be in; each has five steps."""

    FRIEND = "friend"
    ONLINE = "online"
    AGENCY = "agency"
    THREAT = "threat"
    CAMERA = "camera"
    HACKED = "hacked"
    SENT = "sent"


GLYPHS = {
    Route.FRIEND: Glyph.PERSON,
    Route.ONLINE: Glyph.GLOBE,
    Route.AGENCY: Glyph.COIN,
    Route.THREAT: Glyph.BOLT,
    Route.CAMERA: Glyph.CAMERA,
    Route.HACKED: Glyph.SWAP,
    Route.SENT: Glyph.SENT,
}


class RoutesPage(Page):
    """The list of situations; every route is one press away."""

    chosen = Signal(object)  # Route

    def __init__(self) -> None:
        super().__init__(width=96, centred=True)
        self.add(label(say("route.title"), "title"), label(say("route.lead"), "lead"))
        self.add(card(label(say("route.fault"), "strong"), name="kind"))
        grid = QGridLayout()
        grid.setSpacing(px(1.5))
        for at, route in enumerate(Route):
            choice = ChoiceButton(
                GLYPHS[route],
                say(f"route.{route}"),
                say(f"route.{route}.more"),
                self._picker(route),
            )
            last_alone = at == len(Route) - 1 and at % 2 == 0
            grid.addWidget(choice, at // 2, at % 2, 1, 2 if last_alone else 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.end()

    def _picker(self, route: Route) -> Callable[[], None]:
        return lambda: self.chosen.emit(route)


class StepsPage(Page):
    """The five steps of one route, then the two ways to reach people."""

    talk = Signal()
    help = Signal()

    def __init__(self, route: Route, adult: str, country: str) -> None:
        super().__init__()
        steps = [say(f"route.{route}.{n}") for n in range(1, STEPS + 1)]
        spoken = [say("route.step", n=n, step=step) for n, step in enumerate(steps, start=1)]
        self.add(label(say(f"route.{route}"), "title"))
        self.add(card(label(say("route.fault"), "strong"), name="kind"))
        self.add(card(label(say("route.now"), "head"), Steps(steps, spoken), gap=2))
        if route is Route.SENT:
            self.add(_take_down(country))
        title = say("pause.talk.named", name=adult) if adult else say("pause.talk")
        talk = button(title, self.talk.emit, "primary")
        talk.setDefault(True)
        self.add(Flow(talk, button(say("pause.help"), self.help.emit)))
        self.end()


def _take_down(country: str) -> QFrame:
    lines = [line for line in load().of(country) if line.kind is HelpKind.TAKE_DOWN]
    return card(label(say("help.take-down"), "head"), *[line_widget(line) for line in lines])
