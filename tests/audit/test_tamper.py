"""Every change of past records is detected, with its place and kind; honest logs raise no alarm."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scanner.audit import AuditLog, Damage, Query, read, state, verify
from scanner.audit.frames import FrameKind, pack_header
from scanner.audit.ratchet import next_head
from scanner.audit.resume import resume

LAST = 36  # number of the last record of `filled`


def flip(path: Path, at: int, bit: int = 0) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1 << bit
    path.write_bytes(data)


def cut(kit, frames: int) -> None:
    """Take frames off the end, across segments, without touching the state."""
    for epoch in (3, 2, 1):
        have = kit.frames(epoch)
        take = min(frames, len(have))
        kit.write(epoch, have[: len(have) - take])
        if take == len(have):
            kit.path(epoch).unlink()
        frames -= take


def forge_state(kit, frames: int, **changed: bytes) -> None:
    """Cut, and put a state in place that fits the cut log as far as the current key allows."""
    now = state.read(kit.folder)
    cut(kit, frames)
    kept = kit.frames(3)
    head = kept[0].body[112:144]
    for frame in kept:
        head = next_head(head, frame.header, frame.body, frame.mac)
    forged = now._replace(
        next_seq=kept[-1].seq + 1, ratchet=now.ratchet._replace(head=head, **changed)
    )
    file = state.StateFile(kit.folder)
    file.write_both(forged)
    file.close()


def bit_in_body(kit) -> None:
    frame = kit.frames(2)[4]
    flip(kit.path(2), frame.start + 40)


def bit_in_mac(kit) -> None:
    frame = kit.frames(2)[4]
    flip(kit.path(2), frame.end - 1)


def delete(kit) -> None:
    frames = kit.frames(2)
    kit.write(2, frames[:4] + frames[5:])


def swap(kit) -> None:
    frames = kit.frames(2)
    kit.write(2, [*frames[:4], frames[5], frames[4], *frames[6:]])


def duplicate(kit) -> None:
    frames = kit.frames(2)
    kit.write(2, frames[:5] + frames[4:])


def cut_one(kit) -> None:
    cut(kit, 1)


def cut_twenty(kit) -> None:
    cut(kit, 20)


def empty(kit) -> None:
    for epoch in range(4):
        kit.path(epoch).write_bytes(b"")


def zeroed_state(kit) -> None:
    (kit.folder / state.NAME).write_bytes(bytes(state.FILE_SIZE))


def forged_state(kit) -> None:
    forge_state(kit, 3)


def forged_state_other_aggregate(kit) -> None:
    forge_state(kit, 3, agg=os.urandom(32))


def forged_continuation(kit) -> None:
    """Cut, then write on with the current key as if the cut frames had never been."""
    forge_state(kit, 3)
    now = state.read(kit.folder)
    frame = kit.frames(3)[-1]
    header = pack_header(FrameKind.REC, len(frame.body), 3, now.next_seq)
    mac, after = now.ratchet.step(header, frame.body)
    with kit.path(3).open("ab") as file:
        file.write(header + frame.body + mac)
    file = state.StateFile(kit.folder)
    file.write_both(now._replace(next_seq=now.next_seq + 1, ratchet=after))
    file.close()


def without_signature(kit) -> None:
    """A fresh log, sealed to the parent's public key, but started by somebody else."""
    from scanner.keys import Unlocked
    from scanner.keys.pairs import KeyPair

    shutil.rmtree(kit.folder)
    kit.folder.mkdir()
    other = Unlocked(kit.unlocked.log_id, (KeyPair.of(os.urandom(32)),))
    other.public = kit.unlocked.public
    AuditLog.create(kit.folder, other)
    kit.open().close()


def removed_open(kit) -> None:
    kit.write(2, kit.frames(2)[1:])


def removed_segment(kit) -> None:
    kit.path(2).unlink()


def removed_segments_end(kit) -> None:
    kit.path(3).unlink()


def swapped_segments(kit) -> None:
    two, three = kit.path(2).read_bytes(), kit.path(3).read_bytes()
    kit.path(2).write_bytes(three)
    kit.path(3).write_bytes(two)


def cut_inside_frame(kit) -> None:
    os.truncate(kit.path(3), kit.path(3).stat().st_size - 100)


def cut_middle_segment(kit) -> None:
    kit.write(2, kit.frames(2)[:-2])


def junk_after_segment(kit) -> None:
    with kit.path(2).open("ab") as file:
        file.write(b"junk")


def number_changed(kit) -> None:
    flip(kit.path(2), kit.frames(2)[4].start + 23, bit=4)


def older_state(kit) -> None:
    """The state of two epochs ago, kept by an attacker with its seed and key."""
    kept = (kit.folder.parent / "kept").read_bytes()
    (kit.folder / state.NAME).write_bytes(kept)


