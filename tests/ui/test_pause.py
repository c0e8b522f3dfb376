"""The child's pause: every choice and every route, against a scripted service."""

import time

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from scanner.channel import messages as m
from scanner.reasons import FailureReason
from scanner.schema import ItemEvent
from tests.ui.fake import TEEN_DISCLOSED, held_item, words_of
from ui import disclosure
from ui.child.help_page import HelpPage
from ui.child.route_page import Route, RoutesPage, StepsPage
from ui.child.talk_page import TalkPage
from ui.family import Family
from ui.kit.choice_button import ChoiceButton
from ui.pause import words
from ui.pause.ask_page import AskPage
from ui.pause.confirm_page import ConfirmPage
from ui.pause.go_page import GoPage
from ui.pause.outcome_page import OutcomePage
from ui.pause.pause_page import PausePage
from ui.text import say

FAULT = "not your fault"


@pytest.fixture
def paused(flow, service, qtbot):
    """A pause on the screen."""

    def begin(**changes: object) -> QWidget:
        service.show(held_item(**changes))
        qtbot.waitUntil(lambda: flow.window is not None)
        page = flow.window.pages.top
        assert isinstance(page, PausePage)
        return flow.window

    return begin


def page_is(window, kind):
    return lambda: isinstance(window.pages.top, kind)


def test_it_says_what_it_must(paused):
    words = words_of(paused().pages.top)
    assert "This looks like it might show private parts. It may be wrong." in words
    assert say("pause.why.10-12") in words
    assert "You are not in trouble. It is not your fault." in words
    assert "beach.jpg" in words


def test_the_choices_are_in_the_right_order_and_the_first_is_the_default(paused):
    page = paused().pages.top
    choices = [choice.accessibleName() for choice in page.findChildren(ChoiceButton)]
    assert choices == ["Don't send it", "Talk to Aunt Ana", "Get help", "Ask a parent"]
    first = page.findChildren(ChoiceButton)[0]
    assert first.isDefault()
    assert first.hasFocus() or page.focusWidget() is first


def test_what_a_parent_will_learn_is_shown_before_the_choices(paused):
    page = paused().pages.top
    learn = find_label(page, say("pause.learn.title"))
    first = page.findChildren(ChoiceButton)[0]
    assert (
        learn.mapTo(page, learn.rect().topLeft()).y()
        < first.mapTo(page, first.rect().topLeft()).y()
    )
    assert "Your parent is shown that there was a pause at" in words_of(page)


def find_label(page, text):
    from PySide6.QtWidgets import QLabel

    return next(label for label in page.findChildren(QLabel) if label.text() == text)


def test_a_teenager_reads_that_nobody_is_notified(flow, paused):
    flow.family = Family("13-15", parent_notified=False)
    words = words_of(paused(action="warn", go_on_after=5, disclosed=TEEN_DISCLOSED).pages.top)
    assert "Nobody is told" in words
    assert say("pause.why.13-15") in words


def test_a_page_that_a_child_went_on_to_stays_when_the_family_becomes_known(
    flow, paused, press, qtbot
):
    flow.family = Family()
    window = paused()
    press(window, "This looks wrong")
    qtbot.waitUntil(page_is(window, ConfirmPage))
    page = window.pages.top
    flow.show_family(Family("13-15"))
    assert window.pages.top is page


def words_of_choices(page):
    return [choice.accessibleName() for choice in page.findChildren(ChoiceButton)]


@pytest.mark.parametrize("profile", ["under-10", "10-12", "13-15", "16-17"])
def test_each_age_has_its_own_why(profile):
    page = PausePage((held_item(),), Family(profile), 0)
    assert say(f"pause.why.{profile}") in words_of(page)


def test_the_preview_is_a_blur_and_a_larger_one_is_refused(paused, qtbot):
    page = paused().pages.top
    qtbot.waitUntil(lambda: page.blur.image is not None)
    from scanner.schema import Preview

    page.show_preview(Preview(64, 64, bytes(64 * 64 * 3)))
    assert page.blur.image is None
    page.show_preview(Preview(4, 4, b"short"))
    assert page.blur.image is None


