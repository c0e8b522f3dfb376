"""
Building and packing of the extension for each browser; the same sources give the same bytes.

A crx is signed with a key that is made at installation and never leaves this machine. The hash of its public
part is the extension's id.
"""

import base64
import hashlib
import io
import json
import zipfile
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from scanner.browser.modules import join_modules
from scanner.platform.ports.browsers import Engine

SOURCE = Path(__file__).parents[2] / "extension"
GECKO_ID = "browser@beforehand.invalid"  # nobody can own a name under .invalid
FIREFOX_MIN = "140.0"  # the oldest supported ESR; content scripts in the page's world need 128
CHROMIUM_MIN = "120"  # the first with alarms every 30 s
KEY_BITS = 2048  # a size that browsers accept in a crx
# The earliest time that a zip can hold, in place of the build time.
ZIP_TIME = (1980, 1, 1, 0, 0, 0)

# Content scripts cannot be modules, so each is joined from its entry; the background script stays modules.
_SCRIPTS = {"page.js": "page/main.js", "content.js": "isolated/main.js"}
_MODULES = ("background", "shared")


class Extension(msgspec.Struct, frozen=True):
    """The extension built for one engine: bytes by name within the package."""

    engine: Engine
    files: dict[str, bytes]

    @property
    def version(self) -> str:
        """The version from the manifest."""
        return str(json.loads(self.files["manifest.json"])["version"])


def lay_out(engine: Engine, public_key: bytes = b"", source: Path = SOURCE) -> Extension:
    """
    Build the extension's files in memory.

    With `public_key` (DER) Chromium uses the id from `extension_id`, whatever folder the extension lies in.
    Raises OSError, and ValueError for modules that cannot be joined.
    """
    files = {name: join_modules(source / "src", entry) for name, entry in _SCRIPTS.items()}
    for folder in _MODULES:
        for path in sorted((source / "src" / folder).glob("*.js")):
            files[f"{folder}/{path.name}"] = path.read_bytes()
    for path in sorted((source / "_locales").glob("*/messages.json")):
        files[path.relative_to(source).as_posix()] = path.read_bytes()
    manifest = json.loads((source / "manifest.json").read_bytes())
    manifest |= _differences(engine, public_key)
    files["manifest.json"] = json.dumps(manifest, indent=2, ensure_ascii=False).encode() + b"\n"
    return Extension(engine, files)


def _differences(engine: Engine, public_key: bytes) -> dict[str, object]:
    if engine is Engine.FIREFOX:
        gecko: dict[str, object] = {
            "id": GECKO_ID,
            "strict_min_version": FIREFOX_MIN,
            "data_collection_permissions": {"required": ["none"]},
        }
        return {
            "background": {"scripts": ["background/main.js"], "type": "module"},
            "browser_specific_settings": {"gecko": gecko},
        }
    worker: dict[str, object] = {
        "background": {"service_worker": "background/main.js", "type": "module"},
        "minimum_chrome_version": CHROMIUM_MIN,
    }
    if public_key:
        worker["key"] = base64.b64encode(public_key).decode()
    return worker


def write_folder(extension: Extension, folder: Path) -> None:
    """Write the files to a folder, to be loaded unpacked. Raises OSError."""
    for name, data in extension.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def as_zip(extension: Extension) -> bytes:
    """Pack a reproducible zip: it is the xpi, and the part of a crx that is signed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in sorted(extension.files):
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, extension.files[name])
    return out.getvalue()


def new_key() -> bytes:
    """Make an RSA private key (PEM)."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=KEY_BITS)
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def public_part(key: bytes) -> bytes:
    """Return the public key (DER) of a private key (PEM). Raises ValueError."""
    return (
        _private(key)
        .public_key()
        .public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    )


def extension_id(public_key: bytes) -> str:
    """Return the id that Chromium gives an extension with this public key (DER): 32 letters from a to p."""
    half = hashlib.sha256(public_key).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in half)


def as_crx(extension: Extension, key: bytes) -> bytes:
    """
    Sign the zip as a crx, format 3. Raises ValueError if `key` is not a private key (PEM).

    Source of the format: Chromium's components/crx_file/crx3.proto. Its few fields need no protobuf library.
    """
    archive = as_zip(extension)
    public = public_part(key)
    signed_data = _field(1, hashlib.sha256(public).digest()[:16])
    message = (
        b"CRX3 SignedData\x00" + len(signed_data).to_bytes(4, "little") + signed_data + archive
    )
    signature = _private(key).sign(message, padding.PKCS1v15(), hashes.SHA256())
    header = _field(2, _field(1, public) + _field(2, signature)) + _field(10000, signed_data)
    return (
        b"Cr24" + (3).to_bytes(4, "little") + len(header).to_bytes(4, "little") + header + archive
    )


def _private(key: bytes) -> rsa.RSAPrivateKey:
    loaded = serialization.load_pem_private_key(key, password=None)
    if not isinstance(loaded, rsa.RSAPrivateKey):
        raise ValueError("not an RSA key")
    return loaded


def _field(number: int, data: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out) + bytes([value])
