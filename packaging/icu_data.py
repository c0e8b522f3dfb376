"""
The data of ICU, the library by which Qt compares words, for the languages of the app alone.

A package of ICU's data is a header, a table of contents (a count, then for each item the offset of its name and
of its content, from the table's begin), the names, and the items, in order of name.
https://unicode-org.github.io/icu/userguide/icu_data/
"""

import re
import struct
import tempfile
from pathlib import Path

from stub_libraries import Symbol, link, symbols

_LANGUAGES = "ar|de|en|es|fr|ru"  # those of ui/resources/i18n
_KEPT = re.compile(
    rf"""[^/]+/(
        (coll/)?(root|{_LANGUAGES})\.res | pool\.res | coll/ucadata\.icu | nfk?c\.nrm | ulayout\.icu
        | cnvalias\.icu
        | (keyTypeData|likelySubtags|numberingSystems|supplementalData|timezoneTypes|zoneinfo64)\.res
        | (coll/)?res_index\.res
    )""",
    re.VERBOSE,
)
_HEADER = struct.Struct("<HBB")  # size of the header, and two bytes that mark it: 0xDA 0x27
_ITEM = struct.Struct("<II")
_ALIGNED = 16  # bytes, as in the packages ICU makes


def reduce(library: Path) -> None:
    """Rebuild the shared library of the data with the items that are kept."""
    (entry,) = (symbol for symbol in symbols(library) if re.fullmatch(r"icudt\d+_dat", symbol.name))
    content = library.read_bytes()
    begin = start(content)
    package = repack(content[begin:])
    with tempfile.TemporaryDirectory(prefix="beforehand-icu-") as folder:
        data = Path(folder) / "data"
        data.write_bytes(package)
        link(
            library,
            [Symbol(entry.name, entry.version, len(package), False, True)],
            {entry.name: data},
        )


def repack(package: bytes) -> bytes:
    """A package with the items that are kept, in ICU's own order and under their names."""
    size, *_ = _HEADER.unpack_from(package)
    table = memoryview(package)[size:]
    (count,) = struct.unpack_from("<I", table)
    entries = [_ITEM.unpack_from(table, 4 + number * _ITEM.size) for number in range(count)]
    ends = [content for _, content in entries[1:]] + [len(table)]
    kept: list[tuple[bytes, bytes]] = []
    for (name_at, content_at), end in zip(entries, ends, strict=True):
        name = bytes(table[name_at : name_at + 256]).partition(b"\0")[0]
        if _KEPT.fullmatch(name.decode()):
            kept.append((name, bytes(table[content_at:end])))
    return package[:size] + _contents(kept)


def _contents(items: list[tuple[bytes, bytes]]) -> bytes:
    names, bodies = bytearray(), bytearray()
    first_name = 4 + len(items) * _ITEM.size
    first_body = _padded(first_name + sum(len(name) + 1 for name, _ in items))
    table = bytearray(struct.pack("<I", len(items)))
    for name, body in items:
        table += _ITEM.pack(first_name + len(names), first_body + len(bodies))
        names += name + b"\0"
        bodies += body.ljust(_padded(len(body)), b"\xaa")
    return bytes((table + names).ljust(first_body, b"\xaa") + bodies)


def _padded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def start(content: bytes) -> int:
    """Find the package in the library's file: it begins with a header whose format is that of a package."""
    at = content.index(b"CmnD")
    return at - 12  # the header's own fields before the format's name: ICU's DataHeader
