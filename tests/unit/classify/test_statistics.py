"""Our median and percentile give what numpy's do, to the last bit: the scores of the models rest on them."""

import numpy as np
import pytest

from scanner.classify.image_features import CUT_OFF, median, percentile


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_the_median_is_numpys(kind: type) -> None:
    rng = np.random.default_rng(1)
    for count in range(1, 300):
        values = (rng.random(count) * 255).astype(kind)
        found, expected = median(values), np.median(values)
        assert found == expected
        assert found.dtype == expected.dtype


def test_percentiles_are_numpys() -> None:
    rng = np.random.default_rng(1)
    for count in (*range(1, 300), 19_200, 25_600):
        values = rng.integers(0, 256, count, dtype=np.uint8)
        expected = np.percentile(values, CUT_OFF)
        assert [percentile(np.sort(values), share) for share in CUT_OFF] == list(expected)
