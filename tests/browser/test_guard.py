"""The real guard with its real models: the test card does not get into a page, an ordinary picture does."""

import base64
import binascii
import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest

from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.judgement import JudgementOutcome
from scanner.keys import Cost
from scanner.manifest import MODELS
from scanner.platform.ports.browsers import Engine
from scanner.policy import profiles
from scanner.schema import Profile
from scanner.service.service import Service
from scanner.settings import Settings
from tests.browser.conftest import CLIPBOARD, Rig, copy_text, need
from tests.browser.server import Messenger
from tools.rigs.cdp import Tab

pytestmark = pytest.mark.slow


class Nobody:
    """Listens to the folder watch, which has nothing to do here."""

    def outcome(self, outcome: JudgementOutcome) -> None:
        pass


@contextmanager
def guarded(folder: Path) -> Iterator[Rig]:
    """A browser's folders, and the guard of a child of eleven in them."""
    rig = Rig(folder)
    pictures = rig.home / "Pictures"
    pictures.mkdir()
    settings = Settings(data=rig.guard / "data", runtime=rig.guard / "run")
    service = Service(settings, (pictures,), Nobody())
    policy = profiles.built_in(Profile.AGE_10_12)
    service.storage.access.set_up("lorry umbrella quiet seventeen", policy, Cost.CHEAPEST)
    service.start()
    yield rig
    service.stop()


@pytest.fixture(scope="module")
def rig(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    need(Engine.CHROMIUM)
    with guarded(tmp_path_factory.mktemp("guarded")) as rig:
        yield rig


@pytest.fixture(scope="module")
def page(rig: Rig, messenger: Messenger) -> Iterator[Tab]:
    browser = rig.chromium()
    page = browser.page(messenger.url("messenger.html"))
    yield page
    browser.close()


def drawn(script: str, *arguments: int):
    """A picture that a script of models/ computes."""
    spec = importlib.util.spec_from_file_location(f"models_{script}", MODELS / f"{script}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.card() if script == "testcard" else module.ordinary(*arguments)


PASTED = "e.clipboardData.getData('text/html') + e.clipboardData.getData('text/plain')"
NO_PICTURE = 200  # letters


def in_text(picture: bytes) -> dict[str, tuple[str, str]]:
    """Name of a way -> type and text that carries a picture, but not as an address."""
    text = base64.b64encode(picture).decode()
    address = f"data:image/png;base64,{text}"
    sheet = base64.b64encode(f"p {{ background: url({address}) }}".encode()).decode()
    quoted = "\n".join(f'"{text[at : at + 76]}" +' for at in range(0, len(text), 76))
    lines = [binascii.b2a_uu(picture[at : at + 45]).decode() for at in range(0, len(picture), 45)]
    return {
        "sheet": ("text/html", f'<style>@import "data:text/css;base64,{sheet}";</style>x'),
        "comment": ("text/html", f"<!-- <img src='{address}'> -->x"),
        "frame": ("text/html", f'<iframe src="data:text/html,{quote(f"<img src={address}>")}"></iframe>'),
        "digits": ("text/plain", picture.hex(" ")),
        "program": ("text/plain", quoted),
        "uuencode": ("text/plain", "begin 644 x.png\n" + "".join(lines) + "`\nend\n"),
        "rtf": ("text/plain", "{\\rtf1{\\pict\\pngblip\n" + picture.hex() + "}}"),
        "twice": ("text/plain", base64.b64encode(text.encode()).decode()),
    }  # fmt: skip


def test_a_picture_in_pasted_text_stays_and_other_text_goes(
    rig: Rig, page: Tab, tmp_path: Path
) -> None:
    card = drawn("testcard")
    card.thumbnail((320, 320))
    card.save(tmp_path / "card.png")
    page.browser.send("Browser.grantPermissions", permissions=CLIPBOARD)
    page.run(
        f"(window.pasted = [], addEventListener('paste', (e) => {{ pasted.push({PASTED}) }}), 1)"
    )

    def paste(kind: str, text: str) -> None:
        page.run("document.querySelector('beforehand-note')?.remove()")
        copy_text(page, kind, text)
        page.run("$('text').focus()")
        page.paste()

    for name, (kind, text) in in_text((tmp_path / "card.png").read_bytes()).items():
        paste(kind, text)
        page.until("document.querySelector('beforehand-note') || pasted.length")
        # Words beside the picture may come without it.
        assert [one for one in page.run("pasted") if len(one) > NO_PICTURE] == [], name
    certificate = base64.encodebytes(bytes(range(256)) * 8).decode()
    paste("text/plain", f"-----BEGIN CERTIFICATE-----\n{certificate}")
    page.until("pasted.some((one) => one.includes('CERTIFICATE'))")


def test_the_card_stays_and_an_ordinary_picture_goes(
    rig: Rig, page: Tab, messenger: Messenger, tmp_path: Path
) -> None:
    card, ordinary = tmp_path / "card.jpg", tmp_path / "ordinary.jpg"
    drawn("testcard").save(card, "JPEG", quality=88)
    drawn("samples", 1).save(ordinary, "JPEG", quality=88)
    since = len(messenger.bodies)
    page.pick("$('one')", card)
    page.until("document.querySelector('beforehand-note')")
    page.pick("$('one')", ordinary)
    assert messenger.wait_for_text(ordinary.read_bytes(), since)
    assert not any(card.read_bytes() in body for body in messenger.bodies[since:])
    client = Client.connect(rig.socket, "tray")
    status = client.ask(m.GetStatus())
    client.close()
    assert isinstance(status, m.Status)
    assert any((app.name, app.detail) == ("chromium", "not-private") for app in status.apps)
