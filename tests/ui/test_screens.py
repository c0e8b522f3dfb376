"""All screens at once: names for screen readers, keyboard, large type, right to left, contrast."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QWidget,
)

from tools.gallery import SCREENS
from tools.waits import BOUND
from ui import language, theme
from ui.child.rules_page import folder_words
from ui.kit import basics
from ui.kit.basics import Page
from ui.kit.blur import Blur
from ui.kit.choice_button import ChoiceButton
from ui.kit.flow import Flow
from ui.kit.plot import DayPlot
from ui.kit.ring import Ring
from ui.kit.window import FRAME, centre
from ui.language import LANGUAGES
from ui.parents.coach_page import CoachPage
from ui.parents.side import Section
from ui.parents.window import ParentWindow
from ui.text import say
from ui.theme import SCHEMES, Appearance, Scheme, px

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QProgressBar,
    Blur,
    DayPlot,
    Ring,
)


@pytest.fixture
def shown(qtbot):
    """Make a screen, show it, and throw it away afterwards."""

    def make(name: str) -> QWidget:
        widget = SCREENS[name]()
        qtbot.addWidget(widget)
        widget.show()
        QApplication.processEvents()
        return widget

    return make


def spoken(widget: QWidget) -> str:
    """The words of a screen reader for a control."""
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text() if isinstance(widget, QAbstractButton) else ""


@pytest.mark.parametrize("name", SCREENS)
def test_every_control_has_a_name_and_the_keyboard_reaches_it(name, shown):
    screen = shown(name)
    controls = [
        w for w in screen.findChildren(QWidget) if isinstance(w, CONTROLS) and w.isVisible()
    ]
    inner = [
        w
        for w in controls
        if w.objectName().startswith("qt_") or isinstance(w.parent(), QSpinBox | QComboBox)
    ]
    nameless = [type(w).__name__ for w in controls if w not in inner and not spoken(w)]
    assert nameless == []
    pressed = [
        w for w in controls if isinstance(w, QAbstractButton) and w.isEnabled() and w not in inner
    ]
    assert [spoken(w) for w in pressed if not w.focusPolicy() & Qt.FocusPolicy.TabFocus] == []


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_cut_off_in_large_type(name, shown):
    """Every line of words has the height it needs at its width."""
    theme.current().apply(Appearance(Scheme.LIGHT, 2))
    screen = shown(name)
    cut = [
        label.text()
        for label in screen.findChildren(QLabel)
        if label.isVisible() and label.wordWrap() and label.text()
        and label.height() + 2 < label.heightForWidth(label.width())
    ]  # fmt: skip
    assert cut == []


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_wider_than_its_page_in_very_large_type(name, shown):
    """Pages scroll up and down only, so what is too wide could never be seen."""
    theme.current().apply(Appearance(Scheme.LIGHT, 2))
    screen = shown(name)
    for page in screen.findChildren(Page):
        assert page.widget().minimumSizeHint().width() <= page.viewport().width()


@pytest.mark.parametrize("name", SCREENS)
def test_no_bar_to_scroll_where_all_of_a_page_fits(name, shown):
    screen = shown(name)
    for page in screen.findChildren(Page):
        needed = page.widget().heightForWidth(page.viewport().width())
        assert (page.verticalScrollBar().maximum() == 0) == (needed <= page.viewport().height())


ARABIC = "سجل ما وقع على هذا الحاسوب"
SMALL = 1024, 600  # the smallest screen that is sold with a desktop


def outside(screen: QWidget) -> list[str]:
    """The buttons that reach out of the window at its sides, or lack room for their words."""
    found = []
    for part in screen.findChildren(QPushButton):
        if not part.isVisible():
            continue
        left = part.mapTo(screen, part.rect().topLeft()).x()
        wide, high = part.minimumSizeHint().width(), part.minimumSizeHint().height()
        if part.hasHeightForWidth():
            high = part.heightForWidth(part.width())
        fits = left >= 0 and left + part.width() <= screen.width()
        if not fits or part.width() < wide or part.height() < high:
            found.append(spoken(part))
    return found


def cut_words(screen: QWidget) -> list[str]:
    """The wrapped words that lack height at their width."""
    return [
        part.text() for part in screen.findChildren(QLabel)
        if part.isVisible() and part.wordWrap() and part.text()
        and part.height() + 2 < part.heightForWidth(part.width())
    ]  # fmt: skip


@pytest.mark.timeout(6 * BOUND)
@pytest.mark.parametrize(
    ("code", "scheme"),
    [
        ("en", Scheme.DARK),
        ("de", Scheme.DARK),
        ("ru", Scheme.LIGHT),
        ("ar", Scheme.DARK),
        ("fr", Scheme.CONTRAST),
        ("es", Scheme.CONTRAST),
    ],
)
def test_every_screen_fits_the_smallest_display(code, scheme, shown):
    language.install(code)
    theme.current().apply(Appearance(scheme))
    faults = {}
    for name in SCREENS:
        screen = shown(name)
        screen.resize(*SMALL)
        QApplication.processEvents()
        size = screen.width(), screen.height()
        found = outside(screen), cut_words(screen), [] if size == SMALL else [size]
        if any(found):
            faults[name] = found
        screen.close()
    assert faults == {}


PARENTS = [name for name in SCREENS if name.startswith("parents-")]


@pytest.mark.timeout(6 * BOUND)
@pytest.mark.parametrize("code", ["de", "ru", "fr", "ar"])
def test_the_parents_area_fits_the_smallest_display_in_the_largest_letters(code, shown, qtbot):
    """The list of sections and the page beside it scroll where they have no room."""
    language.install(code)
    theme.current().apply(Appearance(Scheme.LIGHT, 2))
    for name in PARENTS:
        screen = shown(name)
        screen.resize(*SMALL)
        QApplication.processEvents()
        QApplication.processEvents()  # the list of sections gives its room up in the next round
        assert (screen.width(), screen.height()) == SMALL, name
        assert (name, outside(screen), cut_words(screen)) == (name, [], [])
        for page in screen.findChildren(Page):
            # What the guard answers, and the list of sections, change the layout some rounds later.
            qtbot.waitUntil(
                lambda p=page: p.widget().minimumSizeHint().width() <= p.viewport().width()
            )
        screen.close()


@pytest.mark.parametrize(
    "name", ["pause-child", "pause-teen", "pause-many", "pause-unchecked", "pause-old"]
)
@pytest.mark.parametrize(("code", "step", "size"), [
    ("en", 0, SMALL), ("de", 0, SMALL), ("ru", 0, SMALL), ("ar", 0, SMALL), ("de", 2, SMALL),
    ("ru", 2, (960, 540)),
])  # fmt: skip
def test_the_four_choices_are_seen_without_scrolling(name, code, step, size, shown):
    """The smallest case is 200 % of a full HD display, which leaves 960 x 540."""
    language.install(code)
    theme.current().apply(Appearance(Scheme.LIGHT, step))
    screen = shown(name)
    screen.resize(*size)
    QApplication.processEvents()
    assert (screen.width(), screen.height()) == size
    choices = screen.findChildren(ChoiceButton)
    assert len(choices) == 4
    for choice in choices:
        seen = choice.visibleRegion().boundingRect()
        assert (seen.width(), seen.height()) == (choice.width(), choice.height()), spoken(choice)


@pytest.mark.timeout(6 * BOUND)
@pytest.mark.parametrize(
    "name", ["pause-child", "pause-teen", "pause-many", "pause-unchecked", "pause-old"]
)
@pytest.mark.parametrize(
    ("step", "size"), [(0, SMALL), (1, SMALL), (2, SMALL), (2, (960, 540))], ids=str
)
@pytest.mark.parametrize("code", LANGUAGES)
def test_what_a_parent_learns_is_read_without_scrolling(name, code, step, size, shown):
    """
    In all letter sizes on the smallest display, as are the choices and that it is nobody's fault.

    The last case is 200 % of a full HD display.
    """
    language.install(code)
    theme.current().apply(Appearance(Scheme.LIGHT, step))
    screen = shown(name)
    screen.resize(*size)
    QApplication.processEvents()
    page = screen.pages.top
    words = {say("pause.learn.title"), say("pause.fault")}
    read = [part for part in page.findChildren(QLabel) if part.text() in words]
    assert len(read) == len(words)
    card = next(part for part in read if part.text() == say("pause.learn.title")).parentWidget()
    assert sum(len(part.text()) for part in card.findChildren(QLabel)) > len(
        say("pause.learn.title")
    )
    for part in (*read, *card.findChildren(QLabel), *page.findChildren(ChoiceButton)):
        assert part.visibleRegion().boundingRect().size() == part.size(), spoken(part)


def test_the_blur_comes_back_where_there_is_room_for_it(shown):
    theme.current().apply(Appearance(Scheme.LIGHT, 2))
    screen = shown("pause-child")
    for size, seen in ((SMALL, False), ((1920, 1080), True), (SMALL, False)):
        screen.resize(*size)
        QApplication.processEvents()
        assert screen.pages.top.blur.isVisible() is seen
        reason = say("pause.why.10-12")
        assert any(
            part.text() == reason for part in screen.findChildren(QLabel) if part.isVisible()
        )


def test_a_look_chosen_many_times_leaves_the_letters_as_they_were(qapp):
    """A list of fonts that grows hides the font that has the Arabic letters, and lines become wider."""
    theme.current().apply(Appearance(Scheme.LIGHT, 2))
    families = qapp.font().families()
    wide = QFontMetrics(qapp.font()).horizontalAdvance(ARABIC)
    for _ in range(300):
        theme.current().apply(Appearance(Scheme.LIGHT, 2))
    assert qapp.font().families() == families
    assert QFontMetrics(qapp.font()).horizontalAdvance(ARABIC) == wide


def test_the_keyboard_is_shown_by_one_ring_alone(qtbot):
    """The style's own frame inside the ring would lie across a button that has a picture and no words."""
    theme.current().apply(Appearance(Scheme.DARK, 2))
    holder = QWidget()
    qtbot.addWidget(holder)
    first, second = QPushButton(""), QPushButton("")
    holder.setLayout(Flow(first, second))
    for made in (first, second):
        made.setProperty("role", "nav")
        made.setFixedSize(200, 80)
    holder.show()
    holder.activateWindow()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(holder, Qt.Key.Key_Tab)  # from here on the style shows where the keyboard is
    qtbot.waitUntil(second.hasFocus)
    shot = holder.grab(second.geometry()).toImage()
    inside = {shot.pixel(x, y) for x in range(10, 190) for y in range(10, 70)}
    assert len(inside) == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_names_of_the_sections_are_not_cut_off(code, qtbot):
    """The section in use is the widest: its name is in bold."""
    language.install(code)
    window = ParentWindow()
    qtbot.addWidget(window)
    bold = QFontMetrics(theme.current().font(weight=QFont.Weight.DemiBold))
    window.show_section(Section.COACH, CoachPage())
    window.show_waiting(12)
    window.resize(900, 700)
    window.show()
    QApplication.processEvents()
    sections = [
        w for w in window.findChildren(QPushButton) if w.property("role") in ("nav", "nav-here")
    ]
    assert len(sections) == len(Section)
    for section in sections:
        frame = 2 * px(1.75) + section.iconSize().width() + px(0.5)
        assert section.width() >= bold.horizontalAdvance(section.text()) + frame, section.text()


