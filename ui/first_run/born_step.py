"""The child's birth month; adults are refused kindly, with help lines."""

import datetime

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel

from scanner.channel.values import Profile
from ui.child.directory import HelpKind, load
from ui.child.help_page import line_widget
from ui.first_run.step import SetupStep
from ui.kit.basics import Page, button, card, label
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.text import say
from ui.theme import px
from ui.when import year

ADULT = 18
OLDEST = 100  # years that are offered: an adult should find their own, and the refusal behind it


class BornStep(SetupStep):
    """Year and month; shows the rules that follow from them."""

    def __init__(self) -> None:
        super().__init__(Glyph.PERSON, "first.born", "first.born.lead")
        today = datetime.datetime.now(tz=datetime.UTC).date()
        self.year, self.month = QComboBox(), QComboBox()
        self.year.addItem("–", 0)
        for past in range(today.year, today.year - OLDEST, -1):
            self.year.addItem(year(past), past)
        self.month.addItem("–", 0)
        for month in range(1, 13):
            name = QLocale().standaloneMonthName(month, QLocale.FormatType.LongFormat)
            self.month.addItem(name, month)
        grid = QGridLayout()
        grid.setSpacing(px(1.5))
        grid.setColumnStretch(1, 1)
        for at, (key, box) in enumerate(
            (("first.born.year", self.year), ("first.born.month", self.month))
        ):
            box.setAccessibleName(say(key))
            words = QLabel(say(key))
            words.setBuddy(box)
            grid.addWidget(words, at, 0)
            grid.addWidget(box, at, 1)
            box.currentIndexChanged.connect(self._changed)
        self._rules, self._learn = label("", "strong"), label("")
        self._follows = card(self._rules, self._learn, name="kind", gap=0.5)
        self._follows.hide()
        self.add(card(grid), self._follows)
        self.end()
        self.set_ready(False)

    @property
    def born(self) -> str:
        """ "YYYY-MM"; empty while one of the two is missing."""
        born, month = self.year.currentData(), self.month.currentData()
        return f"{born:04d}-{month:02d}" if born and month else ""

    @property
    def is_adult(self) -> bool:
        """True if 18 years are over, or could be this month."""
        return bool(self.born) and self._age() >= ADULT

    @property
    def profile(self) -> Profile:
        """The age group."""
        age = self._age()
        first = {
            Profile.UNDER_10: 0,
            Profile.AGE_10_12: 10,
            Profile.AGE_13_15: 13,
            Profile.AGE_16_17: 16,
        }
        return max((p for p in Profile if first[p] <= max(age, 0)), key=lambda p: first[p])

    def _age(self) -> int:
        today = datetime.datetime.now(tz=datetime.UTC).date()
        year, month = (int(part) for part in self.born.split("-"))
        return today.year - year - (0 if today.month >= month else 1)

    def _changed(self) -> None:
        known = bool(self.born) and self._age() >= 0
        self.set_ready(known)
        self._follows.setVisible(known and not self.is_adult)
        if known and not self.is_adult:
            profile = say(f"rules.profile.{self.profile}")
            self._rules.setText(say("first.born.rules", profile=profile))
            self._learn.setText(say(f"rules.learn.{self.profile}"))


class AdultPage(Page):
    """The last page for an adult: nothing is set up, and the page says who can help."""

    done = Signal()

    def __init__(self, country: str) -> None:
        super().__init__(width=76)
        self.add(label(say("first.adult"), "title"), label(say("first.adult.lead"), "lead"))
        self.add(card(label(say("first.adult.more"), "strong"), name="kind"))
        kinds = (HelpKind.EMERGENCY, HelpKind.ADULT, HelpKind.REPORT)
        lines = [line for kind in kinds for line in load().of(country) if line.kind is kind]
        self.add(card(label(say("help.title"), "head"), *[line_widget(line) for line in lines]))
        close = button(say("first.adult.close"), self.done.emit, "primary")
        close.setDefault(True)
        self.add(Flow(close))
        self.end()
