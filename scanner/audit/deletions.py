"""Check what retention deleted: it must be recorded, old enough, and seen by the parent before."""

from typing import NamedTuple

from scanner.audit import retention
from scanner.audit.frames import scan
from scanner.audit.material import Material
from scanner.audit.opening import fields_of
from scanner.audit.retention import DAY, DAYS, Opening
from scanner.keys import Unlocked
from scanner.schema import RecordKind

MINOR = 1  # from this minor version on, the log itself records its age
CLOCK_SLACK = DAY  # seconds by which clocks may differ before a deletion counts as forged


class Surroundings(NamedTuple):
    """
    The facts to judge a deletion by.

    `checked`: epoch -> numbers of its records with right MACs. `noted`: the size that the parent noted, or -1.
    `now`: seconds since 1970, 0 if unknown.
    """

    openings: dict[int, Opening]
    checked: dict[int, range]
    noted: int
    now: int


def deleted_early(material: Material, unlocked: Unlocked, around: Surroundings) -> bool:
    """Return whether segments were deleted too young, unseen by the parent, or without a record of it."""
    kept = material.pruned
    gone = [epoch for epoch in range(1, kept.last + 1) if epoch not in material.epochs]
    if not gone:
        return False
    openings = around.openings
    holding = max((e for e, start in openings.items() if start.seq <= kept.record_seq), default=0)
    data, whole = material.read(holding)
    # Past the device's place anybody may have written a frame: the key to seal it with is public.
    right = whole and kept.record_seq in around.checked.get(holding, ())
    records = [frame for frame in scan(data) if frame.seq == kept.record_seq] if right else []
    account = fields_of(unlocked, records[0]) if records else None
    if account is None or account["k"] != RecordKind.PRUNED:
        return True
    wall, last = int(account["t"]), gone[-1]
    if account.get("n", 0) < last or _is_ahead(wall, holding, around):
        return True
    following = openings.get(last + 1)
    if around.noted >= 0 and (following is None or following.seq > around.noted):
        return True
    if records[0].minor >= MINOR:
        opened = openings[holding].time
        if opened is None:
            return True
        now = opened._replace(wall=wall, mono=int(account["m"]))
        earlier = {e: opening for e, opening in openings.items() if e <= holding}
        return retention.age(earlier, last + 1, now) < DAYS * DAY
    newest = fields_of(unlocked, kept.frames[-1])
    return newest is None or wall - newest["t"] < DAYS * DAY


def _is_ahead(wall: int, holding: int, around: Surroundings) -> bool:
    """Return whether the deletion is dated after later epochs, or after now: the clock was set forward for it."""
    later = [o.time.wall for e, o in around.openings.items() if e > holding and o.time is not None]
    if around.now:
        later.append(around.now)
    return bool(later) and wall > min(later) + CLOCK_SLACK