def test_a_row_of_buttons_goes_on_in_a_next_line(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    parts = [QPushButton("Eins zwei drei vier") for _ in range(3)]
    holder.setLayout(Flow(*parts))
    holder.resize(1000, 100)
    holder.show()
    assert len({part.y() for part in parts}) == 1
    holder.resize(parts[0].width() + 4, 400)
    QApplication.processEvents()
    assert [part.x() for part in parts] == [0, 0, 0]
    assert parts[0].y() < parts[1].y() < parts[2].y()


@pytest.mark.parametrize("name", ["pause-child", "route-threat", "parents-overview", "first-born"])
def test_right_to_left_turns_the_screen_around(name, shown, qapp):
    left = shown(name)
    there = places(left)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        right = shown(name)
        here = places(right)
        assert there.keys() == here.keys()
        turned = [text for text in there if there[text] != here[text]]
        assert len(turned) >= len(there) / 2
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_names_in_other_letters_begin_where_the_text_begins(shown, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        screen = shown("help")
        names = [text for text in screen.findChildren(QLabel) if "Kummer" in text.text()]
        assert names
        ink = [ink_centre(name) / name.width() for name in names]
        assert min(ink) > 0.5, ink
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def ink_centre(name: QLabel) -> float:
    """The distance of a label's words from the left, in pixels."""
    shot = name.grab().toImage()
    paper = shot.pixel(0, 0)
    across = range(shot.width())
    inked = [x for x in across if any(shot.pixel(x, y) != paper for y in range(shot.height()))]
    return (inked[0] + inked[-1]) / 2 / shot.devicePixelRatio()


def test_wrapped_lines_from_right_to_left_begin_at_one_edge(qtbot):
    """Of a wrapped line Qt counts the space at its end, which moved every line but the last one in."""
    language.install("ar")
    words = basics.label(f"{say('first.does.1')} {say('first.does.1')}")
    qtbot.addWidget(words)
    words.resize(420, words.heightForWidth(420))
    shot = words.grab().toImage()
    paper = shot.pixel(0, 0)
    tall = round(QFontMetrics(words.font()).lineSpacing())
    edges = []
    for top in range(0, shot.height() - tall + 1, tall):
        inked = [
            x
            for x in range(shot.width())
            if any(shot.pixel(x, y) != paper for y in range(top, top + tall))
        ]
        edges.append(shot.width() - max(inked))
    assert len(edges) >= 3
    assert max(edges) - min(edges) <= 3, edges


def test_the_child_sees_folders_as_people_call_them(monkeypatch):
    monkeypatch.setenv("HOME", "/home/lena")
    monkeypatch.setenv("USERPROFILE", "/home/lena")
    assert folder_words("/home/lena/Pictures/Swimming club") == "Pictures › Swimming club"
    assert folder_words("/home/lena") == "/home/lena"
    assert folder_words("/media/stick") == "/media/stick"


def places(screen: QWidget) -> dict[str, int]:
    """The distances of the buttons from the left."""
    return {
        spoken(w): w.mapTo(screen, w.rect().topLeft()).x()
        for w in screen.findChildren(QAbstractButton)
        if w.isVisible() and spoken(w)
    }


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [getattr(QColor(colour), f"{c}F")() for c in ("red", "green", "blue")]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    """Contrast ratio as WCAG defines it."""
    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", list(SCHEMES))
def test_words_contrast_with_their_ground(scheme):
    c = SCHEMES[scheme]
    least = 7.0 if scheme is Scheme.CONTRAST else 4.5
    pairs = [
        (ink, ground)
        for ink in (c.ink, c.soft, c.accent, c.warm)
        for ground in (c.ground, c.card, c.tint, c.note)
    ]
    pairs.append((c.on_accent, c.accent))
    assert [(pair, round(contrast(*pair), 1)) for pair in pairs if contrast(*pair) < least] == []


def test_no_colour_is_an_alarm():
    """Nothing is red: hue within 15 degrees of it with strong colour."""
    for colours in SCHEMES.values():
        for name in ("accent", "warm", "note", "tint", "ground"):
            colour = QColor(getattr(colours, name))
            strong = colour.hslSaturationF() > 0.5 and 0.2 < colour.lightnessF() < 0.8
            assert not (strong and (colour.hue() < 15 or colour.hue() > 345)), name


def test_a_window_leaves_room_for_its_title_bar(qtbot):
    """On a display of 600 px the bar pushed the buttons of the set-up over the lower edge."""
    window = QWidget()
    qtbot.addWidget(window)
    screen = QApplication.primaryScreen().availableGeometry()
    centre(window, QSize(5000, 5000))
    assert window.height() + FRAME <= screen.height()
    assert screen.contains(window.geometry().adjusted(0, 0, 0, FRAME))
