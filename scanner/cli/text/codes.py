"""Sentences for reasons, problems and errors, by code."""

import errno
import os
from collections.abc import Iterable

from scanner.cli.text.catalogue import say, table
from scanner.naming import displayed
from scanner.reasons import FailureReason, Reason
from scanner.schema import Action

REASONS: dict[str, str] = table(
    {
        Reason.CLEAN: "nothing found",
        Reason.NUDITY: "might show private parts",
        Reason.PARTIAL: "might show underwear or swimwear",
        Reason.NOT_MEDIA: "holds no picture",
        Reason.EXCEPTION: "a parent made an exception for this",
        Reason.FALSE_ALARM: "marked as a false alarm before",
        Reason.ALLOWED_ONCE: "allowed once",
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
    }
)

VERDICTS: dict[str, str] = table({Action.ALLOW: "allow", Action.WARN: "warn", Action.HOLD: "hold"})

# The reasons of records that are neither a verdict nor a problem.
NOTES: dict[str, str] = table(
    {
        "daily": "a new day",
        "policy": "after a change of the rules",
        "passphrase": "after a change of the passphrase",
        "new-keys": "new keys",
        "new-code": "a new recovery code",
        "mended": "after a repair",
        "gate-away": "the gate did not answer, so programs could open any picture",
        "gate-on": "the gate answers again",
        "erased": "after the log was erased",
        "resumed": "after a break",
        "birthday": "because of a birthday",
        "closed": "the app was closed",
        "app-passphrase": "in the app, with the passphrase",
        "app-recovery": "in the app, with the recovery code",
        "command-passphrase": "on the command line, with the passphrase",
        "command-recovery": "on the command line, with the recovery code",
        "named-folders": "only folders that were named at the start",
        "no-folders": "no folder",
        "folder-problem": "some folders could not be watched",
        "anchor-older": "the key file is older than one that was seen before",
        "guard": "the guard itself",
        "worker": "the picture reader",
        "child": "by the child",
        "parent": "by a parent",
        "parent-code": "by a parent, with digits read out on the telephone",
        "parent-link": "by a parent, from another computer",
        "message-sent": "a message went to another computer",
        "message-came": "a message came from another computer",
        "one-time-code": "digits for an answer by telephone",
        "on": "switched on",
        "off": "switched off",
        "state-lost": "the guard had lost its place in the log",
        "late": "the check took too long for the gate",
        "judge-away": "the gate could not reach the check",
        "crowded": "too many programs asked the gate at once",
        "unfinished": "a check at the gate was not finished",
        "no-descriptors": "the gate could open no more files",
        "gate-ended": "the gate ended and was started again",
        "gate-stuck": "the gate was stuck and was started again",
        "gate-failing": "the gate keeps failing and is open",
        "supervisor-ended": "the gate's supervisor ended",
        "writes-lost": "some changed files had to be looked for again",
        "not-marked": "a folder could not be put behind the gate",
        "disk-full": "the disk was full",
        "school": "for school",
        "family": "a family picture",
        "medical": "for a doctor or nurse",
        "art": "art or a game",
        "mistake": "the check got it wrong",
        "other": "something else, to be talked about",
    }
)

