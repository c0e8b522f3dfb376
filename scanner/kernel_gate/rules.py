"""What an opener gets for a verdict. Pure."""

import msgspec

from scanner.kernel_gate.failures import GATE_TABLE, Effect, GateFault, Mode
from scanner.platform.gate_ports import OpenReply
from scanner.reasons import FailureReason
from scanner.schema import Action, Source, Verdict

DEADLINE_SECONDS = 2.0  # an app that waits longer to open a file looks broken


class ExemptPrograms(msgspec.Struct, frozen=True):
    """Programs that may open anything, by path; each counts only while root alone can change it."""

    programs: tuple[str, ...] = (
        # viewing and sorting one's own pictures is not sending them
        "/usr/bin/nautilus", "/usr/bin/dolphin", "/usr/bin/thunar", "/usr/bin/nemo", "/usr/bin/pcmanfm-qt",
        "/usr/bin/eog", "/usr/bin/loupe", "/usr/bin/gwenview", "/usr/bin/xviewer", "/usr/bin/ristretto",
        "/usr/bin/evince", "/usr/bin/okular",
        # thumbnails and the desktop's index
        "/usr/bin/gdk-pixbuf-thumbnailer", "/usr/libexec/tumblerd", "/usr/lib/x86_64-linux-gnu/tumbler-1/tumblerd",
        "/usr/libexec/tracker-extract-3", "/usr/libexec/localsearch-extractor-3", "/usr/bin/baloo_file_extractor",
        # backup
        "/usr/bin/borg", "/usr/bin/restic", "/usr/bin/deja-dup", "/usr/bin/duplicity",
    )  # fmt: skip


class GateRules(msgspec.Struct, frozen=True):
    """What may change while the gate runs. `face`: whether somebody is there to ask the child."""

    mode: Mode = Mode.WARN
    face: bool = False


def reply_to(
    verdict: Verdict, rules: GateRules, *, being_written: bool
) -> tuple[OpenReply, GateFault | None]:
    """
    Give the reply, and the fault when the verdict could not be had for the whole file.

    A flagged file is refused in `warn` as well: the child is asked, and opening works once the
    answer is there. With nobody there to ask it is refused like in `block`.
    """
    failed = verdict.source is Source.FAILURE
    if failed and (being_written or FailureReason.CHANGED in verdict.reasons):
        return reply_to_fault(GateFault.UNFINISHED, rules.mode), GateFault.UNFINISHED
    if rules.mode is Mode.OBSERVE or verdict.action is Action.ALLOW:
        return OpenReply.ALLOW, None
    if verdict.action is Action.WARN and rules.mode is Mode.WARN and rules.face:
        return OpenReply.WAIT, None
    return OpenReply.DENY, None


def reply_to_fault(fault: GateFault, mode: Mode) -> OpenReply:
    """Look it up in the table; only for faults that meet an opener who waits."""
    return {
        Effect.OPEN: OpenReply.ALLOW,
        Effect.NOTED: OpenReply.ALLOW,
        Effect.AGAIN: OpenReply.AGAIN,
        Effect.REFUSED: OpenReply.DENY,
        Effect.WAITS: OpenReply.DENY if mode is Mode.BLOCK else OpenReply.ALLOW,
    }[GATE_TABLE[fault].effect(mode)]
