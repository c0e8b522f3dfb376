"""The page with help lines; their names and numbers are in resources/helplines.toml."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "HelpLines"
TEXTS = {
    "help.title": QT_TRANSLATE_NOOP("HelpLines", "Get help"),
    "help.lead": QT_TRANSLATE_NOOP("HelpLines", "You can call or write to these people. They listen, and they know what to do."),
    "help.country": QT_TRANSLATE_NOOP("HelpLines", "Where do you live?"),
    "help.emergency": QT_TRANSLATE_NOOP("HelpLines", "In danger right now"),
    "help.child": QT_TRANSLATE_NOOP("HelpLines", "For children and teenagers"),
    "help.parents": QT_TRANSLATE_NOOP("HelpLines", "For parents"),
    "help.adult": QT_TRANSLATE_NOOP("HelpLines", "For adults"),
    "help.take-down": QT_TRANSLATE_NOOP("HelpLines", "Get a picture taken down"),
    "help.report": QT_TRANSLATE_NOOP("HelpLines", "Report someone"),
    "help.call": QT_TRANSLATE_NOOP("HelpLines", "Call {number}"),
    "help.text": QT_TRANSLATE_NOOP("HelpLines", "Text {number}"),
    "help.web": QT_TRANSLATE_NOOP("HelpLines", "On the web: {address}"),
    "help.hours": QT_TRANSLATE_NOOP("HelpLines", "Open {hours}"),
    "help.search": QT_TRANSLATE_NOOP("HelpLines", "Look for this name on the web."),
    "help.checked": QT_TRANSLATE_NOOP("HelpLines", "This list was last checked in {month}. Numbers change. If one does not answer, try the next."),
    "help.old": QT_TRANSLATE_NOOP("HelpLines", "This list is old: it was last checked in {month}. Some numbers may no longer work. Try more than one."),
    "help.old_source": QT_TRANSLATE_NOOP("HelpLines", "We know this one from {year}. It may have changed."),
    "help.everywhere": QT_TRANSLATE_NOOP("HelpLines", "Other countries"),
    "help.none": QT_TRANSLATE_NOOP("HelpLines", "We have no number for this country that we could check. The list below works for many countries."),
    "help.find": QT_TRANSLATE_NOOP("HelpLines", "Find a line in your country"),
    "help.open": QT_TRANSLATE_NOOP("HelpLines", "Open"),
    "help.copy": QT_TRANSLATE_NOOP("HelpLines", "Copy"),
    "help.qr": QT_TRANSLATE_NOOP("HelpLines", "Show on my phone"),
}  # fmt: skip
