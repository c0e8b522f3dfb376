"""A file that a program keeps open, as Windows lets programs do, is held once it is let go."""

from pathlib import Path
from typing import Any

import pytest

from scanner import platform
from scanner.judgement import JudgementOutcome
from scanner.reasons import FailureReason
from scanner.schema import Action, EventKind, Finding, MediaEvent, Source, Verdict, WorkShare
from scanner.service.folder_watch import FolderPipeline
from scanner.settings import Settings
from scanner.verdicts import Inspection


class KeptFile:
    """A source whose one file cannot be taken at first."""

    def __init__(self) -> None:
        self.faults = ["in-use", ""]
        self.judged = 0

    def is_staged(self, _path: str) -> bool:
        return False

    def judge(self, event: MediaEvent, _share: WorkShare, _passed: object) -> JudgementOutcome:
        self.judged += 1
        finding = Finding(media="jpeg", failure=FailureReason.DAMAGED)
        return JudgementOutcome(
            looked=Inspection(finding),
            verdict=Verdict(Action.HOLD, (FailureReason.DAMAGED,), Source.DEFAULT),
            item=None,
            fault=self.faults.pop(0),
            recorded=True,
            ms=1.0,
            path=event.path,
        )


def test_a_kept_file_is_judged_again_only_when_it_is_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source: Any = KeptFile()
    pipeline = FolderPipeline(source, tuple, lambda: b"", Settings(tmp_path, tmp_path), ())
    event = MediaEvent(str(tmp_path / "a.jpg"), str(tmp_path), EventKind.CLOSED)
    kept = [True, False]
    monkeypatch.setattr(platform.files(), "is_kept", lambda _path: kept.pop(0))
    pipeline.judge(event, WorkShare.FRESH)
    pipeline.judge(event, WorkShare.FRESH)
    assert source.judged == 1  # nothing is recorded twice while it is kept
    pipeline.judge(event, WorkShare.FRESH)
    assert source.judged == 2
    assert kept == []
