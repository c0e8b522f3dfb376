"""Pauses in unusual orders: what the screen says is true of every item at every moment."""

import time

import pytest
from PySide6.QtWidgets import QWidget

from scanner.channel import messages as m
from scanner.policy import profiles
from scanner.policy.disclosure import disclosed
from scanner.schema import ItemEvent, Layer, Profile
from tests.ui.fake import DAY, DISCLOSED, TEEN_DISCLOSED, held_item, words_of
from ui import disclosure
from ui.child.help_page import HelpPage
from ui.family import Family
from ui.pause import flow as flow_module
from ui.pause import words
from ui.pause.ask_page import AskPage
from ui.pause.confirm_page import ConfirmPage
from ui.pause.flow import PauseFlow
from ui.pause.go_page import GoPage
from ui.pause.outcome_page import OutcomePage
from ui.pause.pause_page import PausePage
from ui.text import SENTENCES, say
from ui.when import day

FAMILY = Family("10-12", "Aunt Ana", "DE")


@pytest.fixture
def paused(flow, service, qtbot):
    """A pause on the screen about these items."""

    def begin(*items: m.HeldItem) -> QWidget:
        service.show(*items)
        qtbot.waitUntil(lambda: len(flow.items) + flow.waiting == len(items))
        assert flow.window is not None
        return flow.window

    return begin


def follow(flow: PauseFlow, *items: m.HeldItem, answered: tuple[str, ...] = ()) -> None:
    """Hand in the service's list, asked for just now."""
    flow.follow(m.HeldList(items, answered), flow.known)


def pending(layer: Layer, item: str, **changes: object) -> m.HeldItem:
    """An item whose file is not in the hold area."""
    table = disclosed(layer, profiles.built_in(Profile.AGE_10_12))
    bare = {"name": "", "returns_to": "", "expires": None, "disclosed": table}
    return held_item(item, layer=layer, **(bare | changes))


# ---- two pauses at once


@pytest.mark.parametrize("layer", [Layer.BROWSER, Layer.CLIPBOARD, Layer.GATE, Layer.CAMERA])
def test_a_file_and_what_another_layer_stopped_have_pauses_of_their_own(layer, flow, paused):
    paused(held_item("file"), pending(layer, "other"))
    assert [item.item for item in flow.items] == ["file"]
    assert flow.waiting == 1
    flow.window.close()
    assert [item.item for item in flow.items] == ["other"]
    shown = words_of(flow.window)
    assert say(f"pause.stop.more.{layer}") in shown
    assert say("pause.stop.more.folder") not in shown
    assert disclosure.where(flow.items[0]) in shown


def test_files_that_could_not_be_checked_for_other_reasons_do_not_share_one_reason(flow, paused):
    paused(held_item("a", reasons=("encrypted",)), held_item("b", reasons=("damaged",)))
    assert len(flow.items) == 1
    assert say("reason.damaged") not in words_of(flow.window)


@pytest.mark.parametrize("layer", [Layer.FOLDER, Layer.BROWSER, Layer.GATE])
def test_of_several_files_all_is_said_in_the_plural(layer, flow, paused, press, service, qtbot):
    if layer is Layer.FOLDER:
        items = [held_item(name) for name in "abc"]
    else:
        items = [pending(layer, name) for name in "abc"]
    window = paused(*items)
    assert say(f"pause.stop.more.{layer}.many") in words_of(window)
    press(window, say("pause.wrong"))
    assert say("wrong.lead.many", n=3) in words_of(window)
    window.pages.back()
    press(window, say("pause.stop.many"))
    qtbot.waitUntil(lambda: isinstance(window.pages.top, OutcomePage))
    shown = words_of(window)
    assert words.kept_title(tuple(items)) in shown
    if layer is not Layer.FOLDER:
        assert say(f"pause.kept.{layer}.many") in shown
        return
    press(window, say("pause.kept.delete.many", n=3))
    assert say("pause.delete.title.many", n=3) in words_of(window)
    assert disclosure.of_choice(items[0], ItemEvent.DELETED, several=True) in words_of(window)
    assert disclosure.of_choice(items[0], ItemEvent.DELETED) not in words_of(window)
    press(window, say("pause.delete.yes.many", n=3))
    qtbot.waitUntil(lambda: say("pause.deleted.many") in words_of(window))
    assert [one.choice for one in service.of(m.Choose)].count(m.Choice.DELETE) == 3


