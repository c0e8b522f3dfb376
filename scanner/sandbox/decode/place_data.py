"""Place data in a picture, in EXIF or an XMP packet."""

from PIL import ExifTags

from scanner.formats.kinds import STILL_READERS, MediaKind
from scanner.sandbox.decode import image
from scanner.sandbox.decode.frame import ByteSource

MAX_SEARCHED = 32 * 1024 * 1024  # bytes that are searched for a packet; few photos have more
_IN_PACKETS = b"GPSLatitude"


def may_have_place(kind: MediaKind) -> bool:
    """Return whether this kind of picture can hold the place where it was taken."""
    return kind.reader in STILL_READERS


def has_place(source: ByteSource, kind: MediaKind) -> bool:
    """Return whether a picture holds the place where it was taken. Raises only MemoryError."""
    if not may_have_place(kind):
        return False
    try:
        with image.open_image(source, kind.media) as opened:
            place = opened.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    except MemoryError:
        raise
    except Exception:  # damaged EXIF, or no picture at all
        place = {}
    if ExifTags.GPS.GPSLatitude in place:
        return True
    return _IN_PACKETS in source.read(0, min(source.size, MAX_SEARCHED))
