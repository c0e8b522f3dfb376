"""The child's pause. `.young` is for children under 13, `.teen` from 13."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Pause"
TEXTS = {
    "pause.title": QT_TRANSLATE_NOOP("Pause", "Let's stop for a moment"),
    "pause.lead": QT_TRANSLATE_NOOP(
        "Pause", "This looks like it might show private parts. It may be wrong."
    ),
    "pause.lead.partial": QT_TRANSLATE_NOOP(
        "Pause", "This looks like it might show underwear or swimwear. It may be wrong."
    ),
    "pause.title.unchecked": QT_TRANSLATE_NOOP("Pause", "We could not look inside this file"),
    "pause.lead.unchecked": QT_TRANSLATE_NOOP(
        "Pause", "So we do not know what is in it. You know better than we do."
    ),
    "pause.title.old": QT_TRANSLATE_NOOP("Pause", "This has been here for a while"),
    "pause.lead.old": QT_TRANSLATE_NOOP(
        "Pause", "You kept it here. Do you still need it? It can stay here, or you can delete it."
    ),
    "pause.why.under-10": QT_TRANSLATE_NOOP(
        "Pause", "Private parts are yours. A picture that you send can end up with people you do not know."
    ),
    "pause.why.10-12": QT_TRANSLATE_NOOP(
        "Pause", "Once you send a picture, you cannot get it back. Others can keep it or show it around."
    ),
    "pause.why.13-15": QT_TRANSLATE_NOOP(
        "Pause", "Once it is sent, you no longer choose who sees it. Some people ask for pictures to use them as a threat."
    ),
    "pause.why.16-17": QT_TRANSLATE_NOOP(
        "Pause", "Once it is sent, it is out of your hands. Some people collect pictures like this to press others for money or more."
    ),
    "pause.fault": QT_TRANSLATE_NOOP("Pause", "You are not in trouble. It is not your fault."),
    "pause.learn.title": QT_TRANSLATE_NOOP("Pause", "What your parent can learn"),
    "pause.app": QT_TRANSLATE_NOOP("Pause", "This app wanted to open it: {app}"),
    "pause.preview": QT_TRANSLATE_NOOP(
        "Pause", "A blur of your picture. Nobody can see what is in it."
    ),
    "pause.choices": QT_TRANSLATE_NOOP("Pause", "What would you like to do?"),
    "pause.stop": QT_TRANSLATE_NOOP("Pause", "Don't send it"),
    "pause.talk": QT_TRANSLATE_NOOP("Pause", "Talk to someone"),
    "pause.talk.named": QT_TRANSLATE_NOOP("Pause", "Talk to {name}"),
    "pause.talk.more": QT_TRANSLATE_NOOP("Pause", "We help you find the first words."),
    "pause.help": QT_TRANSLATE_NOOP("Pause", "Get help"),
    "pause.help.more": QT_TRANSLATE_NOOP("Pause", "People who listen and know what to do."),
    "pause.ask": QT_TRANSLATE_NOOP("Pause", "Ask a parent"),
    "pause.ask.more": QT_TRANSLATE_NOOP("Pause", "They say yes or no. They do not see the picture."),
    "pause.ask.waiting": QT_TRANSLATE_NOOP("Pause", "You have asked. There is no answer yet."),
    "pause.go": QT_TRANSLATE_NOOP("Pause", "Go on after a short pause"),
    "pause.go.more": QT_TRANSLATE_NOOP("Pause", "You wait {n} seconds. Then you choose again."),
    "pause.else": QT_TRANSLATE_NOOP("Pause", "Or is it one of these?"),
    "pause.asked_me": QT_TRANSLATE_NOOP("Pause", "Someone asked me for it"),
    "pause.sent": QT_TRANSLATE_NOOP("Pause", "I already sent it"),
    "pause.wrong": QT_TRANSLATE_NOOP("Pause", "This looks wrong"),
    # after a choice
    "ask.phone.title": QT_TRANSLATE_NOOP("Pause", "Or ring a parent"),
    "ask.phone": QT_TRANSLATE_NOOP("Pause", "They read you six digits. Type them here, and this one goes on."),
    "ask.phone.told": QT_TRANSLATE_NOOP("Pause", "The list keeps that digits were used, the time and where it was ({where})."),
    "ask.phone.digits": QT_TRANSLATE_NOOP("Pause", "Six digits"),
    "ask.phone.use": QT_TRANSLATE_NOOP("Pause", "Use the digits"),
    "ask.phone.right.title": QT_TRANSLATE_NOOP("Pause", "A parent said yes"),
    "pause.kept.delete": QT_TRANSLATE_NOOP("Pause", "Delete it for good"),
    "pause.kept.keep": QT_TRANSLATE_NOOP("Pause", "Keep it here for now"),
    "pause.deleted.title": QT_TRANSLATE_NOOP("Pause", "It is deleted"),
    "pause.asked.title": QT_TRANSLATE_NOOP("Pause", "You have asked"),
    "pause.noted.title": QT_TRANSLATE_NOOP("Pause", "Thank you for telling us"),
    "pause.failed.title": QT_TRANSLATE_NOOP("Pause", "That did not work"),
    # ask
    "ask.away": QT_TRANSLATE_NOOP("Pause", "This question also goes to: {names}"),
    "ask.away.young": QT_TRANSLATE_NOOP("Pause", "With it goes what the check saw, the line you pick and the time. The picture stays here."),
    "ask.away.teen": QT_TRANSLATE_NOOP("Pause", "With it go the line you pick and the time. The picture stays here."),
    "ask.title": QT_TRANSLATE_NOOP("Pause", "What is it for?"),
    "ask.school": QT_TRANSLATE_NOOP("Pause", "It is for school"),
    "ask.family": QT_TRANSLATE_NOOP("Pause", "It is a family picture"),
    "ask.medical": QT_TRANSLATE_NOOP("Pause", "It is for a doctor or nurse"),
    "ask.art": QT_TRANSLATE_NOOP("Pause", "It is art or a game"),
    "ask.mistake": QT_TRANSLATE_NOOP("Pause", "I think the check got it wrong"),
    "ask.other": QT_TRANSLATE_NOOP("Pause", "Something else. I would like to talk about it"),
    # go on
    "go.title": QT_TRANSLATE_NOOP("Pause", "Take a breath"),
    "go.lead": QT_TRANSLATE_NOOP("Pause", "Would you be fine if other people saw it too?"),
    "go.left": QT_TRANSLATE_NOOP("Pause", "Seconds left: {n}"),
    "go.over": QT_TRANSLATE_NOOP("Pause", "The pause is over. You choose."),
    "go.on": QT_TRANSLATE_NOOP("Pause", "Go on"),
    # wrong
    "wrong.title": QT_TRANSLATE_NOOP("Pause", "This looks wrong"),
    "wrong.lead": QT_TRANSLATE_NOOP(
        "Pause", "The check makes mistakes. Tell us, and we make a note for this one file. The note stays on this computer."
    ),
    "wrong.yes": QT_TRANSLATE_NOOP("Pause", "Yes, the check got it wrong"),
    "wrong.no": QT_TRANSLATE_NOOP("Pause", "No, go back"),
    # camera
    "camera.title": QT_TRANSLATE_NOOP("Pause", "The camera is on"),
    "camera.lead": QT_TRANSLATE_NOOP("Pause", "The program {app} is using the camera."),
    "camera.more": QT_TRANSLATE_NOOP(
        "Pause", "If that is you, all is well. You never have to show yourself to anyone. You can end a call at any time."
    ),
    "camera.silent": QT_TRANSLATE_NOOP("Pause", "Nobody is told of this card. It is not written down."),
    "camera.fine": QT_TRANSLATE_NOOP("Pause", "All is well"),
    "camera.pushed": QT_TRANSLATE_NOOP("Pause", "Someone wants me to show myself"),
    "pause.learn.never": QT_TRANSLATE_NOOP("Pause", "The picture, its name and who it was for are never in it."),
    "pause.file": QT_TRANSLATE_NOOP("Pause", "Your file: {name}"),
    "pause.files.more": QT_TRANSLATE_NOOP("Pause", "and {n} more"),
    "pause.lead.many": QT_TRANSLATE_NOOP("Pause", "These {n} files look like they might show private parts. That may be wrong."),
    "pause.lead.many.partial": QT_TRANSLATE_NOOP("Pause", "These {n} files look like they might show underwear or swimwear. That may be wrong."),
    "pause.lead.many.unchecked": QT_TRANSLATE_NOOP("Pause", "We could not look inside these {n} files, so we do not know what is in them."),
    "pause.lead.many.old": QT_TRANSLATE_NOOP("Pause", "You kept these {n} files here. Do you still need them?"),
    "pause.choices.many": QT_TRANSLATE_NOOP("Pause", "What would you like to do with all of them?"),
    "pause.one_by_one": QT_TRANSLATE_NOOP("Pause", "Look at them one by one"),
    "pause.more_waiting": QT_TRANSLATE_NOOP("Pause", "After this one, more wait: {n}"),
    "pause.stop.more.folder": QT_TRANSLATE_NOOP("Pause", "It stays in a safe place on this computer."),
    "pause.stop.more.browser": QT_TRANSLATE_NOOP("Pause", "The web page does not get it. Your file stays where it is."),
    "pause.stop.more.gate": QT_TRANSLATE_NOOP("Pause", "The app does not get it. Your file stays where it is."),
    "pause.stop.more.clipboard": QT_TRANSLATE_NOOP("Pause", "It stays out of what you copied."),
    "pause.stop.more.camera": QT_TRANSLATE_NOOP("Pause", "The web page does not get this camera picture."),
    "pause.kept.title.folder": QT_TRANSLATE_NOOP("Pause", "It is kept here"),
    "pause.kept.title.other": QT_TRANSLATE_NOOP("Pause", "It was not passed on"),
    "pause.kept.until": QT_TRANSLATE_NOOP("Pause", "That was a good moment to stop. It lies in a safe place on this computer until {day}. Then we ask you again."),
    "pause.kept.folder": QT_TRANSLATE_NOOP("Pause", "That was a good moment to stop. It lies in a safe place on this computer."),
    "pause.kept.browser": QT_TRANSLATE_NOOP("Pause", "That was a good moment to stop. The web page did not get it from this check. Your file is where it was."),
    "pause.kept.gate": QT_TRANSLATE_NOOP("Pause", "That was a good moment to stop. The app could not open it. Your file is where it was."),
    "pause.kept.clipboard": QT_TRANSLATE_NOOP("Pause", "That was a good moment to stop. It is no longer in what you copied. If it has a file, that is still where it was."),
    "pause.kept.camera": QT_TRANSLATE_NOOP("Pause", "That was a good moment to stop. The web page did not get this camera picture."),
    "pause.delete.title": QT_TRANSLATE_NOOP("Pause", "Delete it for good?"),
    "pause.delete.lead": QT_TRANSLATE_NOOP("Pause", "Nobody can get it back after that."),
    "pause.delete.yes": QT_TRANSLATE_NOOP("Pause", "Yes, delete it"),
    "pause.deleted": QT_TRANSLATE_NOOP("Pause", "The file is gone from this safe place. Copies in other places are still there."),
    "pause.asked": QT_TRANSLATE_NOOP("Pause", "Your parent can answer now. Until then it stays as it is."),
    "pause.asked.none": QT_TRANSLATE_NOOP("Pause", "It was not sent to the other computer."),
    "pause.asked.some": QT_TRANSLATE_NOOP("Pause", "Not all of them were sent to the other computer."),
    "pause.asked.home": QT_TRANSLATE_NOOP("Pause", "You have asked at home all the same. Your parent can answer on this computer. Until then it stays as it is."),
    "unsent.link-off": QT_TRANSLATE_NOOP("Pause", "The link to it is switched off."),
    "unsent.no-answerers": QT_TRANSLATE_NOOP("Pause", "No one may answer from there any more."),
    "unsent.too-many-asks": QT_TRANSLATE_NOOP("Pause", "Enough questions went there for now. Later it works again."),
    "unsent.link-full": QT_TRANSLATE_NOOP("Pause", "Too much still waits to go there."),
    "unsent.link-disk": QT_TRANSLATE_NOOP("Pause", "This computer could not write it down. Its disk may be full."),
    "unsent.link-damaged": QT_TRANSLATE_NOOP("Pause", "A file of the link is broken. A parent can look at it."),
    "pause.went.title.folder": QT_TRANSLATE_NOOP("Pause", "It is back in its folder"),
    "pause.went.title.other": QT_TRANSLATE_NOOP("Pause", "You can go on"),
    "pause.went.folder": QT_TRANSLATE_NOOP("Pause", "You can send it now. You can also still change your mind: you never have to send anything."),
    "pause.went.browser": QT_TRANSLATE_NOOP("Pause", "The web page can have it now. If nothing happens there, pick it once more. You never have to send anything."),
    "pause.went.gate": QT_TRANSLATE_NOOP("Pause", "The app can open it now. Try it there once more. You never have to send anything."),
    "pause.went.clipboard": QT_TRANSLATE_NOOP("Pause", "Copy it once more. This time it stays. You never have to send anything."),
    "pause.went.camera": QT_TRANSLATE_NOOP("Pause", "The web page can have the camera again. You can end a call at any time."),
    "pause.noted.parent": QT_TRANSLATE_NOOP("Pause", "We made a note. It still needs a parent's yes. You can ask for it."),
    "pause.noted.choose": QT_TRANSLATE_NOOP("Pause", "We made a note. It stays as it is until you choose."),
    "pause.failed": QT_TRANSLATE_NOOP("Pause", "Nothing was changed. {why}"),
    "ask.lead": QT_TRANSLATE_NOOP("Pause", "Pick what fits best."),
    "pause.noted.back": QT_TRANSLATE_NOOP("Pause", "Back to the choices"),
    "pause.failed.some": QT_TRANSLATE_NOOP("Pause", "It did not work for all of them. {why}"),
    "pause.answered.title": QT_TRANSLATE_NOOP("Pause", "Your parent has answered"),
    "pause.answered": QT_TRANSLATE_NOOP("Pause", "There is nothing left to choose here."),
    # of several files at once
    "pause.stop.many": QT_TRANSLATE_NOOP("Pause", "Don't send them"),
    "pause.stop.more.folder.many": QT_TRANSLATE_NOOP("Pause", "They stay in a safe place on this computer."),
    "pause.stop.more.browser.many": QT_TRANSLATE_NOOP("Pause", "The web page does not get them. Your files stay where they are."),
    "pause.stop.more.gate.many": QT_TRANSLATE_NOOP("Pause", "The app does not get them. Your files stay where they are."),
    "pause.kept.title.folder.many": QT_TRANSLATE_NOOP("Pause", "They are kept here"),
    "pause.kept.title.other.many": QT_TRANSLATE_NOOP("Pause", "They were not passed on"),
    "pause.kept.until.many": QT_TRANSLATE_NOOP("Pause", "That was a good moment to stop. They lie in a safe place on this computer until {day}. Then we ask you again."),
    "pause.kept.browser.many": QT_TRANSLATE_NOOP("Pause", "That was a good moment to stop. The web page did not get them from this check. Your files are where they were."),
    "pause.kept.gate.many": QT_TRANSLATE_NOOP("Pause", "That was a good moment to stop. The app could not open them. Your files are where they were."),
    "pause.kept.keep.many": QT_TRANSLATE_NOOP("Pause", "Keep them here for now"),
    "pause.kept.delete.many": QT_TRANSLATE_NOOP("Pause", "Delete all {n} for good"),
    "pause.delete.title.many": QT_TRANSLATE_NOOP("Pause", "Delete these {n} files for good?"),
    "pause.delete.lead.many": QT_TRANSLATE_NOOP("Pause", "Nobody can get them back after that."),
    "pause.delete.yes.many": QT_TRANSLATE_NOOP("Pause", "Yes, delete all {n}"),
    "pause.deleted.title.many": QT_TRANSLATE_NOOP("Pause", "They are deleted"),
    "pause.deleted.many": QT_TRANSLATE_NOOP("Pause", "The files are gone from this safe place. Copies in other places are still there."),
    "pause.went.title.folder.many": QT_TRANSLATE_NOOP("Pause", "They are back where they were"),
    "pause.went.folder.many": QT_TRANSLATE_NOOP("Pause", "You can send them now. You can also still change your mind: you never have to send anything."),
    "pause.went.browser.many": QT_TRANSLATE_NOOP("Pause", "The web page can have them now. If nothing happens there, pick them once more. You never have to send anything."),
    "pause.went.gate.many": QT_TRANSLATE_NOOP("Pause", "The app can open them now. Try it there once more. You never have to send anything."),
    "wrong.lead.many": QT_TRANSLATE_NOOP("Pause", "The check makes mistakes. Tell us, and we make a note for each of these {n} files. The notes stay on this computer."),
}  # fmt: skip
