"""The steps that are mostly for reading and talking."""

from ui.first_run.step import Step
from ui.kit.basics import card, label
from ui.kit.icons import Sign
from ui.kit.steps import Points
from ui.kit.tick import Tick
from ui.text import say


class TogetherStep(Step):
    """The child is present; without that it does not go on."""

    def __init__(self) -> None:
        super().__init__(Sign.ASK, "first.together", "first.together.lead")
        self.present = Tick(say("first.together.child"))
        self.present.toggled.connect(self.set_ready)
        self.add(card(self.present), card(label(say("first.together.me")), name="kind"))
        self.end()
        self.set_ready(False)


class DoesStep(Step):
    """What it does, and what it does not."""

    def __init__(self) -> None:
        super().__init__(Sign.EYE, "first.does")
        self.add(card(Points([say(f"first.does.{n}") for n in (1, 2, 3)], Sign.CHECK)))
        nots = Points([say(f"first.not.{n}") for n in (1, 2, 3, 4)], Sign.STOP, "warm")
        self.add(card(label(say("first.not"), "head"), nots))
        self.end()


class AccountStep(Step):
    """Whether this account could switch everything off."""

    def __init__(self, *, admin: bool) -> None:
        super().__init__(Sign.PERSON, "first.account")
        if admin:
            warn = label(say("first.account.admin"), "warm")
            self.add(card(warn, label(say("first.account.admin.more"))))
        else:
            self.add(card(Points([say("first.account.standard")], Sign.CHECK)))
        self.end()


class EndStep(Step):
    """All set."""

    def __init__(self) -> None:
        super().__init__(Sign.CHECK, "first.end", "first.end.lead")
        self.add(card(label(say("first.end.talk"), "lead"), name="kind"))
        self.end()
