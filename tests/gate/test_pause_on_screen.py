"""
The gate's pause as a child meets it: the real guard and gate, the app on an X server, keys by xdotool.

A program of the child's opens the test card. The app runs as root here, as a checkout need not be readable for
the child's account; it talks to the guard as the child's would.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from scanner.channel import messages as m
from scanner.kernel_gate.config import GateConfig, ProtectedAccount
from scanner.kernel_gate.failures import Mode
from scanner.kernel_gate.mount_marks import CoveredPlaces
from scanner.keys import Cost
from scanner.manifest import MODELS
from scanner.policy import profiles
from scanner.schema import Profile, RecordKind
from scanner.service.service import Service
from scanner.settings import Settings
from tests.e2e.test_app import NEEDED, PASSPHRASE, PAUSE, FamilyAtHome, born, display
from tools.rigs.gate import CHILD, GateRig, opens, probe
from tools.waits import BOUND, until
from ui.kit.input import GRACE_SECONDS
from ui.text import say

__all__ = ["display"]  # a fixture of the pauses on a screen

pytestmark = [
    pytest.mark.root,
    pytest.mark.skipif(
        any(shutil.which(tool) is None for tool in NEEDED), reason=f"needs {', '.join(NEEDED)}"
    ),
    pytest.mark.slow,
    pytest.mark.timeout(4 * BOUND),
]


class GatedFamily(FamilyAtHome):
    """A home whose guard is the gated computer's; no folder is watched."""

    def __init__(self, home: Path, display: str) -> None:
        self.socket = home / "run" / "channel.sock"
        self.user = home
        self.env = os.environ | {
            "DISPLAY": display, "HOME": str(home), "BEFOREHAND_HOME": str(home), "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(Path(__file__).parents[2]),
        }  # fmt: skip
        self.processes: list[subprocess.Popen] = []

    def choose(self, page: str, control: str, after: str) -> None:
        """Press a control until the page after it is shown: a page just made, or made again, takes no key yet."""

        def shown() -> bool:
            return any(title.startswith(after) for title in self.titles().values())

        def came() -> bool:
            if not shown():
                self.press(page, control)
                with suppress(AssertionError):
                    until(shown, seconds=2 * GRACE_SECONDS)
            return shown()

        until(came, f"the page {after!r}")


@pytest.fixture
def gated(
    rig: GateRig, tmp_path: Path, display: str, request: pytest.FixtureRequest
) -> Iterator[GatedFamily]:
    """The guard and the gate of a child of the age that the test names, and the app in its session."""
    home = rig.ground.parent / f"home-{os.urandom(2).hex()}"
    runtime = home / "run"
    runtime.mkdir(parents=True)
    for folder in (home, runtime):
        folder.chmod(0o711)
    rig.socket = runtime / "gate.sock"
    gate = GateConfig(
        ProtectedAccount(CHILD, str(rig.ground)),
        CoveredPlaces((str(rig.ground),), ()),
        Mode.WARN,
        rig.socket,
    )
    service = Service(Settings(tmp_path / "data", runtime, gated=True), gate=gate)
    policy = msgspec.structs.replace(
        profiles.built_in(request.param), pause_seconds=2, born=born(request.param)
    )
    family = GatedFamily(home, display)
    try:
        service.storage.access.set_up(PASSPHRASE, policy, Cost.CHEAPEST)
        service.start()
        rig.launch(Mode.WARN)
        layers = {layer.name: layer for layer in service.status().layers}
        until(lambda: {one.name: one for one in service.status().layers}["gate"].on)
        assert "gate" in layers
        family.start([sys.executable, "-m", "tests.e2e.spoken_app"])
        family.window("Beforehand")
        yield family
    finally:
        family.end()
        service.stop()


def card(rig: GateRig) -> Path:
    """The test card among the child's files."""
    return rig.put("card.jpg", (MODELS / "testcard.jpg").read_bytes())


@pytest.mark.parametrize("gated", [Profile.AGE_13_15], indirect=True)
def test_a_teenager_goes_on_and_the_program_opens_it(gated: GatedFamily, rig: GateRig) -> None:
    picture = card(rig)
    until(lambda: probe(picture)[1] in ("EBUSY", "EPERM"), "the refusal")
    gated.window(PAUSE)
    (item,) = gated.held()
    assert (item.layer, item.name, item.go_on_after) == ("gate", "", 2)
    gated.choose(PAUSE, "Go on after a short pause", say("go.title"))
    gated.press("The pause is over.", "Go on")
    until(lambda: opens(probe(picture)), "the program's picture")
    until(lambda: not gated.held(), "the end of the pause")
    assert "released" not in gated.kinds()  # as the pause has said


@pytest.mark.parametrize("gated", [Profile.AGE_10_12], indirect=True)
def test_a_child_asks_and_the_program_waits_for_the_parent(
    gated: GatedFamily, rig: GateRig
) -> None:
    picture = card(rig)
    until(lambda: not opens(probe(picture)), "the refusal")
    gated.press(PAUSE, "Ask a parent")
    gated.press("What is it for?", "It is for school")
    gated.press("You have asked", "Done")
    (item,) = gated.held()
    assert item.requested == m.AskReason.SCHOOL
    assert not opens(probe(picture))
    reply = gated.ask(m.Unlock(PASSPHRASE), m.AnswerRequest(item.item, m.Answer.ALLOW_ONCE))
    assert reply == m.Done()
    until(lambda: opens(probe(picture)), "the program's picture")
    assert {RecordKind.REQUESTED, RecordKind.ANSWERED} <= set(gated.kinds())


@pytest.mark.parametrize("gated", [Profile.AGE_10_12], indirect=True)
def test_what_is_not_sent_stays_shut_and_its_words_are_true(
    gated: GatedFamily, rig: GateRig
) -> None:
    picture = card(rig)
    until(lambda: not opens(probe(picture)), "the refusal")
    gated.choose(PAUSE, "Don't send it", say("pause.kept.title.other"))
    gated.press(say("pause.kept.title.other"), "Done")
    assert not opens(probe(picture))
    assert picture.exists()  # it is where it was, as the page says
