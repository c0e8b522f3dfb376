"""The output of `gate status`."""

from collections.abc import Iterable, Sequence

from scanner.channel import messages as m
from scanner.cli.text.catalogue import say, table
from scanner.kernel_gate.gated_accounts import LoginAccount
from scanner.naming import displayed

PROPERTIES = table(
    {
        "asks-of-files": "The kernel asks before a file is opened",
        "asks-of-overlays": "It asks about the real file behind an overlay (containers)",
        "says-errno": 'It can answer "busy" and "try again", and ask before a read',
        "unique-mount-ids": "The id of a mount is never used again",
        "fine-times": "Each change of a file has its own timestamp",
        "pidfds": "It shows where an exempt program's streams lead",
        "leases": "It shows whether a program is writing to a file",
    }
)
RESULTS = table({"holds": "yes", "lacks": "NO", "not-tried": "not tried (only root may)"})
TITLE = say("What the gate needs of this kernel, tried on it just now:")
OFFER = say("""\
Shall the gate cover these accounts too? What is flagged does not open there either. Nobody is asked
there: questions come up in the child's own account alone, so talk with the people concerned""")
RESTART = say("Written. It counts after: systemctl restart beforehand-scanner beforehand-gate")
NO_ACCOUNT = say("The gate is not set up: no account is covered. docs/gate.md says how.")
_EFFECTS = table(
    {
        "asks-of-files": "Without it nothing is asked, and the gate is useless here.",
        "asks-of-overlays": "Files opened through an overlay are not asked about.",
        "says-errno": 'A program gets "not permitted" instead.',
        "unique-mount-ids": "A file system that replaces another one between two checks may be mistaken for it.",
        "fine-times": "A verdict is kept only for files that have not changed for a moment.",
        "pidfds": "No program is exempt.",
        "leases": "A file that is being written may be judged too early; it is judged again when closed.",
    }
)


def property_lines(rows: Sequence[tuple[str, str, str]]) -> list[str]:
    """Describe each property: name, result and test; for a missing one also the effect."""
    lines = [TITLE]
    for name, tried, result in rows:
        lines.append(
            say(
                "  {properties}: {results}  (tried: {tried})",
                properties=PROPERTIES[name],
                results=RESULTS[result],
                tried=tried,
            )
        )
        if result == "lacks":
            lines.append(f"      {_EFFECTS[name]}")
    return lines


def account_lines(covered: Sequence[str], uncovered: Sequence[LoginAccount]) -> list[str]:
    """Say which accounts the gate covers, and which it does not."""
    if not covered:
        return [NO_ACCOUNT]
    others = [one.name for one in uncovered if not one.administrator]
    administrators = [one.name for one in uncovered if one.administrator]
    lines = [say("Covered: {covered}", covered=_listed(covered))]
    if others:
        lines.append(say("Not covered: {others}", others=_listed(others)))
        lines.append(
            say("Whoever knows the password of such an account can send from there unasked.")
        )
    if administrators:
        lines.append(
            say(
                "Administrators, whom no gate restricts: {administrators}",
                administrators=_listed(administrators),
            )
        )
    if not uncovered:
        lines.append(say("There is no other account with a log-in."))
    return lines


def kernel_lines(kernel: Sequence[m.LayerState]) -> list[str]:
    """Say which properties that the gate needs are missing in this kernel, if any."""
    if not kernel:
        return [say("Nothing is known about this kernel yet; run as root: beforehand gate status")]
    has = sum(one.on for one in kernel)
    lines = [
        say(
            "This kernel has {has} of the {kernel} properties the gate relies on",
            has=has,
            kernel=len(kernel),
        )
    ]
    for one in kernel:
        if not one.on:
            effect = _EFFECTS[one.name] if one.detail == "lacks" else RESULTS["not-tried"]
            lines.append(f"  {PROPERTIES[one.name]}: {RESULTS[one.detail]}. {effect}")
    return lines


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(displayed, names))
