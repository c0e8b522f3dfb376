"""The pure decision: finding + policy + place → verdict. No clock, no disk, no log, no chance."""

from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple

import msgspec

from scanner.manifest import Thresholds
from scanner.reasons import FAILURE_TABLE, FailureAction, FailureReason, Reason
from scanner.schema import (
    STRICTNESS,
    Action,
    Category,
    DecidedBy,
    Finding,
    Mark,
    Policy,
    Scores,
    Setting,
    SomeActions,
    Source,
    Verdict,
    stricter,
)

NO_MEDIA = "none"  # `Finding.media` for content without a picture


class Context(msgspec.Struct, frozen=True):
    """
    The place where the content was found.

    `folder`: absolute path of the file's folder, empty for content from another source.
    `app`: name of the app that is about to send it, empty if unknown. `named_like_media`: the
    name has the suffix of a picture, video or document. `mark`: the mark on this content.
    """

    folder: str = ""
    app: str = ""
    named_like_media: bool = False
    mark: Mark | None = None


class _Part(NamedTuple):
    """One reason for the verdict: a category that was hit, or a failure."""

    action: Action
    reasons: tuple[Reason | FailureReason, ...]
    source: Source


_REASONS = {Category.NUDITY: Reason.NUDITY, Category.PARTIAL: Reason.PARTIAL}
_SETTINGS = {
    Category.NUDITY: Setting.NUDITY,
    Category.PARTIAL: Setting.PARTIAL,
    Category.UNCHECKED: Setting.UNCHECKED,
}


def decide(finding: Finding, policy: Policy, thresholds: Thresholds, context: Context) -> Verdict:
    """Decide what is done with a file: the strictest verdict of all categories and failures that apply."""
    parts = _hits(finding.scores, policy, thresholds, context)
    failure = _failure(finding, context)
    if failure is not None:
        parts.append(_failed(failure, policy, context))
    if not parts:
        reason = Reason.CLEAN if finding.scores is not None else Reason.NOT_MEDIA
        return Verdict(Action.ALLOW, (reason,), Source.DEFAULT)
    # A stable sort: at equal strictness nudity is named before `unchecked`.
    parts.sort(key=lambda part: -STRICTNESS.index(part.action))
    reasons = tuple(dict.fromkeys(reason for part in parts for reason in part.reasons))
    return _marked(Verdict(parts[0].action, reasons, parts[0].source), context.mark)


def _hits(
    scores: Scores | None, policy: Policy, thresholds: Thresholds, context: Context
) -> list[_Part]:
    if scores is None:
        return []
    parts: list[_Part] = []
    if _reaches(scores.nudity, thresholds.nudity):
        nude = _hit(Category.NUDITY, policy, context)
        parts.append(nude)
        # Excepting nudity must not fall through to the `partial` rule.
        if Reason.EXCEPTION in nude.reasons:
            return parts
    if _reaches(scores.partial, thresholds.partial):
        partial = _hit(Category.PARTIAL, policy, context)
        if not parts or stricter(partial.action, parts[0].action):
            parts.append(partial)
    return parts


def _reaches(score: float, threshold: float) -> bool:
    return not score < threshold  # so that a NaN counts as a hit


def _hit(category: Category, policy: Policy, context: Context) -> _Part:
    reason = _REASONS[category]
    if _excepted(category, policy, context):
        return _Part(Action.ALLOW, (Reason.EXCEPTION, reason), Source.RULE)
    action, source = _rule(category, policy, context)
    return _Part(action, (reason,), source)


def _failure(finding: Finding, context: Context) -> FailureReason | None:
    if finding.failure is not None or finding.scores is not None:
        return finding.failure
    if finding.media != NO_MEDIA:
        return FailureReason.WORKER_LIED  # it holds a picture, but has neither scores nor a failure
    # A file named like a picture that no decoder here knows may still be shown as one by another program.
    return FailureReason.UNKNOWN_FORMAT if context.named_like_media else None


def _failed(failure: FailureReason, policy: Policy, context: Context) -> _Part:
    if FAILURE_TABLE[failure].action is not FailureAction.UNCHECKED:
        return _Part(Action.ALLOW, (failure,), Source.FAILURE)
    if _excepted(Category.UNCHECKED, policy, context):
        return _Part(Action.ALLOW, (Reason.EXCEPTION, failure), Source.RULE)
    action, _ = _rule(Category.UNCHECKED, policy, context)
    return _Part(action, (failure,), Source.FAILURE)


def _rule(category: Category, policy: Policy, context: Context) -> tuple[Action, Source]:
    here = [rule.actions for rule in policy.folders if _inside(context.folder, rule.path)]
    here += [rule.actions for rule in policy.apps if _same_app(context.app, rule.name)]
    actions = [action for some in here if (action := _of(some, category)) is not None]
    if actions:
        return max(actions, key=STRICTNESS.index), Source.RULE
    action = {
        Category.NUDITY: policy.actions.nudity,
        Category.PARTIAL: policy.actions.partial,
        Category.UNCHECKED: policy.actions.unchecked,
    }[category]
    return action, Source.RULE if _SETTINGS[category] in policy.chosen else Source.DEFAULT


def _excepted(category: Category, policy: Policy, context: Context) -> bool:
    return any(
        rule.category is category
        # An exception without folder and app applies to nothing.
        and (rule.folder != "" or rule.app != "")
        and (rule.folder == "" or _inside(context.folder, rule.folder))
        and (rule.app == "" or _same_app(context.app, rule.app))
        for rule in policy.exceptions
    )


def _marked(verdict: Verdict, mark: Mark | None) -> Verdict:
    if mark is None or verdict.action is Action.ALLOW:
        return verdict
    if mark.allowed_by is not None:
        reasons = (Reason.ALLOWED_ONCE, *verdict.reasons)
        return Verdict(Action.ALLOW, reasons, verdict.source, mark.allowed_by)
    if not mark.false_alarm:
        return verdict
    # The child may go on after a warning anyway, so its mark lifts one; a hold still needs a parent.
    if verdict.action is Action.WARN:
        reasons = (Reason.FALSE_ALARM, *verdict.reasons)
        return Verdict(Action.ALLOW, reasons, verdict.source, DecidedBy.CHILD)
    return Verdict(verdict.action, (*verdict.reasons, Reason.FALSE_ALARM), verdict.source)


def _of(some: SomeActions, category: Category) -> Action | None:
    return {
        Category.NUDITY: some.nudity,
        Category.PARTIAL: some.partial,
        Category.UNCHECKED: some.unchecked,
    }[category]


def _inside(folder: str, place: str) -> bool:
    # Compares path text only; the caller that made the context has resolved links.
    return folder != "" and place != "" and _path(place) in _with_parents(folder)


# Each decision compares hundreds of rules, and splitting the paths takes most of the time.
@lru_cache(maxsize=1024)
def _path(text: str) -> PurePath:
    return PurePath(text)


@lru_cache(maxsize=64)
def _with_parents(folder: str) -> frozenset[PurePath]:
    return frozenset((_path(folder), *_path(folder).parents))


def _same_app(app: str, name: str) -> bool:
    return app != "" and app.casefold() == name.casefold()
