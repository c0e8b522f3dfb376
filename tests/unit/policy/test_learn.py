"""What a parent learns is the same for everyone who asks, and never a picture, a name or a person."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner.policy import learn, profiles
from scanner.policy.learn import Told
from scanner.schema import Action, Category, Learn, Policy, Profile, RecordKind

NEVER = {Learn.NEVER_PICTURE, Learn.NEVER_NAME, Learn.NEVER_PERSON}


def test_each_profile_says_what_a_parent_learns() -> None:
    assert set(learn.LEARNS) == set(Profile)
    for profile, codes in learn.LEARNS.items():
        at_once = Learn.STOPPED_AT_ONCE in codes
        assert at_once == (profile in (Profile.UNDER_10, Profile.AGE_10_12))
        assert at_once != (Learn.STOPPED_IN_LOG in codes)
        assert set(codes) >= NEVER | {Learn.ASKED, Learn.FALSE_ALARMS, Learn.OFF}


@settings(deadline=None, max_examples=40)
@given(
    policy=st.from_type(Policy), kind=st.sampled_from(RecordKind), action=st.sampled_from(Action)
)
def test_what_the_child_reads_is_what_happens(
    policy: Policy, kind: RecordKind, action: Action
) -> None:
    codes = learn.learns(policy)
    assert set(codes) >= NEVER
    if kind is RecordKind.VERDICT and learn.tell_parent(kind, action, policy):
        assert Learn.STOPPED_AT_ONCE in codes
        assert action is not Action.ALLOW


@pytest.mark.parametrize("profile", [Profile.AGE_13_15, Profile.AGE_16_17])
def test_from_13_only_what_the_child_asks_and_faults_are_told_at_once(profile: Profile) -> None:
    policy = profiles.built_in(profile)
    told = {
        kind for kind in RecordKind for action in Action if learn.tell_parent(kind, action, policy)
    }
    assert told == {RecordKind.REQUESTED, RecordKind.FAULT, RecordKind.WRONG_TRY}


def test_false_alarms_are_a_count_at_every_age() -> None:
    for policy in profiles.PROFILES.values():
        assert learn.told(RecordKind.FALSE_ALARM, Action.ALLOW, policy) is Told.AS_COUNT


def test_by_category() -> None:
    young, old = profiles.UNDER_10, profiles.AGE_16_17
    assert {learn.told_of(category, young) for category in Category} == {Told.AT_ONCE}
    assert {learn.told_of(category, old) for category in Category} == {Told.IN_LOG}
