"""
Messages between gate and service over a local socket: tagged unions in MessagePack.

A gate opens two kinds of connections. On a verdict connection each `VerdictRequest` comes with a descriptor
of the file and gets one `VerdictMessage`. On the control connection the gate sends `GateNotice`s and the
service sends `GateOrder`s, both unasked.
"""

from enum import StrEnum

import msgspec

from scanner.kernel_gate.failures import GateFault, Mode
from scanner.kernel_gate.rulings import Ruling
from scanner.reasons import FailureReason, Reason
from scanner.schema import Action, DecidedBy, FileKey, Source, Verdict

MAX_MESSAGE = 64 * 1024  # bytes


class ConnectionKind(StrEnum):
    """The purpose of a connection."""

    JUDGE = "judge"
    CONTROL = "control"


class NoticeKind(StrEnum):
    """The kinds of events that a gate reports."""

    REFUSED = "refused"
    ASKED = "asked"  # refused for now: the child's answer is awaited
    LET_THROUGH = "let-through"  # would have been refused in a stricter mode
    FAULT = "fault"
    WORKING = "working"  # a gate has taken up its work; `count` file systems are marked
    ENDING = "ending"
    ANCHOR = "anchor"  # root's copy knows of a newer anchor of the log, with number `count`


class GateMessage(
    msgspec.Struct, frozen=True, tag_field="is", tag=lambda name: name, forbid_unknown_fields=True
):
    """The base of all messages; the tag is the class name."""


class GateHello(GateMessage, frozen=True):
    """The gate's first message on each connection."""

    line: ConnectionKind


class VerdictRequest(GateMessage, frozen=True):
    """
    Judge the file whose descriptor comes along.

    `snapshot`: judge the bytes as they are read, whatever is done to the file meanwhile. `patient`: wait for
    the slow worker; otherwise the reply may be `TakesLong`. `load`: the work that the program has caused
    recently, compared with that of other waiting requests.
    """

    key: FileKey
    snapshot: bool = False
    patient: bool = False
    load: tuple[float, ...] = ()


class TakesLong(GateMessage, frozen=True):
    """The reply for a file that no quick worker can judge: ask again with `patient`."""


class VerdictMessage(GateMessage, frozen=True):
    """
    The verdict; `reasons` are codes of `Reason` and `FailureReason`, which the decoder cannot distinguish by type.

    `apps`: differing verdicts, by program name.
    """

    action: Action
    reasons: tuple[str, ...]
    source: Source
    apps: tuple[tuple[str, "VerdictMessage"], ...] = ()
    decided_by: DecidedBy = DecidedBy.RULE

    @classmethod
    def of(cls, verdict: Verdict) -> "VerdictMessage":
        """Build the message for a verdict."""
        apps = verdict.apps if isinstance(verdict, Ruling) else ()
        return cls(
            verdict.action,
            tuple(map(str, verdict.reasons)),
            verdict.source,
            tuple((name, cls.of(other)) for name, other in apps),
            verdict.decided_by,
        )

    def verdict(self) -> Verdict:
        """Convert the message to a verdict. Raises ValueError for an unknown reason."""
        reasons = tuple(map(_reason, self.reasons))
        if not self.apps:
            return Verdict(self.action, reasons, self.source, self.decided_by)
        apps = tuple((name, answer.verdict()) for name, answer in self.apps)
        return Ruling(self.action, reasons, self.source, self.decided_by, apps)


class GateNotice(GateMessage, frozen=True):
    """
    A notice of the gate, with a descriptor of the file if it concerns one.

    `app` is the short name of the program that wanted to open the file. `other`: the program runs in an account
    other than the child's, where nobody is asked.
    """

    kind: NoticeKind
    key: FileKey | None = None
    answered: VerdictMessage | None = None
    app: str = ""
    fault: GateFault | None = None
    count: int = 1
    other: bool = False


class SetRules(GateMessage, frozen=True):
    """Rules to apply from now on. `app_present`: whether an app is connected that can ask the child."""

    mode: Mode
    app_present: bool


class ResolveFile(GateMessage, frozen=True):
    """The answer for a file: open to all for this many seconds, or refused until it changes."""

    key: FileKey
    allow: bool
    seconds: float = 0.0


class ForgetVerdicts(GateMessage, frozen=True):
    """Forget all verdicts: the rules or the models have changed."""


class KeepAnchor(GateMessage, frozen=True):
    """The number of the log's anchor in the key file, of which root keeps the highest."""

    log_id: bytes
    number: int


FromGate = GateHello | VerdictRequest | GateNotice
ToGate = VerdictMessage | TakesLong | SetRules | ResolveFile | ForgetVerdicts | KeepAnchor
GateOrder = SetRules | ResolveFile | ForgetVerdicts | KeepAnchor

_REASONS: dict[str, Reason | FailureReason] = {
    str(reason): reason for reason in (*Reason, *FailureReason)
}


def _reason(code: str) -> Reason | FailureReason:
    if code not in _REASONS:
        raise ValueError(code)
    return _REASONS[code]


_encoder = msgspec.msgpack.Encoder()
_from_gate = msgspec.msgpack.Decoder(FromGate)
_to_gate = msgspec.msgpack.Decoder(ToGate)


def encode(message: GateMessage) -> bytes:
    """Encode a message as MessagePack."""
    return _encoder.encode(message)


def decode_from_gate(untrusted: bytes) -> FromGate:
    """Decode a gate's message in the service. Raises `msgspec.MsgspecError`."""
    return _from_gate.decode(untrusted)


def decode_to_gate(untrusted: bytes) -> ToGate:
    """Decode the service's message in the gate. Raises `msgspec.MsgspecError`."""
    return _to_gate.decode(untrusted)
