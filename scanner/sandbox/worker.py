"""
The confined child: one request in, one finding out, for as long as its host holds the connection.

Everything is imported, loaded and run once before it locks itself in; see docs/decisions/0004.
"""

import argparse
import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Protocol

import cv2

from scanner import manifest, platform
from scanner.classify import Classification, Classifier
from scanner.classify import load as load_models
from scanner.classify.added import AddedReader, SecondOpinion
from scanner.classify.added.reader import read_content
from scanner.errors import ModelError
from scanner.platform.ports.confinement import Confinement
from scanner.platform.ports.transport import Connection
from scanner.reasons import FailureReason
from scanner.sandbox import decode, protocol
from scanner.sandbox.decode import ByteSource, DecodedFrame, DecodeFailure, Pixels
from scanner.sandbox.preview import preview_of
from scanner.sandbox.setup import WorkerSetup, decode_setup
from scanner.schema import (
    AddedModel,
    CopyEdit,
    Detection,
    Finding,
    Preview,
    SafeCopy,
    Scores,
)

MEMORY = 2 * 1024**3  # bytes of address space; libraries and models take 0.9 GiB of it
# Bytes; with content inline where no descriptor can be passed.
MAX_REQUEST = 256 * 1024 * 1024 + 4096
# Share of the time limit after which no further frame is started: a partial answer ("not whole") is
# better than none.
PATIENCE = 0.75


# Views of a frame in a film; fewer than of a still picture, since its neighbours show nearly the same.
MOVING_VIEWS = 4


class FrameClassifier(Protocol):
    """
    The port to the models: the classifier, or a test's stand-in.

    `enough`: the nudity score from which no further frame can change a verdict.
    """

    enough: float

    def classify(
        self, frame: Pixels, most_views: int = ..., finer: Callable[[], Pixels] | None = ...
    ) -> Classification:
        """Classify one frame; `finer` returns it with more pixels, for further views."""
        ...


class ClassifierError(Exception):
    """The models failed on a valid frame, which is not a fault of the file and must not be reported as one."""


class Tally:
    """Accumulates the results of a file's frames."""

    def __init__(self) -> None:
        self.frames = 0
        self.scores: Scores | None = None
        self.detections: list[Detection] = []
        self.worst: Pixels | None = None

    def add(self, frame: DecodedFrame, result: Classification) -> None:
        """Count one frame. An archive of animations may hold more frames than a reply may name."""
        index = min(frame.index, protocol.MAX_FRAMES - 1)
        self.frames = max(self.frames, index + 1)
        if self.scores is None or result.scores.nudity > self.scores.nudity:
            self.worst = frame.pixels
        self.scores = result.scores if self.scores is None else self.scores.highest(result.scores)
        for detection in result.detections:
            self.detections.append(
                Detection(detection.label, detection.score, detection.box, index)
            )


def judge(
    source: ByteSource,
    classifier: FrameClassifier,
    *,
    want_preview: bool,
    until: float,
    want_place: bool = False,
) -> Finding:
    """
    Decode and classify; any effect of the content on the decoder becomes a failure reason.

    Raises ClassifierError, which ends the worker: the host says `worker-died` and starts another.
    """
    tally = Tally()
    media, failure, place = "unknown", None, None
    try:
        kind = decode.sniff(source)
        media = kind.media
        place = (
            decode.has_place(source, kind)
            if want_place or not decode.may_have_place(kind)
            else None
        )
        failure = _look_at_all(decode.frames(source, kind), classifier, tally, until)
    except DecodeFailure as caught:
        failure = caught.reason
    except MemoryError:
        failure = FailureReason.OUT_OF_MEMORY
    except ClassifierError:
        raise
    except Exception:  # the outermost handler: no content may end the worker if avoidable
        failure = FailureReason.DAMAGED
    if tally.frames == 0 and failure is None:
        media = protocol.NO_PICTURE
    detections = sorted(tally.detections, key=lambda seen: -seen.score)
    return Finding(
        media=media,
        frames=tally.frames,
        scores=tally.scores,
        detections=tuple(detections[: protocol.MAX_DETECTIONS]),
        failure=failure,
        preview=_preview(tally) if want_preview else None,
        place=place,
    )


def _look_at_all(
    frames: Iterable[DecodedFrame], classifier: FrameClassifier, tally: Tally, until: float
) -> FailureReason | None:
    for frame in frames:
        result = _classify(classifier, frame)
        tally.add(frame, result)
        if result.scores.nudity >= classifier.enough:
            return None
        if time.monotonic() > until:
            return FailureReason.NOT_WHOLE
    return None


def _classify(classifier: FrameClassifier, frame: DecodedFrame) -> Classification:
    try:
        if frame.moving:
            return classifier.classify(frame.pixels, MOVING_VIEWS)
        return classifier.classify(frame.pixels, finer=frame.finer)
    except MemoryError:
        raise
    except Exception as error:  # kept apart from failures of the decoder
        raise ClassifierError from error


def _preview(tally: Tally) -> Preview | None:
    return None if tally.worst is None else preview_of(tally.worst)


