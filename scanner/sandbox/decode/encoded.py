"""
The search for encoded content in a text: base64, hexadecimal, quoted-printable, uuencode, data
URLs.

It is independent of the text's format: mails, web pages, notebooks, contacts, flat office documents
and books all carry their pictures as runs of the same few encodings. A run is found by its length,
by the beginning of a known picture in it, or by the prefix of a data URL.
"""

import base64
import binascii
import codecs
import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from scanner.sandbox.decode import binhex, quoted_printable, uuencoded

MIN_RUN = 40  # unbroken letters of base64: longer than any word
MIN_DATA = 32  # bytes; no meaningful picture is smaller
# Bytes. Larger pictures are more than an example in a text about data URLs.
MIN_CERTAIN = 256

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (
        codecs.BOM_UTF32_LE,
        "utf-32-le",
    ),  # before UTF-16, because its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The first letter of markup or a script in two or four bytes, for texts without a mark.
_UNMARKED = (
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)

# Escapes that programs write for a letter of base64, or for a line end within it.
_ESCAPES = re.compile(
    rb"\\{1,8}(?:/|u00(?:2[bf]|3d)|u000[ad]|[nrt])|\\\r?\n|%(?:2b|2f|3d|0a|0d|09|20)"
    rb"|&#(?:0*(?:43|47|61|10|13|9)|x0*(?:2b|2f|3d|a|d|9));|&(?:plus|sol|equals|NewLine|Tab);"
    rb"|\\0{0,4}(?:2b|2f|3d)[ \t\r\n]?|\\x(?:2b|2f|3d)|\\[+=]"  # style sheets, scripts
    rb"|=(?:2b|2f|3d|0d|0a)(?![0-9a-f])|=[ \t]*\r?\n",
    re.I,
)
_LETTERS = (
    (b"+", ("2b", "43", "x2b", "plus")),
    (b"/", ("2f", "47", "x2f", "sol")),
    (b"=", ("3d", "61", "x3d", "equals")),
)

_B64 = rb"[A-Za-z0-9+/_-]"
# First letters of pictures, films, documents and archives in base64.
_B64_START = (
    rb"(?:/9j/|iVBORw0KGg|R0lGOD[dl]h|UklGR|Qk[012][A-Za-z0-9+/]{6}AAAA|SUkqA|TU0AK|JVBERi|UEsDB"
    rb"|AAAA[A-Za-z0-9+/]{2}Z0eX|PHN2Zy|PD94bWw|OEJQU|AAAADGpYTCAN|AAAADGpQICAN|/0//U)"
)
# Between two lines of a run: a line end with mail quotation marks, or the joint of two string literals.
_GAP = rb"(?:\s{1,100}(?:>[> \t]*)?|\s*[\"']\s*[,+.]?\s*[\"']\s*)"
_RUN = re.compile(
    rb"(?<![A-Za-z0-9+/_-])(?:" + _B64_START + rb"|" + _B64 + rb"{%d})" % MIN_RUN + _B64 + rb"*+"
    rb"(?:" + _GAP + rb"(?!" + _B64_START + rb")" + _B64 + rb"++)*+"
)
_INNER_START = re.compile(_B64_START)
_B64_GAPS = re.compile(rb"[^A-Za-z0-9+/_-]+")
_URLSAFE = bytes.maketrans(b"-_", b"+/")

_IS_B64 = bytes(65 if re.match(_B64, bytes([byte])) else 32 for byte in range(256))
_B64_HINTS = (
    b"/9j/", b"/9j\\", b"iVBORw0KGg", b"R0lGOD", b"UklGR", b"SUkqA", b"TU0AK", b"JVBERi", b"UEsDB", b"Z0eX",
    b"PHN2Zy", b"PD94bWw", b"OEJQU",
)  # fmt: skip
# All characters that a run of base64, its escapes and its joints can consist of.
_WINDOW = re.compile(rb"[A-Za-z0-9+/_\-=\s\\%&#;\"',.>]*+")
_ADDRESS = re.compile(
    rb"data:([a-z0-9.+/ -]{0,80}(?:;[^,;\"'<>\s]{1,80}){0,5}?)(;\s{0,9}base64)?\s{0,9},"
)
_ADDRESS_B64 = re.compile(rb"(?:" + _B64 + rb"|\s)++")
_PERCENT = re.compile(rb"%([0-9a-fA-F]{2})")
_ADDRESS_TEXT = re.compile(rb"[^\"'<>)\s]+|'[^']*'")

