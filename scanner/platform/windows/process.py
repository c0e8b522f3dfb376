"""The dealings of the process with Windows."""

from scanner.platform.windows import accounts


def user_id() -> int:
    """A number made of the account's SID."""
    return accounts.number(accounts.own())


def write_system_log(line: str) -> None:
    """Needs a registered event source, which only an installer can make."""


def refuse_inspection() -> bool:
    """False: Windows has no such switch for a program."""
    return False


def is_stopped(pid: int) -> bool:
    """False: not asked for here."""
    return False


def yield_first() -> None:
    """The system has no such wish to make."""


def give_back_memory() -> None:
    """The system's allocator does so unasked."""
