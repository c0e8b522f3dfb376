"""The parent's area against a scripted service."""

import threading
import time

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QPushButton

from scanner.channel import messages as m
from scanner.policy import profiles
from scanner.schema import Action, Category, OperatingPoint, Profile
from tests.ui.fake import BY_DAY, find, held_item, status, words_of
from tools.waits import BOUND
from ui.kit.plot import last_days
from ui.kit.question import Question
from ui.parents.activity_page import ActivityPage
from ui.parents.area import ParentArea
from ui.parents.coach_page import CoachPage
from ui.parents.health_page import HealthPage
from ui.parents.overview_page import OverviewPage
from ui.parents.passphrase_page import PassphrasePage
from ui.parents.requests_page import RequestsPage
from ui.parents.rules_page import RulesPage
from ui.parents.side import Section
from ui.parents.unlock_page import UnlockPage
from ui.parents.window import IDLE_SECONDS
from ui.text import say
from ui.when import moment

GOOD = "amber brook cedar delta"


@pytest.fixture
def parents(bridge, qtbot):
    made = ParentArea(bridge, "DE")
    made.show_status(status())
    made.open()
    yield made
    gone = []
    made.closed.connect(lambda: gone.append(True))
    made.close()
    qtbot.waitUntil(lambda: bool(gone))


@pytest.fixture
def unlocked(parents, qtbot):
    """The parents' area, open at its lock."""
    parents.page.field.setText("secret words")
    qtbot.keyClick(parents.page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(parents.page, OverviewPage))
    return parents


def test_the_right_passphrase_opens_the_overview(unlocked, service, qtbot):
    assert service.of(m.Unlock) == [m.Unlock("secret words")]
    qtbot.waitUntil(lambda: bool(unlocked.page.plot.series))
    qtbot.waitUntil(lambda: "The guard was not running" in words_of(unlocked.page))
    words = words_of(unlocked.page)
    assert "Protected." in words
    assert say("layer.folder.more") in words
    held = unlocked.page.plot.series[0]
    assert sum(held.counts) == sum(day["hold"] for day in BY_DAY.values())
    assert str(sum(held.counts)) in unlocked.page.plot.accessibleName()


def test_a_request_is_what_a_parent_sees_first(parents, qtbot):
    parents.show_status(status(waiting=1))
    parents.page.tried.emit("x")
    qtbot.waitUntil(lambda: isinstance(parents.page, RequestsPage))


def test_a_wrong_passphrase_is_no_drama_and_the_wait_is_shown(parents, service, qtbot):
    service.replies[m.Unlock] = m.Refused("wrong-passphrase", wait=2.0)
    page = parents.page
    page.field.setText("nope")
    page.open.click()
    qtbot.waitUntil(lambda: say("unlock.wait", n=2) in page.words.text())
    assert not page.open.isEnabled()
    assert page.field.text() == ""
    qtbot.waitUntil(page.open.isEnabled, timeout=round(1000 * BOUND))
    assert say("unlock.wrong") in page.words.text()


def test_pauses_are_shown_before_the_list_is_opened(parents, service, qtbot):
    page = parents.page
    qtbot.waitUntil(lambda: bool(service.of(m.GetRecorded)))
    assert page.pauses.isHidden()
    service.replies[m.GetRecorded] = m.Recorded((), {}, pauses=3, last_pause=1_800_000_000)
    parents.lock()
    page = parents.page
    qtbot.waitUntil(lambda: not page.pauses.isHidden())
    shown = say("unlock.pauses", n=3, when=moment(1_800_000_000))
    assert shown in words_of(parents.window)


def test_the_area_locks_by_itself(unlocked, qtbot):
    unlocked.window.idle.emit()
    assert isinstance(unlocked.page, UnlockPage)
    assert say("parents.locked") in words_of(unlocked.window)
    intervals = [timer.interval() for timer in unlocked.window.findChildren(QTimer)]
    assert 1000 * IDLE_SECONDS in intervals
    assert IDLE_SECONDS < m.UNLOCKED_SECONDS


