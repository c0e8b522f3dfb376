"""
What a parent learns, and when: the one place that decides it, so that the child can be shown the same.

Whatever a policy says, no picture, file name, recipient or text is ever among it.
"""

from enum import StrEnum

from scanner.policy import profiles
from scanner.schema import Action, Category, Learn, Policy, Profile, RecordKind


class Told(StrEnum):
    """How something reaches a parent."""

    AT_ONCE = "at-once"  # shown unasked
    IN_LOG = "in-log"  # only to a parent who opens the log, which is itself recorded
    AS_COUNT = "as-count"  # how many, never which


# Shown at every age: the child's own question, and what says that the protection is not whole.
_AT_ONCE = frozenset({RecordKind.REQUESTED, RecordKind.FAULT, RecordKind.WRONG_TRY})
_NEVER = (Learn.NEVER_PICTURE, Learn.NEVER_NAME, Learn.NEVER_PERSON)


def learns(policy: Policy) -> tuple[Learn, ...]:
    """List what a parent learns under a policy, in the order to say it."""
    stopped = Learn.STOPPED_AT_ONCE if policy.tell_parent else Learn.STOPPED_IN_LOG
    return (stopped, Learn.ASKED, Learn.FALSE_ALARMS, Learn.OFF, *_NEVER)


LEARNS: dict[Profile, tuple[Learn, ...]] = {
    profile: learns(policy) for profile, policy in profiles.PROFILES.items()
}


def told(kind: RecordKind, action: Action, policy: Policy) -> Told:
    """Say how a parent learns of one record; `action` is the verdict's, ALLOW for other kinds."""
    if kind is RecordKind.FALSE_ALARM:
        return Told.AS_COUNT
    if kind in _AT_ONCE:
        return Told.AT_ONCE
    stopped = kind is RecordKind.VERDICT and action is not Action.ALLOW
    return Told.AT_ONCE if stopped and policy.tell_parent else Told.IN_LOG


def tell_parent(kind: RecordKind, action: Action, policy: Policy) -> bool:
    """Whether a record is shown to the parent unasked."""
    return told(kind, action, policy) is Told.AT_ONCE


def told_of(category: Category, policy: Policy) -> Told:
    """Say how a parent learns that a category was met, by the policy's general action for it."""
    action = {
        Category.NUDITY: policy.actions.nudity,
        Category.PARTIAL: policy.actions.partial,
        Category.UNCHECKED: policy.actions.unchecked,
    }[category]
    return told(RecordKind.VERDICT, action, policy)
