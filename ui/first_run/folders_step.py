"""The folders that were found, the person the child trusts, and the country."""

from PySide6.QtWidgets import QLineEdit

from ui.first_run.step import SetupStep
from ui.kit.basics import card, label
from ui.kit.glyphs import Glyph
from ui.parents.rules_parts import Folders, country_box
from ui.text import say


class FoldersStep(SetupStep):
    """A tick for each folder."""

    def __init__(self) -> None:
        super().__init__(Glyph.FOLDER, "first.folders", "first.folders.lead")
        self.folders = Folders()
        self._none = label(say("first.folders.asking"), "soft")
        self.adult = QLineEdit()
        self.adult.setMaxLength(40)
        self.adult.setAccessibleName(say("first.adult_name"))
        self.country = country_box()
        self.add(card(self._none, self.folders))
        adult = label(say("first.adult_name"))
        adult.setBuddy(self.adult)
        place = label(say("rules.country"))
        place.setBuddy(self.country)
        self.add(
            card(adult, self.adult, label(say("rules.adult.hint"), "small"), place, self.country)
        )
        self._others = label("", "warm")
        self._others.hide()
        self.add(self._others)
        self.end()

    def show_accounts(self, uncovered: tuple[str, ...]) -> None:
        """Say which other accounts of this computer nothing covers."""
        names = ", ".join(uncovered)
        more = say("cover.accounts.not.more")
        self._others.setText(f"{say('cover.accounts.not', names=names)}. {more}" if names else "")
        self._others.setVisible(bool(names))

    def show_found(self, found: tuple[str, ...]) -> None:
        """Show the folders that the guard found on this machine."""
        self.folders.show_state((), found)
        self._none.setText("" if found else say("first.folders.none"))
        self._none.setVisible(not found)
