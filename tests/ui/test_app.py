"""The app as a whole: one instance, tray states, a service that comes and goes, memory."""

import errno
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from scanner.channel import messages as m
from scanner.channel.client_env import ClientEnvironment
from scanner.schema import Layer
from tests.ui.fake import held_item, status, words_of
from ui import memory
from ui.app import App, StartMode
from ui.bridge import Bridge
from ui.camera import CameraNotice
from ui.child.home_page import HomePage
from ui.child.recorded_page import RecordedPage
from ui.child.route_page import RoutesPage
from ui.family import Family
from ui.first_run.try_step import NAME, TryStep
from ui.instance import Instance
from ui.memory import Memory
from ui.text import say
from ui.theme import Appearance, Scheme
from ui.tray import MenuEntry, Tray, state_icon


@pytest.fixture
def settings(tmp_path):
    return ClientEnvironment(tmp_path / "run" / "channel.sock", tmp_path / "app", tmp_path / "app")


@pytest.fixture
def running(service, settings, qapp, qtbot):
    made = App(qapp, settings, StartMode.BOTH)
    made.start()
    qtbot.waitUntil(lambda: made.status is not None)
    yield made
    made.close()
    qtbot.waitUntil(lambda: not [w for w in QApplication.topLevelWidgets() if w.isVisible()])


def test_states_differ_in_shape_as_well_as_colour():
    """In grey and at 22 pixels every two icons differ in many pixels."""
    from PySide6.QtGui import QImage

    grey = {
        s: state_icon(s).pixmap(22, 22).toImage().convertToFormat(QImage.Format.Format_Alpha8)
        for s in m.State
    }
    black = {
        s: state_icon(s).pixmap(22, 22).toImage().convertToFormat(QImage.Format.Format_Mono)
        for s in m.State
    }
    for one in m.State:
        for other in m.State:
            if one is other:
                continue
            pixels = [(x, y) for x in range(22) for y in range(22)]
            differ = sum(
                black[one].pixelIndex(x, y) != black[other].pixelIndex(x, y)
                or abs(grey[one].pixelColor(x, y).alpha() - grey[other].pixelColor(x, y).alpha())
                > 100
                for x, y in pixels
            )
            assert differ > 15, (one, other, differ)


@pytest.mark.parametrize("state", list(m.State))
def test_the_menu_shows_the_state_in_one_sentence(state, qtbot):
    tray = Tray()
    tray.show_status(status(state=state, held=3))
    assert tray.menu.actions()[0].text() == say(f"tray.{state}")
    assert say("tray.held.n", n=3) in [action.text() for action in tray.menu.actions()]
    tray.close()


def test_the_menu_has_no_way_to_end_or_hide_it():
    tray = Tray()
    names = {action.text() for action in tray.menu.actions() if action.text()}
    wanted = {say(f"tray.{entry}") for entry in MenuEntry}
    assert names - wanted == {say("tray.asking")}
    tray.close()


def test_a_problem_is_named(qtbot):
    tray = Tray()
    tray.show_status(status(state=m.State.ATTENTION, problems=("cannot-record",)))
    assert say("problem.cannot-record") in tray.menu.actions()[0].text()
    tray.close()


def test_without_a_service_it_says_not_protecting_and_why(running, service, qtbot):
    service.die()
    qtbot.waitUntil(lambda: running.tray.state is m.State.OFF)
    sentence = running.tray.menu.actions()[0].text()
    assert say("tray.off") in sentence
    assert say("problem.service-away") in sentence
    assert sentence in words_of(running.child.window)
    service.start()
    qtbot.waitUntil(lambda: running.tray.state is m.State.PROTECTED)


def test_a_guard_that_does_not_run_can_be_started(running, service, press, qtbot, monkeypatch):
    started = []
    monkeypatch.setattr("ui.app.QProcess.startDetached", lambda *command: started.append(command))
    service.die()
    qtbot.waitUntil(lambda: say("home.start") in words_of(running.child.window))
    press(running.child.window, say("home.start"))
    assert started[0][1][-1] == "run"
    service.start()
    qtbot.waitUntil(lambda: say("home.start") not in words_of(running.child.window))


