"""The policy as people write it: TOML in, a typed `Policy` out, every problem with its line and key."""

import difflib
import os
import tomllib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePath
from typing import Annotated, cast

import msgspec
from msgspec import inspect

from scanner.policy import disk, problems, profiles
from scanner.policy.lines import Lines, line_of_error
from scanner.policy.policy_writer import dumps as dumps
from scanner.policy.problems import KeyPath, Problem, ProblemCode
from scanner.schema import (
    MAX_ANSWERERS,
    POLICY_VERSION,
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
from scanner.schema import policy as schema
from scanner.schema.added_model import MAX_ADDED_MODELS

# Bytes: room for the most rules allowed, with usual paths and a comment each; bounds hostile text.
MAX_BYTES = 128 * 1024
MAX_LINES = 5_000
MAX_PROBLEMS = 50  # reported at once; further ones appear after these are fixed

_BIRTH = schema.BORN_PATTERN  # all other patterns belong to added models

_Rules = Annotated[tuple[FolderRule, ...], msgspec.Meta(max_length=schema.MAX_RULES)]


class _Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The keys of a file as written; None where the profile's value applies."""

    version: schema.Version
    profile: Profile
    born: schema.Born = ""
    trusted_adult: schema.NameOrNone = ""
    country: schema.Code = ""
    operating_point: OperatingPoint | None = None
    pause_seconds: schema.PauseSeconds | None = None
    keep_days: schema.KeepDays | None = None
    tell_parent: bool | None = None
    actions: SomeActions = SomeActions()
    folders: _Rules = ()
    apps: Annotated[tuple[AppRule, ...], msgspec.Meta(max_length=schema.MAX_RULES)] = ()
    exceptions: Annotated[tuple[ExceptionRule, ...], msgspec.Meta(max_length=schema.MAX_RULES)] = ()
    detector: bool = True
    models: Annotated[tuple[AddedModel, ...], msgspec.Meta(max_length=MAX_ADDED_MODELS)] = ()
    answerers: Annotated[tuple[Answerer, ...], msgspec.Meta(max_length=MAX_ANSWERERS)] = ()


def load(path: Path, home: str = "") -> Policy:
    """
    Read a policy file. `home` replaces `~`; by default it is the home of the current user.

    Raises PolicyError with the code of the first problem; facts name file, line and key.
    """
    policy, found = _read(path, home)
    if policy is None:
        raise problems.as_error(found[0])
    return policy


def loads(text: str, home: str = "") -> Policy:
    """Read a policy from text. Raises PolicyError as `load` does, without a file name."""
    policy, found = _parse(text, "", home)
    if policy is None:
        raise problems.as_error(found[0])
    return policy


def check(path: Path, home: str = "") -> tuple[Problem, ...]:
    """Return all problems of a policy file in order of line; empty when it is valid."""
    return _read(path, home)[1]


def _read(path: Path, home: str) -> tuple[Policy | None, tuple[Problem, ...]]:
    file = str(path)
    try:
        untrusted = disk.read_capped(path, MAX_BYTES)
    except OSError as error:
        return None, (Problem(ProblemCode.UNREADABLE, file, value=os.strerror(error.errno or 0)),)
    except ValueError:
        return None, (_too_big(file),)
    try:
        text = untrusted.decode("utf-8-sig")  # editors on Windows put a byte order mark in front
    except UnicodeDecodeError as error:
        line = untrusted[: error.start].count(b"\n") + 1
        return None, (Problem(ProblemCode.NOT_TEXT, file, line),)
    return _parse(text, file, home)


def _parse(text: str, file: str, home: str) -> tuple[Policy | None, tuple[Problem, ...]]:
    if len(text) > MAX_BYTES or text.count("\n") > MAX_LINES:
        return None, (_too_big(file),)
    try:
        untrusted = tomllib.loads(text)
    except RecursionError:
        return None, (Problem(ProblemCode.NOT_TOML, file, 1),)
    except ValueError as error:  # TOMLDecodeError, or a number with too many digits
        return None, (Problem(ProblemCode.NOT_TOML, file, line_of_error(error, text)),)
    found = list(islice(_of_table(untrusted, _fields(_Text), ()), MAX_PROBLEMS))
    policy = None
    if not found:
        policy = _complete(msgspec.convert(untrusted, _Text), home or os.path.expanduser("~"))
        found = [
            (place, Problem(code, value=_shown(value)))
            for code, place, value in islice(problems.of_rules(policy), MAX_PROBLEMS)
        ]
    if not found:
        return policy, ()
    lines = Lines(text)
    named = [
        msgspec.structs.replace(
            p, file=file, line=lines.of(_parent(place, p)), key=problems.shown(place)
        )
        for place, p in found
    ]
    return None, tuple(sorted(named, key=lambda problem: problem.line))


def _too_big(file: str) -> Problem:
    return Problem(ProblemCode.TOO_BIG, file, expected=("0", str(MAX_BYTES)))


def _parent(place: KeyPath, problem: Problem) -> KeyPath:
    return place[:-1] if problem.code is ProblemCode.MISSING_KEY else place


def _complete(text: _Text, home: str) -> Policy:
    """Fill in the profile's values, and list which settings the parent wrote."""
    base = profiles.built_in(text.profile)
    given = {
        Setting.OPERATING_POINT: text.operating_point,
        Setting.PAUSE_SECONDS: text.pause_seconds,
        Setting.KEEP_DAYS: text.keep_days,
        Setting.TELL_PARENT: text.tell_parent,
        Setting.NUDITY: text.actions.nudity,
        Setting.PARTIAL: text.actions.partial,
        Setting.UNCHECKED: text.actions.unchecked,
    }
    own, some = base.actions, text.actions
    return msgspec.structs.replace(
        base,
        born=text.born,
        trusted_adult=text.trusted_adult,
        country=text.country,
        operating_point=text.operating_point or base.operating_point,
        pause_seconds=base.pause_seconds if text.pause_seconds is None else text.pause_seconds,
        keep_days=text.keep_days or base.keep_days,
        tell_parent=base.tell_parent if text.tell_parent is None else text.tell_parent,
        actions=schema.Actions(
            nudity=some.nudity or own.nudity,
            partial=some.partial or own.partial,
            unchecked=some.unchecked or own.unchecked,
        ),
        folders=tuple(
            msgspec.structs.replace(rule, path=_at_home(rule.path, home)) for rule in text.folders
        ),
        apps=text.apps,
        exceptions=tuple(
            msgspec.structs.replace(rule, folder=_at_home(rule.folder, home))
            for rule in text.exceptions
        ),
        chosen=tuple(setting for setting in Setting if given[setting] is not None),
        detector=text.detector,
        models=text.models,
        answerers=text.answerers,
    )


def _at_home(path: str, home: str) -> str:
    if path == "~":
        return home
    # As a path of this system: Windows would get both kinds of separators otherwise.
    return str(PurePath(home, path[2:])) if path.startswith(("~/", "~\\")) else path


# ---- the walk over keys: msgspec stops at the first error and gives no list index; people want all errors


def _fields(struct: type[msgspec.Struct]) -> tuple[inspect.Field, ...]:
    return cast(inspect.StructType, inspect.type_info(struct)).fields


def _of_table(
    untrusted: object, fields: tuple[inspect.Field, ...], place: KeyPath
) -> Iterator[tuple[KeyPath, Problem]]:
    if not isinstance(untrusted, dict):
        yield place, Problem(ProblemCode.WRONG_TYPE, value=_shown(untrusted), expected=("table",))
        return
    table = cast(dict[str, object], untrusted)
    known = {field.name: field for field in fields}
    for key, value in table.items():
        field = known.get(key)
        if field is None:
            near = difflib.get_close_matches(key[: schema.MAX_WORD], known, n=1)
            problem = Problem(
                ProblemCode.UNKNOWN_KEY, near=near[0] if near else "", expected=tuple(known)
            )
            yield (*place, key), problem
        else:
            yield from _of_value(value, field.type, (*place, key))
    for key, field in known.items():
        if field.required and key not in table:
            yield (*place, key), Problem(ProblemCode.MISSING_KEY)


def _of_value(
    value: object, wanted: inspect.Type, place: KeyPath
) -> Iterator[tuple[KeyPath, Problem]]:
    if isinstance(wanted, inspect.UnionType):
        # TOML has no null, so for `X | None` only X can be written.
        wanted = next(t for t in wanted.types if not isinstance(t, inspect.NoneType))
    if isinstance(wanted, inspect.StructType):
        yield from _of_table(value, wanted.fields, place)
    elif isinstance(wanted, inspect.VarTupleType):
        yield from _of_list(value, wanted, place)
    else:
        problem = _of_leaf(value, wanted, place)
        if problem is not None:
            yield place, problem


def _of_list(
    untrusted: object, wanted: inspect.VarTupleType, place: KeyPath
) -> Iterator[tuple[KeyPath, Problem]]:
    if not isinstance(untrusted, list):
        yield place, Problem(ProblemCode.WRONG_TYPE, value=_shown(untrusted), expected=("list",))
        return
    items = cast(list[object], untrusted)
    least, most = wanted.min_length or 0, wanted.max_length
    if len(items) < least or (most is not None and len(items) > most):
        bounds = (str(least), str(most))
        yield place, Problem(ProblemCode.OUT_OF_RANGE, value=str(len(items)), expected=bounds)
        return
    for index, item in enumerate(items):
        yield from _of_value(item, wanted.item_type, (*place, index))


def _of_leaf(value: object, wanted: inspect.Type, place: KeyPath) -> Problem | None:
    match wanted:
        case inspect.EnumType(cls):
            expected = tuple(str(member.value) for member in cls)
            if not isinstance(value, str):
                return Problem(ProblemCode.WRONG_TYPE, value=_shown(value), expected=("text",))
            if value not in expected:
                return Problem(ProblemCode.UNKNOWN_VALUE, value=_shown(value), expected=expected)
        case inspect.IntType() | inspect.FloatType():
            return _of_number(value, wanted, place)
        case inspect.BoolType():
            if not isinstance(value, bool):
                expected = ("true", "false")
                return Problem(ProblemCode.WRONG_TYPE, value=_shown(value), expected=expected)
        case inspect.StrType():
            return _of_text(value, wanted)
        case _:
            raise AssertionError(wanted)
    return None


def _of_number(
    value: object, wanted: inspect.IntType | inspect.FloatType, place: KeyPath
) -> Problem | None:
    kinds = int if isinstance(wanted, inspect.IntType) else int | float
    if not isinstance(value, kinds) or isinstance(value, bool):
        return Problem(ProblemCode.WRONG_TYPE, value=_shown(value), expected=("number",))
    least, most = wanted.ge, wanted.le
    if place == ("version",) and value > POLICY_VERSION:
        return Problem(ProblemCode.NEWER_VERSION, value=_shown(value), expected=(str(most),))
    # Written so that NaN, for which every comparison is false, is refused as well.
    if not (least is None or value >= least) or not (most is None or value <= most):
        bounds = (str(least), str(most))
        return Problem(ProblemCode.OUT_OF_RANGE, value=_shown(value), expected=bounds)
    return None


def _of_text(value: object, wanted: inspect.StrType) -> Problem | None:
    if not isinstance(value, str):
        return Problem(ProblemCode.WRONG_TYPE, value=_shown(value), expected=("text",))
    if wanted.pattern is not None:
        kind = Annotated[str, msgspec.Meta(pattern=wanted.pattern)]
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError:
            if wanted.pattern != _BIRTH:
                return Problem(ProblemCode.BAD_MODEL, value=_shown(value))
            return Problem(ProblemCode.BAD_BIRTH, value=_shown(value), expected=("YYYY", "YYYY-MM"))
    least, most = wanted.min_length or 0, wanted.max_length
    if len(value) < least or (most is not None and len(value) > most):
        bounds = (str(least), str(most))
        return Problem(ProblemCode.OUT_OF_RANGE, value=_shown(value), expected=bounds)
    return None


def _shown(value: object) -> str:
    if isinstance(value, dict | list):
        return ""
    if isinstance(value, int) and value.bit_length() > 64:
        return ""  # Python refuses to print an integer of ten thousand digits
    return problems.short(str(value))