def test_a_session_that_ended_shows_the_lock(unlocked, service, qtbot):
    service.replies[m.ReadLog] = m.Refused("locked")
    unlocked.enter(Section.ACTIVITY)
    qtbot.waitUntil(lambda: isinstance(unlocked.page, UnlockPage))


@pytest.mark.parametrize("answer", list(m.Answer))
def test_requests(answer, unlocked, service, press, qtbot):
    service.items[:] = [held_item("a", requested="family"), held_item("b")]
    unlocked.enter(Section.REQUESTS)
    qtbot.waitUntil(lambda: "Your child says" in words_of(unlocked.page))
    words = words_of(unlocked.page)
    assert say("ask.family") in words
    assert "beach" not in words  # the name of the file is the child's
    assert "Pictures" not in words
    name = {
        m.Answer.ALLOW_ONCE: "req.allow",
        m.Answer.KEEP: "req.keep",
        m.Answer.DELETE: "req.delete",
    }[answer]
    press(unlocked.page, say(name))
    if answer is m.Answer.DELETE:
        delete = find(unlocked.page, QPushButton, say("req.delete"))
        where = delete.mapToGlobal(delete.rect().center())
        assert service.of(m.AnswerRequest) == []
        sure = find(unlocked.page, QPushButton, say("req.delete.sure"))
        assert not sure.rect().contains(sure.mapFromGlobal(where))
        press(unlocked.page, say("req.delete.sure"))
    qtbot.waitUntil(lambda: say(f"req.did.{answer}") in words_of(unlocked.page))
    assert service.of(m.AnswerRequest) == [m.AnswerRequest("a", answer)]


def test_rules_are_read_changed_and_put_in_force(unlocked, service, press, qtbot):
    unlocked.enter(Section.RULES)
    page = unlocked.page
    assert isinstance(page, RulesPage)
    qtbot.waitUntil(lambda: page.policy() is not None)
    qtbot.waitUntil(lambda: "380 of 400 computed figures were noticed" in words_of(page))
    page.outcomes[Category.PARTIAL].setCurrentIndex(
        page.outcomes[Category.PARTIAL].findData("allow")
    )
    page.point.setCurrentIndex(page.point.findData("cautious"))
    page.folders.boxes["/home/lena/Downloads"].setChecked(False)
    page.folders.add_folder("/home/lena/Outbox")
    page.people.adult.setText("Aunt Ana")
    press(page, say("rules.save"))
    qtbot.waitUntil(lambda: page.said.text() == say("rules.saved"))
    policy = service.of(m.SetPolicy)[0].policy
    assert policy.actions.partial is Action.ALLOW
    assert policy.operating_point is OperatingPoint.CAUTIOUS
    assert policy.trusted_adult == "Aunt Ana"
    assert {rule.path: rule.watch for rule in policy.folders} == {
        "/home/lena/Downloads": False,
        "/home/lena/Outbox": True,
    }


def test_another_age_brings_its_usual_rules(unlocked, service, qtbot):
    unlocked.enter(Section.RULES)
    page = unlocked.page
    qtbot.waitUntil(lambda: page.policy() is not None)
    page.profile.setCurrentIndex(page.profile.findData("13-15"))
    qtbot.waitUntil(lambda: page.policy().actions.nudity is Action.WARN)
    assert page.policy().profile is Profile.AGE_13_15
    assert not page.policy().tell_parent


def test_leaving_rules_with_edits_asks_and_the_careful_answer_stays(
    unlocked, service, press, qtbot
):
    unlocked.enter(Section.RULES)
    page = unlocked.page
    qtbot.waitUntil(lambda: page.policy() is not None)
    page.people.adult.setText("Aunt Ana")
    unlocked.enter(Section.OVERVIEW)
    question = unlocked.window.findChild(Question)
    assert unlocked.page is page
    assert find(question, QPushButton, say("leave.stay")).isDefault()
    press(question, say("leave.stay"))
    assert unlocked.page is page
    unlocked.enter(Section.OVERVIEW)
    press(unlocked.window.findChildren(Question)[-1], say("leave.drop"))
    qtbot.waitUntil(lambda: isinstance(unlocked.page, OverviewPage))
    assert service.of(m.SetPolicy) == []


