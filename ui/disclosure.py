"""The disclosure in words: a parent's view of each event, from the table that the service sends along."""

from collections.abc import Iterable

from scanner.channel import messages as m
from scanner.channel.values import Fact, ItemEvent, Seen, Told
from ui.text import say, say_code
from ui.when import time

# Without a table (a service that sends none) the most that could be true is said.
_MOST = tuple(Told(event, Seen.AT_ONCE, (Fact.KIND, Fact.LAYER, Fact.LINE)) for event in ItemEvent)
_CHOICES = (
    ItemEvent.ASKED,
    ItemEvent.WENT_ON,
    ItemEvent.DELETED,
    ItemEvent.FALSE_ALARM,
    ItemEvent.COPIED,
)


def cell(table: Iterable[Told], event: ItemEvent) -> Told:
    """Find the entry of an event."""
    found = {told.event: told for told in (*_MOST, *table)}
    return found[event]


def of_pause(items: tuple[m.HeldItem, ...]) -> str:
    """Say what a parent learns of a pause, before any choice."""
    item = items[0]
    told = cell(item.told, ItemEvent.STOPPED)
    at, many = time(item.since), len(items)
    key = f"told.stopped.{told.seen}"
    if many > 1 and told.seen in (Seen.AT_ONCE, Seen.IN_LIST):
        words = [say(f"{key}.many", n=many, time=at)]
    else:
        words = [say(key, time=at)]
    if told.seen in (Seen.AT_ONCE, Seen.IN_LIST):
        if Fact.KIND in told.facts and item.reasons:
            words.append(say("told.kind", why=_why(item)))
        if Fact.LAYER in told.facts:
            words.append(say("told.layer", where=where(item)))
        words.append(say("pause.learn.never"))
    return " ".join(words)


def of_choice(item: m.HeldItem, event: ItemEvent) -> str:
    """Say what a parent learns of a choice, before it is made."""
    told = cell(item.told, event)
    return say(f"told.{event}.{told.seen}", where=where(item))


def of_rules(table: tuple[Told, ...]) -> list[str]:
    """List what a parent learns under the rules in force, one sentence an event."""
    paused = cell(table, ItemEvent.STOPPED)
    first = {Seen.AT_ONCE: "told.paused", Seen.IN_LIST: "told.paused.in-list"}
    lines = [say(first.get(paused.seen, f"told.stopped.{paused.seen}"))]
    for event in _CHOICES:
        told = cell(table, event)
        lines.append(say(f"told.{event}.{told.seen}", where=say("told.rules.where")))
    return [*lines, say("told.opened")]


def where(item: m.HeldItem) -> str:
    """Name the place where an item was met, in the middle of a sentence."""
    return say_code("met", item.layer)


def _why(item: m.HeldItem) -> str:
    words = say_code("reason", item.reasons[0])
    return words[:1].lower() + words[1:]
