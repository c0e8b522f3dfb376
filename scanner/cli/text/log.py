"""Sentences about the audit log."""

from collections.abc import Iterator

from scanner.channel import messages as m
from scanner.channel.values import PEOPLE
from scanner.cli.text.catalogue import number, say, table
from scanner.cli.text.codes import VERDICTS, reason
from scanner.cli.text.files import LAYER_NAMES, printable, when

REALLY_ERASE = say("Erase every record for good? A signed note that this was done stays.")
REALLY_ACKNOWLEDGE = say("Continue this log? Its damage stays on record.")
ACKNOWLEDGED = say(
    "Noted. The log counts as whole from here on, as long as nothing new happens to it."
)
ERASED = say("Every record is erased. A new log was started.")

GAPS = table(
    {
        "off": "the computer was off",
        "not-running": "the guard was not running",
        "not-watched": "the guard ran, but watched none of the folders that it should",
        "clock": "the clock was set",
    }
)


DAMAGE = table(
    {
        "altered": "it was changed after it was written",
        "missing": "records are missing in the middle",
        "reordered": "records are in another order",
        "duplicate": "a record is there twice",
        "truncated": "the newest records are missing",
        "bad-signature": "a signature is not valid",
        "state-lost": "the guard's own note of where the log ends is lost",
        "state-forged": "the guard's note of where the log ends was forged",
        "state-behind": "the log is longer than the guard remembers",
        "wrong-key": "it was not started with this family's key",
        "foreign-log": "it is the log of another set-up",
        "old-key": "it does not include the change of keys",
        "pruned-early": "records were removed before their time",
        "rolled-back": "it is not the one that was seen before, or an older copy of it",
        "mended": "it was started again after a part of it was lost",
        "unreadable": "it has records without readable content",
    }
)

# The meaning of a record's count, by kind.
_COUNTS = table(
    {
        "policy": "rules number {}",
        "clock": "by {} s",
        "erased": "{} records",
        "exported": "{} records opened in it",
        "pruned": "up to part {}",
        "stalled": "{} s",
        "merged": "{} more records",
        "watched": "{} watched",
    }
)

KINDS = table(
    {
        "verdict": "a file was checked: outcome; of a pause also where, below 13 why; never its name or content",
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
        "merged": "many records of one kind, counted as one",
    }
)


def today_lines(recorded: m.Recorded) -> Iterator[str]:
    """List everything that is ever recorded, with today's counts."""
    yield say("This is everything that is ever recorded. Only the parent's passphrase opens it.")
    for kind in recorded.kinds:
        count = recorded.today.get(kind, 0)
        yield f"  {count or '-':>5}  {kind:14} {KINDS.get(kind, '')}".rstrip()
    if recorded.pauses:
        last = when(recorded.last_pause)
        yield say(
            "Pauses since a parent last opened the list: {pauses}, the last {last}.",
            pauses=recorded.pauses,
            last=last,
        )
    yield say(
        "Never recorded: the picture, its name, who it was for, or anything that was written."
    )


def log_report(report: m.LogReport) -> str:
    """Say whether the log is whole."""
    if report.whole:
        return say(
            "The log is whole: {records} records, none missing, none changed.\n{acknowledged}Check "
            "words at this moment: {checkpoint}\nIf you fear that somebody put back an old copy: a "
            "later log still matches the words of an earlier check.",
            records=report.records,
            acknowledged=_known(report.acknowledged),
            checkpoint=report.checkpoint,
        )
    nothing = (
        say("{unreadable} records have no readable content.\n", unreadable=report.unreadable)
        if report.unreadable
        else ""
    )
    place = say(" at record {bad_seq}", bad_seq=report.bad_seq) if report.bad_seq >= 0 else ""
    words = DAMAGE.get(report.damage, report.damage)
    return say(
        "The log is NOT whole{place}: {words} ({damage}).\n{nothing}{records} records are "
        "sound. The check has changed nothing.\nKeep a copy of it as it is (beforehand log "
        "export PATH), and see docs/troubleshooting.md.",
        place=place,
        words=words,
        damage=report.damage,
        nothing=nothing,
        records=report.records,
    )


def _known(acknowledged: int) -> str:
    return (
        say("Damage that you have seen before: {acknowledged}.\n", acknowledged=acknowledged)
        if acknowledged
        else ""
    )


def log_line(row: m.LogRow) -> str:
    """Describe one record."""
    r = row.record
    parts = [VERDICTS.get(r.action, r.action)] if r.action else []
    parts += [reason(r.reason)] if r.reason else []
    parts += [reason(r.decided_by)] if r.decided_by in PEOPLE else []
    parts += [r.media] if r.media else []
    parts += [say("in {layer}", layer=LAYER_NAMES.get(r.layer, r.layer))] if r.layer else []
    parts += [_COUNTS.get(r.kind, "{}").format(number(r.count))] if r.count else []
    words = "  ".join(parts) or KINDS.get(r.kind, "")
    return f"{row.seq:6}  {when(r.wall)}  {r.kind:14}  {words}".rstrip()


def gap_line(gap: m.Gap) -> str:
    """Describe one time without protection."""
    return say(
        "  gap   {start} to {end}: {why}",
        start=when(gap.start),
        end=when(gap.end),
        why=GAPS.get(gap.why, gap.why),
    )


def exists(path: str) -> str:
    """Refuse to overwrite a file."""
    return say("{path} exists already and was not overwritten.", path=printable(path))


def exported(path: str) -> str:
    """Say where an export was written, and how to check it."""
    return say(
        "Written: {path}. Its README says what it proves, what it does not, and how to check it.",
        path=printable(path),
    )
