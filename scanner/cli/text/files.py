"""Files that were looked at, and what is held."""

import datetime
import os

from scanner.channel import messages as m
from scanner.cli.text.codes import folder_problem, problem, reasons
from scanner.cli.text.gate import kernel_lines
from scanner.naming import displayed
from scanner.schema import Action, Finding, Layer, Verdict

# What the limits of a worker keep a file from that takes it over.
_COULD = {
    "memory": "take all memory",
    "files": "read files",
    "network": "reach the network",
    "processes": "start programs",
}


def scan_summary(total: int, flagged: int, unchecked: int, seconds: float) -> str:
    """Say what a scan found, in one line."""
    files = "1 file" if total == 1 else f"{total:,} files"
    found = "nothing found" if not flagged else f"{flagged:,} would be stopped"
    missed = f", {unchecked:,} could not be checked" if unchecked else ""
    return f"{files} looked at in {seconds:.1f} s: {found}{missed}."


def scan_rules(profile: str, *, family: bool) -> str:
    """Name the rules a scan judges by."""
    whose = "the rules your family set" if family else "the built-in rules"
    return f"Judged by {whose}, for the age {profile}."


NOTHING_HELD = "Nothing is held."
DELETED = "Deleted for good."
WAITING = "Another command of Beforehand is at work here. Guarding begins when it ends."
NAMED_ONLY = (
    "Looking at pictures in the folders you named, and nowhere else. "
    "That is no protection of this account. Ctrl-C stops."
)
GATED = "Ready for the gate and the child's tray."
LAYERS = {
    "not-possible": "not possible here",
    "observe": "only looks on",
    "gate": "off, the gate does this",
}
LEVELS = {
    "stops": "cannot get at a picture before it is checked",
    "not-private": "the same, but not in private windows",
    "some-profiles": "the same, but not in every open profile",
    "usually": "usually finds the picture taken aside",
    "nothing": "not covered",
}
GATED_TOO = (
    "the computer's gate covers this account too: what is flagged does not open, nobody is asked"
)
STOPPED = "Stopped. Nothing is being watched now."
INTERRUPTED = "Stopped here."
NO_TERMINAL = (
    "A passphrase is typed in a terminal, and this is none. Programs give it by --passphrase-fd."
)
NO_SCREEN = (
    "The app needs a desktop, and there is no screen here. `beforehand status` shows the state."
)

SETUP_BEGIN = """\
Beforehand is set up by a parent, with the child beside. It looks at pictures, videos and documents in the
folders they are sent from. It never shows, copies or sends a picture to anybody, and the child can always
read what is recorded."""
SETUP_BORN = "When was the child born (year and month, like 2014-05)"
SETUP_PASSPHRASE = "A passphrase for the parent (four or more unrelated words work well)"
SETUP_TYPE_BACK = "Please type the recovery code back"
SETUP_DONE = "All set. Start the guard with: beforehand run. Then open the app with: beforehand app"
SETUP_DONE_GATED = "All set. See whether all of it works with: beforehand status"

_HELD = (
    "Pictures that might show private parts are held until you answer.\n"
    "You see that there was a pause, never the picture."
)
_WARNED = (
    "Such pictures bring a warning and a short pause; then your child decides.\n"
    "Nobody informs you unasked, and you never see the picture; the sealed log keeps that there was a pause."
)
_LEARN = {"under-10": _HELD, "10-12": _HELD, "13-15": _WARNED, "16-17": _WARNED}

STATES = {
    m.State.PROTECTED: "Protecting.",
    m.State.WAITING: "Protecting. Something is held and waits for an answer.",
    m.State.ATTENTION: "Protecting, but something needs a look.",
    m.State.OFF: "Not protecting.",
}


def printable(path: str) -> str:
    """Make a name safe for a terminal: no control characters, no broken text."""
    return displayed(path)


def setup_profile(profile: str) -> str:
    """Say which rules were picked, and what a parent learns under them."""
    return (
        f"These are the rules for the age {profile}. {_LEARN[profile]}\n"
        "The child can read them at any time with: beforehand policy show"
    )


