"""Every screen with made-up, harmless content: for the screenshots, and for the tests that check every screen."""

import datetime
import time
from collections.abc import Callable
from pathlib import Path, PurePath

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from scanner.channel import messages as m
from scanner.channel.client_env import AdministratorAsked
from scanner.policy import profiles
from scanner.schema import Category, DecidedBy, ExceptionRule, Profile, Record, RecordKind
from tests.ui.fake import (
    BY_DAY,
    DAY,
    DISCLOSED,
    FAMILY_ACCOUNTS,
    HEALTH,
    TEEN_DISCLOSED,
    find,
    gated,
    held_item,
    preview,
    row,
    status,
)
from ui.answering.asks_page import AsksPage
from ui.answering.children_page import ChildrenPage
from ui.child.about_page import AboutPage
from ui.child.camera_card import CameraPage
from ui.child.coverage_page import CoveragePage
from ui.child.experts_page import ExpertsPage
from ui.child.held_page import HeldPage
from ui.child.help_page import HelpPage
from ui.child.home_page import HomePage
from ui.child.look_page import LookPage
from ui.child.place_page import PlacePage
from ui.child.recorded_page import RecordedPage
from ui.child.route_page import Route, RoutesPage, StepsPage
from ui.child.rules_page import RulesHerePage
from ui.child.sent_page import SentPage
from ui.child.talk_page import TalkPage
from ui.family import Family
from ui.first_run.born_step import AdultPage, BornStep
from ui.first_run.browsers import CoveredBrowser, FoundBrowser
from ui.first_run.browsers_step import BrowsersStep
from ui.first_run.folders_step import FoldersStep
from ui.first_run.secret_steps import CodeStep, PassphraseStep
from ui.first_run.step import SetupStep
from ui.first_run.talk_steps import AccountStep, DoesStep, EndStep, TogetherStep
from ui.first_run.try_step import TryStep
from ui.first_run.window import FirstRunWindow
from ui.kit.window import PagesWindow
from ui.memory import Memory
from ui.parents.activity_page import ActivityPage
from ui.parents.coach_page import CoachPage
from ui.parents.family_page import FamilyPage
from ui.parents.health_page import HealthPage
from ui.parents.link_page import LinkPage
from ui.parents.overview_page import OverviewPage
from ui.parents.passphrase_page import PassphrasePage
from ui.parents.requests_page import RequestsPage
from ui.parents.rules_page import RulesPage
from ui.parents.side import Section
from ui.parents.unlock_page import UnlockPage
from ui.parents.window import ParentWindow
from ui.pause import words
from ui.pause.ask_page import AskPage
from ui.pause.confirm_page import ConfirmPage
from ui.pause.copy_page import CopyPage
from ui.pause.go_page import GoPage
from ui.pause.outcome_page import OutcomePage
from ui.pause.pause_page import PausePage
from ui.text import say

CHILD = Family("10-12", "Aunt Ana", "GB", parent_notified=True)
TEEN = Family("13-15", "", "DE", parent_notified=False)
PAUSE, HOME, PARENTS, FIRST = (1000, 740), (740, 780), (1180, 780), (860, 760)
KEY_WORDS = "lusab babad gutih tugad mufuz tofin"
FOLDERS = ("/home/lena/Pictures", "/home/lena/Downloads", "/home/lena/Screenshots")


def _still(widget: QWidget) -> None:
    """Stop the timers of a widget, so that a picture of it is always the same."""
    for timer in widget.findChildren(QTimer):
        timer.stop()


def _pages(
    page: QWidget, size: tuple[int, int], *, under: bool = True, leave: bool = True
) -> QWidget:
    window = PagesWindow(say("common.back"), leave=leave)
    if under:
        window.pages.start(QWidget())
        window.pages.push(page)
    else:
        window.pages.start(page)
    window.resize(*size)
    return window


def _pause(item: m.HeldItem, family: Family) -> QWidget:
    page = PausePage((item,), family, 0)
    if not page.blur.isHidden():
        page.show_preview(preview())
    return _pages(page, PAUSE, under=False)


def _outcome(key: str, first: str, second: str = "", **facts: object) -> QWidget:
    page = OutcomePage(
        say(f"{key}.title"), say(key, **facts), say(first), say(second) if second else ""
    )
    return _pages(page, PAUSE, under=False)


def _many() -> QWidget:
    names = ("beach.jpg", "IMG_2210.jpg", "IMG_2211.jpg", "IMG_2212.jpg", "IMG_2213.jpg")
    items = tuple(held_item(name, name=name) for name in names)
    return _pages(PausePage(items, CHILD, 0), PAUSE, under=False)


