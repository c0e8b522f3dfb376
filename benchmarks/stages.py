"""CPU time a picture by stage, in one process, and of the whole scan beside the peer's loop."""

import hashlib
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np

from benchmarks.bulk import MIX, PEER
from benchmarks.pictures import make_photos
from scanner import manifest
from scanner.classify import classifier, fusion, nudenet, open_nsfw
from scanner.classify.session import OnnxSession
from scanner.sandbox import decode
from scanner.sandbox.decode import ByteSource
from scanner.sandbox.preview import preview_of

SHARE = 4  # of the mix: every fourth picture
T = TypeVar("T")


class StageClock:
    """Adds up the CPU time of this process by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def during(self, stage: str, work: Callable[[], T]) -> T:
        """Do some work and count its time."""
        started = time.process_time()
        done = work()
        self.seconds[stage] += time.process_time() - started
        return done


def cpu(home: Path) -> dict[str, object]:
    """CPU milliseconds a picture: each stage alone, the whole scan, the peer's loop on the same files."""
    for count, width, height in MIX:
        make_photos(home / "mix", count // SHARE, width, height)
    paths = sorted((home / "mix").iterdir())
    clock, looks = _stages(paths)
    by_stage = {stage: round(s / len(paths) * 1000, 1) for stage, s in clock.seconds.items()}
    half = home / "half"
    half.mkdir()
    for path in paths[::2]:
        (half / path.name).hardlink_to(path)
    scan = [sys.executable, "-m", "scanner", "scan", "--json"]
    peer = [sys.executable, "-c", PEER]
    # What the second half adds: the start of workers and models is in both runs.
    scanned = _cpu([*scan, str(home / "mix")]) - _cpu([*scan, str(half)])
    peer_spent = _cpu([*peer, *map(str, paths)]) - _cpu([*peer, *map(str, paths[::2])])
    added = len(paths) - len(paths[::2])
    return {
        "n": len(paths),
        "looks": round(looks / len(paths), 2),
        "ms_by_stage": by_stage,
        "scan_ms_without_start": round(scanned / added * 1000, 1),
        "nudenet_package_ms_without_start": round(peer_spent / added * 1000, 1),
        "ratio": round(peer_spent / scanned, 2),
    }


def _stages(paths: list[Path]) -> tuple[StageClock, int]:
    known = manifest.load()
    nude, whole = known.model(fusion.NUDENET), known.model(manifest.OPEN_NSFW)
    nude_net = OnnxSession(manifest.read_model(manifest.MODELS, nude))
    whole_net = OnnxSession(manifest.read_model(manifest.MODELS, whole))
    both = classifier.load(manifest.MODELS)
    decode.warm_up()
    both.warm_up()
    _run(nude_net, nudenet.prepare(np.zeros((480, 640, 3), np.uint8), nude.size)[0])
    _run(whole_net, open_nsfw.prepare(np.zeros((480, 640, 3), np.uint8), whole.size))
    clock, looks = StageClock(), 0
    for path in paths:
        content = path.read_bytes()
        clock.during("hash", lambda content=content: hashlib.sha256(content).digest())
        frames = clock.during(
            "decode", lambda content=content: list(decode.frames(ByteSource.of(content)))
        )
        for frame in frames:
            pixels = frame.pixels
            tensor = clock.during(
                "nudenet: input", lambda pixels=pixels: nudenet.prepare(pixels, nude.size)[0]
            )
            clock.during("nudenet: network", lambda tensor=tensor: _run(nude_net, tensor))
            tensor = clock.during(
                "open_nsfw: input", lambda pixels=pixels: open_nsfw.prepare(pixels, whole.size)
            )
            clock.during("open_nsfw: network", lambda tensor=tensor: _run(whole_net, tensor))
            once = StageClock()
            once.during("look", lambda pixels=pixels: both.classify_once(pixels))
            seen = once.during(
                "all", lambda frame=frame: both.classify(frame.pixels, finer=frame.finer)
            )
            clock.seconds["second look and its signs"] += max(
                0.0, once.seconds["all"] - once.seconds["look"]
            )
            looks += seen.views
            clock.during("preview", lambda pixels=pixels: preview_of(pixels))
    return clock, looks


def _run(network: OnnxSession, tensor: np.ndarray) -> np.ndarray:
    return network.run(tensor)


def _cpu(command: list[str]) -> float:
    """Run a program and its children; seconds of CPU."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
