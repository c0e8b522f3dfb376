"""Sound with a picture in its tags. Every builder: a picture in, a file's bytes out."""

import base64
import io
import struct
from collections.abc import Callable

import av
import numpy as np
from mutagen.flac import FLAC, Picture
from mutagen.id3 import APIC, ID3
from mutagen.mp4 import MP4, MP4Cover
from PIL import Image

from tests.sandbox.containers import Builder, jpeg, saved

FRAMES = b"\xff\xfb\x90\x00" + bytes(413)  # one of silence, MPEG 1 layer 3
RATE = 48_000


def tag(cover: bytes, mime: str = "image/jpeg", *, kind: int = 3, version: int = 3) -> bytes:
    tags = ID3()
    tags.add(APIC(encoding=3, mime=mime, type=kind, desc="", data=cover))
    if version == 3:
        tags.update_to_v23()
    out = io.BytesIO()
    tags.save(out, v2_version=version)
    return out.getvalue()


def unsynchronised(tagged: bytes) -> bytes:
    """Let no two bytes look like the beginning of sound."""
    body = tagged[10:].replace(b"\xff\x00", b"\xff\x00\x00")
    for low in range(0xE0, 0x100):
        body = body.replace(bytes([0xFF, low]), bytes([0xFF, 0, low]))
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return tagged[:5] + b"\x80" + size + body


def old_tag(cover: bytes) -> bytes:
    """ID3 of version 2.2: three letters a frame."""
    frame = b"\x00JPG\x03\x00" + cover
    body = b"PIC" + len(frame).to_bytes(3, "big") + frame
    return b"ID3\x02\x00\x00" + bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0)) + body


def song(tagged: Callable[[Image.Image], bytes]) -> Builder:
    return lambda picture: tagged(picture) + FRAMES * 20


def cover_as(kind: str, **options: object) -> Callable[[Image.Image], bytes]:
    return lambda p: tag(saved(p, kind, **options), f"image/{kind.lower()}")


def sounded(format: str, codec: str) -> io.BytesIO:
    """A second of noise."""
    out = io.BytesIO()
    with av.open(out, "w", format=format) as container:
        stream = container.add_stream(codec, rate=RATE)
        noise = np.random.default_rng(1).normal(0, 0.1, (1, RATE)).astype(np.float32)
        frame = av.AudioFrame.from_ndarray(noise, format="fltp", layout="mono")
        frame.sample_rate = RATE
        resampler = av.AudioResampler(stream.format, stream.layout, RATE)
        for part in [*resampler.resample(frame), None]:
            container.mux(stream.encode(part))
    out.seek(0)
    return out


def flac_picture(cover: bytes, mime: str = "image/jpeg") -> Picture:
    picture = Picture()
    picture.data, picture.mime, picture.type = cover, mime, 3
    return picture


def flac(picture: Image.Image) -> bytes:
    out = sounded("flac", "flac")
    tags = FLAC(out)
    tags.add_picture(flac_picture(jpeg(picture)))
    out.seek(0)
    tags.save(out)
    return out.getvalue()


def in_ogg(format: str, codec: str, cover: Callable[[Image.Image], bytes] = jpeg) -> Builder:
    def build(picture: Image.Image) -> bytes:
        from mutagen import File

        out = sounded(format, codec)
        tags = File(out)
        coded = base64.b64encode(flac_picture(cover(picture)).write()).decode()
        tags["metadata_block_picture"] = [coded]
        out.seek(0)
        tags.save(out)
        return out.getvalue()

    return build


def mp4_cover(kind: int) -> Builder:
    """`kind`: the type that the tag claims for the cover, true or not."""

    def build(picture: Image.Image) -> bytes:
        out = sounded("ipod", "aac")
        tags = MP4(out)
        tags["covr"] = [MP4Cover(jpeg(picture), kind)]
        out.seek(0)
        tags.save(out)
        return out.getvalue()

    return build


def ape(before: bytes) -> Builder:
    """Sound with a tag of another kind behind it."""

    def build(picture: Image.Image) -> bytes:
        from mutagen.apev2 import APEBinaryValue, APEv2

        out = io.BytesIO(before)
        tags = APEv2()
        tags["Cover Art (Front)"] = APEBinaryValue(
            b"cover.webp\0" + saved(picture, "WEBP", quality=90)
        )
        tags.save(out)
        return out.getvalue()

    return build


def chunk(name: bytes, body: bytes, order: str) -> bytes:
    return name + struct.pack(order + "I", len(body)) + body + b"\x00" * (len(body) % 2)


def wav(name: bytes) -> Builder:
    def build(picture: Image.Image) -> bytes:
        sound = chunk(b"fmt ", struct.pack("<HHIIHH", 1, 1, 8000, 8000, 1, 8), "<")
        body = b"WAVE" + sound + chunk(b"data", bytes([128]) * 800, "<")
        return chunk(
            b"RIFF",
            body + chunk(name, tag(saved(picture, "WEBP", quality=90), "image/webp"), "<"),
            "<",
        )

    return build


def aiff(picture: Image.Image) -> bytes:
    rate = b"\x40\x0b\xfa\x00" + bytes(6)  # 8000 as an 80-bit number
    body = b"AIFF" + chunk(b"COMM", struct.pack(">hIh", 1, 800, 8) + rate, ">")
    body += chunk(b"SSND", bytes(808), ">") + chunk(
        b"ID3 ", unsynchronised(tag(jpeg(picture))), ">"
    )
    return chunk(b"FORM", body, ">")


SOUND: dict[str, Builder] = {
    "mp3, id3 2.2": song(lambda p: old_tag(jpeg(p))),
    "mp3, id3 2.3": song(lambda p: tag(jpeg(p))),
    "mp3, id3 2.4": song(lambda p: tag(jpeg(p), version=4)),
    "mp3, unsynchronised": song(lambda p: unsynchronised(tag(jpeg(p)))),
    **{f"mp3, picture type {kind}": song(lambda p, kind=kind: tag(jpeg(p), kind=kind)) for kind in (0, 1, 17, 20)},
    "mp3, webp": song(cover_as("WEBP", quality=90)),
    "mp3, bmp": song(cover_as("BMP")),
    "mp3, tiff": song(cover_as("TIFF", compression="tiff_lzw")),
    "mp3, avif": song(cover_as("AVIF", quality=90)),
    "mp3, second tag": song(lambda p: tag(saved(Image.new("RGB", (64, 64)), "PNG")) + tag(jpeg(p))),
    "mp3, tag behind the sound": lambda p: FRAMES * 20 + tag(saved(p, "WEBP", quality=90)),
    "mp3, unknown type": song(lambda p: tag(saved(p, "WEBP", quality=90), "x/unknown")),
    "mp3, ape tag": ape(FRAMES * 20),
    "wavpack, ape tag": ape(b"wvpk" + bytes(500)),
    "aac, ape tag": ape(b"\xff\xf1" + bytes(500)),
    "flac": flac,
    "opus": in_ogg("ogg", "libopus"),
    "opus, webp": in_ogg("ogg", "libopus", lambda p: saved(p, "WEBP", quality=90)),
    "m4a, jpeg": mp4_cover(13),
    "m4a, cover of no known type": mp4_cover(0),
    "m4a, cover of the wrong type": mp4_cover(14),
    "wav, id3 chunk": wav(b"id3 "),
    "wav, ID3 chunk": wav(b"ID3 "),
    "aiff, id3 chunk": aiff,
}  # fmt: skip