def test_a_second_file_turns_the_words_of_the_first_into_the_plural(flow, paused, service, qtbot):
    window = paused(held_item("a"))
    assert say("pause.stop.more.folder") in words_of(window)
    service.show(held_item("b"))
    qtbot.waitUntil(lambda: len(flow.items) == 2)
    shown = words_of(window)
    assert say("pause.stop.more.folder.many") in shown
    assert say("pause.stop.more.folder") not in shown
    follow(flow, held_item("b"))
    assert say("pause.stop.more.folder") in words_of(window)


def test_where_one_of_two_was_refused_it_does_not_say_that_nothing_was_changed(
    flow, paused, press, service, qtbot
):
    window = paused(held_item("a"), held_item("b"))
    done = {"a": m.Done(), "b": m.Refused("disk-full")}
    service.replies[m.Choose] = lambda request: done[request.item]
    press(window, say("pause.stop.many"))
    qtbot.waitUntil(lambda: isinstance(window.pages.top, OutcomePage))
    why = say("problem.disk-full")
    assert say("pause.failed.some", why=why) in words_of(window)
    assert say("pause.failed", why=why) not in words_of(window)


def test_several_pauses_are_not_said_to_have_been_at_one_time():
    early, late = held_item("a", since=int(time.time()) - 3 * DAY), held_item("b")
    said = disclosure.of_pause((early, late))
    assert said.startswith(say("disclosed.stopped.at-once.many", n=2))


@pytest.mark.parametrize("table", [DISCLOSED, TEEN_DISCLOSED])
def test_a_pause_of_another_day_has_its_day(table):
    since = int(time.time()) - 3 * DAY
    said = disclosure.of_pause((held_item(since=since, disclosed=table),))
    assert day(since) in said
    assert day(int(time.time())) not in disclosure.of_pause((held_item(disclosed=table),))


# ---- a parent answers, or the item ends, while the pause is open


def open_page(window: QWidget, kind: type, press) -> None:
    """Go on to a page on which nothing is decided yet."""
    ways = {
        PausePage: "",
        AskPage: say("pause.ask"),
        GoPage: say("pause.go"),
        ConfirmPage: say("pause.wrong"),
    }
    if ways[kind]:
        press(window, ways[kind])
    assert isinstance(window.pages.top, kind)


KINDS = [PausePage, AskPage, GoPage, ConfirmPage]


def item_for(kind: type, **changes: object) -> m.HeldItem:
    """An item whose pause leads to a page."""
    going = {"action": "warn", "go_on_after": 30} if kind is GoPage else {}
    return held_item(**(going | changes))


@pytest.mark.parametrize("kind", KINDS)
def test_a_parents_answer_does_not_let_the_pause_vanish_without_a_word(kind, flow, paused, press):
    window = paused(item_for(kind))
    open_page(window, kind, press)
    follow(flow, answered=("one",))
    assert flow.window is window
    assert say("pause.answered.title") in words_of(window)
    press(window, say("common.done"))
    assert flow.window is None


@pytest.mark.parametrize("kind", KINDS)
def test_an_item_that_ended_by_itself_is_not_called_answered(kind, flow, paused, press):
    window = paused(item_for(kind))
    open_page(window, kind, press)
    follow(flow, answered=("another",))
    assert flow.window is None


def test_what_was_answered_while_help_is_read_is_not_offered_again(flow, paused, press):
    window = paused(held_item())
    press(window, say("pause.help"))
    follow(flow, answered=("one",))
    assert isinstance(window.pages.top, HelpPage)
    window.pages.back()
    assert say("pause.answered.title") in words_of(window)