def test_rules_that_are_refused_leave_the_old_ones(unlocked, service, press, qtbot):
    service.replies[m.SetPolicy] = m.Refused("disk-full")
    unlocked.enter(Section.RULES)
    page = unlocked.page
    qtbot.waitUntil(lambda: page.policy() is not None)
    press(page, say("rules.save"))
    qtbot.waitUntil(lambda: say("problem.disk-full") in page.said.text())


def test_activity_filters_verifies_and_exports(unlocked, service, press, qtbot, tmp_path):
    service.rows = 812
    unlocked.enter(Section.ACTIVITY)
    page = unlocked.page
    assert isinstance(page, ActivityPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 812)
    assert page.model.index(1, 1).data() == say("kind.requested")
    page.kinds.setCurrentIndex(2)
    qtbot.waitUntil(lambda: service.of(m.ReadLog)[-1].kinds == ("requested", "answered"))
    press(page, say("act.verify"))
    qtbot.waitUntil(lambda: "Whole: all 812" in page.said.text())
    page.export.emit(str(tmp_path / "x.pdf"))
    qtbot.waitUntil(lambda: "x.pdf" in page.said.text())
    assert service.of(m.ExportLog)[0].path == str(tmp_path / "x.zip")
    report = (tmp_path / "x.html").read_text()
    assert say("report.title") in report
    assert say("kind.requested") in report
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")
    assert {(tmp_path / f"x.{end}").stat().st_mode & 0o777 for end in ("pdf", "html")} == {0o600}


def test_a_damaged_log_is_named_with_its_place(unlocked, service, press, qtbot):
    service.replies[m.VerifyLog] = m.LogReport(400, False, 317, "truncated", "")
    unlocked.enter(Section.ACTIVITY)
    page = unlocked.page
    press(page, say("act.verify"))
    qtbot.waitUntil(lambda: "entry 317" in page.said.text())
    assert say("damage.truncated") in page.said.text()
    press(page, say("act.seen"))
    qtbot.waitUntil(lambda: bool(service.of(m.AcknowledgeDamage)))
    qtbot.waitUntil(lambda: page.said.text() == say("act.seen.done"))
    service.replies[m.VerifyLog] = m.LogReport(400, True, -1, "", "400 amber", acknowledged=1)
    press(page, say("act.verify"))
    qtbot.waitUntil(lambda: say("act.whole.seen", n=1) in page.said.text())


def test_long_work_shows_progress_and_can_be_stopped(unlocked, service, press, qtbot):
    stop = threading.Event()

    def verify(request):
        assert stop.wait(BOUND)
        return m.Refused("cancelled")

    def cancel(request):
        stop.set()
        return m.Done()

    service.replies[m.VerifyLog] = verify
    service.replies[m.Cancel] = cancel
    unlocked.enter(Section.ACTIVITY)
    page = unlocked.page
    qtbot.waitUntil(lambda: len(service.of(m.ReadLog)) == 2)
    press(page, say("act.verify"))
    qtbot.waitUntil(lambda: page.working.bar.value() == 250)
    press(page.working, say("common.cancel"))
    qtbot.waitUntil(lambda: page.said.text() == say("problem.cancelled"))
    assert page.working.isHidden()
    ticket = service.of(m.VerifyLog)[0].ticket
    assert ticket
    assert {request.ticket for request in service.of(m.GetProgress)} == {ticket}


class Watchdog(QObject):
    """Ticks every few milliseconds; the longest time between two ticks is how long the loop was blocked."""

    def __init__(self) -> None:
        super().__init__()
        self.worst = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, now - self._last)
        self._last = now

    def stop(self) -> float:
        """The worst gap in milliseconds."""
        self._timer.stop()
        return self.worst * 1000


def number(value: int) -> str:
    """A number as the app writes it in its language."""
    return QLocale().toString(value)


