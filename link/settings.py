"""The device's folder: where the broker is, and the certificate to show it."""

import ssl
import tomllib
from pathlib import Path
from typing import NamedTuple

from link.frames import MAILBOX


class Broker(NamedTuple):
    """The broker's address, this device's mailbox, and the TLS context with its certificate."""

    host: str
    port: int
    mailbox: bytes
    context: ssl.SSLContext


def load(folder: Path) -> Broker:
    """Read `link.toml`, `ca.crt`, `device.crt` and `device.key`. Raises OSError, ValueError, KeyError."""
    given = tomllib.loads((folder / "link.toml").read_text(encoding="utf-8"))
    host, port, mailbox = given["host"], given["port"], bytes.fromhex(given["mailbox"])
    if not isinstance(host, str) or not isinstance(port, int) or len(mailbox) != MAILBOX:
        raise ValueError("link.toml")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # the broker's name is checked
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.load_verify_locations(folder / "ca.crt")  # the family's alone, none of the system's
    context.load_cert_chain(folder / "device.crt", folder / "device.key")
    return Broker(host, port, mailbox, context)
