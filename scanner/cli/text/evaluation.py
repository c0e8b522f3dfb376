"""The table of `evaluate`."""

from collections.abc import Iterator

from scanner.cli.evaluation import Evaluation, Share
from scanner.cli.text.files import printable
from scanner.schema import OperatingPoint


def no_manifest(path: str) -> str:
    """Say what a labelled folder needs."""
    return (
        f"{printable(path)} cannot be used. It has to be a table (CSV, UTF-8), a line for each picture, "
        "with the columns path, label and class."
    )


def evaluation_lines(found: Evaluation) -> Iterator[str]:
    """The whole table, line by line."""
    auc = "-" if found.auc is None else f"{found.auc:.4f}"
    yield f"{found.n} pictures, {found.unchecked} could not be checked."
    yield f"Area under the curve, nude against benign (1 is perfect, .5 is chance): {auc}"
    yield ""
    heads = f"{'operating point':16}{'threshold':>10}  {'found of nude':26}{'flagged of benign':28}"
    yield f"{heads}flagged of borderline"
    for point in found.points:
        yield (
            f"{point.point:16}{point.threshold:10.3f}  {_share(point.recall):26}"
            f"{_share(point.false_positives):28}{_share(point.borderline)}"
        )
    yield ""
    heads = "".join(f"{point:>10}" for point in OperatingPoint)
    yield f"{'class':28}{'label':12}{'n':>5}{heads}   flagged as nudity"
    for group in found.groups:
        hits = "".join(f"{group.nudity[point].hits:10}" for point in OperatingPoint)
        yield f"{printable(group.group):28}{group.label:12}{group.n:5}{hits}"
    yield ""
    yield "Intervals are 95 % (Wilson). These are rates of this folder, not of the world."


def _share(share: Share) -> str:
    if not share.n:
        return "none there"
    return f"{share.hits}/{share.n} {share.rate:.3f} [{share.low:.3f} {share.high:.3f}]"
