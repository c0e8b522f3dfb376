"""`beforehand demo`: runs the real guard on a temporary home, with pictures saved as an app would save them."""

import os
import queue
import secrets
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from scanner.audit.read import read
from scanner.audit.verify import verify
from scanner.cli import text
from scanner.cli.demo_pictures import samples
from scanner.cli.refusal import Refusal
from scanner.judgement import JudgementOutcome
from scanner.keys import Cost
from scanner.policy import profiles
from scanner.schema import Action, Profile
from scanner.service.service import Service
from scanner.settings import Settings

SECONDS_FOR_ONE = 60.0  # for one verdict on a busy machine


class Outcomes:
    """A listener from which outcomes can be awaited by path."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[JudgementOutcome] = queue.SimpleQueue()

    def outcome(self, outcome: JudgementOutcome) -> None:
        """Keep an outcome for `of`."""
        self._queue.put(outcome)

    def of(self, path: Path) -> JudgementOutcome:
        """Wait for the outcome of a file. Raises Refusal after SECONDS_FOR_ONE."""
        while True:
            try:
                outcome = self._queue.get(timeout=SECONDS_FOR_ONE)
            except queue.Empty:
                raise Refusal(text.DEMO_LATE) from None
            if outcome.path == str(path):
                return outcome


@click.command()
@click.option(
    "--pictures",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Send this folder of real pictures through the guard instead; they are copied, not touched.",
)
def command(pictures: Path | None) -> None:
    """
    Show the guard at work on a temporary folder.

    Nothing of yours is touched.
    """
    with tempfile.TemporaryDirectory(prefix="beforehand-demo-") as name:
        home = Path(name)
        right = _own(home, pictures) if pictures else _show(home)
    sys.exit(0 if right else 1)


def _show(home: Path) -> bool:
    click.echo(text.DEMO_BEGIN)
    passphrase = secrets.token_urlsafe(24)
    outcomes = Outcomes()
    folder = home / "Pictures"
    folder.mkdir()
    service = Service(_settings(home), (folder,), outcomes)
    service.storage.access.set_up(passphrase, profiles.built_in(Profile.UNDER_10), Cost.FLOOR)
    service.start()
    try:
        click.echo(text.DEMO_SENDING)
        right = _send_samples(service, folder, outcomes)
        not_confined = service.status().not_confined
        click.echo(text.DEMO_HELD)
        for item in service.storage.hold.items():
            click.echo("  " + text.demo_held(item.name, item.about.reasons))
    finally:
        service.stop()
    right = _show_log(service, passphrase) and right
    click.echo(text.demo_right(not_confined) if right else text.DEMO_WRONG)
    return right


def _send_samples(service: Service, folder: Path, outcomes: Outcomes) -> bool:
    right = True
    for number, sample in enumerate(samples()):
        path = folder / sample.name
        if number % 2:
            _move_in(path, sample.data, folder.parent)
        else:
            path.write_bytes(sample.data)
        outcome = outcomes.of(path)
        became = _became(outcome)
        still_there = path.exists()
        good = became == sample.expected and outcome.recorded and still_there == (became == "fine")
        right = right and good
        line = text.outcome_line(str(path), outcome.looked.finding, outcome.verdict, outcome.ms)
        click.echo(f"  {line}{'' if good else text.demo_not_expected(sample.expected)}")
    return right


def _move_in(path: Path, data: bytes, outside: Path) -> None:
    """Move a file in as downloads and messengers do: written elsewhere, and renamed when complete."""
    part = outside / (path.name + ".part")
    part.write_bytes(data)
    part.rename(path)


def _became(outcome: JudgementOutcome) -> str:
    if outcome.looked.finding.failure is not None:
        return "unchecked"
    return "fine" if outcome.verdict.action is Action.ALLOW else "held"


def _show_log(service: Service, passphrase: str) -> bool:
    keys = service.storage.keys
    if keys is None:
        return False
    unlocked = keys.unlock(passphrase)
    report = verify(service.storage.settings.log, unlocked)
    kinds = Counter(str(row.record.kind) for row in read(service.storage.settings.log, unlocked))
    size = sum(path.stat().st_size for path in service.storage.settings.log.iterdir())
    click.echo(text.demo_log(report.whole, report.records, size, kinds))
    return report.whole and kinds["verdict"] > 0


def _own(home: Path, pictures: Path) -> bool:
    """Send a folder of pictures through the guard; print the counts, and the files that were stopped."""
    folder = home / "Pictures"
    folder.mkdir()
    outcomes = Outcomes()
    service = Service(_settings(home), (folder,), outcomes)
    service.storage.access.set_up(
        secrets.token_urlsafe(24), profiles.built_in(Profile.UNDER_10), Cost.FLOOR
    )
    service.start()
    counts: Counter[str] = Counter()
    times: list[float] = []
    try:
        for number, source in enumerate(_files(pictures)):
            path = folder / f"{number:06}{source.suffix}"
            shutil.copyfile(source, path)
            outcome = outcomes.of(path)
            became = _became(outcome)
            counts[became] += 1
            times.append(outcome.ms)
            if became != "fine":
                click.echo(
                    "  " + text.demo_stopped(os.path.relpath(source, pictures), outcome.verdict)
                )
            path.unlink(missing_ok=True)
    finally:
        service.stop()
    click.echo(text.demo_counts(counts, times))
    return True


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(
        path for path in folder.rglob("*") if path.is_file() and path.suffix != ".csv"
    )


def _settings(home: Path) -> Settings:
    return Settings(data=home / "data", runtime=home / "run")
