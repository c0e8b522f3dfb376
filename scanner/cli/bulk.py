"""Inspection of many files by a pool of workers, in order and with constant memory."""

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

import msgspec

from scanner.manifest import MODELS
from scanner.sandbox.pool import WorkerPool
from scanner.sandbox.setup import WorkerSetup
from scanner.schema import Finding
from scanner.verdicts import VerdictService


class InspectedFile(msgspec.Struct, frozen=True):
    """A path, its inspection, and the time that it took in milliseconds."""

    path: str
    finding: Finding
    ms: float
    sha256: bytes | None = None


class Looker:
    """One worker per core, behind the verdict service. A context manager."""

    def __init__(
        self,
        models: Path = MODELS,
        workers: int | None = None,
        setup: WorkerSetup | None = None,
    ) -> None:
        self._pool = WorkerPool(models, workers or cores(), setup=setup)
        self._verdicts = VerdictService(self._pool)

    def __enter__(self) -> "Looker":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.close()

    def look(self, paths: Iterable[str]) -> Iterator[InspectedFile]:
        """Inspect each path; yields results in order, and reads only a few paths ahead."""
        for _path, seen in self._pool.each(paths, self._one):
            yield seen

    def _one(self, path: str) -> InspectedFile:
        started = time.monotonic()
        looked = self._verdicts.look(path)
        ms = (time.monotonic() - started) * 1000
        return InspectedFile(path, looked.finding, ms, looked.sha256)


def cores() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
