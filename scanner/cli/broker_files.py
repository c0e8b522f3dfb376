"""The files of a family's broker: mosquitto's configuration, and certificates for the broker and each device."""

import datetime
import ipaddress
import os
import re
import secrets
import tomllib
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from scanner.cli.refusal import Refusal
from scanner.cli.text import link as text

AUTHORITY_DAYS = 3_650
# Longer than a laptop usually lasts; an answerer ends after a year by the rules anyway.
CERTIFICATE_DAYS = 1_825
DEFAULT_PORT = 8_883  # registered for MQTT over TLS
MAILBOX_BYTES = 16
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.:-]{0,252}[A-Za-z0-9])?")
_CONFIGURATION = """\
# Broker of one family, written by `beforehand link serve-config`. Start: mosquitto -c mosquitto.conf
# Paths begin at the folder that mosquitto is started in.
per_listener_settings false
listener {port}
cafile ca.crt
certfile server.crt
keyfile server.key
tls_version tlsv1.3
# Each device shows a certificate of this family; its name is the device's mailbox.
require_certificate true
use_identity_as_username true
allow_anonymous false
acl_file acl
# An envelope has 640 bytes. Nothing is retained, and a device that is away does not fill the disk.
retain_available false
message_size_limit 1024
max_queued_messages 200
max_inflight_messages 20
persistent_client_expiration 7d
persistence true
persistence_location data/
autosave_interval 60
connection_messages false
log_type error
log_type warning
"""
_ACL = """\
# A device reads its own mailbox and may write to any; what is in an envelope is sealed. Pairing meets in m/.
pattern read b/%u
pattern write b/+
pattern readwrite m/+
"""


class _Issuer(NamedTuple):
    certificate: x509.Certificate
    key: EllipticCurvePrivateKey


def write(folder: Path, host: str, port: int, devices: tuple[str, ...]) -> tuple[Path, ...]:
    """
    Write the missing files into `folder`; returns the folders of new devices.

    A second run with other names adds devices. Raises Refusal for a name that cannot be a folder name, and for an
    address that is invalid or differs from that of the existing devices.
    """
    if not _HOST.fullmatch(host):
        raise Refusal(text.BAD_HOST)
    for name in devices:
        if not name or name != Path(name).name or name.startswith("."):
            raise Refusal(text.bad_device(name))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _same_address(folder, f"{host}:{port}")
    issuer = _authority(folder)
    if not (folder / "server.crt").exists() or not any(folder.glob("devices/*/link.toml")):
        _certificate(issuer, folder / "server", "broker", _names(host))
    (folder / "data").mkdir(mode=0o700, exist_ok=True)
    _write(folder / "mosquitto.conf", _CONFIGURATION.format(port=port))
    _write(folder / "acl", _ACL)
    new = [folder / "devices" / name for name in devices]
    return tuple(place for place in new if _device(issuer, folder, place, f"{host}:{port}"))


def _same_address(folder: Path, address: str) -> None:
    """Raise Refusal if the devices of the folder look for their broker at another address."""
    for made in sorted(folder.glob("devices/*/link.toml")):
        known = tomllib.loads(made.read_text(encoding="utf-8"))
        was = f"{known.get('host')}:{known.get('port')}"
        if was != address:
            raise Refusal(text.other_address(was))


def _device(issuer: _Issuer, folder: Path, place: Path, address: str) -> bool:
    if (place / "link.toml").exists():
        return False
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    host, _, port = address.rpartition(":")
    mailbox = secrets.token_hex(MAILBOX_BYTES)
    _certificate(issuer, place / "device", mailbox, None)
    _write(place / "ca.crt", (folder / "ca.crt").read_text(encoding="ascii"))
    _write(place / "link.toml", f'host = "{host}"\nport = {port}\nmailbox = "{mailbox}"\n')
    return True


def _authority(folder: Path) -> _Issuer:
    certificate, key = folder / "ca.crt", folder / "ca.key"
    if certificate.exists() or key.exists():
        try:
            loaded = serialization.load_pem_private_key(key.read_bytes(), None)
            issued = x509.load_pem_x509_certificate(certificate.read_bytes())
        except (
            FileNotFoundError,
            ValueError,
            TypeError,
        ) as error:  # TypeError: the key has a password
            raise Refusal(text.BAD_AUTHORITY) from error
        if (
            not isinstance(loaded, EllipticCurvePrivateKey)
            or issued.public_key() != loaded.public_key()
        ):
            raise Refusal(text.BAD_AUTHORITY)
        return _Issuer(issued, loaded)
    made = generate_private_key(SECP256R1())
    name = _name("Beforehand family")
    builder = _builder(name, name, made, AUTHORITY_DAYS)
    basic = x509.BasicConstraints(ca=True, path_length=0)
    usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
    own = builder.add_extension(basic, critical=True).add_extension(usage, critical=True)
    signed = own.sign(made, hashes.SHA256())
    _save(folder / "ca", signed, made)
    return _Issuer(signed, made)


def _certificate(
    issuer: _Issuer, path: Path, name: str, names: x509.SubjectAlternativeName | None
) -> None:
    """Make a key and its certificate: for the broker if `names` is given, else for a device."""
    key = generate_private_key(SECP256R1())
    builder = _builder(_name(name), issuer.certificate.subject, key, CERTIFICATE_DAYS)
    use = ExtendedKeyUsageOID.CLIENT_AUTH if names is None else ExtendedKeyUsageOID.SERVER_AUTH
    builder = builder.add_extension(
        x509.BasicConstraints(ca=False, path_length=None), critical=True
    )
    builder = builder.add_extension(x509.ExtendedKeyUsage([use]), critical=True)
    if names is not None:
        builder = builder.add_extension(names, critical=False)
    authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key())
    builder = builder.add_extension(authority, critical=False)
    _save(path, builder.sign(issuer.key, hashes.SHA256()), key)


def _builder(
    subject: x509.Name, issuer: x509.Name, key: EllipticCurvePrivateKey, days: int
) -> x509.CertificateBuilder:
    now = datetime.datetime.now(datetime.UTC)
    public = key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        # A device whose clock is up to a day slow must still accept it.
        .not_valid_before(now - datetime.timedelta(days=2))
        .not_valid_after(now + datetime.timedelta(days=days))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _names(host: str) -> x509.SubjectAlternativeName:
    try:
        return x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(host))])
    except ValueError:
        return x509.SubjectAlternativeName([x509.DNSName(host)])


def _save(path: Path, certificate: x509.Certificate, key: EllipticCurvePrivateKey) -> None:
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),  # the broker and the link process start unattended
    )
    _write(path.with_suffix(".key"), private.decode())
    _write(path.with_suffix(".crt"), certificate.public_bytes(serialization.Encoding.PEM).decode())


def _write(path: Path, content: str) -> None:
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(fd, "w", encoding="utf-8") as file:
        file.write(content)
