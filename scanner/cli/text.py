"""Every sentence of the command line, by code. The app's words are in `ui/`, and are translated there."""

import datetime
import os
from collections.abc import Iterable, Mapping, Sequence

from scanner.channel import messages as m
from scanner.reasons import FailureReason, Reason
from scanner.schema import Action, Finding, Verdict

REASONS: dict[str, str] = {
    Reason.CLEAN: "nothing found",
    Reason.NUDITY: "might show private parts",
    Reason.PARTIAL: "might show underwear or swimwear",
    Reason.NOT_MEDIA: "holds no picture",
    Reason.EXCEPTION: "a parent made an exception for this",
    Reason.FALSE_ALARM: "marked as a false alarm before",
    Reason.ALLOWED_ONCE: "a parent allowed it",
    FailureReason.DAMAGED: "damaged, cannot be opened",
    FailureReason.UNKNOWN_FORMAT: "a kind of file we do not know",
    FailureReason.UNSUPPORTED: "a kind of picture we cannot read",
    FailureReason.ENCRYPTED: "locked with a password",
    FailureReason.TOO_LARGE: "too large to look at",
    FailureReason.TOO_MANY_PIXELS: "has too many pixels to look at",
    FailureReason.TOO_MANY_PARTS: "has too many parts to look at all of them",
    FailureReason.TOO_DEEP: "files packed inside files, too deep to look at",
    FailureReason.SWELLS: "unpacks to far more than it holds",
    FailureReason.NOT_WHOLE: "looked at in part only",
    FailureReason.TIMED_OUT: "took too long to look at",
    FailureReason.OUT_OF_MEMORY: "needs too much memory to look at",
    FailureReason.WORKER_DIED: "made the picture reader stop",
    FailureReason.WORKER_LIED: "the picture reader gave no usable answer",
    FailureReason.WORKER_AWAY: "the picture reader could not be started",
    FailureReason.MODEL_MISSING: "a model file is missing",
    FailureReason.MODEL_ALTERED: "a model file is not the one that was shipped",
    FailureReason.CHANGED: "changed while we read it",
    FailureReason.NO_PERMISSION: "we may not read it",
    FailureReason.READ_ERROR: "the disk could not read it",
    FailureReason.VANISHED: "gone before we could look",
    FailureReason.NOT_A_FILE: "skipped: a link, pipe or device, not a file",
    FailureReason.QUEUE_FULL: "waits for its turn",
}

VERDICTS: dict[str, str] = {Action.ALLOW: "fine", Action.WARN: "warn", Action.HOLD: "hold"}

PROBLEMS: dict[str, str] = {
    "no-set-up": "Not set up yet, so nothing can be recorded. A parent runs: beforehand setup",
    "cannot-record": "Records cannot be written just now (is the disk full?). The guard goes on.",
    "log-damaged": "The log is not intact. See: beforehand log verify",
    "policy-unreadable": "The rules cannot be read, so the strictest are in force. See: beforehand policy check",
    "policy-edited": "The rules were changed without the passphrase, so the strictest ones are in force.",
    "policy-older": "Older rules were put back, so the strictest ones are in force.",
    "policy-foreign": "The rules belong to another set-up, so the strictest ones are in force.",
    "keys-damaged": "The key file is damaged. Nothing was overwritten; see docs/troubleshooting.md.",
    "model-missing": "A model file is missing, so no picture can be checked.",
    "model-altered": "A model file is not the one that was shipped, so no picture can be checked.",
    "worker-away": "The picture reader cannot be started, so no picture can be checked.",
    "not-running": "The guard is not running. Start it with: beforehand run",
    "no-folders": "No folder is being watched.",
    "folder-problem": "A folder cannot be watched.",
    "items-unreadable": "A held file has a damaged entry. Nothing was deleted.",
}

