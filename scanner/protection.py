"""The protection level of each layer and each app, computed from the reports of the parts. Pure."""

from enum import StrEnum

import msgspec

from scanner.channel.messages import LayerState
from scanner.kernel_gate.failures import Mode
from scanner.schema import Layer


class Reach(StrEnum):
    """The reach of a layer that is neither simply on nor simply off."""

    ON = "on"
    AWAY = "away"  # possible here, but not running
    NOT_POSSIBLE = "not-possible"  # this system or desktop offers no way


class GateReach(msgspec.Struct, frozen=True):
    """The gate. `mode`: of the connected gate, or None. `gaps`: the number of items that it could not cover."""

    reach: Reach
    mode: Mode | None = None
    gaps: int = 0


class AppCover(msgspec.Struct, frozen=True):
    """The layers that run inside the app, as the child. The defaults describe a computer without a running app."""

    clipboard: Reach = Reach.AWAY
    camera: Reach = Reach.AWAY


class BrowserGap(StrEnum):
    """A way in which a browser is not covered by the extension."""

    NONE = ""
    PRIVATE_WINDOWS = "private-windows"
    SOME_PROFILES = "some-profiles"
    ALL = "all"


class FolderReach(msgspec.Struct, frozen=True):
    """A watched folder. `problem` is a code, empty if the folder is watched."""

    path: str
    problem: str = ""


class SendingApp(msgspec.Struct, frozen=True):
    """
    A program that can send pictures.

    `browser`: None if it is not a browser. `folders`: the paths from which it usually takes files.
    """

    name: str
    browser: BrowserGap | None = None
    folders: tuple[str, ...] = ()


class Parts(msgspec.Struct, frozen=True):
    """The report of every part about itself. `gated`: the gate does the work of the folder watch."""

    folders: tuple[FolderReach, ...]
    gate: GateReach
    app: AppCover = AppCover()
    apps: tuple[SendingApp, ...] = ()
    gated: bool = False


class Level(StrEnum):
    """The strongest obstacle between an app and a flagged picture. Members are in order, strongest first."""

    STOPS = "stops"  # the app cannot read the picture before the verdict
    NOT_PRIVATE = "not-private"  # as `stops`, but not in the browser's private windows
    SOME_PROFILES = "some-profiles"  # as `stops`, but not in every open profile
    USUALLY = "usually"  # the picture is taken away, in a race with the app
    NOTHING = "nothing"


def layers(parts: Parts) -> tuple[LayerState, ...]:
    """Return one entry per layer, in display order. `detail` is a count or a code."""
    well = [folder for folder in parts.folders if not folder.problem]
    browsers = [app for app in parts.apps if app.browser is not None]
    covered = [app for app in browsers if app.browser is BrowserGap.NONE]
    return (
        LayerState(
            Layer.FOLDER, on=bool(well), detail=Layer.GATE if parts.gated else str(len(well))
        ),
        # One browser without the extension is a way out: only all of them together are "on".
        LayerState(
            Layer.BROWSER,
            on=bool(covered) and len(covered) == len(browsers),
            detail=f"{len(covered)}/{len(browsers)}",
        ),
        LayerState(Layer.GATE, on=_gate_stops(parts.gate), detail=_gate_detail(parts.gate)),
        LayerState(
            Layer.CLIPBOARD, on=parts.app.clipboard is Reach.ON, detail=str(parts.app.clipboard)
        ),
        LayerState(Layer.CAMERA, on=parts.app.camera is Reach.ON, detail=str(parts.app.camera)),
    )


def apps(parts: Parts) -> tuple[LayerState, ...]:
    """Return one entry per app, in the given order: `on` if something covers the app, `detail` the level."""
    return tuple(
        LayerState(app.name, on=level is not Level.NOTHING, detail=str(level))
        for app, level in ((app, level_of(app, parts)) for app in parts.apps)
    )


def level_of(app: SendingApp, parts: Parts) -> Level:
    """Return the level of one app: the gate and the browser extension stop it, a watched folder is a race."""
    if app.browser is BrowserGap.NONE or (_gate_stops(parts.gate) and not parts.gate.gaps):
        return Level.STOPS
    if app.browser is BrowserGap.PRIVATE_WINDOWS:
        return Level.NOT_PRIVATE
    if app.browser is BrowserGap.SOME_PROFILES:
        return Level.SOME_PROFILES
    watched = [folder.path for folder in parts.folders if not folder.problem]
    if any(_within(folder, path) for folder in app.folders for path in watched):
        return Level.USUALLY
    return Level.NOTHING


def _gate_stops(gate: GateReach) -> bool:
    return gate.reach is Reach.ON and gate.mode in {Mode.WARN, Mode.BLOCK}


def _gate_detail(gate: GateReach) -> str:
    if gate.reach is not Reach.ON or gate.mode is None:
        return str(gate.reach)
    return f"{gate.mode}-gaps" if gate.gaps else str(gate.mode)


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/") + "/")