def _wrong() -> QWidget:
    shown = say("disclosed.false-alarm.as-count")
    page = ConfirmPage("wrong.title", "wrong.lead", ("wrong.yes", "wrong.no"), shown)
    return _pages(page, PAUSE)


def _kept() -> QWidget:
    group = (held_item(),)
    ways = say("pause.kept.keep"), say("pause.kept.delete")
    page = OutcomePage(words.kept_title(group), words.kept(group), *ways)
    return _pages(page, PAUSE, under=False)


def _unsent() -> QWidget:
    words_of_it = words.asked((held_item(),), ("too-many-asks",))
    page = OutcomePage(say("pause.asked.title"), words_of_it, say("common.done"))
    return _pages(page, PAUSE, under=False)


def _copy() -> QWidget:
    page = CopyPage(held_item(), preview())
    page.picker.cover({(r, c) for r in (3, 4, 5) for c in (2, 3, 4, 5)})
    page.picker.cut("top")
    return _pages(page, PAUSE)


def _place() -> QWidget:
    offers = tuple(m.PlaceFound(name, name) for name in ("IMG_2210.jpg", "IMG_2211.jpg"))
    return _pages(PlacePage(offers), HOME)


def _experts() -> QWidget:
    page = ExpertsPage()
    page.show_health(HEALTH)
    return _pages(page, HOME)


def _parents(section: Section, page: QWidget) -> QWidget:
    window = ParentWindow()
    window.show_waiting(1)
    window.show_section(section, page)
    window.resize(*PARENTS)
    return window


def _first(step: SetupStep, at: int) -> QWidget:
    window = FirstRunWindow()
    window.show_step(step, at, 10, may_go_back=1 < at < 7)
    window.resize(*FIRST)
    return window


def _unlock() -> QWidget:
    page = UnlockPage()
    page.show_pauses(2, 1_800_000_000)
    page.refuse("wrong-passphrase", 4.0)
    _still(page)
    window = ParentWindow()
    window.show_alone(page)
    window.resize(*PARENTS)
    return window


def _overview(now: m.Status | None = None) -> QWidget:
    page = OverviewPage()
    page.show_status(now or status(state=m.State.WAITING, held=2, waiting=1))
    gap = m.Gap(int(time.time()) - 3 * DAY, int(time.time()) - 3 * DAY + 5400, "not-running")
    today = datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    page.show_history(m.LogPage((), 812, (gap,), BY_DAY), today)
    return _parents(Section.OVERVIEW, page)


def _requests() -> QWidget:
    page = RequestsPage()
    page.show_state(
        (held_item("a", requested="family"), held_item("b", reasons=("encrypted",), media="zip"))
    )
    return _parents(Section.REQUESTS, page)


def _activity() -> QWidget:
    page = ActivityPage()
    rows = tuple(row(seq) for seq in range(811, 611, -1))
    page.show_page(m.LogPage(rows, 812))
    page.show_report(m.LogReport(812, True, -1, "", "812 amber brook cedar delta ember frost"))
    return _parents(Section.ACTIVITY, page)


def _working() -> QWidget:
    page = ActivityPage()
    page.show_page(m.LogPage(tuple(row(seq) for seq in range(99_999, 99_799, -1)), 100_000))
    page.working.begin(say("act.working.verify"))
    page.working.show_progress(62_000, 100_000, say("act.progress", done=62_000, total=100_000))
    _still(page.working)
    return _parents(Section.ACTIVITY, page)


def _family() -> QWidget:
    page = FamilyPage(AdministratorAsked.YES)
    page.show_accounts(FAMILY_ACCOUNTS)
    return _parents(Section.FAMILY, page)


def _family_not(why: AdministratorAsked) -> QWidget:
    return _parents(Section.FAMILY, FamilyPage(why))


def _rules() -> QWidget:
    page = RulesPage()
    rule = ExceptionRule(Category.PARTIAL, folder="/home/lena/Pictures/Swimming club")
    policy = msgspec.structs.replace(
        profiles.built_in(Profile.AGE_10_12),
        born="2015-04",
        trusted_adult="Aunt Ana",
        exceptions=(rule,),
    )
    page.show_state(policy, FOLDERS)
    page.show_rates(HEALTH.rates)
    return _parents(Section.RULES, page)


