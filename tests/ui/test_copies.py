"""Safe copies on the screen: covering and cutting by mouse and keys, the results, and the offer of the place."""

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from scanner.channel import messages as m
from scanner.channel.client_env import ClientEnvironment
from scanner.channel.values import Box, CopyEdit, ItemEvent, Layer, Profile
from scanner.policy import profiles
from scanner.policy.disclosure import disclosed
from tests.ui.fake import HEALTH, find, held_item, preview, status, words_of
from ui import memory
from ui.app import App, StartMode
from ui.child.place_page import PlacePage
from ui.disclosure import of_choice
from ui.family import Family
from ui.kit.part_picker import LEAST, PARTS, PartPicker
from ui.pause import copy_file
from ui.pause.copy_page import CopyPage, can_copy
from ui.pause.flow import PauseFlow
from ui.pause.outcome_page import OutcomePage
from ui.pause.pause_page import PausePage
from ui.text import say

PART = 1 / PARTS


@pytest.fixture
def picker(qtbot):
    made = PartPicker(preview())
    qtbot.addWidget(made)
    made.show()
    made.resize(made.sizeHint())
    return made


def test_a_picture_keeps_its_shape(picker):
    assert picker.sizeHint().width() * 9 == pytest.approx(picker.sizeHint().height() * 12, rel=0.02)


