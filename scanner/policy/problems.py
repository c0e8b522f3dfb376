"""Problems of a policy, as codes, and the checks that no type can express: whether its rules make sense."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import PurePath

import msgspec

from scanner.errors import PolicyError
from scanner.schema import LabelMeaning, Policy

MAX_SHOWN = 60  # characters of a wrong key or value that a message repeats
SHIPPED_MODELS = ("nudenet", "open_nsfw")  # no added model may have these names, which findings use
KeyPath = tuple[str | int, ...]  # as in ("folders", 0, "actions", "nudity")


class ProblemCode(StrEnum):
    """The reason why a policy is refused. Stable; the command line and the app have words for each."""

    UNREADABLE = "unreadable"  # the file is not there, or may not be read
    TOO_BIG = "too-big"  # more bytes than a policy may have
    NOT_TEXT = "not-text"  # not UTF-8
    NOT_TOML = "not-toml"  # invalid TOML in this line
    NEWER_VERSION = "newer-version"  # written for a later program
    UNKNOWN_KEY = "unknown-key"  # `near` names the key that was probably meant
    MISSING_KEY = "missing-key"
    WRONG_TYPE = "wrong-type"  # `expected`: text, number, true-or-false, table, list
    UNKNOWN_VALUE = "unknown-value"  # `expected`: the permitted values
    OUT_OF_RANGE = "out-of-range"  # `expected`: minimum and maximum; for text, of its length
    BAD_BIRTH = "bad-birth"  # neither YYYY nor YYYY-MM
    NOT_ABSOLUTE = "not-absolute"  # a path must begin at the root or with ~/
    BAD_PATH = "bad-path"  # holds "..", or characters that no path can hold
    BAD_NAME = "bad-name"  # blank, or with characters that cannot be printed
    NAMES_NOTHING = "names-nothing"  # an exception needs a folder or an app
    TWICE = "twice"  # the same folder, app, exception or model occurs a second time
    BAD_MODEL = "bad-model"  # no valid description of an added model


class Problem(msgspec.Struct, frozen=True):
    """
    One problem in a policy. `line` counts from 1; 0 where no line applies.

    `key` is written as `folders[2].path`, counted from 1, empty for the file as a whole. `value` is
    the wrong value, shortened. `expected` and `near` help to correct it.
    """

    code: ProblemCode
    file: str = ""
    line: int = 0
    key: str = ""
    value: str = ""
    expected: tuple[str, ...] = ()
    near: str = ""


def as_error(problem: Problem) -> PolicyError:
    """Build the exception for a problem; its facts are the problem's fields."""
    facts = msgspec.structs.asdict(problem)
    return PolicyError(str(facts.pop("code")), **facts)


def shown(path: Sequence[str | int]) -> str:
    """Format a key path for people, as in `folders[2].path`."""
    out = ""
    for step in path:
        out += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if out else step
    return short(out)


def short(text: str) -> str:
    """Shorten a key or value for a message."""
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"


def of_rules(policy: Policy) -> Iterator[tuple[ProblemCode, KeyPath, str]]:
    """Yield code, key path and value for each rule that makes no sense."""
    yield from _of_folders(policy)
    yield from _of_apps(policy)
    yield from _of_exceptions(policy)
    yield from _of_models(policy)
    yield from _of_answerers(policy)
    if policy.trusted_adult and not _is_name(policy.trusted_adult):
        yield ProblemCode.BAD_NAME, ("trusted_adult",), policy.trusted_adult
    if policy.country and not _is_name(policy.country):
        yield ProblemCode.BAD_NAME, ("country",), policy.country


def refuse_senseless(policy: Policy) -> None:
    """Raise PolicyError for the first rule that makes no sense."""
    for code, path, value in of_rules(policy):
        raise as_error(Problem(code, key=shown(path), value=short(value)))


def _of_folders(policy: Policy) -> Iterator[tuple[ProblemCode, KeyPath, str]]:
    seen: set[PurePath] = set()
    for index, rule in enumerate(policy.folders):
        place: KeyPath = ("folders", index, "path")
        yield from _of_path(rule.path, place)
        if PurePath(rule.path) in seen:
            yield ProblemCode.TWICE, place, rule.path
        seen.add(PurePath(rule.path))


def _of_apps(policy: Policy) -> Iterator[tuple[ProblemCode, KeyPath, str]]:
    seen: set[str] = set()
    for index, rule in enumerate(policy.apps):
        place: KeyPath = ("apps", index, "name")
        if not _is_name(rule.name):
            yield ProblemCode.BAD_NAME, place, rule.name
        if rule.name.casefold() in seen:
            yield ProblemCode.TWICE, place, rule.name
        seen.add(rule.name.casefold())


def _of_exceptions(policy: Policy) -> Iterator[tuple[ProblemCode, KeyPath, str]]:
    seen: set[tuple[str, PurePath, str]] = set()
    for index, rule in enumerate(policy.exceptions):
        place: KeyPath = ("exceptions", index)
        if not rule.folder and not rule.app:
            yield ProblemCode.NAMES_NOTHING, place, str(rule.category)
        if rule.folder:
            yield from _of_path(rule.folder, (*place, "folder"))
        if rule.app and not _is_name(rule.app):
            yield ProblemCode.BAD_NAME, (*place, "app"), rule.app
        what = (str(rule.category), PurePath(rule.folder), rule.app.casefold())
        if what in seen:
            yield ProblemCode.TWICE, place, str(rule.category)
        seen.add(what)


def _of_models(policy: Policy) -> Iterator[tuple[ProblemCode, KeyPath, str]]:
    seen: set[str] = set()
    for index, model in enumerate(policy.models):
        place: KeyPath = ("models", index)
        if model.name in seen or model.sha256 in seen:
            yield ProblemCode.TWICE, (*place, "name"), model.name
        seen |= {model.name, model.sha256}
        if model.name in SHIPPED_MODELS:
            yield ProblemCode.TWICE, (*place, "name"), model.name
        labels = [label.label for label in model.labels]
        meant = {label.means for label in model.labels}
        if len(set(labels)) < len(labels) or meant <= {LabelMeaning.SAFE}:
            yield ProblemCode.BAD_MODEL, (*place, "labels"), model.name
        for number, label in enumerate(labels):
            if not _is_name(label) or not label.isascii():
                yield ProblemCode.BAD_NAME, (*place, "labels", number, "label"), label


def _of_answerers(policy: Policy) -> Iterator[tuple[ProblemCode, KeyPath, str]]:
    seen: set[str] = set()
    for index, answerer in enumerate(policy.answerers):
        if not _is_name(answerer.name):
            yield ProblemCode.BAD_NAME, ("answerers", index, "name"), answerer.name
        if answerer.mailbox in seen:
            yield ProblemCode.TWICE, ("answerers", index, "mailbox"), answerer.mailbox
        seen.add(answerer.mailbox)


def _of_path(path: str, place: KeyPath) -> Iterator[tuple[ProblemCode, KeyPath, str]]:
    pure = PurePath(path)
    if "\0" in path or ".." in pure.parts or not _is_unicode(path):
        yield ProblemCode.BAD_PATH, place, path
    elif not pure.is_absolute():
        yield ProblemCode.NOT_ABSOLUTE, place, path


def _is_name(name: str) -> bool:
    return name.strip() != "" and name.isprintable()


def _is_unicode(path: str) -> bool:
    # A path of undecodable bytes carries lone surrogates, which neither TOML nor JSON can hold.
    return not any("\ud800" <= char <= "\udfff" for char in path)