def _health() -> QWidget:
    page = HealthPage(admin=False, starts=True)
    page.show_state(HEALTH)
    page.show_tested(m.SelfTested((41.0, 44.5, 39.2)))
    return _parents(Section.HEALTH, page)


def _passphrase() -> QWidget:
    page = PassphrasePage()
    page.new.first.setText("amber brook cedar delta")
    page.new.judge()
    return _parents(Section.PASSPHRASE, page)


def _home() -> QWidget:
    page = HomePage()
    page.show_status(status())
    return _pages(page, HOME, under=False)


def _home_away() -> QWidget:
    page = HomePage()
    page.show_away("service-away")
    return _pages(page, HOME, under=False)


def _held() -> QWidget:
    page = HeldPage()
    page.show_state(
        (
            held_item("a", requested="family"),
            held_item("b", name="IMG_2210.jpg", go_on_after=20, action="warn"),
            held_item("c", name="IMG_2211.jpg", answered="talk"),
        )
    )
    return _pages(page, HOME)


def _recorded() -> QWidget:
    page = RecordedPage()
    kinds = tuple(str(kind) for kind in RecordKind)
    page.show_state(m.Recorded(kinds, {"verdict": 2, "heartbeat": 31}, DISCLOSED))
    return _pages(page, (740, 1180))


def _rules_here() -> QWidget:
    page = RulesHerePage()
    mine = tuple(str(Path.home() / PurePath(folder).name) for folder in FOLDERS)
    page.show_state(
        m.PolicyIs(profiles.built_in(Profile.AGE_10_12), 3, signed=True, disclosed=DISCLOSED), mine
    )
    return _pages(page, (740, 1120))


def _sent() -> QWidget:
    page = SentPage()
    now = int(time.time())
    rows = (
        m.LedgerRow(now, "came", "Mum's laptop", "receipt"),
        m.LedgerRow(now - 60, "sent", "Dad", "closed", word="talk", names="Mum's laptop"),
        m.LedgerRow(now - 60, "came", "Mum's laptop", "answer", word="talk"),
        m.LedgerRow(
            now - 600, "sent", "Mum's laptop", "ask", "nudity", "family", now // 60 - 10, now + DAY
        ),
        m.LedgerRow(now - 3 * DAY, "sent", "Mum's laptop", "peers", names="Mum's laptop, Dad"),
    )
    page.show_state(m.LedgerIs(rows))
    return _pages(page, HOME)


CODE = "1A2B3-C4D5E-6F7G8-H9J0K-1M2N3-P4"


def _sent_teen() -> QWidget:
    page = SentPage()
    page.show_state(m.LedgerIs(()))
    page.show_link(_link(own_switch=True))
    return _pages(page, HOME)


def _link(**changes: object) -> m.LinkIs:
    answerers = (
        m.AnswererRow("Mum's laptop", "aa", "2027-11-02"),
        m.AnswererRow("Dad", "bb", "2027-12-24"),
    )
    made = m.LinkIs(True, True, False, True, True, answerers, 0)
    return msgspec.structs.replace(made, **changes)


def _parents_link(pairing: m.PairingIs | None = None, **changes: object) -> QWidget:
    page = LinkPage(certificate=bool(changes.pop("certificate", True)), gated=False)
    page.show_state(_link(**changes))
    if pairing is not None:
        page.pairing.show_state(pairing)
    return _parents(Section.LINK, page)


def _asks_away(*, none: bool = False, certificate: bool = True) -> QWidget:
    page, now = AsksPage(), int(time.time())
    kim, ada = m.ChildRow("k", "Kim", True, (("Dad", "bb"),)), m.ChildRow("a", "Ada", False, ())
    asks = (
        m.AskRow("1", "k", "Kim", "nudity", "family", now - 300, now + DAY, now - 290),
        m.AskRow("2", "a", "Ada", "", "school", now - 900, now + DAY, now, answer="talk"),
        m.AskRow("3", "k", "Kim", "partial", "art", now - DAY, now, now, ending="keep", by="Dad"),
        m.AskRow("4", "a", "Ada", "", "joke", now - DAY, now, now, ending="expired"),
    )
    if certificate:
        page.show_state(
            m.AskList(() if none else asks, () if none else (kim, ada), True, True, False)
        )
    else:
        page.show_away(certificate=False)
    return _pages(page, (1040, 900), under=False, leave=False)


