"""One table for what is recorded, what a parent sees, and what is disclosed to the child."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner.policy import disclosure, profiles
from scanner.schema import (
    Action,
    DecidedBy,
    Fact,
    ItemEvent,
    Layer,
    Policy,
    Profile,
    Record,
    RecordKind,
    Seen,
)

OLD = Record(
    wall=1, mono=1, boot="00112233", kind=RecordKind.VERDICT, action="hold", reason="nudity",
    source="rule", content="c" * 32, layer="folder", media="jpeg", size=9, score=9,
)  # fmt: skip


def test_the_table_has_every_layer_profile_and_event() -> None:
    assert set(disclosure.TABLE) == {
        (layer, profile, event) for layer in Layer for profile in Profile for event in ItemEvent
    }


def test_of_what_is_not_recorded_nobody_sees_more_than_the_total_of_false_alarms() -> None:
    for (_layer, _profile, event), cell in disclosure.TABLE.items():
        total = event is ItemEvent.FALSE_ALARM
        assert cell.recorded or cell.seen is (Seen.AS_COUNT if total else Seen.NEVER)
        assert cell.facts == () or cell.recorded


@settings(deadline=None, max_examples=40)
@given(policy=st.from_type(Policy), layer=st.sampled_from(Layer), event=st.sampled_from(ItemEvent))
def test_the_disclosure_to_the_child_is_the_cell(
    policy: Policy, layer: Layer, event: ItemEvent
) -> None:
    (reported,) = [
        reported for reported in disclosure.disclosed(layer, policy) if reported.event is event
    ]
    cell = disclosure.disclosure(layer, policy, event)
    assert (reported.seen, reported.facts) == (cell.seen, cell.facts)


@pytest.mark.parametrize("profile", list(Profile))
def test_a_pause_is_shown_at_once_only_where_the_parents_switch_says_so(profile: Profile) -> None:
    policy = profiles.built_in(profile)
    seen = disclosure.disclosure(Layer.FOLDER, policy, ItemEvent.STOPPED).seen
    assert (seen is Seen.AT_ONCE) == policy.tell_parent
    assert policy.tell_parent == (profile in (Profile.UNDER_10, Profile.AGE_10_12))


@pytest.mark.parametrize("profile", [Profile.AGE_13_15, Profile.AGE_16_17])
def test_from_13_a_parent_reads_only_the_pause_and_what_was_asked(profile: Profile) -> None:
    policy = profiles.built_in(profile)
    rows = {
        event: set(cell.facts)
        for layer in Layer
        for event in ItemEvent
        if (cell := disclosure.disclosure(layer, policy, event)).seen
        in (Seen.AT_ONCE, Seen.IN_LIST)
    }
    assert set(rows) == {ItemEvent.STOPPED, ItemEvent.ASKED, ItemEvent.ANSWERED}
    assert Fact.KIND not in rows[ItemEvent.STOPPED]


def test_false_alarms_are_a_total_without_a_record_at_every_age() -> None:
    for (_layer, _profile, event), cell in disclosure.TABLE.items():
        if event is ItemEvent.FALSE_ALARM:
            assert (cell.recorded, cell.seen, cell.facts) == (False, Seen.AS_COUNT, ())


@pytest.mark.parametrize("profile", list(Profile))
def test_an_old_record_is_cut_to_what_is_recorded_today(profile: Profile) -> None:
    policy = profiles.built_in(profile)
    cut = disclosure.cut(OLD, policy)
    assert (cut.content, cut.media, cut.size, cut.score, cut.source) == ("", "", 0, 0, "")
    young = profile in (Profile.UNDER_10, Profile.AGE_10_12)
    assert cut.reason == ("nudity" if young else "")


@pytest.mark.parametrize(
    ("kind", "by", "event"),
    [
        (RecordKind.RELEASED, DecidedBy.CHILD, ItemEvent.WENT_ON),
        (RecordKind.RELEASED, DecidedBy.PARENT, ItemEvent.ANSWERED),
        (RecordKind.DELETED, DecidedBy.CHILD, ItemEvent.DELETED),
        (RecordKind.DELETED, DecidedBy.PARENT, ItemEvent.ANSWERED),
        (RecordKind.HEARTBEAT, "", None),
    ],
)
def test_who_decided_distinguishes_events(
    kind: RecordKind, by: str, event: ItemEvent | None
) -> None:
    assert disclosure.event_of(kind, decided_by=by) is event


def test_of_other_records_only_those_of_incomplete_protection_are_shown_at_once() -> None:
    policy = profiles.built_in(Profile.AGE_16_17)
    at_once = {
        kind
        for kind in RecordKind
        if disclosure.seen(Record(wall=1, mono=1, boot="0", kind=kind), policy) is Seen.AT_ONCE
    }
    assert at_once == {RecordKind.REQUESTED, RecordKind.FAULT, RecordKind.WRONG_TRY}


@pytest.mark.parametrize("layer", list(Layer))
@pytest.mark.parametrize("profile", list(Profile))
@pytest.mark.parametrize(
    ("kind", "action", "by"),
    [
        (RecordKind.VERDICT, Action.ALLOW, DecidedBy.RULE),
        (RecordKind.VERDICT, Action.HOLD, DecidedBy.RULE),
        (RecordKind.RELEASED, "", DecidedBy.CHILD),
        (RecordKind.RELEASED, "", DecidedBy.PARENT),
        (RecordKind.DELETED, "", DecidedBy.CHILD),
        (RecordKind.REQUESTED, "", DecidedBy.CHILD),
        (RecordKind.ANSWERED, "", DecidedBy.PARENT),
        (RecordKind.EXPIRED, "", DecidedBy.TIME),
    ],
)
def test_a_record_is_cut_to_the_facts_of_its_cell(
    layer: Layer, profile: Profile, kind: RecordKind, action: str, by: DecidedBy
) -> None:
    policy = profiles.built_in(profile)
    record = msgspec.structs.replace(OLD, kind=kind, action=action, layer=layer, decided_by=by)
    event = disclosure.event_of(kind, action, by)
    assert event is not None
    cell = disclosure.disclosure(layer, policy, event)
    shown = disclosure.cut(record, policy)
    assert shown.layer == (layer if Fact.LAYER in cell.facts else "")
    assert shown.decided_by == (by if Fact.DECIDED_BY in cell.facts else "")
    assert shown.reason == ("nudity" if {Fact.KIND, Fact.LINE} & set(cell.facts) else "")
    assert disclosure.seen(record, policy) is cell.seen
    assert (shown.kind, shown.action, shown.wall, shown.mono) == (kind, action, 1, 1)


@pytest.mark.parametrize("profile", list(Profile))
def test_a_record_without_an_item_is_shown_whole(profile: Profile) -> None:
    record = msgspec.structs.replace(OLD, kind=RecordKind.FAULT)
    assert disclosure.cut(record, profiles.built_in(profile)) == record


@pytest.mark.parametrize("layer", ["", "elsewhere"])
def test_an_old_record_without_a_known_layer_is_cut_as_one_of_a_folder(layer: str) -> None:
    policy = profiles.built_in(Profile.UNDER_10)
    record = msgspec.structs.replace(OLD, action=Action.ALLOW, layer=layer)
    assert disclosure.seen(record, policy) is Seen.AS_COUNT
    assert disclosure.cut(record, policy).reason == ""


def test_an_old_record_names_who_decided_as_its_reason() -> None:
    policy = profiles.built_in(Profile.AGE_13_15)
    old = msgspec.structs.replace(OLD, kind=RecordKind.RELEASED, action="", reason=DecidedBy.PARENT)
    assert disclosure.seen(old, policy) is Seen.IN_LIST


@pytest.mark.parametrize("profile", list(Profile))
def test_the_kinds_that_can_be_recorded_are_those_of_the_table(profile: Profile) -> None:
    kinds = disclosure.recorded_kinds(profiles.built_in(profile))
    assert not {RecordKind.EXPIRED, RecordKind.FALSE_ALARM} & set(kinds)
    assert {RecordKind.VERDICT, RecordKind.DELETED, RecordKind.OPENED} <= set(kinds)


@pytest.mark.parametrize("profile", list(Profile))
def test_a_number_of_records_is_seen_as_each_of_them(profile: Profile) -> None:
    policy = profiles.built_in(profile)
    many = msgspec.structs.replace(
        OLD, kind=RecordKind.MERGED, reason=RecordKind.VERDICT, action=Action.ALLOW, count=9
    )
    assert disclosure.seen(many, policy) is Seen.AS_COUNT
    stopped = msgspec.structs.replace(many, action=Action.WARN)
    assert disclosure.seen(stopped, policy) in (Seen.AT_ONCE, Seen.IN_LIST)
    assert disclosure.cut(stopped, policy).reason == RecordKind.VERDICT
    faults = msgspec.structs.replace(many, reason=RecordKind.WRONG_TRY, action="")
    assert disclosure.seen(faults, policy) is Seen.AT_ONCE
