"""The disclosure in words: a parent's view of each event, from the table that the service sends along."""

from collections.abc import Iterable

from scanner.channel import messages as m
from scanner.channel.values import DisclosedEvent, Fact, ItemEvent, Seen
from ui.text import SENTENCES, say, say_code
from ui.when import day, is_today, time

# If the service sends no table, the text names the most that a parent could learn.
_MOST = tuple(
    DisclosedEvent(event, Seen.AT_ONCE, (Fact.KIND, Fact.LAYER, Fact.LINE)) for event in ItemEvent
)
# What the child itself can do with a file.
CHOICES = (
    ItemEvent.ASKED,
    ItemEvent.WENT_ON,
    ItemEvent.DELETED,
    ItemEvent.FALSE_ALARM,
    ItemEvent.COPIED,
)
# Every event of an item that is recorded; asking a second time is not.
_EVENTS = (ItemEvent.PASSED, *CHOICES, ItemEvent.ANSWERED)


def cell(table: Iterable[DisclosedEvent], event: ItemEvent) -> DisclosedEvent:
    """Find the entry of an event."""
    found = {disclosed.event: disclosed for disclosed in (*_MOST, *table)}
    return found[event]


def of_pause(items: tuple[m.HeldItem, ...]) -> str:
    """Say what a parent learns of a pause, before any choice."""
    item = items[0]
    disclosed = cell(item.disclosed, ItemEvent.STOPPED)
    many, key = len(items), f"disclosed.stopped.{disclosed.seen}"
    in_rows = disclosed.seen in (Seen.AT_ONCE, Seen.IN_LIST)
    if many > 1 and in_rows:
        words = [say(f"{key}.many", n=many)]
    elif in_rows and not is_today(item.since):
        words = [say(f"{key}.day", day=day(item.since), time=time(item.since))]
    else:
        words = [say(key, time=time(item.since))]
    if in_rows:
        if Fact.KIND in disclosed.facts and item.reasons:
            words.append(say("disclosed.kind", why=_why(item)))
        if Fact.LAYER in disclosed.facts:
            words.append(say("disclosed.layer", where=where(item)))
        words.append(say("pause.learn.never"))
    return " ".join(words)


def of_choice(item: m.HeldItem, event: ItemEvent, *, several: bool = False) -> str:
    """Say what a parent learns of a choice, before it is made: about an item, or several like it."""
    key = f"disclosed.{event}.{cell(item.disclosed, event).seen}"
    many = f"{key}.many"
    return say(many if several and many in SENTENCES else key, where=where(item))


def of_rules(table: tuple[DisclosedEvent, ...]) -> list[str]:
    """List what a parent learns under the rules in force, one sentence an event."""
    paused = cell(table, ItemEvent.STOPPED)
    first = {Seen.AT_ONCE: "disclosed.paused", Seen.IN_LIST: "disclosed.paused.in-list"}
    lines = [say(first.get(paused.seen, f"disclosed.stopped.{paused.seen}"))]
    for event in _EVENTS:
        disclosed = cell(table, event)
        lines.append(say(f"disclosed.{event}.{disclosed.seen}", where=say("disclosed.rules.where")))
    return [*lines, say("disclosed.guard"), say("disclosed.opened")]


def where(item: m.HeldItem) -> str:
    """Name the place where an item was met, in the middle of a sentence."""
    return say_code("met", item.layer)


def _why(item: m.HeldItem) -> str:
    words = say_code("reason", item.reasons[0])
    return words[:1].lower() + words[1:]
