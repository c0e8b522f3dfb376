"""
The built-in policy of each age, for settings that the parents have not chosen, and its change at birthdays.

The pattern is that of the best-tested peers: Apple's Communication Safety asks under-13s for a parent's
code and only warns from 13 on, without a notice to anyone; Google Messages and Instagram warn
teenagers and let them go on.
"""

from datetime import date

import msgspec

from scanner.schema import (
    POLICY_VERSION,
    Action,
    Actions,
    FolderRule,
    OperatingPoint,
    Policy,
    Profile,
    Setting,
)

ADULT = 18

# As Apple under 13: a parent must answer before a nude picture or an unchecked file goes out.
# Underwear and swimwear only warn: that score is far less sure (docs/spec/policy.md has the measured
# rates), and false alarms are what families complain of most. Time to think is longest here.
UNDER_10 = Policy(
    version=POLICY_VERSION,
    profile=Profile.UNDER_10,
    operating_point=OperatingPoint.BALANCED,
    actions=Actions(nudity=Action.HOLD, partial=Action.WARN, unchecked=Action.HOLD),
    pause_seconds=30,
    keep_days=30,
    tell_parent=True,
)

# As under 10, but with a shorter pause: a child of 12 is asked the same as at 9.
AGE_10_12 = Policy(
    version=POLICY_VERSION,
    profile=Profile.AGE_10_12,
    operating_point=OperatingPoint.BALANCED,
    actions=Actions(nudity=Action.HOLD, partial=Action.WARN, unchecked=Action.HOLD),
    pause_seconds=20,
    keep_days=30,
    tell_parent=True,
)

# As Apple, Google and Instagram from 13: warned, and free to go on; swimwear is their own business. No
# notice to a parent: such notices have harmed teenagers (docs/threat-model.md). The pause is what none of the
# three has: it takes time pressure away.
AGE_13_15 = Policy(
    version=POLICY_VERSION,
    profile=Profile.AGE_13_15,
    operating_point=OperatingPoint.BALANCED,
    actions=Actions(nudity=Action.WARN, partial=Action.ALLOW, unchecked=Action.WARN),
    pause_seconds=20,
    keep_days=30,
    tell_parent=False,
)

# Nearly adult: the warning stays, the pause is short.
AGE_16_17 = Policy(
    version=POLICY_VERSION,
    profile=Profile.AGE_16_17,
    operating_point=OperatingPoint.BALANCED,
    actions=Actions(nudity=Action.WARN, partial=Action.ALLOW, unchecked=Action.WARN),
    pause_seconds=10,
    keep_days=30,
    tell_parent=False,
)

# In force without any policy that can be trusted: before set-up, or with a file that is damaged,
# edited, foreign or older than the last one. Strict in what passes; a parent is not notified, because
# this child was never informed of that.
STRICTEST = Policy(
    version=POLICY_VERSION,
    profile=Profile.UNDER_10,
    operating_point=OperatingPoint.CAUTIOUS,
    actions=Actions(nudity=Action.HOLD, partial=Action.HOLD, unchecked=Action.HOLD),
    pause_seconds=30,
    keep_days=365,
    tell_parent=False,
)

PROFILES: dict[Profile, Policy] = {
    policy.profile: policy for policy in (UNDER_10, AGE_10_12, AGE_13_15, AGE_16_17)
}
# The age at which each profile begins; the last one ends at ADULT.
_FIRST_AGE = {
    Profile.UNDER_10: 0,
    Profile.AGE_10_12: 10,
    Profile.AGE_13_15: 13,
    Profile.AGE_16_17: 16,
}
_ORDER = tuple(Profile)


class ProfileChange(msgspec.Struct, frozen=True):
    """A change of profile at a birthday, of which the child is informed. `after` None: the child is an adult."""

    before: Profile
    after: Profile | None


def built_in(profile: Profile) -> Policy:
    """Return the policy of an age in which parents have chosen nothing."""
    return PROFILES[profile]


def age_on(born: str, on: date) -> int:
    """
    Return the age in whole years; `born` is "YYYY" or "YYYY-MM".

    While the exact day or month is unknown, the birthday counts as not yet reached: the younger, more
    careful profile lasts to the end of that month or year. Raises ValueError for anything else.
    """
    year, month = _born(born)
    past = (on.year, on.month) > (on.year, 12 if month is None else month)
    return on.year - year - (0 if past else 1)


