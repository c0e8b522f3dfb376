"""Advance the anchor: over a whole log, or past damage that the parent has seen and accepted."""

from typing import NamedTuple

from scanner.audit.report import Report
from scanner.errors import AuditError
from scanner.keys import MAX_ACCEPTED, NO_LOG, Accepted, Anchor


class AnchorTime(NamedTuple):
    """The time (seconds since 1970), the policy counter in force, and the highest anchor number seen elsewhere."""

    wall: int
    policy: int
    newest: int = 0


def next_anchor(
    before: Anchor | None, report: Report, now: AnchorTime, *, accept: bool = False
) -> Anchor:
    """
    Make the unsigned anchor for the place where a report was made; `scanner.keys.save_anchor` signs it.

    If the log is damaged, the place does not move unless the parent accepts the damage. Raises AuditError
    `beyond-repair` if nothing after the damage can be checked, or if there is too much damage.
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
