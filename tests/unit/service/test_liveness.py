"""Times without a watch, and parts that did not answer, are in the log."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from scanner import platform
from scanner.audit import Query, read
from scanner.channel import messages as m
from scanner.channel.server import Peer
from scanner.keys import Cost
from scanner.policy import profiles
from scanner.schema import Profile, Record, RecordKind
from scanner.service import liveness
from scanner.service.absent import AbsentGuard
from scanner.service.flood import EACH
from scanner.service.liveness import WatchedFolders, WorkerLife
from scanner.service.requests.context import RequestContext
from scanner.service.requests.dispatch import RequestDispatcher
from scanner.service.storage import Storage
from scanner.settings import Settings
from scanner.watch import FolderHealth
from tools.waits import until

PASSPHRASE = "lorry umbrella quiet seventeen"
is_stopped = platform.process().is_stopped


class WatchedHome:
    def __init__(self, folder: Path) -> None:
        self.storage = Storage(Settings(data=folder / "data", runtime=folder / "run"))
        policy = profiles.built_in(Profile.UNDER_10)
        self.unlocked, self.code = self.storage.access.set_up(PASSPHRASE, policy, Cost.CHEAPEST)

    def records(self, kind: str) -> list[Record]:
        rows = read(self.storage.settings.log, self.unlocked, Query(oldest_first=True))
        return [row.record for row in rows if row.record.kind == kind]


@pytest.fixture
def home(tmp_path: Path) -> Iterator[WatchedHome]:
    made = WatchedHome(tmp_path)
    yield made
    made.storage.close()


def test_the_watched_set_and_each_change_of_it_is_recorded(home: WatchedHome) -> None:
    states: list[FolderHealth] = []
    watched = WatchedFolders(lambda: states, home.storage.recorder)
    story = [
        [FolderHealth("/a"), FolderHealth("/b")],
        [FolderHealth("/a"), FolderHealth("/b")],
        [FolderHealth("/a"), FolderHealth("/c")],
        [FolderHealth("/a"), FolderHealth("/c", "folder-missing")],
        [],
    ]
    for step in story:
        states[:] = step
        watched.look()
    said = [(record.count, record.reason) for record in home.records("watched")]
    assert said == [(2, ""), (2, ""), (1, "folder-problem"), (0, "no-folders")]
    assert not any("/" in str(record) for record in home.records("watched"))


def test_folders_named_at_the_start_are_no_whole_protection(home: WatchedHome) -> None:
    watched = WatchedFolders(
        lambda: [FolderHealth("/a")], home.storage.recorder, named=lambda: True
    )
    watched.look()
    assert [record.reason for record in home.records("watched")] == ["named-folders"]


@pytest.mark.parametrize("from_app", [True, False])
@pytest.mark.parametrize("by_code", [True, False])
def test_who_opened_the_log_and_how_is_recorded(
    home: WatchedHome, from_app: bool, by_code: bool
) -> None:
    context = RequestContext(home.storage, AbsentGuard(home.storage), from_app=from_app)
    connection = RequestDispatcher(
        context, Peer(0, platform.process().user_id(), "any"), lambda _peer: None
    )
    assert connection.answer(m.Unlock(home.code if by_code else PASSPHRASE)) == m.Done()
    way = f"{'app' if from_app else 'command'}-{'recovery' if by_code else 'passphrase'}"
    assert [record.reason for record in home.records("opened")] == [way]


def test_a_flood_is_merged_in_the_log(home: WatchedHome) -> None:
    recorder = home.storage.recorder
    durable: list[int] = []
    at_once = sum(
        recorder.note(RecordKind.DISPLAY, partial(durable.append, number), reason="closed")
        for number in range(5079)
    )
    assert at_once == EACH
    home.storage.close()
    assert sorted(durable) == list(range(5079)), "each is durable in the end, and says so once"
    single = len(home.records("display"))
    merged = home.records("merged")
    assert single + sum(record.count for record in merged) == 5079
    assert single + len(merged) < 100
    assert {record.reason for record in merged} == {"display"}


class MortalHost:
    """The part of a worker's host that is looked at."""

    def __init__(self) -> None:
        self.worker = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])

    @property
    def pid(self) -> int:
        return self.worker.pid

    def replace(self, pid: int) -> None:
        assert pid == self.pid
        self.end()
        self.__init__()

    def end(self) -> None:
        self.worker.kill()
        self.worker.wait()


@pytest.mark.skipif(sys.platform != "linux", reason="SIGSTOP is seen on Linux")
def test_a_worker_that_was_stopped_is_recorded_and_replaced(
    home: WatchedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(liveness, "STALL_SECONDS", 0.2)
    host = MortalHost()
    try:
        life = WorkerLife(host, home.storage.recorder)  # pyright: ignore[reportArgumentType]
        life.look()
        stopped = host.pid
        os.kill(stopped, signal.SIGSTOP)
        until(lambda: is_stopped(stopped))
        until(lambda: (life.look(), host.pid != stopped)[1])
        assert home.records("stalled")[-1].reason == "worker"
        life.look()
        assert len(home.records("stalled")) == 1
        os.kill(host.pid, signal.SIGSTOP)
        until(lambda: is_stopped(host.pid))
        life.look()
        os.kill(host.pid, signal.SIGCONT)
        until(lambda: not is_stopped(host.pid))
        life.look()
        assert len(home.records("stalled")) == 2, "also one that goes on by itself"
    finally:
        host.end()
