"""A stand-in for the worker's host: no models are loaded, and the content determines the finding."""

import os
from pathlib import Path

from scanner import manifest
from scanner.platform.ports.confinement import Confinement
from scanner.sandbox.content import Content
from scanner.sandbox.setup import WorkerSetup
from scanner.schema import Finding, Preview, Scores

FLAG = b"FLAG"
SEARCHED = 64  # bytes at the beginning


class StandInHost:
    """Stands in for `WorkerHost`: FLAG among the first bytes shows nudity."""

    restarts = 0
    pid = None
    confinement = Confinement()
    not_confined: tuple[str, ...] = ()
    problem = ""

    def __init__(self, models: Path = manifest.MODELS) -> None:
        self.models = models

    def start(self) -> None:
        pass

    def close(self) -> None:
        pass

    def another(self, *, lets_others_run: bool = False) -> "StandInHost":
        del lets_others_run
        return self

    def use(self, setup: WorkerSetup) -> bool:
        del setup
        return False

    def end_if_idle(self, seconds: float) -> bool:
        del seconds
        return False

    def judge(
        self,
        content: Content,
        *,
        want_preview: bool = False,
        time_limit: float | None = None,
        busy_limit: float | None = None,
    ) -> Finding:
        del want_preview, time_limit, busy_limit
        score = 0.99 if FLAG in os.pread(content.fd, SEARCHED, 0) else 0.0
        return Finding("jpeg", 1, Scores(score, 0), preview=Preview(1, 1, b"rgb"))
