"""The level of protection, for each layer and each app. Pure: one place, from the reports of each part."""

from enum import StrEnum

import msgspec

from scanner.channel.messages import LayerState
from scanner.kernel_gate.failures import Mode
from scanner.schema import Layer


class Reach(StrEnum):
    """The reach of a layer where it is not simply on or off."""

    ON = "on"
    AWAY = "away"  # possible here, but not running
    NOT_POSSIBLE = "not-possible"  # this system or desktop gives no way


class GateReach(msgspec.Struct, frozen=True):
    """The gate: `mode` of the one that is connected, None for none; `gaps`: what it could not cover."""

    reach: Reach
    mode: Mode | None = None
    gaps: int = 0


class AppCover(msgspec.Struct, frozen=True):
    """The cover of the app itself, since it runs as the child. Its defaults are those of no app at all."""

    clipboard: Reach = Reach.AWAY
    camera: Reach = Reach.AWAY


class BrowserGap(StrEnum):
    """A way in which a browser is not covered by the extension."""

    NONE = ""
    PRIVATE_WINDOWS = "private-windows"
    SOME_PROFILES = "some-profiles"
    ALL = "all"


class FolderReach(msgspec.Struct, frozen=True):
    """A watched folder; `problem` is a code, empty when all is well."""

    path: str
    problem: str = ""


class SendingApp(msgspec.Struct, frozen=True):
    """
    A program that can send pictures.

    `browser`: None for one that is no browser. `folders`: from where it usually takes files, by path.
    """

    name: str
    browser: BrowserGap | None = None
    folders: tuple[str, ...] = ()


class Parts(msgspec.Struct, frozen=True):
    """The reports of every part about itself. `gated`: the gate does what else the watch of folders does."""

    folders: tuple[FolderReach, ...]
    gate: GateReach
    app: AppCover = AppCover()
    apps: tuple[SendingApp, ...] = ()
    gated: bool = False


class Level(StrEnum):
    """The strongest obstacle between an app and a flagged picture; the strongest first."""

    STOPS = "stops"  # it cannot get at the picture before the verdict
    NOT_PRIVATE = "not-private"  # the same, but not in its private windows
    SOME_PROFILES = "some-profiles"  # the same, but not in each of the profiles that are open
    USUALLY = "usually"  # the picture is taken aside, in a race with the app
    NOTHING = "nothing"


def layers(parts: Parts) -> tuple[LayerState, ...]:
    """Give one entry a layer, in the order they are shown. `detail` is a count or a code."""
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
    """Give one entry an app, in the order given: `on` if something covers it, `detail` the level."""
    return tuple(
        LayerState(app.name, on=level is not Level.NOTHING, detail=str(level))
        for app, level in ((app, level_of(app, parts)) for app in parts.apps)
    )


def level_of(app: SendingApp, parts: Parts) -> Level:
    """Give the level of one app: the gate and a browser's extension stop it, a watched folder is a race."""
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
