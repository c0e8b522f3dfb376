"""The parents' area."""

import datetime
import time
from collections.abc import Callable

import msgspec
from PySide6.QtWidgets import QWidget

from scanner.channel import messages as m
from scanner.channel.client_env import AdministratorAsked
from scanner.policy import profiles
from scanner.schema import Category, DecidedBy, ExceptionRule, Profile, Record, RecordKind
from tests.ui.fake import (
    BY_DAY,
    DAY,
    FAMILY_ACCOUNTS,
    HEALTH,
    gated,
    held_item,
    row,
    status,
)
from tools.gallery.frames import (
    FOLDERS,
    PARENTS,
    family_link,
    in_parents,
    still,
)
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
from ui.text import say

CODE = "1A2B3-C4D5E-6F7G8-H9J0K-1M2N3-P4"


def _unlock() -> QWidget:
    page = UnlockPage()
    page.show_pauses(2, 1_800_000_000)
    page.refuse("wrong-passphrase", 4.0)
    still(page)
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
    return in_parents(Section.OVERVIEW, page)


def _requests() -> QWidget:
    page = RequestsPage()
    page.show_state(
        (held_item("a", requested="family"), held_item("b", reasons=("encrypted",), media="zip"))
    )
    return in_parents(Section.REQUESTS, page)


def _activity() -> QWidget:
    page = ActivityPage()
    rows = tuple(row(seq) for seq in range(811, 611, -1))
    page.show_page(m.LogPage(rows, 812))
    page.show_report(m.LogReport(812, True, -1, "", "812 amber brook cedar delta ember frost"))
    return in_parents(Section.ACTIVITY, page)


def _working() -> QWidget:
    page = ActivityPage()
    page.show_page(m.LogPage(tuple(row(seq) for seq in range(99_999, 99_799, -1)), 100_000))
    page.working.begin(say("act.working.verify"))
    page.working.show_progress(62_000, 100_000, say("act.progress", done=62_000, total=100_000))
    still(page.working)
    return in_parents(Section.ACTIVITY, page)


def _family() -> QWidget:
    page = FamilyPage(AdministratorAsked.YES)
    page.show_accounts(FAMILY_ACCOUNTS)
    return in_parents(Section.FAMILY, page)


def _family_not(why: AdministratorAsked) -> QWidget:
    return in_parents(Section.FAMILY, FamilyPage(why))


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
    return in_parents(Section.RULES, page)


def _health() -> QWidget:
    page = HealthPage(admin=False, starts=True)
    page.show_state(HEALTH)
    page.show_tested(m.SelfTested((41.0, 44.5, 39.2)))
    return in_parents(Section.HEALTH, page)


def _passphrase() -> QWidget:
    page = PassphrasePage()
    page.new.first.setText("amber brook cedar delta")
    page.new.judge()
    return in_parents(Section.PASSPHRASE, page)


def _parents_link(pairing: m.PairingIs | None = None, **changes: object) -> QWidget:
    page = LinkPage(certificate=bool(changes.pop("certificate", True)), gated=False)
    page.show_state(family_link(**changes))
    if pairing is not None:
        page.pairing.show_state(pairing)
    return in_parents(Section.LINK, page)


def _phone() -> QWidget:
    page = PassphrasePage()
    page.phone.show_secret(
        m.OneTimeSecret("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "otpauth://totp/Beforehand")
    )
    return in_parents(Section.PASSPHRASE, page)


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
    return in_parents(Section.ACTIVITY, page)


def _phone_on_top() -> QWidget:
    window = _phone()
    page = window.findChild(PassphrasePage)
    if page is not None:
        window.show()
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    return window


def _week() -> QWidget:
    page = CoachPage()
    today = datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    page.show_week(m.LogPage((), 812, (), BY_DAY), today)
    return in_parents(Section.COACH, page)


SCREENS: dict[str, Callable[[], QWidget]] = {
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
    "parents-coach": lambda: in_parents(Section.COACH, CoachPage()),
    "parents-health": _health,
    "parents-passphrase": _passphrase,
    "parents-phone": _phone,
    "parents-phone-code": _phone_on_top,
    "parents-problems": _problems,
    "parents-decided": _decided,
    "parents-week": _week,
}
