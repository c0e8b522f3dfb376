"""
Browser policies that force the extension to be loaded from this disk.

Chromium reads every file in a folder, so this policy is a file of its own. Firefox reads a single file, which
may hold other entries: only those for this extension are added and removed.
"""

import json
import os
from pathlib import Path
from typing import cast

from scanner.browser.pack import GECKO_ID
from scanner.platform.ports.browsers import BrowserPlace, Engine

CHROMIUM_FILE = "beforehand.json"
FIREFOX_FILE = "policies.json"
SIGNATURES = "xpinstall.signatures.required"  # Firefox ESR can switch this off; the release cannot

Json = dict[str, object]


def force(place: BrowserPlace, extension_id: str, source: Path) -> Path:
    """
    Write the policy; returns the path of its file. `source`: the update file for Chromium, the xpi for Firefox.

    The policy also switches off Chromium's private windows and guest sessions, because no policy can load an
    extension there. Raises OSError, and ValueError if Firefox's file is not JSON.
    """
    path = _path(place)
    if place.engine is Engine.CHROMIUM:
        entry = {"installation_mode": "force_installed", "update_url": source.as_uri()}
        _write(
            path,
            {
                "ExtensionSettings": {extension_id: entry},
                "IncognitoModeAvailability": 1,
                "BrowserGuestModeEnabled": False,
            },
        )
        return path
    whole, policies = _firefox(path)
    _part(policies, "ExtensionSettings")[GECKO_ID] = {
        "installation_mode": "force_installed",
        "install_url": source.as_uri(),
        "private_browsing": True,
    }
    _part(policies, "Preferences")[SIGNATURES] = {"Value": False, "Status": "locked"}
    _write(path, whole)
    return path


def clear(place: BrowserPlace, extension_id: str) -> bool:
    """Remove the policy; false if there was none. Raises OSError, ValueError."""
    if place.policies is None or not is_forced(place, extension_id):
        return False
    path = _path(place)
    if place.engine is Engine.CHROMIUM:
        path.unlink()
        return True
    whole, policies = _firefox(path)
    _part(policies, "ExtensionSettings").pop(GECKO_ID, None)
    _part(policies, "Preferences").pop(SIGNATURES, None)
    for name in ("ExtensionSettings", "Preferences"):
        if not policies[name]:
            del policies[name]
    if policies:
        _write(path, whole)
    else:
        path.unlink()
    return True


def is_forced(place: BrowserPlace, extension_id: str) -> bool:
    """Return whether the policy is there; false if this user may not read it."""
    if place.policies is None:
        return False
    name = extension_id if place.engine is Engine.CHROMIUM else GECKO_ID
    try:
        text = _path(place).read_text()
    except OSError:
        return False
    return bool(name) and f'"{name}"' in text


def no_private_windows(place: BrowserPlace) -> bool:
    """Return whether any policy that this user may read switches private windows off."""
    if place.policies is None:
        return False
    return any(_forbids_private(path) for path in sorted(place.policies.glob("*.json")))


def _forbids_private(path: Path) -> bool:
    try:
        untrusted = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return False
    if not isinstance(untrusted, dict):
        return False
    whole = cast(Json, untrusted)
    of_firefox = whole.get("policies")
    if isinstance(of_firefox, dict):
        return cast(Json, of_firefox).get("DisablePrivateBrowsing") is True
    return whole.get("IncognitoModeAvailability") == 1


def update_file(extension_id: str, crx: str, version: str) -> str:
    """Make the update manifest by which Chromium finds the crx; the installer makes all three values."""
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        "<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>\n"
        f"  <app appid='{extension_id}'>\n"
        f"    <updatecheck codebase='{crx}' version='{version}' />\n"
        "  </app>\n"
        "</gupdate>\n"
    )


def _path(place: BrowserPlace) -> Path:
    assert place.policies is not None  # noqa: S101 — callers have checked
    return place.policies / (CHROMIUM_FILE if place.engine is Engine.CHROMIUM else FIREFOX_FILE)


def _firefox(path: Path) -> tuple[Json, Json]:
    try:
        untrusted = json.loads(path.read_bytes())
    except FileNotFoundError:
        untrusted = {}
    if not isinstance(untrusted, dict):
        raise ValueError("not a policy file")
    whole = cast(Json, untrusted)
    return whole, _part(whole, "policies")


def _part(whole: Json, name: str) -> Json:
    part = whole.setdefault(name, {})
    if not isinstance(part, dict):
        raise ValueError("not a policy file")
    return cast(Json, part)


def _write(path: Path, content: Json) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_text(json.dumps(content, indent=2) + "\n")
    new.chmod(0o644)  # the browser, which runs as the child, reads it
    os.replace(new, path)
