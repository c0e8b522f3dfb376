"""The test card is held at every operating point, the ordinary pictures at none."""

import io
from types import ModuleType

import numpy as np
import pytest
from PIL import Image

from scanner import manifest
from scanner.classify import Classifier
from scanner.schema import OperatingPoint, Scores

MARGIN = 0.02  # over the strictest threshold, so that a card on the edge is noticed here first


def look(classifier: Classifier, picture: Image.Image) -> Scores:
    return classifier.classify(np.asarray(picture)).scores


def through_jpeg(picture: Image.Image, quality: int) -> Image.Image:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality)
    return Image.open(buffer).convert("RGB")


def test_card_is_the_same_each_time(testcard: ModuleType):
    assert testcard.card(300, 225).tobytes() == testcard.card(300, 225).tobytes()


def test_card_has_the_asked_size(testcard: ModuleType):
    assert testcard.card().size == (1024, 768)
    assert testcard.card(640, 480).size == (640, 480)


def test_both_models_take_the_card_for_nudity(classifier: Classifier, testcard: ModuleType):
    scores = look(classifier, testcard.card())
    assert scores.models["nudenet"] >= 0.7
    assert scores.models["open_nsfw"] >= 0.8


@pytest.mark.parametrize("width", [300, 480, 800, 1600, 4000])
@pytest.mark.parametrize("quality", [None, 50])
def test_card_is_flagged_at_every_point(
    classifier: Classifier, testcard: ModuleType, width: int, quality: int | None
):
    card = testcard.card().resize((width, width * 3 // 4))
    if quality:
        card = through_jpeg(card, quality)
    scores = look(classifier, card)
    for point in OperatingPoint:
        assert scores.nudity >= manifest.load().operating_points[point].nudity + MARGIN


@pytest.mark.parametrize("number", range(24))
def test_ordinary_pictures_are_clearly_below(
    classifier: Classifier, samples: ModuleType, number: int
):
    scores = look(classifier, samples.ordinary(number))
    thresholds = manifest.load().operating_points[OperatingPoint.CAUTIOUS]
    assert scores.nudity <= thresholds.nudity - 0.2
    assert scores.partial <= thresholds.partial / 2


def test_ordinary_pictures_are_the_same_each_time_and_all_different(samples: ModuleType):
    pictures = [samples.ordinary(number, 200, 150).tobytes() for number in range(24)]
    assert [samples.ordinary(number, 200, 150).tobytes() for number in range(24)] == pictures
    assert len(set(pictures)) == 24
