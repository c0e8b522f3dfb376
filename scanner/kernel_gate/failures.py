"""The faults around the gate, and the one table that maps each to the reply an opener gets."""

from enum import StrEnum
from typing import NamedTuple


class Mode(StrEnum):
    """The strictness of the gate."""

    OBSERVE = "observe"  # lets everything through and notes what it would have refused
    WARN = "warn"  # the child is asked first; what cannot be judged goes through and is noted
    BLOCK = "block"  # a file that is flagged, or cannot be judged, is refused


class GateFault(StrEnum):
    """The reason why the gate could not do its usual work."""

    LATE = "late"
    JUDGE_AWAY = "judge-away"
    CROWDED = "crowded"
    UNFINISHED = "unfinished"
    NO_DESCRIPTORS = "no-descriptors"
    ENDED = "gate-ended"
    STUCK = "gate-stuck"
    FAILING = "gate-failing"
    SUPERVISOR_ENDED = "supervisor-ended"
    WRITES_LOST = "writes-lost"
    NOT_MARKED = "not-marked"
    DISK_FULL = "disk-full"


class Effect(StrEnum):
    """The reply to an opener that meets a fault."""

    OPEN = "open"  # goes on, nothing is recorded: the gate was not concerned
    NOTED = "open and noted"
    AGAIN_FIRST = "try again, then open and noted"  # opens once programs have tried for too long
    AGAIN = "try again"  # refused for now, as if the file were busy
    REFUSED = "refused"
    WAITS = "waits"  # until there is a new gate, then asked about as usual


class FaultRow(NamedTuple):
    """One row: the effect in each mode, and the words for docs/failure-modes.md."""

    observe: Effect
    warn: Effect
    block: Effect
    meaning: str

    def effect(self, mode: Mode) -> Effect:
        """The effect in this mode."""
        return {Mode.OBSERVE: self.observe, Mode.WARN: self.warn, Mode.BLOCK: self.block}[mode]


_O, _N, _A, _R, _W = Effect.OPEN, Effect.NOTED, Effect.AGAIN, Effect.REFUSED, Effect.WAITS
_F = Effect.AGAIN_FIRST

GATE_TABLE: dict[GateFault, FaultRow] = {
    GateFault.LATE: FaultRow(_N, _F, _R, "no verdict within two seconds; a later one is kept"),
    GateFault.JUDGE_AWAY: FaultRow(_N, _F, _R, "the scanner service is away and not back within two seconds"),
    GateFault.CROWDED: FaultRow(_N, _A, _R, "more files wait for a verdict at once than the gate keeps"),
    GateFault.UNFINISHED: FaultRow(_N, _F, _A, "changed while it was judged, and somebody still writes the file"),
    GateFault.NO_DESCRIPTORS: FaultRow(_R, _R, _R, "the gate has no file descriptor left; the kernel refuses"),
    GateFault.ENDED: FaultRow(_W, _W, _W, "the gate was killed; in block, what it had taken up is refused"),
    GateFault.STUCK: FaultRow(_W, _W, _W, "no sign of life: killed after two seconds, then as above"),
    GateFault.FAILING: FaultRow(_O, _O, _O, "no gate stays alive: given up, so that the computer can be used"),
    GateFault.SUPERVISOR_ENDED: FaultRow(_O, _O, _O, "root did; the kernel lets everybody go on until it is back"),
    GateFault.WRITES_LOST: FaultRow(_W, _W, _W, "too many files written at once; every file is asked about again"),
    GateFault.NOT_MARKED: FaultRow(_O, _O, _O, "a file system cannot be covered; the protection level says so"),
    GateFault.DISK_FULL: FaultRow(_W, _W, _W, "the gate writes to none; verdicts go on, nothing is recorded"),
}  # fmt: skip
