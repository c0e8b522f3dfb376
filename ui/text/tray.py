"""The tray and the small window."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Tray"
TEXTS = {
    "tray.protected": QT_TRANSLATE_NOOP("Tray", "Protected. Pictures get a second look."),
    "tray.waiting": QT_TRANSLATE_NOOP("Tray", "Something waits for an answer."),
    "tray.attention": QT_TRANSLATE_NOOP("Tray", "Works, but something needs a look."),
    "tray.off": QT_TRANSLATE_NOOP("Tray", "Not protecting."),
    "tray.because": QT_TRANSLATE_NOOP("Tray", "{state} {why}"),
    "tray.asking": QT_TRANSLATE_NOOP("Tray", "Looking for the guard…"),
    "tray.held": QT_TRANSLATE_NOOP("Tray", "What waits for you"),
    "tray.held.n": QT_TRANSLATE_NOOP("Tray", "What waits for you ({n})"),
    "tray.pressure": QT_TRANSLATE_NOOP("Tray", "Someone is pressuring me"),
    "tray.recorded": QT_TRANSLATE_NOOP("Tray", "What is recorded"),
    "tray.rules": QT_TRANSLATE_NOOP("Tray", "The rules here"),
    "tray.cover": QT_TRANSLATE_NOOP("Tray", "What is covered"),
    "tray.parents": QT_TRANSLATE_NOOP("Tray", "For parents"),
    "tray.look": QT_TRANSLATE_NOOP("Tray", "How it looks"),
    "tray.about": QT_TRANSLATE_NOOP("Tray", "About"),
    "tray.setup": QT_TRANSLATE_NOOP("Tray", "Set up together"),
    "tray.notice.title": QT_TRANSLATE_NOOP("Tray", "Beforehand is on"),
    "tray.notice": QT_TRANSLATE_NOOP("Tray", "This computer gives pictures a second look. Click to see what is recorded."),
    "home.start": QT_TRANSLATE_NOOP("Tray", "Start the guard"),
    "home.pressure.more": QT_TRANSLATE_NOOP("Tray", "Short steps for what to do now. Nobody sees what you pick."),
    "home.held.more": QT_TRANSLATE_NOOP("Tray", "Files that have not been sent."),
    "home.recorded.more": QT_TRANSLATE_NOOP("Tray", "Everything that is written down, and what never is."),
    "home.rules.more": QT_TRANSLATE_NOOP("Tray", "What is looked at, and what happens then."),
    "home.cover.more": QT_TRANSLATE_NOOP("Tray", "Which programs and ways are looked at now."),
    "home.parents.more": QT_TRANSLATE_NOOP("Tray", "Opens with the family's passphrase."),
    "home.look.more": QT_TRANSLATE_NOOP("Tray", "Colours, size of the letters, language."),
    "home.about.more": QT_TRANSLATE_NOOP("Tray", "What it is, and what it is made of."),
    "home.setup.more": QT_TRANSLATE_NOOP("Tray", "Takes ten minutes, with your child beside you."),
}  # fmt: skip
