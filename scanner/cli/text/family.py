"""Sentences about several accounts on one computer."""

from scanner.channel import messages as m
from scanner.cli.text.catalogue import say
from scanner.cli.text.files import AGES, STATES, printable

NOBODY = say(
    "no account of this computer was set up; each child's account needs `beforehand setup`, run with a parent"
)


def status_line(account: str, status: m.Status | None) -> str:
    """Describe one account; `status` is None if its command gave no answer."""
    if status is None:
        return say("{account}: no answer", account=printable(account))
    return say(
        "{account}: {states} Rules for {profile}.",
        account=printable(account),
        states=STATES[status.state],
        profile=AGES.get(status.profile, status.profile),
    )


def not_opened(account: str, why: str) -> str:
    """Name an account whose list could not be opened, with the output of its command."""
    return f"{printable(account)}: {no_words(why)}"


def no_words(why: str) -> str:
    """Join the output of an account's command into one line."""
    return " ".join(why.split()) or say("no answer")


def row_line(account: str, line: str) -> str:
    """Format a record of one account."""
    return f"{printable(account)}: {line}"
