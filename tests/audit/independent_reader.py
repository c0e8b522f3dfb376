"""
A third reader of CSL1, written from docs/spec/audit-log.md alone.

It shares no line with the product or its standalone verifier; only the standard library and `cryptography`.
It gives the verdict: kind of the first damage that the parent has not acknowledged, and its place.
"""

import base64
import hashlib
import hmac
import itertools
import json
import re
import struct
import zlib
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

HPKE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
DAY = 24 * 3600


@dataclass(frozen=True)
class Piece:
    """A well-formed frame, and the bytes it ends at."""

    minor: int
    kind: int
    epoch: int
    number: int
    raw: bytes
    end: int

    @property
    def header(self) -> bytes:
        return self.raw[:24]

    @property
    def body(self) -> bytes:
        return self.raw[24:-32]

    @property
    def mac(self) -> bytes:
        return self.raw[-32:]


def piece_at(data: bytes, at: int) -> Piece | None:
    head = data[at : at + 24]
    if len(head) < 24 or head[:4] != b"CSL1" or head[9] != 1:
        return None
    length, minor = int.from_bytes(head[4:8], "big"), int.from_bytes(head[10:12], "big")
    end = at + 24 + length + 32
    if minor > 1 or length > 4096 or end > len(data):
        return None
    epoch, number = struct.unpack(">IQ", head[12:])
    return Piece(minor, head[8], epoch, number, data[at:end], end)


def pieces_until_junk(data: bytes) -> list[Piece]:
    found: list[Piece] = []
    while (piece := piece_at(data, found[-1].end if found else 0)) is not None:
        found.append(piece)
    return found


def all_pieces(data: bytes) -> list[tuple[int, Piece]]:
    found: list[tuple[int, Piece]] = []
    at = 0
    while 0 <= at < len(data):
        piece = piece_at(data, at)
        if piece is None:
            at = data.find(b"CSL1", at + 1)
        else:
            found.append((at, piece))
            at = piece.end
    return found


def frame_or_damage_at(data: bytes, at: int, number: int) -> str:
    piece = piece_at(data, at)
    rest = data[at:]
    if piece is None:
        if len(rest) < 24:
            return "truncated" if b"CSL1".startswith(rest[:4]) else "altered"
        length = int.from_bytes(rest[4:8], "big")
        is_cut = rest[:4] == b"CSL1" and length <= 4096 and len(rest) < 24 + length + 32
        return "truncated" if is_cut and b"CSL1" not in rest[1:] else "altered"
    if piece.number == number:
        return "altered"
    every = all_pieces(data)
    after = [other.number for place, other in every if place > at]
    if piece.number < number and any(o.raw == piece.raw for place, o in every if place != at):
        return "duplicate"
    if number not in after and after[:1] == [number + 1]:
        return "altered"
    return "reordered" if piece.number < number or number in after else "missing"


def mac(key: bytes, message: bytes) -> bytes:
    return hmac.new(key, message, hashlib.sha256).digest()


