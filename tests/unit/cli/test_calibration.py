"""Thresholds from the family's own benign pictures."""

import math

import pytest

from scanner.cli.calibration import CalibrationError, calibrate, most_above, upper_bound

LOW = 0.01


def test_fewer_than_149_pictures_are_refused() -> None:
    with pytest.raises(CalibrationError) as caught:
        calibrate([LOW] * 148, [LOW] * 148)
    assert caught.value.code == "too-few"
    assert calibrate([LOW] * 149, [LOW] * 149).bound < 0.02


def test_299_pictures_with_none_above_mean_one_percent() -> None:
    found = calibrate([LOW] * 298 + [0.7], [LOW] * 299)
    assert found.calibration.nude > 0.7
    assert (found.calibration.above, found.calibration.pictures) == (0, 299)
    assert found.bound < 0.01


def test_of_more_pictures_some_may_be_above() -> None:
    scores = [LOW] * 997 + [0.9, 0.95, 0.999]
    found = calibrate(scores, [LOW] * 1000)
    assert found.calibration.above <= most_above(1000, 0.01) == 4
    assert found.calibration.nude == 0.25  # the least that is set
    assert found.calibration.above == 3
    assert found.bound <= 0.01


def test_a_model_that_is_sure_about_benign_pictures_is_refused() -> None:
    with pytest.raises(CalibrationError) as caught:
        calibrate([LOW] * 298 + [1.0], [LOW] * 299)
    assert caught.value.code == "too-high"


@pytest.mark.parametrize(("above", "pictures"), [(0, 149), (0, 299), (4, 1000), (0, 100_000)])
def test_the_bound_is_the_exact_one(above: int, pictures: int) -> None:
    """At the bound, so few hits or fewer come about once in twenty times."""
    rate = upper_bound(above, pictures)
    chance = sum(
        math.comb(pictures, k) * rate**k * (1 - rate) ** (pictures - k) for k in range(above + 1)
    )
    assert chance == pytest.approx(0.05, rel=1e-6)
