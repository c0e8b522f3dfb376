"""
Estimates on pictures that nothing was chosen on, from kept readings.

    python -m benchmarks.robustness.held_out record FILE            (goes on where it was)
    python -m benchmarks.robustness.held_out report FILE...

Reported: both halves of the figures (views were chosen on those at even places of the list), the second and
third lists of tricks, warnings on computed things that nothing was fitted to, what the cascade of scans
loses, fusion fitted again without a body and a class of benign pictures (its strength of regularisation
chosen within the rest), and how probable a score makes nudity.
"""

import csv
import io
import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image

from benchmarks.robustness import hard_benign, shaded
from benchmarks.robustness.__main__ import figures
from benchmarks.robustness.recording import FIRST, KeptLooks, LookKeeper, store, stored
from benchmarks.robustness.rows import TRANSFORMS
from benchmarks.robustness.third import THIRD
from benchmarks.robustness.unseen import UNSEEN
from models import still_lifes
from scanner import manifest
from scanner.classify.fusion import BIAS, WEIGHTS, fuse, terms
from scanner.cli.evaluation import share
from scanner.sandbox import decode
from scanner.schema import OperatingPoint

Floats: TypeAlias = npt.NDArray[np.float64]
POINT = manifest.load().operating_points[OperatingPoint.BALANCED]
BALANCED = POINT.nudity
LISTS = (TRANSFORMS, UNSEEN, THIRD)
EVERY = tuple(each for one in LISTS for each in one)
COMPUTED = (  # pictures of a kind, and how they are drawn
    ("shaded", shaded.KINDS, shaded.shaded, 20),
    ("hard", hard_benign.KINDS, hard_benign.hard, 40),
)
RIDGES = (0.0, 0.001, 0.01, 0.1)
CLEARED = (0.0005, 0.001, 0.002, 0.005)
STEPS = 600
BINS = (0.0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1.0)


def record(file: Path) -> None:
    """Look at every figure after every row, and at every benign picture, unless that was done."""
    done = {each.key for each in stored(file)}
    decode.warm_up()
    recorder = LookKeeper()
    for name, row, content in _all(done):
        store(file, recorder.record(name, row, content))


def _all(done: set[tuple[str, str]]) -> Iterator[tuple[str, str, bytes]]:
    folder = Path(os.environ.get("BEFOREHAND_EVAL", "../shared/eval"))
    for transform in EVERY:
        for place, path in enumerate(figures(folder)):
            if (path.stem, transform.name) not in done:
                # The seeds of `python -m benchmarks.robustness --every 2` for the even places.
                number = place // 2 + (100 if place % 2 else 0)
                picture = Image.open(path).convert("RGB")
                content = transform.make(picture, np.random.default_rng((7, number)))
                yield path.stem, transform.name, content
    for part in ("people", "pictures"):
        with (folder / part / "manifest.csv").open(newline="") as file:
            for row in csv.DictReader(file):
                key = f"{part}/{row['path']}", f"{row['label']}:{row['class']}"
                if key not in done:
                    yield *key, (folder / part / row["path"]).read_bytes()
    for seeds, name in ((still_lifes.TUNING, "tuning"), (still_lifes.TEST, "test")):
        for kind in still_lifes.KINDS:
            for seed in seeds:
                if (key := (f"{kind}-{seed}", f"still:{name}")) not in done:
                    yield *key, _jpeg(still_lifes.still_life(kind, seed))
    for name, kinds, draw, count in COMPUTED:
        for kind in kinds:
            for seed in range(count):
                if (key := (f"{kind}-{seed}", f"{name}:{kind}")) not in done:
                    yield *key, _jpeg(draw(kind, seed))