PROBLEMS: dict[str, str] = table(
    {
        "no-set-up": "Not set up yet, so nothing can be recorded. A parent runs: beforehand setup",
        "cannot-record": "Records cannot be written just now (is the disk full?). The guard goes on.",
        "log-damaged": "The log is not intact. See: beforehand log verify",
        "policy-unreadable": "The rules cannot be read, so the strictest are in force. "
        "See: beforehand policy check",
        "policy-edited": "The rules were changed without the passphrase, so the strictest ones are in force.",
        "policy-damaged": "The rules are damaged, so the strictest are in force. See: beforehand policy show",
        "policy-gone": "The rules are gone, so the strictest are in force. A parent can set them again.",
        "policy-newer": "The rules are from a later version, so the strictest are in force.",
        "policy-copy-differs": "The readable copy of the rules was changed; "
        "to put it in force: beforehand policy set",
        "marks-broken": "Earlier false-alarm marks are lost; the file was set aside.",
        "marks-not-kept": "New false-alarm marks will be forgotten at the next start (is the disk full?).",
        "policy-older": "Older rules were put back, so the strictest ones are in force.",
        "policy-foreign": "The rules belong to another set-up, so the strictest ones are in force.",
        "keys-damaged": "The key file is damaged. Nothing was overwritten; see docs/troubleshooting.md.",
        "model-missing": "A model file is missing, so no picture can be checked.",
        "model-altered": "A model file is not the one that was shipped, so no picture can be checked.",
        "worker-away": "The picture reader cannot be started, so no picture can be checked.",
        "not-running": "The guard is not running. Start it with: beforehand run",
        "browser-not-covered": "A browser is open without the extension. See: beforehand browser install",
        "no-folders": "No folder is being watched.",
        "named-folders": "Only the folders named at the start are watched, not all that pictures are sent from.",
        "gate-away": "The kernel's gate does not answer, so programs can open any picture.",
        "folder-problem": "A folder cannot be watched.",
        "items-unreadable": "A held file has a damaged entry. Nothing was deleted.",
    }
)

# Problems of one watched folder, printed after its name.
FOLDER_PROBLEMS: dict[str, str] = table(
    {
        "missing": "it is not there",
        "not-a-folder": "it is not a folder",
        "no-permission": "the guard may not look into it",
        "part-unreadable": "the guard may not look into a folder in it",
        "path-too-long": "a folder in it lies too deep to be looked into",
        "too-many-folders": "it has more folders than the system lets the guard watch",
        "too-many-watchers": "the system refuses another watch, because too many programs have one",
        "cannot-watch": "the system refuses to watch it",
        "not-answering": "the computer that it is on does not answer",
        "stopped": "the watch ended because of a fault in the guard",
    }
)

ERRORS: dict[str, str] = table(
    {
        "link-away": "The link process is not running. Start it with: beforehand link run",
        "link-off": "The family link is switched off.",
        "link-disk": "The family link could not write to the disk, so nothing was sent.",
        "link-full": "Too much is waiting to be sent. Try again after the other computer has been on.",
        "link-damaged": "The family link's file is damaged. Nothing was overwritten.",
        "no-answerers": "No other computer may answer. A parent pairs one: beforehand link pair",
        "too-many-asks": "You have asked often enough for now. Ask at home, or later.",
        "too-many-answerers": "Eight computers may already answer. Remove one first.",
        "too-many-children": "This computer answers sixteen others already.",
        "no-pairing": "The code is no longer valid. Start again: beforehand link pair",
        "nobody-came": "No computer has used the code yet.",
        "no-mailbox": "The link process has not run yet. Start it, then try again.",
        "code-mistyped": "The code is incomplete or mistyped. Please compare it letter by letter.",
        "no-such-ask": "There is no such question.",
        "ask-closed": "This question is answered already.",
        "no-such-child": "No child of that name is paired.",
        "other-mailbox": "The certificate is not the one that the other computers know: pair again.",
        "service-away": "The guard is not running. Start it with: beforehand run",
        "already-running": "The guard is already running for this user.",
        "already-guarded": "This account is guarded by the service of the whole computer.",
        "needs-root": "This needs the administrator: run it with sudo.",
        "gate-not-possible": "The kernel's gate is not possible on this system.",
        "bad-gate-file": "{file} cannot be used: {why}",
        "wrong-passphrase": "That is not the passphrase.",
        "wrong-recovery-code": "That is not the recovery code. "
        "One letter may be off: the last one is a check letter.",
        "wait": "Too many wrong tries. Please wait {wait:.0f} seconds.",
        "locked": "This needs the parent's passphrase.",
        "no-set-up": "Not set up yet. A parent runs: beforehand setup",
        "already-set-up": "Already set up. To change the rules: beforehand policy set FILE",
        "weak-passphrase": "That passphrase is too easy to guess. Four or more unrelated words work well.",
        "adult": (
            "Beforehand protects children, with their knowledge. It cannot be set up for an adult.\n"
            "If somebody wants to watch you, or you fear somebody does, a help line can help:\n"
            "stopstalkerware.org lists one for your country.\n"
            "If somebody threatens to show pictures of you: stopncii.org."
        ),
        "month-needed": "Please give the month of birth as well, like 2008-05.",
        "bad-birth": "Please give the year of birth, preferably with the month, like 2014-05.",
        "keys-exist": "There are keys already; nothing was overwritten.",
        "recovery-mistyped": "That is not the recovery code. One letter is off: the last one is a check letter.",
        "file-exists": "A file of that name exists already; it was not overwritten.",
        "cannot-write": "The file could not be written.",
        "no-such-item": "No held file has this number. See: beforehand held list",
        "needs-parent": "Only a parent can give this one back. The passphrase is needed.",
        "pause-not-over": "Please wait {wait:.0f} more seconds, then try again.",
        "keys-damaged": "The key file {path} is damaged. Nothing was overwritten.",
        "cannot-hold": "The file could not be taken away; it is still where it was.",
        "cannot-record": "Records cannot be written just now.",
        "no-such-model": "No model of this name was added. See: beforehand models list",
        "cancelled": "Stopped.",
        "busy": "Another command is running here. Please try again in a moment.",
        "internal": "Something went wrong in the guard. Its log on the terminal says what.",
    }
)


