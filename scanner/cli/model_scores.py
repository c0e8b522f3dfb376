"""Scores of an added model for a folder of pictures, computed in the confined worker."""

from pathlib import Path

from scanner.cli.bulk import Looker
from scanner.cli.progress import progress
from scanner.cli.scan import walk
from scanner.errors import ModelError
from scanner.sandbox.setup import WorkerSetup
from scanner.schema import AddedModel
from scanner.schema.added_model import PARTIAL_SUFFIX

MOST_PICTURES = 5000  # enough: if none is above, the bound is 0.06 % at 95 % confidence
# Pictures without a score at the start after which the model is at fault, not the pictures.
STARTS_FAILED = 20


def scores_of_pictures(
    model: AddedModel, folder: Path, pictures: Path
) -> tuple[list[float], list[float]]:
    """
    Score each distinct picture below a folder; returns the `nude` and the `partial` scores, in [0, 1].

    Raises ModelError `model-unfit` if the model gives no scores.
    """
    setup = WorkerSetup(models=(model,), folder=str(folder), always=True)
    nude: list[float] = []
    partial: list[float] = []
    seen: set[bytes] = set()
    without = 0
    with Looker(setup=setup) as looker, progress(shown=True) as tick:
        for looked in looker.look(walk((str(pictures),))):
            tick()
            scores = looked.finding.scores
            if scores is None or model.name not in scores.models:
                without += 1
                if not nude and without >= STARTS_FAILED:
                    break
                continue
            if looked.sha256 is None or looked.sha256 in seen:
                continue
            seen.add(looked.sha256)
            nude.append(scores.models[model.name])
            partial.append(scores.models[model.name + PARTIAL_SUFFIX])
            if len(nude) >= MOST_PICTURES:
                break
    if not nude and without:
        raise ModelError("model-unfit", why="no-scores")
    return nude, partial
