"""
The compositions of docs/browser.md: `python -m benchmarks.compositions [chromium | firefox] [count] [seed]`.

Draws as many ways into a page at random (2,000 by default) and tries each with a flagged and a clean file. About
a second each; what was found so far is printed after every hundred.
"""

import json
import os
import random
import sys
import tempfile
from pathlib import Path

from scanner.platform.ports.browsers import Engine
from tests.browser.compositions import Composition, Tried, draw, summary, try_clean, try_one
from tests.browser.conftest import Media, Running, an_x_display
from tests.browser.server import Messenger

COUNT = 2_000
EVERY = 100


def run(engine: Engine, count: int, seed: str, folder: Path) -> list[Tried]:
    """Try so many in one browser."""
    (folder / "media").mkdir(parents=True)
    media, messenger = Media(folder / "media"), Messenger(folder / "media")
    chance = random.Random(f"{seed}-{engine}")
    tried: list[Tried] = []
    with an_x_display() as display:
        running = Running(engine, folder / "rig", display)
        running.page.hold_pickers(True)
        try:
            while len(tried) < count:
                tried.append(try_one(running, messenger, media, draw(chance, engine)))
                if len(tried) % EVERY == 0:
                    print(
                        json.dumps({"engine": engine, "load": os.getloadavg()[0]} | summary(tried)),
                        flush=True,
                    )
        finally:
            running.close()
            messenger.close()
    return tried


def lost_by_us(engine: Engine, tried: list[Tried], folder: Path) -> list[Composition]:
    """List those whose clean file arrives without the extension only: other pages break themselves."""
    (folder / "media").mkdir(parents=True)
    media, messenger = Media(folder / "media"), Messenger(folder / "media")
    lost = [one.one for one in tried if not one.arrived]
    with an_x_display() as display:
        bare = Running(engine, folder / "rig", display, extension=False)
        bare.page.hold_pickers(True)
        try:
            return [one for one in lost if try_clean(bare, messenger, media, one)]
        finally:
            bare.close()
            messenger.close()


def main() -> None:
    """Print the counts of each browser as JSON; end with 1 where a flagged file arrived."""
    numbers = [word for word in sys.argv[1:] if word.isdecimal()]
    count, seed = int(numbers[0]) if numbers else COUNT, numbers[1] if len(numbers) > 1 else "1"
    engines = [engine for engine in Engine if engine in sys.argv[1:]] or list(Engine)
    leaked = False
    for engine in engines:
        tried = run(engine, count, seed, Path(tempfile.mkdtemp(prefix="compositions-")))
        leaked |= any(one.leaked for one in tried)
        lost = lost_by_us(engine, tried, Path(tempfile.mkdtemp(prefix="compositions-")))
        print(
            json.dumps({"engine": engine} | summary(tried) | {"lost by us": list(map(str, lost))})
        )
    sys.exit(int(leaked))


if __name__ == "__main__":
    main()
