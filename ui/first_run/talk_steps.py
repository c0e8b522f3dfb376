"""The steps that are mostly for reading and talking."""

from PySide6.QtWidgets import QLabel

from scanner.channel import messages as m
from ui.first_run.step import SetupStep
from ui.kit.basics import card, label, row
from ui.kit.check_box import WrappingCheckBox
from ui.kit.glyphs import Glyph
from ui.kit.steps import Points
from ui.text import say
from ui.theme import px
from ui.tray import sentence, shield


class TogetherStep(SetupStep):
    """Confirms that the child is present; the set-up does not go on otherwise."""

    def __init__(self) -> None:
        super().__init__(Glyph.ASK, "first.together", "first.together.lead")
        self.present = WrappingCheckBox(say("first.together.child"))
        self.present.toggled.connect(self.set_ready)
        self.add(card(self.present), card(label(say("first.together.me")), name="kind"))
        self.end()
        self.set_ready(False)


class DoesStep(SetupStep):
    """The product's abilities and limits."""

    def __init__(self) -> None:
        super().__init__(Glyph.EYE, "first.does")
        self.add(card(Points([say(f"first.does.{n}") for n in (1, 2, 3)], Glyph.CHECK)))
        nots = Points([say(f"first.not.{n}") for n in (1, 2, 3, 4)], Glyph.STOP, "warm")
        self.add(card(label(say("first.not"), "head"), nots))
        self.end()


class AccountStep(SetupStep):
    """The step about the rights of this account, which could switch everything off."""

    def __init__(self, *, admin: bool) -> None:
        super().__init__(Glyph.PERSON, "first.account")
        if admin:
            warn = label(say("first.account.admin"), "warm")
            self.add(card(warn, label(say("first.account.admin.more"))))
        else:
            self.add(card(Points([say("first.account.standard")], Glyph.CHECK)))
        self.end()


class EndStep(SetupStep):
    """All set: shows the icon as the tray does now, and its sentence."""

    def __init__(self) -> None:
        super().__init__(Glyph.CHECK, "first.end", "first.end.lead")
        self._icon, self._state = QLabel(), label("", "strong")
        line = row(self._icon, self._state, gap=1.5)
        line.setStretch(1, 1)
        self._now = card(line)
        self._now.hide()
        self.add(self._now)
        self.add(card(label(say("first.end.talk"), "lead"), name="kind"))
        self.end()

    def show_status(self, status: m.Status) -> None:
        """Follow the tray: the icon of the state, and its sentence."""
        self._icon.setPixmap(shield(status.state, px(4)))
        self._state.setText(sentence(status))
        self._now.show()
