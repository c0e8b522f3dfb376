"""The rules: age, what happens, how careful, folders, exceptions. Put in force as one."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from scanner.channel import messages as m
from scanner.channel.values import (
    Action,
    Actions,
    Category,
    ExceptionRule,
    OperatingPoint,
    Policy,
    Profile,
)
from ui.child.rules_page import exception_words
from ui.kit.basics import Page, button, card, clear, label, pick_box, row
from ui.kit.files import pick_folder
from ui.kit.flow import Flow
from ui.parents.rules_files import RulesFiles
from ui.parents.rules_parts import Folders, Numbers, People
from ui.text import say, say_code
from ui.theme import px
from ui.when import month


class RulesPage(Page):
    """Shows a policy, and hands in the one that was made of it."""

    saved = Signal(object)  # Policy
    profile_wanted = Signal(object)  # Profile

    def __init__(self) -> None:
        super().__init__()
        self._policy: Policy | None = None
        self._loaded: Policy | None = None  # the rules in force
        self._exceptions: tuple[ExceptionRule, ...] = ()
        self.said = label("", "strong")
        self._profile()
        self._what()
        self._point()
        self.numbers, self.people, self.folders = Numbers(), People(), Folders()
        self.files = RulesFiles()
        self._exception_list = QVBoxLayout()
        self._lay_out()

    def show_state(self, policy: Policy, folders: tuple[str, ...], *, clean: bool = True) -> None:
        """Fill the page from a policy, and from the watched folders that have no line of their own."""
        self._policy = policy
        self._exceptions = policy.exceptions
        self.profile.blockSignals(True)
        self.profile.setCurrentIndex(self.profile.findData(str(policy.profile)))
        self.profile.blockSignals(False)
        self._learn.setText(say(f"rules.learn.{policy.profile}"))
        self._born.setText(say("rules.born", month=month(policy.born)) if policy.born else "")
        for name in Category:
            box = self.outcomes[name]
            box.setCurrentIndex(box.findData(str(getattr(policy.actions, name))))
        self.point.setCurrentIndex(self.point.findData(str(policy.operating_point)))
        self.numbers.show_state(policy)
        self.people.show_state(policy)
        self.folders.show_state(policy.folders, folders)
        self._show_exceptions()
        if clean:
            self._loaded = self.policy()

    def has_edits(self) -> bool:
        """Return whether there are edits that are not in force."""
        return self._loaded is not None and self.policy() != self._loaded

    def save(self) -> None:
        """Hand in the rules as set on the page."""
        self._save()

    def show_rates(self, rates: tuple[m.Rates, ...]) -> None:
        """Put the measured rates beside each operating point."""
        self._rates = {rate.point: rate for rate in rates}
        self._show_point()

    def show_saved(self) -> None:
        """Say that the rules are in force."""
        self._loaded = self.policy()
        self.said.setText(say("rules.saved"))

    def show_refused(self, code: str) -> None:
        """Say why the rules were refused."""
        self.said.setText(say("rules.refused", why=say_code("problem", code)))

    def policy(self) -> Policy | None:
        """The policy as the page shows it now; what the page does not show stays as it was."""
        if self._policy is None:
            return None
        chosen = {name: Action(self.outcomes[name].currentData()) for name in Category}
        return msgspec.structs.replace(
            self._policy,
            profile=Profile(self.profile.currentData()),
            operating_point=OperatingPoint(self.point.currentData()),
            actions=Actions(**{str(name): action for name, action in chosen.items()}),
            folders=self.folders.rules(),
            exceptions=self._exceptions,
            **self.numbers.values(),
            **self.people.values(),
        )

    def _lay_out(self) -> None:
        save = button(say("rules.save"), self._save, "primary")
        bottom = row(save, self.said)
        bottom.setStretch(1, 1)
        add = Flow(self._category, button(say("rules.exception.add"), self._add_exception))
        usual = Flow(button(say("rules.defaults"), self._wants_profile))
        self.add(label(say("parents.rules"), "title"), label(say("rules.lead"), "lead"))
        follows = label(say("rules.follows"), "small")
        self.add(_titled("rules.age", self.profile, self._born, self._learn, usual, follows))
        self.add(_titled("rules.what", self._grid))
        self.add(_titled("rules.point", self.point, self._point_words))
        self.add(card(self.numbers), card(self.people), _titled("rules.folders", self.folders))
        self.add(_titled("rules.exceptions", self._exception_list, add), card(self.files), bottom)
        self.end()

    def _profile(self) -> None:
        self.profile = _box("rules.age", [(f"rules.profile.{p}", str(p)) for p in Profile])
        self.profile.currentIndexChanged.connect(self._wants_profile)
        self._born = label("", "soft")
        self._learn = label("", "strong")

    def _what(self) -> None:
        self._grid = QGridLayout()
        self._grid.setSpacing(px(1.5))
        self._grid.setColumnStretch(1, 1)
        self.outcomes: dict[Category, QComboBox] = {}
        for at, name in enumerate(Category):
            key = f"rules.category.{name}"
            box = _box(key, [(f"rules.action.{action}", str(action)) for action in Action])
            words = QLabel(say(key))
            words.setBuddy(box)
            self.outcomes[name] = box
            self._grid.addWidget(words, at, 0)
            self._grid.addWidget(box, at, 1)

    def _point(self) -> None:
        self._rates: dict[str, m.Rates] = {}
        self.point = _box("rules.point", [(f"rules.point.{p}", str(p)) for p in OperatingPoint])
        self.point.currentIndexChanged.connect(self._show_point)
        self._point_words = label("", "soft")
        self._category = _box(
            "rules.exception.category", [(f"rules.category.{c}", str(c)) for c in Category]
        )
        self._show_point()

    def _show_point(self) -> None:
        point = self.point.currentData()
        rate = self._rates.get(point)
        more = say(f"rules.point.{point}.more")
        if rate is None or not rate.shown:
            self._point_words.setText(f"{more} {say('rules.rates.none')}")
            return
        measured = say(
            "rules.rates",
            point=say(f"rules.point.{point}"),
            noticed=round(rate.recall * rate.shown),
            shown=rate.shown,
            stopped=round(rate.false_alarms * rate.ordinary),
            ordinary=rate.ordinary,
        )
        self._point_words.setText(f"{more} {measured}")

    def _wants_profile(self) -> None:
        self.profile_wanted.emit(Profile(self.profile.currentData()))

    def show_profile(self, policy: Policy) -> None:
        """Take over the usual rules of an age; people, folders and exceptions stay."""
        if self._policy is None:
            return
        mine = self.policy() or self._policy
        kept = {
            name: getattr(mine, name)
            for name in ("born", "trusted_adult", "country", "folders", "exceptions")
        }
        listed = self.folders.unlisted()
        self.show_state(msgspec.structs.replace(policy, **kept), listed, clean=False)

    def _show_exceptions(self) -> None:
        clear(self._exception_list)
        if self._policy is None or not self._exceptions:
            self._exception_list.addWidget(label(say("rules.exceptions.none"), "soft"))
            return
        shown = msgspec.structs.replace(self._policy, exceptions=self._exceptions)
        for at in range(len(self._exceptions)):
            words = exception_words(shown, at)
            remove = button(say("rules.exception.remove"), lambda at=at: self._remove(at))
            remove.setAccessibleName(say("rules.exception.remove.name", exception=words))
            line = row(label(words), remove)
            line.setStretch(0, 1)
            self._exception_list.addLayout(line)

    def _remove(self, at: int) -> None:
        self._exceptions = self._exceptions[:at] + self._exceptions[at + 1 :]
        self._show_exceptions()

    def _add_exception(self) -> None:
        pick_folder(self, say("rules.folder.pick"), self._except)

    def _except(self, folder: str) -> None:
        if folder:
            rule = ExceptionRule(Category(self._category.currentData()), folder=folder)
            self._exceptions = (*self._exceptions, rule)
            self._show_exceptions()

    def _save(self) -> None:
        policy = self.policy()
        if policy is not None:
            self.said.setText(say("common.waiting"))
            self.saved.emit(policy)


def _titled(key: str, *parts: QWidget | QLayout) -> QFrame:
    return card(label(say(key), "head"), *parts)


def _box(name: str, items: list[tuple[str, str]]) -> QComboBox:
    box = pick_box(say(name))
    for key, value in items:
        box.addItem(say(key), value)
    return box