ERRORS: dict[str, str] = {
    "service-away": "The guard is not running. Start it with: beforehand run",
    "already-running": "The guard is already running for this user.",
    "wrong-passphrase": "That is not the passphrase.",
    "wrong-recovery-code": "That is not the recovery code. One letter may be off: the last one is a check letter.",
    "wait": "Too many wrong tries. Please wait {wait:.0f} seconds.",
    "locked": "This needs the parent's passphrase.",
    "no-set-up": "Not set up yet. A parent runs: beforehand setup",
    "already-set-up": "Already set up. To change the rules: beforehand policy set FILE",
    "weak-passphrase": "That passphrase is too easy to guess. Four or more unrelated words work well.",
    "adult": (
        "Beforehand protects children, with their knowledge. It cannot be set up for an adult.\n"
        "If somebody wants to watch you, or you fear somebody does, a helpline can help:\n"
        "stopstalkerware.org lists one for your country."
    ),
    "no-such-item": "No held file has this number. See: beforehand held list",
    "needs-parent": "Only a parent can give this one back. The passphrase is needed.",
    "pause-not-over": "Please wait {wait:.0f} more seconds, then try again.",
    "keys-damaged": "The key file {path} is damaged. Nothing was overwritten.",
    "cannot-hold": "The file could not be taken away; it is still where it was.",
    "cannot-record": "Records cannot be written just now.",
    "cancelled": "Stopped.",
    "busy": "Another command is at work here. Please try again in a moment.",
    "internal": "Something went wrong in the guard. Its log on the terminal says what.",
}


def reason(code: str) -> str:
    """Say a reason in a few words."""
    return REASONS.get(code, code)


def reasons(codes: Iterable[str]) -> str:
    """Say all reasons of a verdict; what could not be checked is named as that."""
    unchecked = [reason(code) for code in codes if code in set(FailureReason)]
    others = [reason(code) for code in codes if code not in set(FailureReason)]
    told = [*others, f"could not be checked ({', '.join(unchecked)})"] if unchecked else others
    return ", ".join(told)


def problem(code: str) -> str:
    """Say a problem of the guard in a sentence."""
    return PROBLEMS.get(code, code)


def error(code: str, **facts: object) -> str:
    """Say an error in a sentence; facts that a sentence names are filled in."""
    sentence = ERRORS.get(code)
    if sentence is None:
        told = ", ".join(f"{name} {value}" for name, value in facts.items() if value)
        return f"{code} ({told})" if told else code
    try:
        return sentence.format(**facts)
    except (KeyError, ValueError):
        return sentence


def scan_summary(total: int, flagged: int, unchecked: int, seconds: float) -> str:
    """Say what a scan found, in one line."""
    files = "1 file" if total == 1 else f"{total:,} files"
    found = "nothing found" if not flagged else f"{flagged:,} would be stopped"
    missed = f", {unchecked:,} could not be checked" if unchecked else ""
    return f"{files} looked at in {seconds:.1f} s: {found}{missed}."


NOTHING_HELD = "Nothing is held."
DELETED = "Deleted for good."
STOPPED = "Stopped. Nothing is being watched now."

SETUP_BEGIN = """\
Beforehand is set up by a parent, with the child beside. It looks at pictures, videos and documents in the
folders they are sent from. It never shows, copies or sends a picture to anybody, and the child can always
read what is recorded."""
SETUP_BORN = "When was the child born (year and month, like 2014-05)"
SETUP_PASSPHRASE = "A passphrase for the parent (four or more unrelated words work well)"
SETUP_TYPE_BACK = "Please type the recovery code back"
SETUP_DONE = "All set. Start the guard with: beforehand run"

STATES = {
    m.State.PROTECTED: "Protecting.",
    m.State.WAITING: "Protecting. Something is held and waits for an answer.",
    m.State.ATTENTION: "Protecting, but something needs a look.",
    m.State.OFF: "Not protecting.",
}


