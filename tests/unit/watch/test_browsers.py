"""Which running browsers are covered."""

from scanner.platform.browser_ports import RunningBrowser
from scanner.watch.browsers import STALE_SECONDS, START_SECONDS, Beat, BrowserWatch

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
    assert (chromium.covered, chromium.private, chromium.profiles) == (True, True, 1)
    assert (firefox.covered, firefox.profiles) == (False, 0)


def test_a_browser_that_has_just_started_has_time_to_load_its_extension() -> None:
    watch = BrowserWatch()
    assert watch.look((CHROMIUM,), 100)[0].covered
    assert watch.look((CHROMIUM,), 100 + START_SECONDS - 1)[0].covered
    assert not watch.look((CHROMIUM,), 100 + START_SECONDS)[0].covered


def test_beats_that_stop_are_noticed_within_thirty_seconds() -> None:
    watch = BrowserWatch()
    watch.look((CHROMIUM,), 0)
    watch.here(beat(), 100)
    assert watch.look((CHROMIUM,), 100 + STALE_SECONDS)[0].covered
    assert not watch.look((CHROMIUM,), 100 + STALE_SECONDS + 1)[0].covered
    assert STALE_SECONDS < 25


def test_one_profile_without_private_windows_lowers_the_browser() -> None:
    watch = BrowserWatch()
    watch.here(beat(profile="a"), 0)
    watch.here(beat(profile="b", private=False), 0)
    (cover,) = watch.look((CHROMIUM,), 1)
    assert (cover.profiles, cover.private) == (2, False)


def test_a_second_browser_of_the_same_kind_is_not_covered_by_the_first() -> None:
    other = RunningBrowser("chromium", 11)
    watch = BrowserWatch()
    watch.look((CHROMIUM, other), 0)
    watch.here(beat(), LATE)
    assert [one.covered for one in watch.look((CHROMIUM, other), LATE)] == [True, False]


def test_a_beat_from_a_process_that_is_not_listed_counts_by_name() -> None:
    watch = BrowserWatch()
    watch.look((CHROMIUM,), 0)
    watch.here(beat(pid=99), LATE)
    assert watch.look((CHROMIUM,), LATE)[0].covered


def test_a_number_used_again_by_another_browser_starts_anew() -> None:
    watch = BrowserWatch()
    watch.look((CHROMIUM,), 0)
    watch.look((), LATE)
    assert watch.look((CHROMIUM,), LATE + 1)[0].covered
