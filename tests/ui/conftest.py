"""The application under pytest-qt, and a scripted service."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake import FakeGuard, find
from tools.waits import BOUND
from ui import language, theme
from ui.bridge import Bridge
from ui.family import Family
from ui.kit.input import EnterPresses, WheelNeedsFocus
from ui.pause.flow import PauseFlow
from ui.theme import Appearance, Scheme

MILLISECONDS = round(BOUND * 1000)


class PatientBot(QtBot):
    """A qtbot that gives up only where something hangs, not where the machine is busy."""

    def waitUntil(self, callback, *, timeout=MILLISECONDS):
        """Wait for the callback, by default as long as every other test does."""
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """The qtbot of every test here."""
    return PatientBot(request)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[FakeGuard]:
    """A service at a socket of its own."""
    made = FakeGuard(tmp_path / "run" / "channel.sock")
    yield made
    made.die()


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """English, light and the usual size, whatever the previous test chose."""
    # Windows of the test before are only marked for deletion: no event loop runs between tests.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    language.install("en")
    theme.current().apply(Appearance(Scheme.LIGHT))
    if not qapp.findChild(EnterPresses):
        EnterPresses.install(qapp)
        WheelNeedsFocus.install(qapp)


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """No window and no thread outlives a test."""
    before = set(threading.enumerate())
    yield
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            window.close()
    qapp.processEvents()
    left = {thread for thread in threading.enumerate() if thread.is_alive()} - before
    assert not [thread.name for thread in left if thread.name.startswith(("requests", "events"))]


@pytest.fixture
def bridge(service: FakeGuard) -> Iterator[Bridge]:
    """A bridge that is connected to the service."""
    made = Bridge(service.path)
    yield made
    made.close()


@pytest.fixture
def press(qtbot):
    """Press a button by the name that a screen reader says."""

    def act(root: QWidget, name: str) -> None:
        qtbot.mouseClick(find(root, QAbstractButton, name), Qt.MouseButton.LeftButton)

    return act


class JumpingClock:
    """A clock that jumps far ahead at each reading, so that no grace period is running."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 10.0
        return self.now


@pytest.fixture
def flow(bridge: Bridge, service: FakeGuard, qtbot: PatientBot) -> Iterator[PauseFlow]:
    """The child's pauses in a window, of a family with a child of 10 to 12 years."""
    made = PauseFlow(bridge, full_screen=False, clock=JumpingClock())
    made.family = Family("10-12", "Aunt Ana", "DE")
    bridge.held.connect(made.show_item)
    bridge.start()
    yield made
    made.close()
    qtbot.waitUntil(lambda: made.window is None)