def test_a_hundred_thousand_rows_scroll(unlocked, service, qtbot, capsys):
    """Scroll from end to end in steps and in jumps; what blocks the loop longest is printed."""
    service.rows = 100_000
    unlocked.enter(Section.ACTIVITY)
    page = unlocked.page
    qtbot.waitUntil(lambda: page.model.rowCount() == 100_000)
    bar = page.table.verticalScrollBar()
    watch = Watchdog()
    cpu = time.process_time()
    places = [*range(0, 4000, 200), *(n * 4999 for n in range(20)), bar.maximum()]
    for place in places:
        bar.setValue(place)
        top = page.table.rowAt(4)
        qtbot.waitUntil(lambda top=top: page.model.index(top, 5).data() == number(99_999 - top))
    worst, cpu = watch.stop(), time.process_time() - cpu
    watch.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with capsys.disabled():
        print(
            f"\n100,000 rows, {len(places)} places: loop blocked at most {worst:.0f} ms, cpu {cpu:.1f} s"
        )
    asked = service.of(m.ReadLog)
    assert max(request.limit for request in asked) <= 200
    assert page.model.kept_pages <= 40


def test_a_service_that_answers_late_freezes_nothing(unlocked, service, qtbot):
    go = threading.Event()

    def late(request):
        assert go.wait(BOUND)
        return m.LogPage((), 0)

    service.replies[m.ReadLog] = late
    unlocked.enter(Section.ACTIVITY)
    qtbot.waitUntil(unlocked.window.busy.isVisible)
    unlocked.enter(Section.COACH)
    assert isinstance(unlocked.page, CoachPage)
    go.set()
    qtbot.waitUntil(lambda: not unlocked.window.busy.isVisible())


def test_a_service_that_dies_is_reported(unlocked, service, qtbot):
    service.die()
    unlocked.enter(Section.REQUESTS)
    qtbot.waitUntil(lambda: say("problem.service-away") in words_of(unlocked.page))
    service.start()


def test_the_coach_card_leads_to_help_for_parents(unlocked, press):
    unlocked.enter(Section.COACH)
    words = words_of(unlocked.page)
    assert "not in trouble" in words
    assert "never forward or copy it" in words
    press(unlocked.page, say("coach.lines"))
    assert "0800 111 0550" in words_of(unlocked.page)


