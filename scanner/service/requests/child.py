"""Requests that need no passphrase: status, stopped items, what is recorded, the rules."""

from scanner.channel import messages as m
from scanner.errors import LockError
from scanner.manifest import MODELS
from scanner.policy import profiles
from scanner.policy.disclosure import disclosed, recorded_kinds
from scanner.protection import AppCover, Reach
from scanner.schema import Layer
from scanner.service.requests.context import RequestContext
from scanner.service.requests.items import shown


def status(context: RequestContext, _request: m.GetStatus | m.Subscribe) -> m.Reply:
    """Return the status; a subscription begins with it."""
    return context.stages.status()


def held(context: RequestContext, _request: m.ListHeld) -> m.Reply:
    """List the stopped items, newest first."""
    policy, set_up = context.rules().policy, context.storage.set_up
    return m.HeldList(
        tuple(shown(item, policy, context.link, set_up=set_up) for item in context.stopped.items()),
        context.stopped.answered,
    )


def preview(context: RequestContext, request: m.GetPreview) -> m.Reply:
    """Return the blurred preview of an item."""
    return m.PreviewOf(context.stopped.preview(request.item))


def recorded(context: RequestContext, _request: m.GetRecorded) -> m.Reply:
    """List the kinds that can be recorded, today's count of each, and what a parent sees of them."""
    pauses, policy = context.pauses, context.rules().policy
    return m.Recorded(
        kinds=tuple(str(kind) for kind in recorded_kinds(policy)),
        today=context.recorder.today(),
        disclosed=disclosed(Layer.FOLDER, policy),
        false_alarms=context.marks.false_alarms,
        pauses=pauses.count,
        last_pause=pauses.last,
    )


def policy(context: RequestContext, _request: m.GetPolicy) -> m.Reply:
    """Return the rules in force, which the child may read."""
    rules = context.rules()
    return m.PolicyIs(
        rules.policy,
        rules.counter,
        rules.signed,
        disclosed(Layer.FOLDER, rules.policy),
        context.answers_by_code,
    )


def profile(_context: RequestContext, request: m.GetProfile) -> m.Reply:
    """Return the built-in rules of an age."""
    built_in = profiles.built_in(request.profile)
    return m.PolicyIs(built_in, 0, signed=False, disclosed=disclosed(Layer.FOLDER, built_in))


def card_picture(_context: RequestContext, _request: m.GetTestCard) -> m.Reply:
    """Return the test card, a picture that must be held."""
    try:
        return m.TestCardIs((MODELS / "testcard.jpg").read_bytes())
    except OSError as error:
        raise LockError("test-card-missing") from error


def health(context: RequestContext, _request: m.GetHealth) -> m.Reply:
    """Return models, versions and speed."""
    return context.stages.health()


def self_test(context: RequestContext, _request: m.SelfTest) -> m.Reply:
    """Judge the test card a few times."""
    return m.SelfTested(context.stages.self_test())


def app_here(context: RequestContext, request: m.AppHere) -> m.Reply:
    """Record which layers the app itself covers."""
    try:
        context.stages.app = AppCover(Reach(request.clipboard), Reach(request.camera))
    except ValueError:
        return m.Refused("not-understood")
    context.changed()
    return m.Done()