_HEX_STARTS = (
    b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"%PDF-", b"PK\x03\x04",
)  # fmt: skip
_HEX_GAP = rb"(?:u(?=[\s,]))?[\s,:;\"']{0,4}(?:0x|\\x)?"


_HEX_SEAMS = (b"", b" ", b", 0x", b",0x", b"u, 0x", b"u,0x", b"\\x", b":", b"\n")
_HEX_HINTS = tuple(
    seam.join(b"%02x" % byte for byte in start[:3]) for start in _HEX_STARTS for seam in _HEX_SEAMS
)
_HEX = re.compile(rb"[0-9a-f]{2}(?:" + _HEX_GAP + rb"[0-9a-f]{2}){%d,}+" % MIN_DATA, re.I)
_LONG_HEX = 2 * MIN_CERTAIN  # unbroken digits, regardless of their beginning
_IS_HEX = bytes(65 if byte in b"0123456789abcdefABCDEF" else 32 for byte in range(256))
# Every run of digits has so many of them and of their separators in a row, as hardly a text has.
_LEAST_DIGITS = b"A" * (2 * MIN_DATA)
_IS_OF_HEX = bytes(
    65 if byte in b"0123456789abcdefABCDEF \t\n\r\x0b\x0c,:;\"'\\xXuU" else 32
    for byte in range(256)
)
_IS_OF_NUMBERS = bytes(65 if byte in b"0123456789 \t\n\r\x0b\x0c,\\" else 32 for byte in range(256))
_HEX_NOISE = re.compile(rb"0x|[^0-9a-f]+", re.I)
# Bytes as decimal numbers in a list, and as octal escapes in a string.
_DECIMAL = re.compile(rb"\d{1,3}(?:\s{0,40},\s{0,40}\d{1,3}){%d,}+" % MIN_DATA)
_OCTAL = re.compile(rb"(?:\\[0-7]{3}){%d,}+" % MIN_DATA)
_DECIMAL_HINTS = tuple(
    seam.join(b"%d" % byte for byte in start[:3])
    for start in _HEX_STARTS
    for seam in (b",", b", ", b",\n")
)
_OCTAL_HINTS = tuple(b"".join(b"\\%03o" % byte for byte in start[:3]) for start in _HEX_STARTS)
_ASCII85 = re.compile(rb"<~([!-uz\s]{%d,}+)~>" % MIN_DATA)

# Words of texts with folded lines: contacts, calendars, entries of a directory.
_FOLDED = (b"VCARD", b"vcard", b"VCALENDAR", b"jpegPhoto")
_FOLD = re.compile(rb"\r?\n[ \t]")
_NUMBERED = re.compile(rb"&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));?", re.I)


class Encoded(NamedTuple):
    """
    One decoded run. `certain`: it is marked as shown content, so it must be readable.

    Any other run may not be base64 at all. `again`: the text holds the same run once more, as a page does that
    shows one picture twice.
    """

    data: bytes
    certain: bool
    again: bool = False


def plain_text(data: bytes) -> bytes:
    """Convert a text of any encoding to one byte per letter; letters outside ASCII are lost."""
    encoding = encoding_of(data)
    return data.decode(encoding, "replace").encode("ascii", "replace") if encoding else data


def as_utf8(data: bytes) -> bytes:
    """Convert a text to UTF-8 without a byte order mark."""
    encoding = encoding_of(data)
    text = data.decode(encoding, "replace").encode() if encoding else data
    return text.removeprefix(codecs.BOM_UTF8)