def _jpeg(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


class KeptFigures:
    """Kept results, grouped by what they are of."""

    def __init__(self, records: Sequence[KeptLooks]) -> None:
        names = {t.name for t in EVERY}
        hidden = {t.name for t in EVERY if not t.visible}
        contained = {t.name for t in EVERY if t.container}
        seen = [each for each in records if each.looks]
        self.figures = [each for each in seen if each.row in names]
        self.tricks = [each for each in self.figures if each.row not in hidden | contained]
        self.computed = [each for each in seen if each.row.startswith(("shaded:", "hard:"))]
        self.benign = [each for each in seen if each.row.startswith(("benign:", "still:"))]
        order = list(dict.fromkeys(each.picture for each in self.figures))
        self.place = {name: place for place, name in enumerate(sorted(order))}


def report(records: KeptFigures) -> None:
    """Print every estimate."""
    first, second, third = ({t.name for t in one} for one in LISTS)
    first_list = [each for each in records.tricks if each.row in first]
    for half, name in ((0, "chosen on"), (1, "held out")):
        rows = _recalls([r for r in first_list if records.place[r.picture] % 2 == half])
        _print_rows(f"first list, figures {name}", rows)
    for names, name in ((second, "second"), (third, "third")):
        rows = _recalls([each for each in records.tricks if each.row in names])
        _print_rows(f"{name} list, all figures", rows)
    _report_warnings(records)
    _report_cascade(records)
    _report_fusion(records)
    _report_reliability(records)


def _recalls(records: Sequence[KeptLooks]) -> dict[str, list[bool]]:
    rows: dict[str, list[bool]] = defaultdict(list)
    for each in records:
        rows[each.row].append(each.nudity >= BALANCED)
    return rows


def _print_rows(name: str, rows: dict[str, list[bool]]) -> None:
    recalls = {row: sum(found) / len(found) for row, found in rows.items()}
    if not recalls:
        return
    # Resampled by row: 95 % of the means of as many rows drawn with replacement.
    drawn = np.random.default_rng(1).choice(list(recalls.values()), (2000, len(recalls)))
    low, high = np.percentile(drawn.mean(axis=1), (2.5, 97.5))
    below = {row: round(value, 2) for row, value in recalls.items() if value < 0.9}
    mean = sum(recalls.values()) / len(recalls)
    print(f"{name}: {len(recalls)} rows, mean {mean:.3f} ({low:.3f} to {high:.3f})")
    print(f"  below .90: {len(below)}: {below}")


def _report_warnings(records: KeptFigures) -> None:
    kinds: dict[str, list[KeptLooks]] = defaultdict(list)
    for each in records.computed:
        kinds[each.row.split(":")[0]].append(each)
        kinds[each.row].append(each)
    for kind, shown in kinds.items():
        nude = sum(each.nudity >= BALANCED for each in shown)
        any_ = sum(each.nudity >= BALANCED or each.partial >= POINT.partial for each in shown)
        print(f"{kind}: {nude} nudity, {any_} any warning, of {len(shown)}")


def _report_cascade(records: KeptFigures) -> None:
    found = [each for each in records.figures if each.nudity >= BALANCED]
    print(f"cascade, {len(found)} found results")
    for limit in CLEARED:
        lost = [each for each in found if _lost(each, limit)]
        bound = share(len(lost), len(found))
        spared = [_nsfw(each) < limit for each in records.benign if "/" in each.picture]
        bodies = {each.picture.split("_")[0] for each in lost}
        print(
            f"  open_nsfw < {limit}: {len(lost)} lost, {bound.rate:.2%} ({bound.low:.2%} to {bound.high:.2%}), "
            f"bodies {sorted(bodies)}; spared {np.mean(spared):.0%} of benign pictures"
        )


def _lost(record: KeptLooks, limit: float) -> bool:
    """Return whether a found result is found only by what a cleared first look does not ask for."""
    firsts = [look for look in record.looks if look.kind == FIRST]
    if any(look.models["open_nsfw"]["nsfw"] >= limit for look in firsts):
        return False
    # Without a first score only views whose signs need none are taken: the same where it was empty.
    return max(fuse(look.models).nudity for look in firsts) >= 0.06


def _nsfw(record: KeptLooks) -> float:
    return record.looks[0].models["open_nsfw"]["nsfw"]


def _table(records: Sequence[KeptLooks]) -> Floats:
    """Return the terms of each first look."""
    return np.array([terms(each.looks[0].models) for each in records])


def fitted(positive: Floats, negative: Floats, ridge: float) -> Floats:
    """Fit bias and weights at or above 0, both sides weighing the same; by descent with momentum."""
    values = np.vstack([positive, negative])
    values = np.hstack([np.ones((len(values), 1)), values])
    truth = np.r_[np.ones(len(positive)), np.zeros(len(negative))]
    weight = np.where(truth == 1, 0.5 / len(positive), 0.5 / len(negative))
    found, speed = np.array([BIAS, *WEIGHTS]), np.zeros(5)
    for _ in range(STEPS):
        error = (1 / (1 + np.exp(-values @ found)) - truth) * weight
        slope = values.T @ error + ridge * np.r_[0, found[1:]]
        speed = 0.9 * speed - 1.0 * slope
        found = found + speed
        found[1:] = np.maximum(found[1:], 0)
    return found


def _report_fusion(records: KeptFigures) -> None:
    bodies = sorted({each.picture.split("_")[0] for each in records.tricks})
    groups = sorted({each.row for each in records.benign})
    shipped, again, alarms = [], [], [0, 0]
    for number, body in enumerate(bodies):
        inside = [r for r in records.tricks if not r.picture.startswith(body)]
        outside = [r for r in records.tricks if r.picture.startswith(body)]
        held = set(groups[number :: len(bodies)])
        kept = [r for r in records.benign if r.row not in held]
        tried = [r for r in records.benign if r.row in held]
        ridge = _chosen(inside, kept, [b for b in bodies if b != body])
        found = fitted(_table(inside), _table(kept), ridge)
        limit = _threshold(found, _table(kept), kept)
        again += list(_scores(found, _table(outside)) >= limit)
        shipped += [fuse(r.looks[0].models).nudity >= BALANCED for r in outside]
        alarms[0] += sum(fuse(r.looks[0].models).nudity >= BALANCED for r in tried)
        alarms[1] += int((_scores(found, _table(tried)) >= limit).sum())
        print(
            f"  without {body}: ridge {ridge}, weights {np.round(found, 2)}, threshold {limit:.2f}"
        )
    for name, hits, wrong in (("shipped", shipped, alarms[0]), ("held out", again, alarms[1])):
        rate = share(int(sum(hits)), len(hits))
        print(
            f"fusion {name}, first looks: {rate.hits} of {rate.n} ({rate.low:.3f} to {rate.high:.3f}), "
            f"{wrong} of {len(records.benign)} benign"
        )


def _chosen(inside: Sequence[KeptLooks], kept: Sequence[KeptLooks], bodies: Sequence[str]) -> float:
    """Choose the ridge within: the least loss on bodies left out one after another."""

    def loss(ridge: float) -> float:
        total = 0.0
        for body in bodies[:2]:
            rest = _table([r for r in inside if not r.picture.startswith(body)])
            out = _table([r for r in inside if r.picture.startswith(body)])
            found = fitted(rest, _table(kept[::2]), ridge)
            total -= float(np.log(np.maximum(_scores(found, out), 1e-6)).mean())
            total -= float(np.log(np.maximum(1 - _scores(found, _table(kept[1::2])), 1e-6)).mean())
        return total

    return min(RIDGES, key=loss)


def _threshold(found: Floats, table: Floats, kept: Sequence[KeptLooks]) -> float:
    """Return the score that is reached by as many benign pictures as reach `balanced` with the shipped fusion."""
    alarms = sum(fuse(r.looks[0].models).nudity >= BALANCED for r in kept)
    return float(np.sort(_scores(found, table))[-alarms - 1]) + 1e-9


def _scores(found: Floats, table: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-(found[0] + table @ found[1:]))))


