"""
Mutated containers, archives, documents, films and pictures through the confined worker.

    python -m tools.fuzz [--minutes 10] [--seed 1] [--keep FOLDER]

The worker is the product's, with a checksum in place of the models. Counts executions, answers,
worker deaths and time-outs; the host (the service's side) must outlive all of them. Inputs that
kill a worker are kept in FOLDER.
"""

import argparse
import hashlib
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from scanner.reasons import FailureReason
from scanner.sandbox.content import from_bytes
from scanner.sandbox.host import Limits
from scanner.schema import Finding
from tests.sandbox import containers
from tests.sandbox.clothed_films import CLOTHED
from tests.sandbox.containers import FILMS, GREY, PICTURES, WRAPPED
from tests.sandbox.documents import OFFICE, PDFS, TEXTS
from tests.sandbox.drawn_ways import DRAWN
from tests.sandbox.laid_out import LAID_OUT
from tests.sandbox.odd_ways import ODD
from tests.sandbox.simple_kinds import SIMPLE
from tests.sandbox.sounding import SOUND
from tests.sandbox.stuck_on import STUCK_ON
from tests.sandbox.test_hostile import ChecksumPool

WORKERS = 2
LIMIT = 10.0  # seconds, as in the product
LARGEST_SEED = 256 * 1024  # bytes; small ones are mutated where it matters
INTERESTING = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
KINDS = {
    **PICTURES, **GREY, **FILMS, **WRAPPED, **CLOTHED, **SOUND, **PDFS, **TEXTS, **OFFICE, **ODD, **DRAWN,
    **LAID_OUT, **STUCK_ON, **SIMPLE,
}  # fmt: skip
BAD = (
    FailureReason.WORKER_DIED,
    FailureReason.TIMED_OUT,
    FailureReason.WORKER_LIED,
    FailureReason.WORKER_AWAY,
)


def seeds() -> list[tuple[str, bytes]]:
    """One small file of every kind, and the evaluation folder's hostile ones if there are any."""
    picture = Image.effect_mandelbrot((256, 256), (-2, -1.5, 1, 1.5), 40).convert("RGB")
    containers.FILM = (96, 64)
    found: list[tuple[str, bytes]] = []
    for name, build in KINDS.items():
        found.append((name, build(picture)))
    hostile = Path(os.environ.get("BEFOREHAND_EVAL", "../shared/eval")) / "hostile"
    for path in sorted(hostile.rglob("*"))[::10]:
        if path.is_file() and 0 < path.stat().st_size <= LARGEST_SEED:
            found.append((f"hostile {path.suffix}", path.read_bytes()))
    return found


def mutate(rng: random.Random, data: bytes, other: bytes) -> bytes:
    """Change a few things: bits, numbers, pieces; sometimes with a piece of another file."""
    out = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        at = rng.randrange(len(out)) if rng.random() < 0.5 else rng.randrange(min(len(out), 256))
        match rng.randrange(7):
            case 0:
                out[at] ^= 1 << rng.randrange(8)
            case 1:
                out[at] = rng.randrange(256)
            case 2:
                size = rng.choice((1, 2, 4))
                value = rng.choice(INTERESTING) & (256**size - 1)
                out[at : at + size] = value.to_bytes(size, rng.choice(("big", "little")))
            case 3:
                del out[at : at + rng.randrange(1, 64)]
            case 4:
                out[at:at] = out[at : at + rng.randrange(1, 64)]
            case 5:
                start = rng.randrange(len(other))
                out[at : at + 64] = other[start : start + rng.randrange(1, 256)]
            case _:
                if rng.random() < 0.2:
                    del out[at:]
        if not out:
            out = bytearray(data[:1])
    return bytes(out)


def inputs(seed: int, until: float) -> Iterator[tuple[str, bytes]]:
    rng = random.Random(seed)
    known = seeds()
    while time.monotonic() < until:
        name, data = rng.choice(known)
        yield name, mutate(rng, data, rng.choice(known)[1])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=None)
    arguments = parser.parse_args()
    outcomes: Counter[str] = Counter()
    bad: Counter[str] = Counter()
    slowest = (0.0, "")
    started = time.monotonic()
    with ChecksumPool(Path("/nowhere"), WORKERS, Limits(time_limit=LIMIT)) as pool:
        pool.start()

        def look(item: tuple[str, bytes]) -> tuple[Finding, float]:
            started = time.monotonic()
            with from_bytes(item[1]) as content:
                return pool.judge(content), time.monotonic() - started

        for (name, data), (finding, seconds) in pool.each(
            inputs(arguments.seed, started + 60 * arguments.minutes), look
        ):
            outcomes[str(finding.failure or ("looked at" if finding.frames else "nothing"))] += 1
            slowest = max(slowest, (seconds, name))
            if finding.failure in BAD:
                bad[f"{finding.failure} {name}"] += 1
                if arguments.keep is not None:
                    arguments.keep.mkdir(parents=True, exist_ok=True)
                    label = f"{finding.failure}-{hashlib.sha256(data).hexdigest()[:16]}"
                    (arguments.keep / label).write_bytes(data)
        restarts = pool.restarts
    total = sum(outcomes.values())
    print(
        f"{total} executions in {(time.monotonic() - started) / 60:.0f} minutes, seed {arguments.seed}"
    )
    print(f"{restarts} workers replaced; the host answered every time")
    print(f"slowest {slowest[0]:.1f} s ({slowest[1]})")
    for name, count in outcomes.most_common():
        print(f"  {count:8} {name}")
    for name, count in bad.most_common():
        print(f"  bad: {count} {name}")
    sys.exit(0)


if __name__ == "__main__":
    main()
