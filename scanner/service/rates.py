"""The manifest's models and operating points, as messages of the channel."""

from scanner.channel import messages as m
from scanner.service.storage import Storage


def models_of(storage: Storage) -> tuple[m.ModelInfo, ...]:
    """Each model as it is shipped."""
    if storage.manifest is None:
        return ()
    return tuple(
        m.ModelInfo(e.name, e.file, e.sha256, e.licence, f"{e.origin.package} {e.origin.version}")
        for e in storage.manifest.models
    )


def rates_of(storage: Storage) -> tuple[m.Rates, ...]:
    """Give the measured rates of each operating point, the strictest first."""
    if storage.manifest is None:
        return ()
    return tuple(
        m.Rates(str(point), t.recall.rate, t.recall.n, t.false_positives.rate, t.false_positives.n)
        for point, t in storage.manifest.operating_points.items()
    )
