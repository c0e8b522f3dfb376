"""The rules in force, for the child: the same policy that the parent sees."""

from pathlib import Path, PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from scanner.channel import messages as m
from scanner.channel.values import Actions, Policy, Profile
from ui import disclosure
from ui.kit.basics import Page, button, card, clear, label
from ui.kit.glyphs import Glyph
from ui.kit.steps import Points
from ui.text import say, say_code
from ui.theme import px

_NEVER = ("never-picture", "never-name", "never-person")


class RulesHerePage(Page):
    """Shows `PolicyIs` in sentences."""

    sent = Signal()  # to the messages that went to another computer

    def __init__(self) -> None:
        super().__init__()
        self._grown = card(label(say("here.changed"), "strong"), name="kind")
        self._grown.hide()
        self.add(label(say("here.title"), "title"), self._grown, label(say("here.lead"), "lead"))
        self._sent = button(say("sent.title"), self.sent.emit)
        self._sent.hide()
        self.add(self._sent)
        self._list = QVBoxLayout()
        self._list.setSpacing(px(2))
        self.body.addLayout(self._list)
        self.end()
        self._list.addWidget(label(say("common.waiting"), "soft"))

    def show_state(self, policy: m.PolicyIs, folders: tuple[str, ...]) -> None:
        """Show the policy in force and the watched folders."""
        clear(self._list)
        p = policy.policy
        if not policy.signed:
            self._list.addWidget(card(label(say("here.built_in")), name="note"))
        profile = label(say("here.age", profile=say(f"rules.profile.{p.profile}")), "head")
        rows = Points(_rows(p.actions), Glyph.GO)
        # Without a date of birth nothing changes by itself, and from 16 on nothing more does.
        changes = bool(p.born) and p.profile is not Profile.AGE_16_17
        grow = [label(say("here.grow"), "soft")] if changes else []
        self._list.addWidget(card(profile, rows, *grow))
        points = Points(disclosure.of_rules(policy.disclosed), Glyph.EYE)
        self._list.addWidget(card(label(say("learn.title"), "head"), points))
        never = Points([say(f"learn.{learn}") for learn in _NEVER], Glyph.LOCK)
        self._list.addWidget(card(label(say("learn.never"), "head"), never))
        point = say(f"rules.point.{p.operating_point}")
        more = say(f"rules.point.{p.operating_point}.more")
        self._list.addWidget(card(label(say("rules.point"), "head"), label(f"{point}. {more}")))
        if folders:
            points = Points([folder_words(folder) for folder in folders], Glyph.FOLDER)
            self._list.addWidget(card(label(say("here.folders"), "head"), points))
        if p.exceptions:
            lines = [exception_words(p, at) for at in range(len(p.exceptions))]
            points = Points(lines, Glyph.GO)
            self._list.addWidget(card(label(say("rules.exceptions"), "head"), points))

    def show_link(self, ledger: m.LedgerIs) -> None:
        """Link to the messages of the family link, if there have ever been any."""
        self._sent.setVisible(bool(ledger.rows))

    def show_grown(self) -> None:
        """Say that the rules have changed with a birthday."""
        self._grown.show()

    def show_away(self, code: str) -> None:
        """Say why nothing can be shown."""
        clear(self._list)
        self._list.addWidget(label(say_code("problem", code), "warm"))


def exception_words(policy: Policy, at: int) -> str:
    """One exception as a sentence."""
    rule = policy.exceptions[at]
    key = "both" if rule.folder and rule.app else "app" if rule.app else "folder"
    category = say(f"rules.category.{rule.category}")
    return say(
        f"rules.exception.{key}",
        category=category,
        folder=folder_words(rule.folder),
        app=rule.app,
    )


def folder_words(path: str) -> str:
    """A folder's path below the home folder, as people name it."""
    folder, home = PurePath(path), Path.home()
    if folder == home or not folder.is_relative_to(home):
        return path
    return " › ".join(folder.relative_to(home).parts)


def _rows(actions: Actions) -> list[str]:
    chosen = {"nudity": actions.nudity, "partial": actions.partial, "unchecked": actions.unchecked}
    return [
        say("here.action", what=say(f"rules.category.{name}"), then=say(f"here.action.{action}"))
        for name, action in chosen.items()
    ]
