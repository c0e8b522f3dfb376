"""
A hostile broker, against both ends of the family link: replays and altered envelopes.

    python -m tools.link_attack [--replays 10000] [--envelopes 100000]

Prints what was tried, what was dropped and for which reason; ends with 1 where anything had an effect.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from scanner.asks.device import DeviceKeys, new_secret
from scanner.asks.envelope import MAX_BODY, SIZE, seal_envelope
from scanner.asks.remote_answers import RemoteAnswer
from tools.rigs.family import FamilyRig

CHILD = bytes([1]) * 16
HOUR = 3600


def answered(rig: FamilyRig) -> None:
    """Play one whole sequence: asked, allowed by one parent, kept by the other, released once."""
    rig.ask()
    rig.post()
    for name, answer in (("Mum", RemoteAnswer.ALLOW), ("Dad", RemoteAnswer.KEEP)):
        side = rig.parents[name]
        side.answer(side.endpoint.store.state.received[-1].ask, answer, rig.now)
    rig.post()


def facts(rig: FamilyRig) -> tuple[object, ...]:
    """Everything that an envelope could have an effect on."""
    stores = [rig.child.endpoint.store, *(p.endpoint.store for p in rig.parents.values())]
    states = tuple(
        (s.state.asks, s.state.received, s.state.children, s.state.revoked) for s in stores
    )
    return (*rig.released, len(rig.records), states)


def replay(rig: FamilyRig, count: int) -> int:
    """Deliver every sent envelope again, in every way; return the number of effects."""
    answered(rig)
    kept, effects, done = list(rig.sent), 0, 0
    mailboxes = sorted({to for to, _ in kept})
    draw = random.Random(1)
    while done < count:
        match done // len(kept) % 5:
            case 0:
                batch = kept
            case 1:
                batch = draw.sample(kept, len(kept))
            case 2:
                batch = [(draw.choice(mailboxes), envelope) for _, envelope in kept]
            case 3:
                rig.open_child()
                for name in list(rig.parents):
                    rig.open_parent(name)
                batch = kept
            case _:
                rig.now += HOUR  # the item is held again, and asked about again
                if rig.now - 1_800_000_000 < 20 * HOUR:
                    rig.ask()
                    rig.post()
                batch = kept
        before = facts(rig)
        for to, envelope in batch:
            rig.deliver(to, envelope)
        effects += facts(rig) != before
        done += len(batch)
    return effects


def fuzzed(rig: FamilyRig, count: int) -> Iterator[tuple[str, bytes]]:
    """Altered envelopes: without a key of the family's, and noise that a paired device has signed."""
    draw = random.Random(2)
    answer = next(envelope for to, envelope in rig.sent if to == CHILD)
    stranger, child = DeviceKeys.of(new_secret()), rig.child.endpoint.contact
    mum = rig.parents["Mum"].endpoint
    for number in range(count):
        match number % 6:
            case 0:
                yield "noise", draw.randbytes(SIZE)
            case 1:
                yield "size", draw.randbytes(draw.choice([0, 1, SIZE - 1, SIZE + 1, 4 * SIZE]))
            case 2:
                at = draw.randrange(SIZE)
                yield (
                    "bit",
                    answer[:at] + bytes([answer[at] ^ 1 << draw.randrange(8)]) + answer[at + 1 :],
                )
            case 3:
                cut = draw.randrange(1, SIZE)
                yield "spliced", answer[:cut] + draw.randbytes(SIZE - cut)
            case 4:
                body = draw.randbytes(draw.randrange(MAX_BODY))
                sender = draw.choice([bytes(16), mum.store.state.mailbox])
                yield "forged", seal_envelope(stranger, sender, child, draw.randrange(2**63), body)
            case _:
                body = draw.randbytes(draw.randrange(MAX_BODY))
                sender = mum.store.state.mailbox
                yield "paired noise", seal_envelope(mum.keys, sender, child, 2**62 + number, body)


def main() -> int:
    """Try both; return 1 if anything had an effect."""
    options = argparse.ArgumentParser()
    options.add_argument("--replays", type=int, default=10_000)
    options.add_argument("--envelopes", type=int, default=100_000)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rig = FamilyRig(Path(folder))
        rig.pair("Mum")
        rig.pair("Dad")
        started = time.monotonic()
        effects = replay(rig, asked.replays)
        print(f"replays {asked.replays}: {effects} effects, released {len(rig.released)} time(s)")
        before, kinds = facts(rig), Counter[str]()
        rig.child.endpoint.counted.clear()
        for kind, envelope in fuzzed(rig, asked.envelopes):
            kinds[kind] += 1
            rig.child.handle(envelope, rig.rules, rig.now)
        dropped = rig.child.endpoint.counted
        accepted = asked.envelopes - dropped.total() + (facts(rig) != before)
        print(f"altered envelopes {asked.envelopes}: {accepted} accepted")
        print("  sent:", ", ".join(f"{kind} {n}" for kind, n in sorted(kinds.items())))
        print("  dropped:", ", ".join(f"{reason} {n}" for reason, n in sorted(dropped.items())))
        print(f"{time.monotonic() - started:.0f} s")
    return int(bool(effects or accepted or len(rig.released) != 1))


if __name__ == "__main__":
    sys.exit(main())