CASES: list[tuple[Callable[..., None], Damage, int]] = [
    (bit_in_body, Damage.ALTERED, 17),
    (bit_in_mac, Damage.ALTERED, 17),
    (delete, Damage.MISSING, 17),
    (swap, Damage.REORDERED, 17),
    (duplicate, Damage.DUPLICATE, 18),
    (cut_one, Damage.TRUNCATED, LAST),
    (cut_twenty, Damage.TRUNCATED, 17),
    (empty, Damage.MISSING, 0),
    (zeroed_state, Damage.STATE_LOST, LAST + 1),
    (forged_state, Damage.STATE_FORGED, LAST - 2),
    (forged_state_other_aggregate, Damage.STATE_FORGED, LAST - 2),
    (forged_continuation, Damage.ALTERED, LAST - 2),
    (without_signature, Damage.WRONG_KEY, 0),
    (removed_open, Damage.MISSING, 13),
    # More than the fourteen:
    (removed_segment, Damage.MISSING, 13),
    (removed_segments_end, Damage.TRUNCATED, 25),
    (swapped_segments, Damage.MISSING, 13),
    (cut_inside_frame, Damage.TRUNCATED, LAST),
    (cut_middle_segment, Damage.MISSING, 23),
    (junk_after_segment, Damage.ALTERED, 25),
    (number_changed, Damage.ALTERED, 17),
]


@pytest.mark.parametrize(
    ("tamper", "damage", "seq"), CASES, ids=lambda case: getattr(case, "__name__", None)
)
def test_tampering_is_seen_with_kind_and_place(filled, tamper, damage, seq) -> None:
    assert verify(filled.folder, filled.unlocked).whole
    tamper(filled)
    report = verify(filled.folder, filled.unlocked)
    assert (report.damage, report.bad_seq, report.whole) == (damage, seq, False)


def test_a_single_changed_bit_is_seen_at_its_frame(filled) -> None:
    """400 random flips over all segments: 0 accepted, each at the frame it hit."""
    random_ = random.Random(20261125)
    originals = {epoch: filled.path(epoch).read_bytes() for epoch in range(4)}
    frames = [(epoch, frame) for epoch in range(4) for frame in filled.frames(epoch)]
    for _ in range(400):
        epoch, frame = random_.choice(frames)
        at = random_.randrange(frame.start, frame.end)
        flip(filled.path(epoch), at, random_.randrange(8))
        report = verify(filled.folder, filled.unlocked)
        assert not report.whole, (epoch, at)
        assert report.bad_seq == frame.seq, (epoch, at, report)
        filled.path(epoch).write_bytes(originals[epoch])
    assert verify(filled.folder, filled.unlocked).whole


def test_flips_in_the_state_are_seen_or_do_no_harm(filled) -> None:
    """A slot with a wrong checksum is not used; then the other one must fit the log."""
    path = filled.folder / state.NAME
    original = path.read_bytes()
    newest = state.newest(original)
    random_ = random.Random(7)
    for _ in range(60):
        flip(path, random_.randrange(len(original)), random_.randrange(8))
        report = verify(filled.folder, filled.unlocked)
        used = state.newest(path.read_bytes())
        assert report.whole
        assert used is not None
        assert used.next_seq >= newest.next_seq - 1
        path.write_bytes(original)


def test_known_limit_the_last_commit_and_the_newest_slot(filled) -> None:
    """Taking both is not seen while no heartbeat came after; one more record taken is."""
    path = filled.folder / state.NAME
    data = bytearray(path.read_bytes())
    slot = state.SLOT_OFFSETS[state.newest(bytes(data)).generation & 1]
    data[slot : slot + state.SLOT] = bytes(state.SLOT)
    path.write_bytes(data)
    cut(filled, 1)
    assert verify(filled.folder, filled.unlocked).whole
    cut(filled, 1)
    report = verify(filled.folder, filled.unlocked)
    assert (report.damage, report.bad_seq) == (Damage.TRUNCATED, LAST - 1)


def test_a_heartbeat_closes_the_known_limit(filled) -> None:
    log = filled.open()
    log.append([filled.verdict()])
    log.heartbeat()
    filled.abandon(log)
    path = filled.folder / state.NAME
    for offset in state.SLOT_OFFSETS:
        data = bytearray(path.read_bytes())
        data[offset : offset + state.SLOT] = bytes(state.SLOT)
        kept, segment = path.read_bytes(), filled.path(4).read_bytes()
        path.write_bytes(data)
        assert verify(filled.folder, filled.unlocked).whole
        filled.write(4, filled.frames(4)[:-1])
        assert verify(filled.folder, filled.unlocked).damage == Damage.TRUNCATED
        path.write_bytes(kept)
        filled.path(4).write_bytes(segment)


