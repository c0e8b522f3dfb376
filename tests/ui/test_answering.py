"""The app on a parent's computer: asks of all children, three answers, pairing, notices."""

import sys
import time

import pytest
from PySide6.QtWidgets import QAbstractButton

from scanner.channel import client_env
from scanner.channel import messages as m
from tests.ui.fake import DAY, find, words_of
from ui.answering.app import AnsweringApp
from ui.answering.asks_page import AsksPage, is_open
from ui.answering.children_page import ChildrenPage
from ui.text import say

NOW = int(time.time())
KIM = m.ChildRow("k1", "Kim", True, (("Dad", "bb"),))
ADA = m.ChildRow("a1", "Ada", False, ())
ASKED = m.AskRow("11", "k1", "Kim", "nudity", "family", NOW - 60, NOW + DAY, NOW)
TEEN = m.AskRow("22", "a1", "Ada", "", "school", NOW - 60, NOW + DAY, NOW)


def state(
    *asks: m.AskRow, children: tuple[m.ChildRow, ...] = (KIM, ADA), **more: bool
) -> m.AskList:
    return m.AskList(asks, children, more.get("here", True), more.get("up", True), False)


@pytest.fixture
def app(service, tmp_path, monkeypatch, qtbot):
    service.replies[m.Subscribe] = service.replies[m.ListAsks] = state(ASKED, TEEN)
    certificate = tmp_path / "link.toml"
    env = client_env.ClientEnvironment(
        tmp_path / "none", tmp_path, tmp_path, answering=service.path, certificate=certificate
    )
    made = AnsweringApp(env, quiet=False)
    made.start()
    yield made
    made.close()


def asks_of(app: AnsweringApp) -> AsksPage:
    assert app.asks_page is not None
    return app.asks_page


def test_keeping_comes_first_and_an_answer_goes_once(app, service, press, qtbot):
    page = asks_of(app)
    qtbot.waitUntil(lambda: "Kim says" in words_of(page))
    names = [one.accessibleName() for one in page.findChildren(QAbstractButton) if one.isVisible()]
    wanted = [say("away.keep"), say("away.talk"), say("away.allow")]
    assert [name for name in names if name in wanted][:3] == wanted
    words = words_of(page)
    assert say("req.why", reason=say("reason.nudity")) in words
    assert words.count("check says") == 1  # nothing of it from 13
    answered = m.AskRow("11", "k1", "Kim", "nudity", "family", NOW, NOW + DAY, NOW, answer="keep")
    service.replies[m.AnswerAsk] = state(answered, TEEN)
    press(page, say("away.keep"))
    qtbot.waitUntil(lambda: service.of(m.AnswerAsk) == [m.AnswerAsk("11", "keep")])
    way = say("away.way", answer=say("away.end.keep"), child="Kim")
    qtbot.waitUntil(lambda: way in words_of(page))


def test_allowing_is_asked_about_a_second_time(app, service, press, qtbot):
    page = asks_of(app)
    qtbot.waitUntil(lambda: "Kim says" in words_of(page))
    press(page, say("away.allow"))
    assert service.of(m.AnswerAsk) == []
    press(page, say("away.allow.yes"))
    qtbot.waitUntil(lambda: service.of(m.AnswerAsk) == [m.AnswerAsk("11", "allow")])


def test_a_question_that_is_open_stays_open_when_the_same_list_comes_again(app, press, qtbot):
    page = asks_of(app)
    qtbot.waitUntil(lambda: "Kim says" in words_of(page))
    press(page, say("away.allow"))
    yes = find(page, QAbstractButton, say("away.allow.yes"))
    page.show_state(state(ASKED, TEEN))
    assert yes.isVisible()


def test_a_new_ask_is_noticed_without_answers_in_the_notice(app, service, monkeypatch, qtbot):
    shown = []
    monkeypatch.setattr(app.tray.icon, "showMessage", lambda *words: shown.append(words[:2]))
    page = asks_of(app)
    qtbot.waitUntil(lambda: app.state is not None)
    newer = m.AskRow("33", "k1", "Kim", "partial", "art", NOW, NOW + DAY, NOW)
    service.replies[m.ListAsks] = state(newer, ASKED, TEEN)
    service.publish(m.AsksChanged("33"))
    qtbot.waitUntil(lambda: say("away.asks", child="Kim", reason=say("ask.art")) in words_of(page))
    assert shown == [(say("notice.away.title"), say("notice.away"))]
    assert "Kim" not in "".join(shown[0])
    service.publish(m.AsksChanged())
    qtbot.waitUntil(lambda: len(service.of(m.ListAsks)) == 2)
    assert len(shown) == 1


