"""Words that many screens share."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Common"
TEXTS = {
    "app.name": QT_TRANSLATE_NOOP("Common", "Beforehand"),
    # how a day is said, in Qt's letters: d and MMMM are the day and the month
    "when.day": QT_TRANSLATE_NOOP("Common", "d MMMM"),
    "when.day.year": QT_TRANSLATE_NOOP("Common", "d MMMM yyyy"),
    "common.back": QT_TRANSLATE_NOOP("Common", "Back"),
    "common.close": QT_TRANSLATE_NOOP("Common", "Close"),
    "common.leave": QT_TRANSLATE_NOOP("Common", "Leave quickly"),
    "common.next": QT_TRANSLATE_NOOP("Common", "Next"),
    "common.cancel": QT_TRANSLATE_NOOP("Common", "Cancel"),
    "common.done": QT_TRANSLATE_NOOP("Common", "Done"),
    "common.waiting": QT_TRANSLATE_NOOP("Common", "Waiting for the guard on this computer…"),
    "code.other": QT_TRANSLATE_NOOP("Common", "Something needs a look ({code})."),
    "look.title": QT_TRANSLATE_NOOP("Common", "How it looks"),
    "look.scheme": QT_TRANSLATE_NOOP("Common", "Colours"),
    "look.auto": QT_TRANSLATE_NOOP("Common", "Like the system"),
    "look.light": QT_TRANSLATE_NOOP("Common", "Light"),
    "look.dark": QT_TRANSLATE_NOOP("Common", "Dark"),
    "look.contrast": QT_TRANSLATE_NOOP("Common", "High contrast"),
    "look.size": QT_TRANSLATE_NOOP("Common", "Size of the letters"),
    "look.size.0": QT_TRANSLATE_NOOP("Common", "Normal"),
    "look.size.1": QT_TRANSLATE_NOOP("Common", "Large"),
    "look.size.2": QT_TRANSLATE_NOOP("Common", "Very large"),
    "look.language": QT_TRANSLATE_NOOP("Common", "Language"),
    "look.language.system": QT_TRANSLATE_NOOP("Common", "Like the system"),
    "look.restart": QT_TRANSLATE_NOOP(
        "Common", "The new language is used in every window you open from now on."
    ),
    "look.spoken": QT_TRANSLATE_NOOP("Common", "Read each pause out loud"),
    "look.spoken.more": QT_TRANSLATE_NOOP(
        "Common", "For children who do not read yet. Others in the room can hear it."
    ),
    "look.spoken.none": QT_TRANSLATE_NOOP(
        "Common", "This computer has no voice installed (speech-dispatcher)."
    ),
}
