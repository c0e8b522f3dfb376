"""Setting up, with the child present."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "FirstRun"
TEXTS = {
    "first.title": QT_TRANSLATE_NOOP("FirstRun", "Set up together"),
    "first.step": QT_TRANSLATE_NOOP("FirstRun", "{n} of {total}"),
    # together
    "first.together": QT_TRANSLATE_NOOP("FirstRun", "Sit down together"),
    "first.together.lead": QT_TRANSLATE_NOOP("FirstRun", "Beforehand works best when parent and child set it up side by side. It never hides, and it cannot be put on a computer in secret."),
    "first.together.child": QT_TRANSLATE_NOOP("FirstRun", "My child sits beside me"),
    "first.together.me": QT_TRANSLATE_NOOP("FirstRun", "For you who will use this computer: you may ask about every page. You may say what you do not like."),
    # does and does not
    "first.does": QT_TRANSLATE_NOOP("FirstRun", "What it does, and what it does not"),
    "first.does.1": QT_TRANSLATE_NOOP("FirstRun", "It looks at new pictures and videos in the folders you choose, on this computer only."),
    "first.does.2": QT_TRANSLATE_NOOP("FirstRun", "If one might show private parts, it puts it aside and asks: do you want to send this?"),
    "first.does.3": QT_TRANSLATE_NOOP("FirstRun", "It writes down that there was a pause. Not the picture, not its name, not who it was for."),
    "first.not": QT_TRANSLATE_NOOP("FirstRun", "What it does not do"),
    "first.not.1": QT_TRANSLATE_NOOP("FirstRun", "It does not read messages, watch the screen or follow web pages."),
    "first.not.2": QT_TRANSLATE_NOOP("FirstRun", "It shows no picture to parents, and sends nothing anywhere."),
    "first.not.3": QT_TRANSLATE_NOOP("FirstRun", "It is often wrong, and it misses things. It does not replace talking."),
    "first.not.4": QT_TRANSLATE_NOOP("FirstRun", "It does not see other devices, or programs with a camera of their own."),
    # born
    "first.born": QT_TRANSLATE_NOOP("FirstRun", "When was the child born who uses this account?"),
    "first.born.lead": QT_TRANSLATE_NOOP("FirstRun", "The year decides which rules are used. They change with the birthdays, and your child is told."),
    "first.born.year": QT_TRANSLATE_NOOP("FirstRun", "Year"),
    "first.born.month": QT_TRANSLATE_NOOP("FirstRun", "Month"),
    "first.born.rules": QT_TRANSLATE_NOOP("FirstRun", "Rules for {profile}"),
    "first.adult": QT_TRANSLATE_NOOP("FirstRun", "This is for children under 18"),
    "first.adult.lead": QT_TRANSLATE_NOOP("FirstRun", "Adults decide for themselves what they send. Beforehand will not be set up for an adult."),
    "first.adult.more": QT_TRANSLATE_NOOP("FirstRun", "If someone is watching you or put this here without asking you, the people below can help. If someone threatens you with pictures, they can help as well."),
    "first.adult.close": QT_TRANSLATE_NOOP("FirstRun", "Close without setting up"),
    # account
    "first.account": QT_TRANSLATE_NOOP("FirstRun", "This account"),
    "first.account.admin": QT_TRANSLATE_NOOP("FirstRun", "This account is an administrator. Whoever uses it can switch everything off or remove it."),
    "first.account.admin.more": QT_TRANSLATE_NOOP("FirstRun", "A child should have a standard account. You can go on now and change the account later: make a second account for yourself as administrator, then make this one a standard account."),
    "first.account.standard": QT_TRANSLATE_NOOP("FirstRun", "This is a standard account. Good: it cannot change the rest of the computer."),
    # folders
    "first.folders": QT_TRANSLATE_NOOP("FirstRun", "Folders found on this computer"),
    "first.folders.lead": QT_TRANSLATE_NOOP("FirstRun", "From these folders pictures are usually sent. You can change the list later under Rules."),
    "first.folders.none": QT_TRANSLATE_NOOP("FirstRun", "No folder was found. Please add the one where pictures are kept."),
    "first.folders.asking": QT_TRANSLATE_NOOP("FirstRun", "Looking for folders…"),
    "first.adult_name": QT_TRANSLATE_NOOP("FirstRun", "A person your child trusts (can stay empty)"),
    # passphrase
    "first.pass": QT_TRANSLATE_NOOP("FirstRun", "The parents' passphrase"),
    "first.pass.lead": QT_TRANSLATE_NOOP("FirstRun", "It opens the list, the requests and the rules. Your child should not know it."),
    # recovery
    "first.code": QT_TRANSLATE_NOOP("FirstRun", "Write down this code"),
    "first.code.lead": QT_TRANSLATE_NOOP("FirstRun", "If you forget the passphrase, only this code helps. It is shown once. Write it on paper. Then you type it in, so that we both know it is right."),
    "first.code.is": QT_TRANSLATE_NOOP("FirstRun", "Recovery code"),
    "first.code.back": QT_TRANSLATE_NOOP("FirstRun", "The code, typed from your paper"),
    "first.code.making": QT_TRANSLATE_NOOP("FirstRun", "Making the keys. This takes a few seconds…"),
    "first.code.check": QT_TRANSLATE_NOOP("FirstRun", "Check the code"),
    "first.code.hide": QT_TRANSLATE_NOOP("FirstRun", "I have written it down"),
    "first.code.show": QT_TRANSLATE_NOOP("FirstRun", "Show the code again"),
    # test
    "first.try": QT_TRANSLATE_NOOP("FirstRun", "Try it"),
    "first.try.lead": QT_TRANSLATE_NOOP("FirstRun", "The test card is a drawing with no person in it that the check takes for private parts. We put it into a folder, just as a program would."),
    "first.try.go": QT_TRANSLATE_NOOP("FirstRun", "Put the test card into {folder}"),
    "first.try.waiting": QT_TRANSLATE_NOOP("FirstRun", "The card is in the folder. Waiting for the check…"),
    "first.try.worked": QT_TRANSLATE_NOOP("FirstRun", "It works: the card was stopped before it could be sent."),
    "first.try.late": QT_TRANSLATE_NOOP("FirstRun", "The card was not stopped. Please look at the overview in the parents' area."),
    "first.try.skip": QT_TRANSLATE_NOOP("FirstRun", "Without a test"),
    "first.end": QT_TRANSLATE_NOOP("FirstRun", "All set"),
    "first.end.lead": QT_TRANSLATE_NOOP("FirstRun", "The sign in the corner of the screen shows that Beforehand is on. Everyone who uses this computer can click it."),
    "first.end.talk": QT_TRANSLATE_NOOP("FirstRun", "One thing to tell your child now: \"If something scares you online, come to me. You will not be in trouble.\""),
    "first.look_away": QT_TRANSLATE_NOOP("FirstRun", "Now please let your child look away for a moment: what comes next is for you alone."),
    "sheet.save": QT_TRANSLATE_NOOP("FirstRun", "Save a sheet to print"),
    "sheet.where": QT_TRANSLATE_NOOP("FirstRun", "Where should the sheet go?"),
    "sheet.saved": QT_TRANSLATE_NOOP("FirstRun", "The sheet is saved. Print it, then delete the file."),
    "sheet.title": QT_TRANSLATE_NOOP("FirstRun", "Beforehand: recovery code"),
    "sheet.lead": QT_TRANSLATE_NOOP("FirstRun", "Whoever has this code can open the parents' area. It is the only help if the passphrase is forgotten."),
    "sheet.keep": QT_TRANSLATE_NOOP("FirstRun", "Keep this sheet where your child does not look. Delete the file after printing."),
    "first.try.back": QT_TRANSLATE_NOOP("FirstRun", "It works: the card was stopped, then given back. We have put it away again."),
    "first.try.skip.ask": QT_TRANSLATE_NOOP("FirstRun", "Without the test you do not know whether pictures are really looked at. Go on all the same?"),
    "first.try.skip.yes": QT_TRANSLATE_NOOP("FirstRun", "Go on without the test"),
    "first.try.skip.no": QT_TRANSLATE_NOOP("FirstRun", "No, try it now"),
}  # fmt: skip
