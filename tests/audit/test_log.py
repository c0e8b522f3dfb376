"""The service's work on the log, day by day."""

import re
from collections.abc import Callable

import pytest

from scanner.audit import AuditLog, Query, content_id, find_content, read, tombstones, verify
from scanner.audit import state as states
from scanner.audit.pulse import HEARTBEAT_SECONDS
from scanner.audit.retention import DAY
from scanner.errors import AuditError
from scanner.keys import LogMark, Unlocked
from scanner.schema import RecordKind


def kinds(kit, **query: object) -> list[str]:
    rows = read(kit.folder, kit.unlocked, Query(oldest_first=True, **query))
    return [row.record.kind.value for row in rows]


def reasons(kit, kind: str) -> list[tuple[str, int]]:
    rows = read(kit.folder, kit.unlocked, Query(kinds=frozenset({kind}), oldest_first=True))
    return [(row.record.reason, row.record.count) for row in rows]


@pytest.fixture
def log(kit):
    kit.create()
    log = kit.open()
    yield log
    kit.abandon(log)


def test_start_and_stop_are_recorded(kit, log: AuditLog) -> None:
    log.append([kit.verdict()])
    log.close()
    with pytest.raises(AuditError, match="cannot-record"):
        log.append([kit.verdict()])
    kit.open().close()
    assert kinds(kit) == ["started", "verdict", "stopped", "started", "stopped"]


def test_what_goes_in_comes_out(kit, log: AuditLog) -> None:
    entry = kit.verdict()
    (seq,) = log.append([entry])
    (row,) = read(kit.folder, kit.unlocked, Query(kinds=frozenset({"verdict"})))
    assert row.seq == seq
    expected = content_id(kit.folder, kit.unlocked, row.epoch, entry.sha256).hex()
    assert row.record.content == expected
    assert len(expected) == 32
    import msgspec

    assert msgspec.structs.replace(row.record, content="") == entry.record


def test_no_log_without_the_parent(kit) -> None:
    with pytest.raises(AuditError, match="no-log"):
        kit.open()
    with pytest.raises(AuditError, match="no-log"):
        verify(kit.folder, kit.unlocked)
    kit.create()
    with pytest.raises(AuditError, match="log-exists"):
        kit.create()


def test_two_services_on_one_log(kit, log: AuditLog) -> None:
    with pytest.raises(AuditError, match="log-in-use"):
        kit.open()
    log.append([kit.verdict()])


def test_heartbeats_see_sleep_and_a_clock_that_was_set(kit, log: AuditLog) -> None:
    kit.clock.pass_time(HEARTBEAT_SECONDS)
    log.heartbeat()
    kit.clock.pass_time(HEARTBEAT_SECONDS)
    kit.clock.asleep += 600_000
    log.heartbeat()
    kit.clock.pass_time(HEARTBEAT_SECONDS)
    kit.clock.seconds -= 86_400
    log.heartbeat()
    kit.clock.pass_time(HEARTBEAT_SECONDS)
    kit.clock.seconds += 59  # what time synchronisation may do
    log.heartbeat()
    assert kinds(kit) == [
        "started", "heartbeat", "resumed", "heartbeat", "clock", "heartbeat", "heartbeat",
    ]  # fmt: skip
    assert reasons(kit, "resumed") == [("", 600)]
    assert reasons(kit, "clock") == [("", -86_400)]


def test_keys_move_on_daily_and_when_policy_or_passphrase_change(kit, log: AuditLog) -> None:
    kit.clock.pass_time(23 * 3600)
    log.append([kit.verdict()])
    assert states.read(kit.folder).epoch == 1
    kit.clock.pass_time(3600)
    log.append([kit.verdict()])
    assert states.read(kit.folder).epoch == 2
    log.append([kit.record(RecordKind.POLICY)])
    log.append([kit.verdict()])
    log.append([kit.record(RecordKind.PASSPHRASE)])
    log.heartbeat()
    assert reasons(kit, "epoch") == [("daily", 0), ("policy", 0), ("passphrase", 0)]
    assert verify(kit.folder, kit.unlocked).whole


def test_the_policy_counter_never_falls(kit, log: AuditLog) -> None:
    import msgspec

    from scanner.audit import LogEntry

    def policy(counter: int) -> LogEntry:
        return LogEntry(
            msgspec.structs.replace(kit.record(RecordKind.POLICY).record, policy=counter)
        )

    assert log.policy_floor == 0
    log.append([policy(7)])
    log.append([policy(6)])
    assert log.policy_floor == 7
    log.close()
    again = kit.open()
    assert again.policy_floor == 7
    again.close()


def test_each_epoch_has_a_witness(kit) -> None:
    said: list[str] = []
    kit.create()
    log = AuditLog.open(kit.folder, kit.unlocked.public, kit.clock, said.append)
    log.append([kit.verdict()])
    log.rotate("daily")
    log.close()
    assert len(said) == 2
    assert all(re.fullmatch(r"log=[0-9a-f]{32} size=\d+ head=[0-9a-f]{64}", line) for line in said)
    assert [int(re.search(r"size=(\d+)", line)[1]) for line in said] == [1, 4]


