"""True words for each kind of item, and what a parent learns before each choice."""

import datetime

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget

from scanner.channel import messages as m
from scanner.policy import profiles
from scanner.policy.disclosure import disclosed
from scanner.schema import Layer, Profile
from tests.ui.fake import held_item, status, words_of
from tests.ui.test_screens import contrast
from tools.gallery import SCREENS
from ui import disclosure, language, notices
from ui.child.directory import load
from ui.child.held_page import HeldPage
from ui.child.rules_page import RulesHerePage
from ui.coverage import layers_card
from ui.family import Family
from ui.kit.choice_button import ChoiceButton
from ui.kit.input import GRACE_SECONDS, WheelNeedsFocus
from ui.kit.ring import Ring
from ui.notices import Notice, Watched
from ui.parents.side import Section
from ui.parents.window import ParentWindow
from ui.pause import words
from ui.pause.flow import PauseFlow
from ui.pause.outcome_page import OutcomePage
from ui.pause.pause_page import PausePage
from ui.text import say
from ui.theme import SCHEMES

FAMILY = Family("10-12", "Aunt Ana", "DE")
OTHERS = [layer for layer in Layer if layer is not Layer.FOLDER]


def pending(layer, **changes):
    """An item that has no file in the hold area: an upload, an opened file, a copied picture, a camera frame."""
    return held_item(layer=layer, returns_to="", expires=None, name="", **changes)


@pytest.mark.parametrize("layer", OTHERS)
def test_nothing_is_reported_of_a_folder_or_a_day_that_an_item_does_not_have(layer):
    group = (pending(layer),)
    said = [words.kept(group), *words.went(group), words.noted(group), words.kept_title(group)]
    page = PausePage(group, FAMILY, 0)
    for text in (*said, words_of(page)):
        assert "1970" not in text
        assert "back in its folder" not in text
        assert "not sent" not in text


@pytest.mark.parametrize("profile", list(Profile))
@pytest.mark.parametrize("layer", list(Layer))
def test_what_a_parent_learns_is_shown_before_the_choice_as_the_table_says(layer, profile):
    """The words follow from the one table: each cell has its own sentence."""
    table = disclosed(layer, profiles.built_in(profile))
    item = held_item(layer=layer, disclosed=table, action="warn", go_on_after=3)
    shown = words_of(PausePage((item,), Family(str(profile)), 0))
    seen = {one.event: one.seen for one in table}
    assert say(f"disclosed.went-on.{seen['went-on']}", where=disclosure.where(item)) in shown
    stopped = {"at-once": "is shown that there was a pause", "in-list": "A locked list keeps"}
    assert stopped[seen["stopped"]] in shown


def test_a_teenager_is_not_asked_to_wait_for_an_answer_to_nothing(qtbot):
    page = HeldPage()
    qtbot.addWidget(page)
    page.show_state((held_item(go_on_after=5, action="warn"), held_item("b")))
    assert say("held.choose") in words_of(page)
    assert "until a parent answers" not in words_of(page)


@pytest.mark.parametrize("born", ["", "2014-05"])
@pytest.mark.parametrize("profile", list(Profile))
def test_rules_that_change_by_themselves_are_announced_only_where_they_do(profile, born, qtbot):
    page = RulesHerePage()
    qtbot.addWidget(page)
    policy = msgspec.structs.replace(profiles.built_in(profile), born=born)
    table = disclosed(Layer.FOLDER, policy)
    page.show_state(m.PolicyIs(policy, 1, signed=True, disclosed=table), ())
    more = bool(born) and profile is not Profile.AGE_16_17
    assert (say("here.grow") in words_of(page)) == more


def test_the_ring_counts_in_the_digits_of_the_line_below_it(qtbot):
    language.install("ar_EG")
    ring = Ring(20)
    qtbot.addWidget(ring)
    assert ring.words() == "٢٠"


def test_a_row_that_is_off_does_not_read_as_on():
    off = status(layers=tuple(m.LayerState(str(layer), on=False) for layer in Layer))
    shown = words_of(layers_card(off))
    for layer in Layer:
        assert say(f"layer.{layer}.off") in shown
        assert say(f"layer.{layer}.more") not in shown


