"""The page with help lines."""

import datetime

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from ui.child.directory import EUROPE, HelpKind, HelpLine, load
from ui.kit.basics import Page, button, card, clear, column, label, row
from ui.kit.flow import Flow
from ui.kit.qr import show_code
from ui.text import say
from ui.theme import px
from ui.when import month

FOR_FAMILIES = tuple(kind for kind in HelpKind if kind is not HelpKind.ADULT)


class HelpPage(Page):
    """Lines of one country, which can be changed."""

    def __init__(self, country: str, kinds: tuple[HelpKind, ...] = FOR_FAMILIES) -> None:
        super().__init__()
        self._kinds = kinds
        self.places = QComboBox()
        self.places.setAccessibleName(say("help.country"))
        self._fill_places(country)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(2))
        self.add(label(say("help.title"), "title"), label(say("help.lead"), "lead"))
        self.add(card(label(say("route.fault"), "strong"), name="kind"))
        pick = row(label(say("help.country"), "soft"), gap=1.5)
        pick.addWidget(self.places, 1)
        self.add(pick)
        self.body.addLayout(self._lines)
        self.add(self._dated())
        self.end()
        self.places.currentIndexChanged.connect(self._show)
        self._show()

    @property
    def country(self) -> str:
        """The country that is shown."""
        return str(self.places.currentData())

    def _fill_places(self, country: str) -> None:
        directory = load()
        codes = {*directory.countries(), *directory.european}
        named = sorted((_country_name(code), code) for code in codes)
        for name, code in named:
            self.places.addItem(name, code)
        self.places.addItem(say("help.everywhere"), "*")
        at = self.places.findData(country)
        self.places.setCurrentIndex(at if at >= 0 else self.places.count() - 1)

    def _show(self) -> None:
        clear(self._lines)
        lines = load().of(self.country)
        if not load().has(self.country):
            self._lines.addWidget(label(say("help.none")))
        for kind in HelpKind:
            chosen = [line for line in lines if line.kind is kind and kind in self._kinds]
            if chosen:
                self._lines.addWidget(_group(kind, chosen))

    def _dated(self) -> QWidget:
        directory = load()
        now = datetime.datetime.now(tz=datetime.UTC).strftime("%Y-%m")
        key = "help.old" if directory.is_old(now) else "help.checked"
        return label(say(key, month=month(directory.checked_on)), "small")


def line_widget(line: HelpLine) -> QWidget:
    """One help line and the ways to reach it."""
    ways = _ways(line)
    actions = _actions(line)
    if line.name == line.call:  # a number that is also the name, such as an emergency number
        inner = column(label(ways.pop(0), "strong", select=True), gap=0.25)
    else:
        inner = column(label(line.name, "strong", select=True), gap=0.25)
    for words in ways:
        inner.addWidget(label(words, select=True))
    if actions:
        inner.addLayout(Flow(*actions))
    if line.source_year:
        inner.addWidget(label(say("help.old_source", year=str(line.source_year)), "small"))
    holder = QWidget()
    holder.setLayout(inner)
    return holder


def _group(kind: HelpKind, lines: list[HelpLine]) -> QFrame:
    return card(label(say(f"help.{kind}"), "head"), *[line_widget(line) for line in lines])


def _ways(line: HelpLine) -> list[str]:
    ways: list[str] = []
    if line.call:
        ways.append(say("help.call", number=line.call))
    if line.text:
        ways.append(say("help.text", number=line.text))
    if line.web:
        ways.append(say("help.web", address=line.web))
    if line.hours:
        ways.append(say("help.hours", hours=line.hours))
    return ways or [say("help.search")]


def _actions(line: HelpLine) -> list[QWidget]:
    """Buttons for an address or a number: open, copy, or show as a QR code for a phone."""
    reach = line.web or line.call or line.text
    if not reach:
        return []
    link = f"https://{line.web}" if line.web else f"tel:{line.call.replace(' ', '')}"
    copy = button(say("help.copy"), lambda: QGuiApplication.clipboard().setText(reach), "quiet")
    made: list[QWidget] = [copy]
    if line.web:
        opened = button(say("help.open"), lambda: QDesktopServices.openUrl(QUrl(link)), "quiet")
        made.insert(0, opened)
    if line.web or line.call:
        shown = button(say("help.qr"), lambda: show_code(shown, line.name, link), "quiet")
        made.append(shown)
    for part in made:
        part.setAccessibleName(f"{part.accessibleName()}: {line.name}")
    return made


def _country_name(code: str) -> str:
    if code == EUROPE:
        return "Europe"
    territory = QLocale.codeToTerritory(code)
    native = QLocale(QLocale.Language.AnyLanguage, territory).nativeTerritoryName()
    return native or QLocale.territoryToString(territory)