def _asks_clock() -> QWidget:
    page, now = AsksPage(), int(time.time())
    asks = (
        m.AskRow("1", "k", "Kim", "nudity", "family", now + DAY, now + 2 * DAY, now),
        m.AskRow("2", "k", "Kim", "nudity", "school", now - DAY, now - 60, now),
    )
    page.show_state(m.AskList(asks, (m.ChildRow("k", "Kim", True, ()),), True, False, False))
    return _pages(page, (1040, 900), under=False, leave=False)


def _children_away() -> QWidget:
    page = ChildrenPage()
    kim, ada = m.ChildRow("k", "Kim", True, (("Dad", "bb"),)), m.ChildRow("a", "Ada", False, ())
    page.show_state(m.AskList((), (kim, ada), True, True, True))
    return _pages(page, (1040, 900), leave=False)


def _cover(now: m.Status | None = None) -> QWidget:
    page = CoveragePage()
    page.show_status(now or status())
    return _pages(page, (740, 1120))


def _about() -> QWidget:
    page = AboutPage()
    page.show_status(status())
    page.show_health(HEALTH)
    return _pages(page, HOME)


def _born() -> QWidget:
    step = BornStep()
    step.year.setCurrentIndex(step.year.findData(datetime.datetime.now(tz=datetime.UTC).year - 11))
    step.month.setCurrentIndex(4)
    return _first(step, 3)


def _folders() -> QWidget:
    step = FoldersStep()
    step.show_found(FOLDERS)
    return _first(step, 5)