def encoding_of(data: bytes) -> str | None:
    """Return the encoding shown by a byte order mark or the first letter; None for one byte per letter."""
    return next((name for mark, name in (*_BOMS, *_UNMARKED) if data.startswith(mark)), None)


def search(text: bytes, unquoted: bytes | None = None) -> Iterator[Encoded]:
    """
    Decode every run in a plain text, each content once, besides its repetitions.

    `unquoted`: the text's quoted-printable parts, if they were decoded before.
    """
    seen: set[int] = set()
    if unquoted is None:
        unquoted = quoted_printable.texts(text)
    others = filter(None, (_without_numbers(text), _unfolded(text), _unescaped(text), unquoted))
    elsewhere = (found._replace(again=False) for other in others for found in _all(other))
    for found in chain(_all(text), elsewhere):
        if len(found.data) < MIN_DATA:
            continue
        if hash(found.data) not in seen:
            seen.add(hash(found.data))
            yield found._replace(again=False)
        elif found.again:
            yield found


def _all(text: bytes) -> Iterator[Encoded]:
    lower = text.lower()
    yield from _base64(text, lower)
    yield from _hexadecimal(text, lower)
    if b"quoted-printable" in lower:
        for data in quoted_printable.pictures(text):
            yield Encoded(data, len(data) >= MIN_CERTAIN)
        yield from (Encoded(data, certain=False) for data in quoted_printable.other_bodies(text))
    yield from (Encoded(data, certain=False) for data in uuencoded.files(text))
    yield from _numbers(text)
    for found in _ASCII85.finditer(text) if b"<~" in text else ():
        try:
            yield Encoded(base64.a85decode(found[1]), certain=False)
        except ValueError:
            pass  # not a run after all
    if binhex.MARK in text:
        yield from (Encoded(data, certain=True) for data in binhex.files(text))


def _base64(text: bytes, lower: bytes) -> Iterator[Encoded]:
    """Search only near hints of base64, so that a text without any costs next to nothing."""
    end = 0
    for start in sorted({*_long_runs(text), *_places(text, _B64_HINTS)}):
        if start >= end:
            # Start a few letters before the hint, as an escaped letter may cut the run there.
            end = _max_end(_WINDOW, text, start)
            flat = _ESCAPES.sub(_letter, text[max(0, start - MIN_RUN) : end])
            yield from _runs(flat)
    for found in _ADDRESS.finditer(lower):
        yield from _addressed(text, found)


def _long_runs(text: bytes, table: bytes = _IS_B64, least: int = MIN_RUN) -> Iterator[int]:
    letters, run = text.translate(table), b"A" * least
    at = letters.find(run)
    while at >= 0:
        yield at
        end = letters.find(b" ", at)
        at = letters.find(run, end) if end >= 0 else -1


def _places(text: bytes, words: tuple[bytes, ...]) -> Iterator[int]:
    for word in words:
        at = text.find(word)
        while at >= 0:
            yield at
            at = text.find(word, at + len(word))


