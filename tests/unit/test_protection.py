"""The protection level never claims more than is covered."""

import pytest

from scanner.kernel_gate.failures import Mode
from scanner.protection import (
    AppCover,
    BrowserGap,
    FolderReach,
    GateReach,
    Level,
    Parts,
    Reach,
    SendingApp,
    apps,
    layers,
    level_of,
)

WELL = FolderReach("/home/kim/Pictures")
NO_GATE = GateReach(Reach.AWAY)
NOTHING = Parts((), NO_GATE, AppCover(Reach.NOT_POSSIBLE))
MESSENGER = SendingApp("messenger", folders=("/home/kim/Pictures/sent",))


def _parts(gate: GateReach = NO_GATE, *apps: SendingApp) -> Parts:
    return Parts((WELL,), gate, AppCover(Reach.ON, Reach.ON), apps)


def test_nothing_runs() -> None:
    assert [(layer.name, layer.on, layer.detail) for layer in layers(NOTHING)] == [
        ("folder", False, "0"),
        ("browser", False, "0/0"),
        ("gate", False, "away"),
        ("clipboard", False, "not-possible"),
        ("camera", False, "away"),
    ]


def test_folder_with_a_problem_does_not_count() -> None:
    parts = Parts((FolderReach("/a", "missing"),), NO_GATE)
    assert layers(parts)[0].on is False


@pytest.mark.parametrize(
    ("browsers", "on", "detail"),
    [
        ((BrowserGap.NONE,), True, "1/1"),
        ((BrowserGap.NONE, BrowserGap.ALL), False, "1/2"),
        ((BrowserGap.PRIVATE_WINDOWS,), False, "0/1"),
    ],
)
def test_one_browser_without_extension_is_a_way_out(
    browsers: tuple[BrowserGap, ...], on: bool, detail: str
) -> None:
    found = layers(_parts(NO_GATE, *(SendingApp("firefox", gap) for gap in browsers)))[1]
    assert (found.on, found.detail) == (on, detail)


@pytest.mark.parametrize(
    ("gate", "on", "detail"),
    [
        (GateReach(Reach.ON, Mode.WARN), True, "warn"),
        (GateReach(Reach.ON, Mode.BLOCK), True, "block"),
        (GateReach(Reach.ON, Mode.OBSERVE), False, "observe"),
        (GateReach(Reach.ON, Mode.BLOCK, gaps=1), True, "block-gaps"),
        (GateReach(Reach.NOT_POSSIBLE), False, "not-possible"),
        (GateReach(Reach.AWAY, Mode.BLOCK), False, "away"),
    ],
)
def test_gate(gate: GateReach, on: bool, detail: str) -> None:
    found = layers(_parts(gate))[2]
    assert (found.on, found.detail) == (on, detail)


def test_level_of_an_app() -> None:
    assert level_of(MESSENGER, NOTHING) is Level.NOTHING
    assert level_of(MESSENGER, _parts()) is Level.USUALLY
    assert (
        level_of(SendingApp("other", folders=("/home/kim/PicturesOther",)), _parts())
        is Level.NOTHING
    )
    assert level_of(MESSENGER, _parts(GateReach(Reach.ON, Mode.WARN))) is Level.STOPS
    assert level_of(MESSENGER, _parts(GateReach(Reach.ON, Mode.OBSERVE))) is Level.USUALLY
    assert level_of(MESSENGER, _parts(GateReach(Reach.ON, Mode.BLOCK, gaps=1))) is Level.USUALLY


@pytest.mark.parametrize(
    ("gap", "level"),
    [
        (BrowserGap.NONE, Level.STOPS),
        (BrowserGap.PRIVATE_WINDOWS, Level.NOT_PRIVATE),
        (BrowserGap.SOME_PROFILES, Level.SOME_PROFILES),
        (BrowserGap.ALL, Level.NOTHING),
    ],
)
def test_level_of_a_browser(gap: BrowserGap, level: Level) -> None:
    assert level_of(SendingApp("firefox", gap), NOTHING) is level
    gated = _parts(GateReach(Reach.ON, Mode.BLOCK))
    assert level_of(SendingApp("firefox", gap), gated) is Level.STOPS


def test_apps_in_order() -> None:
    parts = _parts(NO_GATE, SendingApp("firefox", BrowserGap.NONE), MESSENGER, SendingApp("chat"))
    assert [(entry.name, entry.on, entry.detail) for entry in apps(parts)] == [
        ("firefox", True, "stops"),
        ("messenger", True, "usually"),
        ("chat", False, "nothing"),
    ]


def test_where_the_gate_stands_for_the_folders() -> None:
    gated = Parts(
        (), GateReach(Reach.ON, Mode.WARN), AppCover(camera=Reach.ON), (MESSENGER,), gated=True
    )
    found = {layer.name: (layer.on, layer.detail) for layer in layers(gated)}
    assert found["folder"] == (False, "gate")
    assert found["camera"] == (True, "on")
    assert level_of(MESSENGER, gated) is Level.STOPS
    away = Parts((), GateReach(Reach.AWAY), AppCover(), (MESSENGER,), gated=True)
    assert level_of(MESSENGER, away) is Level.NOTHING
