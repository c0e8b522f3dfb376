"""Several accounts on one computer."""

from scanner.channel import messages as m
from scanner.cli.text.files import STATES, printable

NOBODY = "no account of this computer was set up; each child's account needs `beforehand setup`, a parent beside"


def status_line(account: str, status: m.Status | None) -> str:
    """Describe one account; None where its command gave no answer."""
    if status is None:
        return f"{printable(account)}: no answer"
    return f"{printable(account)}: {STATES[status.state]} Rules for {status.profile}."


def not_opened(account: str, why: str) -> str:
    """Name an account whose list could not be opened, in its own command's words."""
    return f"{printable(account)}: {' '.join(why.split()) or 'no answer'}"


def row_line(account: str, line: str) -> str:
    """Write a record of one account."""
    return f"{printable(account)}: {line}"