def test_health(unlocked, service, press, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr("ui.parents.sections.Path.home", lambda: tmp_path)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    unlocked.enter(Section.HEALTH)
    page = unlocked.page
    assert isinstance(page, HealthPage)
    qtbot.waitUntil(lambda: "takes about 43 ms" in words_of(page))
    assert "SHA-256" not in words_of(page)
    press(page, say("health.test"))
    qtbot.waitUntil(lambda: "Tried 3 times: usually 41 ms" in words_of(page))
    assert not page.start.isChecked()
    page.start.click()
    assert (tmp_path / ".config/autostart/beforehand.desktop").exists()
    page.start.click()
    assert not (tmp_path / ".config/autostart/beforehand.desktop").exists()


def test_the_passphrase_is_changed_only_to_a_good_one(unlocked, service, qtbot):
    unlocked.enter(Section.PASSPHRASE)
    page = unlocked.page
    assert isinstance(page, PassphrasePage)
    for weak in ("123456789012345678901234", "password", "lena2014"):
        page.new.first.setText(weak)
        page.new.again.setText(weak)
        page.new.judge()
        assert not page.change.isEnabled()
    page.new.first.setText(GOOD)
    page.new.again.setText("something else")
    page.new.judge()
    assert not page.change.isEnabled()
    page.new.again.setText(GOOD)
    page.new.judge()
    page.change.click()
    qtbot.waitUntil(lambda: page.said.text() == say("pass.changed"))
    assert service.of(m.ChangePassphrase) == [m.ChangePassphrase(GOOD)]
    assert page.new.text == ""


def test_new_keys_bring_a_new_code_that_is_typed_back(unlocked, service, press, qtbot, tmp_path):
    service.replies[m.ChangePassphrase] = m.SetUpDone(
        "7K3M-9QXA-2BCD-4EFG-5HJK-6MNP-8RST-0VWX-3", "lusab babad"
    )
    unlocked.enter(Section.PASSPHRASE)
    page = unlocked.page
    page.known.setChecked(True)
    page.new.first.setText(GOOD)
    page.new.again.setText(GOOD)
    page.new.judge()
    page.change.click()
    qtbot.waitUntil(lambda: "7K3M-9QXA" in words_of(page))
    sheet = tmp_path / "sheet.pdf"
    page.code.save_sheet(str(sheet))
    printed = pypdfium2.PdfDocument(sheet)[0].get_textpage().get_text_bounded()
    assert "lusab babad" in printed  # the words of the key, as a saved copy of the list names them
    assert sheet.stat().st_mode & 0o777 == 0o600
    press(page.code, say("first.code.hide"))
    assert "7K3M" not in words_of(page)
    page.code.field.setText("7K3M-9QXA 2BCD 4EFG 5HJK 6MNP 8RST 0VWX")
    qtbot.keyClick(page.code.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(service.of(m.ConfirmRecovery)))
    qtbot.waitUntil(lambda: page.code is None)


def test_erasing_asks_twice(unlocked, service, press, qtbot):
    unlocked.enter(Section.PASSPHRASE)
    page = unlocked.page
    press(page, say("pass.erase"))
    assert service.of(m.EraseAll) == []
    press(page, say("pass.erase.sure"))
    qtbot.waitUntil(lambda: say("pass.erased") in words_of(page))


def test_the_plot_counts_days_without_entries_as_none():
    import datetime

    last = datetime.date(2026, 3, 31)
    counts = last_days(
        {"2026-03-31": {"hold": 2}, "2026-03-02": {"hold": 1}, "2026-03-01": {"hold": 9}},
        "hold",
        last,
    )
    assert (len(counts), counts[0], counts[-1], sum(counts)) == (30, 1, 2, 3)


def test_every_section_is_one_press_away(unlocked):
    names = [w.accessibleName() for w in unlocked.window.findChildren(QPushButton)]
    assert [say(f"parents.{section}") for section in Section] == [
        n for n in names if n in {say(f"parents.{r}") for r in Section}
    ]


def with_codes(service, by_code: bool | None) -> None:
    """Let the service say whether a parent can answer by telephone."""
    policy = profiles.built_in(Profile.AGE_10_12)
    service.replies[m.GetPolicy] = m.PolicyIs(policy, 1, signed=True, by_code=by_code)


@pytest.mark.parametrize(
    ("by_code", "key"), [(None, "phone.not_gated"), (False, "phone.begin"), (True, "phone.on")]
)
def test_answers_by_telephone_are_offered_where_they_are_possible(
    by_code, key, unlocked, service, qtbot
):
    with_codes(service, by_code)
    unlocked.enter(Section.PASSPHRASE)
    qtbot.waitUntil(lambda: say(key) in words_of(unlocked.page))
    assert (say("phone.not_gated") in words_of(unlocked.page)) == (by_code is None)


def test_answers_by_telephone_are_set_up_with_a_code_typed_back(unlocked, service, press, qtbot):
    with_codes(service, False)
    service.replies[m.BeginOneTimeCodes] = m.OneTimeSecret("JBSWY3DPEHPK3PXP", "otpauth://totp/x")
    service.replies[m.ConfirmOneTimeCodes] = m.Refused("wrong-code")
    unlocked.enter(Section.PASSPHRASE)
    phone = unlocked.page.phone
    qtbot.waitUntil(lambda: say("phone.begin") in words_of(phone))
    press(unlocked.page, say("phone.begin"))
    qtbot.waitUntil(lambda: "JBSW Y3DP EHPK 3PXP" in words_of(phone))
    phone.digits.field.setText("12345")
    assert not phone.digits.use.isEnabled()
    phone.digits.field.setText("123 456")
    phone.digits.use.click()
    qtbot.waitUntil(lambda: say("problem.wrong-code") in words_of(phone))
    service.replies[m.ConfirmOneTimeCodes] = m.Done()
    with_codes(service, True)
    phone.digits.use.click()
    qtbot.waitUntil(lambda: say("phone.on") in words_of(phone))
    assert service.of(m.ConfirmOneTimeCodes)[-1] == m.ConfirmOneTimeCodes("123456")
    assert "JBSW" not in words_of(phone), "shown only once"