# The system's own wording.
SYSTEM_REASONS: dict[str, str] = {
    os.strerror(code): sentence
    for code, sentence in table(
        {
            errno.ENOENT: "No such file or directory",
            errno.EACCES: "Permission denied",
            errno.EPERM: "Operation not permitted",
            errno.EEXIST: "File exists",
            errno.ENOTDIR: "Not a directory",
            errno.EISDIR: "Is a directory",
            errno.ENOSPC: "No space left on device",
            errno.EDQUOT: "Disk quota exceeded",
            errno.EROFS: "Read-only file system",
            errno.ELOOP: "Too many levels of symbolic links",
            errno.ENAMETOOLONG: "File name too long",
            errno.EIO: "Input/output error",
            errno.EBUSY: "Device or resource busy",
            errno.EMFILE: "Too many open files",
        }
    ).items()
}


def reason(code: str) -> str:
    """Say a reason in a few words."""
    return REASONS.get(code) or NOTES.get(code, code)


def reasons(codes: Iterable[str]) -> str:
    """Say all reasons of a verdict; failure reasons are marked as "could not be checked"."""
    unchecked = [reason(code) for code in codes if code in set(FailureReason)]
    others = [reason(code) for code in codes if code not in set(FailureReason)]
    shown = (
        [*others, say("could not be checked ({unchecked})", unchecked=", ".join(unchecked))]
        if unchecked
        else others
    )
    return ", ".join(shown)


def problem(code: str) -> str:
    """Say a problem of the guard in a sentence."""
    return PROBLEMS.get(code, code)


def folder_problem(code: str) -> str:
    """Say why a folder, or a part of it, is not watched as it should be."""
    return FOLDER_PROBLEMS.get(code, code)


def fault(kind: str) -> str:
    """Say that the program itself failed; `kind` is the exception's name."""
    return say(
        "something went wrong in the program ({kind}); `beforehand --verbose COMMAND` says where",
        kind=kind,
    )


def system_error(why: str, path: object) -> str:
    """Say that the system refused an operation; `why`: its error message, `path`: the file, if known."""
    where = f" {displayed(path)}" if isinstance(path, str) else ""
    return say(
        "The system did not allow that:{where} ({why}).",
        where=where,
        why=SYSTEM_REASONS.get(why, why) or say("unknown reason"),
    )


def error(code: str, **facts: object) -> str:
    """Say an error in a sentence, with the facts that the sentence names filled in."""
    sentence = ERRORS.get(code)
    if sentence is None:
        shown = ", ".join(f"{name} {value}" for name, value in facts.items() if value)
        return f"{code} ({shown})" if shown else code
    try:
        return sentence.format(**facts)
    except (KeyError, ValueError):
        return sentence
