"""A browser of each kind with the extension in it, a stand-in for the service, a messenger's server."""

import json
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PIL import Image

from scanner.browser.install import HOST_NAME, host_manifest
from scanner.browser.pack import GECKO_ID, extension_id, lay_out, new_key, public_part, write_folder
from scanner.platform.browser_ports import Engine
from tests.browser import cdp, marionette
from tests.browser.server import Messenger
from tests.browser.service import FakeService

BINARIES = {Engine.CHROMIUM: cdp.BINARY, Engine.FIREFOX: marionette.BINARY}
ROOT = Path(__file__).parents[2]


class Media(msgspec.Struct, frozen=True):
    """Files of one run: each is one of a kind, so that what a server receives is told apart."""

    folder: Path

    def make(self, name: str, flagged: bool, size: tuple[int, int] = (320, 240)) -> Path:
        """A noisy picture, mainly red when flagged and mainly blue when not."""
        seed = int.from_bytes(f"{name}{flagged}{len(list(self.folder.iterdir()))}".encode()[-8:], "big")
        noise = np.random.default_rng(seed).integers(0, 60, (size[1], size[0], 3), dtype=np.uint8)
        noise[..., 0 if flagged else 2] += 180
        path = self.folder / name
        Image.fromarray(noise).save(path)
        return path


@pytest.fixture(scope="session")
def media(tmp_path_factory: pytest.TempPathFactory) -> Media:
    return Media(tmp_path_factory.mktemp("media"))


@pytest.fixture(scope="session")
def messenger(media: Media) -> Iterator[Messenger]:
    server = Messenger(media.folder)
    yield server
    server.close()


class Rig:
    """A home folder with the host registered for both browsers, and the extension laid out."""

    def __init__(self, folder: Path, with_host: bool = True) -> None:
        self.home = folder / "home"
        self.guard = folder / "guard"
        self.profile = folder / "profile"
        for made in (self.home, self.guard):
            made.mkdir(mode=0o700, parents=True)
        self.key = new_key()
        self.extension = {engine: folder / f"ext-{engine}" for engine in Engine}
        for engine, place in self.extension.items():
            write_folder(lay_out(engine, public_part(self.key)), place)
        if with_host:
            self.add_host()

    @property
    def socket(self) -> Path:
        return self.guard / "run" / "channel.sock"

    def add_host(self) -> None:
        script = self.guard / "host"
        script.write_text(
            f'#!/bin/sh\nexport BEFOREHAND_HOME="{self.guard}"\nexec "{sys.executable}" -I -m scanner.browser\n'
        )
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        chromium_id = extension_id(public_part(self.key))
        for engine, where in (
            (Engine.CHROMIUM, self.profile / "NativeMessagingHosts"),
            (Engine.FIREFOX, self.home / ".mozilla" / "native-messaging-hosts"),
        ):
            where.mkdir(parents=True, exist_ok=True)
            data = host_manifest(engine, script, chromium_id)
            (where / f"{HOST_NAME}.json").write_bytes(data)

    def remove_host(self) -> None:
        for where in (self.profile / "NativeMessagingHosts", self.home / ".mozilla" / "native-messaging-hosts"):
            (where / f"{HOST_NAME}.json").unlink(missing_ok=True)

    def chromium(self, *flags: str, extension: bool = True) -> cdp.Chromium:
        place = self.extension[Engine.CHROMIUM]
        if extension:
            flags = (*flags, f"--load-extension={place}", f"--disable-extensions-except={place}")
        return cdp.Chromium(self.profile, self.home, *flags)

    def firefox(self, extension: bool = True, headless: bool = True) -> marionette.Firefox:
        browser = marionette.Firefox(self.profile, self.home, headless)
        if extension:
            assert browser.install(self.extension[Engine.FIREFOX]) == GECKO_ID
        return browser


def need(engine: Engine) -> None:
    """Skip with a reason where a browser cannot be had."""
    if BINARIES[engine] is None:
        pytest.skip(f"no {engine} here (packaging/setup.sh test installs it)")


__all__ = ["Media", "Rig", "json", "need", "os"]