def _report_reliability(records: KeptFigures) -> None:
    """Print the curve: p = s / (s + exp(-b) ...), a line on the scale of logits, fitted without the body."""
    bodies = sorted({each.picture.split("_")[0] for each in records.tricks})
    groups = sorted({each.row for each in records.benign})
    kept: list[tuple[float, bool]] = []
    for number, body in enumerate(bodies):
        held = set(groups[number :: len(bodies)])
        line = _line(
            [r.nudity for r in records.tricks if not r.picture.startswith(body)],
            [r.nudity for r in records.benign if r.row not in held],
        )
        out = [(r.nudity, True) for r in records.tricks if r.picture.startswith(body)]
        out += [(r.nudity, False) for r in records.benign if r.row in held]
        kept += [(float(_probable(line, np.array(score))), nude) for score, nude in out]
    line = _line([r.nudity for r in records.tricks], [r.nudity for r in records.benign])
    empty = float(_probable(line, np.array(1 / (1 + np.exp(-BIAS)))))
    print(f"probability: slope {line[0]:.2f}, offset {line[1]:.2f}; an empty picture {empty:.4f}")
    positives, negatives = len(records.tricks), len(records.benign)
    for low, high in pairwise(BINS):
        inside = [(p, nude) for p, nude in kept if low <= p < high or p == high == 1]
        if not inside:
            continue
        # Both sides weigh the same, whatever their numbers are.
        nude = sum(nude for _, nude in inside) / positives
        other = sum(not nude for _, nude in inside) / negatives
        mean = _weighted(inside, positives, negatives)
        print(
            f"  {low:.2f} to {high:.2f}: figures {sum(n for _, n in inside)}, benign "
            f"{sum(not n for _, n in inside)}, said {mean:.3f}, was {nude / (nude + other):.3f}"
        )


def _weighted(inside: Sequence[tuple[float, bool]], positives: int, negatives: int) -> float:
    weights = [1 / positives if nude else 1 / negatives for _, nude in inside]
    return float(np.average([p for p, _ in inside], weights=weights))


def _line(nude: Sequence[float], other: Sequence[float]) -> tuple[float, float]:
    """Fit slope and offset on the scale of logits, both sides weighing the same."""
    scores = _logit(np.array([*nude, *other]))
    truth = np.r_[np.ones(len(nude)), np.zeros(len(other))]
    weight = np.where(truth == 1, 0.5 / len(nude), 0.5 / len(other))
    slope, offset = 1.0, 0.0
    for _ in range(50):  # Newton's steps
        p = 1 / (1 + np.exp(-(slope * scores + offset)))
        error, curve = (p - truth) * weight, p * (1 - p) * weight
        first = np.array([(error * scores).sum(), error.sum()])
        second = np.array(
            [
                [(curve * scores**2).sum(), (curve * scores).sum()],
                [(curve * scores).sum(), curve.sum()],
            ]
        )
        slope, offset = np.array([slope, offset]) - np.linalg.solve(
            second + 1e-9 * np.eye(2), first
        )
    return float(slope), float(offset)


def _logit(scores: Floats) -> Floats:
    scores = np.clip(scores, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(scores / (1 - scores)))


def _probable(line: tuple[float, float], score: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-(line[0] * _logit(score) + line[1]))))


def main() -> None:
    """Record or report."""
    what, *files = sys.argv[1:]
    if what == "record":
        record(Path(files[0]))
    else:
        records = [each for file in files for each in stored(Path(file))]
        report(KeptFigures(list({each.key: each for each in records}.values())))


if __name__ == "__main__":
    main()
