"""
Measures what simple tricks and containers do to recall: `make robustness`.

Every computed nude figure of the evaluation folder goes through every transform, and the resulting
bytes through the worker's own path: sniff, decode, look. Prints a Markdown table.

    python -m benchmarks.robustness [--only TEXT] [--every N]
"""

import argparse
import csv
import math
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
from PIL import Image

from benchmarks.robustness.rows import TRANSFORMS
from benchmarks.robustness.transforms import Transform
from scanner import manifest
from scanner.classify import Classification, Classifier, Frame, load
from scanner.classify.multi_view import MOST_VIEWS
from scanner.cli.evaluation import Share, share
from scanner.sandbox import decode
from scanner.sandbox.decode import ByteSource
from scanner.sandbox.worker import judge
from scanner.schema import OperatingPoint, Scores

FIGURES = ("syn_nude_front", "syn_nude_back", "syn_nude_partial_crop", "syn_topless")


class TransformOutcome(msgspec.Struct, frozen=True):
    """One picture after one transform."""

    scores: Scores | None
    failed: bool
    views: int
    milliseconds: float


class CountingClassifier:
    """The classifier, counting the views it takes."""

    def __init__(self, classifier: Classifier) -> None:
        self._classifier = classifier
        self.enough = classifier.enough
        self.views = 0

    def classify(
        self,
        frame: Frame,
        most_views: int = MOST_VIEWS,
        finer: Callable[[], Frame] | None = None,
    ) -> Classification:
        """Classify, and count."""
        result = self._classifier.classify(frame, most_views, finer)
        self.views += result.views
        return result


def figures(folder: Path) -> list[Path]:
    """List the computed nude figures of the evaluation folder."""
    with (folder / "pictures" / "manifest.csv").open(newline="") as file:
        return [
            folder / "pictures" / row["path"]
            for row in csv.DictReader(file)
            if row["class"] in FIGURES
        ]


def run(transform: Transform, paths: list[Path], classifier: Classifier) -> list[TransformOutcome]:
    """Send each picture through one transform and the worker's path."""
    outcomes: list[TransformOutcome] = []
    for number, path in enumerate(paths):
        picture = Image.open(path).convert("RGB")
        content = transform.make(picture, np.random.default_rng((7, number)))
        looker = CountingClassifier(classifier)
        started = time.process_time()
        finding = judge(ByteSource.of(content), looker, want_preview=False, until=math.inf)
        spent = time.process_time() - started
        outcomes.append(
            TransformOutcome(
                finding.scores, finding.failure is not None, looker.views, spent * 1000
            )
        )
    return outcomes


def flagged(outcomes: list[TransformOutcome], threshold: float) -> Share:
    """Count what reaches the threshold."""
    hits = sum(o.scores is not None and o.scores.nudity >= threshold for o in outcomes)
    return share(hits, len(outcomes))


def line(transform: Transform, outcomes: list[TransformOutcome], plain: float) -> str:
    """Write one row of the table."""
    points = manifest.load().operating_points
    shares = [flagged(outcomes, points[point].nudity) for point in OperatingPoint]
    cells = [f"{s.rate:.2f} ({s.low:.2f} to {s.high:.2f})" for s in shares]
    spent = sum(o.milliseconds for o in outcomes) / len(outcomes)
    views = sum(o.views for o in outcomes) / len(outcomes)
    unchecked = sum(o.failed for o in outcomes)
    name = transform.name if transform.visible else f"({transform.name})"
    return f"| {name} | {len(outcomes)} | {' | '.join(cells)} | {unchecked} | {views:.1f} | {spent / plain:.1f} |"


def main() -> None:
    """Run the transforms asked for and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="", help="transforms whose name holds this text")
    parser.add_argument("--every", type=int, default=1, help="only every Nth picture")
    arguments = parser.parse_args()
    folder = Path(os.environ.get("BEFOREHAND_EVAL", "../shared/eval"))
    if not folder.is_dir():
        sys.exit(f"no evaluation folder at {folder} (BEFOREHAND_EVAL)")
    paths = figures(folder)[:: arguments.every]
    decode.warm_up()
    classifier = load(manifest.MODELS)
    classifier.warm_up()
    print("| transform | n | cautious | balanced | lenient | unchecked | views | time, plain = 1 |")
    print("|---|---|---|---|---|---|---|---|")
    plain = 0.0
    recalls: list[float] = []
    balanced = manifest.load().operating_points[OperatingPoint.BALANCED].nudity
    for transform in TRANSFORMS:
        if plain and arguments.only not in transform.name:
            continue
        outcomes = run(transform, paths, classifier)
        plain = plain or sum(o.milliseconds for o in outcomes) / len(outcomes)
        print(line(transform, outcomes, plain), flush=True)
        if transform.visible:
            recalls.append(flagged(outcomes, balanced).rate)
    mean = sum(recalls) / len(recalls)
    print(
        f"\nVisible transforms at balanced: lowest {min(recalls):.2f}, mean {mean:.3f}, {len(recalls)} rows"
    )


if __name__ == "__main__":
    main()
