"""Differences between policies."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner.policy import profiles
from scanner.policy.diff import Change, ChangeCode, diff
from scanner.schema import (
    Action,
    AppRule,
    Category,
    ExceptionRule,
    FolderRule,
    Policy,
    SomeActions,
)


def test_every_difference_is_named() -> None:
    old = msgspec.structs.replace(
        profiles.AGE_10_12,
        born="2015",
        folders=(FolderRule("/a", actions=SomeActions(nudity=Action.WARN)), FolderRule("/b")),
    )
    new = msgspec.structs.replace(
        profiles.AGE_13_15,
        country="DE",
        folders=(FolderRule("/a", watch=False, actions=SomeActions(nudity=Action.HOLD)),),
        apps=(AppRule("firefox", SomeActions(partial=Action.ALLOW)),),
        exceptions=(ExceptionRule(Category.PARTIAL, "/a", "krita"),),
    )
    assert diff(old, new) == (
        Change(ChangeCode.CHANGED, "profile", "10-12", "13-15"),
        Change(ChangeCode.REMOVED, "born", "2015", ""),
        Change(ChangeCode.CHANGED, "tell_parent", "true", "false"),
        Change(ChangeCode.CHANGED, "actions.nudity", "hold", "warn"),
        Change(ChangeCode.CHANGED, "actions.partial", "warn", "allow"),
        Change(ChangeCode.CHANGED, "actions.unchecked", "hold", "warn"),
        Change(ChangeCode.CHANGED, "folders[/a].watch", "true", "false"),
        Change(ChangeCode.CHANGED, "folders[/a].actions.nudity", "warn", "hold"),
        Change(ChangeCode.REMOVED, "folders[/b].watch", "true", ""),
        Change(ChangeCode.ADDED, "country", "", "DE"),
        Change(ChangeCode.ADDED, "apps[firefox]", "", "true"),
        Change(ChangeCode.ADDED, "apps[firefox].actions.partial", "", "allow"),
        Change(ChangeCode.ADDED, "exceptions[partial: /a, krita]", "", "true"),
    )


@settings(deadline=None, max_examples=30)
@given(one=st.from_type(Policy), other=st.from_type(Policy))
def test_both_ways(one: Policy, other: Policy) -> None:
    assert diff(one, one) == ()
    there, back = diff(one, other), diff(other, one)
    assert {change.key for change in there} == {change.key for change in back}
    if one.actions != other.actions:
        assert there
