"""True words for each kind of item: where it is now, and where it goes."""

from scanner.channel import messages as m
from scanner.channel.values import Layer
from ui.pause.group import Group, kind_of
from ui.text import SENTENCES, say, say_code
from ui.when import day


def title(group: Group) -> str:
    """The title of a pause."""
    keys = {"unchecked": "pause.title.unchecked", "old": "pause.title.old"}
    return say(keys.get(kind_of(group[0]), "pause.title"))


def lead(group: Group) -> str:
    """The sentence about what the check says of the items."""
    kind = kind_of(group[0])
    stem = "pause.lead" if len(group) == 1 else "pause.lead.many"
    return say(stem if kind == "nudity" else f"{stem}.{kind}", n=len(group))


def say_of(key: str, group: Group) -> str:
    """The sentence about these items: where there are several, the one for several, if there is one."""
    several = f"{key}.many"
    return say(several if len(group) > 1 and several in SENTENCES else key, n=len(group))


def stop_more(group: Group) -> str:
    """The sentence about what "Don't send it" does."""
    return say_of(f"pause.stop.more.{group[0].layer}", group)


def is_kept(item: m.HeldItem) -> bool:
    """Return whether the file itself lies in the hold area, so that it can be deleted there."""
    return item.layer is Layer.FOLDER


def kept_title(group: Group) -> str:
    """The title after "Don't send it"."""
    return say_of(f"pause.kept.title.{'folder' if is_kept(group[0]) else 'other'}", group)


def kept(group: Group, until: int | None = None) -> str:
    """The place of the items after "Don't send it"; `until`: when the child is asked again, if that is known."""
    if is_kept(group[0]) and until is not None:
        key = "pause.kept.until" if len(group) == 1 else "pause.kept.until.many"
        return say(key, day=day(until))
    return say_of(f"pause.kept.{group[0].layer}", group)


def asked(group: Group, not_sent: tuple[str, ...]) -> str:
    """
    The sentences after asking.

    `not_sent`: codes for what was not sent to another computer. That none is paired is said only if the page had
    named one.
    """
    codes = [code for code in not_sent if code != "no-answerers" or group[0].goes_to]
    if not codes:
        return say("pause.asked")
    how_many = say("pause.asked.none" if len(codes) == len(group) else "pause.asked.some")
    return " ".join((how_many, say_code("unsent", codes[0]), say("pause.asked.home")))


def went(group: Group) -> tuple[str, str]:
    """Title and sentence after going on."""
    item = group[0]
    back = is_kept(item) and item.returns_to
    title_key = "pause.went.title.folder" if back else "pause.went.title.other"
    return say_of(title_key, group), say_of(f"pause.went.{item.layer}", group)


def noted(group: Group) -> str:
    """The effect of saying "wrong": a note, while the items stay."""
    return say("pause.noted.parent" if group[0].go_on_after < 0 else "pause.noted.choose")
