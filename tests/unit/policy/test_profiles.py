"""Profiles by age: what they promise, birthdays, and that nobody sets this up against an adult."""

from datetime import date
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner.policy import profiles
from scanner.policy.profiles import ProfileChange
from scanner.schema import (
    STRICTNESS,
    Action,
    Actions,
    FolderRule,
    OperatingPoint,
    Policy,
    Profile,
    Setting,
    SomeActions,
)

TODAY = date(2026, 11, 25)
CHILDREN = (profiles.UNDER_10, profiles.AGE_10_12)
TEENAGERS = (profiles.AGE_13_15, profiles.AGE_16_17)
properties = settings(deadline=None, max_examples=60)


def test_every_profile_has_its_policy() -> None:
    assert list(profiles.PROFILES) == list(Profile)
    for profile in Profile:
        assert profiles.built_in(profile).profile is profile


def test_under_13_nudity_and_the_unchecked_wait_for_a_notified_parent() -> None:
    for policy in CHILDREN:
        assert policy.actions.nudity is policy.actions.unchecked is Action.HOLD
        assert policy.tell_parent


def test_from_13_a_warning_has_a_short_pause_and_notifies_no_parent() -> None:
    for policy in TEENAGERS:
        assert policy.actions.nudity is policy.actions.unchecked is Action.WARN
        assert 0 < policy.pause_seconds <= 60
        assert not policy.tell_parent


def test_no_profile_is_laxer_than_an_older_one() -> None:
    def strictness(policy: Policy) -> list[int]:
        return [STRICTNESS.index(action) for action in msgspec.structs.astuple(policy.actions)]

    ordered = [profiles.STRICTEST, *profiles.PROFILES.values()]
    for younger, older in pairwise(ordered):
        pairs = zip(strictness(younger), strictness(older), strict=True)
        assert all(one >= other for one, other in pairs)


def test_the_strictest_holds_all_looks_hardest_and_notifies_nobody() -> None:
    policy = profiles.STRICTEST
    assert policy.actions == Actions(Action.HOLD, Action.HOLD, Action.HOLD)
    assert policy.operating_point is OperatingPoint.CAUTIOUS
    assert not policy.tell_parent
    assert not policy.exceptions


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        ("2013", date(2026, 11, 25), 12),
        ("2013", date(2026, 12, 31), 12),
        ("2013", date(2027, 1, 1), 13),
        ("2013-11", date(2026, 11, 30), 12),
        ("2013-11", date(2026, 12, 1), 13),
        ("2013-12", date(2026, 12, 31), 12),
        ("2013-12", date(2027, 1, 1), 13),
        ("2013-01", date(2026, 2, 1), 13),
    ],
)
def test_age_counts_the_birthday_when_it_is_surely_over(born: str, on: date, age: int) -> None:
    assert profiles.age_on(born, on) == age


@pytest.mark.parametrize(
    "born", ["", "13", "2013-13", "2013-00", "2013-1", "0000", "٢٠١٣", "2013-"]
)
def test_ages_of_nonsense(born: str) -> None:
    with pytest.raises(ValueError, match=f"^{born}$"):
        profiles.age_on(born, TODAY)
    assert profiles.refusal(born, TODAY) == "bad-birth"


@pytest.mark.parametrize(
    ("born", "code"),
    [
        ("2020", ""),
        ("2009", ""),
        ("2008", "month-needed"),
        ("2008-12", ""),
        ("2008-11", "adult"),
        ("2008-10", "adult"),
        ("2007", "adult"),
        ("2007-12", "adult"),
        ("1960", "adult"),
        ("2026", ""),
        ("2026-12", "bad-birth"),
        ("2027", "bad-birth"),
    ],
)
def test_adults_are_refused(born: str, code: str) -> None:
    assert profiles.refusal(born, TODAY) == code


@properties
@given(
    year=st.integers(1950, 2026),
    month=st.none() | st.integers(1, 12),
    on=st.dates(date(2026, 1, 1)),
)
def test_whoever_may_be_protected_has_a_profile(year: int, month: int | None, on: date) -> None:
    born = f"{year:04}" if month is None else f"{year:04}-{month:02}"
    if profiles.refusal(born, on) == "":
        assert profiles.profile_on(born, on) is not None
    if profiles.age_on(born, on) >= profiles.ADULT:
        assert profiles.refusal(born, on) == "adult"


@pytest.mark.parametrize(
    ("on", "profile"),
    [
        (date(2014, 1, 1), Profile.UNDER_10),
        (date(2025, 5, 31), Profile.UNDER_10),
        (date(2025, 7, 1), Profile.AGE_10_12),
        (date(2028, 7, 1), Profile.AGE_13_15),
        (date(2031, 7, 1), Profile.AGE_16_17),
        (date(2033, 6, 30), Profile.AGE_16_17),
        (date(2033, 7, 1), None),
    ],
)
def test_the_profile_follows_the_birthday(on: date, profile: Profile | None) -> None:
    assert profiles.profile_on("2015-06", on) is profile


def test_a_birthday_moves_what_the_parents_did_not_choose() -> None:
    policy = profiles.with_chosen(
        msgspec.structs.replace(profiles.AGE_10_12, born="2013-06", keep_days=7)
    )
    before, after = date(2026, 6, 30), date(2026, 7, 1)
    assert profiles.on_day(policy, before) is policy
    assert profiles.change_on(policy, before) is None
    older = profiles.on_day(policy, after)
    assert profiles.change_on(policy, after) == ProfileChange(Profile.AGE_10_12, Profile.AGE_13_15)
    assert older.profile is Profile.AGE_13_15
    assert older.actions == profiles.AGE_13_15.actions
    assert not older.tell_parent
    assert older.keep_days == 7


def test_what_the_parents_chose_stays() -> None:
    policy = msgspec.structs.replace(
        profiles.AGE_10_12, born="2013-06", chosen=(Setting.NUDITY, Setting.TELL_PARENT)
    )
    older = profiles.on_day(policy, TODAY)
    assert older.actions.nudity is Action.HOLD
    assert older.actions.unchecked is Action.WARN
    assert older.tell_parent


def test_nobody_grows_younger_and_without_a_birth_nobody_grows() -> None:
    older = msgspec.structs.replace(profiles.AGE_16_17, born="2015")
    assert profiles.on_day(older, TODAY) is older
    assert profiles.on_day(profiles.UNDER_10, date(2090, 1, 1)) is profiles.UNDER_10


def test_nothing_of_an_adult_waits_for_a_parent_or_notifies_one() -> None:
    policy = msgspec.structs.replace(
        profiles.UNDER_10,
        born="2007-01",
        chosen=tuple(Setting),
        folders=(FolderRule("/out", actions=SomeActions(nudity=Action.HOLD)),),
        detector=False,
    )
    assert profiles.change_on(policy, TODAY) == ProfileChange(Profile.UNDER_10, None)
    grown = profiles.on_day(policy, TODAY)
    assert Action.HOLD not in msgspec.structs.astuple(grown.actions)
    assert not grown.tell_parent
    assert grown.folders == (FolderRule("/out"),)
    assert not grown.detector  # what looks is no rule that a birthday ends


@properties
@given(policy=st.from_type(Policy), on=st.dates(date(2020, 1, 1), date(2060, 1, 1)))
def test_every_day_has_a_policy(policy: Policy, on: date) -> None:
    today = profiles.on_day(policy, on)
    assert list(Profile).index(today.profile) >= list(Profile).index(policy.profile)
    assert profiles.on_day(today, on).actions == today.actions