def _phone() -> QWidget:
    page = PassphrasePage()
    page.phone.show_secret(
        m.OneTimeSecret("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "otpauth://totp/Beforehand")
    )
    return _parents(Section.PASSPHRASE, page)


def _new_passphrase() -> QWidget:
    step = PassphraseStep()
    step.new.first.setText("amber brook cedar delta")
    step.new.judge()
    return _first(step, 6)


def _code() -> QWidget:
    step = CodeStep()
    step.show_code("7K3M-9QXA-2BCD-4EFG-5HJK-6MNP-8RST-0VWX-3", KEY_WORDS)
    return _first(step, 7)


def _code_back() -> QWidget:
    step = CodeStep()
    step.show_code("7K3M-9QXA-2BCD-4EFG-5HJK-6MNP-8RST-0VWX-3", KEY_WORDS)
    hide = find(step, QPushButton, say("first.code.hide"))
    if isinstance(hide, QPushButton):
        hide.click()
    step.show_refused("recovery-mistyped")
    return _first(step, 7)


def _problems() -> QWidget:
    """Folders that cannot be watched, a browser that is not covered, and a newer version."""
    folders = (
        m.FolderState(FOLDERS[0]),
        m.FolderState(FOLDERS[1], problem="no-permission"),
        m.FolderState("/media/lena/Stick/DCIM", problem="missing"),
        m.FolderState(
            "/home/lena/Very/long/path/that/goes/on/and/on/for/quite/a/while/Pictures",
            "too-many-folders",
            True,
        ),
    )
    return _overview(status(state=m.State.ATTENTION, problems=("folder-problem",), folders=folders))


def _decided() -> QWidget:
    """Records of every way to decide."""
    page = ActivityPage()
    ways = (
        DecidedBy.CHILD, DecidedBy.PARENT, DecidedBy.CODE, DecidedBy.LINK, DecidedBy.RULE, DecidedBy.TIME,
    )  # fmt: skip
    rows = tuple(
        m.LogRow(
            90 - at,
            Record(
                wall=int(time.time()) - at * 4000, mono=at, boot="00112233",
                kind=RecordKind.RELEASED if at < 4 else RecordKind.VERDICT,
                action="" if at < 4 else "hold", reason="" if at < 4 else "nudity",
                layer="folder", decided_by=str(way),
            ),
        )
        for at, way in enumerate(ways)
    )  # fmt: skip
    page.show_page(m.LogPage(rows, len(rows)))
    return _parents(Section.ACTIVITY, page)


def _phone_on_top() -> QWidget:
    window = _phone()
    page = window.findChild(PassphrasePage)
    if page is not None:
        window.show()
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    return window


def _updated() -> QWidget:
    page = AboutPage()
    page.show_status(status())
    page.show_health(msgspec.structs.replace(HEALTH, update="0.2.0"))
    return _pages(page, HOME)


def _week() -> QWidget:
    page = CoachPage()
    today = datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    page.show_week(m.LogPage((), 812, (), BY_DAY), today)
    return _parents(Section.COACH, page)


def _browsers() -> QWidget:
    step = BrowsersStep()
    found = (("chromium", 0), ("brave", 1), ("firefox", 0))
    step.show_found(tuple(FoundBrowser(name, False, False, n) for name, n in found))
    folder = "/home/lena/.local/share/beforehand/browser/chromium"
    step.show_covered("chromium", CoveredBrowser("chromium", "load-unpacked", folder))
    return _first(step, 8)


def _end() -> QWidget:
    step = EndStep()
    step.show_status(status())
    return _first(step, 10)


SCREENS: dict[str, Callable[[], QWidget]] = {
    "pause-child": lambda: _pause(held_item(), CHILD),
    "pause-teen": lambda: _pause(
        held_item(action="warn", go_on_after=20, disclosed=TEEN_DISCLOSED), TEEN
    ),
    "pause-unchecked": lambda: _pause(
        held_item(reasons=("encrypted",), name="class.zip", media="zip"), CHILD
    ),
    "pause-old": lambda: _pause(held_item(expires=1), CHILD),
    "pause-ask": lambda: _pages(AskPage((held_item(),)), PAUSE),
    "pause-ask-away": lambda: _pages(
        AskPage((held_item(goes_to=("Mum's laptop", "Dad"), category_goes=True),)), PAUSE
    ),
    "pause-ask-phone": lambda: _pages(AskPage((held_item(),), by_phone=True), PAUSE),
    "pause-go": lambda: _pages(GoPage(20, (held_item(action="warn", go_on_after=20),)), PAUSE),
    "pause-wrong": _wrong,
    "pause-many": _many,
    "pause-kept": _kept,
    "pause-copy": _copy,
    "place": _place,
    "pause-asked": lambda: _outcome("pause.asked", "common.done"),
    "pause-unsent": _unsent,
    "route-who": lambda: _pages(RoutesPage(), PAUSE),
    **{
        f"route-{route}": lambda route=route: _pages(StepsPage(route, "Aunt Ana", "GB"), PAUSE)
        for route in Route
    },
    "talk": lambda: _pages(TalkPage("Aunt Ana"), PAUSE),
    "help": lambda: _pages(HelpPage("DE"), (860, 900)),
    "camera": lambda: _pages(CameraPage("Chat"), (640, 400), under=False),
    "home": _home,
    "home-away": _home_away,
    "held": _held,
    "recorded": _recorded,
    "rules-here": _rules_here,
    "sent": _sent,
    "sent-teen": _sent_teen,
    "cover": _cover,
    "cover-gated": lambda: _cover(gated()),
    "look": lambda: _pages(LookPage(Memory()), HOME),
    "about": _about,
    "experts": _experts,
    "parents-unlock": _unlock,
    "parents-overview": _overview,
    "parents-overview-gated": lambda: _overview(gated()),
    "parents-requests": _requests,
    "parents-activity": _activity,
    "parents-family": _family,
    "parents-family-no": lambda: _family_not(AdministratorAsked.NOT_INSTALLED),
    "parents-working": _working,
    "parents-rules": _rules,
    "parents-link": _parents_link,
    "parents-link-first": lambda: _parents_link(
        certificate=False, paired=False, here=False, up=False, answerers=()
    ),
    "parents-link-code": lambda: _parents_link(m.PairingIs(CODE, 560), paired=False, answerers=()),
    "parents-link-came": lambda: _parents_link(
        m.PairingIs(CODE, 200, "Mum's laptop"), own_switch=True, on=False
    ),
    "away-asks": _asks_away,
    "away-none": lambda: _asks_away(none=True),
    "away-first": lambda: _asks_away(certificate=False),
    "away-clock": _asks_clock,
    "away-children": _children_away,
    "parents-coach": lambda: _parents(Section.COACH, CoachPage()),
    "parents-health": _health,
    "parents-passphrase": _passphrase,
    "parents-phone": _phone,
    "parents-phone-code": _phone_on_top,
    "parents-problems": _problems,
    "parents-decided": _decided,
    "parents-week": _week,
    "about-update": _updated,
    "first-together": lambda: _first(TogetherStep(), 1),
    "first-does": lambda: _first(DoesStep(), 2),
    "first-born": _born,
    "first-adult": lambda: _pages(AdultPage("DE"), FIRST, under=False),
    "first-account": lambda: _first(AccountStep(admin=True), 4),
    "first-folders": _folders,
    "first-passphrase": _new_passphrase,
    "first-code": _code,
    "first-code-back": _code_back,
    "first-try": lambda: _first(TryStep(FOLDERS[0]), 9),
    "first-browsers": _browsers,
    "first-end": _end,
}
