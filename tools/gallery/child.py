"""The child's own pages, and the routes to help."""

import time
from collections.abc import Callable
from pathlib import Path, PurePath

import msgspec
from PySide6.QtWidgets import QWidget

from scanner.channel import messages as m
from scanner.policy import profiles
from scanner.schema import Profile, RecordKind
from tests.ui.fake import (
    DAY,
    DISCLOSED,
    HEALTH,
    gated,
    held_item,
    status,
)
from tools.gallery.frames import FOLDERS, HOME, PAUSE, family_link, in_pages
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
from ui.memory import Memory


def _place() -> QWidget:
    offers = tuple(m.PlaceFound(name, name) for name in ("IMG_2210.jpg", "IMG_2211.jpg"))
    return in_pages(PlacePage(offers), HOME)


def _experts() -> QWidget:
    page = ExpertsPage()
    page.show_health(HEALTH)
    return in_pages(page, HOME)


def _home() -> QWidget:
    page = HomePage()
    page.show_status(status())
    return in_pages(page, HOME, under=False)


def _home_away() -> QWidget:
    page = HomePage()
    page.show_away("service-away")
    return in_pages(page, HOME, under=False)


def _held() -> QWidget:
    page = HeldPage()
    page.show_state(
        (
            held_item("a", requested="family"),
            held_item("b", name="IMG_2210.jpg", go_on_after=20, action="warn"),
            held_item("c", name="IMG_2211.jpg", answered="talk"),
        )
    )
    return in_pages(page, HOME)


def _recorded() -> QWidget:
    page = RecordedPage()
    kinds = tuple(str(kind) for kind in RecordKind)
    page.show_state(m.Recorded(kinds, {"verdict": 2, "heartbeat": 31}, DISCLOSED))
    return in_pages(page, (740, 1180))


def _rules_here() -> QWidget:
    page = RulesHerePage()
    mine = tuple(str(Path.home() / PurePath(folder).name) for folder in FOLDERS)
    page.show_state(
        m.PolicyIs(profiles.built_in(Profile.AGE_10_12), 3, signed=True, disclosed=DISCLOSED), mine
    )
    return in_pages(page, (740, 1120))


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
    return in_pages(page, HOME)


def _sent_teen() -> QWidget:
    page = SentPage()
    page.show_state(m.LedgerIs(()))
    page.show_link(family_link(own_switch=True))
    return in_pages(page, HOME)


def _cover(now: m.Status | None = None) -> QWidget:
    page = CoveragePage()
    page.show_status(now or status())
    return in_pages(page, (740, 1120))


def _about() -> QWidget:
    page = AboutPage()
    page.show_status(status())
    page.show_health(HEALTH)
    return in_pages(page, HOME)


def _updated() -> QWidget:
    page = AboutPage()
    page.show_status(status())
    page.show_health(msgspec.structs.replace(HEALTH, update="0.2.0"))
    return in_pages(page, HOME)


SCREENS: dict[str, Callable[[], QWidget]] = {
    "place": _place,
    "route-who": lambda: in_pages(RoutesPage(), PAUSE),
    **{
        f"route-{route}": lambda route=route: in_pages(StepsPage(route, "Aunt Ana", "GB"), PAUSE)
        for route in Route
    },
    "talk": lambda: in_pages(TalkPage("Aunt Ana"), PAUSE),
    "help": lambda: in_pages(HelpPage("DE"), (860, 900)),
    "camera": lambda: in_pages(CameraPage("Chat"), (640, 400), under=False),
    "home": _home,
    "home-away": _home_away,
    "held": _held,
    "recorded": _recorded,
    "rules-here": _rules_here,
    "sent": _sent,
    "sent-teen": _sent_teen,
    "cover": _cover,
    "cover-gated": lambda: _cover(gated()),
    "look": lambda: in_pages(LookPage(Memory()), HOME),
    "about": _about,
    "experts": _experts,
    "about-update": _updated,
}
