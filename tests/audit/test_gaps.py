"""Times without protection, against made-up boots and against the log."""

import msgspec
import pytest

from scanner.audit import NumberedRecord, ProtectionGap, Query, Why, gaps, read
from scanner.audit.gaps import SILENCE, START_GRACE
from scanner.audit.pulse import HEARTBEAT_SECONDS
from scanner.platform.ports.clock import Boot
from scanner.schema import Record, RecordKind

T = 1_800_000_000
K = RecordKind


def rows(*made: tuple[int, int, str, RecordKind]) -> list[NumberedRecord]:
    """(seconds after T, seconds since boot, boot, kind)."""
    return [
        NumberedRecord(seq, 1, Record(wall=T + wall, mono=mono * 1000, boot=boot, kind=kind))
        for seq, (wall, mono, boot, kind) in enumerate(made)
    ]


def beats(start: int, end: int, mono: int, boot: str) -> list[tuple[int, int, str, RecordKind]]:
    return [
        (at, mono + at - start, boot, K.HEARTBEAT)
        for at in range(start + HEARTBEAT_SECONDS, end + 1, HEARTBEAT_SECONDS)
    ]


def test_a_quiet_day_has_none() -> None:
    log = rows((0, 30, "a", K.STARTED), *beats(0, 7200, 30, "a"), (7200, 7230, "a", K.STOPPED))
    assert gaps(log, [Boot("a", T - 30, T + 7205)], T + 7210) == []
    assert gaps([], [], T) == []


def test_killed_and_started_again_in_the_same_boot() -> None:
    log = rows((0, 30, "a", K.STARTED), *beats(0, 3600, 30, "a"), (7000, 7030, "a", K.STARTED))
    expected = [ProtectionGap(T + 3600, T + 7000, Why.NOT_RUNNING)]
    assert gaps(log, [], T + 7000) == expected
    assert gaps(log, [Boot("a", T - 30, T + 7000)], T + 7000) == expected


def test_off_overnight_is_no_gap_in_protection() -> None:
    log = rows((0, 30, "a", K.STARTED), (600, 630, "a", K.STOPPED), (40_000, 60, "b", K.STARTED))
    boots = [Boot("a", T - 30, T + 605), Boot("b", T + 39_940, T + 40_000)]
    expected = [ProtectionGap(T + 605, T + 39_940, Why.OFF)]
    assert gaps(log, boots, T + 40_000) == expected
    assert gaps(log, [], T + 40_000) == [ProtectionGap(T + 600, T + 39_940, Why.OFF)]


def test_a_boot_without_us_is_only_in_the_systems_list() -> None:
    """Started from the same disk with the service switched off, for two hours."""
    log = rows((0, 30, "a", K.STARTED), (600, 630, "a", K.STOPPED), (40_000, 60, "b", K.STARTED))
    boots = [
        Boot("a", T - 30, T + 605),
        Boot("x", T + 10_000, T + 17_200),
        Boot("b", T + 39_940, T + 40_000),
    ]
    assert gaps(log, boots, T + 40_000) == [
        ProtectionGap(T + 605, T + 10_000, Why.OFF),
        ProtectionGap(T + 10_000, T + 17_200, Why.NOT_RUNNING),
        ProtectionGap(T + 17_200, T + 39_940, Why.OFF),
    ]


def test_a_late_start_and_an_early_stop() -> None:
    late = START_GRACE + 100
    log = rows(
        (0, 30, "a", K.STARTED), (600, 630, "a", K.STOPPED), (10_000 + late, late, "b", K.STARTED)
    )
    boots = [Boot("a", T - 30, T + 1600), Boot("b", T + 10_000, T + 10_000 + late)]
    assert gaps(log, boots, T + 10_000 + late) == [
        ProtectionGap(T + 600, T + 1600, Why.NOT_RUNNING),
        ProtectionGap(T + 1600, T + 10_000, Why.OFF),
        ProtectionGap(T + 10_000, T + 10_000 + late, Why.NOT_RUNNING),
    ]


def test_silence_is_a_gap_and_sleep_is_not() -> None:
    silent = SILENCE + 10
    log = rows((0, 30, "a", K.STARTED), (silent, silent + 30, "a", K.HEARTBEAT))
    assert gaps(log, [], T + silent) == [ProtectionGap(T, T + silent, Why.NOT_RUNNING)]
    asleep = Record(wall=T + 20_000, mono=20_030_000, boot="a", kind=K.RESUMED, count=19_500)
    log = [*rows((0, 30, "a", K.STARTED)), NumberedRecord(9, 1, asleep)]
    assert gaps(log, [], T + 20_000) == []


@pytest.mark.parametrize("step", [86_400 * 365, -86_400 * 365, 3600])
def test_a_clock_that_was_set_is_shown_and_makes_no_other_gap(step: int) -> None:
    before = rows((0, 30, "a", K.STARTED), *beats(0, 3600, 30, "a"))
    set_ = Record(wall=T + 4000 + step, mono=4_030_000, boot="a", kind=K.CLOCK, count=step)
    after = rows(
        *[(at + step, mono, boot, kind) for at, mono, boot, kind in beats(4000, 7600, 4030, "a")]
    )
    found = gaps([*before, NumberedRecord(99, 1, set_), *after], [], T + 7600 + step)
    showed = T + 4000
    assert ProtectionGap(min(showed, showed + step), max(showed, showed + step), Why.CLOCK) in found
    assert not [gap for gap in found if gap.why is Why.NOT_RUNNING]