def printable(path: str) -> str:
    """Make a name safe for a terminal: no control characters, no broken text."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in path)


def setup_profile(profile: str) -> str:
    """Say which rules were picked."""
    return f"These are the rules for the age {profile}. See them with: beforehand policy show"


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


def held_line(item: m.HeldItem) -> str:
    """One held item."""
    why = reasons(item.reasons)
    asked = f"; asked for it ({item.requested})" if item.requested else ""
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


def run_lines(status: m.Status) -> list[str]:
    """What the guard says when it starts."""
    lines = [problem(code) for code in status.problems]
    lines += [
        f"Watching {printable(folder.path)}" for folder in status.folders if not folder.problem
    ]
    return [*lines, "Looking at each picture before it is sent. Ctrl-C stops."]


def status_lines(status: m.Status) -> list[str]:
    """The state for a person."""
    lines = [STATES[status.state]]
    lines += [f"  ! {problem(code)}" for code in status.problems]
    for folder in status.folders:
        note = f": {problem(folder.problem)}" if folder.problem else ""
        polled = " (looked through every few seconds)" if folder.polled else ""
        lines.append(f"  watches {printable(folder.path)}{polled}{note}")
    for layer in status.layers:
        lines.append(f"  {layer.name}: {'on' if layer.on else 'off'}")
    lines.append(f"  rules for age {status.profile}, {status.operating_point}; {status.held} held")
    return lines


DEMO_BEGIN = """\
Beforehand looks at each picture before it is sent, on this computer alone.
This is the real guard on a folder made for the occasion. Nothing of yours is touched.
The TEST CARD is a few computed shapes with nobody in it. It stands in for a picture that must be held."""
DEMO_SENDING = "\nPictures arrive in the folder, as a messenger or a camera would put them there:\n"
DEMO_HELD = "\nHeld back now, encrypted, and given back byte for byte when a parent says so:\n"
DEMO_RIGHT = """
What just happened: each file was looked at by two models in a locked-in process that has no files, no
network and no keys. The ordinary pictures stayed where they were. The test cards were taken out of reach
before anything could send them, whatever their name said. The damaged file could not be checked, and
that is never called clean. The log says what happened and when, but no picture, no name and no person
is in it, and only the parent's passphrase opens it.

Everything came out as it should."""
DEMO_WRONG = "\nSomething did not come out as it should; see the lines marked above."


def demo_not_expected(expected: str) -> str:
    """Mark a line of the demo that came out wrong."""
    return f"   <-- expected: {expected}"


def demo_held(name: str, codes: tuple[str, ...]) -> str:
    """One held file in the demo."""
    return f"{printable(name)}: {reasons(codes)}"


def demo_log(whole: bool, records: int, size: int, kinds: Mapping[str, int]) -> str:
    """Say what the sealed log holds."""
    told = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    state = "whole, nothing missing or changed" if whole else "NOT whole"
    return f"\nThe sealed log, opened with the passphrase: {state}.\n  {records} records in {size:,} bytes: {told}"


def demo_stopped(name: str, verdict: Verdict) -> str:
    """One stopped file of a folder sent through the guard."""
    return f"{printable(name)}: {reasons(verdict.reasons)}"


def demo_counts(counts: Mapping[str, int], times: Sequence[float]) -> str:
    """What came out of a folder sent through the guard."""
    ordered = sorted(times) or [0.0]
    middle, worst = ordered[len(ordered) // 2], ordered[-1]
    total = sum(counts.values())
    return (
        f"{total} files sent through the guard: {counts.get('fine', 0)} passed, {counts.get('held', 0)} held, "
        f"{counts.get('unchecked', 0)} could not be checked.\n"
        f"From file to record: {middle:.0f} ms in the middle, {worst:.0f} ms at most."
    )


REALLY_ERASE = "Erase every record for good? A signed note that this was done stays."
ERASED = "Every record is erased. A new log has begun."

GAPS = {
    "off": "the computer was off",
    "not-running": "the guard was not running",
    "clock": "the clock was set",
}


def log_report(report: m.LogReport) -> str:
    """Say whether the log is whole."""
    if report.whole:
        return (
            f"The log is whole: {report.records:,} records, none missing, none changed.\n"
            f"Check words of this moment: {report.checkpoint}\n"
            "If you fear that somebody put back an old copy: a later log knows the words of an earlier check."
        )
    place = f" at record {report.bad_seq}" if report.bad_seq >= 0 else ""
    return f"The log is NOT whole: {report.damage}{place}. {report.records:,} records before it are sound."


def log_line(row: m.LogRow) -> str:
    """One record."""
    r = row.record
    parts = [f"{row.seq:6}", when(r.wall), str(r.kind)]
    parts += [r.action] if r.action else []
    parts += [reason(r.reason)] if r.reason else []
    parts += [r.media] if r.media else []
    parts += [f"in {r.channel}"] if r.channel else []
    parts += [f"n={r.count}"] if r.count else []
    return "  ".join(parts)


def gap_line(gap: m.Gap) -> str:
    """One time without protection."""
    return f"  gap   {when(gap.start)} to {when(gap.end)}: {GAPS.get(gap.why, gap.why)}"


def exists(path: str) -> str:
    """Refuse to write over a file."""
    return f"{printable(path)} is there already; nothing was written over it."


def exported(path: str) -> str:
    """Say what an export is."""
    return f"Written: {printable(path)}. Its README says what it proves, what it does not, and how to check it."
