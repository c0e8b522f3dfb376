"""A `Policy` as the TOML that `text.load` reads back, with the comments that explain it."""

from typing import cast

import msgspec

from scanner.policy import profiles
from scanner.schema import (
    Action,
    AddedModel,
    Answerer,
    AppRule,
    ExceptionRule,
    FolderRule,
    OperatingPoint,
    Policy,
    Profile,
    Setting,
    SomeActions,
)

HEADER = """\
# The rules of Beforehand; docs/spec/policy.md explains each line.
# A line marked "#:" is what the profile says anyway: take the mark away to choose for yourself.
"""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def dumps(policy: Policy, header: str = HEADER) -> str:
    """Return a policy as TOML; reading it gives the same policy, with `chosen` completed."""
    policy = profiles.with_chosen(policy)
    parts = [header, *_who(policy), *_how(policy), *_actions_table(policy)]
    parts += [_folder(rule) for rule in policy.folders]
    parts += [_app(rule) for rule in policy.apps]
    parts += [_exception(rule) for rule in policy.exceptions]
    parts += [added_model(model) for model in policy.models]
    parts += [_answerer(answerer) for answerer in policy.answerers]
    return "\n".join(parts)


def _who(policy: Policy) -> list[str]:
    return [
        f"version = {policy.version}",
        "",
        f"# {_choices(Profile)}",
        f"profile = {_text(policy.profile)}",
        '# "YYYY" or "YYYY-MM": the profile follows the birthday, and the child is notified.',
        _said("born", policy.born),
        "# Whom the child can turn to, as it calls them; and the country of the help lines.",
        _said("trusted_adult", policy.trusted_adult),
        _said("country", policy.country),
    ]


def _how(policy: Policy) -> list[str]:
    return [
        "",
        f"# How readily a picture is noticed: {_choices(OperatingPoint)}",
        _setting(policy, Setting.OPERATING_POINT),
        "# Seconds that a warned child waits before going on.",
        _setting(policy, Setting.PAUSE_SECONDS),
        "# Days after which the child is asked what to do with a held picture.",
        _setting(policy, Setting.KEEP_DAYS),
        "# Whether a parent is shown unasked that something was stopped. The child reads this too.",
        _setting(policy, Setting.TELL_PARENT),
        "# Whether NudeNet, which finds parts of the body, looks besides open_nsfw (docs/models.md).",
        f"{'#: ' if policy.detector else ''}detector = {str(policy.detector).lower()}",
    ]


def _actions_table(policy: Policy) -> list[str]:
    return [
        "",
        f"# {_choices(Action)}",
        "[actions]",
        _setting(policy, Setting.NUDITY),
        "# Underwear, swimwear, bare chests.",
        _setting(policy, Setting.PARTIAL),
        "# What could not be checked: damaged, locked, too large.",
        _setting(policy, Setting.UNCHECKED),
        "",
    ]


def _folder(rule: FolderRule) -> str:
    lines = ["[[folders]]", f"path = {_text(rule.path)}"]
    if not rule.watch:
        lines.append("watch = false")
    return "\n".join([*lines, *_some("folders", rule.actions), ""])


def _app(rule: AppRule) -> str:
    return "\n".join(["[[apps]]", f"name = {_text(rule.name)}", *_some("apps", rule.actions), ""])


def _exception(rule: ExceptionRule) -> str:
    lines = ["[[exceptions]]", f"category = {_text(rule.category)}"]
    if rule.folder:
        lines.append(f"folder = {_text(rule.folder)}")
    if rule.app:
        lines.append(f"app = {_text(rule.app)}")
    return "\n".join([*lines, ""])


def added_model(model: AddedModel) -> str:
    """
    Return the TOML of an added model, as `models add` writes it.

    By hand only its thresholds are worth changing.
    """
    return "\n".join(
        ["# Added by `beforehand models add`.", *_table("models", model, listed=True), ""]
    )


def _answerer(answerer: Answerer) -> str:
    lines = [
        "# A parent's device that may answer from elsewhere; pairing it in the app wrote this."
    ]
    return "\n".join([*lines, *_table("answerers", answerer, listed=True), ""])


def _table(name: str, value: msgspec.Struct, *, listed: bool) -> list[str]:
    """Return the lines of a TOML table: plain keys first, then the tables inside it."""
    lines = [f"[[{name}]]" if listed else f"[{name}]"]
    inside: list[str] = []
    for key, held in msgspec.structs.asdict(value).items():
        match held:
            case msgspec.Struct():
                inside += _table(f"{name}.{key}", held, listed=False)
            case tuple() if held and isinstance(held[0], msgspec.Struct):
                for each in cast(tuple[msgspec.Struct, ...], held):
                    inside += _table(f"{name}.{key}", each, listed=True)
            case tuple():
                numbers = cast(tuple[float, ...], held)
                lines.append(f"{key} = [{', '.join(repr(number) for number in numbers)}]")
            case bool():
                lines.append(f"{key} = {str(held).lower()}")
            case float():
                lines.append(f"{key} = {held!r}")
            case _:
                lines.append(f"{key} = {_text(held)}")
    return lines + inside


def _some(table: str, actions: SomeActions) -> list[str]:
    given = (
        ("nudity", actions.nudity),
        ("partial", actions.partial),
        ("unchecked", actions.unchecked),
    )
    lines = [f"{key} = {_text(action)}" for key, action in given if action is not None]
    return [f"[{table}.actions]", *lines] if lines else []


def _setting(policy: Policy, setting: Setting) -> str:
    value = profiles.value_of(policy, setting)
    key = setting.rpartition(".")[2]
    written = str(value).lower() if isinstance(value, bool) else _text(value)
    return f"{'' if setting in policy.chosen else '#: '}{key} = {written}"


def _said(key: str, value: str) -> str:
    return f"{key} = {_text(value)}" if value else f'#: {key} = ""'


def _text(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    return '"' + "".join(_escaped(char) for char in value) + '"'


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    return f"\\u{ord(char):04x}" if ord(char) < 0x20 or ord(char) == 0x7F else char


def _choices(values: type[Profile | OperatingPoint | Action]) -> str:
    return " | ".join(str(value.value) for value in values)
