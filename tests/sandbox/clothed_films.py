"""Films in unusual containers. Every builder: a picture in, a file's bytes out."""

import io
import struct
from collections.abc import Callable
from fractions import Fraction

import av
import numpy as np
from PIL import Image

from tests.sandbox.containers import FILM, Builder, film, jpeg, mp4, plain, saved

HOUR = 3600
RATE = 30


def clocked(format: str, codec: str, clock: Callable[[int], int], frames: int = 45) -> Builder:
    """A film in which the picture flashes up. `clock`: a frame's number to its time stamp."""

    def build(picture: Image.Image) -> bytes:
        out = io.BytesIO()
        with av.open(
            out, "w", format=format, options={"avoid_negative_ts": "disabled"}
        ) as container:
            stream = container.add_stream(codec, rate=RATE)
            stream.width, stream.height, stream.pix_fmt = *FILM, "yuv420p"
            stream.bit_rate = 4_000_000
            stream.codec_context.max_b_frames = 0
            scene, shown = (
                np.asarray(plain(picture).resize(FILM)) // 2,
                np.asarray(picture.resize(FILM)),
            )
            for number in range(frames):
                pixels = shown if 20 <= number < 24 else scene
                frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels), format="rgb24")
                frame.pts, frame.time_base = clock(number), Fraction(1, RATE)
                container.mux(stream.encode(frame))
            container.mux(stream.encode())
        return out.getvalue()

    return build


def late(hours: int) -> Callable[[int], int]:
    return lambda number: number + hours * HOUR * RATE


def avchd(picture: Image.Image) -> bytes:
    """A transport stream with four more bytes before each packet."""
    stream = film("mpegts", "libx264")(picture)
    packets = (stream[at : at + 188] for at in range(0, len(stream), 188))
    return b"".join(struct.pack(">I", number) + packet for number, packet in enumerate(packets))


def run_over(picture: Image.Image) -> bytes:
    """A transport stream whose clock of 33 bits runs over before the picture comes."""
    last = (1 << 33) * RATE // 90_000
    return clocked("mpegts", "mpeg2video", lambda number: last - 10 + number)(picture)


def two_recordings(picture: Image.Image) -> bytes:
    """One behind the other, each with a clock of its own, the later one first."""
    early = clocked("mpegts", "mpeg2video", late(0))
    other = clocked("mpegts", "mpeg2video", late(9))
    return other(plain(picture)) + early(picture)


def second_track(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        streams = [container.add_stream("libx264", rate=RATE) for _ in range(2)]
        for stream in streams:
            stream.width, stream.height, stream.pix_fmt = *FILM, "yuv420p"
        for stream, shown in zip(streams, (plain(picture), picture), strict=True):
            for _ in range(10):
                frame = av.VideoFrame.from_image(shown.resize(FILM))
                container.mux(stream.encode(frame))
            container.mux(stream.encode())
    return out.getvalue()


def turned(picture: Image.Image) -> bytes:
    """Stored on its side, with the matrix of its track that turns it upright."""
    film = mp4(picture.transpose(Image.Transpose.ROTATE_270))
    straight = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 1 << 30)
    on_its_side = struct.pack(">9i", 0, -65536, 0, 65536, 0, 0, 0, 0, 1 << 30)
    track = film.index(b"tkhd")
    return film[:track] + film[track:].replace(straight, on_its_side, 1)


def squeezed(picture: Image.Image) -> bytes:
    """Half as wide as it is shown, as discs of films and old camcorders store it."""
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=RATE)
        stream.width, stream.height, stream.pix_fmt = FILM[0] // 2, FILM[1], "yuv420p"
        stream.codec_context.sample_aspect_ratio = Fraction(2)
        frame = av.VideoFrame.from_image(picture.resize((FILM[0] // 2, FILM[1])))
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return out.getvalue()


def cut_out(picture: Image.Image) -> bytes:
    """A list of cuts leaves of the film only what lies before the picture; not every viewer keeps to it."""
    film = bytearray(mp4(picture))
    at = film.index(b"elst") + 4
    duration = struct.unpack_from(">I", film, at + 8)[0]
    struct.pack_into(">I", film, at + 8, duration // 4)
    return bytes(film)


def attached(mime: str, cover: Builder) -> Builder:
    """A Matroska film with a file attached."""

    def build(picture: Image.Image) -> bytes:
        out = io.BytesIO()
        with av.open(out, "w", format="matroska") as container:
            stream = container.add_stream("libx264", rate=RATE)
            stream.width, stream.height, stream.pix_fmt = *FILM, "yuv420p"
            container.add_attachment("cover", mime, cover(picture))
            container.mux(stream.encode(av.VideoFrame.from_image(plain(picture).resize(FILM))))
            container.mux(stream.encode())
        return out.getvalue()

    return build


def sticker(kind: str, frames: int = 90) -> Builder:
    """A moving drawing that a mask cuts out; one of its pictures is the picture."""

    def build(picture: Image.Image) -> bytes:
        mask = Image.new("L", (512, 512))
        mask.paste(255, (20, 20, 490, 490))
        drawn = []
        for number in range(frames):
            turned = Image.linear_gradient("L").resize((512, 512)).rotate(4 * number)
            drawn.append(Image.merge("RGBA", (turned, turned.rotate(90), turned.rotate(180), mask)))
        drawn[frames // 2] = picture.resize((512, 512)).convert("RGBA")
        drawn[frames // 2].putalpha(mask)
        nothing = Image.new("RGBA", (512, 512))
        drawn = [Image.composite(each, nothing, mask) for each in drawn]
        return saved(drawn[0], kind, save_all=True, append_images=drawn[1:], duration=33)

    return build


CLOTHED: dict[str, Builder] = {
    "vp8 in ogg": film("ogg", "libvpx", deadline="realtime", **{"cpu-used": "8"}),
    "mpeg-2 stream": film("mpeg2video", "mpeg2video", frames=60),
    "mkv that starts at 4 h": clocked("matroska", "libx264", late(4)),
    "ts that starts at 4 h": clocked("mpegts", "mpeg2video", late(4)),
    "mp4 that starts at 4 h": clocked("mp4", "libx264", late(4)),
    "ts whose clock runs over": run_over,
    "ts of two recordings": two_recordings,
    "avchd": avchd,
    "second video track": second_track,
    "on its side": turned,
    "squeezed": squeezed,
    "cut out by an edit list": cut_out,
    "jpeg attached": attached("image/jpeg", jpeg),
    "webp attached": attached("image/webp", lambda p: saved(p, "WEBP", quality=90)),
    "mp4 in pieces": film("mp4", "libx264", movflags="frag_keyframe+empty_moov+default_base_moof"),
    "apng sticker": sticker("PNG", 20),
    "webp sticker": sticker("WEBP", 20),
    "avif sticker": sticker("AVIF", 20),
}
