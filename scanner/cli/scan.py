"""`beforehand scan`: inspects files and folders, and prints the verdict on each."""

import json
import os
import sys
import time
from collections.abc import Iterator

import click
import msgspec

from scanner import manifest, settings
from scanner.channel import messages as m
from scanner.cli import text
from scanner.cli.bulk import InspectedFile, Looker
from scanner.cli.model_store import setup_of
from scanner.cli.progress import progress
from scanner.cli.reach import expect, reach
from scanner.policy import profiles
from scanner.policy.decide import Context, decide
from scanner.reasons import FAILURE_TABLE, FailureAction, Reason
from scanner.schema import Action, Policy, Profile, Verdict

FLAGGED, UNCHECKED = 1, 3  # exit codes; 2 is click's own for wrong usage


class JudgedFile(msgspec.Struct, frozen=True):
    """One file of a scan with its verdict."""

    seen: InspectedFile
    verdict: Verdict

    @property
    def unchecked(self) -> bool:
        """True if the file, or a part of it, could not be checked."""
        failure = self.seen.finding.failure
        return failure is not None and FAILURE_TABLE[failure].action is not FailureAction.SKIP

    @property
    def flagged(self) -> bool:
        """True if the rules warn about something in the file, or hold it."""
        found = {Reason.NUDITY, Reason.PARTIAL} & set(self.verdict.reasons)
        return bool(found) and self.verdict.action is not Action.ALLOW


def judge(paths: Iterator[str], policy: Policy, looker: Looker) -> Iterator[JudgedFile]:
    """Inspect each path and decide by the policy; results in order."""
    thresholds = manifest.load().operating_points[policy.operating_point]
    for seen in looker.look(paths):
        context = Context(folder=os.path.dirname(seen.path))
        yield JudgedFile(seen, decide(seen.finding, policy, thresholds, context))


def walk(paths: tuple[str, ...]) -> Iterator[str]:
    """Find every file below the paths, lazily and in order of name; links to folders are not followed."""
    for path in paths:
        if not os.path.isdir(path):
            yield path
            continue
        for folder, folders, files in os.walk(path):
            folders.sort()
            yield from (os.path.join(folder, name) for name in sorted(files))


def as_json(judged: JudgedFile) -> str:
    """Make one line of `--json`; undecodable bytes in names become `\\udcXX` escapes."""
    finding = judged.seen.finding
    scores: dict[str, float] = {}
    if (seen := finding.scores) is not None:
        scores = {"nudity": seen.nudity, "partial": seen.partial, **seen.models}
    boxes = [
        {
            "label": d.label,
            "score": round(d.score, 4),
            "box": None if d.box is None else [round(v, 4) for v in msgspec.structs.astuple(d.box)],
        }
        for d in finding.detections
    ]
    return json.dumps(
        {
            "path": judged.seen.path,
            "verdict": str(judged.verdict.action),
            "reasons": [str(reason) for reason in judged.verdict.reasons],
            "source": str(judged.verdict.source),
            "scores": {name: round(value, 4) for name, value in scores.items()},
            "detections": boxes,
            "frames": finding.frames,
            "ms": round(judged.seen.ms, 2),
        }
    )


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True))
@click.option(
    "--json", "as_json_lines", is_flag=True, help="One JSON object per file, each on its own line."
)
@click.option(
    "--profile",
    type=click.Choice([str(p) for p in Profile]),
    help="The built-in rules of an age, in place of those in force here.",
)
def command(paths: tuple[str, ...], as_json_lines: bool, profile: str | None) -> None:
    """
    Look at files and say what would happen to them.

    Folders are searched. The rules in force here decide, or the strictest ones if there are none.
    Nothing is moved, held or recorded.

    Ends with 0 when nothing was found, 1 when something was, 3 when something could not be checked.
    """
    rules = (
        m.PolicyIs(profiles.built_in(Profile(profile)), 0, signed=False) if profile else _rules()
    )
    policy = rules.policy
    # Standard output holds nothing but the lines of JSON.
    click.echo(text.scan_rules(str(policy.profile), family=rules.signed), err=as_json_lines)
    counts = {"fine": 0, "flagged": 0, "unchecked": 0}
    started = time.monotonic()
    setup = msgspec.structs.replace(setup_of(policy), bulk=True)
    with Looker(setup=setup) as looker, progress(shown=not as_json_lines) as tick:
        for judged in judge(walk(paths), policy, looker):
            kind = "flagged" if judged.flagged else "unchecked" if judged.unchecked else "fine"
            counts[kind] += 1
            tick()
            if as_json_lines:
                click.echo(as_json(judged))
            elif kind != "fine" or judged.seen.finding.failure is not None:
                click.echo(_line(judged))
    if not as_json_lines:
        _summary(counts, time.monotonic() - started)
    sys.exit(FLAGGED if counts["flagged"] else UNCHECKED if counts["unchecked"] else 0)


def _rules() -> m.PolicyIs:
    """Return the rules in force, or the built-in ones before a set-up. Creates no files."""
    places = settings.load()
    if places.served is None and not places.keys.exists():
        return m.PolicyIs(profiles.STRICTEST, 0, signed=False)
    with reach() as ask:
        return expect(ask(m.GetPolicy()), m.PolicyIs)


def _line(judged: JudgedFile) -> str:
    return text.scan_line(judged.seen.path, judged.verdict)


def _summary(counts: dict[str, int], seconds: float) -> None:
    total = sum(counts.values())
    click.echo(text.scan_summary(total, counts["flagged"], counts["unchecked"], seconds))