def copy(source: ByteSource, edit: CopyEdit) -> SafeCopy:
    """Make a safe copy; any effect of the content on the decoder becomes a failure reason."""
    try:
        return SafeCopy(decode.safe_copy(source, decode.sniff(source), edit))
    except DecodeFailure as caught:
        return SafeCopy(failure=caught.reason)
    except MemoryError:
        return SafeCopy(failure=FailureReason.OUT_OF_MEMORY)
    except Exception:  # the outermost handler, as in `judge`
        return SafeCopy(failure=FailureReason.DAMAGED)


def serve(host: Connection, classifier: FrameClassifier) -> None:
    """Answer requests until the host closes the connection."""
    while (received := host.receive_with_fd(MAX_REQUEST)) is not None:
        message, fd = received
        request = protocol.decode_request(message)
        started = time.monotonic()
        _set_alarm(request.seconds)
        try:
            if fd < 0 and request.data is None:
                raise protocol.ProtocolError  # the descriptor was lost, which must not count as empty content
            source = ByteSource(request.size, fd=fd, data=request.data)
            until = started + PATIENCE * request.seconds
            reply = _answer(source, classifier, request, until)
        finally:
            if fd >= 0:
                os.close(fd)
        host.send(protocol.encode(reply))
        _set_alarm(0)
        # A bomb of a hundred bytes leaves as much freed memory as a big file; this costs no time before the
        # answer.
        platform.process().give_back_memory()


def _answer(
    source: ByteSource, classifier: FrameClassifier, request: protocol.Request, until: float
) -> protocol.Reply | protocol.CopyReply:
    if request.edit is not None:
        return protocol.CopyReply(request.number, copy(source, request.edit))
    finding = judge(
        source,
        classifier,
        want_preview=request.preview,
        until=until,
        want_place=request.place,
    )
    return protocol.Reply(request.number, finding)


def _set_alarm(seconds: float) -> None:
    """End this process after this time, in case it still computes when its host is gone."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds + protocol.GRACE if seconds else 0)


def main() -> None:
    """Run the worker with the product's models."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--fd", type=int, required=True)
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--open", action="store_true", help="without confinement, to compare")
    parser.add_argument("--let-others-run", action="store_true")
    parser.add_argument("--setup", type=decode_setup, default=WorkerSetup())
    arguments = parser.parse_args()
    if arguments.let_others_run:
        platform.process().let_others_run()
    load = partial(load_classifier, arguments.models, arguments.setup)
    run(arguments.fd, load, confined=not arguments.open, more_memory=arguments.setup.memory)


def run(
    fd: int,
    load: Callable[[], "FrameClassifier | LockedInLoader"],
    *,
    confined: bool,
    more_memory: int = 0,
) -> None:
    """
    Load, confine this process, report the confinement, and answer requests. `load` may raise ModelError.

    The result of `load` may have a second part for untrusted model files, which runs after the confinement.
    """
    host = platform.transport().inherited(fd)
    platform.process().yield_first()
    try:
        # In parallel, since both take a while; the thread ends before the confinement.
        with ThreadPoolExecutor(1) as beside:
            loading = beside.submit(load)
            decode.warm_up()
            loaded = loading.result()
        gc.freeze()
        gc.enable()
        platform.process().give_back_memory()
        memory = MEMORY + more_memory
        confinement = platform.confinement().confine(memory) if confined else Confinement()
        classifier = loaded.finish() if isinstance(loaded, LockedInLoader) else loaded
    except ModelError as error:
        host.send(protocol.encode(_fault(error)))
        return
    host.send(protocol.encode(protocol.Ready(protocol.VERSION, confinement)))
    serve(host, classifier)


def _fault(error: ModelError) -> protocol.Ready:
    # A file that passed its trial when added, and is refused now, has been altered.
    known = error.code if error.code in protocol.FAULTS else "model-altered"
    return protocol.Ready(
        version=protocol.VERSION,
        confinement=Confinement(),
        fault=known,
        file=str(error.facts.get("file", ""))[: protocol.MAX_FAULT_FILE],
    )


def load_classifier(models: Path, setup: WorkerSetup) -> "Classifier | LockedInLoader":
    """Load the shipped models, and read the bytes of added ones."""
    cv2.setNumThreads(1)  # its thread pool does not help on such small frames, and would stay
    classifier = load_models(models, detector=setup.detector, bulk=setup.bulk)
    classifier.warm_up()
    if not setup.models:
        return classifier
    contents = [(model, read_content(Path(setup.folder), model)) for model in setup.models]
    return LockedInLoader(classifier, contents, manifest.load(models), always=setup.always)


class LockedInLoader:
    """Added models whose bytes are read before, and parsed after, the worker confines itself."""

    def __init__(
        self,
        first: Classifier,
        contents: Sequence[tuple[AddedModel, bytes]],
        known: manifest.Manifest,
        *,
        always: bool,
    ) -> None:
        self._first = first
        self._contents = list(contents)
        self._known = known
        self._always = always

    def finish(self) -> SecondOpinion:
        """Parse the models and free their bytes."""
        readers: list[AddedReader] = []
        while self._contents:
            model, content = self._contents.pop(0)
            try:
                readers.append(AddedReader(model, content))
            except ModelError as error:
                raise ModelError(error.code, file=model.file, **error.facts) from error
        return SecondOpinion(self._first, readers, self._known, always=self._always)
