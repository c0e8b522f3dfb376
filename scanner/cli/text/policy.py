"""The rules."""

from collections.abc import Sequence

from scanner.channel import messages as m
from scanner.cli.text.files import printable
from scanner.policy.diff import ChangeCode, PolicyChange
from scanner.policy.problems import Problem, ProblemCode

POLICY_GOOD = "These rules are fine. Put them in force with: beforehand policy set FILE"
POLICY_SAME = "Nothing would change."

_WRONG: dict[ProblemCode, str] = {
    ProblemCode.UNREADABLE: "the file cannot be read",
    ProblemCode.TOO_BIG: "the file is too long for rules",
    ProblemCode.NOT_TEXT: "the file is no text in UTF-8",
    ProblemCode.NOT_TOML: "this line is not written as TOML wants it",
    ProblemCode.NEWER_VERSION: "these rules are for a later version of Beforehand",
    ProblemCode.UNKNOWN_KEY: "there is no such key",
    ProblemCode.MISSING_KEY: "this key is missing",
    ProblemCode.WRONG_TYPE: "this is of the wrong kind",
    ProblemCode.UNKNOWN_VALUE: "there is no such value",
    ProblemCode.OUT_OF_RANGE: "this is too small or too large",
    ProblemCode.BAD_BIRTH: "this is no year or month of birth",
    ProblemCode.NOT_ABSOLUTE: "a folder begins with / or ~/",
    ProblemCode.BAD_PATH: "this cannot be a folder",
    ProblemCode.BAD_NAME: "this cannot be a name",
    ProblemCode.NAMES_NOTHING: "an exception needs a folder or an app",
    ProblemCode.TWICE: "this is here a second time",
    ProblemCode.BAD_MODEL: "this describes no model; let `beforehand models add` write these lines",
}


def policy_problem(problem: Problem) -> str:
    """File, line and key of what is wrong, and how to mend it."""
    place = (
        f"{printable(problem.file)}:{problem.line}: "
        if problem.line
        else f"{printable(problem.file)}: "
    )
    key = f"{problem.key}: " if problem.key else ""
    value = f" ({problem.value})" if problem.value else ""
    expected = f"; it can be {_expected(problem)}" if problem.expected else ""
    near = f"; did you mean {problem.near}?" if problem.near else ""
    return f"{place}{key}{_WRONG[problem.code]}{value}{expected}{near}"


def _expected(problem: Problem) -> str:
    if problem.code in (ProblemCode.OUT_OF_RANGE, ProblemCode.TOO_BIG):
        return " to ".join(problem.expected)
    return ", ".join(problem.expected)


def policy_change(change: PolicyChange) -> str:
    """One difference between two sets of rules."""
    match change.code:
        case ChangeCode.ADDED:
            return f"+ {change.key} = {change.after}"
        case ChangeCode.REMOVED:
            return f"- {change.key} = {change.before}"
        case ChangeCode.CHANGED:
            return f"  {change.key}: {change.before} -> {change.after}"


def policy_head(signed: bool, counter: int, rates: Sequence[m.Rates]) -> str:
    """Comment lines above the rules: whose they are, and what was measured at each operating point."""
    whose = (
        f"signed by the parent, number {counter}"
        if signed
        else "built in; no parent has set any yet"
    )
    lines = [
        f"# These rules are {whose}.",
        "# Measured on a small computed set, not on children's pictures:",
    ]
    lines += [
        f"#   {r.point:9} notices {r.recall:.0%} of {r.shown} nude figures, and {r.false_alarms:.1%} of "
        f"{r.ordinary} ordinary pictures by mistake"
        for r in rates
    ]
    return "\n".join(lines) + "\n"


def policy_set(counter: int) -> str:
    """Say that rules are in force."""
    return f"In force now, signed, number {counter}."
