"""Fresh files: while the worker has one, the guard reads, records or takes another."""

import threading
from pathlib import Path
from typing import Any

from scanner.judgement import JudgementOutcome
from scanner.reasons import Reason
from scanner.schema import Action, Finding, MediaEvent, Source, Verdict, WorkShare
from scanner.service.folder_watch import FolderPipeline
from scanner.settings import Settings
from scanner.verdicts import Inspection

PATIENCE = 20.0  # seconds after which a file that is not begun counts as one that waits


class MeetingSource:
    """A source that ends the judgement of a file only when that of another has begun."""

    def __init__(self) -> None:
        self.met = threading.Event()
        self.meeting = threading.Barrier(2, self.met.set)

    def is_staged(self, _path: str) -> bool:
        return False

    def judge(self, event: MediaEvent, _share: WorkShare, _passed: object) -> JudgementOutcome:
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
        for name in ("a.jpg", "b.jpg"):
            (outgoing / name).write_bytes(b"\xff\xd8\xff" + name.encode())
        assert source.met.wait(PATIENCE)
    finally:
        pipeline.stop()
