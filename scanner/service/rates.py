"""The manifest's models and operating points, as messages of the channel."""

from scanner.channel import messages as m
from scanner.manifest import OPEN_NSFW
from scanner.service.storage import Storage


def models_of(storage: Storage) -> tuple[m.ModelInfo, ...]:
    """Return each model in use: the shipped ones, and those that a parent added."""
    if storage.manifest is None:
        return ()
    policy = storage.rules().policy
    shipped = tuple(
        m.ModelInfo(e.name, e.file, e.sha256, e.licence, f"{e.origin.package} {e.origin.version}")
        for e in storage.manifest.models
        if policy.detector or e.name == OPEN_NSFW
    )
    added = tuple(m.ModelInfo(a.name, a.file, a.sha256, "", "") for a in policy.models)
    return shipped + added


def rates_of(storage: Storage) -> tuple[m.Rates, ...]:
    """Return the measured rates of each operating point under the rules, the strictest first."""
    known = storage.manifest
    if known is None:
        return ()
    both = storage.rules().policy.detector
    measured = known.operating_points if both else known.open_nsfw_alone
    return tuple(
        m.Rates(str(point), t.recall.rate, t.recall.n, t.false_positives.rate, t.false_positives.n)
        for point, t in measured.items()
    )
