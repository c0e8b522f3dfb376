"""A verdict that differs between programs, because a parent's rules name apps."""

from scanner.platform.gate_ports import ProgramNames
from scanner.schema import Verdict, stricter

_SHORT = 15  # bytes of a process name that the kernel keeps


class Ruling(Verdict, frozen=True):
    """
    The verdict for every program, and by lower-case name for those that a rule distinguishes.

    Made only where some program's verdict differs; a plain `Verdict` applies to all programs.
    """

    apps: tuple[tuple[str, Verdict], ...] = ()


def is_for_all(verdict: Verdict) -> bool:
    """Return whether the verdict is the same for every program."""
    return not isinstance(verdict, Ruling)


def for_program(verdict: Verdict, names: ProgramNames) -> Verdict:
    """
    Return the verdict for one program.

    A laxer rule applies only by a name that root alone can set. A stricter rule also applies by a name that the
    program gives itself; if the program changes that name, the general rule applies.
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
