"""Stills that carry a film, in every maker's form. Every builder: a picture in, a file's bytes out."""

import struct
from collections.abc import Callable

from PIL import Image

from tests.sandbox.containers import Builder, film, heic, jpeg, mp4, plain, saved

mov = film("mov", "libx264")
MARKER = b"MotionPhoto_Data"


def box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", 8 + len(body)) + name + body


def branded(brand: bytes) -> Builder:
    """A film of another major brand."""

    def build(picture: Image.Image) -> bytes:
        film = mp4(picture)
        return film[:8] + brand + film[12:]

    return build


def started_with(name: bytes) -> Builder:
    """A film whose first box is another, as old QuickTime writes them."""

    def build(picture: Image.Image) -> bytes:
        film = mov(picture)
        assert film[4:8] == b"ftyp"
        return film[:4] + name + film[8:]

    return build


def without_beginning(picture: Image.Image) -> bytes:
    """The film's data come first; its places of samples are those of what is left."""
    film = mp4(picture)
    data = film.index(b"mdat") - 4
    table = film.index(b"stco") + 4
    (count,) = struct.unpack_from(">I", film, table + 4)
    offsets = struct.unpack_from(f">{count}I", film, table + 8)
    moved = struct.pack(f">{count}I", *(offset - data for offset in offsets))
    return (film[: table + 8] + moved + film[table + 8 + 4 * count :])[data:]


def in_pieces(picture: Image.Image) -> bytes:
    return film("mp4", "libx264", movflags="frag_keyframe+empty_moov")(picture)


BRANDS = (b"qt  ", b"mp42", b"MSNV", b"XAVC", b"~~ab")  # the last is nobody's
FILMS: dict[str, Builder] = {
    **{f"brand {brand.decode()}": branded(brand) for brand in BRANDS},
    **{f"beginning with {name.decode()}": started_with(name) for name in (b"wide", b"free", b"skip")},
    "beginning with its data": without_beginning,
    "quicktime": mov,
    "in pieces": in_pieces,
}  # fmt: skip


def behind(still: Callable[[Image.Image], bytes], film: Builder, between: bytes = b"") -> Builder:
    """The film behind another picture's end."""
    return lambda picture: still(plain(picture)) + between + film(picture)


def samsung(picture: Image.Image) -> bytes:
    film = mov(picture)
    head = b"\x00\x00\x30\x0a" + struct.pack("<I", len(MARKER)) + MARKER
    directory = b"SEFH" + struct.pack(
        "<IIHHII", 106, 1, 0, 0x0A30, len(head) + len(film), len(head) + len(film)
    )
    return (
        jpeg(plain(picture)) + head + film + directory + struct.pack("<I", len(directory)) + b"SEFT"
    )


def in_heic_box(name: bytes, film: Builder, before: bytes = b"") -> Builder:
    return lambda picture: heic(plain(picture)) + box(name, before + film(picture))


def without_end_mark(still: Builder) -> Builder:
    return lambda picture: still(picture)[:-2]


STUCK_ON: dict[str, Builder] = {
    **{f"jpeg, film {name}": behind(jpeg, film) for name, film in FILMS.items()},
    "jpeg, film behind padding": behind(jpeg, mov, bytes(5000)),
    "jpeg, samsung trailer": samsung,
    "jpeg without its end mark, film": behind(without_end_mark(jpeg), mp4),
    "heic, quicktime in mpvd": in_heic_box(b"mpvd", mov),
    "heic, film in sefd": in_heic_box(b"sefd", mp4, b"\x00\x00\x30\x0a\x10\x00\x00\x00" + MARKER),
    "heic, film without ftyp in mpvd": in_heic_box(b"mpvd", without_beginning),
    "heic, film behind": behind(heic, mov),
    "tiff, film": behind(lambda p: saved(p, "TIFF"), mp4),
    "bmp, film": behind(lambda p: saved(p, "BMP"), mov),
    "jpeg xl, film": behind(lambda p: saved(p, "JXL"), mov),
    "png, film": behind(lambda p: saved(p, "PNG"), mov),
    "webp, film": behind(lambda p: saved(p, "WEBP"), mp4),
    "gif, film": behind(lambda p: saved(p.quantize(8), "GIF"), mp4),
    "jpeg, picture behind": behind(jpeg, lambda p: saved(p, "WEBP", quality=90), bytes(600)),
}