def test_not_running_up_to_now() -> None:
    log = rows((0, 30, "a", K.STARTED), (600, 630, "a", K.STOPPED))
    assert gaps(log, [Boot("a", T - 30, T + 5000)], T + 5000) == [
        ProtectionGap(T + 600, T + 5000, Why.NOT_RUNNING)
    ]
    killed = rows((0, 30, "a", K.STARTED), *beats(0, 1800, 30, "a"))
    assert gaps(killed, [Boot("a", T - 30, T + 9000)], T + 9000) == [
        ProtectionGap(T + 1800, T + 9000, Why.NOT_RUNNING)
    ]
    assert gaps(killed, [Boot("a", T - 30, T + 2500)], T + 2500) == []


def test_from_a_real_log(kit) -> None:
    kit.create()
    kit.clock.ms = 20_000
    began = kit.clock.seconds
    log = kit.open()
    for _ in range(4):
        kit.clock.pass_time(HEARTBEAT_SECONDS)
        log.heartbeat()
    kit.abandon(log)  # killed
    kit.clock.pass_time(5000)
    log = kit.open()
    kit.clock.pass_time(600)
    log.close()
    stopped = kit.clock.seconds
    kit.clock.reboot("b0070002", off=30_000)
    log = kit.open()
    log.close()
    found = gaps(read(kit.folder, kit.unlocked, Query(oldest_first=True)), [], kit.clock.seconds)
    assert found == [
        ProtectionGap(began + 3600, began + 8600, Why.NOT_RUNNING),
        ProtectionGap(stopped, stopped + 30_000 - 20, Why.OFF),
    ]


def stalled(wall: int, seconds: int, reason: str = "guard") -> NumberedRecord:
    about = {"kind": K.STALLED, "reason": reason, "count": seconds}
    return NumberedRecord(0, 1, Record(wall=T + wall, mono=(wall + 30) * 1000, boot="a", **about))


@pytest.mark.parametrize("between", [(), (1_569, 1_570), (1_571,)])
def test_standing_still_is_a_gap_whatever_was_recorded_around_it(between: tuple[int, ...]) -> None:
    """A thread that wakes up first may record a verdict before the stall is recorded."""
    before = rows((0, 30, "a", K.STARTED), (900, 930, "a", K.HEARTBEAT))
    verdicts = rows(*((at, at + 30, "a", K.VERDICT) for at in between))
    early = [row for row in verdicts if row.record.wall <= T + 1_570]
    late = [row for row in verdicts if row not in early]
    log = [*before, *early, stalled(1_570, 70), *late, *rows((1_800, 1_830, "a", K.HEARTBEAT))]
    assert gaps(log, [Boot("a", T - 30, T + 1_800)], T + 1_800) == [
        ProtectionGap(T + 1_500, T + 1_570, Why.NOT_RUNNING)
    ]


def test_a_worker_that_stood_still_is_no_gap_of_the_guard() -> None:
    log = [*rows((0, 30, "a", K.STARTED)), stalled(600, 70, "worker")]
    assert gaps(log, [], T + 600) == []


def test_a_command_protects_nothing_however_long_it_waits_at_its_prompt() -> None:
    log = rows(
        (0, 30, "a", K.STARTED),
        (600, 630, "a", K.STOPPED),
        (660, 690, "a", K.COMMAND),
        (1_200, 1_230, "a", K.WRONG_TRY),
        (1_260, 1_290, "a", K.OPENED),
        (1_800, 1_830, "a", K.COMMAND),
        (1_860, 1_890, "a", K.STARTED),
    )
    assert gaps(log, [], T + 1_860) == [ProtectionGap(T + 600, T + 1_860, Why.NOT_RUNNING)]
    assert gaps(log[:5], [], T + 1_300)[-1].end == T + 1_260, "nor while it is open"


@pytest.mark.parametrize(
    ("kind", "bad", "good"),
    [
        (K.WATCHED, "named-folders", ""),
        (K.WATCHED, "no-folders", "folder-problem"),
        (K.LEVEL, "gate-away", "gate-on"),
    ],
)
def test_a_guard_that_watches_nothing_is_no_protection(
    kind: RecordKind, bad: str, good: str
) -> None:
    log = rows(
        (0, 30, "a", K.STARTED), (600, 630, "a", kind), (1500, 1530, "a", kind),
        (1800, 1830, "a", kind), (2000, 2030, "a", K.STOPPED),
    )  # fmt: skip
    reasons = ("", bad, good, bad, "")
    records = [
        NumberedRecord(row.seq, 1, msgspec.structs.replace(row.record, reason=reason))
        for row, reason in zip(log, reasons, strict=True)
    ]
    boots = [Boot("a", T - 30, T + 2000)]
    assert gaps(records, boots, T + 2000) == [
        ProtectionGap(T + 600, T + 1500, Why.NOT_WATCHED),
        ProtectionGap(T + 1800, T + 2000, Why.NOT_WATCHED),
    ]
    assert gaps(records[:-1], boots, T + 2000)[-1] == ProtectionGap(
        T + 1800, T + 2000, Why.NOT_WATCHED
    )
