"""
The one table of what is recorded, what a parent sees, and what is disclosed of it to the child.

For each layer, age profile and event. Recorder, parent's views and the app's words all come from here,
so they cannot differ. Whatever a policy says, no picture, file name, recipient or text is ever recorded.
"""

import msgspec

from scanner.schema import (
    PARENTS,
    Action,
    DecidedBy,
    DisclosedEvent,
    Fact,
    ItemEvent,
    Layer,
    Policy,
    Profile,
    Record,
    RecordKind,
    Seen,
)


class Disclosure(msgspec.Struct, frozen=True):
    """
    One cell of the table. `recorded`: whether the log says that the event happened, and when.

    Of an unrecorded event, at most a running total is known.
    """

    recorded: bool
    seen: Seen
    facts: tuple[Fact, ...] = ()


_NOTHING = Disclosure(recorded=False, seen=Seen.NEVER)
_COUNTED = Disclosure(recorded=True, seen=Seen.AS_COUNT)
# One total beside the marks and no records: even a count by day could point to the single picture concerned.
_TOTAL = Disclosure(recorded=False, seen=Seen.AS_COUNT)
_ASKED = Disclosure(recorded=True, seen=Seen.AT_ONCE, facts=(Fact.LINE, Fact.LAYER))
_ANSWERED = Disclosure(
    recorded=True, seen=Seen.IN_LIST, facts=(Fact.ANSWER, Fact.DECIDED_BY, Fact.LAYER)
)
_OWN_CHOICE = Disclosure(recorded=True, seen=Seen.IN_LIST, facts=(Fact.DECIDED_BY, Fact.LAYER))

_YOUNG: dict[ItemEvent, Disclosure] = {
    ItemEvent.PASSED: _COUNTED,
    ItemEvent.STOPPED: Disclosure(
        recorded=True, seen=Seen.IN_LIST, facts=(Fact.KIND, Fact.LAYER, Fact.DECIDED_BY)
    ),
    ItemEvent.WENT_ON: _OWN_CHOICE,
    ItemEvent.DELETED: _OWN_CHOICE,
    ItemEvent.ASKED: _ASKED,
    ItemEvent.ANSWERED: _ANSWERED,
    ItemEvent.FALSE_ALARM: _TOTAL,
    ItemEvent.COPIED: _NOTHING,
    ItemEvent.ASKED_AGAIN: _NOTHING,
}
# From 13 on a parent sees that there was a pause and where, and what the child itself asks them.
_TEEN: dict[ItemEvent, Disclosure] = {
    **_YOUNG,
    ItemEvent.STOPPED: Disclosure(
        recorded=True, seen=Seen.IN_LIST, facts=(Fact.LAYER, Fact.DECIDED_BY)
    ),
    ItemEvent.WENT_ON: Disclosure(recorded=True, seen=Seen.AS_COUNT, facts=(Fact.DECIDED_BY,)),
    ItemEvent.DELETED: _NOTHING,
}
_BY_PROFILE = {
    Profile.UNDER_10: _YOUNG,
    Profile.AGE_10_12: _YOUNG,
    Profile.AGE_13_15: _TEEN,
    Profile.AGE_16_17: _TEEN,
}
# A running camera gives frames without end: a frame that passes is no event.
_BY_LAYER = {(Layer.CAMERA, ItemEvent.PASSED): _NOTHING}

TABLE: dict[tuple[Layer, Profile, ItemEvent], Disclosure] = {
    (layer, profile, event): _BY_LAYER.get((layer, event), cell)
    for layer in Layer
    for profile, cells in _BY_PROFILE.items()
    for event, cell in cells.items()
}

# Records about the protection itself are seen at every age; these even without opening the log.
_AT_ONCE = frozenset({RecordKind.FAULT, RecordKind.WRONG_TRY})


