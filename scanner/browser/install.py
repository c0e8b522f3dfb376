"""
Installation, removal and status of the extension and its native host in the browsers of this computer.

There are two scopes. For one user: the host is registered, and the extension lies unpacked in a folder from
which the user can load it; it cannot be forced. For the system (as administrator): browsers load it by policy
from this disk, and a child with a standard account cannot remove it.
"""

import json
import os
import shutil
import stat
import sys
from enum import StrEnum
from pathlib import Path

import msgspec

from scanner import platform
from scanner.browser import pack, policy
from scanner.browser.browser_profiles import covered_profiles
from scanner.platform.ports.browsers import BrowserPlace, Engine

HOST_NAME = "org.beforehand.host"


class Scope(StrEnum):
    """The users that the extension is installed for."""

    USER = "user"
    SYSTEM = "system"


class ManualStep(StrEnum):
    """A step that a person has to do."""

    NOTHING = "nothing"  # the browser loads the extension by itself at its next start
    LOAD_UNPACKED = "load-unpacked"  # on the browser's extensions page, from the folder `extension`
    STORE = "store"  # impossible: the browser takes extensions only from its store


class BrowserInstall(msgspec.Struct, frozen=True):
    """The changes made for one browser. `host`, `policy`: the files written. `extension`: its folder."""

    browser: str
    step: ManualStep
    extension: Path
    host: str = ""
    policy: Path | None = None


class Covered(msgspec.Struct, frozen=True):
    """
    The coverage of one browser of this computer.

    `forced`: the extension is loaded by policy. `profiles`: the number of this user's profiles;
    `with_extension`: of those that have the extension; `private`: of those covered in private windows too.
    """

    browser: str
    present: bool
    host: bool
    forced: bool
    profiles: int
    with_extension: int
    private: int


class Store(msgspec.Struct, frozen=True):
    """The folder of the files made at installation."""

    folder: Path

    @property
    def key(self) -> Path:
        """The private key that signs the crx; never leaves this machine."""
        return self.folder / "key.pem"

    @property
    def program(self) -> Path:
        """The native host program that the installation writes."""
        return self.folder / ("host.bat" if os.name == "nt" else "host")

    def started(self, guard_home: str) -> Path:
        """The program that the manifest names: the package's launcher with the usual home, else `program`."""
        return installed_host() or self.program if not guard_home else self.program

    def unpacked(self, engine: Engine) -> Path:
        """The extension as a folder."""
        return self.folder / engine

    def packed(self, engine: Engine) -> Path:
        """The extension as a file."""
        return self.folder / ("beforehand.xpi" if engine is Engine.FIREFOX else "beforehand.crx")

    def manifest(self, engine: Engine) -> Path:
        """The native host's manifest."""
        return self.folder / f"host-{engine}.json"

    @property
    def updates(self) -> Path:
        """The self-hosted update file for Chromium."""
        return self.folder / "updates.xml"


def install(
    folder: Path,
    home: Path,
    scope: Scope = Scope.USER,
    guard_home: str = "",
    only: tuple[str, ...] = (),
) -> tuple[BrowserInstall, ...]:
    """
    Build and register the extension for every browser that is present, or those named in `only`.

    For the system, also force it by policy. `guard_home`: the host's BEFOREHAND_HOME, empty for the usual place.
    Raises OSError.
    """
    store = Store(folder)
    extension_id = _build(store, scope, guard_home)
    return tuple(
        _install_one(store, place, scope, extension_id)
        for place in platform.browsers().places(home)
        if is_present(place) and (not only or place.name in only)
    )


def remove(folder: Path, home: Path, scope: Scope = Scope.USER) -> tuple[str, ...]:
    """Undo `install`; returns the names of the browsers. Raises OSError."""
    undone: list[str] = []
    extension_id = known_id(Store(folder))
    for place in platform.browsers().places(home):
        hosts = place.hosts if scope is Scope.USER else place.system_hosts
        found = platform.browsers().registered(hosts, HOST_NAME) is not None
        platform.browsers().unregister(hosts, HOST_NAME)
        if scope is Scope.SYSTEM:
            found = policy.clear(place, extension_id) or found
        if found:
            undone.append(place.name)
    shutil.rmtree(folder, ignore_errors=True)
    return tuple(undone)


def status(folder: Path, home: Path) -> tuple[Covered, ...]:
    """Report the coverage of each browser of the table, from the browsers' own files; writes nothing."""
    extension_id = known_id(Store(folder))
    return tuple(_covered(place, extension_id) for place in platform.browsers().places(home))


