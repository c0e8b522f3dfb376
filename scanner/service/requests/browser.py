"""Requests of a browser's host and the app's clipboard: verdicts on content, outcomes, presence."""

from scanner.channel import messages as m
from scanner.formats.costs import COST_BYTES, cost_of
from scanner.judgement import JudgementOutcome
from scanner.sandbox.fair_turns import EXPECTED_SECONDS
from scanner.schema import Action, Layer, Profile
from scanner.service.requests.context import RequestContext

# Profiles under which a held camera also stops the sound.
_MUTED = frozenset({Profile.UNDER_10, Profile.AGE_10_12})


def judge_hash(context: RequestContext, request: m.JudgeHash) -> m.Reply:
    """Return the verdict for content that was inspected before."""
    outcome = context.content.judge_hash(request.sha256, context.named)
    return m.Judged(known=False) if outcome is None else _judged(outcome)


def judge_bytes(context: RequestContext, data: bytes, name: bytes) -> m.Reply:
    """Judge fully received content: a clipboard copy if the app sends it, else an upload."""
    layer = Layer.CLIPBOARD if context.from_app else Layer.BROWSER
    cost = cost_of(data[:COST_BYTES], len(data))
    load = context.load_with(EXPECTED_SECONDS[cost])
    return _judged(context.content.judge(data, layer, name, context.named, load))


def judge_frame(context: RequestContext, request: m.JudgeFrame) -> m.Reply:
    """Judge one frame of a running camera."""
    return _judged(context.content.judge_frame(request.camera, request.frame))


def outcome(context: RequestContext, request: m.GetOutcome) -> m.Reply:
    """Return whether an item was answered."""
    settled, release = context.pending.outcome(request.item)
    return m.ItemOutcome(request.item, settled, release)


def here(context: RequestContext, request: m.BrowserHere) -> m.Reply:
    """Record that a profile is covered; return what it must do when it gets no verdict."""
    context.browsers.here(request)
    policy = context.rules().policy
    # Where the rules warn, no service could show the pause that lets the child go on, so hold as well.
    unanswered = Action.ALLOW if policy.actions.unchecked is Action.ALLOW else Action.HOLD
    return m.BrowserRules(str(unanswered), mute=policy.profile in _MUTED)


def _judged(outcome: JudgementOutcome) -> m.Judged:
    verdict = outcome.verdict
    reasons = tuple(str(reason) for reason in verdict.reasons)
    item = "" if outcome.item is None else outcome.item.item
    return m.Judged(True, str(verdict.action), reasons, item)
