"""Sentences about the rules."""

from collections.abc import Sequence

from scanner.channel import messages as m
from scanner.cli.text.catalogue import percent, say, table
from scanner.cli.text.files import printable
from scanner.policy.diff import ChangeCode, PolicyChange
from scanner.policy.problems import Problem, ProblemCode

POLICY_GOOD = say("These rules are fine. Put them in force with: beforehand policy set FILE")
POLICY_SAME = say("Nothing would change.")

_WRONG: dict[ProblemCode, str] = table(
    {
        ProblemCode.UNREADABLE: "the file cannot be read",
        ProblemCode.TOO_BIG: "the file is too long for rules",
        ProblemCode.NOT_TEXT: "the file is not UTF-8 text",
        ProblemCode.NOT_TOML: "this line is not valid TOML",
        ProblemCode.NEWER_VERSION: "these rules are for a later version of Beforehand",
        ProblemCode.UNKNOWN_KEY: "there is no such key",
        ProblemCode.MISSING_KEY: "this key is missing",
        ProblemCode.WRONG_TYPE: "this has the wrong type",
        ProblemCode.UNKNOWN_VALUE: "there is no such value",
        ProblemCode.OUT_OF_RANGE: "this is too small or too large",
        ProblemCode.BAD_BIRTH: "this is not a year or month of birth",
        ProblemCode.NOT_ABSOLUTE: "a folder begins with / or ~/",
        ProblemCode.BAD_PATH: "this cannot be a folder",
        ProblemCode.BAD_NAME: "this cannot be a name",
        ProblemCode.NAMES_NOTHING: "an exception needs a folder or an app",
        ProblemCode.TWICE: "this is here twice",
        ProblemCode.BAD_MODEL: "this does not describe a model; let `beforehand models add` write these lines",
    }
)


def policy_problem(problem: Problem) -> str:
    """Say file, line and key of a problem, and how to correct it."""
    place = (
        f"{printable(problem.file)}:{problem.line}: "
        if problem.line
        else f"{printable(problem.file)}: "
    )
    key = f"{problem.key}: " if problem.key else ""
    value = f" ({problem.value})" if problem.value else ""
    expected = say("; it can be {problem}", problem=_expected(problem)) if problem.expected else ""
    near = say("; did you mean {near}?", near=problem.near) if problem.near else ""
    return f"{place}{key}{_WRONG[problem.code]}{value}{expected}{near}"


def _expected(problem: Problem) -> str:
    if problem.code in (ProblemCode.OUT_OF_RANGE, ProblemCode.TOO_BIG):
        return say(" to ").join(problem.expected)
    return ", ".join(problem.expected)


def policy_change(change: PolicyChange) -> str:
    """Describe one difference between two sets of rules."""
    match change.code:
        case ChangeCode.ADDED:
            return f"+ {change.key} = {change.after}"
        case ChangeCode.REMOVED:
            return f"- {change.key} = {change.before}"
        case ChangeCode.CHANGED:
            return f"  {change.key}: {change.before} -> {change.after}"


def policy_head(signed: bool, counter: int, rates: Sequence[m.Rates]) -> str:
    """Make the comment lines above the rules: who set them, and the rates measured at each operating point."""
    whose = (
        say("signed by the parent, number {counter}", counter=counter)
        if signed
        else say("built in; no parent has set any yet")
    )
    lines = [
        say("# These rules are {whose}.", whose=whose),
        say("# Measured on a small computed set, not on children's pictures:"),
    ]
    lines += [
        say(
            "#   {point:9} notices {recall} of {shown} nude figures, and {false_alarms} of "
            "{ordinary} ordinary pictures by mistake",
            point=str(r.point),
            recall=percent(r.recall),
            shown=r.shown,
            false_alarms=percent(r.false_alarms, 1),
            ordinary=r.ordinary,
        )
        for r in rates
    ]
    return "\n".join(lines) + "\n"


def policy_set(counter: int) -> str:
    """Say that rules are in force."""
    return say("In force now, signed, number {counter}.", counter=counter)
