"""Coverage, for the child and for the parents."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Cover"
TEXTS = {
    "cover.layers": QT_TRANSLATE_NOOP("Cover", "What is covered, and how well"),
    "cover.on": QT_TRANSLATE_NOOP("Cover", "On"),
    "cover.off": QT_TRANSLATE_NOOP("Cover", "Off"),
    "cover.gaps": QT_TRANSLATE_NOOP("Cover", "On, with gaps"),
    "cover.some": QT_TRANSLATE_NOOP("Cover", "{covered} of {found}"),
    "cover.none": QT_TRANSLATE_NOOP("Cover", "No browser is open"),
    "cover.state.not-possible": QT_TRANSLATE_NOOP("Cover", "Not possible here"),
    "cover.state.observe": QT_TRANSLATE_NOOP("Cover", "Only looks on"),
    "cover.state.gate": QT_TRANSLATE_NOOP("Cover", "The gate does this"),
    "cover.apps": QT_TRANSLATE_NOOP("Cover", "Programs that send pictures"),
    "cover.apps.none": QT_TRANSLATE_NOOP("Cover", "None that we know was found."),
    "cover.app.stops": QT_TRANSLATE_NOOP("Cover", "cannot get at a picture before it is checked"),
    "cover.app.not-private": QT_TRANSLATE_NOOP("Cover", "cannot get at a picture before it is checked, but in private windows it can"),
    "cover.app.some-profiles": QT_TRANSLATE_NOOP("Cover", "cannot get at a picture before it is checked, but in a profile without our extension it can"),
    "cover.app.usually": QT_TRANSLATE_NOOP("Cover", "usually finds the picture taken aside; it can be faster"),
    "cover.app.nothing": QT_TRANSLATE_NOOP("Cover", "is not covered"),
    "cover.not": QT_TRANSLATE_NOOP("Cover", "Not covered: other devices, programs with a camera of their own, photos of the screen, and folders that are not in the list. A child with an administrator account can switch everything off."),
    "cover.not.gated": QT_TRANSLATE_NOOP("Cover", "Not covered: other devices, programs with a camera of their own, and photos of the screen. A child with an administrator account can switch everything off."),
    "layer.folder.gate": QT_TRANSLATE_NOOP("Cover", "Nothing is taken aside here. The gate stands in front of the files instead."),
    "layer.clipboard.not-possible": QT_TRANSLATE_NOOP("Cover", "This desktop shows copied pictures to no program in the background. In a web browser our extension looks when they are pasted."),
    "layer.gate.observe": QT_TRANSLATE_NOOP("Cover", "Every picture is looked at when a program opens it, but none is stopped. This is for trying it out."),
    "layer.gate.not-possible": QT_TRANSLATE_NOOP("Cover", "This system gives no way to ask before a program opens a picture."),
    "layer.folder.off": QT_TRANSLATE_NOOP("Cover", "No folder is watched now, so pictures in folders are not looked at."),
    "layer.browser.off": QT_TRANSLATE_NOOP("Cover", "No open web browser is covered now, so what is uploaded there is not checked."),
    "layer.gate.off": QT_TRANSLATE_NOOP("Cover", "The gate is not there, so a program can open any picture unchecked."),
    "layer.clipboard.off": QT_TRANSLATE_NOOP("Cover", "Copied pictures are not looked at now."),
    "layer.camera.off": QT_TRANSLATE_NOOP("Cover", "No card is shown now when a program turns the camera on."),
}  # fmt: skip
