"""Compositions of window, pollution, input, sink and timing at random: no flagged file arrives by any of them."""

import json
import os
import random
import time
from collections.abc import Callable

import pytest

from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Running
from tests.browser.server import Messenger

pytestmark = pytest.mark.slow
COUNT = int(os.environ.get("BROWSER_COMPOSITIONS", "40"))  # of each browser; 2000 for a long run
SEED = int(os.environ.get("BROWSER_SEED", "1"))
SMALL = (90, 60)
SETTLE = 0.4  # seconds in which a page may still send
CHOICE = 0.3  # seconds that a person at least needs for a choice
REALMS = (
    "top", "blank", "srcdoc", "srcdocEarly", "blob", "page", "pageEarly", "object", "embed", "nested", "reopened",
    "written", "numbered",
)  # fmt: skip
POLLUTIONS = (
    "none",
    "then",
    "iterator",
    "listen",
    "stop",
    "weak",
    "reflect",
    "port",
    "value",
    "clone",
    "size",
)
INPUTS = ("plain", "root", "deep", "html", "xhtml", "cloned", "late")
SINKS = (
    "fetch",
    "top",
    "xhr",
    "beacon",
    "reader",
    "address",
    "form",
    "request",
    "slices",
    "worker",
)


def composition(chance: random.Random) -> dict[str, object]:
    return {
        "realm": chance.choice(REALMS),
        "pollution": chance.choice(POLLUTIONS),
        "early": chance.random() < 0.3,
        "input": chance.choice(INPUTS),
        "to": chance.choice(SINKS),
        "poll": chance.random() < 0.5,
    }


@pytest.mark.timeout(60 + 10 * COUNT)
@pytest.mark.parametrize("engine", list(Engine))
def test_no_composition_brings_a_flagged_file_out(
    engine: Engine, run_browser: Callable[..., Running], messenger: Messenger, media: Media
) -> None:
    running = run_browser(engine)
    running.page.hold_pickers(True)
    chance = random.Random(f"{SEED}-{engine}")
    leaked: list[str] = []
    asked = 0
    for number in range(COUNT):
        running.page.open(messenger.url("fuzz.html"))
        since, looks = len(messenger.bodies), len(running.service.asked)
        one = composition(chance)
        running.page.run(f"compose({json.dumps(one)})")
        time.sleep(CHOICE)
        file = media.make(f"{engine}-composed-{number}.png", True, SMALL)
        running.page.pick_anywhere("target", file)
        asked += running.service.wait(lambda looks=looks: len(running.service.asked) > looks, 3.0)
        time.sleep(SETTLE)
        if "red" in messenger.pictures(since):
            leaked.append(json.dumps(one))
    running.page.hold_pickers(False)
    assert not leaked, "\n".join(leaked)
    assert asked > COUNT * 0.8  # most compositions reach the service at all