def test_the_child_sees_counts_of_today_without_a_passphrase(kit, log: AuditLog) -> None:
    log.append([kit.verdict()] * 3)
    log.heartbeat()
    log.close()
    again = kit.open()
    assert again.counts_today() == {
        RecordKind.STARTED: 2, RecordKind.VERDICT: 3, RecordKind.HEARTBEAT: 1, RecordKind.STOPPED: 1,
    }  # fmt: skip
    kit.clock.pass_time(DAY)
    assert again.counts_today() == {}
    again.append([kit.verdict()])
    assert again.counts_today()[RecordKind.VERDICT] == 1
    again.close()


def test_this_very_file_only_for_the_parent(
    kit, log: AuditLog, make_keys: Callable[..., Unlocked]
) -> None:
    log.append([kit.verdict()])
    log.rotate("daily")
    log.append([kit.verdict()])
    rows = list(find_content(kit.folder, kit.unlocked, b"\x5a" * 32))
    assert [row.record.kind.value for row in rows] == ["verdict", "verdict"]
    assert rows[0].record.content != rows[1].record.content  # another epoch, another id
    assert list(find_content(kit.folder, kit.unlocked, b"\x5b" * 32)) == []
    assert list(find_content(kit.folder, make_keys(b"another"), b"\x5a" * 32)) == []


def test_reading_by_time_kind_action_and_page(kit, log: AuditLog) -> None:
    for score in range(20):
        kit.clock.pass_time(60)
        log.append([kit.verdict(score)])
    start = kit.clock.wall() - 20 * 60
    assert len(kinds(kit, kinds=frozenset({"verdict"}))) == 20
    assert len(kinds(kit, since=start + 11 * 60, until=start + 16 * 60)) == 5
    assert len(kinds(kit, actions=frozenset({"allow"}))) == 0
    page = read(kit.folder, kit.unlocked, Query(actions=frozenset({"hold"}), offset=5, limit=3))
    assert [row.record.score for row in page] == [14, 13, 12]


def test_reading_goes_on_while_records_are_written(kit, log: AuditLog) -> None:
    log.append([kit.verdict()] * 5)
    rows = read(kit.folder, kit.unlocked)
    assert next(rows).record.kind is RecordKind.VERDICT
    log.append([kit.verdict()] * 5)
    log.rotate("daily")
    assert verify(kit.folder, kit.unlocked).whole
    assert len(list(rows)) == 5


def test_verifying_can_be_cancelled(filled, monkeypatch: pytest.MonkeyPatch) -> None:
    from scanner.audit import chain

    monkeypatch.setattr(chain, "STRETCH", 4)
    asked = iter([False] * 4 + [True])
    with pytest.raises(AuditError, match="cancelled"):
        verify(filled.folder, filled.unlocked, cancelled=lambda: next(asked))
    assert next(asked, None) is None
    assert verify(filled.folder, filled.unlocked).whole  # in stretches, too
    with pytest.raises(AuditError, match="cancelled"):
        verify(filled.folder, filled.unlocked, cancelled=lambda: True)


def test_new_keys_from_a_noted_place_on(
    kit, log: AuditLog, make_keys: Callable[..., Unlocked]
) -> None:
    log.append([kit.verdict()])
    old = kit.unlocked

    def change(mark: LogMark) -> Unlocked:
        assert mark == log_mark
        return Unlocked(old.log_id, (*old.pairs, *make_keys(b"new").pairs), (mark,))

    log_mark = LogMark(*[getattr(log.mark(), name) for name in ("size", "head")])
    new = log.rekey(change)
    log.append([kit.verdict()])
    log.close()
    assert verify(kit.folder, new).whole
    assert len(list(read(kit.folder, new))) == 5
    # Who has only the old passphrase opens what was sealed before, and nothing after.
    assert len(list(read(kit.folder, old))) == 2
    assert not verify(kit.folder, old).whole
    AuditLog.open(kit.folder, new.public, kit.clock).close()
    assert verify(kit.folder, new).whole


def test_a_log_made_with_the_old_passphrase_is_not_taken_for_this_one(kit, log, make_keys) -> None:
    log.append([kit.verdict()])
    old = kit.unlocked
    new = log.rekey(
        lambda mark: Unlocked(old.log_id, (*old.pairs, *make_keys(b"new").pairs), (mark,))
    )
    log.close()
    import shutil

    shutil.rmtree(kit.folder)
    AuditLog.create(kit.folder, old)  # started, validly, with the old pair
    for public in (old.public, new.public):
        AuditLog.open(kit.folder, public, kit.clock).close()
    assert verify(kit.folder, new).damage == "old-key"


