"""`beforehand evaluate`: how the models do on a labelled folder, at each operating point."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from scanner import manifest
from scanner.cli import text
from scanner.cli.bulk import Looker
from scanner.cli.evaluation import Evaluation, Row, summarise
from scanner.cli.progress import progress
from scanner.cli.refusal import Refusal

MANIFEST = "manifest.csv"  # with columns path, label, class


@click.command()
@click.argument(
    "folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help="The whole table as one JSON object.")
def command(folder: Path, as_json: bool) -> None:
    """
    Measure the models on labelled pictures.

    Scores every picture that DIR/manifest.csv labels; rates with n and 95 % intervals, by class.
    """
    labelled = list(_labelled(folder))
    rows: list[Row] = []
    with Looker() as looker, progress(shown=not as_json, total=len(labelled)) as tick:
        seen = looker.look(str(folder / path) for path, _label, _group in labelled)
        for (_path, label, group), each in zip(labelled, seen, strict=True):
            rows.append(Row(label, group, each.finding.scores))
            tick()
    found: Evaluation = summarise(rows, manifest.load().operating_points)
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(found)))
    else:
        for line in text.evaluation_lines(found):
            click.echo(line)


def _labelled(folder: Path) -> Iterator[tuple[str, str, str]]:
    try:
        with (folder / MANIFEST).open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                yield row["path"], row["label"], row["class"]
    except (OSError, KeyError, UnicodeDecodeError, csv.Error) as error:
        raise Refusal(text.no_manifest(str(folder / MANIFEST))) from error
