"""The output of `evaluate`."""

from collections.abc import Iterator, Sequence

from scanner.cli.evaluation import Evaluation, Share
from scanner.cli.text.catalogue import say, table
from scanner.cli.text.files import printable
from scanner.schema import OperatingPoint

_RESULTS = table(
    {
        "other-run": "these results are of another table, other models or other columns; take another folder",
        "shard-twice": "these are results of a part that was named before",
        "shard-missing": "results of some parts are missing",
        "not-finished": "this part is not finished; run it again with the same --results to go on",
        "no-results": "these are not results of an evaluation",
        "newer-results": "these results are of a later version",
        "path-twice": "a path is listed twice",
    }
)


SHARD_FORM = say("give the part and the number of parts, like 3/8")
ONE_FOLDER = say("it takes one folder, or --merge with results")


def option_needed(given: str, needed: str) -> str:
    """Say that an option needs another one."""
    return say("{given} needs {needed}", given=given, needed=needed)


def no_manifest(path: str, by: Sequence[str]) -> str:
    """Say which manifest a labelled folder needs."""
    columns = ", ".join(printable(column) for column in (say("path"), say("label"), *by))
    return say(
        "{path} cannot be used. It has to be a table (CSV, UTF-8), a line for each picture, "
        "with the columns {columns}.",
        path=printable(path),
        columns=columns,
    )


def results_refused(code: str, path: str) -> str:
    """Say why results cannot be used."""
    return f"{printable(path)}: {_RESULTS[code]}."


def report_signed(path: str) -> str:
    """Say where the signature is."""
    return say("Signed: {path}", path=printable(path))


def report_not_signed(why: str) -> str:
    """Say that a report was written but not signed."""
    reason = f" ({printable(why)})" if why else say(": there is no ssh-keygen here")
    return say("The report was written, but could not be signed{reason}.", reason=reason)


def evaluation_lines(found: Evaluation) -> Iterator[str]:
    """Yield the lines of the whole table."""
    auc = "-" if found.auc is None else f"{found.auc:.4f}"
    yield say(
        "{n} pictures, {unchecked} could not be checked.", n=found.n, unchecked=found.unchecked
    )
    yield say(
        "Area under the curve, nude against benign (1 is perfect, 0.5 is chance): {auc}", auc=auc
    )
    yield ""
    heads = f"{say('operating point'):16} {say('threshold'):>9}  {say('found of nude'):26}"
    yield f"{heads}{say('flagged of benign'):28}{say('flagged of borderline')}"
    for point in found.points:
        yield (
            f"{point.point:16} {point.threshold:9.3f}  {_share(point.recall):26}"
            f"{_share(point.false_positives):28}{_share(point.borderline)}"
        )
    yield ""
    heads = "".join(f"{point:>10}" for point in OperatingPoint)
    named = f"{say('class'):28}{say('label'):12}{'n':>7}{say('unchecked'):>11}"
    yield f"{named}{heads}   {say('flagged as nudity')}"
    for group in found.groups:
        hits = "".join(f"{group.nudity[point].hits:10}" for point in OperatingPoint)
        named = f"{printable(group.group):28}{printable(group.label):12}"
        yield f"{named}{group.n:7}{group.unchecked:11}{hits}"
    yield ""
    yield say("Intervals are 95 % (Wilson). These rates are valid for this folder only.")


def _share(share: Share) -> str:
    if not share.n:
        return say("none there")
    return f"{share.hits}/{share.n} {share.rate:.3f} [{share.low:.3f} {share.high:.3f}]"
