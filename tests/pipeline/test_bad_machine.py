"""A model that is missing or altered, a folder that is not there, a stop in the middle."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scanner.channel import messages as m
from scanner.manifest import MODELS
from scanner.reasons import FailureReason
from scanner.sandbox.host import WorkerHost
from scanner.schema import Action
from scanner.service.service import Service

from .conftest import Guarded


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A copy of the models' folder that a test may damage."""
    folder = tmp_path / "models"
    folder.mkdir()
    for path in MODELS.iterdir():
        if path.is_file() and path.suffix in (".onnx", ".toml"):
            shutil.copyfile(path, folder / path.name)
    return folder


def damage(models: Path) -> None:
    path = next(models.glob("*.onnx"))
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (damage, FailureReason.MODEL_ALTERED),
        (lambda models: next(models.glob("*.onnx")).unlink(), FailureReason.MODEL_MISSING),
        (lambda models: (models / "manifest.toml").unlink(), FailureReason.MODEL_MISSING),
        (
            lambda models: (models / "manifest.toml").write_text("models = 3"),
            FailureReason.MODEL_ALTERED,
        ),
    ],
)
def test_without_its_models_the_guard_holds_and_says_why(
    guarded: Guarded, models: Path, ordinary: bytes, spoil, reason: FailureReason
) -> None:
    spoil(models)
    service = Service(guarded.settings, (guarded.folder,), guarded, WorkerHost(models))
    guarded.service = service
    service.start()
    outcome = guarded.drop("a.jpg", ordinary)
    assert outcome.looked.finding.failure is reason
    assert outcome.verdict.action is Action.HOLD
    status = service.status()
    assert status.state is m.State.OFF
    assert str(reason) in status.problems


def test_a_folder_that_goes_and_comes_back_is_named_and_watched_again(
    guarded: Guarded, card: bytes
) -> None:
    service = guarded.start()
    guarded.folder.rmdir()
    while not any(folder.problem for folder in service.status().folders):
        pass
    off = service.status()
    assert off.state is m.State.OFF
    assert not off.accounts.covered
    assert off.accounts.uncovered
    guarded.folder.mkdir()
    (guarded.folder / "a.jpg").write_bytes(card)
    assert guarded.of(guarded.folder / "a.jpg").verdict.action is Action.HOLD
    while any(folder.problem for folder in service.status().folders):
        pass


@contextmanager
def running(command: list[str], env: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """The command, which ends with the test however that ends."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        try:
            yield process
        finally:
            process.kill()


def line_with(words: str, process: subprocess.Popen[str]) -> str:
    """The next line that says this."""
    assert process.stdout
    for line in process.stdout:
        if words in line:
            return line
    raise AssertionError(f"it ended and did not say {words!r}")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_stops_cleanly_and_finds_the_rest_at_the_next_start(
    tmp_path: Path, card: bytes, number: signal.Signals
) -> None:
    folder = tmp_path / "Pictures"
    folder.mkdir()
    env = {**os.environ, "BEFOREHAND_HOME": str(tmp_path / "home"), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "scanner", "run", "--verbose", "--folder", str(folder)]
    with running(command, env) as first:
        line_with("Looking", first)
        (folder / "a.jpg").write_bytes(card)
        line_with("a.jpg", first)
        first.send_signal(number)
        (folder / "b.jpg").write_bytes(card)
        rest = first.communicate()[0]
    assert first.returncode == 0
    assert "Stopped." in rest
    with running(command, env) as second:
        if "b.jpg" in rest:
            line_with("Looking", second)
        else:
            assert line_with("b.jpg", second).startswith("held")
        second.send_signal(number)
        second.communicate()
    assert second.returncode == 0
    held = subprocess.run(
        [sys.executable, "-m", "scanner", "held", "list"],
        env=env,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert held.count("private parts") == 2
    assert list(folder.iterdir()) == []
