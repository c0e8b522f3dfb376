"""Five short steps for each situation a child may be in."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Routes"
TEXTS = {
    "route.title": QT_TRANSLATE_NOOP("Routes", "Is someone pressuring you?"),
    "route.lead": QT_TRANSLATE_NOOP("Routes", "Pick what is closest. Nobody sees what you pick here."),
    "route.fault": QT_TRANSLATE_NOOP(
        "Routes", "This is not your fault, and you are not in trouble. You did well to look here."
    ),
    "route.now": QT_TRANSLATE_NOOP("Routes", "What you can do now"),
    "route.friend": QT_TRANSLATE_NOOP("Routes", "A friend"),
    "route.friend.more": QT_TRANSLATE_NOOP("Routes", "Someone I know in real life asked me."),
    "route.online": QT_TRANSLATE_NOOP("Routes", "Someone I only know online"),
    "route.online.more": QT_TRANSLATE_NOOP("Routes", "We met in a game, a chat or an app."),
    "route.agency": QT_TRANSLATE_NOOP("Routes", "A \"model agency\" or someone who pays"),
    "route.agency.more": QT_TRANSLATE_NOOP("Routes", "They offer money, gifts or a job."),
    "route.threat": QT_TRANSLATE_NOOP("Routes", "Someone who threatens me"),
    "route.threat.more": QT_TRANSLATE_NOOP("Routes", "They say they will show it or hurt me."),
    "route.camera": QT_TRANSLATE_NOOP("Routes", "They want me on camera"),
    "route.camera.more": QT_TRANSLATE_NOOP("Routes", "They ask me to show myself in a call."),
    "route.hacked": QT_TRANSLATE_NOOP("Routes", "A friend who sounds odd"),
    "route.hacked.more": QT_TRANSLATE_NOOP("Routes", "It may not be my friend who writes."),
    "route.sent": QT_TRANSLATE_NOOP("Routes", "I already sent it"),
    "route.sent.more": QT_TRANSLATE_NOOP("Routes", "There is still a lot you can do."),
    # a friend
    "route.friend.1": QT_TRANSLATE_NOOP("Routes", "You can say no. A good friend will get it."),
    "route.friend.2": QT_TRANSLATE_NOOP("Routes", "You do not have to say why."),
    "route.friend.3": QT_TRANSLATE_NOOP("Routes", "You can write: \"I don't send that kind of picture.\""),
    "route.friend.4": QT_TRANSLATE_NOOP("Routes", "If they ask again and again, take a break from the chat."),
    "route.friend.5": QT_TRANSLATE_NOOP("Routes", "Tell someone you trust. It helps to say it out loud."),
    # only known online
    "route.online.1": QT_TRANSLATE_NOOP("Routes", "Stop writing back. You do not owe them a thing."),
    "route.online.2": QT_TRANSLATE_NOOP("Routes", "They may not be who they say they are, or as old."),
    "route.online.3": QT_TRANSLATE_NOOP("Routes", "Keep the chat. Take a screenshot of the words, not of private pictures."),
    "route.online.4": QT_TRANSLATE_NOOP("Routes", "Then block them."),
    "route.online.5": QT_TRANSLATE_NOOP("Routes", "Tell an adult you trust today."),
    # agency, money
    "route.agency.1": QT_TRANSLATE_NOOP("Routes", "A real agency does not ask a child for such a picture. This is a trick."),
    "route.agency.2": QT_TRANSLATE_NOOP("Routes", "Send nothing, even if the money sounds good."),
    "route.agency.3": QT_TRANSLATE_NOOP("Routes", "Keep your name, your school and your street to yourself."),
    "route.agency.4": QT_TRANSLATE_NOOP("Routes", "Keep the chat. Then block them."),
    "route.agency.5": QT_TRANSLATE_NOOP("Routes", "Tell an adult you trust today."),
    # threat
    "route.threat.1": QT_TRANSLATE_NOOP("Routes", "Do not pay, and send nothing more. Paying does not make them stop."),
    "route.threat.2": QT_TRANSLATE_NOOP("Routes", "Stop writing back. You may be scared. Many have been here and got out."),
    "route.threat.3": QT_TRANSLATE_NOOP("Routes", "Keep the chat. Take a screenshot of the words and the name."),
    "route.threat.4": QT_TRANSLATE_NOOP("Routes", "Block them. Do not delete your account or the chat."),
    "route.threat.5": QT_TRANSLATE_NOOP("Routes", "Tell an adult now, or call a help line. If you are in danger, call for help at once."),
    # camera
    "route.camera.1": QT_TRANSLATE_NOOP("Routes", "You never have to show yourself. Not even for a second."),
    "route.camera.2": QT_TRANSLATE_NOOP("Routes", "Turn the camera off or put your hand on it."),
    "route.camera.3": QT_TRANSLATE_NOOP("Routes", "End the call. You do not have to say goodbye."),
    "route.camera.4": QT_TRANSLATE_NOOP("Routes", "The person you see may be an old film of someone else."),
    "route.camera.5": QT_TRANSLATE_NOOP("Routes", "Tell an adult you trust what they wanted."),
    # hacked friend
    "route.hacked.1": QT_TRANSLATE_NOOP("Routes", "Stop and wait. Someone may have taken your friend's account."),
    "route.hacked.2": QT_TRANSLATE_NOOP("Routes", "Send nothing, and do not open any link."),
    "route.hacked.3": QT_TRANSLATE_NOOP("Routes", "Ask your friend in another way: call, or ask at school."),
    "route.hacked.4": QT_TRANSLATE_NOOP("Routes", "If it was not them, they can get the account back. Warn your other friends."),
    "route.hacked.5": QT_TRANSLATE_NOOP("Routes", "Tell an adult you trust about it."),
    # already sent
    "route.sent.1": QT_TRANSLATE_NOOP("Routes", "Do not pay, and send nothing more."),
    "route.sent.2": QT_TRANSLATE_NOOP("Routes", "Keep the chat. It can help to find the person."),
    "route.sent.3": QT_TRANSLATE_NOOP("Routes", "Block them. If the app can take the picture back, do that first."),
    "route.sent.4": QT_TRANSLATE_NOOP("Routes", "Tell an adult you trust. You do not have to show the picture."),
    "route.sent.5": QT_TRANSLATE_NOOP("Routes", "Ask a service below to take it off the web. They help for free."),
    "route.step": QT_TRANSLATE_NOOP("Routes", "Step {n}: {step}"),
    # talk
    "talk.title": QT_TRANSLATE_NOOP("Routes", "Talk to someone you trust"),
    "talk.title.named": QT_TRANSLATE_NOOP("Routes", "Talk to {name}"),
    "talk.lead": QT_TRANSLATE_NOOP(
        "Routes", "Saying it is the hardest part. It gets lighter after that. You could start like this:"
    ),
    "talk.words": QT_TRANSLATE_NOOP(
        "Routes", "\"Something is going on, and I need help. I don't know how to say it. Can you listen and not be mad?\""
    ),
    "talk.copy": QT_TRANSLATE_NOOP("Routes", "Copy these words"),
    "talk.copied": QT_TRANSLATE_NOOP("Routes", "Copied. You can paste them into a message."),
    "talk.who": QT_TRANSLATE_NOOP("Routes", "Who could it be?"),
    "talk.who.1": QT_TRANSLATE_NOOP("Routes", "Mum, dad or who you live with"),
    "talk.who.2": QT_TRANSLATE_NOOP("Routes", "A grandparent, an aunt, an uncle, a big sister or brother"),
    "talk.who.3": QT_TRANSLATE_NOOP("Routes", "A teacher, a coach or the school nurse"),
    "talk.who.4": QT_TRANSLATE_NOOP("Routes", "A friend's mum or dad"),
    "talk.first": QT_TRANSLATE_NOOP("Routes", "If the first one does not listen, try the next. Do not give up."),
}  # fmt: skip
