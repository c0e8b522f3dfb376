"""Which running browsers are covered by the extension: beats of its host against the system's processes."""

import msgspec

from scanner.platform.browser_ports import RunningBrowser

# The extension's host beats every 5 s. Two lost beats are no alarm; together with a look every few
# seconds an extension that was switched off, removed or killed is noticed well within 30 s.
STALE_SECONDS = 15.0
START_SECONDS = 15.0  # a browser that has just started has not loaded its extensions yet


class Beat(msgspec.Struct, frozen=True):
    """One profile says that it is covered; `private`: in private windows too."""

    browser: str
    pid: int
    profile: str
    private: bool


class BrowserCover(msgspec.Struct, frozen=True):
    """One running browser. `profiles`: how many of it are open and covered now."""

    browser: str
    pid: int
    covered: bool
    private: bool
    profiles: int


class BrowserWatch:
    """Remembers beats and first sights. Times are seconds of any clock that does not jump."""

    def __init__(self) -> None:
        self._beats: dict[tuple[int, str], tuple[float, Beat]] = {}
        self._first_seen: dict[RunningBrowser, float] = {}

    def here(self, beat: Beat, now: float) -> None:
        """Take a beat."""
        self._beats[beat.pid, beat.profile] = (now, beat)

    def look(self, running: tuple[RunningBrowser, ...], now: float) -> tuple[BrowserCover, ...]:
        """How each running browser is covered now; one that has just started counts as covered."""
        self._beats = {
            key: (at, beat) for key, (at, beat) in self._beats.items() if now - at <= STALE_SECONDS
        }
        self._first_seen = {one: self._first_seen.get(one, now) for one in running}
        return tuple(self._cover(one, running, now) for one in running)

    def _cover(
        self, one: RunningBrowser, running: tuple[RunningBrowser, ...], now: float
    ) -> BrowserCover:
        pids = {other.pid for other in running}
        beats = [
            beat
            for _at, beat in self._beats.values()
            # where the system does not tell which process is the main one, the name has to do
            if beat.pid == one.pid or (beat.browser == one.name and beat.pid not in pids)
        ]
        new = now - self._first_seen[one] < START_SECONDS
        return BrowserCover(
            browser=one.name,
            pid=one.pid,
            covered=bool(beats) or new,
            private=all(beat.private for beat in beats),
            profiles=len(beats),
        )
