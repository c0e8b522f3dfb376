"""A child's programs never keep a fresh picture waiting, and there is no blind spot to hide one in."""

import os
import threading
import time
from pathlib import Path

import pytest

from scanner.channel import messages as m
from scanner.cli.text import run_lines, status_lines
from scanner.cli.text.files import NAMED_ONLY
from scanner.reasons import FailureReason
from scanner.sandbox import shares
from scanner.sandbox.host import WorkerHost
from scanner.schema import Action, Finding, Profile
from scanner.settings import STAGING
from tests.pipeline.conftest import Guarded, rules
from tools.waits import BOUND

SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
GIB = 1024**3


@pytest.fixture
def slow(guarded: Guarded, monkeypatch: pytest.MonkeyPatch):
    """Anything but a small picture takes until the event is set."""
    done = threading.Event()
    real = WorkerHost.judge

    def judge(self, content, **how):
        if content.size != slow_for[0]:
            done.wait(BOUND)
        return real(self, content, **how)

    slow_for: list[int] = [0]
    monkeypatch.setattr(WorkerHost, "judge", judge)
    yield done, slow_for
    done.set()


def test_six_slow_files_and_24_self_tests_do_not_delay_a_fresh_card(
    guarded: Guarded, card: bytes, slow
) -> None:
    done, quick = slow
    quick[0] = len(card)
    service = guarded.start(rules(Profile.UNDER_10))
    for n in range(6):
        (guarded.folder / f"{n}.svg").write_bytes(SVG + b" " * n)
    uploads = [
        threading.Thread(target=service.stages.content.judge, args=(SVG + bytes(n), "browser"))
        for n in range(24)
    ]
    for upload in uploads:
        upload.daemon = True
        upload.start()
    outcome = guarded.drop("card.jpg", card)
    assert not done.is_set()
    assert outcome.verdict.action is Action.HOLD
    assert not (guarded.folder / "card.jpg").exists()
    done.set()


def test_an_old_picture_starts_no_second_worker_and_an_idle_one_ends(
    guarded: Guarded, card: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = guarded.folder / "old.jpg"
    old.write_bytes(card)
    service = guarded.start(rules(Profile.UNDER_10))
    assert guarded.of(old).verdict.action is not Action.ALLOW
    assert service.workers.pids[1:] == (None, None)
    guarded.drop("drawing.svg", SVG)
    first = service.host.pid
    assert service.workers.pids[2] is not None
    assert os.getpriority(os.PRIO_PROCESS, service.workers.pids[2]) > os.getpriority(
        os.PRIO_PROCESS, first
    )
    service.workers.rest()
    assert service.workers.pids[2] is not None
    monkeypatch.setattr(shares, "IDLE_SECONDS", 0.0)
    service.workers.rest()
    assert service.workers.pids[2] is None
    assert service.host.pid == first is not None
    outcome = guarded.drop("another.svg", SVG + b" ")
    assert outcome.looked.finding.failure is None


def test_pictures_that_lie_about_their_cost_do_not_delay_a_fresh_card(
    guarded: Guarded, card: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files as small as the card and of its kind: each gets the reserved worker once, then the other one."""
    done, quickly = threading.Event(), []
    real = WorkerHost.judge

    def judge(self, content, **how):
        if content.size != len(card):
            if how.get("time_limit") is None:
                done.wait(BOUND)
            else:
                quickly.append(content.sha256)
                shares.time.ran_out += how["time_limit"]
                return Finding(media="", failure=FailureReason.TIMED_OUT)
        return real(self, content, **how)

    monkeypatch.setattr(WorkerHost, "judge", judge)
    monkeypatch.setattr(shares, "time", _Clock())
    guarded.start(rules(Profile.UNDER_10))
    for n in range(24):
        (guarded.folder / f"{n}.jpg").write_bytes(card[:-2] + bytes(n + 3))
    assert guarded.drop("card.jpg", card).verdict.action is Action.HOLD
    assert not done.is_set()
    assert len(quickly) == len(set(quickly))
    done.set()


class _Clock:
    """A clock by which a file that runs out of time has used all of it."""

    def __init__(self) -> None:
        self.ran_out = 0.0

    def monotonic(self) -> float:
        return time.monotonic() + self.ran_out


def test_a_sparse_file_over_the_cap_is_too_large_without_being_read(
    guarded: Guarded, card: bytes
) -> None:
    guarded.start(rules(Profile.UNDER_10))
    big = guarded.folder / "big.jpg"
    part = guarded.folder.parent / "part"
    with part.open("wb") as file:
        file.write(card)
        file.truncate(10 * GIB)
    if part.stat().st_blocks * 512 > GIB:
        pytest.skip("the file system makes no holes")
    before = read_and_written()
    part.rename(big)
    assert guarded.of(big).looked.finding.failure is FailureReason.TOO_LARGE
    assert guarded.drop("card.jpg", card).verdict.action is Action.HOLD
    guarded.stop()
    assert read_and_written() - before < GIB
    held = [path.stat() for path in guarded.settings.held.rglob("*") if path.is_file()]
    assert sum(one.st_blocks * 512 for one in held) < GIB


def test_a_staging_folder_of_the_childs_own_making_is_looked_at(
    guarded: Guarded, card: bytes
) -> None:
    own = guarded.folder / STAGING
    own.mkdir(mode=0o700)
    guarded.start(rules(Profile.UNDER_10))
    assert guarded.drop(f"{STAGING}/card.jpg", card).verdict.action is Action.HOLD
    assert list(own.iterdir()) == []


def test_a_file_whose_writer_keeps_it_open_is_judged(guarded: Guarded, card: bytes) -> None:
    path = guarded.folder / "card.jpg"
    guarded.start(rules(Profile.UNDER_10))
    with path.open("wb") as writer:
        writer.write(card)
        writer.flush()
        os.utime(path)  # shows the watch that there is something
        assert guarded.of(path).verdict.action is Action.HOLD
        assert not path.exists()


def read_and_written() -> int:
    """Bytes this process has asked the system to read and write."""
    with open("/proc/self/io", encoding="ascii") as file:
        counts = dict(line.split(": ") for line in file)
    return int(counts["rchar"]) + int(counts["wchar"])


def test_a_guard_of_an_empty_folder_does_not_claim_to_protect(
    guarded: Guarded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No claim either where pictures are sent from other folders, or where there are no such folders."""
    monkeypatch.setenv("HOME", str(tmp_path / "account"))
    service = guarded.start(rules(Profile.UNDER_10))
    for wanted in ((), ("Pictures",), ("Pictures", "Downloads")):
        for name in wanted:
            (tmp_path / "account" / name).mkdir(parents=True, exist_ok=True)
        status = service.status()
        assert status.state is m.State.OFF
        assert status.problems == ("named-folders",)
        assert (status.layers[0].name, status.layers[0].on) == ("folder", False)
        assert not any("Protecting" in line for line in status_lines(status))
        assert run_lines(status)[-1] == NAMED_ONLY


def test_a_guard_that_is_named_all_folders_protects(guarded: Guarded) -> None:
    status = guarded.start(rules(Profile.UNDER_10)).status()
    assert (status.state, status.problems) == (m.State.PROTECTED, ())
    assert "named" not in run_lines(status)[-1]
