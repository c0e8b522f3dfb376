"""All children of one computer as one list: what each asks, how each is protected, what was recorded."""

from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QTableView, QVBoxLayout

from scanner.channel import messages as m
from scanner.channel.client_env import AdministratorAsked
from scanner.channel.family_list import SINCE_DAYS, FamilyAccount
from ui.kit.basics import Page, button, card, clear, label
from ui.kit.flow import Flow
from ui.parents.activity_page import record_table, widen
from ui.parents.log_model import CELLS, COLUMNS
from ui.text import say, say_code
from ui.when import moment

COMMAND = "sudo beforehand family log"
_WIDTH = 10_000  # as wide as the window is: there is a table
_MEASURED = 200  # rows whose words the columns are made for
_WIDTHS = (10, 17, 24, 12, 18, 12)  # of the columns at the least, in units of space
_CELLS, _COLUMNS = CELLS[:-1], COLUMNS[:-1]  # the number of a record says nothing across accounts
_NO_INDEX = QModelIndex()
_SHOWN = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)
_Index = QModelIndex | QPersistentModelIndex


class FamilyRecord(NamedTuple):
    """One record of one account."""

    account: str
    row: m.LogRow


class FamilyModel(QAbstractTableModel):
    """The records of every account, newest first."""

    def __init__(self, accounts: tuple[FamilyAccount, ...]) -> None:
        super().__init__()
        rows = [FamilyRecord(one.name, row) for one in accounts for row in one.rows]
        self._rows = sorted(rows, key=lambda one: -one.row.record.wall)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """All rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """The account, then the columns of Activity."""
        return 0 if parent.isValid() else len(_COLUMNS) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Names of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return say(("family.account", *_COLUMNS)[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """A cell."""
        if role not in _SHOWN:
            return None
        account, row = self._rows[index.row()]
        return account if index.column() == 0 else _CELLS[index.column() - 1](row)


class FamilyPage(Page):
    """Asks for the passphrase once more: it opens every account that has it, and is not kept."""

    wanted = Signal(str)

    def __init__(self, asked: AdministratorAsked) -> None:
        super().__init__(width=_WIDTH)
        self.add(label(say("parents.family"), "title"), label(say("family.lead"), "lead"))
        self.said = label("", "warm")
        self.said.hide()
        self.field = QLineEdit()
        self._list = QVBoxLayout()
        if asked is AdministratorAsked.YES:
            self._ask()
        else:
            no = label(say(f"family.{asked}"))
            self.add(card(no, label(say("family.own")), name="note"))
            if asked is not AdministratorAsked.NO_WAY:
                self.add(label(say("family.command")), label(COMMAND, "strong", select=True))
        self.add(self.said)
        self.body.addLayout(self._list)
        self.end()

    def _ask(self) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(say("unlock.field"))
        self.field.setPlaceholderText(say("unlock.field"))
        self.field.returnPressed.connect(self._open)
        self._button = button(say("family.open"), self._open, "primary")
        self.add(label(say("family.how"), "small"), self.field, Flow(self._button))

    def show_accounts(self, accounts: tuple[FamilyAccount, ...]) -> None:
        """Show what was read."""
        self._ready("")
        clear(self._list)
        for one in accounts:
            self._list.addWidget(_account(one))
        model = FamilyModel(accounts)
        head = label(say("family.recorded", n=SINCE_DAYS), "head")
        if not model.rowCount():
            self._list.addWidget(card(head, label(say("over.quiet"), "soft")))
            return
        table = record_table(model)
        model.setParent(table)
        widen(table, min(model.rowCount(), _MEASURED), _WIDTHS)
        self.table: QTableView = table
        self._list.addWidget(head)
        self._list.addWidget(table)

    def show_failed(self, code: str) -> None:
        """Say why nothing was read."""
        self._ready(say(f"family.{code}"))

    def _ready(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self._button.setEnabled(True)

    def _open(self) -> None:
        secret = self.field.text()
        if secret and self._button.isEnabled():
            self.field.clear()
            self._button.setEnabled(False)
            self.said.setText(say("family.reading"))
            self.said.show()
            self.wanted.emit(secret)


def _account(one: FamilyAccount) -> QFrame:
    state = say(f"tray.{one.state}") if one.state else say("family.no_answer")
    rules = say("family.rules", age=say(f"rules.profile.{one.profile}")) if one.profile else ""
    lines = [label(f"{state} {rules}".strip())]
    if one.why:
        lines.append(label(say("family.closed", why=one.why), "warm"))
    elif not one.requests:
        lines.append(label(say("req.none"), "soft"))
    for request in one.requests:
        reason = say_code("ask", request.requested)
        asked = say("req.asked", reason=reason)
        lines.append(label(asked, "strong"))
        where = say_code("where", request.layer)
        lines.append(label(say("family.asked", when=moment(request.since), where=where), "small"))
    if one.requests:
        lines.append(label(say("family.answer"), "small"))
    return card(label(one.name, "head"), *lines, gap=0.75)
