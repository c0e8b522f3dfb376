"""
Signs of a picture that is encoded in text: a cheap search that finds all encodings which the worker reads.

The gate searches every text that is opened. So each sign is searched by the one of its letters that is rarest in
texts and programs: a search for a few single letters is several times as fast as one for whole words. Before
that the letters which texts mostly consist of are deleted, from the text and from the signs: only a text that
still holds a sign then is searched as a whole.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import product

# Shorter lines of base64 or hexadecimal digits hold no picture: mails wrap at 76 characters, keys at 64.
LEAST_RUN = 40
REACH = 640  # bytes of the longest sign

_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_IS_DIGIT = bytes(1 if byte in _DIGITS else 0 for byte in range(256))
_RUN = b"\x01" * LEAST_RUN
# Words, and the index of their rarest letter.
WORDS = (
    # a bitmap as C source, a picture in RTF, BinHex of older Macs, Ascii85
    (b"_width", 0), (b"\\pict", 0), (b"{\\rt", 1), (b"BinHex", 3), (b"<~", 1),
    # a picture that a terminal paints
    (b"\x1bP", 0), (b"\x1b_G", 0), (b"ImageData", 5),
    # the beginnings of pictures as numbers in a program's source
    (b"0XFF", 1), (b"0X89", 1), (b"0X47", 1), (b"0X52", 1),
    (b"0xff", 1), (b"0x89", 1), (b"0x47", 1), (b"0x52", 1),
    (b"\\377", 0), (b"\\211", 0), (b"\\107", 0), (b"\\122", 0),
    # the beginnings of pictures, films, documents and archives in base64, for lines of any length
    (b"/9j/", 0), (b"/9j\\/", 0), (b"iVBORw", 1), (b"UklGR", 0), (b"R0lGOD", 1), (b"SUkqA", 1), (b"TU0AK", 1),
    (b"JVBERi", 0), (b"UEsDB", 0), (b"Z0eX", 0), (b"PHN2Zy", 4), (b"PD94bWw", 2), (b"OEJQU", 2),
)  # fmt: skip
# A drawing, the media type of a picture and the names of encodings, in any case.
_IN_ANY_CASE = (
    (b"<svg", 0), (b":svg", 0), (b"image/", 5), (b"base64", 4), (b"quoted-printable", 0),
)  # fmt: skip
# A drawing whose first letter is escaped: in an address, in markup, in a program's string.
_ESCAPED_SVG = (
    (b"%", rb"3[cC][sS][vV][gG]"),
    (b"&", rb"(?:[lL][tT]|#0*60|#[xX]0*3[cC]);[sS][vV][gG]"),
    (b"\\", rb"(?:x|u00)3[cC][sS][vV][gG]"),
)
# A percent-encoded data URL, many numeric character references, the output of uuencode: the rare letter, and the
# pattern after it.
_DATA = (b":", rb"(?<=[dD][aA][tT][aA]:)[^,\"'<>]{0,300},(?:'[^'%]{0,200}|[^\"'<>)\s%]{0,200})%")
_NUMBERED = (b"&", rb"#(?:(?:[^&]|&(?!#))*+&#){39}")
_UU = (b"b", rb"egin [0-7]{3}")

# Most of what a text consists of, but the rarest letter of no sign.
_COMMON = b"acehilnorstuy \n\r\t.-,;'\"=[])*+}!?@|`$^"
# What is left of the signs that are no words.
_OTHER_RESTS = (
    (b"&", rb"#"), (b"b", rb"g[0-7]{3}"), (b"%", rb"3C?S?[vV][gG]"), (rb"\\", rb"(?:x|00)3C?S?[vV][gG]"),
    (b"&", rb"(?:L?T?|#0*60|#[xX]0*3C?)S?[vV][gG]"),
)  # fmt: skip

# The shortest run of hexadecimal digits and their separators, as in an array of a program or a dump.
_LEAST_HEX = 64
_OF_HEX = b"0123456789abcdefABCDEF \t\n\r\x0b\x0c,:;\"'\\xX"
_IS_OF_HEX = bytes(1 if byte in _OF_HEX else 0 for byte in range(256))
_HEX_RUN = b"\x01" * _LEAST_HEX
_HEX_STEP = 4  # bytes; a look at every fourth rules out most texts
_HEX_SAMPLES = b"\x01" * (_LEAST_HEX // _HEX_STEP)
_SEAM = rb"[\s,:;\"']{0,4}(?:0[xX]|\\[xX])?"
# The first two bytes of JPEG, PNG, GIF, RIFF, PDF and ZIP.
_HEX = re.compile(
    b"|".join(
        _SEAM.join(pairs)
        for pairs in (
            (b"[fF][fF]", b"[dD]8"), (b"89", b"50"), (b"47", b"49"), (b"52", b"49"), (b"25", b"50"),
            (b"50", b"4[bB]"),
        )
    )
)  # fmt: skip


# Places with a colour of their own, of which a page can compose a picture: as few as the worker reports.
LEAST_COLOURED = 600
_LEAST_OF_COLOURED = 10 * LEAST_COLOURED  # bytes
_COLOUR_MARKS = (b"<", b"\\", b"#", b"(", b"\x1b")  # none of them common
_COLOUR_WORDS = (
    b"color", b"Color", b"COLOR", b"background", b"BACKGROUND", b"gradient(", b"clcbpat", b"px #", b"px rgb",
    b"\x1b[", b"fillStyle", b"',", b'",',
)  # fmt: skip

# The end of a PDF, by which viewers open one whose first line is odd, comes late or is missing.
PDF_TAIL = 128  # bytes
ends_as_pdf = re.compile(rb"startxref\s+\d+\s+%%EOF\s*$").search


def may_be_written_out(text: bytes) -> bool:
    """Return whether a text could hold a picture: a drawing, or one encoded in base64, hexadecimal or the like."""
    rest = _rest(text)
    return (
        _RUN in text.translate(_IS_DIGIT)
        or _has_sign(text, rest)
        or _has_hex(text)
        or (len(text) > _LEAST_OF_COLOURED and _has_many(rest) and _is_coloured(text))
    )


def may_be_coloured(text: bytes) -> bool:
    """Return whether a text has enough of the single letters that places with a colour are written with."""
    return len(text) > _LEAST_OF_COLOURED and _has_many(text)


def _has_many(text: bytes) -> bool:
    # Letters are counted many times as fast as words.
    return any(text.count(mark) >= LEAST_COLOURED for mark in _COLOUR_MARKS)


def _is_coloured(text: bytes) -> bool:
    return any(text.count(word) >= LEAST_COLOURED for word in _COLOUR_WORDS)


def _has_sign(text: bytes, rest: bytes) -> bool:
    """Return whether a text has a sign; `rest` is the text without the common letters."""
    if _sign_of_rest(rest) is not None:
        return _sign(text) is not None
    # "data:" consists of common letters, so it is not among the rests.
    return b"%" in rest and _data(text) is not None


def _has_hex(text: bytes) -> bool:
    return (
        _HEX_SAMPLES in text[::_HEX_STEP].translate(_IS_OF_HEX)
        and _HEX_RUN in text.translate(_IS_OF_HEX)
        and _HEX.search(text) is not None
    )


def _branches() -> Iterator[tuple[bytes, bytes]]:
    """Yield the rare letter of each sign, and the pattern that matches the sign from there."""
    for word, rare in WORDS:
        letters = [re.escape(word[at : at + 1]) for at in range(len(word))]
        yield letters[rare], _around(letters, rare)
    for word, rare in _IN_ANY_CASE:
        either = [b"[%c%c]" % pair for pair in zip(word, word.upper(), strict=True)]
        for letter in {word[rare : rare + 1], word.upper()[rare : rare + 1]}:
            yield letter, _around(either, rare)
    yield from (_DATA, _NUMBERED, _UU)
    for letter, rest in _ESCAPED_SVG:
        yield re.escape(letter), rest


def _rests() -> Iterator[tuple[bytes, bytes]]:
    """Yield the signs as `_branches` does, each as it is in a text without the common letters; all but `_DATA`."""
    for word, rare in WORDS:
        letters = [re.escape(bytes((letter,))) for letter in _rest(word)]
        before = len(_rest(word[:rare]))
        yield letters[before], _around(letters, before)
    for word, rare in _IN_ANY_CASE:
        before, after = _before(word[:rare]), b"".join(map(_left_of, word[rare + 1 :]))
        for letter in {word[rare : rare + 1], word.upper()[rare : rare + 1]}:
            looked_back = b"(?<=%s)" % b"|".join(one + letter for one in before) if rare else b""
            yield letter, looked_back + after
    yield from _OTHER_RESTS


def _rest(text: bytes) -> bytes:
    return text.translate(None, _COMMON)


def _before(start: bytes) -> list[bytes]:
    """Return all that can come before a sign's rare letter, up to two letters of it."""
    ways = {_rest(bytes(way)) for way in product(*zip(start, start.upper(), strict=True))}
    reach = min(2, *map(len, ways)) if start else 0
    return sorted({way[len(way) - reach :] for way in ways})


def _left_of(letter: int) -> bytes:
    """Return the pattern of what is left of a letter in any case: of a common one its capital, if it is that."""
    small = bytes((letter,))
    if small not in _COMMON:
        return b"[%b%b]" % (small, small.upper()) if small.isalpha() else re.escape(small)
    return b"%b?" % small.upper() if small.isalpha() else b""


def _around(letters: list[bytes], rare: int) -> bytes:
    before = b"(?<=%s)" % b"".join(letters[: rare + 1]) if rare else b""
    return before + b"".join(letters[rare + 1 :])


def _search_for(
    branches: Iterator[tuple[bytes, bytes]],
) -> Callable[[bytes], re.Match[bytes] | None]:
    # Every branch begins with a literal letter, so that the search can jump from one such letter to the next.
    by_letter: defaultdict[bytes, list[bytes]] = defaultdict(list)
    for letter, rest in branches:
        by_letter[letter].append(rest)
    pattern = b"|".join(
        letter + b"(?:%s)" % b"|".join(rests) for letter, rests in by_letter.items()
    )
    return re.compile(pattern).search


_sign, _sign_of_rest, _data = map(_search_for, (_branches(), _rests(), iter((_DATA,))))
