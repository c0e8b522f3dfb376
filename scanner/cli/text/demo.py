"""Sentences of the demo."""

from collections.abc import Mapping, Sequence

from scanner.cli.text.catalogue import number, say
from scanner.cli.text.codes import reasons
from scanner.cli.text.files import printable
from scanner.schema import Verdict

DEMO_BEGIN = say("""\
Beforehand looks at each picture before it is sent, on this computer alone.
This is the real guard on a temporary folder. Nothing of yours is touched.
The TEST CARD is a few computed shapes with nobody in it. It stands in for a picture that must be held.""")
DEMO_SENDING = say(
    "\nPictures arrive in the folder, as a messenger or a camera would put them there:\n"
)
DEMO_HELD = say("\nHeld back now, encrypted, and given back byte for byte when a parent says so:\n")
_RIGHT = say("""
What just happened: each file was looked at by two models in a process of its own that has no keys{locked}.
The ordinary pictures stayed where they were. The test cards were taken out of reach
before anything could send them, whatever their name said. The damaged file could not be checked, and
that is never called clean. The log says what happened and when, but no picture, no name and no person
is in it, and only the parent's passphrase opens it.

Everything turned out as expected.""")
_LOCKED = say(", no files\nand no network")
_NOT_LOCKED = say(
    ".\nThis system did not lock it in wholly; `beforehand status` says what is missing"
)
DEMO_LATE = say("no answer came within five minutes; is this computer busy with something else?")
DEMO_WRONG = say("\nSomething did not turn out as expected; see the lines marked above.")


def demo_right(not_confined: tuple[str, ...]) -> str:
    """Say what happened; `not_confined`: limits that the worker ran without."""
    return _RIGHT.format(locked=_NOT_LOCKED if not_confined else _LOCKED)


def demo_not_expected(expected: str) -> str:
    """Mark a line of the demo that came out wrong."""
    return say("   <-- expected: {expected}", expected=expected)


def demo_held(name: str, codes: tuple[str, ...]) -> str:
    """Describe one held file in the demo."""
    return f"{printable(name)}: {reasons(codes)}"


def demo_log(whole: bool, records: int, size: int, kinds: Mapping[str, int]) -> str:
    """Say what the sealed log holds."""
    kept = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    state = say("whole, nothing missing or changed") if whole else say("NOT whole")
    return say(
        "\nThe sealed log, opened with the passphrase: {state}.\n  {records} records in {size} "
        "bytes: {kept}",
        state=state,
        records=records,
        size=size,
        kept=kept,
    )


def demo_stopped(name: str, verdict: Verdict) -> str:
    """Describe one stopped file of a folder sent through the guard."""
    return f"{printable(name)}: {reasons(verdict.reasons)}"


def demo_counts(counts: Mapping[str, int], times: Sequence[float]) -> str:
    """Lines about the outcome of a folder sent through the guard."""
    ordered = sorted(times) or [0.0]
    middle, worst = ordered[len(ordered) // 2], ordered[-1]
    total = sum(counts.values())
    return say(
        "{total} files sent through the guard: {fine} passed, {held} held, {unchecked} could "
        "not be checked.\nFrom file to record: median {middle} ms, at most {worst} ms.",
        total=total,
        fine=counts.get("fine", 0),
        held=counts.get("held", 0),
        unchecked=counts.get("unchecked", 0),
        middle=number(middle),
        worst=number(worst),
    )
