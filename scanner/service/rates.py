"""What the manifest says of models and operating points, as the channel's messages."""

from scanner.channel import messages as m
from scanner.service.house import House


def models_of(house: House) -> tuple[m.ModelInfo, ...]:
    """Each model as it is shipped."""
    if house.manifest is None:
        return ()
    return tuple(
        m.ModelInfo(e.name, e.file, e.sha256, e.licence, f"{e.origin.package} {e.origin.version}")
        for e in house.manifest.models
    )


def rates_of(house: House) -> tuple[m.Rates, ...]:
    """What was measured at each operating point, the strictest first."""
    if house.manifest is None:
        return ()
    return tuple(
        m.Rates(str(point), t.recall.rate, t.recall.n, t.false_positives.rate, t.false_positives.n)
        for point, t in house.manifest.operating_points.items()
    )
