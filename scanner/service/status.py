"""The complete status in one value, built from the state of each part."""

import importlib.metadata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec

from scanner import platform, protection
from scanner.channel import messages as m
from scanner.naming import displayed
from scanner.protection import (
    AppCover,
    BrowserGap,
    FolderReach,
    GateReach,
    Parts,
    Reach,
    SendingApp,
)
from scanner.schema import StoppedItem
from scanner.service.storage import Storage
from scanner.watch import FolderHealth
from scanner.watch.browser_cover import BrowserCover, Cover
from scanner.watch.outgoing_folders import outgoing

# Kinds of found folders that do not belong to an app.
_NO_APP = frozenset(
    {"pictures", "downloads", "desktop", "documents", "videos", "screenshots", "synced", "public"}
    | {"camera-roll"}
)
_PICKED_FROM = frozenset({"pictures", "downloads", "desktop", "screenshots", "camera-roll"})

_BROWSERS = {
    Cover.NOT: BrowserGap.ALL,
    Cover.SOME_PROFILES: BrowserGap.SOME_PROFILES,
    Cover.NOT_PRIVATE: BrowserGap.PRIVATE_WINDOWS,
    Cover.WHOLE: BrowserGap.NONE,
}


class Now(msgspec.Struct, frozen=True):
    """
    The state of the running stages beyond the storage. The defaults describe a guard that is not running.

    `gated`: the kernel gate protects this computer, and no folder is watched. `partial`: only folders named
    at the start are watched, not all those that pictures are sent from.
    """

    folders: Sequence[FolderHealth] = ()
    partial: bool = False
    worker_problem: str = "not-running"
    worker_not_confined: tuple[str, ...] = ()
    looked_at: int = 0
    browsers: tuple[BrowserCover, ...] = ()
    browser_lost: bool = False
    gate: GateReach = GateReach(Reach.AWAY)
    gated: bool = False
    app: AppCover = AppCover()
    stopped: tuple[StoppedItem, ...] = ()
    accounts: m.Accounts = m.Accounts(())
    gate_cover: m.GateCover | None = None


def status_of(storage: Storage, now: Now) -> m.Status:
    """Build the status that the tray, the command `status` and the parent's overview show."""
    items = now.stopped
    well = _well(now)
    problems = _problems(storage, now, [item.problem for item in items])
    gated = now.gate.reach is Reach.ON
    off = bool(now.worker_problem) or not (well or gated)
    held = len(items)
    state = (
        m.State.OFF if off
        else m.State.ATTENTION if problems
        else m.State.WAITING if held
        else m.State.PROTECTED
    )  # fmt: skip
    policy = storage.rules().policy
    parts = _parts(now, working=not now.worker_problem)
    return m.Status(
        state=state,
        problems=problems,
        set_up=storage.set_up,
        recording=storage.recorder.recording,
        profile=str(policy.profile),
        operating_point=str(policy.operating_point),
        held=held,
        waiting=sum(bool(item.requested) for item in items),
        looked_at=now.looked_at,
        layers=protection.layers(parts),
        folders=tuple(
            m.FolderState(displayed(str(f.path)), f.problem, f.polled) for f in now.folders
        ),
        version=_version(),
        apps=protection.apps(parts),
        birthday=storage.signed_rules.birthday(),
        not_confined=now.worker_not_confined,
        accounts=_uncovered(now.accounts) if off else now.accounts,
        gate=now.gate_cover,
    )


def _uncovered(accounts: m.Accounts) -> m.Accounts:
    """Count the covered accounts among the others, as nothing protects them now."""
    every = (*accounts.covered, *accounts.uncovered)
    return msgspec.structs.replace(accounts, covered=(), uncovered=every)


@cache
def _version() -> str:
    """Return the running program's version; reading it opens many files."""
    return importlib.metadata.version("beforehand")


def _problems(storage: Storage, now: Now, items: list[str]) -> tuple[str, ...]:
    found = list(storage.problems())
    found += [now.worker_problem] if now.worker_problem else []
    found += ["items-unreadable"] if any(items) else []
    watched = [folder for folder in now.folders if not folder.problem]
    if not watched and now.gate.reach is not Reach.ON and now.worker_problem != "not-running":
        found.append("gate-away" if now.gated else "no-folders")
    elif len(watched) < len(now.folders):
        found.append("folder-problem")
    found += ["named-folders"] if now.partial else []
    found += ["browser-not-covered"] if now.browser_lost else []
    return tuple(dict.fromkeys(found))


def _well(now: Now) -> list[FolderHealth]:
    """Return the folders that are watched without a problem; none if only named folders are watched."""
    return [] if now.partial else [folder for folder in now.folders if not folder.problem]


def _parts(now: Now, *, working: bool) -> Parts:
    off = "named-folders" if now.partial else "" if working else "off"
    watched = tuple(FolderReach(str(f.path), f.problem or off) for f in now.folders)
    browsers = tuple(
        SendingApp(b.browser, _BROWSERS[b.cover] if working else BrowserGap.ALL)
        for b in now.browsers
    )
    return Parts(watched, now.gate, now.app, (*browsers, *_senders()), gated=now.gated)


def _senders() -> tuple[SendingApp, ...]:
    """Return messengers and mail programs that are installed or have left a folder."""
    found = outgoing(Path.home())
    folders: dict[str, list[str]] = {name: [] for name in platform.places().senders()}
    for place in found:
        if place.kind not in _NO_APP:
            folders.setdefault(place.kind, []).append(str(place.path))
    # People pick the pictures they send from the usual picture folders.
    usual = [str(place.path) for place in found if place.kind in _PICKED_FROM]
    return tuple(SendingApp(name, folders=(*own, *usual)) for name, own in sorted(folders.items()))


def gate_reach() -> Reach:
    """Return the reach when no gate is connected: whether this system could have one."""
    return Reach.NOT_POSSIBLE if platform.gate() is None else Reach.AWAY
