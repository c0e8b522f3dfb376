"""Repair of a lost device state, with the parent's keys."""

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
    Write the device state for the present end of the log. `policy`: the policy counter of the anchor.

    Call this only after the parent has seen the report: frames that were cut off before can no longer be noticed.
    The parent must sign the next epoch, because the key of the last one was in the state. Raises AuditError
    `state-not-lost`, or `beyond-repair` if the chain cannot be followed to its end; OSError.
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