def test_another_version_is_reported(settings, service, qtbot):
    service.replies[m.Hello] = m.Refused("other-version")
    bridge = Bridge(service.path)
    with qtbot.waitSignal(bridge.away) as away:
        bridge.start()
    assert away.args == ["other-version"]
    bridge.close()


def test_an_event_brings_the_pause_and_a_change_the_state(running, service, qtbot):
    qtbot.waitUntil(lambda: (running.pause.family or Family()).profile == "10-12")
    service.show(held_item())
    qtbot.waitUntil(lambda: running.pause.window is not None)
    service.publish(m.Changed(status(state=m.State.WAITING, held=1)))
    qtbot.waitUntil(lambda: running.tray.state is m.State.WAITING)
    service.items.clear()
    service.publish(m.Changed(status()))
    qtbot.waitUntil(lambda: running.pause.window is None)


class CameraStub:
    """A camera that a program turns on when the test says so."""

    def __init__(self):
        self.on, self.woken = threading.Event(), threading.Event()

    def users(self):
        return {7: "Chat"} if self.on.is_set() else {}

    def wait(self, seconds):
        self.woken.wait(60)
        self.woken.clear()
        return self.on.is_set()

    def wake(self):
        self.woken.set()

    def close(self):
        pass


@pytest.fixture
def camera(monkeypatch):
    stub = CameraStub()
    monkeypatch.setattr("ui.app.camera_notice", lambda: CameraNotice(stub))
    return stub


def test_the_camera_card(camera, running, service, press, qtbot):
    qtbot.waitUntil(lambda: bool(service.of(m.AppHere)))
    assert service.of(m.AppHere)[0] == m.AppHere(clipboard="not-possible", camera="on")
    camera.on.set()
    camera.wake()
    qtbot.waitUntil(
        lambda: "The program Chat is using the camera." in words_of(running.child.window)
    )
    press(running.child.window, say("camera.pushed"))
    assert isinstance(running.child.window.pages.top, RoutesPage)


@pytest.mark.parametrize(
    "entry", [e for e in MenuEntry if e not in (MenuEntry.PARENTS, MenuEntry.SETUP)]
)
def test_every_entry_opens_its_page_and_leads_back(entry, running, qtbot):
    running.open(entry)
    pages = running.child.window.pages
    assert not isinstance(pages.top, HomePage)
    qtbot.waitUntil(lambda: say("common.waiting") not in words_of(pages.top))
    pages.back()
    assert isinstance(pages.top, HomePage)


def test_parents_and_set_up_have_windows_of_their_own(running, qtbot):
    running.open(MenuEntry.PARENTS)
    assert running.parents.window.isVisible()
    running.open(MenuEntry.SETUP)
    assert running.first_run.window.isVisible()
    running.parents.close()
    assert running.parents is None
    running.first_run.close()
    assert running.first_run is None


def test_what_is_recorded_needs_no_passphrase(running, service, qtbot):
    running.open(MenuEntry.RECORDED)
    page = running.child.window.pages.top
    assert isinstance(page, RecordedPage)
    qtbot.waitUntil(lambda: say("kind.verdict") in words_of(page))
    assert "31" not in words_of(page)  # signs of life say nothing about anybody
    assert service.of(m.Unlock) == []


def test_help_is_there_without_a_service(running, service, press):
    service.die()
    running.open(MenuEntry.PRESSURE)
    assert say("route.fault") in words_of(running.child.window)
    press(running.child.window, say("route.threat"))
    press(running.child.window, say("pause.help"))
    assert say("help.lead") in words_of(running.child.window)
    service.start()


def test_the_child_is_notified_of_a_birthday(running, service, qtbot):
    qtbot.waitUntil(lambda: running.memory.profile == "10-12")
    service.status = status(profile="13-15")
    service.publish(m.Changed(service.status))
    qtbot.waitUntil(lambda: say("here.changed") in words_of(running.child.window))
    assert running.memory.profile == "13-15"


def test_a_choice_of_look_takes_effect_and_is_remembered(running, settings):
    running.open(MenuEntry.LOOK)
    page = running.child.window.pages.top
    page.scheme.setCurrentIndex(page.scheme.findData("dark"))
    page.letters.setCurrentIndex(2)
    kept = memory.load(settings.config)
    assert kept.look == Appearance(Scheme.DARK, 2)
    assert QApplication.font().pointSizeF() > 15