def test_rollback_of_log_and_state_is_seen_only_by_a_noted_checkpoint(filled) -> None:
    shutil.copytree(filled.folder, filled.folder.parent / "older")
    log = filled.open()
    log.append([filled.verdict()])
    log.close()
    noted = verify(filled.folder, filled.unlocked).checkpoint
    assert verify(filled.folder, filled.unlocked, noted).whole
    log = filled.open()
    log.close()
    assert verify(filled.folder, filled.unlocked, noted.upper()).whole
    shutil.rmtree(filled.folder)
    shutil.copytree(filled.folder.parent / "older", filled.folder)
    assert verify(filled.folder, filled.unlocked).whole  # the limit
    assert verify(filled.folder, filled.unlocked, noted).damage == Damage.ROLLED_BACK
    filled.open().close()
    log = filled.open()
    for _ in range(10):
        log.append([filled.verdict()])
    log.close()
    assert verify(filled.folder, filled.unlocked, noted).damage == Damage.ROLLED_BACK


def test_an_older_state_is_seen(kit) -> None:
    kit.create()
    log = kit.open()
    log.append([kit.verdict()])
    kept = (kit.folder / state.NAME).read_bytes()
    at = state.read(kit.folder).next_seq
    log.rotate("daily")
    log.append([kit.verdict()])
    log.rotate("daily")
    kit.abandon(log)
    (kit.folder / state.NAME).write_bytes(kept)
    report = verify(kit.folder, kit.unlocked)
    assert (report.damage, report.bad_seq) == (Damage.STATE_BEHIND, at)
    # The device keeps what it cannot account for, out of the way, and says so.
    log = kit.open()
    assert set(log.alarms) == {"state-behind"}
    log.close()
    assert len(list(kit.folder.glob("*.orphan-*"))) == 2


def test_after_a_cut_the_device_goes_on_and_the_damage_stays_visible(filled) -> None:
    cut(filled, 3)
    log = filled.open()
    assert log.alarms == ("log-shorter",)
    log.append([filled.verdict()])
    log.close()
    report = verify(filled.folder, filled.unlocked)
    assert (report.damage, report.bad_seq) == (Damage.MISSING, LAST - 2)
    assert [found.damage for found in report.damages] == [Damage.MISSING]
    faults = list(read(filled.folder, filled.unlocked, Query(kinds=frozenset({"fault"}))))
    assert [(row.record.reason, row.record.count) for row in faults] == [("log-shorter", 3)]
    again = filled.open()
    assert again.alarms == ()
    again.close()


def test_several_damages_are_all_named(filled) -> None:
    flip(filled.path(1), filled.frames(1)[3].start + 30)
    bit_in_body(filled)
    report = verify(filled.folder, filled.unlocked)
    assert [(found.seq, found.damage) for found in report.damages] == [
        (4, Damage.ALTERED),
        (17, Damage.ALTERED),
    ]


def test_other_keys(filled, make_keys) -> None:
    assert verify(filled.folder, make_keys(b"another")).damage == Damage.WRONG_KEY
    other = make_keys(b"a master secret of a test")
    other.public = type(other.public)(b"x" * 16, other.public.current)
    other.log_id = b"x" * 16
    report = verify(filled.folder, other)
    assert (report.damage, report.bad_seq) == (Damage.FOREIGN_LOG, 0)


@pytest.mark.parametrize(
    ("tamper", "damage", "seq"),
    [
        (bit_in_body, Damage.ALTERED, 13),  # the epoch it lies in: without keys no nearer
        (delete, Damage.MISSING, 17),
        (swap, Damage.REORDERED, 17),
        (cut_one, Damage.TRUNCATED, LAST),
        (zeroed_state, Damage.STATE_LOST, LAST + 1),
        (without_signature, Damage.WRONG_KEY, 0),
    ],
    ids=lambda case: getattr(case, "__name__", None),
)
def test_without_the_passphrase_hashes_and_signatures_are_checked(
    filled, tamper, damage, seq
) -> None:
    public = filled.unlocked.public
    report = verify(filled.folder, public)
    assert report.whole
    assert not report.sealed_checked
    tamper(filled)
    report = verify(filled.folder, public)
    assert (report.damage, report.bad_seq) == (damage, seq)


def test_the_device_alone_cannot_open_a_record(filled) -> None:
    """The files on disk, state included, hold no plaintext and no key that opens."""
    everything = b"".join(path.read_bytes() for path in filled.folder.iterdir())
    for word in (b"verdict", b"nudity", b"jpeg", b"0c4a11e1", b"\x5a" * 8):
        assert word not in everything
    now = resume(filled.folder).state
    assert now.ratchet.k not in b"".join(filled.path(epoch).read_bytes() for epoch in range(4))
