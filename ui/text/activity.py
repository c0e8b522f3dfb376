"""The parent's Activity page."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Activity"
TEXTS = {
    "act.lead": QT_TRANSLATE_NOOP("Activity", "Everything that was recorded, newest first. There are no pictures and no names in it."),
    "act.when": QT_TRANSLATE_NOOP("Activity", "When"),
    "act.what": QT_TRANSLATE_NOOP("Activity", "What"),
    "act.outcome": QT_TRANSLATE_NOOP("Activity", "Outcome"),
    "act.why": QT_TRANSLATE_NOOP("Activity", "Why"),
    "act.where": QT_TRANSLATE_NOOP("Activity", "Where"),
    "act.number": QT_TRANSLATE_NOOP("Activity", "No."),
    "act.table": QT_TRANSLATE_NOOP("Activity", "Entries of the list"),
    "act.loading": QT_TRANSLATE_NOOP("Activity", "…"),
    "act.kind": QT_TRANSLATE_NOOP("Activity", "Show"),
    "act.kind.all": QT_TRANSLATE_NOOP("Activity", "Everything"),
    "act.kind.pauses": QT_TRANSLATE_NOOP("Activity", "Pauses and held files"),
    "act.kind.family": QT_TRANSLATE_NOOP("Activity", "Requests and answers"),
    "act.kind.guard": QT_TRANSLATE_NOOP("Activity", "The guard itself"),
    "act.kind.parents": QT_TRANSLATE_NOOP("Activity", "Rules, passphrase, openings"),
    "act.time": QT_TRANSLATE_NOOP("Activity", "From"),
    "act.time.all": QT_TRANSLATE_NOOP("Activity", "The beginning"),
    "act.time.day": QT_TRANSLATE_NOOP("Activity", "The last day"),
    "act.time.week": QT_TRANSLATE_NOOP("Activity", "The last 7 days"),
    "act.time.month": QT_TRANSLATE_NOOP("Activity", "The last 30 days"),
    "act.total": QT_TRANSLATE_NOOP("Activity", "Entries: {n}"),
    "act.verify": QT_TRANSLATE_NOOP("Activity", "Check that nothing was changed"),
    "act.export": QT_TRANSLATE_NOOP("Activity", "Save a copy for the police or a counsellor"),
    "act.export.where": QT_TRANSLATE_NOOP("Activity", "Where should the copy go?"),
    "act.export.done": QT_TRANSLATE_NOOP("Activity", "The copy lies in {path}. It holds no picture. Look into its README first."),
    "act.working.verify": QT_TRANSLATE_NOOP("Activity", "Checking every entry…"),
    "act.working.export": QT_TRANSLATE_NOOP("Activity", "Writing the copy…"),
    "act.stopping": QT_TRANSLATE_NOOP("Activity", "Stopping…"),
    "act.progress": QT_TRANSLATE_NOOP("Activity", "{done} of {total}"),
    "act.whole": QT_TRANSLATE_NOOP("Activity", "Whole: all {n} entries are as they were written. Check words: {words}."),
    "act.damaged": QT_TRANSLATE_NOOP("Activity", "Not whole: entry {n}. {damage}. Entries before it are good."),
    "act.words": QT_TRANSLATE_NOOP("Activity", "Write the check words down. If they are the same or further on next time, nothing was rolled back."),
}  # fmt: skip
