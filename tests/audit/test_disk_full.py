"""A full or broken disk: said at once, nothing acknowledged is lost, and it goes on afterwards."""

import errno
import os
import subprocess
import threading
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

import pytest

from scanner.audit import LogEntry, Query, read, state, verify
from scanner.errors import AuditError
from tools.waits import BOUND, until


@pytest.fixture
def small_disk(tmp_path: Path):
    """A file system of 256 KB."""
    if os.geteuid() != 0:
        pytest.skip("needs root to mount a small file system")
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "none", folder],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip("cannot mount a tmpfs here")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.mark.root
def test_a_full_disk_is_loud_and_loses_nothing(small_disk: Path, kit) -> None:
    kit.folder = small_disk / "log"
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(100_000))
    kit.create()
    log = kit.open()
    acknowledged = 0

    def fill() -> None:
        nonlocal acknowledged
        while True:
            acknowledged = log.append([kit.verdict()]).stop

    with pytest.raises(AuditError) as raised:
        fill()
    assert raised.value.code == "cannot-record"
    assert raised.value.facts == {"errno": errno.ENOSPC}
    assert acknowledged > 100
    assert not log.recording
    with pytest.raises(AuditError, match="cannot-record"):
        log.append([kit.verdict()])
    with pytest.raises(AuditError, match="cannot-record"):
        log.resume()  # still full: a new epoch does not fit
    report = verify(kit.folder, kit.unlocked)
    assert (report.whole, report.size) == (True, acknowledged)
    ballast.unlink()
    log.resume()
    assert log.recording
    assert log.alarms == ()
    log.append([kit.verdict()])
    log.close()
    assert verify(kit.folder, kit.unlocked).whole
    assert (
        len(list(read(kit.folder, kit.unlocked, Query(kinds=frozenset({"verdict"})))))
        == acknowledged - 2
    )


def test_short_writes_are_finished(kit, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, bytes(data)[:7]))
    kit.create()
    log = kit.open()
    log.append([kit.verdict()] * 3)
    log.close()
    assert verify(kit.folder, kit.unlocked).records == 5


@pytest.mark.parametrize("call", ["write", "fdatasync"])
@pytest.mark.parametrize("nth", [1, 2, 3])
@pytest.mark.parametrize("partly", [False, True])
def test_an_error_at_any_step_of_an_append(
    kit, monkeypatch, call: str, nth: int, partly: bool
) -> None:
    """Frame or state, write or sync, with and without a part written: resume goes on, without an alarm."""
    import scanner.audit.segment as segment_module
    import scanner.audit.state as state_module

    kit.create()
    log = kit.open()
    log.append([kit.verdict()])
    acknowledged = state.read(kit.folder).next_seq
    count = [0]
    real = getattr(os, call)

    def failing(fd: int, *args: bytes) -> int:
        count[0] += 1
        if count[0] >= nth:
            if partly and args:
                real(fd, bytes(args[0])[:50])
            raise OSError(errno.EIO, "no")
        return real(fd, *args)

    with monkeypatch.context() as patch:
        if call == "write":
            patch.setattr(os, "write", failing)
        else:
            patch.setattr(segment_module, "sync_data", failing)
            patch.setattr(state_module, "sync_data", failing)
        failed = nth <= 2
        with pytest.raises(AuditError, match="cannot-record") if failed else nullcontext():
            log.append([kit.verdict()])
    assert log.recording != failed
    assert verify(kit.folder, kit.unlocked).whole
    log.resume()
    assert log.alarms == ()
    assert state.read(kit.folder).next_seq >= acknowledged + 2
    log.append([kit.verdict()])
    log.close()
    assert verify(kit.folder, kit.unlocked).whole


def test_threads_share_writes_and_all_hear_of_an_error(
    kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit.create()
    log = kit.open()
    seqs: list[int] = []
    lock = threading.Lock()

    def work() -> None:
        for _ in range(40):
            got = log.append([kit.verdict(), kit.verdict()])
            with lock:
                seqs.extend(got)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(seqs) == list(range(3, 3 + 480))

    errors: list[str] = []

    def fail() -> None:
        try:
            log.append([kit.verdict()])
        except AuditError as error:
            with lock:
                errors.append(error.code)

    def full(_fd: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        threads = [threading.Thread(target=fail) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert errors == ["cannot-record"] * 6
    log.resume()
    log.close()
    report = verify(kit.folder, kit.unlocked)
    assert report.whole
    assert report.records == 480 + 3


def test_who_shares_a_write_that_is_interrupted_hears_of_it(kit, monkeypatch) -> None:
    """Memory runs out in the thread that writes for all: no caller takes its record for written."""
    from scanner.audit.writer import Writer

    kit.create()
    log = kit.open()
    outcomes: list[str] = []

    def work() -> None:
        try:
            log.append([kit.verdict()])
        except (AuditError, MemoryError) as error:
            outcomes.append(type(error).__name__)
        else:
            outcomes.append("recorded")

    go_on = threading.Event()
    commit = Writer.commit

    def busy(writer: Writer, entries: Sequence[LogEntry]) -> range:
        go_on.wait(BOUND)
        monkeypatch.setattr(Writer, "commit", out_of_memory)
        return commit(writer, entries)

    def out_of_memory(_self: Writer, _entries: object) -> range:
        raise MemoryError

    monkeypatch.setattr(Writer, "commit", busy)
    before = threading.Thread(target=log.append, args=([kit.verdict()],))
    before.start()
    until(lambda: log.waiting == 0 and before.is_alive())
    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    until(lambda: log.waiting == 3)
    go_on.set()
    for thread in (before, *threads):
        thread.join()
    monkeypatch.undo()
    assert sorted(outcomes) == ["AuditError", "AuditError", "MemoryError"]
    assert not log.recording
    log.resume()
    log.append([kit.verdict()])
    log.close()
    assert verify(kit.folder, kit.unlocked).whole