def signed(public: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def refuse(word: str) -> None:
    raise ValueError(word)


class Secrets:
    """The parent's pairs, from the master secrets."""

    def __init__(self, log_id: bytes, masters: list[bytes], marks: list[tuple[int, bytes]]) -> None:
        self.log_id, self.marks = log_id, marks
        self.seal = [X25519PrivateKey.from_private_bytes(self.derive(m, b"seal")) for m in masters]
        self.sign = [
            Ed25519PrivateKey.from_private_bytes(self.derive(m, b"sign"))
            .public_key()
            .public_bytes_raw()
            for m in masters
        ]

    @staticmethod
    def derive(master: bytes, what: bytes) -> bytes:
        return HKDF(hashes.SHA256(), 32, None, b"csl1 " + what).derive(master)

    def open(self, sealed: bytes, info: bytes, first: int = 0) -> tuple[int, bytes] | None:
        for index in range(first, len(self.seal)):
            try:
                return index, HPKE.decrypt(sealed, self.seal[index], info)
            except (InvalidTag, ValueError):
                continue
        return None

    def record(self, piece: Piece) -> dict[str, Any] | None:
        opened = self.open(piece.body, b"csl1 rec\0" + self.log_id + piece.header)
        if opened is None or len(opened[1]) < 2:
            return None
        size, text = int.from_bytes(opened[1][:2], "big"), opened[1][2:]
        if size > len(text) or text[size:].strip(b"\0"):
            return None
        if sum(text[:size].count(bracket) for bracket in (b"[", b"{")) > 100:
            return None
        try:
            value = json.loads(text[:size].decode("utf-8"), parse_constant=refuse)
        except ValueError:
            return None
        if not isinstance(value, dict):
            return None
        whole = [type(value.get(name)) is int for name in ("t", "m")]
        whole += [type(value.get("k")) is str, type(value.get("n", 0)) is int]
        return value if all(whole) else None


class ForGood(Exception):
    """Nothing after this can be checked."""


@dataclass
class WalkPlace:
    """The current place of the walk."""

    k: bytes
    agg: bytes | None
    head: bytes
    number: int = 0
    epoch: int = 0
    minor: int = 0
    pair: int = 0
    signer: bytes = b""


@dataclass
class Outside:
    """Facts from outside: the anchor as the vectors give it, and the time."""

    anchor: dict[str, Any] | None = None
    now: int = 0


@dataclass
class Reader:
    """One reading. `read` gives (kind, place), kind empty for a whole log."""

    files: dict[str, bytes]
    secrets: Secrets
    outside: Outside = field(default_factory=Outside)

    def __post_init__(self) -> None:
        self.damages: list[list[Any]] = []  # kind, place, until
        self.state: tuple[int, ...] | None = None
        self.slot = b""
        self.met = self.lost = self.open_damage = False
        self.starts: dict[int, tuple[int, tuple[int, int, bytes] | None]] = {}
        self.heads: dict[int, bytes] = {}
        self.checked: list[Piece] = []
        self.at = WalkPlace(b"", bytes(32), bytes(32))
        generations: list[tuple[int, int, bytes]] = []
        for index, offset in enumerate((0, 4096)):
            slot = self.files.get("state.bin", b"")[offset : offset + 512]
            good = len(slot) == 512 and slot[:4] == b"CSS1"
            if good and int.from_bytes(slot[508:], "big") == zlib.crc32(slot[:508]):
                generations.append((int.from_bytes(slot[8:16], "big"), -index, slot))
        if generations:
            self.slot = max(generations)[2]
            self.state = struct.unpack(">IQQ", self.slot[4:24])  # epoch, generation, next_seq
        self.segments: dict[int, bytes] = {}
        for name, data in self.files.items():
            if re.fullmatch(r"([0-9]{6}|[1-9][0-9]{6,9})\.csl", name):
                self.segments[int(name[:-4])] = data
        kept = pieces_until_junk(self.files.get("pruned.csl", b"")[12:])
        expected = [(kind, epoch) for epoch in range(1, len(kept) + 1) for kind in (1, 2)]
        in_place = [
            (piece.kind, piece.epoch) == e for piece, e in zip(kept, expected, strict=False)
        ]
        kept = kept[: in_place.index(False)] if False in in_place else kept
        self.kept_last = kept[-1].epoch if kept else 0
        self.kept: dict[int, bytes] = {}
        for piece in kept:
            self.kept[piece.epoch] = self.kept.get(piece.epoch, b"") + piece.raw

    def read(self) -> tuple[str, int]:
        try:
            self.genesis()
            for epoch in range(1, max([*self.segments, self.state[0] if self.state else 0]) + 1):
                self.one_epoch(epoch)
            self.end()
            for_good = False
        except ForGood:
            for_good = True
        if not self.damages and not self.pruning_is_right():
            place = self.starts.get(self.kept_last + 1, (1, None))[0]
            self.damage("pruned-early", place)
        self.look_into_records()
        self.look_at_anchor(for_good)
        accepted = [
            [a["damage"], a["seq"], a["until"]]
            for a in (self.outside.anchor or {}).get("accepted", [])
        ]
        left = [damage for damage in self.damages if damage not in accepted]
        return (left[0][0], left[0][1]) if left else ("", -1)

    def damage(self, kind: str, place: int, for_good: bool = False) -> None:
        self.damages.append([kind, place, 0])
        self.open_damage = kind != "mended"
        if for_good:
            raise ForGood

    # ---- the walk

    def step(self, piece: Piece) -> bool:
        at = self.at
        if mac(mac(at.k, b"mac"), at.head + piece.header + piece.body) != piece.mac:
            return False
        if at.agg is not None:
            at.agg = mac(mac(at.k, b"agg"), at.agg + piece.mac)
        at.head = hashlib.sha256(at.head + piece.raw).digest()
        at.k, at.number = mac(at.k, b"next"), at.number + 1
        return True

    def arrive(self) -> None:
        at = self.at
        self.heads[at.number] = at.head
        if (
            self.met
            or self.state is None
            or (self.state[0], self.state[2]) != (at.epoch, at.number)
        ):
            return
        self.met = True
        k, agg, head = (self.slot[i : i + 32] for i in (24, 56, 88))
        if k != at.k or head != at.head or at.agg not in (None, agg):
            self.damage("state-forged", at.number)

    def genesis(self) -> None:
        data = self.segments.get(0, b"")
        piece = piece_at(data, 0)
        if not data:
            self.damage("missing", 0, True)
        if piece is None or (piece.kind, piece.epoch, piece.number, len(piece.body)) != (
            0,
            0,
            0,
            192,
        ):
            return self.damage("altered", 0, True)
        if piece.body[:16] != self.secrets.log_id:
            self.damage("foreign-log", 0, True)
        message = b"csl1 genesis\0" + piece.header + piece.body[:128]
        by = [
            i for i, key in enumerate(self.secrets.sign) if signed(key, message, piece.body[128:])
        ]
        if not by:
            self.damage("wrong-key", 0, True)
        opened = self.secrets.open(
            piece.body[48:128], b"csl1 genesis\0" + self.secrets.log_id, by[0]
        )
        if opened is None or opened[0] != by[0]:
            return self.damage("wrong-key", 0, True)
        self.at.k = mac(opened[1], b"mac0")
        if not self.step(piece):
            self.damage("altered", 0, True)
        if piece.end != len(data):
            self.damage("altered", 1, True)
        self.at.minor, self.at.pair, self.at.signer = piece.minor, by[0], piece.body[16:48]
        self.arrive()
        return None

    def one_epoch(self, epoch: int) -> None:
        at, data = self.at, self.segments.get(epoch)
        if self.met and self.state is not None and epoch > self.state[0]:
            if epoch > self.state[0] + 1 or len(pieces_until_junk(data or b"")) > 2:
                self.damage("state-behind", self.state[2], True)
            return
        is_kept = data is None
        if data is None:
            data = self.kept.get(epoch, b"")
        if not data:
            later = epoch <= max(self.segments, default=0)
            self.damage("missing" if later else "truncated", at.number, True)
        first = piece_at(data, 0)
        lengths = {0: 216, 1: 240}
        if (
            first is None
            or (first.kind, first.epoch) != (1, epoch)
            or len(first.body) != lengths[first.minor]
            or first.minor < at.minor
        ):
            self.damage(frame_or_damage_at(data, 0, at.number), at.number, True)
            return
        self.opening(first, data)
        self.arrive()
        end = first.end
        while (piece := piece_at(data, end)) is not None:
            fits = (piece.kind, piece.epoch, piece.number, piece.minor)
            if fits != (2, epoch, at.number, first.minor) or not self.step(piece):
                break
            self.checked.append(piece)
            end = piece.end
            self.arrive()
        acknowledged = self.met and self.state is not None and self.state[0] == epoch
        self.lost = is_kept
        if end < len(data) and not acknowledged:
            self.damage(frame_or_damage_at(data, end, at.number), at.number)
            self.lost = True

    def opening(self, piece: Piece, data: bytes) -> None:
        at, body = self.at, piece.body
        ahead = piece.number - at.number
        if not 0 <= ahead <= 10_000_000:
            self.damage("reordered", at.number, True)
        if ahead or self.lost:
            if not self.lost:
                self.damage("missing", at.number)
            if self.open_damage:
                self.damages[-1][2] = piece.number
                self.open_damage = False
            for _ in range(ahead):
                at.k = mac(at.k, b"next")
            at.number, at.head, at.agg = piece.number, body[112:144], None
            self.arrive()
        if at.agg is None:
            first = piece_at(data, piece.end)
            record = self.secrets.record(first) if first is not None else None
            known = None if record is None else record.get("g")
            if isinstance(known, str) and re.fullmatch("[0-9A-Za-z_-]{43}", known):
                at.agg = base64.urlsafe_b64decode(known + "=")
        place, head = at.number, at.head
        if not self.step(piece) or body[112:144] != head:
            self.damage("altered", place, True)
        if int.from_bytes(body[144:152], "big") != place:
            self.damage("altered", place, True)
        opened = self.secrets.open(body[:80], b"csl1 epoch\0" + self.secrets.log_id, at.pair)
        if opened is None:
            return self.damage("wrong-key", place, True)
        pair, secret = opened
        message = b"csl1 open\0" + self.secrets.log_id + piece.header + body[:-64]
        by_before = signed(at.signer, message, body[-64:])
        if not by_before and not signed(self.secrets.sign[pair], message, body[-64:]):
            self.damage("bad-signature", place, True)
        if any(mark != (place, head) for mark in self.secrets.marks[at.pair : pair]):
            self.damage("old-key", place)
        if (not by_before and pair == at.pair) or (piece.minor and any(body[172:176])):
            self.damage("mended", place)
        time = struct.unpack(">QQ4s", body[152:172]) if piece.minor else None
        self.starts[piece.epoch] = (place, time)
        at.k = mac(at.k, b"mix" + secret)
        at.epoch, at.minor, at.pair, at.signer = piece.epoch, piece.minor, pair, body[80:112]
        return None

    def end(self) -> None:
        at = self.at
        if self.state is None:
            self.damage("state-lost", at.number)
        elif not self.met and not self.lost:
            self.damage("truncated" if at.number < self.state[2] else "state-forged", at.number)
        if any(mark != (at.number, at.head) for mark in self.secrets.marks[at.pair :]):
            self.damage("old-key", at.number)

    # ---- after the walk

    def pruning_is_right(self) -> bool:
        gone = [epoch for epoch in range(1, self.kept_last + 1) if epoch not in self.segments]
        if not gone:
            return True
        number = int.from_bytes(self.files["pruned.csl"][4:12], "big")
        holding = max((e for e, (start, _t) in self.starts.items() if start <= number), default=0)
        there = [p for p in self.checked if p.epoch in self.segments]
        account = next((p for p in there if p.number == number), None)
        record = self.secrets.record(account) if account is not None and account.kind == 2 else None
        if account is None or record is None or record["k"] != "pruned":
            return False
        if record.get("n", 0) < gone[-1]:
            return False
        limits = [t[0] for e, (_s, t) in self.starts.items() if e > holding and t is not None]
        limits += [self.outside.now] if self.outside.now else []
        if any(record["t"] > limit + DAY for limit in limits):
            return False
        following = self.starts.get(gone[-1] + 1)
        anchor = self.outside.anchor
        if anchor is not None and (following is None or following[0] > anchor["size"]):
            return False
        if account.minor == 0:
            last = self.secrets.record(pieces_until_junk(self.kept[self.kept_last])[-1])
            return last is not None and record["t"] - last["t"] >= 90 * DAY
        within = [t for e, (_s, t) in sorted(self.starts.items()) if gone[-1] < e <= holding]
        times = [t for t in within if t is not None]
        if not times:
            return False
        boot = times[-1][2]
        chain = [*times, (record["t"], record["m"], boot)]
        counted = 0
        for before, after in itertools.pairwise(chain):
            if before[2] == after[2]:
                counted += max(0, after[1] - before[1]) // 1000
            else:
                counted += min(max(0, after[0] - before[0]), 7 * DAY)
        return min(counted, record["t"] - times[0][0]) >= 90 * DAY

    def look_into_records(self) -> None:
        self.noted: list[tuple[int, int]] = []
        bad: list[int] = []
        for piece in self.checked:
            record = self.secrets.record(piece)
            if record is None:
                bad.append(piece.number)
            elif record["k"] == "noted":
                self.noted.append((piece.number, record.get("n", 0)))
        if bad:
            self.damages.append(["unreadable", bad[0], bad[-1] + 1])

    def look_at_anchor(self, for_good: bool) -> None:
        anchor = self.outside.anchor
        if anchor is None:
            return
        size = anchor["size"]
        if size and not self.erased_since(anchor):
            head = self.heads.get(size)
            if head != bytes.fromhex(anchor["head"]) and (head is not None or not for_good):
                self.damages.append(["rolled-back", size, 0])
                return
            if (
                self.state is not None
                and int.from_bytes(self.slot[152:160], "big") < anchor["policy"]
            ):
                self.damages.append(["state-forged", self.state[2], 0])
                return
        later = [place for place, number in self.noted if number > anchor["number"]]
        if later:
            self.damages.append(["rolled-back", later[0], 0])

    def erased_since(self, anchor: dict[str, Any]) -> bool:
        try:
            tombs = json.loads(self.files.get("tombstones.json", b"[]").decode())
            later = [self.is_tomb_of(tomb, anchor) for tomb in tombs]
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
            return False
        return any(later)

    def is_tomb_of(self, tomb: dict[str, Any], anchor: dict[str, Any]) -> bool:
        lengths = {"log_id": 16, "head": 32, "sign": 32, "signature": 64}
        if set(tomb) != {*lengths, "size", "wall"}:
            raise ValueError("members")
        raw = {name: base64.b64decode(tomb[name], validate=True) for name in lengths}
        if any(len(raw[name]) != length for name, length in lengths.items()):
            raise ValueError("length")
        size, wall = tomb["size"], tomb["wall"]
        if type(size) is not int or type(wall) is not int:
            raise ValueError("number")
        message = b"csl1 tombstone\0" + raw["log_id"] + size.to_bytes(8, "big") + raw["head"]
        message += wall.to_bytes(8, "big")
        by_parent = raw["log_id"] == self.secrets.log_id and raw["sign"] in self.secrets.sign
        if not by_parent or not signed(raw["sign"], message, raw["signature"]):
            return False
        return size >= anchor["size"] and wall >= anchor["wall"]
