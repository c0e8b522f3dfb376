"""A file's named streams are looked at; a fake gives the streams, which Linux's file systems have not."""

from pathlib import Path

import msgspec
import pytest

from scanner import platform
from scanner.reasons import FailureReason
from scanner.sandbox.content import Content
from scanner.schema import Finding, Scores, WorkShare
from scanner.service import further_contents
from scanner.service.further_contents import with_further_contents
from scanner.verdicts import VerdictService

CLEAN = Finding(media="jpeg", frames=1, scores=Scores(0.01, 0.02))
CARD = Finding(media="jpeg", frames=1, scores=Scores(0.99, 0.5))
TEXT = Finding(media="none")
BROKEN = Finding(media="png", failure=FailureReason.DAMAGED)
HALF = msgspec.structs.replace(CARD, media="zip", failure=FailureReason.ENCRYPTED)
BY_CONTENT = {b"clean": CLEAN, b"card": CARD, b"text": TEXT, b"broken": BROKEN, b"half": HALF}


class JudgeOfStreams:
    """Judges by the content alone."""

    def judge(self, content: Content, **_wishes: object) -> Finding:
        size = content.size
        data = content.data or platform.content().read_part(content.fd, size, 0)
        return BY_CONTENT[bytes(data)]


class FilesWithStreams:
    """This system's files, with streams beside each."""

    def __init__(self, streams: tuple[str, ...]) -> None:
        self._streams = streams

    def __getattr__(self, name: str) -> object:
        return getattr(_REAL, name)

    def further_contents(self, path: str) -> tuple[str, ...]:
        del path
        return self._streams


_REAL = platform.files()


def look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, main: bytes, *beside: bytes) -> Finding:
    path = tmp_path / "notes.txt"
    path.write_bytes(main)
    streams: list[str] = []
    for n, data in enumerate(beside):
        stream = tmp_path / f"notes.txt-stream-{n}"
        if data:
            stream.write_bytes(data)
        streams.append(str(stream))
    files = FilesWithStreams(tuple(streams))
    monkeypatch.setattr(further_contents.platform, "files", lambda: files)
    verdicts = VerdictService(JudgeOfStreams())
    looked = verdicts.look(str(path))
    found = with_further_contents(looked, str(path), verdicts, WorkShare.FRESH)
    assert (found.key, found.sha256) == (looked.key, looked.sha256)
    return found.finding


@pytest.mark.parametrize(
    ("main", "beside", "expected"),
    [
        (b"text", (), TEXT),
        (b"text", (b"card",), CARD),
        (b"clean", (b"card",), CARD),
        (b"card", (b"clean",), CARD),
        (b"clean", (b"text",), CLEAN),
        (b"text", (b"clean", b"card", b"text"), CARD),
        (b"text", (b"broken",), BROKEN),
        (b"card", (b"broken",), msgspec.structs.replace(CARD, failure=FailureReason.DAMAGED)),
        (b"broken", (b"card",), msgspec.structs.replace(CARD, failure=FailureReason.DAMAGED)),
        (b"clean", (b"broken",), msgspec.structs.replace(CLEAN, failure=FailureReason.DAMAGED)),
        (b"clean", (b"half",), HALF),
        (b"broken", (b"clean",), msgspec.structs.replace(CLEAN, failure=FailureReason.DAMAGED)),
    ],
)
def test_the_gravest_finding_counts(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    main: bytes,
    beside: tuple[bytes, ...],
    expected: Finding,
) -> None:
    found = look(tmp_path, monkeypatch, main, *beside)
    assert (found.media, found.scores, found.failure) == (
        expected.media,
        expected.scores,
        expected.failure,
    )


def test_a_stream_that_is_gone_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert look(tmp_path, monkeypatch, b"text", b"").failure is FailureReason.VANISHED


def test_a_file_with_more_streams_than_are_looked_at_could_not_be_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Decoys before the picture would hide it."""
    decoys = [b"clean"] * further_contents.MOST
    assert look(tmp_path, monkeypatch, b"text", *decoys).failure is None
    found = look(tmp_path, monkeypatch, b"text", *decoys, b"card")
    assert found.failure is FailureReason.TOO_MANY_PARTS
    held = look(tmp_path, monkeypatch, b"card", *decoys, b"text")
    assert (held.scores, held.failure) == (CARD.scores, FailureReason.TOO_MANY_PARTS)