class StillClock:
    """A clock that does not move until a test moves it."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return StillClock()


@pytest.fixture
def flow(bridge, service, qtbot, clock):
    made = PauseFlow(bridge, full_screen=False, clock=clock)
    made.family = FAMILY
    bridge.held.connect(made.show_item)
    bridge.start()
    yield made
    made.close()
    qtbot.waitUntil(lambda: made.window is None)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_stray_key_chooses_nothing(key, flow, service, qtbot, clock):
    service.show(held_item())
    qtbot.waitUntil(lambda: flow.window is not None)
    button = flow.window.pages.top.findChildren(ChoiceButton)[0]
    clock.now += GRACE_SECONDS - 0.01
    qtbot.keyClick(button, key)
    assert isinstance(flow.window.pages.top, PausePage)
    clock.now += 0.02
    qtbot.keyClick(button, key)
    qtbot.waitUntil(lambda: isinstance(flow.window.pages.top, OutcomePage))
    assert len(service.of(m.Choose)) == 1


def test_files_that_arrive_together_share_one_pause_and_one_choice(flow, service, qtbot, press):
    items = [held_item(f"item{n}", name=f"{n}.jpg") for n in range(8)]
    service.show(*items)
    qtbot.waitUntil(lambda: len(flow.items) == 8)
    assert "These 8 files" in words_of(flow.window)
    press(flow.window, say("pause.stop.many"))
    qtbot.waitUntil(lambda: isinstance(flow.window.pages.top, OutcomePage))
    assert {choice.item for choice in service.of(m.Choose)} == {item.item for item in items}


def test_they_can_be_looked_at_one_by_one(flow, service, qtbot, press):
    service.show(held_item("a"), held_item("b"))
    qtbot.waitUntil(lambda: len(flow.items) == 2)
    press(flow.window, say("pause.one_by_one"))
    assert [item.item for item in flow.items] == ["a"]
    press(flow.window, say("pause.stop"))
    qtbot.waitUntil(lambda: isinstance(flow.window.pages.top, OutcomePage))
    press(flow.window, say("pause.kept.keep"))
    assert [item.item for item in flow.items] == ["b"]


def test_a_screen_reader_is_given_the_whole_pause_as_a_dialog(flow, service, qtbot):
    service.show(held_item())
    qtbot.waitUntil(lambda: flow.window is not None)
    spoken = QAccessible.queryAccessibleInterface(flow.window)
    assert spoken.role() is QAccessible.Role.Dialog
    assert spoken.text(QAccessible.Text.Name) == say("pause.title")
    choices = spoken.text(QAccessible.Text.Description)
    assert say("pause.stop") in choices
    # The rest is read from the labels, which the dialog shows: said in the description too, it is heard twice.
    for part in (say("pause.lead"), say("pause.fault"), "Your parent is shown"):
        assert part in words_of(flow.window)
        assert part not in choices
    assert flow.window.windowTitle() == say("app.name")


def test_the_wheel_changes_no_setting_without_focus(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    box = QComboBox(holder)
    box.addItems(["a", "b", "c"])
    holder.show()
    filter_ = WheelNeedsFocus(holder)
    box.installEventFilter(filter_)
    down = QPoint(0, -120)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), down, down, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)
    assert box.currentIndex() == 0


def test_navigation_items_are_buttons_that_speak_their_counts(qtbot):
    window = ParentWindow()
    qtbot.addWidget(window)
    window.show_waiting(2)
    way = window.findChildren(QPushButton)[list(Section).index(Section.REQUESTS)]
    spoken = QAccessible.queryAccessibleInterface(way)
    assert spoken.role() is QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "Requests, 2 waiting"


@pytest.mark.parametrize("scheme", list(SCHEMES))
def test_borders_and_focus_rings_are_seen(scheme):
    c = SCHEMES[scheme]
    pairs = [(line, ground) for line in (c.edge, c.accent) for ground in (c.ground, c.card)]
    assert [pair for pair in pairs if contrast(*pair) < 3.0] == []


@pytest.mark.parametrize("name", SCREENS)
def test_no_title_of_a_window_says_what_is_on_its_page(name, qtbot):
    """Whoever walks past a task bar, or sees a locked screen, reads the program's name alone."""
    window = SCREENS[name]()
    qtbot.addWidget(window)
    assert window.windowTitle() in {say("app.name"), say("parents.title")}


def test_each_change_is_noticed_once_and_says_nothing_of_content():
    calm = Watched(
        state=m.State.PROTECTED, waiting=0, held=0, requested=frozenset({"a"}), counter=1
    )
    assert notices.of_status(calm, status(waiting=1), tell_parent=False) == [Notice.ASKED]
    assert notices.of_status(calm, status(held=1), tell_parent=False) == []
    assert notices.of_status(calm, status(held=1), tell_parent=True) == [Notice.PAUSED]
    off = status(state=m.State.OFF)
    assert notices.of_status(calm, off, tell_parent=False) == [Notice.LAPSED]
    assert notices.of_items(calm, m.HeldList((), answered=("a",))) == [Notice.ANSWERED]
    assert notices.of_items(calm, m.HeldList((), answered=("b",))) == []  # it ended by itself
    policy = m.PolicyIs(profiles.built_in(Profile.AGE_10_12), 2, signed=True)
    assert notices.of_policy(calm, policy) == [Notice.RULES]
    assert notices.of_status(Watched(), off, tell_parent=True) == []  # the first state is no change
    for notice in Notice:
        assert "{" not in say(f"notice.{notice}") + say(f"notice.{notice}.title")


def test_every_help_line_has_a_source_and_a_date_of_this_year():
    oldest = datetime.datetime.now(tz=datetime.UTC).date() - datetime.timedelta(days=366)
    for line in load().line:
        assert line.source, line
        assert line.checked >= oldest.strftime("%Y-%m"), line


@pytest.mark.parametrize("country", ["DE", "RU", "IN", "BR", "CH", "MX", "UA", "NO", "GB", "US"])
def test_every_country_has_an_emergency_number(country):
    assert [line for line in load().of(country) if line.kind == "emergency"]


def test_a_directory_is_not_called_a_line():
    found = [line for line in load().line if line.name == "Child Helpline International"]
    assert [line.kind for line in found] == ["find"]
