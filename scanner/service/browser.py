"""Answers to a browser's host: verdicts on content and frames, outcomes, presence."""

from scanner.channel import messages as m
from scanner.schema import Action, Profile
from scanner.service.context import RequestContext

_MUTED = frozenset({Profile.UNDER_10, Profile.AGE_10_12})  # a held camera is silent too


def judge_hash(context: RequestContext, request: m.JudgeHash) -> m.Reply:
    """Give the verdict for content that was looked at before."""
    return context.guard.known_upload(request.sha256)


def judge_frame(context: RequestContext, request: m.JudgeFrame) -> m.Reply:
    """Judge one frame of a running camera."""
    return context.guard.judge_frame(request.camera, request.frame)


def outcome(context: RequestContext, request: m.GetOutcome) -> m.Reply:
    """Tell whether an item was answered."""
    return context.guard.uploads.outcome(request.item)


def here(context: RequestContext, request: m.BrowserHere) -> m.Reply:
    """Note that a profile is covered; tell what it does where it gets no verdict."""
    context.guard.browsers.here(request)
    policy = context.storage.rules().policy
    # Where the rules warn, nobody could go on from a pause that no service shows: hold as well.
    unanswered = Action.ALLOW if policy.actions.unchecked is Action.ALLOW else Action.HOLD
    return m.BrowserRules(str(unanswered), mute=policy.profile in _MUTED)
