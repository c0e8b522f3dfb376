"""
Video. A short film is decoded completely. Of a long one, these are looked at: the key frames, fill-ins where
they are far apart, and frames whose size indicates a cut.

A frame that shows something new takes many bytes to encode, key frame or not. So the sizes alone, which are
read at no cost, show where a new picture appears between key frames. Frames that are decoded on the way are
compared as well. A picture that appears briefly between two close key frames, in no more bytes than its
neighbours, can be missed.
"""

import math
import statistics
from collections.abc import Generator, Iterator
from itertools import pairwise
from typing import Any

import av
import av.error
import av.stream
import numpy as np

from scanner.formats.kinds import FormatReader
from scanner.formats.registry import decoders
from scanner.reasons import FailureReason
from scanner.sandbox.decode.ahead import ahead
from scanner.sandbox.decode.dedup import SMALL, Deduplicator
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure, Pixels
from scanner.sandbox.decode.image import LEAST_SIDE, MAX_PIXELS

# FFmpeg's demuxers for each media code, so that no playlist demuxer opens other files.
_DEMUXERS = decoders(FormatReader.VIDEO, FormatReader.AUDIO)

MAX_GAP = 2.0  # most seconds between two looked-at frames
# A film up to this is decoded completely: 13 s at 1080p, 30 s at 720p, minutes at messengers' sizes. Each
# frame is compared with the previous one, so that a single different frame is found.
WHOLE_PIXELS = 800_000_000
WHOLE_GAP = 1.0  # as MAX_GAP, in films decoded completely
MAX_SECONDS = 3 * 3600.0  # of a film; a longer one is looked at up to this point
# Seconds between two packets; a longer gap means a clock change or a still picture.
CLOCK_JUMP = 10.0
MAX_LOOKS = 1_500
MAX_STRETCH = 600  # packets kept until the next key frame; more are decoded as they come
MAX_STREAMS = 4
THREADS = 2
BUFFER = 256 * 1024
MAX_ASPECT = 4.0  # of a sample; players take wider ones for a mistake
MAX_BROKEN = 50  # undecodable packets after which the stream is given up
# A frame between key frames that takes a third of a key frame's bytes, and far more than its
# neighbours, shows another picture.
CUT_OF_KEY = 0.33
CUT_OF_USUAL = 4.0
MAX_CUTS = 6  # in one stretch; more cuts mean a busy scene, which its fill-ins show
# Only some viewers apply a film's edit list, so all of it is looked at.
_OPTIONS = {"ignore_editlist": "1"}

_PLANAR = ("yuv420p", "yuvj420p", "yuv422p", "yuvj422p", "yuv444p", "nv12")  # 8 bits, grey first

_av: Any = av
# FFmpeg's exceptions are FFmpegErrors, and by their code often also OSErrors or ValueErrors.
_BROKEN = (
    av.error.FFmpegError,
    OSError,
    ValueError,
    EOFError,
    IndexError,
    RuntimeError,
    AttributeError,
)


def frames(source: ByteSource, media: str) -> Iterator[DecodedFrame]:
    """Look through every video stream; a file with only sound yields nothing."""
    return ahead(_frames(source, media))


def _frames(source: ByteSource, media: str) -> Generator[DecodedFrame]:
    index = 0
    for number in range(MAX_STREAMS):
        with _open(source, media) as container:
            if len(container.streams) == 0:
                raise DecodeFailure(FailureReason.DAMAGED)  # neither pictures nor sound
            streams = [each for each in container.streams.video if not _is_cover(each)]
            if number >= len(streams):
                return
            for pixels in _Stream(container, streams[number]).pictures():
                yield DecodedFrame(pixels, index, moving=index > 0)
                index += 1
    raise DecodeFailure(FailureReason.NOT_WHOLE)


def _open(source: ByteSource, media: str) -> Any:
    try:
        return _av.open(
            source.file(),
            format=_DEMUXERS[media][0],
            options=_OPTIONS,
            metadata_errors="ignore",
            buffer_size=BUFFER,
        )
    except _BROKEN:
        raise DecodeFailure(FailureReason.DAMAGED) from None


def attachments(source: ByteSource, media: str) -> Iterator[bytes]:
    """Yield the files attached to a film, such as covers and fonts, unchanged."""
    with _open(source, media) as container:
        covers = [stream for stream in container.streams.video if _is_cover(stream)]
        for stream in container.streams:
            if stream.type == "attachment":
                yield bytes(stream.data or b"")
        try:
            for packet in container.demux(covers) if covers else ():
                if packet.size:
                    yield bytes(packet)
        except _BROKEN:
            raise DecodeFailure(FailureReason.DAMAGED) from None


