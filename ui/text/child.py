"""The child's other pages: what is recorded, the rules here, what waits, about."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Child"
TEXTS = {
    "recorded.title": QT_TRANSLATE_NOOP("Child", "What is recorded"),
    "recorded.lead": QT_TRANSLATE_NOOP("Child", "This is all that the locked list can hold. Your parent can open it. You can always see here what is in it."),
    "recorded.never": QT_TRANSLATE_NOOP("Child", "Never in the list"),
    "recorded.never.1": QT_TRANSLATE_NOOP("Child", "No picture, not even a small or blurred one"),
    "recorded.never.2": QT_TRANSLATE_NOOP("Child", "No file names and no folders of yours"),
    "recorded.never.3": QT_TRANSLATE_NOOP("Child", "Nobody you write to, and nothing you write"),
    "recorded.never.4": QT_TRANSLATE_NOOP("Child", "No web pages, no passwords, no screen"),
    "recorded.today": QT_TRANSLATE_NOOP("Child", "Today"),
    "recorded.kind": QT_TRANSLATE_NOOP("Child", "What"),
    "recorded.stays": QT_TRANSLATE_NOOP("Child", "The list stays on this computer. It is sent to nobody."),
    "recorded.told": QT_TRANSLATE_NOOP("Child", "Your parent is shown when there was a pause."),
    "recorded.silent": QT_TRANSLATE_NOOP("Child", "Your parent is not told about a pause. They see it only when they open the list."),
    # the rules, for the child
    "here.title": QT_TRANSLATE_NOOP("Child", "The rules here"),
    "here.lead": QT_TRANSLATE_NOOP("Child", "These are the same rules that your parent sees."),
    "here.built_in": QT_TRANSLATE_NOOP("Child", "Nobody has set this up yet. Until then the careful rules are used."),
    "here.folders": QT_TRANSLATE_NOOP("Child", "Folders that are looked at"),
    "here.changed": QT_TRANSLATE_NOOP("Child", "You are older now, so the rules have changed"),
    # what waits
    "held.title": QT_TRANSLATE_NOOP("Child", "What waits for you"),
    "held.none": QT_TRANSLATE_NOOP("Child", "Nothing waits. All is well."),
    "held.asked": QT_TRANSLATE_NOOP("Child", "You asked your parent"),
    "held.warned": QT_TRANSLATE_NOOP("Child", "Waits for your choice"),
    "held.kept": QT_TRANSLATE_NOOP("Child", "Stays here until a parent answers"),
    "held.since": QT_TRANSLATE_NOOP("Child", "Since {day}, {time}"),
    "held.open": QT_TRANSLATE_NOOP("Child", "Look at it"),
    "held.open.name": QT_TRANSLATE_NOOP("Child", "Look at {name}"),
    # about
    "about.lead": QT_TRANSLATE_NOOP("Child", "Beforehand takes a second look before a picture leaves this computer. It can be wrong. It can also miss things."),
    "about.version": QT_TRANSLATE_NOOP("Child", "Version {version}"),
    "about.free": QT_TRANSLATE_NOOP("Child", "Free software under the GNU Affero General Public License, version 3 or later. Anyone may read how it works, use it, change it and pass it on."),
    "about.local": QT_TRANSLATE_NOOP("Child", "It has no way to send anything: what it sees stays on this computer."),
    "about.models": QT_TRANSLATE_NOOP("Child", "The models that look"),
    "about.model": QT_TRANSLATE_NOOP("Child", "{name} · licence: {licence} · from {source}"),
    "about.parts": QT_TRANSLATE_NOOP("Child", "Made with"),
    "about.parts.list": QT_TRANSLATE_NOOP("Child", "Qt for Python (LGPL), ONNX Runtime (MIT), Pillow (MIT-CMU), FFmpeg through PyAV (LGPL and BSD), pypdfium2 (Apache or BSD), cryptography (Apache or BSD)."),
    "about.visible": QT_TRANSLATE_NOOP("Child", "It never hides. If you are an adult and did not want this here, whoever looks after this computer can remove it without any password of ours."),
}  # fmt: skip