@pytest.mark.parametrize(
    ("asked", "until", "key"),
    [(DAY, 2 * DAY, "away.ahead"), (-DAY, -60, "away.over")],  # seconds from now
)
def test_a_clock_that_is_a_day_wrong_is_said_and_nothing_is_lost(qtbot, asked, until, key):
    page = AsksPage()
    qtbot.addWidget(page)
    ask = m.AskRow("11", "k1", "Kim", "nudity", "family", NOW + asked, NOW + until, NOW)
    page.show_state(state(ask))
    assert say(key) in words_of(page)
    with qtbot.waitSignal(page.answered) as answered:
        find(page, QAbstractButton, say("away.keep")).click()
    assert answered.args == ["11", "keep"]


def test_the_end_of_an_ask_is_said_with_who_answered(qtbot):
    page = AsksPage()
    qtbot.addWidget(page)
    ended = m.AskRow("11", "k1", "Kim", "", "art", NOW, NOW, NOW, ending="talk", by="Dad")
    page.show_state(state(ended))
    assert "answered by Dad" in words_of(page)
    assert say("away.none") in words_of(page)
    for ending in ("keep", "talk", "allow", "home", "expired", "rules"):
        assert say(f"away.end.{ending}")
    gone = m.AskRow("11", "k1", "Kim", "", "art", NOW - 12 * DAY, NOW - 11 * DAY, NOW - 12 * DAY)
    assert not is_open(gone, NOW)


def test_a_child_is_added_by_its_code(app, service, press, qtbot):
    page = asks_of(app)
    qtbot.waitUntil(lambda: app.state is not None)
    press(page, say("away.children"))
    children = app.window.pages.top
    assert isinstance(children, ChildrenPage)
    assert not children.pair.isEnabled()
    children.code.setText("1A2B3-C4D5E")
    children.name.setText("Mum's laptop")
    service.replies[m.JoinChild] = m.Refused("code-mistyped")
    press(children, say("away.add.go"))
    qtbot.waitUntil(lambda: say("problem.code-mistyped") in words_of(children))
    service.replies[m.JoinChild] = m.AskList((), (KIM,), True, True, True)
    press(children, say("away.add.go"))
    qtbot.waitUntil(lambda: say("away.add.waits") in words_of(children))
    assert service.of(m.JoinChild)[-1] == m.JoinChild("1A2B3-C4D5E", "Mum's laptop")
    service.replies[m.ListAsks] = state(children=(KIM, m.ChildRow("n", "Noah", True, ())))
    service.publish(m.AsksChanged())
    qtbot.waitUntil(lambda: say("away.added", child="Noah") in words_of(children))


def test_a_lost_laptop_is_reported_and_a_child_forgotten_after_a_second_question(
    app, service, press, qtbot
):
    qtbot.waitUntil(lambda: app.state is not None)
    press(asks_of(app), say("away.children"))
    children = app.window.pages.top
    assert say("away.child.off", child="Ada") in words_of(children)
    press(children, f"{say('away.lost')}: Dad")
    service.replies[m.RevokeAnswerer] = service.replies[m.ForgetChild] = state()
    press(children, say("away.lost.yes"))
    qtbot.waitUntil(lambda: service.of(m.RevokeAnswerer) == [m.RevokeAnswerer("k1", "bb")])
    press(children, f"{say('away.forget')}: Kim")
    assert service.of(m.ForgetChild) == []
    press(children, say("away.forget.yes"))
    qtbot.waitUntil(lambda: service.of(m.ForgetChild) == [m.ForgetChild("k1")])


def test_without_its_folder_the_app_asks_for_it(service, tmp_path, qtbot):
    service.die()
    env = client_env.ClientEnvironment(
        tmp_path / "none", tmp_path, tmp_path, service.path, tmp_path / "link.toml"
    )
    made = AnsweringApp(env, quiet=False)
    made.start()
    try:
        page = asks_of(made)
        qtbot.waitUntil(lambda: not page.folder.isHidden())
        assert page.people.isHidden()
    finally:
        made.close()
    service.start()


def test_what_takes_asks_is_started_again_after_its_end(tmp_path, monkeypatch, qtbot):
    starts = tmp_path / "starts"
    command = (sys.executable, "-c", f"open({str(starts)!r}, 'a').write('x')")
    monkeypatch.setattr("ui.answering.app.link_command", lambda *_words: command)
    monkeypatch.setattr("ui.answering.app.RETRIES_MS", (1,))
    certificate = tmp_path / "link.toml"
    certificate.touch()
    env = client_env.ClientEnvironment(
        tmp_path / "none",
        tmp_path,
        tmp_path,
        answering=tmp_path / "nobody",
        certificate=certificate,
    )
    made = AnsweringApp(env, quiet=False)
    made.start()
    qtbot.waitUntil(lambda: starts.exists() and len(starts.read_text()) > 2)
    made.close()
