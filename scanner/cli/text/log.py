"""The audit log."""

from collections.abc import Iterator

from scanner.channel import messages as m
from scanner.channel.values import PEOPLE
from scanner.cli.text.codes import reason
from scanner.cli.text.files import printable, when

REALLY_ERASE = "Erase every record for good? A signed note that this was done stays."
REALLY_ACKNOWLEDGE = "Go on with this log? What is wrong with it stays in its records."
ACKNOWLEDGED = "Noted. The log counts as whole from here on, as long as nothing new happens to it."
ERASED = "Every record is erased. A new log was started."

GAPS = {
    "off": "the computer was off",
    "not-running": "the guard was not running",
    "not-watched": "the guard ran, and watched none of the places it should",
    "clock": "the clock was set",
}


DAMAGE = {
    "altered": "it was changed after it was written",
    "missing": "records are missing in the middle",
    "reordered": "records are in another order",
    "duplicate": "a record is there twice",
    "truncated": "the newest records are missing",
    "bad-signature": "a signature is not valid",
    "state-lost": "the guard's own note of where the log ends is lost",
    "state-forged": "the guard's note of where the log ends was made up",
    "state-behind": "the log is longer than the guard remembers",
    "wrong-key": "it was not started with this family's key",
    "foreign-log": "it is the log of another set-up",
    "old-key": "it does not go through the change of keys",
    "pruned-early": "records were removed before their time",
    "rolled-back": "it is not the one that was seen before, or an older copy of it",
    "mended": "it was started again after a part of it was lost",
    "unreadable": "it has records that hold nothing",
}

# What a record's number counts.
_COUNTS = {
    "policy": "rules number {}",
    "clock": "by {} s",
    "erased": "{} records",
    "exported": "{} records opened in it",
    "pruned": "up to part {}",
    "stalled": "{} s",
    "merged": "{} more records",
    "watched": "{} watched",
}

KINDS = {
    "verdict": "a file was looked at: what came of it, its kind and rough size; never its name or content",
    "released": "a held file was given back",
    "deleted": "a held file was deleted",
    "requested": "the child asked for a held file, and the reason picked from the list",
    "answered": "a parent answered",
    "false-alarm": "the child said that a pause was wrong",
    "expired": "a held file was kept as long as the rules say, and the child was asked again",
    "started": "the guard started",
    "stopped": "the guard stopped",
    "epoch": "new keys for the log",
    "heartbeat": "the guard is running (every quarter of an hour)",
    "suspended": "the computer went to sleep",
    "resumed": "the computer woke up",
    "clock": "the clock was set",
    "policy": "the rules changed, by a parent or a birthday",
    "passphrase": "the passphrase changed",
    "wrong-try": "a wrong passphrase or code was typed",
    "one-time-codes": "answers by telephone were switched on or off",
    "link": "family link",
    "opened": "a parent opened the log or the parent's area",
    "exported": "the log was exported",
    "erased": "the log was erased",
    "pruned": "old records were deleted after 90 days",
    "fault": "something did not work as it should",
    "display": "the app in the tray was closed",
    "level": "the protection changed: a browser, the gate, a folder",
    "noted": "the parent's key file noted the state of the log",
    "acknowledged": "a parent has seen that the log is not whole",
    "command": "a command looked into the log; the guard was not running",
    "stalled": "the guard stalled for a while",
    "watched": "which folders are watched, when that changed",
    "merged": "many records of a kind, counted as one",
}


def today_lines(recorded: m.Recorded) -> Iterator[str]:
    """Everything that is ever recorded, with today's counts."""
    yield "This is everything that is ever recorded. Only the parent's passphrase opens it."
    for kind in recorded.kinds:
        count = recorded.today.get(kind, 0)
        yield f"  {count or '-':>5}  {kind:12} {KINDS.get(kind, '')}".rstrip()
    if recorded.pauses:
        last = when(recorded.last_pause)
        yield f"Pauses since a parent last opened the list: {recorded.pauses:,}, the last {last}."
    yield "Never recorded: the picture, its name, who it was for, or anything that was written."


def log_report(report: m.LogReport) -> str:
    """Say whether the log is whole."""
    if report.whole:
        return (
            f"The log is whole: {report.records:,} records, none missing, none changed.\n"
            f"{_known(report.acknowledged)}"
            f"Check words of this moment: {report.checkpoint}\n"
            "If you fear that somebody put back an old copy: a later log knows the words of an earlier check."
        )
    nothing = f"{report.unreadable:,} records hold nothing to read.\n" if report.unreadable else ""
    place = f" at record {report.bad_seq}" if report.bad_seq >= 0 else ""
    words = DAMAGE.get(report.damage, report.damage)
    return (
        f"The log is NOT whole{place}: {words} ({report.damage}).\n"
        f"{nothing}{report.records:,} records are sound. Nothing was changed by looking.\n"
        "Keep a copy of it as it is (beforehand log export PATH), and see docs/troubleshooting.md."
    )


def _known(acknowledged: int) -> str:
    return f"Damage that you have seen before: {acknowledged}.\n" if acknowledged else ""


def log_line(row: m.LogRow) -> str:
    """One record."""
    r = row.record
    parts = [r.action] if r.action else []
    parts += [reason(r.reason)] if r.reason else []
    parts += [reason(r.decided_by)] if r.decided_by in PEOPLE else []
    parts += [r.media] if r.media else []
    parts += [f"in {r.layer}"] if r.layer else []
    parts += [_COUNTS.get(r.kind, "{}").format(f"{r.count:,}")] if r.count else []
    words = "  ".join(parts) or KINDS.get(r.kind, "")
    return f"{row.seq:6}  {when(r.wall)}  {r.kind:11}  {words}".rstrip()


def gap_line(gap: m.Gap) -> str:
    """One time without protection."""
    return f"  gap   {when(gap.start)} to {when(gap.end)}: {GAPS.get(gap.why, gap.why)}"


def exists(path: str) -> str:
    """Refuse to write over a file."""
    return f"{printable(path)} is there already; nothing was written over it."


def exported(path: str) -> str:
    """Say what an export is."""
    return f"Written: {printable(path)}. Its README says what it proves, what it does not, and how to check it."