def profile_on(born: str, on: date) -> Profile | None:
    """Return the profile on that day, None for an adult. Raises ValueError as `age_on` does."""
    age = age_on(born, on)
    if age >= ADULT:
        return None
    return max((p for p in _ORDER if _FIRST_AGE[p] <= max(age, 0)), key=_ORDER.index)


def refusal(born: str, on: date) -> str:
    """
    Return the code of why the program may not be set up for this birth date; empty when it may.

    "adult": 18, or may turn 18 this month. "month-needed": the year alone leaves that open.
    "bad-birth": not a year or month, or in the future.
    """
    try:
        year, month = _born(born)
    except ValueError:
        return "bad-birth"
    if (year, month or 1) > (on.year, on.month):
        return "bad-birth"
    # The program must not be used against an adult: here the birthday counts as already reached.
    oldest = on.year - year - (0 if (month or 1) <= on.month else 1)
    if oldest < ADULT:
        return ""
    return "adult" if month is not None or age_on(born, on) >= ADULT else "month-needed"


def with_profile(policy: Policy, profile: Profile) -> Policy:
    """Return the policy for another age: chosen settings stay, the rest are the new profile's."""
    base = built_in(profile)
    chosen = frozenset(policy.chosen)

    def pick(setting: Setting) -> Policy:
        return policy if setting in chosen else base

    return msgspec.structs.replace(
        policy,
        profile=profile,
        operating_point=pick(Setting.OPERATING_POINT).operating_point,
        actions=Actions(
            nudity=pick(Setting.NUDITY).actions.nudity,
            partial=pick(Setting.PARTIAL).actions.partial,
            unchecked=pick(Setting.UNCHECKED).actions.unchecked,
        ),
        pause_seconds=pick(Setting.PAUSE_SECONDS).pause_seconds,
        keep_days=pick(Setting.KEEP_DAYS).keep_days,
        tell_parent=pick(Setting.TELL_PARENT).tell_parent,
    )


def with_chosen(policy: Policy) -> Policy:
    """Return the policy with `chosen` set to all settings that differ from its profile, in `Setting` order."""
    base = built_in(policy.profile)
    chosen = tuple(
        setting
        for setting in Setting
        if setting in policy.chosen or value_of(policy, setting) != value_of(base, setting)
    )
    return policy if chosen == policy.chosen else msgspec.structs.replace(policy, chosen=chosen)


def value_of(policy: Policy, setting: Setting) -> str | int | bool:
    """Return a setting's value."""
    match setting:
        case Setting.NUDITY:
            return policy.actions.nudity
        case Setting.PARTIAL:
            return policy.actions.partial
        case Setting.UNCHECKED:
            return policy.actions.unchecked
        case Setting.OPERATING_POINT:
            return policy.operating_point
        case Setting.PAUSE_SECONDS:
            return policy.pause_seconds
        case Setting.KEEP_DAYS:
            return policy.keep_days
        case Setting.TELL_PARENT:
            return policy.tell_parent


def on_day(policy: Policy, on: date) -> Policy:
    """
    Return the policy in force on that day, moved on by the birthdays since it was signed.

    Profiles only move forward, so a parent's choice of an older profile stays. For a child now grown up, the
    last profile's warnings stay until the program is removed, and nothing waits for a parent or is shown
    any more: `change_on` reports it, and the app shows how to remove the program.
    """
    change = change_on(policy, on)
    if change is None:
        return policy
    if change.after is not None:
        return with_profile(policy, change.after)
    return msgspec.structs.replace(
        AGE_16_17,
        born=policy.born,
        trusted_adult=policy.trusted_adult,
        country=policy.country,
        folders=tuple(FolderRule(rule.path, rule.watch) for rule in policy.folders),
        exceptions=policy.exceptions,
        detector=policy.detector,
        models=policy.models,
    )


def change_on(policy: Policy, on: date) -> ProfileChange | None:
    """Return the change of profile by birthdays since the policy was signed; None without one."""
    if not policy.born:
        return None
    after = profile_on(policy.born, on)
    if after is not None and _ORDER.index(after) <= _ORDER.index(policy.profile):
        return None
    return ProfileChange(policy.profile, after)


def _born(born: str) -> tuple[int, int | None]:
    year, dash, month = born.partition("-")
    if len(year) != 4 or not year.isascii() or not year.isdigit() or year == "0000":
        raise ValueError(born)
    if not dash:
        return int(year), None
    if len(month) != 2 or not month.isascii() or not month.isdigit() or not 1 <= int(month) <= 12:
        raise ValueError(born)
    return int(year), int(month)
