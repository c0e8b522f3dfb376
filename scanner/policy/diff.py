"""The differences of two policies, as codes and values: for `policy diff`, and to inform the child."""

from enum import StrEnum

import msgspec

from scanner.policy.profiles import value_of
from scanner.schema import (
    AddedModel,
    AppRule,
    ExceptionRule,
    FolderRule,
    Policy,
    Setting,
    SomeActions,
)


class ChangeCode(StrEnum):
    """The kind of change of a key."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class PolicyChange(msgspec.Struct, frozen=True):
    """One difference. A rule's key carries its name: `folders[/home/kim/Out].actions.nudity`."""

    code: ChangeCode
    key: str
    before: str = ""
    after: str = ""


def diff(old: Policy, new: Policy) -> tuple[PolicyChange, ...]:
    """Return every difference that has an effect; empty when the policies do the same."""
    before, after = _flat(old), _flat(new)
    changes: list[PolicyChange] = []
    for key in dict.fromkeys((*before, *after)):
        one, other = before.get(key), after.get(key)
        if one is None and other is not None:
            changes.append(PolicyChange(ChangeCode.ADDED, key, after=other))
        elif other is None and one is not None:
            changes.append(PolicyChange(ChangeCode.REMOVED, key, before=one))
        elif one is not None and other is not None and one != other:
            changes.append(PolicyChange(ChangeCode.CHANGED, key, one, other))
    return tuple(changes)


def _flat(policy: Policy) -> dict[str, str]:
    flat = {"profile": str(policy.profile)}
    said = {"born": policy.born, "trusted_adult": policy.trusted_adult, "country": policy.country}
    flat |= {key: value for key, value in said.items() if value}
    flat |= {str(setting): _written(value_of(policy, setting)) for setting in Setting}
    for rule in (*policy.folders, *policy.apps, *policy.exceptions):
        flat |= _of_rule(rule)
    flat["detector"] = _written(policy.detector)
    for model in policy.models:
        flat |= _of_model(model)
    for answerer in policy.answerers:
        flat[f"answerers[{answerer.name}: {answerer.mailbox}]"] = answerer.until
    return flat


def _of_rule(rule: FolderRule | AppRule | ExceptionRule) -> dict[str, str]:
    match rule:
        case FolderRule(path, watch, actions):
            return {f"folders[{path}].watch": _written(watch)} | _some(f"folders[{path}]", actions)
        case AppRule(name, actions):
            return {f"apps[{name}]": "true"} | _some(f"apps[{name}]", actions)
        case ExceptionRule(category, folder, app):
            place = ", ".join(part for part in (folder, app) if part)
            return {f"exceptions[{category}: {place}]": "true"}


def _of_model(model: AddedModel) -> dict[str, str]:
    place = f"models[{model.name}]"
    calibration = model.calibration
    return {
        f"{place}.sha256": model.sha256,
        f"{place}.clears": _written(model.clears),
        f"{place}.labels": ", ".join(f"{label.label}={label.means}" for label in model.labels),
        f"{place}.thresholds": f"{calibration.nude} {calibration.partial}",
    }


def _some(key: str, actions: SomeActions) -> dict[str, str]:
    given = msgspec.structs.asdict(actions)
    return {f"{key}.actions.{name}": str(action) for name, action in given.items() if action}


def _written(value: str | int | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
