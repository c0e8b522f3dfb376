"""A real guard on a throw-away home."""

import importlib.util
import io
import queue
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from scanner.judgement import JudgementOutcome
from scanner.keys import Cost
from scanner.manifest import MODELS
from scanner.policy import profiles
from scanner.schema import Policy, Profile
from scanner.service.service import Service
from scanner.settings import Settings
from tools.waits import BOUND

PASSPHRASE = "lorry umbrella quiet seventeen"


def load_script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"models_{name}", MODELS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def card() -> bytes:
    """The test card as a JPEG."""
    data = io.BytesIO()
    load_script("testcard").card().save(data, "JPEG", quality=88)
    return data.getvalue()


@pytest.fixture(scope="session")
def ordinary() -> bytes:
    """An ordinary picture as a JPEG."""
    data = io.BytesIO()
    load_script("samples").ordinary(1).save(data, "JPEG", quality=88)
    return data.getvalue()


class Guarded:
    """A service, its one folder, and what became of each file."""

    def __init__(self, home: Path) -> None:
        self.settings = Settings(data=home / "data", runtime=home / "run")
        self.folder = home / "Pictures"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.outcomes: queue.SimpleQueue[JudgementOutcome] = queue.SimpleQueue()
        self.service: Service | None = None

    def outcome(self, outcome: JudgementOutcome) -> None:
        self.outcomes.put(outcome)

    def open(self) -> Service:
        self.service = Service(self.settings, (self.folder,), self)
        return self.service

    def start(self, policy: Policy | None = None) -> Service:
        service = self.service or self.open()
        if policy is not None:
            service.storage.access.set_up(PASSPHRASE, policy, Cost.CHEAPEST)
        service.start()
        return service

    def stop(self) -> None:
        if self.service is not None:
            self.service.stop()
            self.service = None

    def drop(self, name: str, data: bytes) -> JudgementOutcome:
        path = self.folder / name
        path.write_bytes(data)
        return self.of(path)

    def of(self, path: Path) -> JudgementOutcome:
        while True:
            outcome = self.outcomes.get(timeout=BOUND)
            if outcome.path == str(path):
                return outcome


@pytest.fixture
def guarded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Guarded]:
    """A service that is not started yet; its folder is the account's only one."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    guard = Guarded(tmp_path / "home")
    yield guard
    guard.stop()


def rules(profile: Profile) -> Policy:
    """The built-in rules of an age."""
    return profiles.built_in(profile)
