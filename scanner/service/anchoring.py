"""The parent's anchor of the log: compared with the log at each unlock, and renewed when the log is intact."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from scanner import diagnostics, keys, platform
from scanner.audit import AuditLog, Report, SystemClock, Trust, next_anchor, set_aside, verify
from scanner.audit.acknowledge import AnchorTime
from scanner.errors import AuditError, LockError
from scanner.keys import NO_LOG, Anchor, KeyFile, Unlocked


class LogFiles(NamedTuple):
    """
    The paths of the log and the key file.

    `noted`: a checkpoint in words, from before anchors existed. `newest`: the highest anchor number
    that root's copy has.
    """

    log: Path
    keys: Path
    noted: str = ""
    newest: int = 0


def check(
    files: LogFiles,
    keyfile: KeyFile,
    unlocked: Unlocked,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Verify the whole log against its anchor, the noted checkpoint and root's copy. Raises AuditError."""
    return verify(files.log, unlocked, _trust(files, keyfile), cancelled)


def _trust(files: LogFiles, keyfile: KeyFile) -> Trust:
    return Trust(files.noted, keyfile.anchored or NO_LOG, int(time.time()), newest=files.newest)


def renew(
    files: LogFiles, keyfile: KeyFile, unlocked: Unlocked, policy: int, *, accept: bool = False
) -> Anchor | None:
    """
    Sign an anchor for the log's current state; return it, or None when nothing could be signed.

    Records that the anchor already covers are not opened again, unless damage is accepted. The anchor moves
    past damage only when the parent accepts it; its policy counter always moves on.
    Raises AuditError `beyond-repair` when damage cannot be accepted.
    """
    try:
        if files.newest > (keyfile.anchored or NO_LOG).number and not accept:
            return None
        trust = _trust(files, keyfile)._replace(opened=not accept)
        report = verify(files.log, unlocked, trust)
        if not report.whole and not accept and policy <= (keyfile.anchored or NO_LOG).policy:
            return None
        now = AnchorTime(int(time.time()), policy, files.newest)
        anchor = next_anchor(keyfile.anchored, report, now, accept=accept)
        return keys.save_anchor(files.keys, unlocked, anchor).anchored
    except (AuditError, LockError, OSError) as error:
        if accept and isinstance(error, AuditError):
            raise
        code = error.code if isinstance(error, AuditError | LockError) else type(error).__name__
        diagnostics.error("no-anchor", why=code)
        return None


def mend(files: LogFiles, keyfile: KeyFile, unlocked: Unlocked, problem: str) -> bool:
    """
    Make the log writable again if it is missing or has lost its state; return whether that was done.

    The loss is reported as damage until the parent acknowledges it. Raises AuditError.
    """
    clock = SystemClock(platform.clock())
    anchor = keyfile.anchored or NO_LOG
    if problem == "no-log":
        if anchor.size:
            AuditLog.create_again(files.log, unlocked, clock, anchor.policy)
        else:
            AuditLog.create(files.log, unlocked)
        return True
    if problem != "state-lost":
        return False
    try:
        AuditLog.mend(files.log, unlocked, clock, anchor.policy)
    except AuditError as error:
        if error.code != "beyond-repair":
            raise
        diagnostics.error(error.code, **error.facts)
        return False  # nothing is recorded until the parent has acknowledged the damage
    return True


def begin_again(files: LogFiles, keyfile: KeyFile, unlocked: Unlocked) -> None:
    """Move a log that is beyond repair aside, and start another. Raises AuditError."""
    set_aside(files.log)
    policy = (keyfile.anchored or NO_LOG).policy
    AuditLog.create_again(files.log, unlocked, SystemClock(platform.clock()), policy)
