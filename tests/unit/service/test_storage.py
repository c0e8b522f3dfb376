"""Two services that want the same home."""

import threading
from pathlib import Path

import pytest

from scanner.channel.server import Peer
from scanner.errors import ChannelError
from scanner.service.absent import open_storage
from scanner.service.service import Service
from scanner.service.storage import Storage
from scanner.service.storage_lock import wait_for_commands
from scanner.settings import Settings
from tools.waits import BOUND


def test_a_guard_waits_for_a_command_that_is_at_work(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "data", runtime=tmp_path / "run")
    inside, leave = threading.Event(), threading.Event()

    def command() -> None:
        with open_storage(settings, Peer(0, 0, "cli")):
            inside.set()
            leave.wait(BOUND)

    thread = threading.Thread(target=command)
    thread.start()
    assert inside.wait(BOUND)
    threading.Timer(0.2, leave.set).start()
    Storage(settings).close()
    thread.join()


def test_a_guard_waits_as_long_as_somebody_types(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(data=tmp_path / "data", runtime=tmp_path / "run")
    monkeypatch.setattr("scanner.service.storage_lock.COMMANDS_TAKE", 0.0)
    pauses = iter((True, True, False))
    with open_storage(settings, Peer(0, 0, "cli")):
        assert not wait_for_commands(settings, lambda _seconds: next(pauses))
        with pytest.raises(ChannelError):  # what does not wait like this is refused
            Storage(settings)
    assert next(pauses, None) is None
    assert wait_for_commands(settings, lambda _seconds: False)
    Storage(settings).close()


def test_a_second_guard_is_refused_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(data=tmp_path / "data", runtime=tmp_path / "run")
    monkeypatch.setattr("scanner.service.storage_lock.COMMANDS_TAKE", 600.0)
    (tmp_path / "Pictures").mkdir()
    with Service(settings, (tmp_path / "Pictures",)):
        with pytest.raises(ChannelError) as caught:
            Storage(settings)
        assert caught.value.code == "already-running"
        assert wait_for_commands(settings, lambda _seconds: False)  # which says so, then
