"""The running browsers that are covered."""

from scanner.platform.ports.browsers import RunningBrowser
from scanner.watch.browser_cover import STALE_SECONDS, START_SECONDS, Beat, BrowserWatch, Cover

CHROMIUM = RunningBrowser("chromium", 10)
FIREFOX = RunningBrowser("firefox", 20)
LATE = START_SECONDS + 1


def beat(
    pid: int = 10, profile: str = "a", private: bool = True, browser: str = "chromium"
) -> Beat:
    return Beat(browser, pid, profile, private)


def test_a_browser_that_beats_is_covered_and_one_that_does_not_is_not() -> None:
    watch = BrowserWatch()
    watch.look((CHROMIUM, FIREFOX), 0)
    watch.here(beat(), LATE)
    chromium, firefox = watch.look((CHROMIUM, FIREFOX), LATE)
    assert chromium.cover is Cover.WHOLE
    assert firefox.cover is Cover.NOT


def test_a_browser_that_has_just_started_has_time_to_load_its_extension() -> None:
    watch = BrowserWatch()
    assert watch.look((CHROMIUM,), 100)[0].cover is Cover.WHOLE
    assert watch.look((CHROMIUM,), 100 + START_SECONDS - 1)[0].cover is Cover.WHOLE
    assert watch.look((CHROMIUM,), 100 + START_SECONDS)[0].cover is Cover.NOT


def test_beats_that_stop_are_noticed_within_thirty_seconds() -> None:
    watch = BrowserWatch()
    watch.look((CHROMIUM,), 0)
    watch.here(beat(), 100)
    assert watch.look((CHROMIUM,), 100 + STALE_SECONDS)[0].cover is Cover.WHOLE
    assert watch.look((CHROMIUM,), 100 + STALE_SECONDS + 1)[0].cover is Cover.NOT
    assert STALE_SECONDS < 25


def test_one_profile_without_private_windows_lowers_the_browser() -> None:
    watch = BrowserWatch()
    watch.here(beat(profile="a"), 0)
    watch.here(beat(profile="b", private=False), 0)
    (cover,) = watch.look((CHROMIUM,), 1)
    assert cover.cover is Cover.NOT_PRIVATE


def test_a_second_browser_of_the_same_kind_is_not_covered_by_the_first() -> None:
    other = RunningBrowser("chromium", 11)
    watch = BrowserWatch()
    watch.look((CHROMIUM, other), 0)
    watch.here(beat(), LATE)
    found = [one.cover for one in watch.look((CHROMIUM, other), LATE)]
    assert found == [Cover.WHOLE, Cover.NOT]


def test_a_beat_from_a_process_that_is_not_listed_counts_by_name() -> None:
    watch = BrowserWatch()
    watch.look((CHROMIUM,), 0)
    watch.here(beat(pid=99), LATE)
    assert watch.look((CHROMIUM,), LATE)[0].cover is Cover.WHOLE


def test_a_number_used_again_by_another_browser_starts_over() -> None:
    watch = BrowserWatch()
    watch.look((CHROMIUM,), 0)
    watch.look((), LATE)
    assert watch.look((CHROMIUM,), LATE + 1)[0].cover is Cover.WHOLE


def test_a_profile_without_the_extension_lowers_the_browser_once_it_had_time_to_load_it() -> None:
    two = RunningBrowser("chromium", 10, profiles=2)
    watch = BrowserWatch()
    watch.look((RunningBrowser("chromium", 10, profiles=1),), 0)
    for at in (LATE, LATE + START_SECONDS):
        watch.here(beat(), at)
        covers = watch.look((two,), at)
        assert covers[0].cover is (Cover.WHOLE if at == LATE else Cover.SOME_PROFILES)
    watch.here(beat(profile="b", private=False), LATE + START_SECONDS)
    assert watch.look((two,), LATE + START_SECONDS)[0].cover is Cover.NOT_PRIVATE


def test_a_browser_that_was_open_before_the_first_look_gets_no_time() -> None:
    old = RunningBrowser("chromium", 10, profiles=1, started=50)
    assert BrowserWatch().look((old,), 50 + START_SECONDS)[0].cover is Cover.NOT
