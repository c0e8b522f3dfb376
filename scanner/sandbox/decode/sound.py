"""Sound: the cover pictures in its tags, wherever in the file the tags are."""

import base64
import binascii
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, cast

from mutagen import MutagenError
from mutagen.flac import Picture
from mutagen.id3 import ID3, ID3NoHeaderError

from scanner.reasons import FailureReason
from scanner.sandbox.decode import carve, video
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

MAX_TAGS = 32  # of one file; most have one
MAX_COVERS = 40
_ID3 = re.compile(rb"ID3[\x02-\x04][\x00-\x09][\x00-\xff][\x00-\x7f]{4}")
_ID3_HEAD = 10
_LINK = "-->"  # in place of a type: a URL follows
# Ogg's page: mark, ..., number of segments at 26, their sizes, and the segments.
_OGG_PAGE = b"OggS"
_OGG_HEAD = 27
_OGG_COVER = re.compile(rb"(METADATA_BLOCK_PICTURE|COVERART)=([A-Za-z0-9+/=\r\n]{40,})", re.I)
_FLAC_PICTURE = 6  # the type of a block that holds one
_FLAC_LAST = 0x80
# Exceptions of mutagen for unreadable content, not all of them its own.
_BROKEN = (
    MutagenError,
    ValueError,
    IndexError,
    KeyError,
    OverflowError,
    EOFError,
    OSError,
    TypeError,
)


def frames(source: ByteSource, media: str, container: Container) -> Iterator[DecodedFrame]:
    """Look at every cover. Raises DecodeFailure where one could not be looked at."""
    if media == "ogg":
        try:
            yield from container.number(video.frames(source, media))
        except DecodeFailure as failure:
            container.note(failure.reason)
    data = carve.searched(source, container)
    if media == "ogg":
        data = _ogg_packets(data)
    for count, cover in enumerate(_covers(data, container)):
        if count == MAX_COVERS:
            container.note(FailureReason.TOO_MANY_PARTS)
            break
        yield from container.part(cover)
    # Tags of other kinds hold their covers unencoded.
    yield from carve.frames(ByteSource.of(data), container, any_kind=True)
    container.done()


def _covers(data: bytes, container: Container) -> Iterator[bytes]:
    yield from _id3_covers(data, container)
    if data.startswith(b"fLaC"):
        yield from _flac_covers(data)
    for name, coded in _OGG_COVER.findall(data):
        try:
            cover = base64.b64decode(coded)
            yield cast(Any, Picture(cover)).data if name.upper() != b"COVERART" else cover
        except (binascii.Error, *_BROKEN):
            container.note(FailureReason.DAMAGED)


def _id3_covers(data: bytes, container: Container) -> Iterator[bytes]:
    at = 0
    for _ in range(MAX_TAGS):
        found = _ID3.search(data, at)
        if found is None:
            return
        size = _ID3_HEAD + _synchsafe(found[0][6:10])
        tag = data[found.start() : found.start() + size]
        try:
            pictures = _pictures(ID3(BytesIO(tag)))
        except ID3NoHeaderError:
            pictures = []
        except _BROKEN:
            pictures = []
            if b"APIC" in tag or b"PIC" in tag:
                container.note(FailureReason.DAMAGED)
        for picture in pictures:
            if picture.mime != _LINK and picture.data:
                yield bytes(picture.data)
        # A chance match is no tag, so its supposed extent is searched as well.
        at = found.start() + size if pictures else found.end()


def _pictures(tags: Any) -> list[Any]:
    """Return the pictures of a tag and of its chapters."""
    chapters = (*tags.getall("CHAP"), *tags.getall("CTOC"))
    inner = (picture for chapter in chapters for picture in chapter.sub_frames.getall("APIC"))
    return [*tags.getall("APIC"), *inner]


def _synchsafe(size: bytes) -> int:
    value = 0
    for byte in size:
        value = value << 7 | byte
    return value


def _flac_covers(data: bytes) -> Iterator[bytes]:
    at = len(b"fLaC")
    for _ in range(MAX_COVERS):
        head = data[at : at + 4]
        if len(head) < 4:
            return
        size = int.from_bytes(head[1:], "big")
        if head[0] & ~_FLAC_LAST == _FLAC_PICTURE:
            try:
                yield cast(Any, Picture(data[at + 4 : at + 4 + size])).data
            except _BROKEN:
                yield b"\x00"  # bytes of no known kind, so that a failure is noted
        at += 4 + size
        if head[0] & _FLAC_LAST:
            return


def _ogg_packets(data: bytes) -> bytes:
    """Join the packets of an Ogg file's pages, since a cover spans many of them."""
    parts: list[bytes] = []
    at = data.find(_OGG_PAGE)
    while 0 <= at <= len(data) - _OGG_HEAD:
        segments = data[at + 26]
        body = at + _OGG_HEAD + segments
        end = body + sum(data[at + _OGG_HEAD : body])
        parts.append(data[body:end])
        at = data.find(_OGG_PAGE, end)
    return b"".join(parts)
