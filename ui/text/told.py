"""The disclosure before a choice: one sentence for each event and for each way a parent learns of it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Told"
TEXTS = {
    "told.stopped.at-once": QT_TRANSLATE_NOOP("Told", "Your parent is shown that there was a pause at {time}."),
    "told.stopped.in-list": QT_TRANSLATE_NOOP("Told", "Nobody is told. A locked list keeps that there was a pause at {time}. Your parent can open that list."),
    "told.stopped.as-count": QT_TRANSLATE_NOOP("Told", "Your parent can see how many pauses there were, and nothing more."),
    "told.stopped.never": QT_TRANSLATE_NOOP("Told", "This pause is not written down."),
    "told.stopped.at-once.many": QT_TRANSLATE_NOOP("Told", "Your parent is shown that there were {n} pauses at {time}."),
    "told.stopped.in-list.many": QT_TRANSLATE_NOOP("Told", "Nobody is told. A locked list keeps that there were {n} pauses at {time}. Your parent can open that list."),
    "told.kind": QT_TRANSLATE_NOOP("Told", "It also says why: {why}."),
    "told.layer": QT_TRANSLATE_NOOP("Told", "It also says where it was: {where}."),
    "told.went-on.at-once": QT_TRANSLATE_NOOP("Told", "If you go on, your parent is shown that you did."),
    "told.went-on.in-list": QT_TRANSLATE_NOOP("Told", "If you go on, the list keeps that you did."),
    "told.went-on.as-count": QT_TRANSLATE_NOOP("Told", "If you go on, your parent can only see how many times you did."),
    "told.went-on.never": QT_TRANSLATE_NOOP("Told", "If you go on, that is not written down."),
    "told.deleted.at-once": QT_TRANSLATE_NOOP("Told", "If you delete it, your parent is shown that you did."),
    "told.deleted.in-list": QT_TRANSLATE_NOOP("Told", "If you delete it, the list keeps that you did."),
    "told.deleted.as-count": QT_TRANSLATE_NOOP("Told", "If you delete it, your parent can only see how many times you did."),
    "told.deleted.never": QT_TRANSLATE_NOOP("Told", "If you delete it, that is not written down."),
    "told.asked.at-once": QT_TRANSLATE_NOOP("Told", "If you ask, your parent is shown the line you pick, the time and where it was ({where})."),
    "told.asked.in-list": QT_TRANSLATE_NOOP("Told", "If you ask, the list keeps the line you pick, the time and where it was ({where})."),
    "told.asked.as-count": QT_TRANSLATE_NOOP("Told", "If you ask, your parent can only see how many times you did."),
    "told.asked.never": QT_TRANSLATE_NOOP("Told", "If you ask, that is not written down."),
    "told.false-alarm.at-once": QT_TRANSLATE_NOOP("Told", "If you say the check was wrong, your parent is shown that."),
    "told.false-alarm.in-list": QT_TRANSLATE_NOOP("Told", "If you say the check was wrong, the list keeps that."),
    "told.false-alarm.as-count": QT_TRANSLATE_NOOP("Told", "If you say it was wrong, your parent sees how many times, never which file."),
    "told.false-alarm.never": QT_TRANSLATE_NOOP("Told", "If you say the check was wrong, that is not written down."),
    "told.paused": QT_TRANSLATE_NOOP("Told", "Your parent is shown that there was a pause, and when, as soon as it happens."),
    "told.paused.in-list": QT_TRANSLATE_NOOP("Told", "A pause, and when it was, is kept in the locked list. Your parent sees it only when they open the list."),
    "told.opened": QT_TRANSLATE_NOOP("Told", "Your parent can look at the list, copy it, or set new rules. Each time, you can see that here."),
    "told.rules.where": QT_TRANSLATE_NOOP("Told", "in a folder, on a web page, in an app"),
}  # fmt: skip
