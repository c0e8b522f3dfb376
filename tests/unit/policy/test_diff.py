"""Differences between policies."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner.policy import profiles
from scanner.policy.diff import ChangeCode, PolicyChange, diff
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
        PolicyChange(ChangeCode.CHANGED, "profile", "10-12", "13-15"),
        PolicyChange(ChangeCode.REMOVED, "born", "2015", ""),
        PolicyChange(ChangeCode.CHANGED, "tell_parent", "true", "false"),
        PolicyChange(ChangeCode.CHANGED, "actions.nudity", "hold", "warn"),
        PolicyChange(ChangeCode.CHANGED, "actions.partial", "warn", "allow"),
        PolicyChange(ChangeCode.CHANGED, "actions.unchecked", "hold", "warn"),
        PolicyChange(ChangeCode.CHANGED, "folders[/a].watch", "true", "false"),
        PolicyChange(ChangeCode.CHANGED, "folders[/a].actions.nudity", "warn", "hold"),
        PolicyChange(ChangeCode.REMOVED, "folders[/b].watch", "true", ""),
        PolicyChange(ChangeCode.ADDED, "country", "", "DE"),
        PolicyChange(ChangeCode.ADDED, "apps[firefox]", "", "true"),
        PolicyChange(ChangeCode.ADDED, "apps[firefox].actions.partial", "", "allow"),
        PolicyChange(ChangeCode.ADDED, "exceptions[partial: /a, krita]", "", "true"),
    )


@settings(deadline=None, max_examples=30)
@given(one=st.from_type(Policy), other=st.from_type(Policy))
def test_both_ways(one: Policy, other: Policy) -> None:
    assert diff(one, one) == ()
    there, back = diff(one, other), diff(other, one)
    assert {change.key for change in there} == {change.key for change in back}
    if one.actions != other.actions:
        assert there