def test_a_list_asked_for_before_an_item_came_says_nothing_of_it(flow, paused):
    before = flow.known
    window = paused(held_item())
    flow.follow(m.HeldList(()), before)
    assert flow.window is window
    assert [item.item for item in flow.items] == ["one"]


def test_a_choice_about_what_is_gone_names_no_one_who_answered(flow, paused, press, service, qtbot):
    """A page was closed, a program gave up, the guard was started again: nobody has answered."""
    service.replies[m.Choose] = m.Refused("no-such-item")
    window = paused(pending(Layer.BROWSER, "upload"))
    press(window, say("pause.stop"))
    qtbot.waitUntil(lambda: say("problem.no-such-item") in words_of(window))
    assert "answered" not in words_of(window)


# ---- the rules change while the pause is open


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("old", "new"), [(TEEN_DISCLOSED, DISCLOSED), (DISCLOSED, TEEN_DISCLOSED)])
def test_new_rules_have_their_words_at_once(kind, old, new, flow, paused, press):
    window = paused(item_for(kind, disclosed=old))
    open_page(window, kind, press)
    now = item_for(kind, disclosed=new)
    follow(flow, now)
    page = window.pages.top
    assert isinstance(page, PausePage)
    shown = words_of(page)
    event = ItemEvent.WENT_ON if kind is GoPage else ItemEvent.ASKED
    assert disclosure.of_pause((now,)) in shown
    assert disclosure.of_choice(now, event) in shown
    assert disclosure.of_pause((item_for(kind, disclosed=old),)) not in shown
    assert flow.items == (now,)


def test_new_rules_that_came_while_help_was_read_have_their_words(flow, paused, press):
    window = paused(held_item(disclosed=TEEN_DISCLOSED))
    press(window, say("pause.help"))
    follow(flow, held_item(disclosed=DISCLOSED))
    assert isinstance(window.pages.top, HelpPage)
    window.pages.back()
    assert disclosure.of_pause((held_item(disclosed=DISCLOSED),)) in words_of(window)


def test_a_longer_pause_is_counted_and_named(flow, paused, press):
    window = paused(held_item(action="warn", go_on_after=10))
    follow(flow, held_item(action="warn", go_on_after=30))
    assert say("pause.go.more", n=30) in words_of(window)
    press(window, say("pause.go"))
    assert say("go.left", n=30) in words_of(window)


def test_the_same_list_again_leaves_the_page_and_the_keyboard_where_they_are(flow, paused):
    """A refused program tries again each second: the page may not be made again each time."""
    window = paused(held_item())
    page = window.pages.top
    follow(flow, held_item(expires=int(time.time()) + 60 * DAY))
    assert window.pages.top is page


def test_an_answer_to_a_choice_made_meanwhile_is_still_shown(flow, paused, press, service, qtbot):
    """The list comes between the press and the guard's answer."""

    def late(_request: m.Message) -> m.Message:
        time.sleep(0.1)
        return m.Done()

    service.replies[m.Choose] = late
    window = paused(held_item())
    press(window, say("pause.stop"))
    follow(flow, held_item(expires=int(time.time()) + 60 * DAY))
    qtbot.waitUntil(lambda: isinstance(window.pages.top, OutcomePage))
    assert say("pause.kept.title.folder") in words_of(window)


# ---- an item whose time is over


def test_an_old_file_is_kept_until_a_day_to_come(flow, paused, press, service, qtbot):
    """The event names the time that is over; the guard has set the next one."""
    over, again = int(time.time()) - 5, int(time.time()) + 30 * DAY
    window = paused(held_item(expires=over, since=over - 30 * DAY))
    assert say("pause.title.old") in words_of(window)
    service.items[:] = [held_item(expires=again, since=over - 30 * DAY)]
    follow(flow, *service.items)
    assert say("pause.title.old") in words_of(window)  # it is what the child is asked about
    press(window, say("pause.stop"))
    qtbot.waitUntil(lambda: isinstance(window.pages.top, OutcomePage))
    assert say("pause.kept.until", day=day(again)) in words_of(window)


