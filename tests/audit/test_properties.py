"""After any operations in any order, acknowledged records are there and changes are detected."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from scanner.audit import Query, read, verify
from scanner.audit import state as states
from scanner.schema import RecordKind


@pytest.fixture(scope="module")
def machine(request: pytest.FixtureRequest):
    """The log as a state machine. Made here because the kit comes from a fixture."""
    kit_class = request.getfixturevalue("kit_class")
    make_keys = request.getfixturevalue("make_keys_once")
    folder = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None

    class LogMachine(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.folder = Path(tempfile.mkdtemp(dir=folder))
            self.kit = kit_class(self.folder / "log", make_keys(b"properties"))
            self.kit.create()
            self.log = self.kit.open()
            self.acknowledged: list[int] = []

        @rule(count=st.integers(1, 4))
        def append(self, count: int) -> None:
            self.acknowledged += self.log.append([self.kit.verdict()] * count)

        @rule(seconds=st.integers(0, 100_000))
        def time_passes(self, seconds: int) -> None:
            self.kit.clock.pass_time(seconds)

        @rule(step=st.integers(-1_000_000, 1_000_000))
        def clock_is_set(self, step: int) -> None:
            self.kit.clock.seconds = max(0, self.kit.clock.seconds + step)

        @rule()
        def heartbeat(self) -> None:
            self.log.heartbeat()

        @rule(kind=st.sampled_from([RecordKind.POLICY, RecordKind.PASSPHRASE]))
        def rules_change(self, kind: RecordKind) -> None:
            self.acknowledged += self.log.append([self.kit.record(kind)])

        @rule()
        def stop_and_start(self) -> None:
            self.log.close()
            self.start()

        @rule(tail=st.binary(max_size=40))
        def killed_with_a_torn_tail(self, tail: bytes) -> None:
            self.kit.abandon(self.log)
            with self.kit.path(states.read(self.kit.folder).epoch).open("ab") as file:
                file.write(tail)
            self.start()

        @precondition(lambda self: self.acknowledged)
        @rule(part=st.integers(1, 295))
        def killed_inside_an_append(self, part: int) -> None:
            before = (self.kit.folder / states.NAME).read_bytes()
            path = self.kit.path(states.read(self.kit.folder).epoch)
            size = path.stat().st_size
            self.log.append([self.kit.verdict()])
            self.kit.abandon(self.log)
            if states.read(self.kit.folder).epoch == states.newest(before).epoch:
                (self.kit.folder / states.NAME).write_bytes(before)
                with path.open("r+b") as file:
                    file.truncate(size + part)
            self.start()

        def start(self) -> None:
            self.log = self.kit.open()
            assert self.log.alarms == ()

        @invariant()
        def it_is_whole(self) -> None:
            report = verify(self.kit.folder, self.kit.unlocked)
            assert report.whole, report

        def teardown(self) -> None:
            self.log.close()
            rows = {row.seq for row in read(self.kit.folder, self.kit.unlocked, Query())}
            assert set(self.acknowledged) <= rows
            shutil.rmtree(self.folder)

    return LogMachine


def test_any_order_of_events(machine) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        machine,
        settings=settings(max_examples=12, stateful_step_count=12, deadline=None),
    )


@given(st.data())
@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_change_of_bytes_is_seen_where_it_is(filled, data: st.DataObject) -> None:
    """A range of a segment replaced by other bytes, or taken out, or bytes put in: never whole, never later."""
    epoch = data.draw(st.integers(0, 3))
    path = filled.path(epoch)
    original = path.read_bytes()
    start = data.draw(st.integers(0, len(original) - 1))
    end = data.draw(st.integers(start, min(len(original), start + 700)))
    changed = original[:start] + data.draw(st.binary(max_size=64)) + original[end:]
    hit = next((f.seq for f in filled.frames(epoch) if f.end > start), 36)
    path.write_bytes(changed)
    report = verify(filled.folder, filled.unlocked)
    path.write_bytes(original)
    if changed == original:
        assert report.whole
    elif changed.startswith(original):
        assert report.whole == (epoch == 3)  # after the last frame a crash may leave anything
    else:
        assert not report.whole
        same = next(
            i
            for i, (a, b) in enumerate(zip(original + b"\0", changed + b"\1", strict=False))
            if a != b
        )
        assert report.bad_seq >= hit
        assert report.bad_seq == next(
            (f.seq for f in filled.frames(epoch) if f.end > same), report.bad_seq
        )