def test_a_broken_memory_is_as_none(tmp_path):
    (tmp_path / memory.FILE).write_text("{nonsense")
    assert memory.load(tmp_path) == Memory()


def test_one_instance_and_a_second_start_shows_it(tmp_path, qtbot):
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.take()
    with qtbot.waitSignal(first.shown):
        assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_the_app_runs_where_no_lock_can_be_written(tmp_path, qapp):
    """A full disk, or a home that is closed: a pause without the lock is better than none."""
    (tmp_path / "file").write_text("no folder")
    instance = Instance(tmp_path / "file" / "app")
    assert instance.take()
    instance.release()


def test_a_second_start_on_a_full_disk_asks_the_first(tmp_path, qapp, monkeypatch):
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.take()

    def full(*_args, **_facts):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "touch", full)
    monkeypatch.setattr(Path, "write_text", full)
    assert not second.take()
    first.release()


def test_it_can_be_seen_that_there_is_no_tray():
    assert not QSystemTrayIcon.isSystemTrayAvailable()


def test_answers_come_on_the_thread_of_the_windows(bridge, qtbot):
    got = []
    bridge.ask(
        m.GetStatus(), lambda reply: got.append((threading.current_thread(), reply)), got.append
    )
    qtbot.waitUntil(lambda: bool(got))
    assert got[0][0] is threading.main_thread()


def test_the_app_connects_again_after_a_restart_of_the_service(bridge, service, qtbot):
    got = []
    bridge.ask(m.GetStatus(), got.append, got.append)
    qtbot.waitUntil(lambda: len(got) == 1)
    service.die()
    service.start()
    bridge.ask(m.GetStatus(), got.append, got.append)
    qtbot.waitUntil(lambda: len(got) == 2)
    assert isinstance(got[1], m.Status)


def test_locking_ends_the_parents_connection(bridge, service, qtbot):
    got = []
    bridge.ask_parent(m.Unlock("x"), got.append, got.append)
    qtbot.waitUntil(lambda: len(got) == 1)
    bridge.lock()
    bridge.ask_parent(m.GetStatus(), got.append, got.append)
    qtbot.waitUntil(lambda: len(got) == 2)
    assert len(service.of(m.Hello)) == 2


@pytest.mark.parametrize("by_child", [True, False])
def test_an_answer_is_noticed_and_the_child_s_own_choice_is_none(
    by_child, running, service, qtbot, press, monkeypatch
):
    notified = []
    monkeypatch.setattr(running.tray, "notify", notified.append)
    service.show(held_item("a", layer=Layer.BROWSER, requested="family"))
    service.publish(m.Changed(status(held=1, waiting=1)))
    qtbot.waitUntil(lambda: running.watched.requested == frozenset({"a"}))

    def gone(_request: m.Message) -> m.Message:
        service.items.clear()
        return m.Done()

    service.replies[m.Choose] = gone
    if by_child:
        qtbot.waitUntil(lambda: running.pause.window is not None)
        press(running.pause.window, say("pause.stop"))
        qtbot.waitUntil(lambda: running.watched.requested == frozenset())
    else:
        service.items[:] = [held_item("a", answered="talk")]
        service.answered = ("a",)
    listed = len(service.of(m.ListHeld))
    service.publish(m.Changed(status()))
    qtbot.waitUntil(lambda: len(service.of(m.ListHeld)) > listed)
    qtbot.waitUntil(lambda: running.watched.requested == frozenset())
    answered = [str(notice) for notice in notified if str(notice) == "answered"]
    assert answered == ([] if by_child else ["answered"])


def test_the_card_of_the_set_up_brings_no_pause_over_it(running, service, qtbot, tmp_path):
    """A pause would cover the set-up while the card is given back, then say that a parent has answered."""
    running.open(MenuEntry.SETUP)
    step = running.first_run.try_step = TryStep(str(tmp_path))
    qtbot.addWidget(step)
    qtbot.waitUntil(lambda: running.pause.family is not None)
    step.put(b"card")
    service.show(held_item(name=NAME))
    qtbot.waitUntil(lambda: step.is_ready)
    assert running.pause.known == frozenset()
    service.show(held_item("other"))
    qtbot.waitUntil(lambda: [item.item for item in running.pause.items] == ["other"])