def is_present(place: BrowserPlace) -> bool:
    """Return whether the browser is installed here or was used by this user."""
    return place.data.is_dir() or any(shutil.which(program) for program in place.programs)


def host_manifest(engine: Engine, program: Path, extension_id: str) -> bytes:
    """Make the native host's manifest for one browser engine; only this extension may start the host."""
    manifest: dict[str, object] = {
        "name": HOST_NAME,
        "description": "Beforehand looks at pictures on this computer before they are sent",
        "path": str(program),
        "type": "stdio",
    }
    if engine is Engine.FIREFOX:
        manifest["allowed_extensions"] = [pack.GECKO_ID]
    else:
        manifest["allowed_origins"] = [f"chrome-extension://{extension_id}/"]
    return json.dumps(manifest, indent=2).encode() + b"\n"


def host_program(guard_home: str = "") -> str:
    """Make the script that the browser starts: it runs this Python, isolated from the environment."""
    if os.name == "nt":
        home = f'@set "BEFOREHAND_HOME={guard_home}"\n' if guard_home else ""
        return f'{home}@"{sys.executable}" -I -m scanner.browser\n'
    home = f"export BEFOREHAND_HOME={_quoted(guard_home)}\n" if guard_home else ""
    return f"#!/bin/sh\n{home}exec {_quoted(sys.executable)} -I -m scanner.browser\n"


def installed_host() -> Path | None:
    """Find the native host program in the Windows package; there a browser cannot start a Python module."""
    launcher = Path(sys.executable).parents[1] / "beforehand-host.exe"
    return launcher if os.name == "nt" and launcher.exists() else None


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _build(store: Store, scope: Scope, guard_home: str) -> str:
    store.folder.mkdir(parents=True, exist_ok=True, mode=0o700 if scope is Scope.USER else 0o755)
    if not store.key.exists():
        descriptor = os.open(store.key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            out.write(pack.new_key())
    key = store.key.read_bytes()
    public = pack.public_part(key)
    extension_id = pack.extension_id(public)
    store.program.write_text(host_program(guard_home))
    store.program.chmod(store.program.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    for engine in Engine:
        extension = pack.lay_out(engine, public)
        shutil.rmtree(store.unpacked(engine), ignore_errors=True)
        pack.write_folder(extension, store.unpacked(engine))
        packed = pack.as_zip(extension) if engine is Engine.FIREFOX else pack.as_crx(extension, key)
        store.packed(engine).write_bytes(packed)
        store.manifest(engine).write_bytes(
            host_manifest(engine, store.started(guard_home), extension_id)
        )
        if engine is Engine.CHROMIUM:
            crx = store.packed(engine).as_uri()
            store.updates.write_text(policy.update_file(extension_id, crx, extension.version))
    return extension_id


def _install_one(
    store: Store, place: BrowserPlace, scope: Scope, extension_id: str
) -> BrowserInstall:
    hosts = place.hosts if scope is Scope.USER else place.system_hosts
    platform.browsers().register(hosts, HOST_NAME, store.manifest(place.engine))
    written: Path | None = None
    step = ManualStep.LOAD_UNPACKED if os.name == "posix" else ManualStep.STORE
    if scope is Scope.SYSTEM and place.policies is not None:
        source = store.updates if place.engine is Engine.CHROMIUM else store.packed(place.engine)
        written = policy.force(place, extension_id, source)
        step = ManualStep.NOTHING
    return BrowserInstall(place.name, step, store.unpacked(place.engine), hosts, written)


def known_id(store: Store) -> str:
    """Return the extension's id from its installation; empty if it was not installed."""
    try:
        return pack.extension_id(pack.public_part(store.key.read_bytes()))
    except (OSError, ValueError):
        return ""  # not installed, or installed by another user


def _covered(place: BrowserPlace, extension_id: str) -> Covered:
    host = any(
        platform.browsers().registered(hosts, HOST_NAME)
        for hosts in (place.hosts, place.system_hosts)
    )
    profiles = covered_profiles(place, extension_id)
    return Covered(
        browser=place.name,
        present=is_present(place),
        host=host,
        forced=policy.is_forced(place, extension_id),
        profiles=len(profiles),
        with_extension=sum(profile.extension for profile in profiles),
        private=sum(profile.private for profile in profiles),
    )