def disclosure(layer: Layer, policy: Policy, event: ItemEvent) -> Disclosure:
    """Look up a cell; the parents' setting moves a pause from the list to "at once"."""
    cell = TABLE[layer, policy.profile, event]
    if event is ItemEvent.STOPPED and policy.tell_parent:
        return msgspec.structs.replace(cell, seen=Seen.AT_ONCE)
    return cell


def disclosed(layer: Layer, policy: Policy, *, set_up: bool = True) -> tuple[DisclosedEvent, ...]:
    """
    List what the child is shown about a parent's view, one entry for each event.

    Before set-up nothing can be recorded; only the pauses of files that are still held then are recorded later.
    """
    cells = {event: disclosure(layer, policy, event) for event in ItemEvent}
    if not set_up:
        later = ItemEvent.STOPPED if layer is Layer.FOLDER else None
        cells = {event: cell if event is later else _NOTHING for event, cell in cells.items()}
    return tuple(DisclosedEvent(event, cell.seen, cell.facts) for event, cell in cells.items())


def recorded_kinds(policy: Policy) -> tuple[RecordKind, ...]:
    """List the kinds of records that a log can get under these rules."""
    return tuple(kind for kind in RecordKind if _can_be_recorded(kind, policy))


def _can_be_recorded(kind: RecordKind, policy: Policy) -> bool:
    events = {event_of(kind, action, by) for action in Action for by in DecidedBy}
    return any(
        event is None or disclosure(layer, policy, event).recorded
        for event in events
        for layer in Layer
    )


def event_of(kind: RecordKind, action: str = "", decided_by: str = "") -> ItemEvent | None:
    """Return the item event that a record is about; None for a record about the protection itself."""
    by_parent = decided_by in PARENTS
    match kind:
        case RecordKind.VERDICT:
            return ItemEvent.PASSED if action == Action.ALLOW else ItemEvent.STOPPED
        case RecordKind.RELEASED:
            return ItemEvent.ANSWERED if by_parent else ItemEvent.WENT_ON
        case RecordKind.DELETED:
            return ItemEvent.ANSWERED if by_parent else ItemEvent.DELETED
        case RecordKind.REQUESTED:
            return ItemEvent.ASKED
        case RecordKind.ANSWERED:
            return ItemEvent.ANSWERED
        case RecordKind.FALSE_ALARM:
            return ItemEvent.FALSE_ALARM
        case RecordKind.EXPIRED:
            return ItemEvent.ASKED_AGAIN
        case _:
            return None


def seen(record: Record, policy: Policy) -> Seen:
    """Return how a parent sees one record, however old the record is."""
    event = _event(record)
    if event is None:
        return Seen.AT_ONCE if kind_of(record) in _AT_ONCE else Seen.IN_LIST
    return disclosure(_layer(record), policy, event).seen


def cut(record: Record, policy: Policy) -> Record:
    """
    Return a record without the fields that a parent may not see.

    Older records hold more than is recorded today.
    """
    event = _event(record)
    if event is None:
        return record
    facts = disclosure(_layer(record), policy, event).facts
    # Its reason is the kind of the merged records, not a fact about one item.
    merged = record.kind is RecordKind.MERGED
    reason = Fact.KIND in facts or Fact.LINE in facts or merged
    return msgspec.structs.replace(
        record,
        reason=record.reason if reason else "",
        source="",
        content="",
        layer=record.layer if Fact.LAYER in facts else "",
        media="",
        size=0,
        score=0,
        decided_by=record.decided_by if Fact.DECIDED_BY in facts else "",
    )


def kind_of(record: Record) -> RecordKind:
    """Return the kind of event; for a merged record, the kind of the records it counts."""
    merged = record.kind is RecordKind.MERGED and record.reason in set(RecordKind)
    return RecordKind(record.reason) if merged else record.kind


def _event(record: Record) -> ItemEvent | None:
    # Records from before `decided_by` existed hold the decider as their reason.
    return event_of(kind_of(record), record.action, record.decided_by or record.reason)


def _layer(record: Record) -> Layer:
    return Layer(record.layer) if record.layer in set(Layer) else Layer.FOLDER