def test_parts_are_covered_by_mouse_and_keys_and_shown_again(picker, qtbot):
    side = QPoint(picker.width() * 3 // (2 * PARTS), picker.height() // (2 * PARTS))
    qtbot.mouseClick(picker, Qt.MouseButton.LeftButton, pos=side)
    assert picker.edit == CopyEdit(covers=(Box(PART, 0, PART, PART),))
    assert "covered" in picker.accessibleDescription()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(picker, key)
    assert picker.edit.covers == (Box(PART, PART, PART, PART),)


def test_strips_are_cut_off_until_something_is_left(picker):
    for _ in range(2 * PARTS):
        picker.cut("left")
    picker.cut("right")
    picker.cut("top")
    assert picker.edit.keep == Box((PARTS - LEAST) * PART, PART, LEAST * PART, 1 - PART)
    picker.reset()
    assert picker.edit == CopyEdit()


@pytest.mark.parametrize(
    ("changes", "offered"),
    [
        ({}, True),
        ({"media": "qoi"}, True),
        ({"copies": False}, False),
        ({"layer": Layer.BROWSER, "returns_to": ""}, True),
        ({"layer": Layer.BROWSER, "returns_to": "", "copies": False}, False),
    ],
)
def test_a_copy_is_offered_where_the_service_can_make_one(qtbot, changes, offered):
    item = held_item(**changes)
    page = PausePage((item,), Family("10-12"), 0)
    qtbot.addWidget(page)
    assert (say("copy.way") in words_of(page)) == offered == can_copy((item,))


@pytest.mark.parametrize("profile", list(Profile))
def test_the_child_reads_what_the_table_says_of_a_copy(profile):
    item = held_item(disclosed=disclosed(Layer.FOLDER, profiles.built_in(profile)))
    assert say("disclosed.copied.never") in words_of(CopyPage(item, preview()))
    assert of_choice(item, ItemEvent.COPIED) == say("disclosed.copied.never")


@pytest.fixture
def flow(bridge, service, qtbot):
    made = PauseFlow(bridge, full_screen=False, clock=iter(range(0, 10_000, 10)).__next__)
    bridge.held.connect(made.show_item)
    bridge.start()
    yield made
    made.close()
    qtbot.waitUntil(lambda: made.window is None)


def test_a_stopped_copy_can_be_covered_more_and_a_good_one_ends_the_pause(
    flow, service, qtbot, press
):
    answers = iter([m.Refused("copy-stopped"), m.Done("/home/lena/Pictures/beach-copy.jpg")])
    service.replies[m.MakeSafeCopy] = lambda _request: next(answers)
    service.show(held_item())
    qtbot.waitUntil(lambda: flow.window is not None)
    press(flow.window, say("copy.way"))
    qtbot.waitUntil(lambda: isinstance(flow.window.pages.top, CopyPage))
    press(flow.window, say("copy.make"))
    qtbot.waitUntil(lambda: say("copy.stopped") in words_of(flow.window))
    page = flow.window.pages.top
    page.picker.cut("top")
    press(flow.window, say("copy.make"))
    qtbot.waitUntil(lambda: isinstance(flow.window.pages.top, OutcomePage))
    assert "beach-copy.jpg" in words_of(flow.window)
    assert [request.edit.keep.y for request in service.of(m.MakeSafeCopy)] == [0, PART]
    assert not service.of(m.Choose)
    find(flow.window, QPushButton, say("common.done")).click()


@pytest.fixture
def app(qapp, service, tmp_path, qtbot):
    folder = tmp_path / "app"
    env = ClientEnvironment(service.path, folder, folder)
    made = App(qapp, env, StartMode.BOTH)
    made.start()
    qtbot.waitUntil(lambda: made.status is not None)
    yield made
    made.close()


def test_a_holiday_is_one_notice_and_the_copies_are_named(app, service, qtbot, press, monkeypatch):
    notified = []
    monkeypatch.setattr(app.tray, "notify", notified.append)
    service.replies[m.TakePlaceOut] = lambda r: (
        m.Done("/p/a-copy.jpg") if r.offer == "a" else m.Refused("changed")
    )
    for name in ("a", "b"):
        service.publish(m.PlaceFound(name, f"{name}.jpg"))
    qtbot.waitUntil(lambda: len(app.child.offers) == 2)
    assert [str(notice) for notice in notified] == ["place"]
    press(app.child.window, say("tray.place"))
    page = app.child.window.pages.top
    assert isinstance(page, PlacePage)
    assert "a.jpg, b.jpg" in words_of(page)
    press(page, say("place.make"))
    qtbot.waitUntil(lambda: "a-copy.jpg" in words_of(page))
    assert say("place.failed", n=1, why=say("problem.changed")) in words_of(page)
    assert not app.child.offers


def test_an_update_is_noticed_once_a_version(app, tmp_path, monkeypatch):
    notified = []
    monkeypatch.setattr(app.tray, "notify", notified.append)
    for version in ("", "0.2.0", "0.2.0", "0.3.0"):
        app.show_health(msgspec.structs.replace(HEALTH, update=version))
    assert [str(notice) for notice in notified] == ["update", "update"]
    assert memory.load(tmp_path / "app").update == "0.3.0"


def test_who_wants_no_offers_gets_none(app, service, qtbot, press):
    service.publish(m.PlaceFound("a", "a.jpg"))
    qtbot.waitUntil(lambda: len(app.child.offers) == 1)
    press(app.child.window, say("tray.place"))
    press(app.child.window, say("place.never"))
    assert not app.memory.offer_place
    service.publish(m.PlaceFound("b", "b.jpg"))
    service.publish(m.Changed(status(held=7)))
    qtbot.waitUntil(lambda: app.status.held == 7)
    assert not app.child.offers


@pytest.mark.parametrize("layer", [Layer.BROWSER, Layer.GATE, Layer.CLIPBOARD])
def test_a_copy_of_what_is_elsewhere_is_saved_and_the_picture_does_not_go_on(
    flow, service, qtbot, press, layer, tmp_path, monkeypatch
):
    monkeypatch.setattr(copy_file.QStandardPaths, "writableLocation", lambda _kind: str(tmp_path))
    (tmp_path / f"{say('copy.file')}.jpg").write_bytes(b"an older one")
    service.replies[m.MakeSafeCopy] = lambda _request: m.SafeCopyIs(b"jpeg")
    service.show(held_item(layer=layer, returns_to="", name=""))
    qtbot.waitUntil(lambda: flow.window is not None)
    press(flow.window, say("copy.way"))
    qtbot.waitUntil(lambda: isinstance(flow.window.pages.top, CopyPage))
    assert say("copy.again.other") in words_of(flow.window)
    press(flow.window, say("copy.make"))
    qtbot.waitUntil(lambda: isinstance(flow.window.pages.top, OutcomePage))
    written = tmp_path / f"{say('copy.file')}-2.jpg"
    assert written.read_bytes() == b"jpeg"
    assert written.name in words_of(flow.window)
    qtbot.waitUntil(lambda: [one.choice for one in service.of(m.Choose)] == [m.Choice.KEEP])
    if layer is Layer.CLIPBOARD:
        assert flow.window is not None
        urls = QGuiApplication.clipboard().mimeData().urls()
        assert [url.toLocalFile() for url in urls] == [str(written)]
    find(flow.window, QPushButton, say("common.done")).click()


def test_without_the_content_no_copy_is_offered(flow, service, qtbot):
    service.show(held_item(layer=Layer.BROWSER, returns_to="", name="", copies=False))
    qtbot.waitUntil(lambda: flow.window is not None)
    assert say("copy.way") not in words_of(flow.window)
