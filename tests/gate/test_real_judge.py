"""The gate with the product's own worker, models and rules behind it."""

import os
import runpy
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from scanner import manifest
from scanner.judgement import Decision, Judgement
from scanner.kernel_gate.failures import Mode
from scanner.kernel_gate.gate_server import GateServer
from scanner.kernel_gate.wire import GateNotice, NoticeKind
from scanner.sandbox.host import WorkerHost
from scanner.schema import FileKey, Layer, StoppedItem
from scanner.service.sources.gate import GateSource
from scanner.service.stopped.pending import PendingItems
from scanner.service.storage import Storage
from scanner.settings import Settings
from scanner.verdicts import VerdictService
from tools.rigs.gate import GateRig, opens, probe
from tools.waits import until

pytestmark = pytest.mark.root


class Shown(PendingItems):
    """Keeps what the child would be shown."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[FileKey | None] = []

    def add(
        self,
        decision: Decision,
        layer: Layer,
        app: str = "",
        key: FileKey | None = None,
        *,
        content: bytes = b"",
    ) -> StoppedItem:
        assert decision.looked.sha256
        assert app
        self.keys.append(key)
        return super().add(decision, layer, app, key, content=content)


class Both:
    """Records like the product, and keeps the notes for the test."""

    def __init__(self, openings: GateSource, rig: GateRig) -> None:
        self._openings = openings
        self._rig = rig

    def take(self, note: GateNotice, fd: int) -> None:
        self._openings.take(note, fd)
        self._rig.notes.take(note, fd)


@pytest.fixture(scope="module")
def host() -> Iterator[WorkerHost]:
    """The product's worker with its models."""
    with closing(WorkerHost(manifest.MODELS)) as made:
        made.start()
        yield made


@pytest.fixture
def real(rig: GateRig, host: WorkerHost, tmp_path: Path) -> Iterator[tuple[GateRig, Shown]]:
    """A rig in block mode whose verdicts are the product's."""
    with closing(Storage(Settings(tmp_path / "data", tmp_path / "runtime"))) as storage, rig:
        shown = Shown()
        judgement = Judgement(
            VerdictService(host), storage.rules, storage.marks, storage.recorder, lambda _item: None
        )
        openings = GateSource(judgement, shown, storage.recorder)
        rig.server = GateServer(rig.socket, openings, Both(openings, rig))
        rig.server.start()
        rig.start(Mode.BLOCK)
        yield rig, shown


def test_real_verdicts(real: tuple[GateRig, Shown], tmp_path: Path) -> None:
    rig, shown = real
    made = runpy.run_path(str(manifest.MODELS / "testcard.py"))
    made["card"]().save(tmp_path / "card.jpg", "JPEG", quality=88)
    card = rig.put("card.jpg", (tmp_path / "card.jpg").read_bytes())
    picture = tmp_path / "picture.png"
    Image.linear_gradient("L").convert("RGB").resize((640, 480)).save(picture)
    clean = rig.put("clean.png", picture.read_bytes())
    damaged = rig.put("damaged.png", picture.read_bytes()[:300])
    assert probe(card) == ("error", "EPERM")
    until(lambda: opens(probe(clean)))
    assert probe(damaged) == ("error", "EPERM")
    for file in (card, damaged):
        key = FileKey.of(file.stat())
        until(lambda file=file, key=key: _refused(file) and key in shown.keys)
        assert rig.notes.wait(lambda note, key=key: note.key == key).kind is NoticeKind.REFUSED


def test_growing_file_is_no_verdict(real: tuple[GateRig, Shown], tmp_path: Path) -> None:
    rig, _ = real
    picture = tmp_path / "picture.png"
    Image.effect_noise((640, 480), 80).save(picture)
    growing = rig.put("growing.png", picture.read_bytes()[:2000])
    fd = os.open(growing, os.O_WRONLY | os.O_APPEND)
    try:
        until(lambda: probe(growing) == ("error", "EAGAIN"))
        os.write(fd, picture.read_bytes()[2000:])
    finally:
        os.close(fd)
    until(lambda: opens(probe(growing)))


def _refused(file: Path) -> bool:
    assert probe(file) == ("error", "EPERM")
    return True
