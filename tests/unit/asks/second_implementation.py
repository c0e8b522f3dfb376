"""
A second implementation of the family link, written from docs/spec/family-link.md alone.

It shares no line with the product; only the standard library and `cryptography`.
"""

import hashlib
import secrets
from typing import Any

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

HPKE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHECKS = SYMBOLS + "*~$=U"


def hkdf(secret: bytes, text: str) -> bytes:
    return HKDF(hashes.SHA256(), 32, None, text.encode()).derive(secret)


def keys(secret: bytes) -> tuple[Ed25519PrivateKey, X25519PrivateKey]:
    sign = Ed25519PrivateKey.from_private_bytes(hkdf(secret, "beforehand device sign"))
    seal = X25519PrivateKey.from_private_bytes(hkdf(secret, "beforehand device seal"))
    return sign, seal


def contact(secret: bytes, mailbox: bytes) -> list[bytes]:
    sign, seal = keys(secret)
    return [mailbox, sign.public_key().public_bytes_raw(), seal.public_key().public_bytes_raw()]


def pack(value: Any) -> bytes:
    match value:
        case bool():
            return b"\xc3" if value else b"\xc2"
        case int() if value < 128:
            return bytes([value])
        case int():
            size = next(n for n in (1, 2, 4, 8) if value < 1 << 8 * n)
            return bytes([0xCC + (size.bit_length() - 1)]) + value.to_bytes(size, "big")
        case bytes():
            return b"\xc4" + bytes([len(value)]) + value
        case str():
            raw = value.encode()
            return (
                bytes([0xA0 | len(raw)]) if len(raw) < 32 else b"\xd9" + bytes([len(raw)])
            ) + raw
        case list():
            return bytes([0x90 | len(value)]) + b"".join(pack(one) for one in value)
    raise ValueError(value)


def unpack(data: bytes) -> Any:
    value, rest = _unpacked(data)
    if rest or pack(value) != data:
        raise ValueError("spelling")
    return value


def _unpacked(data: bytes) -> tuple[Any, bytes]:
    first, rest = data[0], data[1:]
    if first < 0x80:
        return first, rest
    if first in (0xC2, 0xC3):
        return first == 0xC3, rest
    if 0xCC <= first <= 0xCF:
        size = 1 << (first - 0xCC)
        return int.from_bytes(rest[:size], "big"), rest[size:]
    if first == 0xC4:
        return rest[1 : 1 + rest[0]], rest[1 + rest[0] :]
    if 0xA0 <= first < 0xC0:
        length = first & 31
        return rest[:length].decode(), rest[length:]
    if first == 0xD9:
        return rest[1 : 1 + rest[0]].decode(), rest[1 + rest[0] :]
    if 0x90 <= first < 0xA0:
        values = []
        for _ in range(first & 15):
            value, rest = _unpacked(rest)
            values.append(value)
        return values, rest
    raise ValueError(first)


def seal(secret: bytes, sender: bytes, to: list[bytes], number: int, body: list[Any]) -> bytes:
    packed, numbered = pack(body), number.to_bytes(8, "big")
    signed = b"beforehand envelope 1\0" + sender + to[0] + numbered + packed
    plain = (
        sender + numbered + len(packed).to_bytes(2, "big") + packed + keys(secret)[0].sign(signed)
    )
    public = X25519PublicKey.from_public_bytes(to[2])
    info = b"beforehand link 1\0" + to[0]
    return b"\x01" + HPKE.encrypt(plain + bytes(591 - len(plain)), public, info)


def open_(secret: bytes, mailbox: bytes, senders: list[list[bytes]], envelope: bytes) -> Any:
    """Return (number, body), or the word for why the envelope is dropped."""
    if len(envelope) != 640:
        return "size"
    if envelope[0] != 1:
        return "version"
    try:
        plain = HPKE.decrypt(envelope[1:], keys(secret)[1], b"beforehand link 1\0" + mailbox)
    except (InvalidTag, ValueError):
        return "sealed"
    sender, numbered, length = plain[:16], plain[16:24], int.from_bytes(plain[24:26], "big")
    if length > 501 or plain[26 + length + 64 :].strip(b"\0") or numbered[0] >= 0x80:
        return "form"
    known = {one[0]: one for one in senders}.get(sender)
    if known is None:
        return "stranger"
    packed, signature = plain[26 : 26 + length], plain[26 + length : 26 + length + 64]
    signed = b"beforehand envelope 1\0" + sender + mailbox + numbered + packed
    try:
        Ed25519PublicKey.from_public_bytes(known[1]).verify(signature, signed)
    except InvalidSignature:
        return "signature"
    try:
        return int.from_bytes(numbered, "big"), unpack(packed)
    except (ValueError, IndexError):
        return "body"


def ask_id(*parts: bytes) -> bytes:
    whole = b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    return hashlib.sha256(b"beforehand ask 1\0" + whole).digest()


def spell(secret: bytes) -> str:
    number = int.from_bytes(secret, "big")
    spelled = "".join(SYMBOLS[number >> shift & 31] for shift in range(125, -1, -5))
    return spelled + CHECKS[number % 37]


def meeting(secret: bytes) -> tuple[bytes, bytes, bytes]:
    names = ("mailbox", "join", "welcome")
    mailbox, join, welcome = (hkdf(secret, f"beforehand pairing {name}") for name in names)
    return mailbox[:16], join, welcome


def introduce(key: bytes, to: bytes, body: list[Any]) -> bytes:
    packed, nonce = pack(body), secrets.token_bytes(12)
    plain = len(packed).to_bytes(2, "big") + packed
    aad = b"beforehand meeting 1\0" + to
    return b"\x02" + nonce + AESGCM(key).encrypt(nonce, plain + bytes(611 - len(plain)), aad)


def open_introduction(key: bytes, at: bytes, envelope: bytes) -> Any:
    plain = AESGCM(key).decrypt(envelope[1:13], envelope[13:], b"beforehand meeting 1\0" + at)
    return unpack(plain[2 : 2 + int.from_bytes(plain[:2], "big")])
