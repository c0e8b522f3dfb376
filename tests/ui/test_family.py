"""All children of one computer as one list, in the parents' area, and the reason where there is none."""

import json
import sys

import msgspec
import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from scanner.channel.client_env import AdministratorAsked
from tests.ui.fake import FAMILY_ACCOUNTS, words_of
from ui.command import family_command
from ui.parents.family_command import FamilyCommand
from ui.parents.family_page import COMMAND, FamilyModel, FamilyPage
from ui.text import say

PRINTS = """
import sys
assert sys.stdin.read() == "amber brook"
print({lines!r})
sys.exit({code})
"""


def script(code: int = 0) -> tuple[str, ...]:
    """A stand-in for the command that needs an administrator."""
    lines = "\n".join(json.dumps(msgspec.to_builtins(one)) for one in FAMILY_ACCOUNTS)
    return (sys.executable, "-c", PRINTS.format(lines=lines if not code else "", code=code))


@pytest.fixture
def page(qtbot) -> FamilyPage:
    made = FamilyPage(AdministratorAsked.YES)
    qtbot.addWidget(made)
    return made


def read(page: FamilyPage, qtbot, press, command: tuple[str, ...]) -> None:
    """Type the passphrase and read."""
    reading = FamilyCommand(page, command)
    page.wanted.connect(lambda secret: reading.read(secret, page.show_accounts, page.show_failed))
    page.findChild(QLineEdit).setText("amber brook")
    press(page, say("family.open"))
    assert page.findChild(QLineEdit).text() == ""  # nothing of it stays on the screen
    qtbot.waitUntil(lambda: page.said.text() != say("family.reading"))


def test_one_list_of_all_children_says_whose_each_record_is(page, qtbot, press):
    read(page, qtbot, press, script())
    shown = words_of(page)
    for account in FAMILY_ACCOUNTS:
        assert account.name in shown
    assert "Rules for age: 10 to 12." in shown
    assert say("req.asked", reason=say("ask.family")) in shown
    assert "omar" in shown
    assert "this passphrase or code is not the right one" in shown
    model = page.table.model()
    accounts = [model.index(at, 0).data() for at in range(model.rowCount())]
    assert accounts == ["kim", "lena", "kim", "lena", "kim"]  # by time, whoever it was
    assert model.headerData(0, page.table.horizontalHeader().orientation()) == "Account"


@pytest.mark.parametrize(
    ("code", "said"), [(126, "unconfirmed"), (127, "unconfirmed"), (2, "failed")]
)
def test_what_was_not_read_is_said(page, qtbot, press, code, said):
    read(page, qtbot, press, script(code))
    assert page.said.text() == say(f"family.{said}")
    assert not hasattr(page, "table")


def test_a_program_that_is_not_there_ends_the_waiting(page, qtbot, press):
    read(page, qtbot, press, ("/nowhere/pkexec",))
    assert page.said.text() == say("family.failed")


@pytest.mark.parametrize("asked", [one for one in AdministratorAsked if one != "yes"])
def test_where_it_cannot_be_the_area_says_why(qtbot, asked):
    page = FamilyPage(asked)
    qtbot.addWidget(page)
    assert say(f"family.{asked}") in words_of(page)
    assert not page.findChildren(QLineEdit)  # no passphrase is asked for in vain
    assert (COMMAND in words_of(page)) == (asked is not AdministratorAsked.NO_WAY)


def test_no_passphrase_is_among_the_arguments(tmp_path):
    (tmp_path / "beforehand").touch()
    command = family_command(str(tmp_path / "python"))
    assert command[2:4] == (str(tmp_path / "beforehand"), "family")
    assert command[-2:] == ("--passphrase-fd", "0")


def test_no_question_appears_at_a_terminal(tmp_path):
    assert family_command(str(tmp_path / "python"))[1] == "--disable-internal-agent"


def test_a_list_of_nothing_has_no_rows(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    assert FamilyModel(()).rowCount() == 0
