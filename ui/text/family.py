"""All children of one computer, as one list for their parent."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "FamilyList"
TEXTS = {
    "parents.family": QT_TRANSLATE_NOOP("FamilyList", "All children here"),
    "family.lead": QT_TRANSLATE_NOOP("FamilyList", "Every child's account of this computer that was set up, as one list: what each one asks, and what was recorded."),
    "family.how": QT_TRANSLATE_NOOP("FamilyList", "The computer asks an administrator first. The passphrase opens each account that has the same one, and is not kept. Each child can see that the list was opened."),
    "family.open": QT_TRANSLATE_NOOP("FamilyList", "Show all children"),
    "family.reading": QT_TRANSLATE_NOOP("FamilyList", "Reading every account. This can take a minute…"),
    "family.unconfirmed": QT_TRANSLATE_NOOP("FamilyList", "No administrator has said yes, so no other account was read."),
    "family.failed": QT_TRANSLATE_NOOP("FamilyList", "The accounts could not be read."),
    "family.no-way": QT_TRANSLATE_NOOP("FamilyList", "On this system one account cannot read another one's list, not even for an administrator."),
    "family.no-asker": QT_TRANSLATE_NOOP("FamilyList", "Only an administrator may read other accounts, and the program that asks one (pkexec) is not installed on this computer."),
    "family.not-installed": QT_TRANSLATE_NOOP("FamilyList", "Only an administrator may read other accounts, and only with a copy of this program that no child could change. This copy can be changed; one from the package cannot."),
    "family.own": QT_TRANSLATE_NOOP("FamilyList", "Each child's list can be opened in that child's own account, with the passphrase."),
    "family.command": QT_TRANSLATE_NOOP("FamilyList", "An administrator can read the same in a terminal:"),
    "family.no_answer": QT_TRANSLATE_NOOP("FamilyList", "No answer from the guard of this account."),
    "family.rules": QT_TRANSLATE_NOOP("FamilyList", "Rules for age: {age}."),
    "family.closed": QT_TRANSLATE_NOOP("FamilyList", "The list of this account did not open: {why}"),
    "family.asked": QT_TRANSLATE_NOOP("FamilyList", "{when} · {where}"),
    "family.answer": QT_TRANSLATE_NOOP("FamilyList", "You answer in this child's account, under \"Requests\". Talk first."),
    "family.recorded": QT_TRANSLATE_NOOP("FamilyList", "Recorded in the last {n} days"),
    "family.account": QT_TRANSLATE_NOOP("FamilyList", "Account"),
}  # fmt: skip
