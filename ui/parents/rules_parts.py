"""Parts of the rules: numbers, people, folders."""

from typing import TypedDict

import msgspec
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from scanner.channel.values import FolderRule, Policy
from ui.child.directory import load
from ui.kit.basics import button, clear, column, label, pick_box, row
from ui.kit.check_box import WrappingCheckBox
from ui.kit.files import pick_folder
from ui.language import country
from ui.text import say
from ui.theme import px

MAX_PAUSE, MAX_DAYS = 300, 365


class NumberValues(TypedDict):
    """The fields of a policy that `Numbers` shows."""

    pause_seconds: int
    keep_days: int
    tell_parent: bool


class PeopleValues(TypedDict):
    """The fields of a policy that `People` shows."""

    trusted_adult: str
    country: str


class Numbers(QWidget):
    """Pause, days, and whether pauses are shown unasked."""

    def __init__(self) -> None:
        super().__init__()
        self.pause, self.days = _spin("rules.pause", 0, MAX_PAUSE), _spin("rules.keep", 1, MAX_DAYS)
        self.show_pauses = WrappingCheckBox(say("rules.show_pauses"))
        grid = _pairs((("rules.pause", self.pause), ("rules.keep", self.days)))
        self.setLayout(
            column(grid, self.show_pauses, label(say("rules.show_pauses.more"), "small"), gap=1)
        )

    def show_state(self, policy: Policy) -> None:
        """Fill from a policy."""
        self.pause.setValue(policy.pause_seconds)
        self.days.setValue(policy.keep_days)
        self.show_pauses.setChecked(policy.tell_parent)

    def values(self) -> NumberValues:
        """The values as set."""
        return {
            "pause_seconds": self.pause.value(),
            "keep_days": self.days.value(),
            "tell_parent": self.show_pauses.isChecked(),
        }


class People(QWidget):
    """The trusted adult, and whose help lines are shown first."""

    def __init__(self) -> None:
        super().__init__()
        self.adult = QLineEdit()
        self.adult.setMaxLength(40)
        self.adult.setAccessibleName(say("rules.adult"))
        self.adult.setAccessibleDescription(say("rules.adult.hint"))
        self.country = country_box()
        grid = _pairs((("rules.adult", self.adult), ("rules.country", self.country)))
        self.setLayout(column(grid, label(say("rules.adult.hint"), "small"), gap=1))

    def show_state(self, policy: Policy) -> None:
        """Fill from a policy."""
        self.adult.setText(policy.trusted_adult)
        self.country.setCurrentIndex(max(self.country.findData(policy.country), 0))

    def values(self) -> PeopleValues:
        """The values as set."""
        return {
            "trusted_adult": self.adult.text().strip(),
            "country": str(self.country.currentData()),
        }


class Folders(QWidget):
    """A tick for each folder; those found without a line of the parent's are ticked."""

    def __init__(self) -> None:
        super().__init__()
        self._rules: dict[str, FolderRule] = {}
        self._found: tuple[str, ...] = ()
        self.boxes: dict[str, WrappingCheckBox] = {}
        self._list = QVBoxLayout()
        add = row(button(say("rules.folder.add"), self._pick))
        add.addStretch(1)
        self.setLayout(column(self._list, add, gap=1))

    def show_state(self, rules: tuple[FolderRule, ...], found: tuple[str, ...]) -> None:
        """Show the rules' folders, and those that are watched by default."""
        self._rules = {rule.path: rule for rule in rules}
        self._found = tuple(path for path in found if path not in self._rules)
        clear(self._list)
        self.boxes.clear()
        for path in (*self._rules, *self._found):
            self._add(path, watch=path not in self._rules or self._rules[path].watch)

    def rules(self) -> tuple[FolderRule, ...]:
        """A line for each folder that was named or unticked; found ones that stay on need none."""
        made: list[FolderRule] = []
        for path, box in self.boxes.items():
            known = self._rules.get(path)
            if known is not None:
                made.append(msgspec.structs.replace(known, watch=box.isChecked()))
            elif not box.isChecked():
                made.append(FolderRule(path, watch=False))
        return tuple(made)

    def unlisted(self) -> tuple[str, ...]:
        """The folders that were found without a line."""
        return self._found

    def add_folder(self, path: str) -> None:
        """Add a folder of the parent's choice."""
        if path and path not in self.boxes:
            self._rules[path] = FolderRule(path)
            self._add(path, watch=True)

    def _add(self, path: str, *, watch: bool) -> None:
        # The mark keeps the first slash on the left where the language runs from right to left.
        box = WrappingCheckBox(f"\u200e{path}")
        box.setAccessibleName(say("rules.folder.watch", path=path))
        box.setChecked(watch)
        self.boxes[path] = box
        self._list.addWidget(box)

    def _pick(self) -> None:
        pick_folder(self, say("rules.folder.pick"), self.add_folder)


def country_box() -> QComboBox:
    """The countries that have help lines; the first entry follows the system."""
    box = pick_box(say("rules.country"))
    here = QLocale.codeToTerritory(country())
    known = here != QLocale.Country.AnyTerritory
    name = QLocale.territoryToString(here) if known else say("help.everywhere")
    box.addItem(say("rules.country.system", country=name), "")
    directory = load()
    names = {
        QLocale.territoryToString(QLocale.codeToTerritory(code)): code
        for code in {*directory.countries(), *directory.european}
    }
    for name in sorted(names):
        box.addItem(name, names[name])
    return box


def _spin(name: str, least: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setAccessibleName(say(name))
    return box


def _pairs(pairs: tuple[tuple[str, QWidget], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(px(1.5))
    for at, (key, field) in enumerate(pairs):
        words = QLabel(say(key))
        words.setWordWrap(True)
        words.setBuddy(field)
        grid.addWidget(words, at, 0)
        grid.addWidget(field, at, 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return grid
