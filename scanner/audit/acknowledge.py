"""Move the anchor on: over a whole log, or over damage that the parent has seen and accepted."""

from typing import NamedTuple

from scanner.audit.report import Report
from scanner.errors import AuditError
from scanner.keys import MAX_ACCEPTED, NO_LOG, Accepted, Anchor


class AnchorTime(NamedTuple):
    """Seconds since 1970, the policy counter in force, and the highest number of an anchor seen elsewhere."""

    wall: int
    policy: int
    newest: int = 0


def next_anchor(
    before: Anchor | None, report: Report, now: AnchorTime, *, accept: bool = False
) -> Anchor:
    """
    The anchor for the place a report was made at; its signature comes with `scanner.keys.save_anchor`.

    With damage the place stays where it was, unless the parent accepts it. Raises AuditError
    `beyond-repair` when nothing after the damage can be checked, or there is too much of it.
    """
    old = before or NO_LOG
    number, policy = max(old.number, now.newest) + 1, max(old.policy, now.policy)
    if not report.whole and not accept:
        return Anchor(number, old.size, old.head, old.wall, policy, old.accepted)
    if report.beyond_repair:
        raise AuditError("beyond-repair", seq=report.bad_seq)
    known = (*report.acknowledged, *report.damages)
    accepted = tuple(Accepted(f.seq, f.until, f.damage.value) for f in known)
    if len(accepted) > MAX_ACCEPTED:
        raise AuditError("beyond-repair", seq=report.bad_seq)
    return Anchor(number, report.size, report.head, now.wall, policy, accepted)
