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
    "recorded.stays": QT_TRANSLATE_NOOP("Child", "The list stays on this computer. It is sent to nobody."),
    # the rules, for the child
    "here.title": QT_TRANSLATE_NOOP("Child", "The rules here"),
    "here.lead": QT_TRANSLATE_NOOP("Child", "These are the same rules that your parent sees."),
    "here.built_in": QT_TRANSLATE_NOOP("Child", "Nobody has set this up yet. Until then the careful rules are used."),
    "here.folders": QT_TRANSLATE_NOOP("Child", "Folders that are looked at"),
    "here.age": QT_TRANSLATE_NOOP("Child", "Rules for {profile}"),
    "here.grow": QT_TRANSLATE_NOOP("Child", "They change when you turn 10, 13 and 16. We tell you when that happens."),
    "here.action": QT_TRANSLATE_NOOP("Child", "{what}: {then}"),
    "here.action.allow": QT_TRANSLATE_NOOP("Child", "it may go"),
    "here.action.warn": QT_TRANSLATE_NOOP("Child", "a pause, then you decide"),
    "here.action.hold": QT_TRANSLATE_NOOP("Child", "it waits until a parent answers"),
    # what a parent learns, as the table of disclosure says
    "learn.title": QT_TRANSLATE_NOOP("Child", "What your parent learns"),
    "learn.never": QT_TRANSLATE_NOOP("Child", "What your parent never learns"),
    "learn.never-picture": QT_TRANSLATE_NOOP("Child", "What is in a picture"),
    "learn.never-name": QT_TRANSLATE_NOOP("Child", "The name of a file"),
    "learn.never-person": QT_TRANSLATE_NOOP("Child", "Who it was for, or what you write"),
    "here.changed": QT_TRANSLATE_NOOP("Child", "You are older now, so the rules have changed"),
    # what waits
    "held.title": QT_TRANSLATE_NOOP("Child", "What waits for you"),
    "held.none": QT_TRANSLATE_NOOP("Child", "Nothing waits. All is well."),
    "held.asked": QT_TRANSLATE_NOOP("Child", "You asked your parent"),
    "held.since": QT_TRANSLATE_NOOP("Child", "Since {day}, {time}"),
    "held.open": QT_TRANSLATE_NOOP("Child", "Look at it"),
    "held.open.name": QT_TRANSLATE_NOOP("Child", "Look at {name}"),
    # about
    "about.lead": QT_TRANSLATE_NOOP("Child", "Beforehand takes a second look before a picture leaves this computer. It can be wrong. It can also miss things."),
    "about.version": QT_TRANSLATE_NOOP("Child", "Version {version}"),
    "about.free": QT_TRANSLATE_NOOP("Child", "Free software under the GNU Affero General Public License, version 3 or later. Anyone may read how it works, use it, change it and pass it on."),
    "about.local": QT_TRANSLATE_NOOP("Child", "It has no way to send anything: what it sees stays on this computer."),
    "about.models": QT_TRANSLATE_NOOP("Child", "The models that look"),
    "about.model.added": QT_TRANSLATE_NOOP("Child", "{name} · added by a parent"),
    "about.model": QT_TRANSLATE_NOOP("Child", "{name} · licence: {licence} · from {source}"),
    "about.parts": QT_TRANSLATE_NOOP("Child", "Made with"),
    "about.parts.list": QT_TRANSLATE_NOOP("Child", "Qt for Python (LGPL), ONNX Runtime (MIT), Pillow (MIT-CMU), FFmpeg through PyAV (LGPL and BSD), pypdfium2 (Apache or BSD), cryptography (Apache or BSD)."),
    "about.visible": QT_TRANSLATE_NOOP("Child", "It never hides. If you are an adult and did not want this here, whoever looks after this computer can remove it without any password of ours."),
    "held.kept": QT_TRANSLATE_NOOP("Child", "Needs a parent's yes. You have not asked yet."),
    "held.choose": QT_TRANSLATE_NOOP("Child", "Waits for your choice"),
    "held.place": QT_TRANSLATE_NOOP("Child", "{where}: {app}"),
    "recorded.happened": QT_TRANSLATE_NOOP("Child", "What happened today"),
    "recorded.nothing": QT_TRANSLATE_NOOP("Child", "Nothing was written down today."),
    "recorded.wrong": QT_TRANSLATE_NOOP("Child", "How often you said the check was wrong: {n}"),
    "about.experts": QT_TRANSLATE_NOOP("Child", "About, for experts"),
}  # fmt: skip
