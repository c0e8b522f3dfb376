"""The disclosure before a choice: one sentence for each event and for each way a parent learns of it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Disclosed"
TEXTS = {
    "disclosed.stopped.at-once": QT_TRANSLATE_NOOP("Disclosed", "Your parent is shown that there was a pause at {time}."),
    "disclosed.stopped.in-list": QT_TRANSLATE_NOOP("Disclosed", "Nobody is told. A locked list keeps that there was a pause at {time}. Your parent can open that list."),
    "disclosed.stopped.as-count": QT_TRANSLATE_NOOP("Disclosed", "Your parent can see how many pauses there were, and nothing more."),
    "disclosed.stopped.never": QT_TRANSLATE_NOOP("Disclosed", "This pause is not written down."),
    "disclosed.stopped.at-once.many": QT_TRANSLATE_NOOP("Disclosed", "Your parent is shown that there were {n} pauses at {time}."),
    "disclosed.stopped.in-list.many": QT_TRANSLATE_NOOP("Disclosed", "Nobody is told. A locked list keeps that there were {n} pauses at {time}. Your parent can open that list."),
    "disclosed.kind": QT_TRANSLATE_NOOP("Disclosed", "It also says why: {why}."),
    "disclosed.layer": QT_TRANSLATE_NOOP("Disclosed", "It also says where it was: {where}."),
    "disclosed.went-on.at-once": QT_TRANSLATE_NOOP("Disclosed", "If you go on, your parent is shown that you did, when, and where it was ({where})."),
    "disclosed.went-on.in-list": QT_TRANSLATE_NOOP("Disclosed", "If you go on, the list keeps that you did, when, and where it was ({where})."),
    "disclosed.went-on.as-count": QT_TRANSLATE_NOOP("Disclosed", "If you go on, your parent can only see how many times you did."),
    "disclosed.went-on.never": QT_TRANSLATE_NOOP("Disclosed", "If you go on, that is not written down."),
    "disclosed.deleted.at-once": QT_TRANSLATE_NOOP("Disclosed", "If you delete it, your parent is shown that you did, when, and where it was ({where})."),
    "disclosed.deleted.in-list": QT_TRANSLATE_NOOP("Disclosed", "If you delete it, the list keeps that you did, when, and where it was ({where})."),
    "disclosed.deleted.as-count": QT_TRANSLATE_NOOP("Disclosed", "If you delete it, your parent can only see how many times you did."),
    "disclosed.deleted.never": QT_TRANSLATE_NOOP("Disclosed", "If you delete it, that is not written down."),
    "disclosed.asked.at-once": QT_TRANSLATE_NOOP("Disclosed", "If you ask, your parent is shown the line you pick, the time and where it was ({where})."),
    "disclosed.asked.in-list": QT_TRANSLATE_NOOP("Disclosed", "If you ask, the list keeps the line you pick, the time and where it was ({where})."),
    "disclosed.asked.as-count": QT_TRANSLATE_NOOP("Disclosed", "If you ask, your parent can only see how many times you did."),
    "disclosed.asked.never": QT_TRANSLATE_NOOP("Disclosed", "If you ask, that is not written down."),
    "disclosed.false-alarm.at-once": QT_TRANSLATE_NOOP("Disclosed", "If you say the check was wrong, your parent is shown that."),
    "disclosed.false-alarm.in-list": QT_TRANSLATE_NOOP("Disclosed", "If you say the check was wrong, the list keeps that."),
    "disclosed.false-alarm.as-count": QT_TRANSLATE_NOOP("Disclosed", "If you say it was wrong, your parent sees how many times, never which file."),
    "disclosed.false-alarm.never": QT_TRANSLATE_NOOP("Disclosed", "If you say the check was wrong, that is not written down."),
    "disclosed.passed.as-count": QT_TRANSLATE_NOOP("Disclosed", "Of files that are fine, your parent can only see how many were looked at."),
    "disclosed.passed.never": QT_TRANSLATE_NOOP("Disclosed", "Files that are fine are not written down."),
    "disclosed.answered.in-list": QT_TRANSLATE_NOOP("Disclosed", "When a parent answers you, the list keeps the answer, who gave it, when, and where it was ({where})."),
    "disclosed.paused": QT_TRANSLATE_NOOP("Disclosed", "Your parent is shown at once that there was a pause. The list also says when and where, and under 13 why."),
    "disclosed.paused.in-list": QT_TRANSLATE_NOOP("Disclosed", "The locked list keeps a pause: when and where, and under 13 why. Your parent sees it only when they open the list."),
    "disclosed.opened": QT_TRANSLATE_NOOP("Disclosed", 'Your parent can look at the list, copy it, or set new rules. You can see that on the same day, under "What is recorded".'),
    "disclosed.guard": QT_TRANSLATE_NOOP("Disclosed", "The list also keeps when the guard starts or stops. It keeps when the computer sleeps or wakes up. It keeps when the icon goes away, the clock is changed or a passphrase does not fit."),
    "disclosed.rules.where": QT_TRANSLATE_NOOP("Disclosed", "in a folder, on a web page, in an app"),
}  # fmt: skip
