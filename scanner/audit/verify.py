"""Verify a log, also one in use: it is read, never stopped."""

from collections.abc import Callable
from pathlib import Path

from scanner.audit import checkpoint, retention, state
from scanner.audit.chain import Walk
from scanner.audit.frames import scan
from scanner.audit.material import Material, gather
from scanner.audit.opening import open_frame
from scanner.audit.report import Damage, Found, Report
from scanner.errors import AuditError
from scanner.keys import PublicKeys, Unlocked
from scanner.schema import RecordKind

_TRIES = 3


def verify(
    folder: Path,
    keys: PublicKeys | Unlocked,
    noted: str = "",
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """
    Check everything `keys` can check; name the first bad record and the kind of damage.

    With `PublicKeys` only hashes and signatures can be checked, not the MACs. `noted`: a checkpoint
    seen earlier, which this log must be a continuation of. Raises AuditError `no-log`, `cannot-read`,
    `cancelled`.
    """
    report = Report(0, whole=False, bad_seq=0, damage="", checkpoint="")
    for _ in range(_TRIES):
        material = gather(folder)
        try:
            report = _verify_once(material, keys, noted, cancelled)
        except OSError as error:
            raise AuditError("cannot-read", path=folder, errno=error.errno) from error
        # A log in use may have begun an epoch between two of our looks; one at rest has not.
        if report.whole or state.read(folder) == material.state:
            break
    return report


def _verify_once(
    material: Material, keys: PublicKeys | Unlocked, noted: str, cancelled: Callable[[], bool]
) -> Report:
    at = checkpoint.noted_size(noted)
    walk = Walk(material, keys, cancelled, at)
    walk.run()
    found = walk.found
    if isinstance(keys, Unlocked) and not found and _pruned_early(material, keys, walk.starts):
        found.append(Found(walk.starts.get(material.pruned.last + 1, 1), Damage.PRUNED_EARLY))
    log_id = keys.log_id
    if (
        noted
        and not found
        and not _continues(
            material, walk, noted, checkpoint.words(log_id, max(at, 0), walk.heads[at])
        )
    ):
        found.append(Found(max(at, 0), Damage.ROLLED_BACK))
    size, head = (
        (material.state.next_seq, material.state.ratchet.head) if material.state else (0, bytes(32))
    )
    return Report(
        records=walk.records,
        whole=not found,
        bad_seq=found[0].seq if found else -1,
        damage=found[0].damage.value if found else "",
        checkpoint=checkpoint.words(log_id, size, head),
        size=size,
        epochs=len(walk.starts),
        pruned=sum(1 for epoch in walk.starts if epoch not in material.epochs),
        sealed_checked=isinstance(keys, Unlocked),
        damages=tuple(found),
    )


def _continues(material: Material, walk: Walk, noted: str, shown: str) -> bool:
    """Whether the noted checkpoint lies on this chain (or in a part of it that retention deleted)."""
    at = checkpoint.noted_size(noted)
    if checkpoint.same(noted, shown) and walk.heads[at]:
        return True
    kept = [start for epoch, start in walk.starts.items() if epoch in material.epochs]
    return 0 < at < min(kept, default=0) and not walk.heads[at]


def _pruned_early(material: Material, unlocked: Unlocked, starts: dict[int, int]) -> bool:
    """Whether segments were deleted younger than any retention allows, or without a record of it."""
    kept = material.pruned
    gone = [epoch for epoch in range(1, kept.last + 1) if epoch not in material.epochs]
    if not gone:
        return False
    holding = max((e for e, start in starts.items() if start <= kept.record_seq), default=0)
    data, whole = material.read(holding)
    records = [frame for frame in scan(data) if frame.seq == kept.record_seq] if whole else []
    account = open_frame(unlocked, records[0]) if records else None
    newest = open_frame(unlocked, kept.frames[-1])
    if account is None or newest is None or account.record.kind is not RecordKind.PRUNED:
        return True
    age = account.record.wall - newest.record.wall
    return account.record.count < gone[-1] or age < retention.LEAST_DAYS * retention.DAY
