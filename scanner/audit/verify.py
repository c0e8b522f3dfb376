"""Verification of a log, which may be in use meanwhile."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from scanner.audit import checkpoint, contents, state
from scanner.audit.chain import Walk
from scanner.audit.deletions import Surroundings, deleted_early
from scanner.audit.erase import tombstones
from scanner.audit.material import Material, gather
from scanner.audit.report import Damage, Found, Report
from scanner.audit.retention import Opening
from scanner.errors import AuditError
from scanner.keys import Anchor, PublicKeys, Unlocked

_TRIES = 3


class Trust(NamedTuple):
    """
    Facts from outside the log: earlier checkpoints, and the time.

    `noted`: a checkpoint in words. `anchor`: that of the key file. `now`: seconds since 1970, 0 if unknown.
    `opened`: do not open the records that the anchor covers. They were opened before the parent signed the
    anchor, and its head proves that they have not changed since. `newest`: the highest anchor number known
    from elsewhere.
    """

    noted: str = ""
    anchor: Anchor | None = None
    now: int = 0
    opened: bool = False
    newest: int = 0


def verify(
    folder: Path,
    keys: PublicKeys | Unlocked,
    noted: "str | Trust" = "",
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """
    Check everything that `keys` can check; report the first bad record and the kind of damage.

    With `PublicKeys` only hashes and signatures can be checked, not the MACs. `noted`: an earlier checkpoint,
    or all trusted facts; the log must be a continuation of them, and damage that the parent has acknowledged
    does not count any more. Raises AuditError `no-log`, `cannot-read`, `cancelled`.
    """
    report = Report(0, whole=False, bad_seq=0, damage="", checkpoint="")
    trust = noted if isinstance(noted, Trust) else Trust(noted)
    for _ in range(_TRIES):
        material = gather(folder)
        try:
            report = _verify_once(material, keys, trust, cancelled)
        except OSError as error:
            raise AuditError("cannot-read", path=folder, errno=error.errno) from error
        # A log in use may have started an epoch while its files were read.
        if report.whole or state.read(folder) == material.state:
            break
    return report


def _verify_once(
    material: Material, keys: PublicKeys | Unlocked, trust: Trust, cancelled: Callable[[], bool]
) -> Report:
    at = checkpoint.noted_size(trust.noted)
    anchor = trust.anchor if trust.anchor is not None and trust.anchor.size else None
    if anchor is not None and _erased_since(material.folder, keys, anchor):
        anchor = None
    sizes = [at] if anchor is None else [at, anchor.size]
    walk = Walk(material, keys, cancelled, sizes)
    walk.run()
    found = walk.found
    broken = bool(found)
    survey = contents.Survey([], [])
    if isinstance(keys, Unlocked):
        first = _first_unopened(walk, anchor) if trust.opened else 0
        survey = contents.survey(material, keys, walk, cancelled, first)
        if not broken:
            found += _deleted_early(material, keys, walk, trust)
        found += _unread_before(first, anchor)
        if survey.unreadable:
            bad = survey.unreadable
            found.append(Found(bad[0], Damage.UNREADABLE, bad[-1] + 1))
    found += _off_anchor(material, walk, anchor) or _newer_anchor(survey, trust)
    shown = checkpoint.words(keys.log_id, max(at, 0), walk.heads.get(at, b""))
    if trust.noted and not broken and not _continues(material, walk, trust.noted, shown):
        found.append(Found(max(at, 0), Damage.ROLLED_BACK))
    return _report(material, keys, walk, (trust.anchor, len(survey.unreadable)))


def _report(
    material: Material,
    keys: PublicKeys | Unlocked,
    walk: Walk,
    rest: tuple[Anchor | None, int],
) -> Report:
    anchor, unreadable = rest
    accepted = {(a.seq, a.until, a.damage) for a in (anchor.accepted if anchor else ())}
    key = [(f, (f.seq, f.until, f.damage.value) in accepted) for f in walk.found]
    damages = tuple(found for found, known in key if not known)
    now = material.state
    size, head = (now.next_seq, now.ratchet.head) if now else (0, bytes(32))
    return Report(
        records=walk.records,
        whole=not damages,
        bad_seq=damages[0].seq if damages else -1,
        damage=damages[0].damage.value if damages else "",
        checkpoint=checkpoint.words(keys.log_id, size, head),
        size=size,
        epochs=len(walk.starts),
        pruned=sum(1 for epoch in walk.starts if epoch not in material.epochs),
        sealed_checked=isinstance(keys, Unlocked),
        damages=damages,
        acknowledged=tuple(found for found, known in key if known),
        beyond_repair=walk.lost,
        unreadable=unreadable,
        head=head,
    )


def _deleted_early(material: Material, unlocked: Unlocked, walk: Walk, trust: Trust) -> list[Found]:
    openings = {e: Opening(start, walk.times[e]) for e, start in walk.starts.items()}
    noted = -1 if trust.anchor is None else trust.anchor.size
    if not deleted_early(
        material, unlocked, Surroundings(openings, walk.checked, noted, trust.now)
    ):
        return []
    return [Found(walk.starts.get(material.pruned.last + 1, 1), Damage.PRUNED_EARLY)]


def _off_anchor(material: Material, walk: Walk, anchor: Anchor | None) -> list[Found]:
    """List the contradictions between the parent's anchor and this log."""
    if anchor is None:
        return []
    head = walk.heads[anchor.size]
    if head != anchor.head and (head or not walk.lost):
        return [Found(anchor.size, Damage.ROLLED_BACK)]
    now = material.state
    if now is not None and now.policy < anchor.policy:
        return [Found(now.next_seq, Damage.STATE_FORGED)]
    return []


def _first_unopened(walk: Walk, anchor: Anchor | None) -> int:
    """The number of the first record that was not yet opened when the anchor was signed."""
    on_chain = anchor is not None and walk.heads[anchor.size] == anchor.head
    return anchor.size if anchor is not None and on_chain else 0


def _unread_before(first: int, anchor: Anchor | None) -> list[Found]:
    """The accepted damage that would only be found again by opening the records."""
    known = anchor.accepted if anchor is not None and first else ()
    return [
        Found(one.seq, Damage.UNREADABLE, one.until)
        for one in known
        if one.damage == Damage.UNREADABLE.value and one.seq < first
    ]


def _newer_anchor(survey: contents.Survey, trust: Trust) -> list[Found]:
    """The damage if a newer anchor than the key file's is recorded or known: an old key file was put back."""
    anchor = trust.anchor
    if anchor is None:
        return []
    newer = [seq for seq, number in survey.anchored if number > anchor.number]
    newer += [anchor.size] if trust.newest > anchor.number else []
    return [Found(newer[0], Damage.ROLLED_BACK)] if newer else []


def _erased_since(folder: Path, keys: PublicKeys | Unlocked, anchor: Anchor) -> bool:
    """Return whether the parent erased the anchor's log after signing the anchor."""
    public = keys.public if isinstance(keys, Unlocked) else keys
    try:
        tombs = tombstones(folder)
    except (AuditError, OSError):
        return False
    return any(
        tomb.is_by(public) and tomb.size >= anchor.size and tomb.wall >= anchor.wall
        for tomb in tombs
    )


def _continues(material: Material, walk: Walk, noted: str, shown: str) -> bool:
    """Return whether the noted checkpoint lies on this chain, or in a part that retention has deleted."""
    at = checkpoint.noted_size(noted)
    if checkpoint.same(noted, shown) and walk.heads[at]:
        return True
    kept = [start for epoch, start in walk.starts.items() if epoch in material.epochs]
    return 0 < at < min(kept, default=0) and not walk.heads[at]
