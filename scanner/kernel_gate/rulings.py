"""A verdict that is another one for some programs, as a parent's rules name apps."""

from scanner.platform.gate_ports import ProgramNames
from scanner.schema import Verdict, stricter

_SHORT = 15  # letters of a name that the kernel keeps


class Ruling(Verdict, frozen=True):
    """
    The answer for every program, and by name (in small letters) for those that a rule distinguishes.

    One is made only where some program's verdict differs, so a plain `Verdict` is everybody's.
    """

    apps: tuple[tuple[str, Verdict], ...] = ()


def is_for_all(verdict: Verdict) -> bool:
    """Return whether it is the same for every program."""
    return not isinstance(verdict, Ruling)


def for_program(verdict: Verdict, names: ProgramNames) -> Verdict:
    """
    Give the verdict for one program.

    A laxer rule needs a name that only root can give. A stricter one takes what the program says of itself,
    which it may change: then it is met by the general rule.
    """
    if not isinstance(verdict, Ruling):
        return verdict
    apps = dict(verdict.apps)
    general = Verdict(verdict.action, verdict.reasons, verdict.source, verdict.decided_by)
    found = apps.get(names.sure.casefold(), general)
    said = {name.casefold() for name in names.said}
    for app, other in apps.items():
        if (app in said or app[:_SHORT] in said) and stricter(other.action, found.action):
            found = other
    return found
