"""Files that were looked at, and what is held."""

import datetime
import os

from scanner.channel import messages as m
from scanner.cli.text.catalogue import number, say, table
from scanner.cli.text.codes import SYSTEM_REASONS, VERDICTS, folder_problem, problem, reasons
from scanner.cli.text.gate import kernel_lines
from scanner.naming import displayed
from scanner.schema import Action, Finding, Layer, Verdict

# What the limits of a worker keep a file from that takes it over.
AGES = table({"under-10": "under-10", "10-12": "10-12", "13-15": "13-15", "16-17": "16-17"})
POINTS = table({"cautious": "cautious", "balanced": "balanced", "lenient": "lenient"})
LAYER_NAMES: dict[str, str] = table(
    {
        Layer.FOLDER: "folder",
        Layer.BROWSER: "browser",
        Layer.GATE: "gate",
        Layer.CLIPBOARD: "clipboard",
        Layer.CAMERA: "camera",
    }
)
_MARKS = table({"allow": "fine", "warn": "warn", "hold": "held"})
_COULD = table(
    {
        "memory": "take all memory",
        "files": "read files",
        "network": "reach the network",
        "processes": "start programs",
    }
)


def scan_summary(total: int, flagged: int, unchecked: int, seconds: float) -> str:
    """Say what a scan found, in one line."""
    files = say("1 file") if total == 1 else say("{total} files", total=total)
    found = (
        say("nothing found") if not flagged else say("{flagged} would be stopped", flagged=flagged)
    )
    missed = say(", {unchecked} could not be checked", unchecked=unchecked) if unchecked else ""
    return say(
        "{files} looked at in {seconds} s: {found}{missed}.",
        files=files,
        seconds=number(seconds, 1),
        found=found,
        missed=missed,
    )


def scan_line(path: str, verdict: Verdict) -> str:
    """Describe one file of a scan of which there is something to say."""
    marks = [*map(VERDICTS.__getitem__, (Action.WARN, Action.HOLD))]
    mark = "" if verdict.action is Action.ALLOW else VERDICTS[verdict.action]
    return f"{mark.ljust(max(map(len, marks)))}  {printable(path)}: {reasons(verdict.reasons)}"


def scan_rules(profile: str, *, family: bool) -> str:
    """Name the rules a scan judges by."""
    whose = say("the rules your family set") if family else say("the built-in rules")
    return say(
        "Judged by {whose}, for the age {profile}.", whose=whose, profile=AGES.get(profile, profile)
    )


NOTHING_HELD = say("Nothing is held.")
DELETED = say("Deleted for good.")
WAITING = say("Another command of Beforehand is at work here. Guarding begins when it ends.")
NAMED_ONLY = say(
    "Looking at pictures in the folders you named, and nowhere else. "
    "That is no protection of this account. Ctrl-C stops."
)
GATED = say("Ready for the gate and the child's tray.")
LAYERS = table(
    {
        "not-possible": "not possible here",
        "observe": "only looks on",
        "gate": "off, the gate does this",
    }
)
LEVELS = table(
    {
        "stops": "cannot get at a picture before it is checked",
        "not-private": "the same, but not in private windows",
        "some-profiles": "the same, but not in every open profile",
        "usually": "usually finds the picture taken aside",
        "nothing": "not covered",
    }
)
GATED_TOO = say(
    "the computer's gate covers this account too: what is flagged does not open, nobody is asked"
)
STOPPED = say("Stopped. Nothing is being watched now.")
INTERRUPTED = say("Stopped here.")
NO_TERMINAL = say(
    "A passphrase is typed in a terminal, and this is none. Programs give it by --passphrase-fd."
)
NO_SCREEN = say(
    "The app needs a desktop, and there is no screen here. `beforehand status` shows the state."
)

PARENT_PASSPHRASE = say("The parent's passphrase")
SETUP_BEGIN = say("""\
Beforehand is set up by a parent, with the child beside. It looks at pictures, videos and documents in the
folders they are sent from. It never shows, copies or sends a picture to anybody, and the child can always
read what is recorded.""")
SETUP_BORN = say("When was the child born (year and month, like 2014-05)")
SETUP_PASSPHRASE = say("A passphrase for the parent (four or more unrelated words work well)")
SETUP_TYPE_BACK = say("Please type the recovery code back")
SETUP_DONE = say(
    "All set. Start the guard with: beforehand run. Then open the app with: beforehand app"
)
SETUP_DONE_GATED = say("All set. See whether all of it works with: beforehand status")

_HELD = say(
    "Pictures that might show private parts are held until you answer.\n"
    "You see that there was a pause, where and why, never the picture."
)
_WARNED = say(
    "Such pictures bring a warning and a short pause; then your child decides.\n"
    "Nobody informs you unasked, and you never see the picture; the sealed log keeps that there was a pause."
)

STATES = table(
    {
        m.State.PROTECTED: "Protecting.",
        m.State.WAITING: "Protecting. Something is held and waits for an answer.",
        m.State.ATTENTION: "Protecting, but something needs a look.",
        m.State.OFF: "Not protecting.",
    }
)


def printable(path: str) -> str:
    """Make a name safe for a terminal: no control characters, no broken text."""
    return displayed(path)


def bad_descriptor(fd: int, why: str) -> str:
    """Refuse a descriptor for a passphrase; `why` in the system's words, empty where it gave no text."""
    if why:
        return say(
            "File descriptor {fd} cannot be read: {why}",
            fd=str(fd),
            why=SYSTEM_REASONS.get(why, why),
        )
    return say("File descriptor {fd} gives no passphrase.", fd=str(fd))


