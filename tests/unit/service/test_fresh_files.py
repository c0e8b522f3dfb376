"""Fresh files: while the worker has one, the guard reads, records or takes another."""

import itertools
import threading
from pathlib import Path
from typing import Any

from scanner.judgement import JudgementOutcome
from scanner.reasons import Reason
from scanner.schema import Action, Finding, MediaEvent, Source, Verdict, WorkShare
from scanner.service.folder_watch import FolderPipeline
from scanner.settings import Settings
from scanner.verdicts import Inspection

PATIENCE = 60.0  # seconds until a fresh file counts as held up by the one before
PAUSE = 0.1  # seconds between two files


class MeetingSource:
    """A source whose judgements of fresh files return only when two of them run."""

    def __init__(self) -> None:
        self.met = threading.Event()
        self.meeting = threading.Barrier(2, self.met.set)

    def is_staged(self, _path: str) -> bool:
        return False

    def judge(self, event: MediaEvent, share: WorkShare, _passed: object) -> JudgementOutcome:
        if share is WorkShare.FRESH and not self.met.is_set():
            self.meeting.wait(PATIENCE)
        return JudgementOutcome(
            looked=Inspection(Finding(media="jpeg")),
            verdict=Verdict(Action.ALLOW, (Reason.CLEAN,), Source.DEFAULT),
            item=None,
            fault="",
            recorded=True,
            ms=1.0,
            path=event.path,
        )


def test_a_fresh_file_does_not_wait_for_the_record_of_the_one_before(tmp_path: Path) -> None:
    source: Any = MeetingSource()
    outgoing = tmp_path / "Pictures"
    outgoing.mkdir()
    settings = Settings(tmp_path / "data", tmp_path / "run")
    pipeline = FolderPipeline(source, lambda: (outgoing,), lambda: b"", settings, ())
    pipeline.start()
    try:
        # Of those from before the watch began, found by its first scan, none is fresh.
        for number in itertools.count():
            (outgoing / f"{number}.jpg").write_bytes(b"\xff\xd8\xff")
            if source.met.wait(PAUSE) or source.meeting.broken:
                break
    finally:
        pipeline.stop()
    assert source.met.is_set()