def test_no_preview_no_tile(paused, service, qtbot):
    service.replies[m.GetPreview] = m.PreviewOf(None)
    page = paused().pages.top
    qtbot.waitUntil(page.blur.isHidden)


def test_dont_send_keeps_the_file_and_then_asks_about_deleting(paused, press, service, qtbot, flow):
    window = paused()
    press(window, "Don't send it")
    qtbot.waitUntil(page_is(window, OutcomePage))
    assert service.of(m.Choose) == [m.Choose("one", m.Choice.KEEP)]
    assert say("pause.kept.title.folder") in words_of(window)
    press(window, say("pause.kept.delete"))
    press(window, say("pause.delete.yes"))
    qtbot.waitUntil(lambda: say("pause.deleted.title") in words_of(window))
    assert service.of(m.Choose)[-1] == m.Choose("one", m.Choice.DELETE)
    press(window, say("common.done"))
    qtbot.waitUntil(lambda: not flow.items)


def test_enter_takes_the_default(paused, service, qtbot):
    window = paused()
    qtbot.keyClick(window.pages.top.findChildren(ChoiceButton)[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: service.of(m.Choose) == [m.Choose("one", m.Choice.KEEP)])
    qtbot.waitUntil(page_is(window, OutcomePage))


@pytest.mark.parametrize("reason", list(m.AskReason))
def test_asking_a_parent(reason, paused, press, service, qtbot):
    window = paused()
    press(window, "Ask a parent")
    assert isinstance(window.pages.top, AskPage)
    assert FAULT in words_of(window)
    press(window, say(f"ask.{reason}"))
    qtbot.waitUntil(page_is(window, OutcomePage))
    assert service.of(m.Choose) == [m.Choose("one", m.Choice.ASK, reason)]
    assert say("pause.asked") in words_of(window)


def test_going_on_waits_out_the_pause(paused, press, service, qtbot):
    window = paused(action="warn", go_on_after=3)
    press(window, say("pause.go"))
    page = window.pages.top
    assert isinstance(page, GoPage)
    assert not page.on.isEnabled()
    assert FAULT in words_of(window)
    for _ in range(3):
        page.ring.tick()
    assert page.on.isEnabled()
    press(window, say("go.on"))
    qtbot.waitUntil(page_is(window, OutcomePage))
    assert service.of(m.Choose) == [m.Choose("one", m.Choice.GO_ON)]


def test_one_can_turn_back_during_the_pause(paused, press, service, qtbot):
    window = paused(action="warn", go_on_after=30)
    press(window, say("pause.go"))
    press(window.pages.top, say("pause.stop"))
    qtbot.waitUntil(page_is(window, OutcomePage))
    assert service.of(m.Choose) == [m.Choose("one", m.Choice.KEEP)]


def test_a_pause_that_is_not_over_for_the_service_goes_on(paused, press, service, qtbot):
    service.replies[m.Choose] = m.Refused("pause-not-over", wait=7.2)
    window = paused(action="warn", go_on_after=0)
    press(window, say("pause.go"))
    first = window.pages.top
    press(first, say("go.on"))
    qtbot.waitUntil(lambda: window.pages.top is not first)
    assert isinstance(window.pages.top, GoPage)
    assert say("go.left", n=8) in words_of(window)


def test_this_looks_wrong(paused, press, service, qtbot):
    window = paused()
    press(window, say("pause.wrong"))
    assert FAULT in words_of(window)
    press(window, say("wrong.yes"))
    qtbot.waitUntil(page_is(window, OutcomePage))
    assert service.of(m.Choose) == [m.Choose("one", m.Choice.LOOKS_WRONG)]
    assert say("pause.noted.parent") in words_of(window)


@pytest.mark.parametrize("route", list(Route))
def test_someone_asked_me_for_it(route, paused, press):
    window = paused()
    press(window, say("pause.asked_me"))
    assert isinstance(window.pages.top, RoutesPage)
    assert FAULT in words_of(window)
    press(window, say(f"route.{route}"))
    assert isinstance(window.pages.top, StepsPage)
    words = words_of(window)
    assert FAULT in words
    for n in range(1, 6):
        assert say(f"route.{route}.{n}") in words
    press(window, "Talk to Aunt Ana")
    assert isinstance(window.pages.top, TalkPage)
    assert FAULT in words_of(window)
    window.pages.back()
    press(window, say("pause.help"))
    assert isinstance(window.pages.top, HelpPage)
    assert FAULT in words_of(window)


def test_i_already_sent_it(paused, press, flow):
    flow.family = Family("10-12", "", "GB")
    window = paused()
    press(window, say("pause.sent"))
    words = words_of(window)
    assert "Take It Down" in words
    assert "childline.org.uk/remove" in words
    assert "Do not pay" in words
    assert FAULT in words


@pytest.mark.parametrize("reason", list(FailureReason))
def test_a_file_that_could_not_be_checked_has_its_own_calm_words(reason):
    page = PausePage((held_item(reasons=(str(reason),)),), Family(), 0)
    words = words_of(page)
    assert "We could not look inside this file" in words
    assert say(f"reason.{reason}") in words
    assert "private parts" not in words
    assert page.blur.isHidden()


def test_underwear_has_its_own_words():
    words = words_of(PausePage((held_item(reasons=("partial",)),), Family(), 0))
    assert "underwear or swimwear. It may be wrong." in words


def test_an_item_whose_time_is_over_asks_what_to_do():
    page = PausePage((held_item(expires=int(time.time()) - 5),), Family(), 0)
    assert say("pause.title.old") in words_of(page)


def test_others_wait_their_turn(flow, paused, press, service, qtbot):
    window = paused()
    underwear, locked = ("partial",), ("encrypted",)
    service.show(held_item("two", reasons=underwear), held_item("three", reasons=locked))
    service.show(held_item("two", reasons=underwear))
    qtbot.waitUntil(lambda: flow.waiting == 2)
    press(window, "Don't send it")
    qtbot.waitUntil(page_is(window, OutcomePage))
    press(window, say("pause.kept.keep"))
    qtbot.waitUntil(lambda: [item.item for item in flow.items] == ["two"])
    assert say("pause.more_waiting", n=1) in words_of(flow.window)


def test_answered_elsewhere_ends_the_pause(flow, paused, qtbot):
    paused()
    flow.follow(m.HeldList(()), flow.known)
    qtbot.waitUntil(lambda: flow.window is None)


def test_help_stays_when_the_item_is_answered_elsewhere(flow, paused, press):
    window = paused()
    press(window, "Get help")
    flow.follow(m.HeldList(()), flow.known)
    assert isinstance(window.pages.top, HelpPage)


def test_closing_the_window_decides_nothing(flow, paused, service, qtbot):
    paused().close()
    qtbot.waitUntil(lambda: flow.window is None)
    assert service.of(m.Choose) == []


def test_a_service_that_dies_leaves_a_kind_sentence(flow, paused, press, service, qtbot):
    window = paused()
    service.die()
    press(window, "Don't send it")
    qtbot.waitUntil(page_is(window, OutcomePage))
    assert say("pause.failed.title") in words_of(window)
    service.start()


def test_the_mouse_and_the_keyboard_reach_the_same(paused, qtbot):
    """Tab walks over every choice and back to the first."""
    window = paused()
    page = window.pages.top
    wanted = {id(w) for w in page.findChildren(QPushButton) if w.isVisible()}
    seen = set()
    for _ in range(40):
        focus = window.focusWidget()
        seen.add(id(focus))
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert wanted <= seen


def test_first_paint_after_the_event(flow, service, qtbot, capsys):
    """Printed, not asserted: from the service's send to the first paint, 50 times."""
    from PySide6.QtCore import QEvent, QObject

    taken = []

    class Paint(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint and isinstance(watched, ChoiceButton) and not seen:
                seen.append(time.perf_counter())
            return False

    from PySide6.QtWidgets import QApplication

    watch = Paint()
    QApplication.instance().installEventFilter(watch)
    for n in range(50):
        seen: list[float] = []
        begin = time.perf_counter()
        service.show(held_item(f"item{n}"))
        qtbot.waitUntil(lambda: bool(seen))  # noqa: B023
        taken.append((seen[0] - begin) * 1000)
        flow.close()
        qtbot.waitUntil(lambda: flow.window is None)
        service.items.clear()
    QApplication.instance().removeEventFilter(watch)
    taken.sort()
    with capsys.disabled():
        print(
            f"\npause on screen, n=50, ms: p50 {taken[25]:.0f}  p95 {taken[47]:.0f}  max {taken[-1]:.0f}"
        )
    assert len(taken) == 50


def test_a_pause_is_laid_out_when_it_is_shown_and_says_all_before(qtbot, monkeypatch):
    fitted = []
    real = PausePage.fit
    monkeypatch.setattr(PausePage, "fit", lambda page: (fitted.append(page), real(page)))
    page = PausePage((held_item(),), Family("10-12", parent_notified=True), 0)
    qtbot.addWidget(page)
    page.show_items((held_item(),))
    page.show_preview(None)
    page.resize(900, 700)
    assert not fitted
    before = page.spoken()
    assert disclosure.of_pause((held_item(),)) in before
    assert disclosure.of_choice(held_item(), ItemEvent.ASKED) in before
    with qtbot.waitExposed(page):
        page.show()
    shown = len(fitted)
    assert 1 <= shown <= 2  # a size that it gets before it is seen is one to lay out for as well
    page.show_preview(None)
    assert len(fitted) == shown, "nothing has another size"
    page.resize(700, 900)
    assert len(fitted) == shown + 1
    page.resize(400, 300)
    page.show()
    assert fitted
    assert page.spoken() == before
    del fitted[:]
    page.show_items((held_item(), held_item("two")))
    assert fitted


@pytest.mark.parametrize("by_phone", [False, True])
def test_a_parent_who_is_away_reads_out_digits(by_phone, flow, paused, press, service, qtbot):
    flow.family = msgspec.structs.replace(flow.family, by_phone=by_phone)
    window = paused()
    press(window, "Ask a parent")
    page = window.pages.top
    assert isinstance(page, AskPage)
    assert (say("ask.phone.title") in words_of(page)) == by_phone
    if not by_phone:
        return
    service.replies[m.AnswerByCode] = m.Refused("wrong-code")
    page.digits.field.setText("123456")
    page.digits.use.click()
    qtbot.waitUntil(lambda: say("problem.wrong-code") in words_of(page))
    service.replies[m.AnswerByCode] = m.Done()
    page.digits.use.click()
    qtbot.waitUntil(page_is(window, OutcomePage))
    assert say("ask.phone.right.title") in words_of(window)
    assert service.of(m.AnswerByCode) == [m.AnswerByCode("one", "123456")] * 2


UNSENT = ("link-off", "no-answerers", "too-many-asks", "link-full", "link-disk", "link-damaged")


@pytest.mark.parametrize("code", UNSENT)
def test_an_ask_that_went_to_no_other_computer_is_still_asked_at_home(
    code, paused, press, service, qtbot
):
    window = paused(goes_to=("Mum's laptop",), category_goes=True)
    service.replies[m.Choose] = m.Done(code)
    press(window, "Ask a parent")
    press(window, say("ask.school"))
    qtbot.waitUntil(page_is(window, OutcomePage))
    words = words_of(window)
    assert say("pause.asked.none") in words
    assert say(f"unsent.{code}") in words
    assert say("pause.asked.home") in words


def test_of_several_asks_some_may_not_go_and_an_unlinked_family_reads_nothing_of_it():
    one = held_item(goes_to=("Mum",))
    assert words.asked((one, one), ("link-full",)).startswith(say("pause.asked.some"))
    assert words.asked((held_item(),), ("no-answerers",)) == say("pause.asked")
    assert words.asked((held_item(),), ("link-off",)).startswith(say("pause.asked.none"))