def _is_cover(stream: Any) -> bool:
    """Return whether a stream is an attached picture, and not a track with a picture for each chapter."""
    kinds = av.stream.Disposition
    return bool(stream.disposition & kinds.attached_pic) and not (
        stream.disposition & kinds.timed_thumbnails
    )


class _Stream:
    """One video stream, read once from the beginning to the end."""

    def __init__(self, container: Any, stream: Any) -> None:
        self._container = container
        self._stream = stream
        self._codec: Any = stream.codec_context
        if self._codec is None:
            raise DecodeFailure(FailureReason.UNSUPPORTED)
        if self._codec.width * self._codec.height > MAX_PIXELS:
            raise DecodeFailure(FailureReason.TOO_MANY_PIXELS)
        self._codec.thread_type = "AUTO"
        self._codec.thread_count = THREADS
        self._aspect = _aspect(stream)
        self._whole = self._pixels_in_all() <= WHOLE_PIXELS
        if not self._whole:
            # This leaves sharp block edges, but saves a quarter of the time and does not affect the models.
            self._codec.options = {"skip_loop_filter": "all"}
        self._deduplicator = Deduplicator()
        self._wanted: list[float] = []  # seconds, in order
        self._seen_at = -math.inf  # seconds, of the last frame that was looked at
        self._clock: float | None = None  # of the last packet
        self._elapsed = 0.0  # seconds of film so far
        self._uneven = False  # whether the clock jumps within the current stretch
        self._all_alone = False  # whether no frame depends on another, as possible in Dirac
        self._looks = 0
        self._decoded = 0
        self._broken = 0

    def pictures(self) -> Iterator[Pixels]:
        """Yield the frames to look at. Raises DecodeFailure, also after some."""
        stretch: list[Any] = []
        try:
            for packet in self._container.demux(self._stream):
                if packet.size == 0:
                    continue  # the end-of-stream marker
                if stretch and (packet.is_keyframe or len(stretch) == MAX_STRETCH):
                    yield from self._look_through(stretch, packet)
                    stretch = []
                stretch.append(packet)
                self._count_time(packet)
                if self._elapsed > MAX_SECONDS or self._looks > MAX_LOOKS:
                    raise DecodeFailure(FailureReason.NOT_WHOLE)
        except _BROKEN:
            self._broken += 1
        if stretch:
            yield from self._look_through(stretch, None)
        if self._broken or self._decoded == 0:
            raise DecodeFailure(FailureReason.DAMAGED)

    def _look_through(self, stretch: list[Any], following: Any) -> Iterator[Pixels]:
        """Decode as much of a stretch as is needed for the frames that are wanted of it."""
        ends = following is None or following.is_keyframe
        last = self._plan(stretch, following)
        # If the next packet depends on this stretch, all of it must be decoded.
        needed = stretch[: last + 1] if ends and not (self._whole or self._uneven) else stretch
        packets = [*needed, None] if ends else needed
        before = self._decoded
        yield from self._shown(packets)
        if self._decoded == before and self._codec.skip_frame == "NONREF":
            self._all_alone = True
            self._codec.skip_frame = "DEFAULT"
            self._codec.flush_buffers()
            yield from self._shown(packets)
        if ends:
            self._codec.flush_buffers()

    def _shown(self, packets: list[Any]) -> Iterator[Pixels]:
        for packet in packets:
            for frame in self._decode(packet):
                self._decoded += 1
                if self._is_worth_a_look(frame):
                    self._looks += 1
                    yield _pixels(frame, self._aspect)

    def _is_worth_a_look(self, frame: Any) -> bool:
        if frame.width * frame.height > MAX_PIXELS:
            raise DecodeFailure(FailureReason.TOO_MANY_PIXELS)
        now = self._seconds(frame)
        if self._whole or self._uneven:
            due = abs(now - self._seen_at) >= WHOLE_GAP
        else:
            # A frame decoded on the way to a wanted one is looked at if it shows another picture.
            due = bool(self._wanted) and now >= self._wanted[0]
            self._wanted = [moment for moment in self._wanted if moment > now]
        if not self._deduplicator.step(_sample(frame), due=due):
            return False
        self._seen_at = now
        return True

    def _pixels_in_all(self) -> float:
        """Estimate the total pixels from the header, only to choose the method."""
        frames = self._stream.frames
        if not frames:
            # Some formats have no average rate (Ogg) or count from the clock's zero (Matroska).
            duration, start = self._container.duration or 0, self._container.start_time or 0
            seconds = (duration - start if 0 < start < duration else duration) / _av.time_base
            rate = self._stream.average_rate or self._stream.guessed_rate
            frames = seconds * float(rate or 0)
        return (frames or math.inf) * self._codec.width * self._codec.height

    def _decode(self, packet: Any) -> list[Any]:
        try:
            return self._codec.decode(packet)
        except _BROKEN:
            self._broken += 1
            if self._broken > MAX_BROKEN:
                raise DecodeFailure(FailureReason.DAMAGED) from None
            return []

    def _plan(self, stretch: list[Any], following: Any) -> int:
        """Plan which moments are wanted; return the index of the last packet needed for them."""
        times = [self._seconds(packet) for packet in stretch]
        begin = times[0]
        end = max(times) if following is None else self._seconds(following)
        self._uneven = end < begin or _jumps(times)
        # A stretch that continues another has no key frame to compare with.
        cuts = _cuts([packet.size for packet in stretch] if stretch[0].is_keyframe else [])
        parts = math.ceil(min(end - begin, MAX_SECONDS) / MAX_GAP)
        moments = {begin + (end - begin) * part / parts for part in range(1, parts)}
        moments |= {begin, *(times[place] for place in cuts)}
        # Frames on which no other depends are skipped, unless one of them may be a cut.
        every = bool(cuts) or self._whole or self._all_alone
        self._codec.skip_frame = "DEFAULT" if every else "NONREF"
        self._wanted = sorted(moments)
        later = [place for place, time in enumerate(times) if time >= self._wanted[-1]]
        return max(cuts | {later[0] if later else len(stretch) - 1})

    def _count_time(self, packet: Any) -> None:
        """Add up seconds of film: a recorder's clock may start anywhere, jump, and run over."""
        stamp = packet.dts if packet.dts is not None else packet.pts
        now = 0.0 if stamp is None else float(stamp * self._stream.time_base)
        if self._clock is not None and now > self._clock:
            self._elapsed += min(now - self._clock, CLOCK_JUMP)
        self._clock = now

    def _seconds(self, timed: Any) -> float:
        """Return the time of a packet or frame in seconds."""
        stamp = timed.pts if timed.pts is not None else timed.dts
        return 0.0 if stamp is None else float(stamp * self._stream.time_base)