def setup_profile(profile: str, *, parent_sees: bool) -> str:
    """Say which rules were picked; `parent_sees`: a parent sees each pause, as the disclosure table says."""
    return say(
        "These are the rules for the age {profile}. {learn}\nThe child can read them at any "
        "time with: beforehand policy show",
        profile=AGES.get(profile, profile),
        learn=_HELD if parent_sees else _WARNED,
    )


def setup_code(code: str) -> str:
    """Show the recovery code, once."""
    return say(
        "This is the recovery code. It opens everything if the passphrase is forgotten.\nWrite "
        "it down on paper and keep it away from this computer:\n\n    {code}\n",
        code=code,
    )


def given_back(path: str) -> str:
    """Say where a file is again."""
    return (
        say("Given back: {path}", path=printable(path))
        if path
        else say("Allowed. It can be picked again now.")
    )


def really_delete(name: str) -> str:
    """Ask before a file goes for good."""
    return say("Delete {name} for good?", name=printable(name))


def when(seconds: int) -> str:
    """Date and time as this machine shows them."""
    return datetime.datetime.fromtimestamp(seconds).strftime("%Y-%m-%d %H:%M")


_KEPT_BY = table({"keep": "keep it", "talk": "let's talk tonight"})


def held_line(item: m.HeldItem) -> str:
    """Describe one held item."""
    why = reasons(item.reasons)
    asked = say("; asked for it ({requested})", requested=item.requested) if item.requested else ""
    asked += (
        say("; a parent answered: {kept_by}", kept_by=_KEPT_BY[item.answered])
        if item.answered
        else ""
    )
    return f"{item.item[:8]}  {when(item.since)}  {printable(item.name) or say('(no name)')}: {why}{asked}"


def outcome_line(path: str, finding: Finding, verdict: Verdict, ms: float) -> str:
    """Describe one file that was dealt with."""
    mark = _MARKS[str(verdict.action)]
    if finding.failure is not None and verdict.action is Action.ALLOW:
        mark = "??"
    why = reasons(verdict.reasons)
    width = max(map(len, _MARKS.values()))
    return f"{mark.center(width)}  {ms:6.0f} ms  {printable(os.path.basename(path))}: {why}"


def run_lines(status: m.Status, *, names: bool = True) -> list[str]:
    """Lines of the guard's start. In the gated mode the gate comes after it, and is not missed yet."""
    gated = any(layer.detail == Layer.GATE for layer in status.layers)
    said_below = {"gate-away", "named-folders"}
    lines = [problem(code) for code in status.problems if code not in said_below]
    lines += [
        say("Watching {path}", path=printable(folder.path))
        for folder in status.folders
        if names and not folder.problem
    ]
    if "named-folders" in status.problems:
        return [*lines, NAMED_ONLY]
    if status.state is m.State.OFF and not gated:
        return [*lines, say("Not protecting. Ctrl-C stops.")]
    return [
        *lines,
        GATED if gated else say("Looking at each picture before it is sent. Ctrl-C stops."),
    ]


def _layer(layer: m.LayerState) -> str:
    words = LAYERS.get(layer.detail, say("on") if layer.on else say("off"))
    return (
        say("on, mode {detail}", detail=layer.detail)
        if layer.name == Layer.GATE and layer.on
        else words
    )


def status_lines(status: m.Status) -> list[str]:
    """The state for a person."""
    lines = [STATES[status.state]]
    lines += [f"  ! {problem(code)}" for code in status.problems]
    for folder in status.folders:
        note = f": {folder_problem(folder.problem)}" if folder.problem else ""
        polled = say(" (looked through every few seconds)") if folder.polled else ""
        lines.append(
            say(
                "  watches {path}{polled}{note}",
                path=printable(folder.path),
                polled=polled,
                note=note,
            )
        )
    for layer in status.layers:
        lines.append(f"  {LAYER_NAMES.get(layer.name, layer.name)}: {_layer(layer)}")
    lines += [
        f"  {printable(app.name)}: {LEVELS.get(app.detail, app.detail)}" for app in status.apps
    ]
    if status.not_confined:
        could = ", ".join(_COULD[name] for name in status.not_confined)
        lines.append(
            say(
                "  a file that takes the worker over could {could}: the system refuses none of it",
                could=could,
            )
        )
    lines += [f"  {line}" for line in cover_lines(status)]
    lines.append(
        say(
            "  rules for age {profile}, {point}; {held} held",
            profile=AGES.get(status.profile, status.profile),
            point=POINTS.get(status.operating_point, status.operating_point),
            held=status.held,
        )
    )
    return lines


def cover_lines(status: m.Status) -> list[str]:
    """Say which accounts are covered, and what this kernel has of what the gate relies on."""
    found = status.accounts
    lines = (
        [say("accounts covered: {covered}", covered=_listed(found.covered))]
        if found.covered
        else []
    )
    if found.uncovered:
        lines.append(say("accounts NOT covered: {uncovered}", uncovered=_listed(found.uncovered)))
    if found.administrators:
        lines.append(
            say(
                "administrators, not held by anything: {administrators}",
                administrators=_listed(found.administrators),
            )
        )
    if found.gated:
        lines.append(GATED_TOO)
    return lines if status.gate is None else [*lines, *kernel_lines(status.gate.kernel)]


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(map(printable, names))
