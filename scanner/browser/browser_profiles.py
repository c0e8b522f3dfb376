"""The profiles of a browser that have the extension, from the browser's own files, which are only read."""

import configparser
from pathlib import Path
from typing import TypeVar

import msgspec

from scanner.browser.pack import GECKO_ID
from scanner.platform.ports.browsers import BrowserPlace, Engine

Kind = TypeVar("Kind")

MAX_FILE = 32 * 1024 * 1024  # bytes; preferences of a long-used profile are a few MB
PRIVATE = "internal:privateBrowsingAllowed"  # Firefox's name of the permission
DISABLED = 0  # Chromium's `state` of a disabled extension; 1 is enabled


class ProfileCover(msgspec.Struct, frozen=True):
    """The state of the extension in one profile: whether it is on, and whether in private windows too."""

    extension: bool
    private: bool


class _Entry(msgspec.Struct):
    state: int = 1
    disable_reasons: int | list[int] = 0
    incognito: bool = False


class _Extensions(msgspec.Struct):
    settings: dict[str, _Entry] = {}


class _Preferences(msgspec.Struct):
    extensions: _Extensions = msgspec.field(default_factory=_Extensions)


class _Addon(msgspec.Struct):
    id: str
    active: bool = False


class _Addons(msgspec.Struct):
    addons: list[_Addon] = []


class _Permissions(msgspec.Struct):
    permissions: list[str] = []


def covered_profiles(place: BrowserPlace, extension_id: str) -> tuple[ProfileCover, ...]:
    """Report every profile of this user. One whose file cannot be read counts as not covered."""
    if place.engine is Engine.FIREFOX:
        return tuple(_firefox(folder) for folder in _firefox_profiles(place.data))
    return tuple(
        _chromium(folder, extension_id)
        for folder in sorted(place.data.glob("*"))
        if (folder / "Preferences").is_file() and folder.name != "System Profile"
    )


def _chromium(folder: Path, extension_id: str) -> ProfileCover:
    for name in ("Secure Preferences", "Preferences"):
        found = _read(folder / name, _Preferences)
        entry = found.extensions.settings.get(extension_id) if found else None
        if entry is not None:
            on = entry.state != DISABLED and not entry.disable_reasons
            return ProfileCover(extension=on, private=on and entry.incognito)
    return ProfileCover(extension=False, private=False)


def _firefox(folder: Path) -> ProfileCover:
    found = _read(folder / "extensions.json", _Addons)
    on = found is not None and any(one.id == GECKO_ID and one.active for one in found.addons)
    allowed = _read(folder / "extension-preferences.json", dict[str, _Permissions])
    private = on and allowed is not None and GECKO_ID in allowed
    return ProfileCover(on, private and PRIVATE in (allowed or {})[GECKO_ID].permissions)


def _firefox_profiles(data: Path) -> list[Path]:
    listed = configparser.ConfigParser(interpolation=None)
    try:
        listed.read(data / "profiles.ini")
    except (OSError, configparser.Error, UnicodeDecodeError):
        return []
    folders: list[Path] = []
    for name in listed.sections():
        path = listed[name].get("Path")
        if name.startswith("Profile") and path:
            folders.append(
                data / path if listed[name].get("IsRelative", "1") == "1" else Path(path)
            )
    return [folder for folder in folders if folder.is_dir()]


def _read(path: Path, kind: type[Kind]) -> Kind | None:
    try:
        if path.stat().st_size > MAX_FILE:
            return None
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError):
        return None
