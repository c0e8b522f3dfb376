"""`beforehand evaluate`: measures the models on a labelled folder at each operating point."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import click
import msgspec

from scanner.cli import text
from scanner.cli.bulk import Looker
from scanner.cli.evaluation import Row, summarise
from scanner.cli.evaluation_report import EvaluationCounts, count, report
from scanner.cli.evaluation_results import (
    FORMAT,
    MeasuredBy,
    ResultLine,
    ResultsError,
    ResultsHeader,
    ResultsWriter,
    Shard,
    read_all,
    result_files,
    table_hash,
)
from scanner.cli.evaluation_setting import cpu_flags, measured_by, thresholds_of
from scanner.cli.models import setup_in_force
from scanner.cli.progress import progress
from scanner.cli.refusal import Refusal
from scanner.cli.signature import SignatureError, sign
from scanner.sandbox.setup import WorkerSetup

MANIFEST = "manifest.csv"  # with the columns path, label, and those of `--by`
_PATH = click.Path(exists=True, path_type=Path)


class _Labelled(NamedTuple):
    """One row of the manifest."""

    path: str
    label: str
    by: tuple[str, ...]


class _Results(NamedTuple):
    """Measured results, with the models and processors that they come from."""

    measured_by: MeasuredBy
    by: tuple[str, ...]
    cpu: list[tuple[str, ...]]
    shards: list[list[ResultLine]]


class _Options(msgspec.Struct, frozen=True):
    """The options, as typed."""

    as_json: bool
    by: tuple[str, ...]
    results: Path | None
    shard: Shard
    merge: bool
    report: Path | None
    key: Path | None
    alone: bool
    rules: bool
    workers: int | None


def _shard(_context: click.Context, _option: click.Parameter, given: str | None) -> Shard:
    if given is None:
        return Shard()
    found = re.fullmatch(r"([1-9][0-9]{0,5})/([1-9][0-9]{0,5})", given)
    if found is None or int(found[1]) > int(found[2]):
        raise click.BadParameter(text.SHARD_FORM)
    return Shard(int(found[1]), int(found[2]))


@click.command()
@click.argument("paths", metavar="DIR | RESULTS...", nargs=-1, required=True, type=_PATH)
@click.option("--json", "as_json", is_flag=True, help="The whole table as one JSON object.")
@click.option(
    "--by", multiple=True, metavar="COLUMN", help="Rates by these columns; by class if none."
)
@click.option(
    "--results",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep each picture's scores in this folder, to continue there after an interruption.",
)
@click.option("--shard", callback=_shard, metavar="I/N", help="Score only part I of N.")
@click.option(
    "--merge", is_flag=True, help="Add up RESULTS of all parts instead of scoring pictures."
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a report that can be published: sums without names or small numbers.",
)
@click.option("--sign", "key", type=_PATH, metavar="KEY", help="Sign the report with this SSH key.")
@click.option("--no-detector", "alone", is_flag=True, help="Score without NudeNet.")
@click.option("--rules", is_flag=True, help="Score with the models of the rules in force.")
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    help="Number of picture readers; one per core by default.",
)
def command(paths: tuple[Path, ...], **given: Any) -> None:
    """
    Measure the models on labelled pictures.

    Scores every picture that DIR/manifest.csv labels; rates with n and 95 % intervals, by class.
    """
    options = _Options(**given)
    if options.key is not None and options.report is None:
        raise click.UsageError(text.option_needed("--sign", "--report"))
    if options.shard.of > 1 and options.results is None:
        raise click.UsageError(text.option_needed("--shard", "--results"))
    try:
        found = _merged(paths) if options.merge else _looked(paths, options)
    except ResultsError as error:
        raise Refusal(text.results_refused(error.code, str(error.path))) from error
    _show(found, options)
    if options.report is not None and (options.merge or options.shard.of == 1):
        _write_report(found, options.report, options.key)


def _looked(paths: tuple[Path, ...], options: _Options) -> _Results:
    if len(paths) != 1 or not paths[0].is_dir():
        raise click.UsageError(text.ONE_FOLDER)
    setup = setup_in_force() if options.rules else WorkerSetup(detector=not options.alone)
    by = options.by or ("class",)
    rows = list(_labelled(paths[0], by))
    mine = [row for number, row in enumerate(rows) if options.shard.holds(number)]
    header = ResultsHeader(
        format=FORMAT,
        by=by,
        measured_by=measured_by(setup),
        table=table_hash(paths[0] / MANIFEST),
        shard=options.shard,
        assigned=len(mine),
        cpu=cpu_flags(),
    )
    results = _Results(header.measured_by, by, [header.cpu], [])
    with Looker(workers=options.workers, setup=setup) as looker:
        if options.results is None:
            results.shards.append(list(_look(looker, paths[0], mine, options)))
            return results
        with ResultsWriter(options.results, header) as writer:
            keys = {writer.key(row.path): row for row in mine}
            if len(keys) < len(mine):
                raise ResultsError("path-twice", paths[0] / MANIFEST)
            left = [row for key, row in keys.items() if key not in writer.done]
            lines = [line for key, line in writer.done.items() if key in keys]
            for row, line in zip(left, _look(looker, paths[0], left, options), strict=True):
                named = msgspec.structs.replace(line, key=writer.key(row.path))
                writer.append(named)
                lines.append(named)
            results.shards.append(lines)
    return results


def _look(
    looker: Looker, folder: Path, rows: list[_Labelled], options: _Options
) -> Iterator[ResultLine]:
    with progress(shown=not options.as_json, total=len(rows)) as tick:
        seen = looker.look(str(folder / row.path) for row in rows)
        for row, each in zip(rows, seen, strict=True):
            yield ResultLine("0" * 32, row.label, row.by, each.finding.scores)
            tick()


def _merged(paths: tuple[Path, ...]) -> _Results:
    header, headers, lines = read_all(result_files(paths))
    return _Results(header.measured_by, header.by, [one.cpu for one in headers], lines)


def _show(found: _Results, options: _Options) -> None:
    rows: list[Row] = [line.row for shard in found.shards for line in shard]
    evaluation = summarise(rows, thresholds_of(found.measured_by))
    if options.as_json:
        click.echo(json.dumps(msgspec.to_builtins(evaluation)))
        return
    for line in text.evaluation_lines(evaluation):
        click.echo(line)


def _write_report(found: _Results, path: Path, key: Path | None) -> None:
    points = thresholds_of(found.measured_by)
    counts = EvaluationCounts(groups={}, labels={})
    for shard in found.shards:
        counts.add(count(shard, points))
    made = report(counts, found.measured_by, found.cpu, found.by)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(made, order="sorted")) + b"\n")
    if key is None:
        return
    try:
        click.echo(text.report_signed(str(sign(path, key))), err=True)
    except SignatureError as error:
        raise Refusal(text.report_not_signed(error.why)) from error


def _labelled(folder: Path, by: tuple[str, ...]) -> Iterator[_Labelled]:
    try:
        with (folder / MANIFEST).open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                yield _Labelled(
                    row["path"], row["label"], tuple(row[column] or "" for column in by)
                )
    except (OSError, KeyError, UnicodeDecodeError, csv.Error) as error:
        raise Refusal(text.no_manifest(str(folder / MANIFEST), by)) from error
