#!/usr/bin/env python3
"""
Check a Beforehand audit log. Needs Python 3.10 or later and nothing else; reads, never writes.

    python3 verify.py                    checks the bundle this file lies in
    python3 verify.py BUNDLE             checks another bundle
    python3 verify.py BUNDLE WORDS       compares the key with the words on the recovery sheet, too
    python3 verify.py --log FOLDER KEYS  checks a whole log with the parent's secret (see secret_keys)

This is deliberately a second implementation of the format: it shares no line with the program that
writes the log, and uses none of its libraries. The cryptography is implemented below: it is slow, not
protected against timing attacks, and suitable for checking only.
"""

import base64
import hashlib
import hmac
import json
import re
import struct
import sys
import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

# ---------------------------------------------------------------- Ed25519 (RFC 8032), checking only

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)
Point = tuple[int, int, int, int]  # X, Y, Z, T with x = X/Z, y = Y/Z, xy = T/Z


def add(a: Point, b: Point) -> Point:
    """Add two points."""
    one, two = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    three, four = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = two - one, four - three, four + three, two + one
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(number: int, point: Point) -> Point:
    """Multiply a point by a number."""
    total: Point = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = add(total, point)
        point, number = add(point, point), number >> 1
    return total


def point_of(data: bytes) -> Point | None:
    """Decode 32 bytes as a point; None if they are not one."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little")) or (0, 1, 1, 0)


def signed_by(public: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether `signature` is valid for `message` under the key `public`."""
    a, r = point_of(public), point_of(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER or len(signature) != 64:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    left, right = times(s, BASE), add(r, times(h, a))
    return (
        (left[0] * right[2] - right[0] * left[2]) % P
        == 0
        == (left[1] * right[2] - right[1] * left[2]) % P
    )


# ---------------------------------------------------------------- X25519 (RFC 7748)


def x25519(secret: bytes, point: bytes) -> bytes:
    """Multiply a point by a secret number."""
    k = int.from_bytes(secret, "little") & ~7 & ((1 << 255) - 1) | 1 << 254
    u = int.from_bytes(point, "little") & ((1 << 255) - 1)
    x2, z2, x3, z3, swap = 1, 0, u, 1, 0
    for t in reversed(range(255)):
        bit = k >> t & 1
        if bit != swap:
            x2, x3, z2, z3 = x3, x2, z3, z2
        swap = bit
        a, b, c, d = x2 + z2, x2 - z2, x3 + z3, x3 - z3
        aa, bb, da, cb = a * a % P, b * b % P, d * a % P, c * b % P
        e = aa - bb
        x3, z3 = (da + cb) ** 2 % P, u * (da - cb) ** 2 % P
        x2, z2 = aa * bb % P, e * (aa + 121665 * e) % P
    if swap:
        x2, z2 = x3, z3
    return (x2 * pow(z2, P - 2, P) % P).to_bytes(32, "little")


# ---------------------------------------------------------------- ChaCha20-Poly1305 (RFC 8439)


def chacha_block(key: bytes, nonce: bytes, counter: int) -> bytes:
    """Return 64 bytes of key stream."""
    start = struct.unpack("<16I", b"expand 32-byte k" + key + struct.pack("<I", counter) + nonce)
    s = list(start)
    columns = [(0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)]
    diagonals = [(0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)]
    for a, b, c, d in (columns + diagonals) * 10:
        for x, y, z, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            s[x] = s[x] + s[y] & 0xFFFFFFFF
            mixed = s[z] ^ s[x]
            s[z] = (mixed << turn | mixed >> 32 - turn) & 0xFFFFFFFF
    return struct.pack("<16I", *(x + y & 0xFFFFFFFF for x, y in zip(s, start, strict=True)))


def aead_open(key: bytes, nonce: bytes, sealed: bytes) -> bytes | None:
    """Decrypt; None if the tag is wrong. No additional data."""
    text, tag = sealed[:-16], sealed[-16:]
    one_time = chacha_block(key, nonce, 0)
    r = int.from_bytes(one_time[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for block in blocks(text + bytes(-len(text) % 16) + struct.pack("<QQ", 0, len(text)), 16):
        total = (total + int.from_bytes(block + b"\1", "little")) * r % (2**130 - 5)
    total = total + int.from_bytes(one_time[16:32], "little") & (1 << 128) - 1
    if not hmac.compare_digest(total.to_bytes(16, "little"), tag):
        return None
    stream = b"".join(chacha_block(key, nonce, i + 1) for i in range(len(text) // 64 + 1))
    return bytes(x ^ y for x, y in zip(text, stream, strict=False))


def blocks(data: bytes, size: int) -> list[bytes]:
    """Cut bytes into pieces of `size`; the last may be shorter."""
    return [data[i : i + size] for i in range(0, len(data), size)]


# ---------------------------------------------------------------- HPKE (RFC 9180), base mode

KEM = b"KEM\x00\x20"
SUITE = b"HPKE\x00\x20\x00\x01\x00\x03"


def mac256(key: bytes, message: bytes) -> bytes:
    """HMAC-SHA256."""
    return hmac.new(key, message, "sha256").digest()


def extract(suite: bytes, salt: bytes, label: bytes, secret: bytes) -> bytes:
    """LabeledExtract."""
    return mac256(salt or bytes(32), b"HPKE-v1" + suite + label + secret)


def expand(suite: bytes, key: bytes, label: bytes, info: bytes, size: int) -> bytes:
    """LabeledExpand, up to 32 bytes."""
    return mac256(key, struct.pack(">H", size) + b"HPKE-v1" + suite + label + info + b"\1")[:size]


def shared_secret(private: bytes, sealed: bytes) -> bytes:
    """Return the secret of one sealed message, which opens no other."""
    public = x25519(private, (9).to_bytes(32, "little"))
    key = extract(KEM, b"", b"eae_prk", x25519(private, sealed[:32]))
    return expand(KEM, key, b"shared_secret", sealed[:32] + public, 32)


def unseal_with(secret: bytes, sealed: bytes, info: bytes) -> bytes | None:
    """Open a sealed message with its own secret; None if the tag is wrong."""
    context = (
        b"\0" + extract(SUITE, b"", b"psk_id_hash", b"") + extract(SUITE, b"", b"info_hash", info)
    )
    inner = extract(SUITE, secret, b"secret", b"")
    key = expand(SUITE, inner, b"key", context, 32)
    return aead_open(key, expand(SUITE, inner, b"base_nonce", context, 12), sealed[32:])


def text_of(padded: bytes | None) -> bytes | None:
    """Return the JSON in a padded record; None if the padding is wrong."""
    if padded is None or len(padded) < 2:
        return None
    length = int.from_bytes(padded[:2], "big")
    return (
        padded[2 : 2 + length]
        if len(padded) >= length + 2 and not any(padded[2 + length :])
        else None
    )


# ---------------------------------------------------------------- Frames

HEADER = struct.Struct(">4sIBBHIQ")


class RawFrame(NamedTuple):
    """One frame: the fields of its header, and its three parts."""

    kind: int
    epoch: int
    seq: int
    header: bytes
    body: bytes
    mac: bytes

    def minor(self) -> int:
        """The minor version of the frame's format."""
        return int.from_bytes(self.header[10:12], "big")

    def raw(self) -> bytes:
        """All bytes of the frame."""
        return self.header + self.body + self.mac


def frames_of(data: bytes) -> tuple[list[RawFrame], bytes]:
    """Read frames from offset 0; also returns the rest of the bytes."""
    frames: list[RawFrame] = []
    at = 0
    while len(data) - at >= 56:
        magic, length, kind, version, minor, epoch, seq = HEADER.unpack_from(data, at)
        body, mac, end = at + 24, at + 24 + length, at + 56 + length
        if magic != b"CSL1" or version != 1 or minor > 1 or length > 4096 or end > len(data):
            break
        frames.append(RawFrame(kind, epoch, seq, data[at:body], data[body:mac], data[mac:end]))
        at = end
    return frames, data[at:]


def is_opening(frame: RawFrame) -> bool:
    """Return whether this is an OPEN frame of the right length for its minor version."""
    return frame.kind == 1 and len(frame.body) == (240 if frame.minor() else 216)


def started(frame: RawFrame) -> tuple[int, int, bytes] | None:
    """Return an epoch's start: wall clock (s), boot clock (ms), boot id; None before minor version 1."""
    if not frame.minor():
        return None
    wall, mono, boot = struct.unpack(">QQ4s", frame.body[152:172])
    return wall, mono, boot


def next_head(head: bytes, frame: RawFrame) -> bytes:
    """Return the hash over all frames up to this one."""
    return hashlib.sha256(head + frame.header + frame.body + frame.mac).digest()


# ---------------------------------------------------------------- A bundle: what anyone can check


class Broken(Exception):
    """A failed check: the frame number (or -1) and the reason."""

    def __init__(self, seq: int, why: str) -> None:
        super().__init__(f"frame {seq}: {why}" if seq >= 0 else why)
        self.seq = seq


def need(good: bool, seq: int, why: str) -> None:
    """Raise Broken unless `good`."""
    if not good:
        raise Broken(seq, why)


def hex_of(value: Any) -> bytes:
    """Decode hexadecimal digits. Raises ValueError."""
    return bytes.fromhex(str(value))


def merkle_root(leaves: list[bytes]) -> bytes:
    """Return the RFC 6962 tree head over raw frames."""
    level = [hashlib.sha256(b"\0" + leaf).digest() for leaf in leaves]
    while len(level) > 1:
        # A last node without a sibling moves up unchanged, which gives the RFC's power-of-two split.
        pairs = [
            hashlib.sha256(b"\1" + a + b).digest()
            for a, b in zip(level[::2], level[1::2], strict=False)
        ]
        level = pairs + level[len(pairs) * 2 :]
    return level[0] if level else hashlib.sha256(b"").digest()


def root_from_proof(leaf: bytes, index: int, size: int, proof: list[bytes]) -> bytes | None:
    """Return the tree head that an inclusion proof leads to (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return None
    at, last, node = index, size - 1, hashlib.sha256(b"\0" + leaf).digest()
    for sibling in proof:
        if last == 0:
            return None
        if at & 1 or at == last:
            node = hashlib.sha256(b"\1" + sibling + node).digest()
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            node = hashlib.sha256(b"\1" + node + sibling).digest()
        at, last = at >> 1, last >> 1
    return node if last == 0 else None


def check_note(text: str, public: bytes) -> tuple[int, bytes]:
    """Check a signed checkpoint (C2SP signed-note, tlog-checkpoint); returns size and tree head."""
    body, _, signatures = text.partition("\n\n")
    lines = (body + "\n").split("\n")
    name = lines[0]
    key_id = hashlib.sha256(name.encode() + b"\n\x01" + public).digest()[:4]
    start = f"\u2014 {name} "
    sealed = [
        base64.b64decode(s[len(start) :]) for s in signatures.split("\n") if s.startswith(start)
    ]
    good = any(s[:4] == key_id and signed_by(public, (body + "\n").encode(), s[4:]) for s in sealed)
    need(good, -1, "the checkpoint is not signed by the parent's key")
    return int(lines[1]), base64.b64decode(lines[2])


def check_signatures(frames: list[RawFrame], log_id: bytes, signers: list[bytes]) -> None:
    """Check numbers, hash and signatures from the first frame on. Pruned epochs have only two frames."""
    first = frames[0]
    signed = b"csl1 genesis\0" + first.header + first.body[:-64]
    need(first.seq == first.kind == 0 and first.body[:16] == log_id, 0, "another log")
    started = [i for i, key in enumerate(signers) if signed_by(key, signed, first.body[-64:])]
    need(bool(started), 0, "not started by the parent's key")
    signer, epoch_key = started[0], first.body[16:48]
    head, before = next_head(bytes(32), first), first
    for place, frame in enumerate(frames[1:], 1):
        need(frame.minor() >= before.minor(), frame.seq, "of an older version than those before")
        if is_opening(frame):
            # Of a pruned epoch the first two frames are kept. After any other a gap is a loss.
            kept = place > 2 and before.kind == 2 and is_opening(frames[place - 2])
            pruned = kept and frame.seq > before.seq + 1
            need(frame.epoch == before.epoch + 1, frame.seq, "an epoch is missing")
            need(pruned or frame.seq == before.seq + 1, frame.seq, "frames are missing")
            need(pruned or frame.body[112:144] == head, frame.seq, "frames before it were changed")
            signed = b"csl1 open\0" + log_id + frame.header + frame.body[:-64]
            by_parent = [
                i
                for i in range(signer, len(signers))
                if signed_by(signers[i], signed, frame.body[-64:])
            ]
            good = by_parent or signed_by(epoch_key, signed, frame.body[-64:])
            need(bool(good), frame.seq, "not signed by the epoch before, nor by the parent")
            signer = by_parent[0] if by_parent else signer
            head, epoch_key = frame.body[112:144], frame.body[80:112]
        else:
            need(frame.kind == 2, frame.seq, "of no known kind")
            need(frame.seq == before.seq + 1, before.seq + 1, "frames are missing or out of order")
            need(frame.epoch == before.epoch, frame.seq, "of another epoch")
        head, before = next_head(head, frame), frame


def check_opened(item: dict[str, Any], frames: list[RawFrame], log_id: bytes, root: bytes) -> str:
    """Check that an opened record is in the tree and that its sealed bytes open to its text, which is returned."""
    index, seq = int(item["index"]), int(item["seq"])
    need(0 <= index < len(frames) and frames[index].seq == seq, seq, "not where the bundle says")
    frame = frames[index]
    led = root_from_proof(frame.raw(), index, len(frames), [hex_of(step) for step in item["proof"]])
    need(led == root, seq, "its inclusion proof leads to another tree")
    padded = unseal_with(hex_of(item["secret"]), frame.body, b"csl1 rec\0" + log_id + frame.header)
    text = text_of(padded)
    need(text is not None, seq, "its secret does not open it")
    shown = str(item["text"])
    need((text or b"").decode() == shown, seq, "it opens to another text")
    need(record_in(text) is not None, seq, "it opens to no record")
    return shown


def no_number(word: str) -> None:
    """Refuse NaN and the infinities, which are not JSON."""
    raise ValueError(word)


def record_in(text: bytes | None) -> dict[str, Any] | None:
    """Return the members of a record; None if the text is not one. Newer kinds and members are accepted."""
    text = text or b""
    if text.count(b"[") + text.count(b"{") > 100:
        return None
    try:
        value: Any = json.loads(text.decode("utf-8"), parse_constant=no_number)
    except ValueError:
        return None
    if not isinstance(value, dict):
        return None
    fields: dict[str, Any] = dict(value)  # pyright: ignore[reportUnknownArgumentType]
    numbers = (fields.get("t"), fields.get("m"), fields.get("n", 0))
    good = all(type(number) is int for number in numbers) and type(fields.get("k")) is str
    return fields if good else None


def words_of(hashed: bytes) -> str:
    """Spell the first 96 bits of a hash as six words of five letters."""
    consonants, vowels = "bdfghjklmnprstvz", "aiou"
    spelled: list[str] = []
    for high, low in zip(hashed[0:12:2], hashed[1:12:2], strict=True):
        value = high << 8 | low
        letters = consonants[value >> 12] + vowels[value >> 10 & 3] + consonants[value >> 6 & 15]
        spelled.append(letters + vowels[value >> 4 & 3] + consonants[value & 15])
    return " ".join(spelled)


def fingerprint(log_id: bytes, seal: bytes, sign: bytes) -> str:
    """Return the words of a key pair, as on the recovery sheet."""
    return words_of(hashlib.sha256(b"csl1 key words\0" + log_id + seal + sign).digest())


def check_endorsements(log_id: bytes, keys: list[dict[str, Any]]) -> None:
    """Check that each replaced signing key has signed the next one."""
    for old, new in pairwise(keys):
        message = b"csl1 next pair\0" + log_id + hex_of(new["seal"]) + hex_of(new["sign"])
        good = signed_by(hex_of(old["sign"]), message, hex_of(old["endorsement"]))
        need(good, -1, "a replaced key did not vouch for the next")


class BundleResult(NamedTuple):
    """The proved records, the failed checks, and the words of the key that signed."""

    opened: list[tuple[int, str]]
    problems: list[str]
    fingerprint: str


def check_bundle(folder: Path) -> BundleResult:
    """Check everything in a bundle. Raises OSError, ValueError or KeyError if `folder` is not a bundle."""
    about: dict[str, Any] = json.loads((folder / "bundle.json").read_text("utf-8"))
    log_id = hex_of(about["log_id"])
    signers = [hex_of(key["sign"]) for key in about["keys"]]
    frames, rest = frames_of((folder / "frames.csl").read_bytes())
    root = merkle_root([frame.raw() for frame in frames])
    newest = about["keys"][-1]
    words = fingerprint(log_id, hex_of(newest["seal"]), hex_of(newest["sign"]))
    result = BundleResult([], [], words)

    def attempt(check: Callable[[], None]) -> None:
        try:
            check()
        except Broken as broken:
            result.problems.append(str(broken))

    def whole() -> None:
        need(bool(frames) and not rest, frames[-1].seq + 1 if frames else 0, "not a frame")

    def signed_tree() -> None:
        noted = check_note((folder / "checkpoint.txt").read_text("utf-8"), signers[-1])
        need(noted == (len(frames), root), -1, "the checkpoint is of another log")

    attempt(whole)
    attempt(lambda: check_endorsements(log_id, about["keys"]))
    attempt(signed_tree)
    if frames:
        attempt(lambda: check_signatures(frames, log_id, signers))
    for item in about["opened"]:
        try:
            result.opened.append((int(item["seq"]), check_opened(item, frames, log_id, root)))
        except Broken as broken:
            result.problems.append(str(broken))
    return result


# ---------------------------------------------------------------- A whole log: what the secret adds


class Keys(NamedTuple):
    """The parent's secrets, oldest first, and the places where each but the last was replaced."""

    log_id: bytes
    seal: list[bytes]
    sign: list[bytes]
    marks: list[tuple[int, bytes]]


class Anchor(NamedTuple):
    """The key file's statement about the log: anchor number, frames, hash, policy counter, when it was signed."""

    number: int
    size: int
    head: bytes
    policy: int
    wall: int


class Checked(NamedTuple):
    """
    The result of `check_log`. `bad_seq` -1: the log is whole up to the last acknowledged frame.

    `unreadable`: numbers of records in the chain without content that the parent can read.
    """

    bad_seq: int
    records: list[tuple[int, str]]
    unreadable: list[int]


def derived(master: bytes, purpose: bytes) -> bytes:
    """Return 32 bytes of HKDF-SHA256 without salt."""
    return mac256(mac256(bytes(32), master), purpose + b"\1")


def secret_keys(log_id: bytes, masters: list[bytes], signs: list[bytes], marks: Any = ()) -> Keys:
    """Derive the keys from master secrets. `signs`: the public signing keys in the key file."""
    seal = [derived(master, b"csl1 seal") for master in masters]
    return Keys(log_id, seal, signs, [(int(size), bytes(head)) for size, head in marks])


class Log:
    """The state of one check of a whole log: key, aggregate, hash, number."""

    def __init__(
        self, files: dict[str, bytes], keys: Keys, anchor: Anchor | None = None, now: int = 0
    ) -> None:
        """`files`: bytes by name, of all files in the log's folder. `now`: seconds since 1970, 0 if unknown."""
        self.files, self.keys, self.anchored, self.now = files, keys, anchor, now
        self.openings: dict[int, tuple[int, tuple[int, int, bytes] | None]] = {}
        self.head_at_anchor, self.minor, self.mended = b"", 0, -1
        self.unreadable: list[int] = []
        self.k, self.agg, self.head = b"", bytes(32), bytes(32)
        self.seq, self.pair, self.epoch_key = 0, 0, b""
        self.records: list[tuple[int, str]] = []
        self.policy = 0
        self.state = self.read_state()
        self.vouched = False

    def read_state(self) -> tuple[int, int, int, bytes, bytes, bytes] | None:
        """Read the newest valid slot: generation, epoch, next number, key, aggregate, hash."""
        slots: list[tuple[int, int, int, bytes, bytes, bytes]] = []
        data = self.files.get("state.bin", b"")
        for slot in (data[:512], data[4096:4608]):
            if (
                len(slot) == 512
                and slot[:4] == b"CSS1"
                and struct.unpack(">I", slot[508:])[0] == crc32(slot[:508])
            ):
                epoch, generation, seq = struct.unpack(">IQQ", slot[4:24])
                if not slots or generation > slots[0][0]:
                    self.policy = int.from_bytes(slot[152:160], "big")
                slots.append((generation, epoch, seq, slot[24:56], slot[56:88], slot[88:120]))
        return max(slots, key=lambda slot: slot[0], default=None)

    def step(self, frame: RawFrame) -> None:
        """Check number and MAC of a frame, and advance past it. Raises Broken."""
        need(frame.seq == self.seq, self.seq, "missing, twice, or out of order")
        need(frame.minor() >= self.minor, self.seq, "of an older version than those before")
        mac = mac256(mac256(self.k, b"mac"), self.head + frame.header + frame.body)
        need(mac == frame.mac, self.seq, "changed")
        self.agg = mac256(mac256(self.k, b"agg"), self.agg + mac) if self.agg else b""
        self.head, self.k = next_head(self.head, frame), mac256(self.k, b"next")
        self.seq, self.minor = self.seq + 1, frame.minor()
        self.meet_anchor()

    def meet_anchor(self) -> None:
        """Note the hash at the anchor's place."""
        if self.anchored and self.anchored.size == self.seq:
            self.head_at_anchor = self.head

    def compare(self, epoch: int) -> None:
        """Compare this place with the device's state, if there is one. Raises Broken."""
        if self.state and not self.vouched and self.state[1:3] == (epoch, self.seq):
            self.vouched = True
            same = self.state[3] == self.k and self.state[5] == self.head
            need(
                same and self.agg in (b"", self.state[4]), self.seq, "the device's state is another"
            )

    def unseal(self, sealed: bytes, info: bytes, first: int) -> tuple[int, bytes | None]:
        """Open with the first of the parent's keys that fits, from `first` on."""
        for pair in range(first, len(self.keys.seal)):
            opened = unseal_with(shared_secret(self.keys.seal[pair], sealed), sealed, info)
            if opened is not None:
                return pair, opened
        return first, None

    def genesis(self) -> None:
        """Check the first frame. Raises Broken."""
        frames, rest = frames_of(self.files.get("000000.csl", b""))
        need(
            bool(frames) and frames[0].kind == 0 and len(frames[0].body) == 192, 0, "no first frame"
        )
        frame = frames[0]
        need(frame.body[:16] == self.keys.log_id, 0, "another log")
        signed = b"csl1 genesis\0" + frame.header + frame.body[:-64]
        started = [
            i for i, key in enumerate(self.keys.sign) if signed_by(key, signed, frame.body[-64:])
        ]
        need(bool(started), 0, "not started by the parent's key")
        self.pair, self.epoch_key = started[0], frame.body[16:48]
        info = b"csl1 genesis\0" + self.keys.log_id
        secret = unseal_with(
            shared_secret(self.keys.seal[self.pair], frame.body[48:128]), frame.body[48:128], info
        )
        need(secret is not None, 0, "not sealed to the parent")
        self.k = mac256(secret or b"", b"mac0")
        self.step(frame)
        need(len(frames) == 1 and not rest, 1, "something after the first frame")
        self.compare(0)

    def replaced(self, before: int, after: int) -> None:
        """Check that keys are replaced only where the key file says so. Raises Broken."""
        for size, head in self.keys.marks[before:after]:
            need((size, head) == (self.seq, self.head), self.seq, "keys replaced at another place")

    def opening(self, frame: RawFrame, first: RawFrame | None, skipped: bool) -> None:
        """Check an OPEN frame. `skipped`: the records before it were pruned. Raises Broken."""
        need(is_opening(frame), self.seq, "no OPEN frame")
        need(frame.minor() >= self.minor, self.seq, "of an older version than those before")
        if skipped:
            need(0 <= frame.seq - self.seq <= 10**7, self.seq, "out of order")
            for _ in range(frame.seq - self.seq):
                self.k = mac256(self.k, b"next")
            self.seq, self.head, self.agg = frame.seq, frame.body[112:144], b""
            self.meet_anchor()
            self.compare(frame.epoch - 1)
        self.agg = self.agg or self.anchor(first)
        at, head = self.seq, self.head
        need(int.from_bytes(frame.body[144:152], "big") == frame.seq, at, "speaks of another size")
        need(frame.body[112:144] == head or frame.seq != at, at, "speaks of another log before it")
        self.step(frame)
        info = b"csl1 epoch\0" + self.keys.log_id
        pair, secret = self.unseal(frame.body[:80], info, self.pair)
        need(secret is not None, at, "not sealed to the parent")
        signed = b"csl1 open\0" + self.keys.log_id + frame.header + frame.body[:-64]
        by_epoch = signed_by(self.epoch_key, signed, frame.body[-64:])
        by_parent = signed_by(self.keys.sign[pair], signed, frame.body[-64:])
        need(by_epoch or by_parent, at, "not signed by the epoch before, nor by the parent")
        if (not by_epoch and pair == self.pair) or (frame.minor() and any(frame.body[172:176])):
            self.mended = at if self.mended < 0 else self.mended
        self.openings[frame.epoch] = (at, started(frame))
        for size, mark in self.keys.marks[self.pair : pair]:
            need((size, mark) == (at, head), at, "keys replaced at another place")
        self.k = mac256(self.k, b"mix" + (secret or b""))
        self.pair, self.epoch_key = pair, frame.body[80:112]

    def text(self, frame: RawFrame) -> str | None:
        """Open a record; None if the parent cannot read it."""
        info = b"csl1 rec\0" + self.keys.log_id + frame.header
        text = text_of(self.unseal(frame.body, info, 0)[1])
        return None if text is None or record_in(text) is None else text.decode()

    def anchor(self, first: RawFrame | None) -> bytes:
        """Return the aggregate before an epoch, from its first record."""
        text: dict[str, Any] = json.loads((self.text(first) if first else None) or "{}")
        aggregate = str(text.get("g", ""))
        if not re.fullmatch("[A-Za-z0-9_-]{43}", aggregate):
            return b""
        return base64.urlsafe_b64decode(aggregate + "=")

    def kept_beginnings(self) -> dict[int, bytes]:
        """Read the frames that retention kept of deleted epochs."""
        frames, _rest = frames_of(self.files.get("pruned.csl", b"")[12:])
        kept: dict[int, bytes] = {}
        for index, frame in enumerate(frames):
            epoch = index // 2 + 1
            if (frame.kind, frame.epoch) != (1 + index % 2, epoch):
                break
            kept[epoch] = kept.get(epoch, b"") + frame.raw()
        return kept

    def epoch(self, number: int, data: bytes, skipped: bool) -> None:
        """Check one segment. Raises Broken."""
        frames, rest = frames_of(data)
        need(bool(frames) and frames[0].epoch == number, self.seq, "no segment, or another's")
        self.opening(frames[0], frames[1] if len(frames) > 1 else None, skipped)
        self.compare(number)
        for frame in frames[1:]:
            try:
                need(frame.kind == 2 and frame.epoch == number, self.seq, "of another epoch")
                need(frame.minor() == self.minor, self.seq, "of another version than its epoch")
                self.step(frame)
            except Broken:
                if self.vouched and self.state and self.state[1] == number:
                    return  # after the last acknowledged frame a crash may leave any bytes
                raise
            text = self.text(frame)
            if text is None:
                self.unreadable.append(frame.seq)
            else:
                self.records.append((frame.seq, text))
            self.compare(number)
        need(
            not rest or (self.vouched and self.state is not None and self.state[1] == number),
            self.seq,
            "not a frame",
        )

    def check(self) -> None:
        """Check the whole log. Raises Broken."""
        self.genesis()
        segments = {
            int(name[:-4]): data
            for name, data in self.files.items()
            if re.fullmatch(r"([0-9]{6}|[1-9][0-9]{6,9})\.csl", name)
        }
        kept = self.kept_beginnings()
        newest = max([*segments, self.state[1] if self.state else 0])
        skipped = False
        for number in range(1, newest + 1):
            if self.vouched and self.state and number > self.state[1]:
                frames, _rest = frames_of(segments.get(number, b""))
                need(
                    number == self.state[1] + 1 and len(frames) <= 2,
                    self.state[2],
                    "the device's state is older",
                )
                continue  # an epoch that was being opened when the device stopped
            skipped_before, skipped = skipped, number not in segments
            data = kept.get(number, b"") if skipped else segments[number]
            self.epoch(number, data, skipped_before)
        need(self.state is not None, self.seq, "no state of the device")
        need(self.vouched or skipped, self.seq, "the end is missing")
        self.replaced(self.pair, len(self.keys.seal) - 1)
        need(self.mended < 0, self.mended, "started again after a loss")
        self.account_for_pruned([number for number in kept if number not in segments], kept)
        need(not self.unreadable, (self.unreadable or [0])[0], "holds nothing that can be read")
        self.meet_expectation()

    def meet_expectation(self) -> None:
        """Check the log against the key file's statement about it."""
        if not self.anchored:
            return
        if self.anchored.size and not self.erased_since(self.anchored):
            right = self.head_at_anchor == self.anchored.head
            need(right, self.anchored.size, "not the log of before")
            place = self.state[2] if self.state else 0
            need(self.policy >= self.anchored.policy, place, "older policy")
        for seq, text in self.records:
            record = json.loads(text)
            newer = record["k"] == "noted" and record.get("n", 0) > self.anchored.number
            need(not newer, seq, "the key file is older than this record")

    def erased_since(self, anchored: Anchor) -> bool:
        """Return whether the parent erased the log of this anchor after signing it."""
        shape = {"log_id": 16, "head": 32, "sign": 32, "signature": 64}
        found = False
        try:
            listed: Any = json.loads(self.files.get("tombstones.json", b"[]").decode("utf-8"))
            for tomb in [dict(one) for one in list(listed)]:
                part = {name: base64.b64decode(str(tomb[name]), validate=True) for name in shape}
                if {name: len(value) for name, value in part.items()} != shape or len(tomb) != 6:
                    return False
                numbers = (tomb["size"], tomb["wall"])
                if any(type(number) is not int for number in numbers):
                    return False
                size, wall = (struct.pack(">Q", number) for number in numbers)
                signed = b"csl1 tombstone\0" + part["log_id"] + size + part["head"] + wall
                parents = part["log_id"] == self.keys.log_id and part["sign"] in self.keys.sign
                later = tomb["size"] >= anchored.size and tomb["wall"] >= anchored.wall
                if parents and later and signed_by(part["sign"], signed, part["signature"]):
                    found = True
        except (ValueError, TypeError, KeyError, struct.error):
            return False  # one that is not as it must be makes all of them worthless
        return found

    def account_for_pruned(self, gone: list[int], kept: dict[int, bytes]) -> None:
        """Check that deleted segments were recorded, old enough, and seen by the parent. Raises Broken."""
        if not gone:
            return
        at = int.from_bytes(self.files["pruned.csl"][4:12], "big")
        epoch = max((e for e, (seq, _time) in self.openings.items() if seq <= at), default=0)
        there = epoch not in gone
        account = [json.loads(text) for seq, text in self.records if seq == at and there]
        after = self.openings.get(max(gone) + 1)
        place = self.openings.get(max(kept) + 1, (1, None))[0]
        good = account and account[0].get("k") == "pruned" and account[0].get("n", 0) >= max(gone)
        need(bool(good), place, "deleted with no record of it")
        wall, mono = int(account[0]["t"]), int(account[0]["m"])
        later = [t[0] for e, (_seq, t) in self.openings.items() if e > epoch and t]
        later += [self.now] if self.now else []
        need(wall <= min(later, default=wall) + DAY, place, "deleted at a time that has not come")
        if self.anchored:
            need(after is not None and after[0] <= self.anchored.size, place, "deleted unseen")
        opened = self.openings[epoch][1]
        if opened is None:
            last = self.text(frames_of(kept[max(kept)])[0][-1])
            need(last is not None, place, "deleted with no time of it")
            need(wall - json.loads(last or "")["t"] >= 90 * DAY, place, "deleted too early")
        else:
            times = [t for e, (_s, t) in sorted(self.openings.items()) if max(gone) < e <= epoch]
            known = [t for t in times if t is not None]
            need(bool(known), place, "deleted with no time of it")
            passed = sum(map(time_between, known, [*known[1:], (wall, mono, opened[2])]))
            need(min(passed, wall - known[0][0]) >= 90 * DAY, place, "deleted too early")


DAY = 86400


def time_between(before: tuple[int, int, bytes], after: tuple[int, int, bytes]) -> int:
    """Return the seconds that certainly passed: by the boot clock; across a restart at most a week."""
    if before[2] == after[2]:
        return max(0, after[1] - before[1]) // 1000
    return min(max(0, after[0] - before[0]), 7 * DAY)


def crc32(data: bytes) -> int:
    """The checksum of a state slot."""
    return zlib.crc32(data)


def check_log(
    files: dict[str, bytes], keys: Keys, anchor: Anchor | None = None, now: int = 0
) -> Checked:
    """
    Check a whole log with the parent's secrets; opens records up to the first bad place.

    Damage that the parent has acknowledged still counts as damage here.
    """
    log = Log(files, keys, anchor, now)
    try:
        log.check()
    except Broken as broken:
        seq = broken.seq if log.mended < 0 else min(broken.seq, log.mended)
        return Checked(seq, log.records, log.unreadable)
    return Checked(-1, log.records, log.unreadable)


def main(arguments: list[str]) -> int:
    """Run the check that the arguments ask for; returns 0 if all is well."""
    if arguments[:1] == ["--log"]:
        folder = Path(arguments[1])
        secret: dict[str, Any] = json.loads(Path(arguments[2]).read_text("utf-8"))
        masters = [hex_of(value) for value in secret["masters"]]
        signs = [hex_of(value) for value in secret["signs"]]
        marks = [(size, hex_of(head)) for size, head in secret.get("marks", [])]
        keys = secret_keys(hex_of(secret["log_id"]), masters, signs, marks)
        files = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
        checked = check_log(files, keys)
        print(f"{len(checked.records)} records opened")
        if checked.unreadable:
            named = ", ".join(map(str, checked.unreadable[:20]))
            print(f"{len(checked.unreadable)} records hold nothing that can be read: {named}")
        print("WHOLE" if checked.bad_seq < 0 else f"DAMAGED from frame {checked.bad_seq} on")
        return 0 if checked.bad_seq < 0 else 1
    folder = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    sheet = " ".join(" ".join(arguments[1:]).lower().replace("-", " ").split())
    try:
        result = check_bundle(folder)
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        print(f"NOT GOOD: this is no bundle ({type(error).__name__}: {error})")
        return 1
    for seq, text in result.opened:
        print(f"{seq}: {text}")
    print(f"The key that signed this has the words: {result.fingerprint}")
    if not sheet:
        print(
            "They must be the words on the family's recovery sheet, else anybody may have made this."
        )
    elif sheet != result.fingerprint:
        result.problems.append("the words on the recovery sheet are another key's")
    for problem in result.problems:
        print(f"NOT GOOD: {problem}")
    if not result.problems:
        print(
            f"GOOD: checkpoint, signatures and tree are right; {len(result.opened)} records shown are in it."
        )
    return 1 if result.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
