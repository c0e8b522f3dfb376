"""Compositions of source, window, pollution, input, sink and timing at random: no flagged file arrives."""

import random
from collections.abc import Callable

import pytest

from scanner.platform.ports.browsers import Engine
from tests.browser.compositions import draw, summary, try_one
from tests.browser.conftest import Media, Running
from tests.browser.server import Messenger

pytestmark = pytest.mark.slow
COUNT = 12  # of each browser; `python -m benchmarks.compositions` tries thousands
SEED = 1


@pytest.mark.parametrize("engine", list(Engine))
def test_no_composition_brings_a_flagged_file_out(
    engine: Engine, run_browser: Callable[..., Running], messenger: Messenger, media: Media
) -> None:
    running = run_browser(engine)
    running.page.hold_pickers(True)
    chance = random.Random(f"{SEED}-{engine}")
    tried = [try_one(running, messenger, media, draw(chance, engine)) for _number in range(COUNT)]
    running.page.hold_pickers(False)
    found = summary(tried)
    assert found["leaked"] == []
    assert sum(one.asked for one in tried) > COUNT * 0.5, found  # most reach the service at all
