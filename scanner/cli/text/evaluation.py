"""The table of `evaluate`."""

from collections.abc import Iterator, Sequence

from scanner.cli.evaluation import Evaluation, Share
from scanner.cli.text.files import printable
from scanner.schema import OperatingPoint

_RESULTS = {
    "other-run": "these results are of another table, other models or other columns; take another folder",
    "shard-twice": "these are results of a part that was named before",
    "shard-missing": "results of some parts are missing",
    "not-finished": "this part is not finished; run it again with the same --results to go on",
    "no-results": "these are no results of an evaluation",
    "newer-results": "these results are of a later version",
    "path-twice": "a path is there twice",
}


def no_manifest(path: str, by: Sequence[str]) -> str:
    """Say what a labelled folder needs."""
    columns = ", ".join(printable(column) for column in ("path", "label", *by))
    return (
        f"{printable(path)} cannot be used. It has to be a table (CSV, UTF-8), a line for each picture, "
        f"with the columns {columns}."
    )


def results_refused(code: str, path: str) -> str:
    """Say why results cannot be used."""
    return f"{printable(path)}: {_RESULTS[code]}."


def report_signed(path: str) -> str:
    """Say where the signature is."""
    return f"Signed: {printable(path)}"


def report_not_signed(why: str) -> str:
    """Say that a report was written, and not signed."""
    reason = f" ({printable(why)})" if why else ": there is no ssh-keygen here"
    return f"The report was written, but could not be signed{reason}."


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
    yield f"{'class':28}{'label':12}{'n':>7}{'unchecked':>11}{heads}   flagged as nudity"
    for group in found.groups:
        hits = "".join(f"{group.nudity[point].hits:10}" for point in OperatingPoint)
        named = f"{printable(group.group):28}{printable(group.label):12}"
        yield f"{named}{group.n:7}{group.unchecked:11}{hits}"
    yield ""
    yield "Intervals are 95 % (Wilson). These are rates of this folder, not of the world."


def _share(share: Share) -> str:
    if not share.n:
        return "none there"
    return f"{share.hits}/{share.n} {share.rate:.3f} [{share.low:.3f} {share.high:.3f}]"
