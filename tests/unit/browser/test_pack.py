"""A package of the same sources is the same, and its manifest asks for no more than it needs."""

import hashlib
import io
import json
import re
import zipfile

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from scanner.browser import pack
from scanner.platform.ports.browsers import Engine


@pytest.fixture(scope="module")
def key() -> bytes:
    return pack.new_key()


@pytest.mark.parametrize("engine", list(Engine))
def test_the_package_depends_on_the_sources_alone(engine: Engine, key: bytes) -> None:
    public = pack.public_part(key)
    assert pack.as_zip(pack.lay_out(engine, public)) == pack.as_zip(pack.lay_out(engine, public))
    assert pack.as_crx(pack.lay_out(engine), key) == pack.as_crx(pack.lay_out(engine), key)


def test_a_crx_carries_its_zip_and_a_signature_over_it(key: bytes) -> None:
    extension = pack.lay_out(Engine.CHROMIUM, pack.public_part(key))
    crx = pack.as_crx(extension, key)
    assert crx[:8] == b"Cr24\x03\0\0\0"
    header_end = 12 + int.from_bytes(crx[8:12], "little")
    archive = crx[header_end:]
    assert archive == pack.as_zip(extension)
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        assert sorted(packed.namelist()) == sorted(extension.files)
    public = pack.public_part(key)
    signed = b"\x0a\x10" + hashlib.sha256(public).digest()[:16]
    message = b"CRX3 SignedData\x00" + len(signed).to_bytes(4, "little") + signed + archive
    at = crx.index(public) + len(public)
    signature = crx[at + 3 : at + 3 + 256]  # after its tag and two bytes of length
    loaded = serialization.load_der_public_key(public)
    assert isinstance(loaded, rsa.RSAPublicKey)
    loaded.verify(signature, message, padding.PKCS1v15(), hashes.SHA256())


def test_the_id_is_chromiums(key: bytes) -> None:
    # the id that Chromium gives, worked out by hand for the empty key
    assert pack.extension_id(b"") == "odlameecjipmbmbejkplpemijjgpljce"
    assert len(pack.extension_id(pack.public_part(key))) == 32


@pytest.mark.parametrize("engine", list(Engine))
def test_no_more_rights_than_needed_and_no_network(engine: Engine) -> None:
    extension = pack.lay_out(engine)
    manifest = json.loads(extension.files["manifest.json"])
    assert manifest["permissions"] == ["nativeMessaging", "storage", "alarms"]
    assert not {
        "host_permissions",
        "optional_permissions",
        "web_accessible_resources",
        "externally_connectable",
    } & set(manifest)
    assert "connect-src 'none'" in manifest["content_security_policy"]["extension_pages"]
    scripts = b"".join(data for name, data in extension.files.items() if name.endswith(".js"))
    for word in (
        b"http://",
        b"https://",
        b"eval(",
        b"new Function",
        b"importScripts",
    ):
        assert word not in scripts
    assert re.search(rb"\.(inner|outer)HTML\s*\+?=(?!=)", scripts) is None  # it may be read
    background = b"".join(
        data for name, data in extension.files.items() if name.startswith("background/")
    )
    assert b"fetch(" not in background
    # the one fetch of the isolated world reads blob: addresses, which are of this machine
    content = extension.files["content.js"]
    assert content.count(b"fetch(") == 1
    assert rb"if (/^\s*blob:/i.test(address)) return (await fetch(address))" in content


def test_our_part_in_the_page_comes_first() -> None:
    manifest = json.loads(pack.lay_out(Engine.CHROMIUM).files["manifest.json"])
    worlds = [
        (script.get("world", "ISOLATED"), script["run_at"], script["all_frames"])
        for script in manifest["content_scripts"]
    ]
    assert worlds == [("MAIN", "document_start", True), ("ISOLATED", "document_start", True)]
