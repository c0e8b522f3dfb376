"""The running browsers that the extension covers: its host's beats compared with the running processes."""

from enum import IntEnum

import msgspec

from scanner.platform.ports.browsers import RunningBrowser

# The extension's host beats every 5 s. Two lost beats are tolerated; with a check every few
# seconds an extension that was switched off, removed or killed is noticed well within 30 s.
STALE_SECONDS = 15.0
START_SECONDS = 15.0  # a new browser or profile has not loaded its extensions yet
MAX_BEATS = 256  # profiles of all browsers; beyond that the oldest beat is dropped


class Beat(msgspec.Struct, frozen=True):
    """The report of one profile that it is covered; `private`: in private windows too."""

    browser: str
    pid: int
    profile: str
    private: bool


class Cover(IntEnum):
    """The cover of a browser; more is better."""

    NOT = 0
    SOME_PROFILES = 1
    NOT_PRIVATE = 2  # every open profile, but not its private windows
    WHOLE = 3


class BrowserCover(msgspec.Struct, frozen=True):
    """One running browser."""

    browser: str
    pid: int
    cover: Cover


class BrowserWatch:
    """Remembers beats and when browsers first appeared. Times are seconds of a monotonic clock."""

    def __init__(self) -> None:
        self._beats: dict[tuple[int, str], tuple[float, Beat]] = {}
        # Pid -> open profiles, time of their last increase.
        self._opened: dict[int, tuple[int, float]] = {}

    def here(self, beat: Beat, now: float) -> None:
        """Record a beat at `now`, in seconds."""
        self._beats.pop((beat.pid, beat.profile), None)  # so that it becomes the newest
        self._beats[beat.pid, beat.profile] = (now, beat)
        if len(self._beats) > MAX_BEATS:
            del self._beats[next(iter(self._beats))]

    def look(self, running: tuple[RunningBrowser, ...], now: float) -> tuple[BrowserCover, ...]:
        """Return the cover of each running browser at `now`; one that has just opened counts as covered."""
        self._beats = {
            key: (at, beat) for key, (at, beat) in self._beats.items() if now - at <= STALE_SECONDS
        }
        self._opened = {one.pid: self._opening(one, now) for one in running}
        pids = frozenset(one.pid for one in running)
        return tuple(
            BrowserCover(one.name, one.pid, self._cover(one, pids, now)) for one in running
        )

    def _opening(self, one: RunningBrowser, now: float) -> tuple[int, float]:
        if one.pid not in self._opened:
            return one.profiles, now if one.started is None else one.started
        profiles, at = self._opened[one.pid]
        return one.profiles, now if one.profiles > profiles else at

    def _cover(self, one: RunningBrowser, pids: frozenset[int], now: float) -> Cover:
        beats = [
            beat
            for _at, beat in self._beats.values()
            # where the system does not say which process is the main one, match by name
            if beat.pid == one.pid or (beat.browser == one.name and beat.pid not in pids)
        ]
        profiles, opened = self._opened[one.pid]
        if len(beats) < max(profiles, 1) and now - opened >= START_SECONDS:
            return Cover.SOME_PROFILES if beats else Cover.NOT
        return Cover.WHOLE if all(beat.private for beat in beats) else Cover.NOT_PRIVATE