def test_keys_replaced_and_the_service_killed_before_the_log_knew(kit, log, make_keys) -> None:
    log.append([kit.verdict()])
    old = kit.unlocked
    new = Unlocked(old.log_id, (*old.pairs, *make_keys(b"new").pairs), (log.mark(),))
    kit.abandon(log)
    assert verify(kit.folder, new).whole
    AuditLog.open(kit.folder, new.public, kit.clock).close()
    assert verify(kit.folder, new).whole


def test_a_change_that_fails_changes_nothing(kit, log: AuditLog) -> None:
    def refuse(_mark: LogMark) -> Unlocked:
        raise AuditError("no")

    with pytest.raises(AuditError, match="no"):
        log.rekey(refuse)
    log.append([kit.verdict()])
    log.close()
    assert verify(kit.folder, kit.unlocked).whole


def test_retention_deletes_whole_segments_and_the_rest_verifies(filled) -> None:
    filled.anchor()
    filled.clock.pass_time(91 * DAY)
    log = filled.open()
    size = filled.path(1).stat().st_size
    assert log.prune() == 2  # epoch 3 lies after the anchor
    assert log.prune() == 0
    assert not filled.path(1).exists()
    assert not filled.path(2).exists()
    log.append([filled.verdict()])
    log.close()
    report = filled.check()
    assert (report.whole, report.pruned, report.epochs) == (True, 2, 4)
    assert reasons(filled, "pruned") == [("", 2)]
    assert (filled.folder / "pruned.csl").stat().st_size < size / 2
    # And once more, from where it stopped.
    filled.anchor()
    filled.clock.pass_time(91 * DAY)
    log = filled.open()
    assert log.prune() == 1
    log.close()
    report = filled.check()
    assert (report.whole, report.pruned) == (True, 3)
    # Tampering behind the deleted part is still seen.
    data = bytearray(filled.path(4).read_bytes())
    data[400] ^= 1
    filled.path(4).write_bytes(data)
    assert not verify(filled.folder, filled.unlocked).whole


def test_a_checkpoint_outlives_retention(filled) -> None:
    noted = filled.check().checkpoint
    filled.anchor()
    filled.clock.pass_time(100 * DAY)
    log = filled.open()
    assert log.prune() == 2
    log.close()
    assert verify(filled.folder, filled.unlocked, noted).whole
    # Cannot be known.
    assert verify(filled.folder, filled.unlocked, "5 not of this log at all").whole


def test_erasing_everything(filled) -> None:
    log = filled.open()
    size = states.read(filled.folder).next_seq
    head = states.read(filled.folder).ratchet.head
    log.erase(filled.unlocked)
    log.append([filled.verdict()])
    log.close()
    assert kinds(filled) == ["epoch", "erased", "verdict", "stopped"]
    assert reasons(filled, "erased") == [("", size)]
    assert verify(filled.folder, filled.unlocked).whole
    (tomb,) = tombstones(filled.folder)
    assert (tomb.size, tomb.head, tomb.is_by(filled.unlocked.public)) == (size, head, True)
    import msgspec

    assert not msgspec.structs.replace(tomb, size=1).is_by(filled.unlocked.public)
    log = filled.open()
    log.erase(filled.unlocked)
    log.close()
    assert len(tombstones(filled.folder)) == 2


def test_a_lost_state_is_mended_by_the_parent_and_shown(filled, make_keys) -> None:
    (filled.folder / states.NAME).unlink()
    with pytest.raises(AuditError, match="state-lost"):
        filled.open()
    assert verify(filled.folder, filled.unlocked).damage == "state-lost"
    with pytest.raises(AuditError, match="beyond-repair"):
        AuditLog.mend(filled.folder, make_keys(b"another"), filled.clock)
    AuditLog.mend(filled.folder, filled.unlocked, filled.clock)
    with pytest.raises(AuditError, match="state-not-lost"):
        AuditLog.mend(filled.folder, filled.unlocked, filled.clock)
    log = filled.open()
    log.append([filled.verdict()])
    log.close()
    report = verify(filled.folder, filled.unlocked)
    assert [found.damage for found in report.damages] == ["mended"]
    assert reasons(filled, "fault") == [("state-lost", 0)]


def test_a_missing_segment_is_an_alarm_at_the_start(filled) -> None:
    filled.path(2).unlink()
    log = filled.open()
    assert log.alarms == ("segment-missing",)
    log.close()


def test_a_changed_segment_is_an_alarm_at_the_start(filled) -> None:
    frame = filled.frames(3)[2]
    data = bytearray(filled.path(3).read_bytes())
    data[frame.start + 50] ^= 1
    filled.path(3).write_bytes(data)
    log = filled.open()
    assert log.alarms == ("log-altered",)
    log.close()
    report = verify(filled.folder, filled.unlocked)
    assert (report.damage, report.bad_seq) == ("altered", frame.seq)
