"""The output of `gate status`."""

from collections.abc import Sequence

PROPERTIES = {
    "asks-of-files": "The kernel asks before a file is opened",
    "asks-of-overlays": "It asks about the real file behind an overlay (containers)",
    "says-errno": 'It can answer "busy" and "try again", and ask before a read',
    "unique-mount-ids": "A mount has an id that no later one gets",
    "fine-times": "Each change of a file has a time of its own",
    "pidfds": "It shows where an exempt program's streams lead",
    "leases": "It says whether somebody is writing",
}
RESULTS = {"holds": "yes", "lacks": "NO", "not-tried": "not tried (only root may)"}
TITLE = "What the gate needs of this kernel, tried on it just now:"
NO_ACCOUNT = "The gate is not set up: no account is covered. docs/gate.md says how."
_EFFECTS = {
    "asks-of-files": "Without it nothing is asked: the gate is of no use here.",
    "asks-of-overlays": "Files opened through an overlay are not asked about.",
    "says-errno": 'A program gets "not permitted" instead.',
    "unique-mount-ids": "A file system put in another's place between two looks may be taken for it.",
    "fine-times": "A verdict is kept only of files that were left alone for a moment.",
    "pidfds": "No program is exempt.",
    "leases": "A file that is being written may be judged too early; it is judged again when closed.",
}


def property_lines(rows: Sequence[tuple[str, str, str]]) -> list[str]:
    """One line for each property: result, what, how it was tried; and what follows where it lacks."""
    lines = [TITLE]
    for name, tried, result in rows:
        lines.append(f"  {PROPERTIES[name]}: {RESULTS[result]}  (tried: {tried})")
        if result == "lacks":
            lines.append(f"      {_EFFECTS[name]}")
    return lines


def account_lines(covered: str, uncovered: Sequence[str]) -> list[str]:
    """Say whose opens are asked about, and whose are not."""
    lines = [f"Covered account: {covered}"] if covered else [NO_ACCOUNT]
    if covered and uncovered:
        lines.append(f"Not covered: {', '.join(uncovered)}")
        lines.append("Whoever knows the password of such an account can send from there unasked.")
    elif covered:
        lines.append("There is no other account with a log-in.")
    return lines