def _jumps(times: list[float]) -> bool:
    """Return whether two successive times are further apart than films go without a picture."""
    moments = sorted(times)
    return any(later - now > CLOCK_JUMP for now, later in pairwise(moments))


def _cuts(sizes: list[int]) -> set[int]:
    """Return the indices of frames whose size indicates a new picture. The first frame is a key frame."""
    if len(sizes) < 3:
        return set(range(1, len(sizes)))  # too few frames to know the usual size
    usual = statistics.median(sizes[1:])
    least = max(sizes[0] * CUT_OF_KEY, usual * CUT_OF_USUAL)
    cuts = sorted(range(1, len(sizes)), key=lambda i: -sizes[i])[:MAX_CUTS]
    return {place for place in cuts if sizes[place] >= least}


def _sample(frame: Any) -> Pixels:
    """Return a small copy for comparison, which is much cheaper than the whole picture."""
    if frame.format.name in _PLANAR:
        plane = frame.planes[0]
        grey = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[
            : frame.height, : frame.width
        ]
        rows, columns = (np.arange(SMALL) * side // SMALL for side in grey.shape)
        return grey[rows][:, columns][:, :, np.newaxis]
    return frame.reformat(width=SMALL, height=SMALL, format="rgb24").to_ndarray()


def _aspect(stream: Any) -> float:
    """Return how many times wider than high a sample is shown: DV, DVDs and discs of films squeeze theirs."""
    given = stream.sample_aspect_ratio or stream.codec_context.sample_aspect_ratio
    aspect = float(given) if given else 1.0
    return aspect if 1 / MAX_ASPECT <= aspect <= MAX_ASPECT else 1.0


def _pixels(frame: Any, aspect: float) -> Pixels:
    """Return the frame as upright RGB of square pixels, no larger than needed."""
    wide, high = frame.width * min(aspect, 1.0), frame.height / max(aspect, 1.0)
    scale = min(1.0, LEAST_SIDE / min(wide, high))
    width, height = max(1, round(wide * scale)), max(1, round(high * scale))
    pixels = frame.reformat(width=width, height=height, format="rgb24").to_ndarray()
    turns = round(frame.rotation / 90) % 4
    return np.ascontiguousarray(np.rot90(pixels, turns)) if turns else pixels