def test_a_time_that_ends_while_the_pause_is_open_changes_the_whole_page(flow, paused):
    window = paused(held_item())
    follow(flow, held_item(expires=int(time.time()) - 1))
    shown = words_of(window)
    assert say("pause.title.old") in shown
    assert say("pause.lead.old") in shown
    assert say("pause.title") not in shown


def test_without_an_answer_no_day_is_named(flow, paused, press, service, qtbot):
    window = paused(held_item())
    service.replies[m.ListHeld] = m.Refused("busy")
    press(window, say("pause.stop"))
    qtbot.waitUntil(lambda: isinstance(window.pages.top, OutcomePage))
    assert say("pause.kept.folder") in words_of(window)


# ---- a note that the check was wrong


def test_after_a_note_the_choices_are_one_press_away(flow, paused, press, qtbot):
    window = paused(held_item())
    press(window, say("pause.wrong"))
    press(window, say("wrong.yes"))
    qtbot.waitUntil(lambda: isinstance(window.pages.top, OutcomePage))
    assert say("pause.noted.parent") in words_of(window)
    press(window, say("pause.noted.back"))
    assert isinstance(window.pages.top, PausePage)
    assert [item.item for item in flow.items] == ["one"]


def test_a_note_lets_nothing_go_whatever_happens_meanwhile(flow, paused, press, service, qtbot):
    """That the item is gone does not mean that it was let go: a page may have been closed."""

    def gone(_request: m.Message) -> m.Message:
        service.items.clear()
        return m.Done()

    service.replies[m.Choose] = gone
    window = paused(pending(Layer.BROWSER, "upload"))
    press(window, say("pause.wrong"))
    press(window, say("wrong.yes"))
    qtbot.waitUntil(lambda: isinstance(window.pages.top, OutcomePage))
    assert say("pause.went.browser") not in words_of(window)


# ---- before the rules are known


@pytest.fixture
def made(monkeypatch):
    """The pause pages that were made."""
    found = []

    class Counted(PausePage):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            found.append(self)

    monkeypatch.setattr(flow_module, "PausePage", Counted)
    return found


def test_a_pause_waits_for_the_rules_and_is_made_once(flow, service, qtbot, made):
    flow.family = None
    service.show(held_item("a"), held_item("b"))
    qtbot.waitUntil(lambda: flow.waiting == 2)
    assert not made
    flow.show_family(Family("13-15", "Aunt Ana"))
    assert len(made) == 1
    assert [item.item for item in flow.items] == ["a", "b"]
    shown = words_of(flow.window)
    assert say("pause.why.13-15") in shown
    assert say("pause.talk.named", name="Aunt Ana") in shown


def test_a_pause_does_not_wait_for_ever(flow, service, qtbot, made, monkeypatch):
    monkeypatch.setattr(flow_module, "RULES_MS", 1)
    flow.family = None
    service.show(held_item())
    qtbot.waitUntil(lambda: len(made) == 1)
    assert say("pause.why.under-10") in words_of(flow.window)
    flow.show_family(Family("13-15"))
    assert say("pause.why.13-15") in words_of(flow.window)


def test_an_item_answered_before_its_pause_was_shown_is_not_shown(flow, service, qtbot, made):
    flow.family = None
    service.show(held_item())
    qtbot.waitUntil(lambda: flow.waiting == 1)
    follow(flow, answered=("one",))
    flow.show_family(FAMILY)
    assert not made


def test_every_sentence_for_several_has_one_for_a_single_file():
    several = [
        key for key in SENTENCES if key.startswith(("pause.", "wrong.")) and key.endswith(".many")
    ]
    assert len(several) > 15
    assert [key for key in several if key.removesuffix(".many") not in SENTENCES] == []
