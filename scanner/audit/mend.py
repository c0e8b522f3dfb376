"""Mending of a lost device state, with the parent's keys."""

import os
from pathlib import Path

from scanner.audit import state
from scanner.audit.chain import Walk
from scanner.audit.material import gather
from scanner.audit.read import Query, read
from scanner.audit.report import Damage
from scanner.errors import AuditError
from scanner.keys import Unlocked
from scanner.schema import RecordKind

_POLICIES = Query(kinds=frozenset({RecordKind.POLICY.value}))


def restore(folder: Path, unlocked: Unlocked, policy: int) -> None:
    """
    Write the state that belongs to the end of the log as it is; `policy`: the anchor's counter.

    What was cut off before can no longer be known, so this is for who has looked at the report. The
    next epoch must be signed by the parent: the epoch's own key was in the state. Raises AuditError
    `state-not-lost`, or `beyond-repair` when the chain cannot be followed to its end; OSError.
    """
    material = gather(folder)
    if material.state is not None:
        raise AuditError("state-not-lost", path=folder)
    walk = Walk(material, unlocked, lambda: False)
    walk.run()
    if not walk.found or walk.found[-1].damage is not Damage.STATE_LOST:
        raise AuditError("beyond-repair", path=folder, seq=walk.found[0].seq if walk.found else -1)
    place = walk.place
    ratchet = place.ratchet if place.ratchet.agg else place.ratchet._replace(agg=bytes(32))
    policy = max([policy, *(row.record.policy for row in read(folder, unlocked, _POLICIES))])
    file = state.StateFile(folder, create=True)
    try:
        file.write_both(
            state.DeviceState(place.epoch, 1, place.seq, ratchet, os.urandom(32), policy)
        )
    finally:
        file.close()
