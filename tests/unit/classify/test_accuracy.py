"""Guards the measured rates of docs/accuracy.md on samples: a change must not make them worse."""

import csv
import importlib.util
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from scanner import manifest
from scanner.classify import Classifier
from scanner.schema import OperatingPoint, Scores

POINTS = manifest.load().operating_points
BALANCED = POINTS[OperatingPoint.BALANCED].nudity
FIGURES = ("syn_nude_front", "syn_nude_back", "syn_nude_partial_crop", "syn_topless")
EVERY = 16  # of the benign pictures: enough to notice, and a few seconds


def look(classifier: Classifier, path: Path) -> Scores:
    with Image.open(path) as image:
        image.draft("RGB", (640, 640))
        frame = np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
    return classifier.classify(frame).scores


def rows(folder: Path) -> list[tuple[Path, str, str]]:
    with (folder / "manifest.csv").open(newline="") as file:
        return [(folder / row["path"], row["label"], row["class"]) for row in csv.DictReader(file)]


@pytest.mark.eval
@pytest.mark.slow
def test_recall_and_false_positives_at_balanced(classifier: Classifier, evaluation: Path):
    pictures = rows(evaluation / "pictures")
    figures = [path for path, _, group in pictures if group in FIGURES]
    benign = [path for path, label, _ in pictures if label == "benign"][::EVERY]
    found = [path for path in figures if look(classifier, path).nudity >= BALANCED]
    wrong = [path for path in benign if look(classifier, path).nudity >= BALANCED]
    assert len(found) >= 0.95 * len(figures)
    assert len(wrong) <= 1


@pytest.mark.eval
@pytest.mark.slow
def test_photographs_of_people_pass_at_balanced(classifier: Classifier, evaluation: Path):
    people = rows(evaluation / "people")[::EVERY]
    wrong = [path for path, _, _ in people if look(classifier, path).nudity >= BALANCED]
    assert len(wrong) <= 1


@pytest.mark.eval
def test_underwear_is_partial(classifier: Classifier, evaluation: Path):
    scores = [
        look(classifier, path)
        for path, _, group in rows(evaluation / "pictures")
        if group == "syn_underwear"
    ]
    threshold = POINTS[OperatingPoint.CAUTIOUS].partial
    assert sum(score.partial >= threshold for score in scores) >= len(scores) - 1


@pytest.mark.slow
def test_still_lifes_of_skin_toned_things_mostly_pass(classifier: Classifier):
    spec = importlib.util.spec_from_file_location("still_lifes", manifest.MODELS / "still_lifes.py")
    assert spec is not None
    assert spec.loader is not None
    still_lifes = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(still_lifes)
    flagged = [
        (kind, seed)
        for kind in still_lifes.KINDS
        for seed in still_lifes.TEST[:5]
        if classifier.classify(np.asarray(still_lifes.still_life(kind, seed))).scores.nudity
        >= BALANCED
    ]
    assert len(flagged) <= 0.1 * 5 * len(still_lifes.KINDS)