def setup_code(code: str) -> str:
    """Show the recovery code, once."""
    return (
        "This is the recovery code. It opens everything if the passphrase is forgotten.\n"
        f"Write it down on paper and keep it away from this computer:\n\n    {code}\n"
    )


def given_back(path: str) -> str:
    """Say where a file is again."""
    return f"Given back: {printable(path)}" if path else "Allowed. It can be picked again now."


def really_delete(name: str) -> str:
    """Ask before a file goes for good."""
    return f"Delete {printable(name)} for good?"


def when(seconds: int) -> str:
    """Date and time as this machine shows them."""
    return datetime.datetime.fromtimestamp(seconds).strftime("%Y-%m-%d %H:%M")


_KEPT_BY = {"keep": "keep it", "talk": "let's talk tonight"}


def held_line(item: m.HeldItem) -> str:
    """One held item."""
    why = reasons(item.reasons)
    asked = f"; asked for it ({item.requested})" if item.requested else ""
    asked += f"; a parent answered: {_KEPT_BY[item.answered]}" if item.answered else ""
    return (
        f"{item.item[:8]}  {when(item.since)}  {printable(item.name) or '(no name)'}: {why}{asked}"
    )


def outcome_line(path: str, finding: Finding, verdict: Verdict, ms: float) -> str:
    """One file that was dealt with."""
    mark = {"allow": "fine", "warn": "warn", "hold": "held"}[str(verdict.action)]
    if finding.failure is not None and verdict.action is Action.ALLOW:
        mark = " ?? "
    why = reasons(verdict.reasons)
    return f"{mark}  {ms:6.0f} ms  {printable(os.path.basename(path))}: {why}"


def run_lines(status: m.Status, *, names: bool = True) -> list[str]:
    """Lines of the guard's start. In the gated mode the gate comes after it, and is not missed yet."""
    gated = any(layer.detail == Layer.GATE for layer in status.layers)
    said_below = {"gate-away", "named-folders"}
    lines = [problem(code) for code in status.problems if code not in said_below]
    lines += [
        f"Watching {printable(folder.path)}"
        for folder in status.folders
        if names and not folder.problem
    ]
    if "named-folders" in status.problems:
        return [*lines, NAMED_ONLY]
    if status.state is m.State.OFF and not gated:
        return [*lines, "Not protecting. Ctrl-C stops."]
    return [*lines, GATED if gated else "Looking at each picture before it is sent. Ctrl-C stops."]


def _layer(layer: m.LayerState) -> str:
    words = LAYERS.get(layer.detail, "on" if layer.on else "off")
    return f"on, mode {layer.detail}" if layer.name == Layer.GATE and layer.on else words


def status_lines(status: m.Status) -> list[str]:
    """The state for a person."""
    lines = [STATES[status.state]]
    lines += [f"  ! {problem(code)}" for code in status.problems]
    for folder in status.folders:
        note = f": {folder_problem(folder.problem)}" if folder.problem else ""
        polled = " (looked through every few seconds)" if folder.polled else ""
        lines.append(f"  watches {printable(folder.path)}{polled}{note}")
    for layer in status.layers:
        lines.append(f"  {layer.name}: {_layer(layer)}")
    lines += [
        f"  {printable(app.name)}: {LEVELS.get(app.detail, app.detail)}" for app in status.apps
    ]
    if status.not_confined:
        could = ", ".join(_COULD[name] for name in status.not_confined)
        lines.append(
            f"  a file that takes the worker over could {could}: the system refuses none of it"
        )
    lines += [f"  {line}" for line in cover_lines(status)]
    lines.append(f"  rules for age {status.profile}, {status.operating_point}; {status.held} held")
    return lines


def cover_lines(status: m.Status) -> list[str]:
    """Say which accounts are covered, and what this kernel has of what the gate relies on."""
    found = status.accounts
    lines = [f"accounts covered: {_listed(found.covered)}"] if found.covered else []
    if found.uncovered:
        lines.append(f"accounts NOT covered: {_listed(found.uncovered)}")
    if found.administrators:
        lines.append(f"administrators, not held by anything: {_listed(found.administrators)}")
    if found.gated:
        lines.append(GATED_TOO)
    return lines if status.gate is None else [*lines, *kernel_lines(status.gate.kernel)]


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(map(printable, names))