def _max_end(pattern: re.Pattern[bytes], text: bytes, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start


def _letter(found: re.Match[bytes]) -> bytes:
    escape = found[0].lower()
    if escape[:1] == b"\\" and escape[-1:] in b"/+=":
        return escape[-1:]  # in a string within a string it has several backslashes
    if escape[:1] == b"=" and escape[1:].strip() == b"":
        # A soft line break, or padding at the end of a line: a gap stands for both.
        return b"\n"
    code = escape.strip(b"\\%=&#; \t\r\n").decode("ascii", "replace")
    code = re.sub(r"^(u|x?)0+", r"\1", code).removeprefix("u")
    return next((letter for letter, codes in _LETTERS if code in codes), b"\n")


def _addressed(text: bytes, found: re.Match[bytes]) -> Iterator[Encoded]:
    """Yield the content of a data URL. Long runs of base64 are found without this."""
    media, coded = found[1].strip(), found[2] is not None
    if coded:
        window = text[found.end() : _max_end(_WINDOW, text, found.end())]
        body = _ADDRESS_B64.match(_PERCENT.sub(_byte, _ESCAPES.sub(_letter, window)))
        data = _from_base64(body[0]) if body else b""
    else:
        data = _PERCENT.sub(_byte, _address_text(text, found))
        if media.startswith(b"image/svg") and b"</" not in data:
            return  # a beginning that a program completes, which nothing shows
    shown = media.startswith((b"image/", b"video/")) or (coded and not media)
    yield Encoded(data, shown and len(data) >= MIN_CERTAIN)


def _address_text(text: bytes, found: re.Match[bytes]) -> bytes:
    """Return the text of a data URL, up to the quotation mark that encloses it."""
    mark = text[max(0, found.start() - 1) : found.start()]
    if mark in (b'"', b"'") and (end := text.find(mark, found.end())) >= 0:
        return text[found.end() : end]
    body = _ADDRESS_TEXT.match(text, found.end())
    return body[0].strip(b"'") if body else b""


def _without_numbers(text: bytes) -> bytes:
    """Replace numeric character references by their letters; empty if too few to hide a run."""
    return _NUMBERED.sub(_numbered, text) if text.count(b"&#") >= MIN_RUN else b""


def _unfolded(text: bytes) -> bytes:
    """Join the folded lines of contacts and calendars, which may cut a run within its first letters."""
    return _FOLD.sub(b"", text) if any(word in text for word in _FOLDED) else b""


def _unescaped(text: bytes) -> bytes:
    """Decode a text in which even the mark of a data URL is percent-encoded; empty for any other."""
    return _PERCENT.sub(_byte, text) if b"ata%3a" in text or b"ata%3A" in text else b""


def _numbered(found: re.Match[bytes]) -> bytes:
    number = int(found[1], 16) if found[1] else int(found[2])
    return bytes([number]) if number < 0x80 else b"?"


def _byte(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 16)])


def _runs(flat: bytes) -> Iterator[Encoded]:
    for found in _RUN.finditer(flat):
        run = _B64_GAPS.sub(b"", found[0])
        data = _from_base64(run)
        begins = _INNER_START.match(run) is not None
        yield Encoded(data, begins and len(data) >= MIN_CERTAIN, again=True)
        if not begins and (inner := _INNER_START.search(run)):
            # The preceding letter could be base64 but was not part of the run.
            yield Encoded(_from_base64(run[inner.start() :]), certain=False)


def _from_base64(run: bytes) -> bytes:
    letters = _B64_GAPS.sub(b"", run).translate(_URLSAFE)
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    return base64.b64decode(letters + b"=" * (-len(letters) % 4))


def _hexadecimal(text: bytes, lower: bytes) -> Iterator[Encoded]:
    if _LEAST_DIGITS not in text.translate(_IS_OF_HEX):
        return
    end = 0
    hinted = set(_places(lower, _HEX_HINTS))
    for start in sorted(hinted.union(_long_runs(text, _IS_HEX, _LONG_HEX))):
        if start >= end and (found := _HEX.match(text, start)):
            end = found.end()
            digits = _HEX_NOISE.sub(b"", found[0])
            data = binascii.unhexlify(digits[: len(digits) // 2 * 2])
            yield Encoded(data, start in hinted and len(data) >= MIN_CERTAIN)


def _numbers(text: bytes) -> Iterator[Encoded]:
    """Yield bytes that source code or JSON writes as numbers."""
    if _LEAST_DIGITS not in text.translate(_IS_OF_NUMBERS):
        return
    end = 0
    for start in sorted(_places(text, _DECIMAL_HINTS)):
        found = _DECIMAL.match(text, start) if start >= end else None
        if found:
            end = found.end()
            values = [int(value) for value in found[0].split(b",")]
            if max(values) < 256:
                yield Encoded(bytes(values), certain=False)
    end = 0
    for start in sorted(_places(text, _OCTAL_HINTS)):
        found = _OCTAL.match(text, start) if start >= end else None
        if found:
            end = found.end()
            octal = (int(value, 8) & 0xFF for value in found[0][1:].split(b"\\"))
            yield Encoded(bytes(octal), certain=False)
